// The facts that the first part asks for, in the order in which a person would tell them.

/** @typedef {import("../form/form.js").Group} Group */
/** @typedef {import("../form/form.js").Field} Field */

const ID = "00000000-0000-4000-8000-000000000000";
const GRANTS = ["none", "requested", "active"];
const FAMILIES = ["azure", "license-based", "new-commerce-license", "software"];
const STATUSES = ["active", "suspended", "expired", "disabled", "deleted", "pending"];
const CHANGES = [
  ...["rename", "increase-quantity", "decrease-quantity", "auto-renew", "suspend"],
  ...["reactivate", "cancel", "upgrade", "support-contact"],
];
const GRANULAR_STATUSES = [
  ...["created", "approvalPending", "approved", "activating", "active"],
  ...["expiring", "expired", "terminationRequested", "terminating", "terminated"],
];
const ROLES = ["admin-agent", "sales-agent", "helpdesk-agent", "global-admin", "user-admin"];
const ON_SUBSCRIPTION = ["change-subscription", "transition-subscription", "change-terms", "change-partner-of-record"];
const ACTIONS = [
  ...["request-reseller-relationship", "purchase-subscription", ...ON_SUBSCRIPTION],
  ...["transition-account-ownership", "administer-service"],
];
export const CLOUDS = ["global", "us-government", "germany", "china"];

/** @param {string[]} types */
const action = (...types) => ({ "action.type": types });
const GRANULAR = "situation.relationship.granularAdmin[0]";
const granular = { [`${GRANULAR}.status`]: [] };

/**
 * @param {string} path
 * @param {Record<string, string[]>} when
 * @param {Record<string, string[]>} stated
 * @returns {Field[]}
 */
const subscription = (path, when, stated) => [
  { path: `${path}.id`, kind: "line", required: path === "action.subscription", hint: true, sample: ID, when },
  { path: `${path}.soldBy`, kind: "seller", sample: ID, when: stated },
  { path: `${path}.family`, kind: "choice", options: FAMILIES, when: stated },
  { path: `${path}.status`, kind: "choice", options: STATUSES, when: stated },
];

/** @type {Group[]} */
export const facts = [
  {
    name: "action",
    fields: [
      { path: "action.type", kind: "choice", options: ACTIONS, required: true },
      { path: "action.delegatedAdmin", kind: "flag", when: action("request-reseller-relationship") },
      { path: "action.family", kind: "choice", options: FAMILIES, when: action("purchase-subscription") },
      { path: "action.change", kind: "choice", options: CHANGES, required: true, when: action("change-subscription") },
      ...subscription("action.subscription", action(...ON_SUBSCRIPTION), action(...ON_SUBSCRIPTION)),
      ...subscription("action.addOnTo", action("purchase-subscription"), {
        ...action("purchase-subscription"),
        "action.addOnTo.id": [],
      }),
      { path: "action.roles", kind: "list", hint: true, sample: [], when: action("administer-service") },
    ],
  },
  {
    name: "partner",
    fields: [
      { path: "situation.partner.tenantId", kind: "line", required: true, hint: true, sample: ID },
      {
        path: "situation.partner.type",
        kind: "choice",
        options: ["direct-bill", "indirect-provider", "indirect-reseller"],
      },
      { path: "situation.partner.roles", kind: "checks", options: ROLES },
    ],
  },
  {
    name: "customer",
    fields: [
      { path: "situation.customer.tenantId", kind: "line", required: true, hint: true, sample: ID },
      { path: "situation.otherPartners", kind: "flag" },
      { path: "situation.customer.cspPartner", kind: "flag" },
      { path: "situation.customer.tenantUse", kind: "choice", options: ["own-use", "csp-transactions"] },
    ],
  },
  {
    name: "relationship",
    fields: [
      { path: "situation.relationship.reseller", kind: "choice", options: GRANTS },
      { path: "situation.relationship.delegatedAdmin", kind: "choice", options: GRANTS },
      { path: `${GRANULAR}.status`, kind: "choice", options: GRANULAR_STATUSES },
      { path: `${GRANULAR}.roles`, kind: "list", required: true, hint: true, sample: [], when: granular },
      { path: `${GRANULAR}.endDateTime`, kind: "line", hint: true, sample: "2030-01-01", when: granular },
    ],
  },
  {
    name: "day",
    fields: [
      { path: "situation.cloud", kind: "choice", options: CLOUDS },
      { path: "situation.asOf", kind: "date", hint: true, sample: "2020-01-01" },
    ],
  },
];
