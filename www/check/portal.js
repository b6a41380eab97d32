// Turns the JSON that a portal has into fields of the form: a call of this package, or a resource of Partner Center or
// Graph. Only what a resource says for certain is used; none of them says who sold a subscription.
import { put } from "../form/path.js";
import { LISTS, PATTERNS } from "../lists.js";
import { GDAP } from "./facts.js";

/** @import { Family, GrantStatus } from "../pkg/browser.js" */

/** @typedef {Record<string, any>} Data */
/**
 * @typedef {object} Found
 * @property {Data} facts
 * @property {string[]} left The properties that were not used.
 * @property {boolean} [whole] Whether it is a call of this package, which replaces everything in the form.
 */

/** What each value of `relationshipToPartner` means for the relationships. @type {Record<string, GrantStatus>} */
const RESELLER = { reseller: "active", none: "none" };
/** @type {Record<string, GrantStatus>} */
const ADVISOR = { advisor: "active", none: "none" };

/**
 * @param {string} text JSON, or a call as this page writes it
 * @returns {Found | undefined} `undefined` where it is none of these.
 */
export function factsIn(text) {
  const data = JSON.parse(text.trim().replace(/^check\(([^]*)\);?$/, "[$1]"));
  const list = data?.items ?? data?.value;
  const resources = Array.isArray(list) ? list : [data];
  const [resource] = resources;
  if (resources.some((each) => typeof each !== "object" || each === null)) return undefined;
  if (resources.length !== 1) return gdap(resources);
  return question(resource) ?? customer(resource) ?? subscription(resource) ?? gdap(resources);
}

/** @param {Data} data @returns {Found | undefined} */
function question(data) {
  if (Array.isArray(data)) return data.length === 2 ? question({ situation: data[0], action: data[1] }) : undefined;
  if (data.situation || data.action?.type) return { facts: data, left: [], whole: true };
  if (data.partner && data.customer) return { facts: { situation: data }, left: [], whole: true };
  return typeof data.type === "string" && !data.id ? { facts: { action: data }, left: [], whole: true } : undefined;
}

/** @param {Data} data @returns {Found | undefined} */
function customer(data) {
  if (!("companyProfile" in data || "relationshipToPartner" in data)) return undefined;
  return gather(data, [
    ["id", "situation.customer.tenantId", data.id],
    ["relationshipToPartner", "situation.relationship.reseller", RESELLER[data.relationshipToPartner]],
    ["relationshipToPartner", "situation.relationship.advisor", ADVISOR[data.relationshipToPartner]],
    ["allowDelegatedAccess", "situation.relationship.dap", grant(data.allowDelegatedAccess)],
  ]);
}

/** @param {Data} data @returns {Found | undefined} */
function subscription(data) {
  if (!("offerId" in data || "billingType" in data || "entitlementId" in data)) return undefined;
  return gather(data, [
    ["id", "action.subscription.id", data.id],
    ["status", "action.subscription.status", LISTS.SubscriptionStatus.find((status) => status === data.status)],
    ["cancellationAllowedUntilDate", "action.subscription.cancellationAllowedUntil", data.cancellationAllowedUntilDate],
    ["refundableQuantity", "action.subscription.refundable", refundable(data.refundableQuantity)],
    ["autoRenewEnabled", "action.subscription.autoRenew", data.autoRenewEnabled],
    ["isTrial", "action.subscription.trial", data.isTrial],
    familyOf(data),
  ]);
}

/**
 * Relationships of one customer.
 * @param {Data[]} list
 * @returns {Found | undefined}
 */
function gdap(list) {
  const complete = list.every(({ accessDetails, status }) => Array.isArray(accessDetails?.unifiedRoles) && status);
  if (!complete || new Set(list.map(({ customer }) => customer?.tenantId)).size !== 1) return undefined;
  const facts = {};
  const left = list.flatMap((data, at) => gather(data, [
    ["customer", "situation.customer.tenantId", data.customer?.tenantId],
    ["status", `${GDAP}[${at}].status`, data.status],
    ["accessDetails", `${GDAP}[${at}].roles`, data.accessDetails.unifiedRoles.map(roleOf)],
    ["createdDateTime", `${GDAP}[${at}].createdDateTime`, data.createdDateTime],
    ["endDateTime", `${GDAP}[${at}].endDateTime`, data.endDateTime],
    ["accessAssignments", `${GDAP}[${at}].assignments`, assignments(data.accessAssignments)],
  ], facts).left);
  return { facts, left: [...new Set(left)] };
}

/** @param {Data | undefined} role */
const roleOf = (role) => role?.roleDefinitionId;

/** Graph includes them if it is asked to expand them. @param {Data[] | undefined} list */
const assignments = (list) => (Array.isArray(list) ? list.map(({ status, accessDetails }) => ({
  status,
  roles: (accessDetails?.unifiedRoles ?? []).map(roleOf),
})) : undefined);

/** @param {unknown} allowed */
const grant = (allowed) => (typeof allowed === "boolean" ? (allowed ? "active" : "none") : undefined);

/** @param {Data | undefined} quantity */
const refundable = (quantity) => (Array.isArray(quantity?.details) ? quantity.details.map(seats) : undefined);

/** @param {Data} seats */
const seats = ({ quantity, allowedUntilDateTime }) => ({ quantity, until: allowedUntilDateTime });

/** The product of every Azure plan, with which the ids of its offers begin. */
const AZURE_PLAN = "DZH318Z0BPS6:";

/**
 * The product family, if one property is enough to know it: only legacy licenses have a GUID as offer id.
 * @param {Data} data
 * @returns {[string, string, Family | undefined]}
 */
function familyOf({ productType, billingType, offerId }) {
  const at = "action.subscription.family";
  const offer = String(offerId).toUpperCase();
  if (productType?.id === "OnlineServicesNCE") return ["productType", at, "new-commerce-license"];
  if (productType?.id === "Software") return ["productType", at, "software"];
  if (offer.startsWith(AZURE_PLAN)) return ["offerId", at, "azure-plan"];
  if (offer.startsWith("MS-AZR-")) return ["offerId", at, "azure"];
  return ["offerId", at, billingType === "license" && PATTERNS.TenantId.test(offer) ? "license-based" : undefined];
}

/**
 * @param {Data} data
 * @param {[property: string, path: string, value: unknown][]} rows
 * @returns {Found}
 */
function gather(data, rows, facts = {}) {
  const said = rows.filter(([, , value]) => value !== undefined && value !== null);
  for (const [, path, value] of said) put(facts, path, value);
  return { facts, left: Object.keys(data).filter((name) => !said.some(([property]) => property === name)) };
}
