// Turns the JSON that a portal has into fields of the form: a call of this package, or an object of Partner Center or Graph,
// of which the module says what facts are in it. None of them says who sold a subscription.
import { gdapFacts, relationshipFacts, subscriptionFacts } from "../pkg/browser.js";

/** @import { GdapFacts, Problem } from "../pkg/browser.js" */

/** @typedef {Record<string, any>} Data */
/**
 * @typedef {object} Found
 * @property {Data} facts
 * @property {string[]} left What was not understood, by path.
 * @property {boolean} [whole] Whether it is a call of this package, which replaces everything in the form.
 */

/**
 * @param {string} text JSON, or a call as this page writes it
 * @returns {Found | undefined} `undefined` where it is none of these.
 */
export function factsIn(text) {
  const data = JSON.parse(text.trim().replace(/^check\(([^]*)\);?$/, "[$1]"));
  if (typeof data !== "object" || data === null) return undefined;
  return question(data) ?? resources(data);
}

/** @param {Data} data @returns {Found | undefined} */
function question(data) {
  if (Array.isArray(data)) return data.length === 2 ? question({ situation: data[0], action: data[1] }) : undefined;
  if (data.situation?.partner || data.action?.type) return { facts: data, left: [], whole: true };
  if (data.partner && data.customer) return { facts: { situation: data }, left: [], whole: true };
  return typeof data.type === "string" && !data.id ? { facts: { action: data }, left: [], whole: true } : undefined;
}

/**
 * An object, or relationships of one customer.
 * @param {Data} data
 * @returns {Found | undefined}
 */
function resources(data) {
  const list = data.items ?? data.value ?? data;
  const [first, ...more] = [list].flat();
  if (says(first, "accessDetails")) return gdap(gdapFacts([list].flat()));
  if (more.length > 0) return undefined;
  if (says(first, "companyProfile", "relationshipToPartner", "relationshipType", "contractType")) return party(first);
  return says(first, "offerId", "billingType", "productType", "entitlementId", "subscriptionId") ? subscription(first) : undefined;
}

/**
 * Whether an object has one of these fields, in any spelling.
 * @param {unknown} object
 * @param {...string} names
 */
const says = (object, ...names) =>
  Object.keys(Object(object)).some((key) => names.some((name) => name.toLowerCase() === key.toLowerCase()));

/** @param {GdapFacts[]} answers @returns {Found | undefined} */
function gdap(answers) {
  const [{ customerTenantId: tenantId }] = answers;
  if (answers.some(({ facts, customerTenantId }) => !facts || customerTenantId !== tenantId)) return undefined;
  const relationship = { gdap: answers.map(({ facts }) => facts) };
  const situation = tenantId ? { customer: { tenantId }, relationship } : { relationship };
  return { facts: { situation }, left: answers.flatMap(({ remarks }) => paths(remarks)) };
}

/** @param {Data} object @returns {Found | undefined} */
function party(object) {
  const { facts, remarks } = relationshipFacts(object);
  if (!facts) return undefined;
  const { partnerType, providerTenantId, ...situation } = facts;
  const partner = { ...(partnerType && { type: partnerType }), ...(providerTenantId && { providerTenantId }) };
  return { facts: { situation: { ...situation, ...(partnerType && { partner }) } }, left: paths(remarks) };
}

/** @param {Data} object @returns {Found | undefined} */
function subscription(object) {
  const { facts, remarks } = subscriptionFacts(object);
  return facts && { facts: { action: { subscription: facts } }, left: paths(remarks) };
}

/**
 * The paths in the object, without the name of the argument.
 * @param {Problem[]} remarks
 */
const paths = (remarks) => remarks.map(({ path }) => path.replace(/^\w+\.?/, ""));
