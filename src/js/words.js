// Findings and problems in words and by place, for the standards that want both.
import { explain } from "./api.js";
import { defaultLocale } from "./call.js";

/** @import { Explanation, Finding, Locale, Problem } from "./types.js" */

/**
 * The words for a finding or a problem; without a language its name.
 * @param {Finding | Problem} subject
 * @param {Locale} [locale]
 * @returns {Explanation}
 */
export function words(subject, locale = defaultLocale()) {
  if (locale) return explain(subject, locale);
  const name = "rule" in subject ? subject.rule : subject.code;
  return { title: name, reason: name, remedy: "" };
}

/**
 * The steps of a path: `action.roles[2]` is `["action", "roles", 2]`.
 * @param {string} path
 */
export const steps = (path) =>
  Array.from(path.matchAll(/([\w$]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"…?\]/g), ([, name, index, quoted]) =>
    name ?? (index === undefined ? unquoted(quoted) : Number(index)));

/** What some letters stand for behind a backslash; others stand for themselves. @type {Record<string, string>} */
const ESCAPED = { n: "\n", r: "\r", t: "\t" };

/** A name as it is, of one that Rust has quoted. @param {string} quoted without its quotation marks */
const unquoted = (quoted) =>
  quoted.replace(/\\(?:u\{(10[\da-f]{4}|[\da-f]{1,5})\}|(.))/g, (_, code, letter) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : ESCAPED[letter] ?? letter);

/** The path of what a finding is about. @param {Finding} finding @param {string} request the name of the request */
export const pathOf = ({ path, field }, request) => path ?? (field && `${request}.${field}`);

/** Whether a finding decides against the action. @param {Finding} finding */
export const objects = ({ severity }) => severity !== "warning" && severity !== "note";
