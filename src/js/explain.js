import en from "./locale/en.js";

/** @import { Defect, Explanation, Finding, Locale, MultipartnerError, Step } from "./types.js" */

/**
 * @param {Finding | Step | Defect | MultipartnerError} subject
 * @param {Locale} [locale]
 * @returns {Explanation}
 */
export function explain(subject, locale = en) {
  const { keys, args } = template(subject, locale);
  const names = lookup(locale, "names");
  /** @param {string} part */
  const fill = (part) =>
    lookup(locale, ...keys, part).replace(/\{(\w+)\}/g, (/** @type {string} */ placeholder, /** @type {string} */ name) => {
      if (!Object.hasOwn(args, name)) return placeholder;
      const value = String(args[name]);
      return Object.hasOwn(names, value) ? names[value] : value;
    });
  return { title: fill("title"), reason: fill("reason"), remedy: fill("remedy") };
}

/**
 * The error of a call that cannot be answered.
 * @param {Pick<MultipartnerError, "code" | "path" | "args">} problem
 * @param {Function} above left out of the stack, with all that it called
 * @returns {MultipartnerError}
 */
export function refusal({ code, path, args }, above) {
  const error = Object.assign(new Error(), { name: /** @type {const} */ ("MultipartnerError"), code, path, args });
  const { reason } = explain(error);
  error.message = path ? `${path}: ${reason}` : reason;
  Error.captureStackTrace?.(error, above); // a stack begins with the message, which was not known before
  return error;
}

/**
 * Where in a locale the words stand, and what fills their placeholders.
 * @param {Finding | Step | Defect | MultipartnerError} subject
 * @param {Locale} locale
 * @returns {{ keys: string[], args: Record<string, unknown> }}
 */
function template(subject, locale) {
  if (has(subject, "rule")) {
    const { rule, severity, path, args } = subject;
    if (path === undefined) return { keys: ["rules", rule], args: { ...args } };
    const fact = lookup(locale, "facts", path);
    const keys = [severity === "unknown" ? "unknown" : "supposed"];
    return { keys, args: { ...args, path, fact, rule: lookup(locale, "rules", rule, "title") } };
  }
  if (has(subject, "step")) return { keys: ["steps", subject.step], args: {} };
  if (has(subject, "defect")) return { keys: ["defects", subject.defect], args: { ...subject.args } };
  if (has(subject, "code") && subject.name === "MultipartnerError") {
    return { keys: ["errors", subject.code], args: { ...subject.args, path: subject.path } };
  }
  throw refusal({ code: "nothing-to-explain", path: "subject", args: {} }, explain);
}

/**
 * Words of a language; an error where it lacks them.
 * @param {unknown} locale
 * @param {string[]} keys
 * @returns {any}
 */
export function lookup(locale, ...keys) {
  let found = locale;
  for (const key of keys) {
    if (!has(found, key)) {
      throw refusal({ code: "incomplete-locale", path: "locale", args: { found: keys.join(".") } }, explain);
    }
    found = found[key];
  }
  return found;
}

/**
 * @template {PropertyKey} Key
 * @param {unknown} value
 * @param {Key} key
 * @returns {value is Record<Key, unknown>}
 */
const has = (value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key);
