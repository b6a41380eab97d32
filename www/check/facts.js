// The facts that the first part asks for, in the order in which a person would state them. At first it asks only what
// is about to be done, by whom and to whom; for anything else once a rule needs it.
import * as LISTS from "../lists.js";

/** @import { ActionType, PartnerRole } from "../pkg/browser.js" */
/** @import { Field, Group } from "../form/form.js" */
/** @import { When } from "../form/when.js" */

/**
 * What stands in for ids that have not been entered. An id decides nothing by itself, only whether it is the same as another;
 * that these are different is all that is taken for granted.
 */
export const STAND_INS = {
  us: "00000000-0000-4000-8000-0000000000a1",
  customer: "00000000-0000-4000-8000-0000000000a2",
  subscription: "00000000-0000-4000-8000-0000000000a3",
};
/** Stands in for the name of a relationship. */
export const NAME = "GDAP";
/** Another id, where one is refused. */
const SAMPLE = "00000000-0000-4000-8000-0000000000a4";
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
  const concerns = path === "action.subscription"; // of the others, there need be none
  const facts = { when: concerns ? when : { ...when, [`${path}.id`]: [] }, offered: /** @type {const} */ (false) };
  return [
    { path: `${path}.id`, kind: "line", hint: true, sample: SAMPLE, when, ...(concerns && { standIn: STAND_INS.subscription }) },
    { path: `${path}.soldBy`, kind: "seller", sample: SAMPLE, ...facts },
    { path: `${path}.agreement`, kind: "choice", options: LISTS.MicrosoftAgreement, ...facts },
    { path: `${path}.family`, kind: "choice", options: LISTS.Family, ...facts },
    { path: `${path}.status`, kind: "choice", options: LISTS.SubscriptionStatus, ...facts },
    { path: `${path}.trial`, kind: "flag", rare: true, ...facts },
    { path: `${path}.cancellationAllowedUntil`, kind: "line", sample: "2030-01-01", values: ["2000-01-01", "never"], ...facts },
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
        hint: true,
        sample: "-",
        standIn: NAME,
        when: action("request-gdap"),
      },
      {
        path: "action.duration",
        kind: "days",
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
        rare: true,
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
      ...subscription("action.subscription", action(...LISTS.ON_SUBSCRIPTION)),
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
      { path: "situation.partner.tenantId", kind: "line", hint: true, sample: STAND_INS.us, standIn: STAND_INS.us },
      { path: "situation.partner.type", kind: "choice", options: LISTS.PartnerType, offered: false },
      {
        path: "situation.partner.providerTenantId",
        kind: "line",
        sample: SAMPLE,
        offered: { "situation.partner.type": ["indirect-reseller"] },
      },
      {
        path: "situation.partner.resellerOfRecord",
        rare: true,
        kind: "choice",
        options: LISTS.ResellerOfRecord,
        hint: true,
        offered: false,
      },
      { path: "situation.partner.agreement", rare: true, kind: "choice", options: LISTS.PartnerAgreement, offered: false },
      {
        path: "situation.partner.standing",
        rare: true,
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
      { path: "situation.partner.mfa", rare: true, kind: "flag", offered: { "situation.partner.roles": [] } },
      { path: "situation.partner.azureExpertMsp", kind: "flag", offered: false },
      { path: "situation.partner.partnerId", kind: "line", sample: "1", offered: false },
    ],
  },
  {
    name: "customer",
    fields: [
      { path: "situation.customer.tenantId", kind: "line", hint: true, sample: STAND_INS.customer, standIn: STAND_INS.customer },
      {
        path: "situation.otherPartners",
        kind: "flag",
        offered: action("request-reseller-relationship", "purchase-subscription", "administer-service"),
      },
      { path: "situation.customer.adminPartnerPerService", kind: "flag", offered: false },
      { path: "situation.customer.cspPartner", kind: "flag", offered: false },
      { path: "situation.customer.tenantUse", kind: "choice", options: LISTS.TenantUse, offered: false },
      { path: "situation.customer.customerAgreement", kind: "choice", options: LISTS.CustomerAgreement, offered: false },
      { path: "situation.customer.sameMarket", rare: true, kind: "flag", offered: false },
      { path: "situation.customer.providerTenantId", kind: "line", sample: SAMPLE, offered: false },
    ],
  },
  {
    name: "relationship",
    fields: [
      { path: "situation.relationship.reseller", kind: "choice", options: LISTS.GrantStatus },
      { path: "situation.relationship.dap", kind: "choice", options: LISTS.GrantStatus, offered: administers },
      { path: "situation.relationship.advisor", kind: "choice", options: LISTS.GrantStatus, offered: administers },
      { path: "situation.relationship.azurePlan", kind: "flag", offered: false },
      { path: "situation.relationship.throughProvider", rare: true, kind: "flag", offered: false },
    ],
    rows: {
      path: GDAP,
      offered: administers,
      fields: (path) => [
        {
          path: `${path}.status`,
          kind: "choice",
          options: LISTS.GdapRelationshipStatus,
          required: true,
          values: ["approvalPending", "active", "expired"], // what the others amount to
        },
        {
          path: `${path}.createdDateTime`,
          kind: "line",
          sample: "2020-01-01",
          offered: { [`${path}.status`]: ["approvalPending"] },
        },
        { path: `${path}.endDateTime`, kind: "line", sample: "2030-01-01" },
        { path: `${path}.assignments`, kind: "assigned", offered: false },
        { path: `${path}.roles`, kind: "list", hint: true, sample: [] },
      ],
    },
  },
  {
    name: "day",
    place: "check-when",
    fields: [
      { path: "situation.cloud", kind: "choice", options: LISTS.Cloud },
      { path: "situation.asOf", kind: "date", hint: true, sample: "2020-01-01" },
    ],
  },
];
