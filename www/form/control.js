// Controls, each for one fact. A fact can also be "not stated"; then it is left out.
import { h } from "../dom.js";
import { PATTERNS } from "../lists.js";
import { assigned } from "./assigned.js";
import { choice, flag, oneOf } from "./choice.js";
import { checks } from "./checks.js";
import { frame, idOf } from "./frame.js";
import { seats } from "./seats.js";
import { seller } from "./seller.js";
import { days, line, prose } from "./text.js";
import { holds } from "./when.js";

/** @typedef {import("./when.js").When} When */
/**
 * A field of a form: the path of its fact, its kind of control, and when it is shown.
 * @typedef {object} Field
 * @property {string} path
 * @property {"line" | "words" | "prose" | "date" | "days" | "count" | "list" | "choice" | "oneOf" | "flag" | "checks" | "seller"
 *   | "roles" | "assigned" | "seats"} kind
 * @property {(field: Field) => Control} [control] What makes the control, if only one part of the page has such.
 * @property {string[]} [options]
 * @property {string[]} [usual] The options that are not folded, if others are.
 * @property {string} [words] The group of texts that names the options, if it is not `options`.
 * @property {string} [unstated] The text for nothing chosen, if it is not the usual one.
 * @property {unknown[]} [values] Values with which the rules are asked whether the fact matters, if not all are.
 * @property {boolean} [rare] Whether nearly everybody has the value that rules assume.
 * @property {boolean | When} [required]
 * @property {boolean} [hint] Whether the texts have a hint for it.
 * @property {unknown} [sample] A value that the module accepts.
 * @property {string} [standIn] Of an id that decides nothing by itself: what is stated while the field is empty.
 * @property {When} [when] When the fact matters at all.
 * @property {false | When} [offered] When it is shown before a rule asks for it; always if left out, never if `false`.
 */

/**
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {(valueAt: (path: string) => any) => unknown} read
 * @property {(value: any, valueAt: (path: string) => any) => boolean} write Whether the control could take the value.
 * @property {() => void} focus
 */

/** @type {Record<string, (field: Field) => Control>} */
const kinds = {
  ...{ line, words: line, prose, date: line, days, count, list },
  ...{ choice, oneOf, flag, checks, seller, assigned, seats },
};

/** @param {string} word */
const isId = (word) => PATTERNS.RoleId.test(word);

/** @param {Field} field */
export const control = (field) => (field.control ?? kinds[field.kind])(field);

/**
 * A count. Text that is not a number is passed on as it is, and the module says what is wrong with it.
 * @param {Field} field
 * @returns {Control}
 */
function count(field) {
  const input = h("input", { id: idOf(field.path), type: "text", inputmode: "numeric", autocomplete: "off" });
  return {
    element: frame(field, input),
    read() {
      const said = input.value.trim();
      return said === "" ? undefined : Number.isNaN(Number(said)) ? said : Number(said);
    },
    write(value) {
      input.value = typeof value === "number" ? String(value) : "";
      return value === undefined || typeof value === "number";
    },
    focus: () => input.focus(),
  };
}

/**
 * A list of texts, one to a line. The names of roles have spaces; between ids, they separate.
 * @param {Field} field
 * @returns {Control}
 */
function list(field) {
  const input = h("textarea", { id: idOf(field.path), rows: "2", autocomplete: "off", spellcheck: "false" });
  /** Whether it was filled with an empty list, which states that there is nothing. */
  let none = false;
  input.addEventListener("input", () => (none = false));
  /** @param {(path: string) => any} valueAt */
  const mayBeEmpty = (valueAt) =>
    typeof field.required === "object" ? holds(field.required, valueAt) : field.required === true;
  return {
    element: frame(field, input),
    read(valueAt) {
      const lines = input.value.split(/[\n,;]/).map((line) => line.trim()).filter(Boolean);
      const words = lines.flatMap((line) => (line.split(/\s+/).every(isId) ? line.split(/\s+/) : [line]));
      return words.length || none || mayBeEmpty(valueAt) ? words : undefined;
    },
    write(value) {
      const held = Array.isArray(value) && value.every((word) => /^[^\s,;]([^\n,;]*[^\s,;])?$/.test(word));
      input.value = held ? value.join("\n") : "";
      none = held && value.length === 0;
      return value === undefined || held;
    },
    focus: () => input.focus(),
  };
}
