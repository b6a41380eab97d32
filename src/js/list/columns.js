// Columns of a table: what their names say they hold.
import { FACTS } from "./facts.js";

/** @import { Column } from "../list.js" */

/** @typedef {"boolean" | "count" | "list" | "text" | "object"} Kind */

/** What names have been made of, as far as there are few. @type {Map<string, string>} */
const plain = new Map();

/** Names that differ in nothing but case, spaces, hyphens and underscores are the same. @param {string} name */
export function same(name) {
  let known = plain.get(name);
  if (known === undefined) {
    known = name.replace(/[\s_-]/g, "").toLowerCase();
    if (plain.size < 10_000) plain.set(name, known);
  }
  return known;
}

/** What a cell of each fact is turned into. @type {Map<string, Kind>} */
const KINDS = new Map(Object.entries(FACTS));

/** `situation.` may be left out, and of a list the first item is meant. @type {Map<string, string>} */
const facts = new Map([...KINDS.keys()].flatMap((path) => {
  const first = path.replaceAll("[]", "[0]");
  return [first, first.replace(/^situation\./, "")].flatMap((name) => [name, name.replaceAll("[0]", "")]).map((name) => [same(name), first]);
}));

/**
 * The columns of Partner Center's export of customers, `Customers.csv`.
 *
 * Source: https://learn.microsoft.com/partner-center/customers/see-your-customer-list
 */
const CUSTOMERS = new Map([["microsoft id", "object.id"], ["company name", "object.companyName"], ["relationship", "object.relationshipToPartner"]]);

/** The fields by which a table of an API's objects is told; some of them have names that facts have, too. */
const OF_OBJECTS = [
  ...["accessDetails", "activatedDateTime", "autoExtendDuration", "endDateTime"],
  ...["offerId", "billingType", "productType", "entitlementId", "subscriptionId"],
  ...["companyProfile", "relationshipToPartner", "relationshipType", "contractType"],
].map(same);

/**
 * The path that a column of this name has where nothing else is stated: a fact, a field of an API's object, or none.
 * @param {string} name
 * @param {string[]} header
 */
function pathOf(name, header) {
  const isExport = header.some((each) => each.toLowerCase() === "microsoft id");
  if (isExport) return CUSTOMERS.get(name.toLowerCase()) ?? null;
  const isOfObjects = header.some((each) => OF_OBJECTS.includes(same(each.split(".")[0])));
  if (isOfObjects) return /^[\w.@[\]]+$/.test(name) ? `object.${name}` : null;
  return factOf(name) ?? (same(name) === "name" ? "name" : null);
}

/** The path of the fact that is called like this. @param {string} name */
function factOf(name) {
  const fact = facts.get(same(name)) ?? facts.get(same(name).replace(/\[\d+\]/g, "[0]"));
  return fact && withIndexes(fact, name);
}

/**
 * A path with the indexes of another.
 * @param {string} path
 * @param {string} name
 */
function withIndexes(path, name) {
  const indexes = name.match(/\[\d+\]/g) ?? [];
  return path.replace(/\[0\]/g, (first) => indexes.shift() ?? first);
}

/**
 * A name for each column, of its own.
 * @param {string[]} header
 */
function namesOf(header) {
  const stated = header.map((name, index) => name.trim() || `column ${index + 1}`);
  const taken = new Set(stated);
  /** @type {Map<string, number>} */
  const counts = new Map();
  return stated.map((name) => {
    let count = (counts.get(name) ?? 0) + 1;
    let own = name;
    if (count > 1) while (taken.has(own = `${name} (${count})`)) count += 1;
    counts.set(name, count);
    return own;
  });
}

/** A path of a mapping, which may be written as a column may be called. @param {string | null} path */
const stated = (path) => (path && factOf(path)) ?? path;

/**
 * What the columns hold.
 * @param {string[]} header
 * @param {Record<string, string | null>} [mapping] by the name of a column
 * @returns {Column[]}
 */
export function columnsOf(header, mapping = {}) {
  const names = namesOf(header);
  return names.map((name) => ({ name, path: Object.hasOwn(mapping, name) ? stated(mapping[name]) : pathOf(name, names) }));
}

/** The words for true and false that spreadsheets write, in the languages of the package. */
const TRUE = ["true", "yes", "1", "verdadero", "sí", "wahr", "ja", "vrai", "oui", "vero", "sì", "waar", "verdadeiro", "sim"];
const FALSE = ["false", "no", "0", "falso", "falsch", "nein", "faux", "non", "onwaar", "nee", "não"];

/**
 * What a cell says: text that is not of the kind stays text, for `check` to refuse.
 * @param {string} cell
 * @param {Kind} kind
 */
function typed(cell, kind) {
  if (kind === "text") return cell.trim();
  const word = cell.trim().toLowerCase();
  if (kind === "object") return word === "true" || (word !== "false" && cell.trim());
  if (kind === "count") return /^\d+$/.test(word) ? Number(word) : cell;
  if (kind === "list") return cell.split(/[;,|\n]/).map((item) => item.trim()).filter(Boolean);
  return TRUE.includes(word) || (!FALSE.includes(word) && cell);
}

/**
 * Where a path such as `a.b[0].c` leads: its keys, which of them have a list behind them, and what kind of cell it holds.
 * @param {string} path
 * @returns {{ keys: string[], hasList: boolean[], kind: Kind }}
 */
function placeOf(path) {
  const steps = [...path.matchAll(/([^.[\]]+)\]?(\[)?/g)];
  return {
    keys: steps.map(([, key]) => key),
    hasList: steps.map(([, , bracket]) => Boolean(bracket)),
    kind: KINDS.get(path.replace(/\[\d+\]/g, "[]")) ?? (path.startsWith("object.") ? "object" : "text"),
  };
}

/**
 * Gives what the cells of a row say. An empty cell says nothing.
 * @param {Column[]} columns
 * @returns {(cells: string[]) => any}
 */
export function rowReader(columns) {
  const places = columns.flatMap(({ path }, index) => (path ? [{ index, ...placeOf(path) }] : []));
  // Objects that inherit nothing are slow, and so are left to tables that would change what others inherit.
  const isSafe = places.every(({ keys }) => !keys.includes("__proto__"));
  const empty = () => (isSafe ? {} : Object.create(null));
  return (cells) => {
    const fields = empty();
    for (const { index, keys, hasList, kind } of places) {
      const cell = cells[index] ?? "";
      if (cell.trim() === "") continue;
      let at = fields;
      const last = keys.length - 1;
      for (let depth = 0; depth < last; depth++) {
        const key = keys[depth];
        if (!Object.hasOwn(at, key)) at[key] = hasList[depth] ? [] : empty();
        at = at[key];
      }
      // Where another column says that it is a text, that is refused.
      if (typeof at === "object") at[keys[last]] = typed(cell, kind);
    }
    return fields;
  };
}
