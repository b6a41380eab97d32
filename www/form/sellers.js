// Who can have sold a subscription, besides a tenant that is named.

/** The fact that "we" are: a subscription that it names was sold by us. */
export const US = "situation.partner.tenantId";

/** The answers that name no tenant. */
export const SELLERS = { another: "unknown-partner", microsoft: "microsoft" };
