// What a portal's developer writes who knows nine of the rules: a table of them with their days, and no check of the input.

/**
 * @typedef {object} Rule
 * @property {string} rule
 * @property {"forbidden" | "not-yet" | "warning"} severity
 * @property {string} [since]
 * @property {string[]} [clouds]
 * @property {(situation: any, action: any) => boolean} applies
 */

/** @param {any} action */
const sells = ({ type }) => type === "purchase-subscription" || type === "request-transfer";
const CHANGES = ["change-subscription", "transition-subscription", "change-terms", "change-partner-of-record"];
const AGENTS = ["admin-agent", "sales-agent"];

/** @type {Rule[]} */
const RULES = [
  { rule: "cloud-closed", severity: "forbidden", since: "2021-10-29", clouds: ["germany"], applies: () => true },
  {
    rule: "existing-subscriptions-unchanged",
    severity: "forbidden",
    applies: ({ partner }, { type, subscription }) =>
      CHANGES.includes(type) && subscription.soldBy.toLowerCase() !== partner.tenantId.toLowerCase(),
  },
  {
    rule: "dap-ended",
    severity: "forbidden",
    since: "2023-10-09",
    clouds: ["global", "us-government"],
    applies: (_, action) => action.type === "request-reseller-relationship" && action.dap === true,
  },
  {
    rule: "no-sale-to-partner-tenant",
    severity: "forbidden",
    since: "2017-06-22",
    applies: ({ customer }, action) => sells(action) && customer.tenantUse === "csp-transactions",
  },
  {
    rule: "reseller-relationship-needed",
    severity: "not-yet",
    applies: ({ relationship }, action) => sells(action) && relationship?.reseller !== "active",
  },
  {
    rule: "customer-agreement-needed",
    severity: "not-yet",
    since: "2020-01-31",
    clouds: ["global"],
    applies: ({ customer }, action) => sells(action) && customer.customerAgreement === "missing",
  },
  {
    rule: "agent-needed",
    severity: "not-yet",
    applies: ({ partner }, action) => sells(action) && !partner.roles.some((/** @type {string} */ role) => AGENTS.includes(role)),
  },
  {
    rule: "gdap-needed",
    severity: "not-yet",
    since: "2022-02-10",
    applies: ({ asOf, relationship }, { type, roles = [] }) =>
      type === "administer-service" && !(relationship?.gdap ?? []).some((/** @type {any} */ gdap) =>
        gdap.status === "active" && gdap.endDateTime.slice(0, 10) >= asOf
          && gdap.roles.some((/** @type {string} */ role) => roles.includes(role))),
  },
  {
    rule: "active-subscriptions-first",
    severity: "not-yet",
    applies: (_, action) => action.type === "remove-reseller-relationship" && action.activeSubscriptions > 0,
  },
];

const ORDER = ["forbidden", "not-yet", "warning"];

/**
 * @param {any} situation
 * @param {any} action
 */
export function handWritten(situation, action) {
  const { asOf, cloud = "global" } = situation;
  const findings = RULES
    .filter(({ since, clouds, applies }) =>
      (!since || !asOf || since <= asOf) && (!clouds || clouds.includes(cloud)) && applies(situation, action))
    .map(({ rule, severity }) => ({ rule, severity }))
    .sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
  const worst = findings[0]?.severity;
  return { outcome: worst === undefined || worst === "warning" ? "allowed" : worst, findings };
}
