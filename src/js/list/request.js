// What a record asks.
import { gdapFacts, gdapStatus, relationshipFacts, subscriptionFacts } from "multipartner";
import { same } from "./columns.js";

/** @import { Day, Problem } from "../types.js" */
/** @import { CheckRequest } from "../index.js" */
/** @import { TextOptions } from "../list.js" */

/** @typedef {Record<string, any>} Data */
/**
 * @typedef {object} Asked
 * @property {CheckRequest} [request]
 * @property {string} [name] what people call it
 * @property {Problem[]} [remarks] what of an API's object was not understood
 * @property {number} [daysLeft] as a GDAP relationship of Graph says
 */

/**
 * The field of this name, in any spelling.
 * @param {unknown} object
 * @param {string} name
 */
function field(object, name) {
  const key = Object.keys(Object(object)).find((key) => same(key) === same(name));
  return key === undefined ? undefined : /** @type {Data} */ (object)[key];
}

/** @param {unknown} object @param {...string} names */
const says = (object, ...names) => names.some((name) => field(object, name) !== undefined);

/** @param {unknown} value @returns {value is Data} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Facts laid over others: objects are merged, anything else is replaced.
 * @param {any} base
 * @param {any} facts
 * @returns {any}
 */
function over(base, facts) {
  if (!isObject(base) || !isObject(facts)) return facts ?? base;
  return Object.fromEntries([...Object.keys(base), ...Object.keys(facts)].map((key) => [key, over(base[key], facts[key])]));
}

/** The action about which relationships and customers are asked if none is stated. */
const USUAL = /** @type {const} */ ({ type: "administer-service" });

/**
 * The facts of every row under those of this one; another type of action has other facts.
 * @param {TextOptions} base
 * @param {Data} [situation]
 * @param {Data} [action]
 * @returns {CheckRequest}
 */
function request(base, situation, action) {
  const isOther = action?.type !== undefined && action.type !== base.action?.type;
  return { situation: over(base.situation, situation), action: isOther ? action : over(base.action, action) };
}

/**
 * @param {unknown} record
 * @param {TextOptions} base
 * @returns {Asked | undefined} Nothing if it asks nothing.
 */
export function asked(record, base) {
  if (!isObject(record)) return undefined;
  const { situation, action, object } = record;
  // A request alone has no name to be looked for.
  const isAlone = situation && action && Object.keys(record).length === 2;
  const name = isAlone ? undefined : nameOf(record) ?? nameOf(object);
  if (object && !situation && !action) return { name, ...ofObject(object, base) };
  if (situation || action) return { request: request(base, situation, action), name };
  if (isObject(record.partner) || (isObject(record.customer) && !says(record, "accessDetails", "status"))) {
    const { partner, customer, cloud, asOf, relationship, otherPartners } = record;
    return { request: request(base, { partner, customer, cloud, asOf, relationship, otherPartners }), name };
  }
  const found = ofObject(record, base);
  return found && { name, ...found };
}

/** Where the name of what an object is about may be; the first one counts. */
const NAMES = [["name"], ["companyName"], ["customer", "displayName"], ["companyProfile", "companyName"], ["displayName"], ["friendlyName"]];

/** @param {unknown} object @returns {string | undefined} */
function nameOf(object) {
  if (!object) return undefined;
  for (const [outer, inner] of NAMES) {
    const value = field(object, outer);
    const name = inner ? field(value, inner) : value;
    if (typeof name === "string" && name.trim()) return name;
  }
  return undefined;
}

/**
 * @param {Data} object of Partner Center's API or of Microsoft Graph
 * @param {TextOptions} base
 * @returns {Asked | undefined}
 */
function ofObject(object, base) {
  const usual = /** @type {TextOptions["action"]} */ (base.action ?? USUAL);
  if (says(object, "accessDetails", "activatedDateTime", "autoExtendDuration", "endDateTime")) {
    const { facts, customerTenantId: tenantId, remarks } = gdapFacts(object);
    const situation = { ...(tenantId && { customer: { tenantId } }), relationship: { gdap: facts ? [facts] : [] } };
    const day = base.situation?.asOf;
    return { request: request({ ...base, action: usual }, situation), remarks, ...(day && { daysLeft: left(object, day) }) };
  }
  if (says(object, "offerId", "billingType", "productType", "entitlementId", "subscriptionId")) {
    const { facts, remarks } = subscriptionFacts(object);
    return { request: request(base, undefined, { subscription: facts }), remarks };
  }
  if (says(object, "companyProfile", "relationshipToPartner", "relationshipType", "contractType", "tenantId")) {
    const said = field(object, "relationshipToPartner");
    // Partner Center's export calls it a cloud reseller.
    const plain = typeof said === "string" ? { ...object, relationshipToPartner: said.replace(/^cloud /i, "") } : object;
    const { facts, remarks } = relationshipFacts(plain);
    const { customer, relationship, partnerType: type, providerTenantId } = facts ?? {};
    const partner = type && { type, ...(providerTenantId && { providerTenantId }) };
    return { request: request({ ...base, action: usual }, { customer, relationship, partner }), remarks };
  }
  return undefined;
}

/**
 * How many days are left of a GDAP relationship.
 * @param {object} relationship
 * @param {Day | Date} day
 */
const left = (relationship, day) => gdapStatus(relationship, day).daysLeft;

/** The days left that were counted of late, by what they depend on: much ends on the same day. @type {Map<string, number | undefined>} */
const counted = new Map();

/** @param {string} key @param {() => number | undefined} count */
function kept(key, count) {
  if (!counted.has(key)) {
    if (counted.size === 1000) counted.clear();
    counted.set(key, count());
  }
  return counted.get(key);
}

/** The day of a moment in UTC, counted; JavaScript knows no leap seconds. @param {string | Date} moment */
const dayNumber = (moment) => Math.floor(+new Date(typeof moment === "string" ? moment.toUpperCase().replace(":60", ":59") : moment) / 86_400_000);

/**
 * How many days are left of what a request is about: until when its subscription can be canceled, or else until the last of
 * its GDAP relationships ends or lapses.
 * @param {CheckRequest} request without problems
 */
export function daysLeft({ situation, action }) {
  const { asOf, relationship } = situation;
  if (!asOf) return undefined;
  const until = /** @type {any} */ (action).subscription?.cancellationAllowedUntil;
  if (until && until !== "never") {
    return kept(`${asOf} ${until}`, () => Math.max(0, dayNumber(until) - dayNumber(asOf)));
  }
  const gdap = relationship?.gdap;
  if (!gdap?.length) return undefined;
  const days = gdap.flatMap(({ status, createdDateTime, endDateTime }) =>
    kept(`${asOf} ${status} ${createdDateTime} ${endDateTime}`, () => left({ status, createdDateTime, endDateTime }, asOf)) ?? []);
  return days.length > 0 ? Math.max(...days) : undefined;
}
