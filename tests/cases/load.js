// The cases as JavaScript reads them; tests/shared/mod.rs does the same for Rust.
import { existsSync, readFileSync, readdirSync } from "node:fs";

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

/**
 * All cases of a kind, as `expand` completes them.
 * @param {string} kind a file in this folder, or a folder of files
 * @returns {any[]}
 */
export function cases(kind) {
  const single = existsSync(new URL(`${kind}.json`, import.meta.url));
  const files = single ? [`${kind}.json`] : readdirSync(new URL(kind, import.meta.url)).map((name) => `${kind}/${name}`);
  const bases = json("bases.json");
  return files.sort().flatMap((file) => json(file).cases.map((/** @type {any} */ one) => expand(one, bases)));
}

/**
 * By kind, the function that its cases ask, and the members of a case that are its arguments. Cases of the kinds `questions`,
 * `nulls` and `malformed` name both.
 */
export const ASKED = /** @type {Record<string, string[]>} */ ({
  "decisions": ["check", "situation", "action"],
  "options": ["options", "situation"],
  "plans": ["plan", "situation", "action"],
  "comparisons": ["compare", "situation", "action", "dayA", "dayB"],
  "links": ["invite", "invitation"],
  "readings": ["readInvitations", "text"],
  "briefings": ["readInvitations", "text"],
  "stored-mails": ["readMail", "mail"],
  "mails": ["invitationMail", "request"],
  "requests": ["gdapRequest", "request"],
  "gdap-statuses": ["gdapStatus", "relationship", "day"],
  "portal-gdap": ["gdapFacts", "relationship", "accessAssignments"],
  "portal-subscriptions": ["subscriptionFacts", "subscription", "options"],
  "portal-customers": ["customerFacts", "customer"],
  "portal-relationships": ["relationshipFacts", "relationship"],
  "roles": ["roles", "query"],
  "find-roles": ["findRoles", "text"],
});

/**
 * The arguments with which the cases of a kind ask.
 * @param {string} kind one of `ASKED`
 * @returns {unknown[][]}
 */
export function argumentsOf(kind) {
  const [, ...members] = ASKED[kind];
  return cases(kind).map((one) => members.map((name) => one[name]));
}

/**
 * The cases of a kind that the page offers as examples, in the order in which it offers them.
 * @param {string} kind
 * @returns {any[]}
 */
export function examples(kind) {
  const examples = cases(kind).filter(({ example }) => example);
  examples.sort((one, other) => (one.example.place ?? 0) - (other.example.place ?? 0));
  for (const { example } of examples) delete example.place;
  return examples;
}

/**
 * A case with its situation and its action laid over their bases, and ids in place of the names that stand for them.
 * @param {Record<string, any>} one
 * @param {{ ids: any, situations: any, actions: any }} bases
 */
export function expand({ ...one }, { ids, situations, actions }) {
  if (one.situation !== undefined) one.situation = withIds(withBase(one.situation, situations), ids);
  if (one.action !== undefined) one.action = withIds(withBase(one.action, actions), ids);
  return one;
}

/**
 * @param {any} value
 * @param {Record<string, any>} bases
 * @returns {any}
 */
function withBase(value, bases) {
  const { base, ...overlay } = value;
  if (base === undefined) return value;
  if (!Object.hasOwn(bases, base)) throw new Error(`no base ${base}`);
  return merge(withBase(bases[base], bases), overlay);
}

/** @param {any} value */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Objects are merged, and null removes a field; anything else, lists included, is replaced.
 * @param {any} base
 * @param {any} overlay
 * @returns {any}
 */
function merge(base, overlay) {
  if (!isObject(overlay)) return overlay;
  const merged = isObject(base) ? { ...base } : {};
  for (const [name, value] of Object.entries(overlay)) {
    if (value === null) delete merged[name];
    else merged[name] = merge(merged[name], value);
  }
  return merged;
}

/**
 * @param {any} value
 * @param {Record<string, string>} ids
 * @returns {any}
 */
function withIds(value, ids) {
  if (Array.isArray(value)) return value.map((item) => withIds(item, ids));
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withIds(item, ids)]));
  if (typeof value !== "string" || !value.startsWith("@")) return value;
  const id = ids[value.slice(1)];
  if (id === undefined) throw new Error(`no id ${value}`);
  return id;
}

/**
 * A finding in one line: its rule, its severity, its path or field, and its arguments.
 * @param {any} finding
 */
export function line({ rule, severity, path, field, args = {} }) {
  const named = Object.keys(args).sort().map((name) => `${name}=${args[name]}`);
  return [rule, severity, path, field, ...named].filter(Boolean).join(" ");
}

/**
 * The findings that a case states, one line each: all, but with `otherNotes` only those notes that it lists. An
 * assumption, which is a note with a path, is always stated.
 * @param {any[]} found
 * @param {{ findings?: string[], otherNotes?: boolean }} expected
 */
export function lines(found, { findings = [], otherNotes = false }) {
  return found
    .filter((one) => !otherNotes || one.severity !== "note" || one.path || findings.includes(line(one)))
    .map(line);
}
