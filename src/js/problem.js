// Problem details for HTTP APIs (RFC 9457).
import loadingErrors from "./loading-errors.js";
import { isMultipartnerError } from "./thrown.js";
import { objects, pathOf, steps, words } from "./words.js";

/** @import { Decision, Finding, Locale, Problem } from "./types.js" */

/** Where the types of problems are described. */
const DOCS = "https://github.com/multipartner/multipartner/blob/main/docs";

/** @type {Record<string, number>} */
const STATUS = { forbidden: 403, "not-yet": 409, unknown: 422 };

/** @type {typeof import("./index.js").toProblem} */
export const toProblem = /** @type {any} */ ((/** @type {unknown} */ subject, /** @type {Locale | undefined} */ locale) => {
  if (isMultipartnerError(subject)) {
    const { code, problems } = subject;
    const status = Object.hasOwn(loadingErrors, code) ? 500 : 422;
    return { ...detailsOf(problems[0], locale), status, code, errors: problems.map((problem) => errorOf(problem, locale)) };
  }
  const { outcome, findings, edition, policyDay } = /** @type {Decision} */ (Object(subject));
  if (findings && outcome === "allowed") return null;
  const reasons = Array.isArray(findings) ? Array.from(findings).filter((finding) => Object(finding).rule && objects(finding)) : [];
  if (!reasons.length || typeof outcome !== "string" || !Object.hasOwn(STATUS, outcome)) throw subject; // a bug, of which an API tells nothing
  const errors = reasons.map((finding) => errorOf(finding, locale));
  return { ...detailsOf(reasons[0], locale), status: STATUS[outcome], outcome, edition, policyDay, errors };
});

/** @param {Finding | Problem} subject */
const typeOf = (subject) => ("rule" in subject ? `${DOCS}/rules.md#${subject.rule}` : `${DOCS}/problems.md#${subject.code}`);

/**
 * @param {Finding | Problem} subject
 * @param {Locale} [locale]
 */
function detailsOf(subject, locale) {
  const { title, reason, remedy } = words(subject, locale);
  return { type: typeOf(subject), title, detail: [reason, remedy].filter(Boolean).join(" ") };
}

/**
 * @param {Finding | Problem} subject
 * @param {Locale} [locale]
 */
function errorOf(subject, locale) {
  const path = "rule" in subject ? pathOf(subject, "action") : subject.path;
  return { ...detailsOf(subject, locale), ...(path && typeof path === "string" && { pointer: pointerOf(path) }), ...subject };
}

/** A JSON pointer (RFC 6901) as a fragment, as RFC 9457 writes them. @param {string} path */
const pointerOf = (path) =>
  `#${steps(path).map((step) => `/${encodeURIComponent(String(step).replace(/~/g, "~0").replace(/\//g, "~1"))}`).join("")}`;
