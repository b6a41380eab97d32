// What a portal's developer would write who knows nine of the rules: no check of the input, no dates but one, no words.

const DAP_ENDED = "2023-10-09";

/**
 * @param {any} situation
 * @param {any} action
 */
export function handWritten({ partner, customer, cloud = "global", asOf, relationship }, action) {
  /** @type {{ rule: string, severity: string, path?: string }[]} */
  const findings = [];
  const { type, subscription } = action;
  if (cloud === "germany") findings.push({ rule: "cloud-closed", severity: "forbidden" });
  if (subscription && type !== "request-transfer" && subscription.soldBy?.toLowerCase() !== partner.tenantId.toLowerCase()) {
    findings.push(subscription.soldBy
      ? { rule: "existing-subscriptions-unchanged", severity: "forbidden" }
      : { rule: "existing-subscriptions-unchanged", severity: "unknown", path: "action.subscription.soldBy" });
  }
  if (type === "request-reseller-relationship" && action.dap && (!asOf || asOf >= DAP_ENDED)) {
    findings.push({ rule: "dap-ended", severity: "forbidden" });
  }
  const sells = type === "purchase-subscription" || type === "request-transfer";
  if (sells && customer.tenantUse === "csp-transactions") findings.push({ rule: "partner-tenant", severity: "forbidden" });
  if (sells && relationship?.reseller !== "active") findings.push({ rule: "reseller-relationship-needed", severity: "not-yet" });
  if (sells && customer.customerAgreement === "missing") findings.push({ rule: "customer-agreement-needed", severity: "not-yet" });
  if (sells && partner.roles && !partner.roles.some((/** @type {string} */ role) => role === "admin-agent" || role === "sales-agent")) {
    findings.push({ rule: "agent-needed", severity: "not-yet" });
  }
  if (type === "administer-service" && relationship?.dap !== "active") {
    const roles = action.roles ?? [];
    const covers = (/** @type {any} */ gdap) => gdap.status === "active"
      && (roles.length === 0 || gdap.roles?.some((/** @type {string} */ role) => roles.includes(role)));
    if (!relationship?.gdap?.some(covers)) findings.push({ rule: "admin-privileges-needed", severity: "not-yet" });
  }
  if (type === "remove-reseller-relationship" && action.activeSubscriptions > 0) {
    findings.push({ rule: "subscriptions-active", severity: "not-yet" });
  }
  let outcome = "allowed";
  for (const { severity } of findings) {
    if (severity === "forbidden") outcome = severity;
    else if (severity === "not-yet" && outcome !== "forbidden") outcome = severity;
    else if (severity === "unknown" && outcome === "allowed") outcome = severity;
  }
  return { outcome, findings };
}
