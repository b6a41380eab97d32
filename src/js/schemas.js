// Standard Schema (https://standardschema.dev): what forms and servers validate with.
import { check } from "./api.js";
import { call } from "./call.js";
import loadingErrors from "./loading-errors.js";
import { isMultipartnerError } from "./thrown.js";
import { objects, pathOf, steps, words } from "./words.js";

/** @import { Issue, StandardSchema } from "./index.js" */
/** @import { Decision, Finding, Locale, Problem } from "./types.js" */

/** @type {typeof import("./index.js").situationSchema} */
export const situationSchema = { "~standard": { ...about(), validate: (value, options) => read("situation", value, options) } };

/** @type {typeof import("./index.js").actionSchema} */
export const actionSchema = { "~standard": { ...about(), validate: (value, options) => read("action", value, options) } };

/** @type {typeof import("./index.js").invitationSchema} */
export const invitationSchema = { "~standard": { ...about(), validate: (value, options) => read("invitation", value, options) } };

/** @type {typeof import("./index.js").gdapRequestSchema} */
export const gdapRequestSchema = { "~standard": { ...about(), validate: (value, options) => read("request", value, options) } };

/** @type {typeof import("./index.js").permitted} */
export const permitted = (situation, { locale, permit = ["allowed"] } = {}) => ({
  "~standard": {
    ...about(),
    validate: (value, options) => validated(() => {
      const facts = typeof situation === "function" ? situation() : situation;
      const { outcome, findings } = check(facts, /** @type {any} */ (value));
      if (permit.includes(outcome)) return { value: /** @type {any} */ (value) };
      return { issues: findings.filter(objects).map((finding) => issueOf(finding, "action", locale ?? localeOf(options))) };
    }, "action", locale ?? localeOf(options)),
  },
});

/** @returns {{ version: 1, vendor: string }} */
function about() {
  return { version: 1, vendor: "multipartner" };
}

/** @typedef {{ readonly libraryOptions?: Record<string, unknown> | undefined } | undefined} Options */

/** @param {Options} options */
const localeOf = (options) => /** @type {Locale | undefined} */ (options?.libraryOptions?.locale);

/**
 * @param {string} name
 * @param {unknown} value
 * @param {Options} options
 */
const read = (name, value, options) => validated(() => ({ value: call("read", name, value) }), name, localeOf(options));

/**
 * @template T
 * @param {() => T} validate
 * @param {string} root the argument to which paths belong
 * @param {Locale} [locale]
 */
function validated(validate, root, locale) {
  try {
    return validate();
  } catch (error) {
    // That there is no module is nobody's input.
    if (!isMultipartnerError(error) || Object.hasOwn(loadingErrors, error.code)) throw error;
    return { issues: error.problems.map((problem) => issueOf(problem, root, locale)) };
  }
}

/**
 * @param {Finding | Problem} subject
 * @param {string} root
 * @param {Locale} [locale]
 * @returns {Issue}
 */
function issueOf(subject, root, locale) {
  const { title, reason, remedy } = words(subject, locale);
  const path = "rule" in subject ? pathOf(subject, root) : subject.path;
  const [first, ...rest] = steps(path ?? root);
  const text = "rule" in subject ? (path ? title : [title, remedy].filter(Boolean).join(". ")) : reason;
  // What is wrong with another argument has no place in the value.
  return first === root ? { message: text, path: rest, subject } : { message: `${path}: ${text}`, path: [], subject };
}
