// What a portal asks: a thousand situations with an action each, the same in every run.

/** A generator of numbers below 1 (mulberry32). @param {number} seed */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {() => number} next */
const guid = (next) => "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replaceAll("x", () => Math.floor(next() * 16).toString(16));

const SERVICE_SUPPORT = "f023fd81-a637-4b56-95fd-791ac0226033";
const USER_ADMINISTRATOR = "fe930be7-5e62-47db-91af-98c3a49a38b1";

/**
 * @param {number} count
 * @param {number} [seed]
 * @returns {{ situation: import("multipartner").Situation, action: import("multipartner").Action }[]}
 */
export function requests(count, seed = 1) {
  const next = random(seed);
  /** @type {<T>(...values: T[]) => T} */
  const one = (...values) => values[Math.floor(next() * values.length)];
  const maybe = (/** @type {object} */ fields, chance = 0.5) => (next() < chance ? fields : {});
  const partners = [guid(next), guid(next), guid(next)];
  const rows = [];
  for (let index = 0; index < count; index++) {
    const partner = partners[0];
    const subscription = {
      id: guid(next),
      soldBy: one(partner, partner, partners[1], "unknown-partner", "microsoft"),
      family: one("azure", "azure-plan", "license-based", "new-commerce-license"),
      status: one("active", "active", "suspended"),
      ...maybe({ autoRenew: next() < 0.5 }),
      ...maybe({ cancellationAllowedUntil: one("2026-03-01", "2026-08-01T00:00:00Z") }),
    };
    const gdap = { status: one("active", "active", "expired"), roles: [SERVICE_SUPPORT, USER_ADMINISTRATOR], endDateTime: one("2026-12-31T00:00:00Z", "2025-12-31T00:00:00Z"), assignments: [{ status: "active", roles: [USER_ADMINISTRATOR] }] };
    rows.push({
      situation: {
        partner: { tenantId: partner, type: one("direct-bill", "indirect-provider"), roles: one(["admin-agent"], ["admin-agent", "global-admin"], ["sales-agent"], ["helpdesk-agent"]), agreement: one("signed", "signed", "missing"), mfa: true },
        customer: { tenantId: guid(next), tenantUse: one("own-use", "own-use", "csp-transactions"), cspPartner: false, customerAgreement: one("accepted", "accepted", "missing"), sameMarket: true, ...maybe({ providerTenantId: partners[2] }, 0.2) },
        cloud: one("global", "global", "us-government"),
        asOf: one("2026-05-01", "2026-05-01", "2024-02-01"),
        relationship: { reseller: one("active", "active", "none", "requested"), dap: "none", ...maybe({ gdap: [gdap] }) },
        otherPartners: true,
      },
      action: one(
        { type: "purchase-subscription", family: one("azure", "new-commerce-license") },
        { type: "change-subscription", subscription, change: one("cancel", "increase-quantity", "decrease-quantity", "suspend"), ...maybe({ quantity: 3 }) },
        { type: "request-transfer", subscription },
        { type: "request-reseller-relationship", dap: next() < 0.2 },
        { type: "remove-reseller-relationship", activeSubscriptions: one(0, 3) },
        { type: "administer-service", roles: [USER_ADMINISTRATOR] },
        { type: "open-support-request" },
      ),
    });
  }
  return /** @type {any} */ (rows);
}
