import { call, callInLanguage, defaultLocale, initialize } from "./call.js";
import { fastCheck, fastOptions } from "./fast.js";
import loadingErrors from "./loading-errors.js";
import { frozen } from "./plain.js";

/** @import { ActionOption, Decision } from "./types.js" */

export { isMultipartnerError } from "./thrown.js";

/**
 * A decision whose findings nobody can change, as those that the fast door shares.
 * @param {Decision} decision
 */
function shared(decision) {
  decision.findings.forEach(frozen);
  return decision;
}

/** @type {typeof import("./index.js").check} */
export const check = (situation, action) => {
  initialize(check);
  return fastCheck(situation, action) ?? shared(call("check", situation, action));
};

/** @type {typeof import("./index.js").options} */
export const options = (situation) => {
  initialize(options);
  const answer = fastOptions(situation);
  if (answer) return answer;
  /** @type {ActionOption[]} */
  const found = call("options", situation);
  for (const { decision } of found) shared(decision);
  return found;
};

/** @type {typeof import("./index.js").plan} */
export const plan = (situation, action) => call("plan", situation, action);

/** @type {typeof import("./index.js").compare} */
export const compare = (situation, action, dayA, dayB) => call("compare", situation, action, dayA, dayB);

/** @type {typeof import("./index.js").invite} */
export const invite = (invitation) => call("invite", invitation);

/** @type {typeof import("./index.js").readInvitations} */
export const readInvitations = (text) => call("readInvitations", text);

/** @type {typeof import("./index.js").gdapRequest} */
export const gdapRequest = (request) => call("gdapRequest", request);

/** @type {typeof import("./index.js").gdapStatus} */
export const gdapStatus = (relationship, day) => call("gdapStatus", relationship, day);

/** @type {typeof import("./index.js").gdapFacts} */
export const gdapFacts = (relationship, accessAssignments) => call("gdapFacts", relationship, accessAssignments);

/** @type {typeof import("./index.js").subscriptionFacts} */
export const subscriptionFacts = (subscription, options) => call("subscriptionFacts", subscription, options);

/** @type {typeof import("./index.js").customerFacts} */
export const customerFacts = (customer) => call("customerFacts", customer);

/** @type {typeof import("./index.js").relationshipFacts} */
export const relationshipFacts = (relationship) => call("relationshipFacts", relationship);

/** @type {typeof import("./index.js").invitationMail} */
export const invitationMail = (request, locale = defaultLocale()) => callInLanguage("invitationMail", locale, request);

/** @type {typeof import("./index.js").explainInvitation} */
export const explainInvitation = (reading, locale = defaultLocale()) => callInLanguage("explainInvitation", locale, reading);

/** @type {typeof import("./index.js").explain} */
export const explain = (subject, locale = defaultLocale()) => {
  // That there is no module has to be explained without one.
  const code = own(subject, "code");
  if (Object.hasOwn(loadingErrors, code) && locale?.errors) return { ...locale.errors[code] };
  return callInLanguage("explain", locale, Object.fromEntries(EXPLAINED.map((name) => [name, own(subject, name)])));
};

/** What is needed of a subject: of an error not its stack, of a step not the situation after it. */
const EXPLAINED = ["rule", "step", "defect", "code", "severity", "path", "args"];

/**
 * @param {unknown} subject
 * @param {string} name
 */
const own = (subject, name) => (Object.hasOwn(Object(subject), name) ? Object(subject)[name] : undefined);

/** @type {typeof import("./index.js").roles} */
export const roles = (query) => call("roles", query);

/** @type {typeof import("./index.js").findRoles} */
export const findRoles = (text) => call("findRoles", text);

/** @type {typeof import("./index.js").rules} */
export const rules = () => call("rules");

/** @type {typeof import("./index.js").rulesOn} */
export const rulesOn = (cloud, day) => call("rulesOn", cloud, day);

/** @type {typeof import("./index.js").daysOfChange} */
export const daysOfChange = (cloud) => call("daysOfChange", cloud);

/** @type {typeof import("./index.js").editions} */
export const editions = () => call("editions");

/** @type {typeof import("./index.js").clouds} */
export const clouds = () => call("clouds");
