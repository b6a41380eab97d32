// The facts that the first part asks for, in the order in which a person would state them. At first it asks only what
// is about to be done, by whom and to whom; for anything else once a rule needs it.
import { LISTS, ON_SUBSCRIPTION } from "../lists.js";

/** @import { ActionType, PartnerRole } from "../pkg/browser.js" */
/** @import { Field, Group } from "../form/form.js" */
/** @import { When } from "../form/when.js" */

const OURS = "00000000-0000-4000-8000-000000000001";
const THEIRS = "00000000-0000-4000-8000-000000000002";
export const GDAP = "situation.relationship.gdap";

/** @param {ActionType[]} types */
const action = (...types) => ({ "action.type": types });

const administers = action("administer-service", "open-support-request");

/** What a user at the partner usually is; of the other roles, no rule permits anything. @type {PartnerRole[]} */
const USUAL_ROLES = ["admin-agent", "sales-agent", "helpdesk-agent", "global-admin", "user-admin", "billing-admin"];

/**
 * When it matters how the term of a subscription ends.
 * @param {string} path
 * @returns {When}
 */
const endsTerm = (path) => ({
  "action.change": ["auto-renew", "schedule"],
  [`${path}.family`]: ["new-commerce-license"],
});

/**
 * @param {string} path
 * @param {When} when
 * @returns {Field[]}
 */
function subscription(path, when) {
  const required = path === "action.subscription";
  const facts = { when: required ? when : { ...when, [`${path}.id`]: [] }, offered: /** @type {const} */ (false) };
  return [
    { path: `${path}.id`, kind: "line", required, hint: true, sample: OURS, when },
    { path: `${path}.soldBy`, kind: "seller", sample: OURS, ...facts },
    { path: `${path}.agreement`, kind: "choice", options: LISTS.MicrosoftAgreement, ...facts },
    { path: `${path}.family`, kind: "choice", options: LISTS.Family, ...facts },
    { path: `${path}.status`, kind: "choice", options: LISTS.SubscriptionStatus, ...facts },
    { path: `${path}.trial`, kind: "flag", ...facts },
    { path: `${path}.cancellationAllowedUntil`, kind: "line", sample: "2030-01-01", ...facts },
    { path: `${path}.refundable`, kind: "seats", hint: true, sample: [], ...facts },
    { path: `${path}.autoRenew`, kind: "flag", ...facts },
    { path: `${path}.atTermEnd`, kind: "choice", options: LISTS.AtTermEnd, words: "termEnds", ...facts, offered: endsTerm(path) },
    { path: `${path}.activeAzureSubscriptions`, kind: "count", sample: 0, ...facts },
    { path: `${path}.azureRoleAssigned`, kind: "flag", ...facts },
  ];
}

