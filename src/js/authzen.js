// The AuthZEN Authorization API 1.0 (https://openid.net/specs/authorization-api-1_0.html): its requests and responses.
import { check } from "./api.js";
import { refusal } from "./call.js";
import { isMultipartnerError } from "./thrown.js";
import { objects, words } from "./words.js";

/** @import { EvaluationRequest, EvaluationsRequest } from "./index.js" */
/** @import { Decision, Locale, Problem } from "./types.js" */

/** What a request that is not answered is answered with: by code, so that a program tells it from a denial. */
const BAD_REQUEST = 400;

/** @type {typeof import("./index.js").evaluate} */
export function evaluate(request, locale) {
  const [subject, action, resource, context] = ["subject", "action", "resource", "context"].map((name) =>
    Object(/** @type {any} */ (request)?.[name]));
  const onSubscription = resource.type === "subscription";
  const situation = {
    ...context,
    partner: { ...subject.properties, tenantId: subject.id },
    customer: onSubscription ? context.customer : { ...resource.properties, tenantId: resource.id },
  };
  const stated = { ...action.properties, type: action.name };
  if (onSubscription) stated.subscription = { ...resource.properties, id: resource.id };
  const problems = [
    ...misplaced("subject", subject, ["partner"]),
    ...misplaced("resource", resource, ["customer", "subscription"]),
    ...(onSubscription ? ["partner"] : ["partner", "customer"]).filter((name) => context[name] !== undefined).map(stranger),
  ];
  try {
    const decision = check(situation, stated);
    if (problems.length === 0) return response(decision, locale);
  } catch (error) {
    if (!isMultipartnerError(error) || error.path === "") throw error;
    problems.push(...error.problems.map((problem) => ({ ...problem, path: placed(problem.path, onSubscription) })));
  }
  throw refusal(problems, evaluate);
}

/** @type {typeof import("./index.js").evaluations} */
export function evaluations(request, locale) {
  const { evaluations: list, options, ...defaults } = /** @type {any} */ (request ?? {});
  if (!list || list.length === 0) return evaluate(defaults, locale);
  const semantic = options?.evaluations_semantic ?? "execute_all";
  const last = { execute_all: undefined, deny_on_first_deny: false, permit_on_first_permit: true };
  if (!Object.hasOwn(last, semantic)) {
    throw refusal([wrong("unknown-value", "options.evaluations_semantic", semantic, Object.keys(last).join(", "))], evaluations);
  }
  if (!Array.isArray(list)) throw refusal([wrong("wrong-type", "evaluations", list, "array")], evaluations);
  const answers = [];
  for (const one of list) {
    const answer = evaluated({ ...defaults, ...one }, locale);
    answers.push(answer);
    if (answer.decision === last[/** @type {keyof typeof last} */ (semantic)]) break;
  }
  return { evaluations: answers };
}

/**
 * The response to one request of several: an error is one, and denies.
 * @param {EvaluationRequest} request
 * @param {Locale} [locale]
 */
function evaluated(request, locale) {
  try {
    return evaluate(request, locale);
  } catch (error) {
    if (!isMultipartnerError(error) || error.path === "") throw error;
    return { decision: false, context: { error: { status: BAD_REQUEST, message: error.message }, problems: error.problems } };
  }
}

/**
 * Only what is allowed is permitted: an outcome of `not-yet` or `unknown` is a denial, and says so.
 * @param {Decision} decision
 * @param {Locale} [locale]
 */
function response(decision, locale) {
  const { outcome, findings } = decision;
  const reasons = findings.filter(objects).map((finding) => words(finding, locale).title);
  const user = reasons.length > 0 && { reason_user: { [locale?.tag ?? "en"]: reasons.join(". ") } };
  return { decision: outcome === "allowed", context: { ...decision, ...user } };
}

/**
 * @param {string} name
 * @param {{ type?: unknown }} entity
 * @param {string[]} types
 * @returns {Problem[]}
 */
function misplaced(name, { type }, types) {
  if (types.includes(/** @type {string} */ (type))) return [];
  if (type === undefined || type === null) return [{ code: "missing-field", path: `${name}.type`, args: {} }];
  return [wrong("unknown-value", `${name}.type`, type, types.join(", "))];
}

/**
 * @param {Problem["code"]} code
 * @param {string} path
 * @param {unknown} found
 * @param {string} expected
 * @returns {Problem}
 */
const wrong = (code, path, found, expected) =>
  ({ code, path, args: { found: typeof found === "string" ? JSON.stringify(found) : typeof found, expected } });

/**
 * What the context may not hold, because the subject or the resource is it.
 * @param {string} name
 * @returns {Problem}
 */
const stranger = (name) => ({
  code: "unknown-field",
  path: `context.${name}`,
  args: { found: JSON.stringify(name), expected: "cloud, asOf, relationship, otherPartners" },
});

/**
 * Where in the request a fact is.
 * @param {string} path of the fact
 * @param {boolean} onSubscription
 */
function placed(path, onSubscription) {
  /** @type {[string, string][]} */
  const places = [
    ["situation.partner.tenantId", "subject.id"],
    ["situation.partner", "subject.properties"],
    ...(onSubscription
      ? /** @type {[string, string][]} */ ([["action.subscription.id", "resource.id"], ["action.subscription", "resource.properties"]])
      : /** @type {[string, string][]} */ ([["situation.customer.tenantId", "resource.id"], ["situation.customer", "resource.properties"]])),
    ["situation", "context"],
    ["action.type", "action.name"],
    ["action", "action.properties"],
  ];
  const [from, to] = /** @type {[string, string]} */ (
    places.find(([from]) => path.startsWith(from) && !/^\w/.test(path.slice(from.length))));
  return to + path.slice(from.length);
}
