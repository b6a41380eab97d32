// What a portal has in hand, in the terms of the form: a question of our own, or a resource of Partner Center or Graph.
// Only what the resource says for certain is taken, and who sold a subscription is in none of them.
import { put } from "../form/path.js";

/** @typedef {Record<string, any>} Data */
/** @typedef {{ facts: Data, left: string[] }} Found The facts, and the properties that gave none. */

/** @type {Record<string, string>} */
const RELATIONSHIPS = { reseller: "active", none: "none" };
const STATUSES = ["active", "suspended", "expired", "disabled", "deleted", "pending"];
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * @param {string} text JSON, or a call as this page writes it
 * @returns {Found | undefined} `undefined` where it is none of these.
 */
export function factsIn(text) {
  const data = JSON.parse(text.trim().replace(/^check\(([^]*)\);?$/, "[$1]"));
  const list = data?.items ?? data?.value;
  const resource = Array.isArray(list) && list.length === 1 ? list[0] : data;
  if (typeof resource !== "object" || resource === null) return undefined;
  return question(resource) ?? customer(resource) ?? subscription(resource) ?? granularAdmin(resource);
}

/** @param {Data} data @returns {Found | undefined} */
function question(data) {
  if (Array.isArray(data)) return data.length === 2 ? question({ situation: data[0], action: data[1] }) : undefined;
  if (data.situation || data.action?.type) return { facts: data, left: [] };
  if (data.partner && data.customer) return { facts: { situation: data }, left: [] };
  return typeof data.type === "string" && !data.id ? { facts: { action: data }, left: [] } : undefined;
}

/** @param {Data} data @returns {Found | undefined} */
function customer(data) {
  if (!("companyProfile" in data || "relationshipToPartner" in data)) return undefined;
  return gather(data, [
    ["id", "situation.customer.tenantId", data.id],
    ["relationshipToPartner", "situation.relationship.reseller", RELATIONSHIPS[data.relationshipToPartner]],
    ["allowDelegatedAccess", "situation.relationship.delegatedAdmin", grant(data.allowDelegatedAccess)],
  ]);
}

/** @param {Data} data @returns {Found | undefined} */
function subscription(data) {
  if (!("offerId" in data || "billingType" in data || "entitlementId" in data)) return undefined;
  return gather(data, [
    ["id", "action.subscription.id", data.id],
    ["status", "action.subscription.status", STATUSES.find((status) => status === data.status)],
    familyOf(data),
  ]);
}

/** @param {Data} data @returns {Found | undefined} */
function granularAdmin(data) {
  const roles = data.accessDetails?.unifiedRoles;
  if (!Array.isArray(roles) || !data.status) return undefined;
  const at = "situation.relationship.granularAdmin[0]";
  return gather(data, [
    ["customer", "situation.customer.tenantId", data.customer?.tenantId],
    ["status", `${at}.status`, data.status],
    ["accessDetails", `${at}.roles`, roles.map((role) => role?.roleDefinitionId)],
    ["endDateTime", `${at}.endDateTime`, data.endDateTime],
  ]);
}

/** @param {unknown} allowed */
const grant = (allowed) => (typeof allowed === "boolean" ? (allowed ? "active" : "none") : undefined);

/**
 * The family, where one property settles it: only legacy licenses have a GUID for an offer.
 * @param {Data} data
 * @returns {[string, string, string | undefined]}
 */
function familyOf({ productType, billingType, offerId }) {
  const at = "action.subscription.family";
  if (productType?.id === "OnlineServicesNCE") return ["productType", at, "new-commerce-license"];
  if (billingType === "usage") return ["billingType", at, "azure"];
  return ["billingType", at, billingType === "license" && GUID.test(offerId) ? "license-based" : undefined];
}

/**
 * @param {Data} data
 * @param {[property: string, path: string, value: unknown][]} rows
 * @returns {Found}
 */
function gather(data, rows) {
  const said = rows.filter(([, , value]) => value !== undefined && value !== null);
  const facts = {};
  for (const [, path, value] of said) put(facts, path, value);
  return { facts, left: Object.keys(data).filter((name) => !said.some(([property]) => property === name)) };
}