/** @type {Group[]} */
export const facts = [
  {
    name: "action",
    fields: [
      { path: "action.type", kind: "choice", options: LISTS.ActionType, required: true },
      { path: "action.dap", kind: "flag", when: action("request-reseller-relationship") },
      {
        path: "action.displayName",
        kind: "line",
        required: true,
        hint: true,
        sample: "-",
        when: action("request-gdap"),
      },
      {
        path: "action.duration",
        kind: "line",
        required: true,
        hint: true,
        sample: "P1D",
        when: action("request-gdap"),
      },
      {
        path: "action.autoExtendDuration",
        kind: "line",
        hint: true,
        sample: "P180D",
        when: action("request-gdap"),
      },
      { path: "action.family", kind: "choice", options: LISTS.Family, when: action("purchase-subscription") },
      {
        path: "action.qualification",
        kind: "choice",
        options: LISTS.Qualification,
        words: "qualifications",
        when: action("purchase-subscription"),
        offered: false,
      },
      {
        path: "action.change",
        kind: "choice",
        options: LISTS.SubscriptionChange,
        required: true,
        when: action("change-subscription"),
      },
      {
        path: "action.quantity",
        kind: "count",
        sample: 0,
        when: { ...action("change-subscription"), "action.change": ["increase-quantity", "decrease-quantity"] },
      },
      ...subscription("action.subscription", action(...ON_SUBSCRIPTION)),
      ...subscription("action.addOnTo", action("purchase-subscription")),
      {
        path: "action.roles",
        kind: "list",
        required: action("request-gdap"),
        hint: true,
        sample: [],
        when: action("administer-service", "request-gdap"),
      },
      ...subscription("action.azureSubscription", administers),
      ...["activeSubscriptions", "activeNewCommerce", "activeReservations", "activeSoftware"].map((name) => /** @type {Field} */ ({
        path: `action.${name}`,
        kind: "count",
        sample: 0,
        when: action("remove-reseller-relationship"),
        offered: false,
      })),
    ],
  },
  {
    name: "partner",
    fields: [
      { path: "situation.partner.tenantId", kind: "line", required: true, hint: true, sample: OURS },
      { path: "situation.partner.type", kind: "choice", options: LISTS.PartnerType, offered: false },
      {
        path: "situation.partner.providerTenantId",
        kind: "line",
        sample: THEIRS,
        offered: { "situation.partner.type": ["indirect-reseller"] },
      },
      {
        path: "situation.partner.resellerOfRecord",
        kind: "choice",
        options: LISTS.ResellerOfRecord,
        hint: true,
        offered: false,
      },
      { path: "situation.partner.agreement", kind: "choice", options: LISTS.PartnerAgreement, offered: false },
      {
        path: "situation.partner.standing",
        kind: "choice",
        options: LISTS.PartnerStanding,
        words: "standings",
        offered: false,
      },
      {
        path: "situation.partner.roles",
        kind: "checks",
        options: LISTS.PartnerRole,
        usual: USUAL_ROLES,
        offered: false,
      },
      { path: "situation.partner.mfa", kind: "flag", offered: { "situation.partner.roles": [] } },
      { path: "situation.partner.azureExpertMsp", kind: "flag", offered: false },
      { path: "situation.partner.partnerId", kind: "line", sample: "1", offered: false },
    ],
  },
  {
    name: "customer",
    fields: [
      { path: "situation.customer.tenantId", kind: "line", required: true, hint: true, sample: THEIRS },
      {
        path: "situation.otherPartners",
        kind: "flag",
        offered: action("request-reseller-relationship", "purchase-subscription", "administer-service"),
      },
      { path: "situation.customer.adminPartnerPerService", kind: "flag", offered: false },
      { path: "situation.customer.cspPartner", kind: "flag", offered: false },
      { path: "situation.customer.tenantUse", kind: "choice", options: LISTS.TenantUse, offered: false },
      { path: "situation.customer.customerAgreement", kind: "choice", options: LISTS.CustomerAgreement, offered: false },
      { path: "situation.customer.sameMarket", kind: "flag", offered: false },
      { path: "situation.customer.providerTenantId", kind: "line", sample: OURS, offered: false },
    ],
  },
  {
    name: "relationship",
    fields: [
      { path: "situation.relationship.reseller", kind: "choice", options: LISTS.GrantStatus },
      { path: "situation.relationship.dap", kind: "choice", options: LISTS.GrantStatus, offered: administers },
      { path: "situation.relationship.advisor", kind: "choice", options: LISTS.GrantStatus, offered: administers },
      { path: "situation.relationship.azurePlan", kind: "flag", offered: false },
      { path: "situation.relationship.throughProvider", kind: "flag", offered: false },
    ],
    rows: {
      path: GDAP,
      offered: administers,
      fields: (path) => [
        { path: `${path}.status`, kind: "choice", options: LISTS.GdapRelationshipStatus, required: true },
        {
          path: `${path}.createdDateTime`,
          kind: "line",
          sample: "2020-01-01",
          offered: { [`${path}.status`]: ["approvalPending"] },
        },
        { path: `${path}.endDateTime`, kind: "line", sample: "2030-01-01" },
        { path: `${path}.assignments`, kind: "assigned", offered: false },
        { path: `${path}.roles`, kind: "list", required: true, hint: true, sample: [] },
      ],
    },
  },
  {
    name: "day",
    fields: [
      { path: "situation.cloud", kind: "choice", options: LISTS.Cloud },
      { path: "situation.asOf", kind: "date", hint: true, sample: "2020-01-01" },
    ],
  },
];
