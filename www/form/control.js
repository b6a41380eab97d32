// Controls: each holds one fact. "Not stated" is a state of its own: the fact is then left out.
import { h } from "../dom.js";
import { assigned } from "./assigned.js";
import { choice, flag, oneOf } from "./choice.js";
import { checks } from "./checks.js";
import { frame, idOf } from "./frame.js";
import { rolePicker } from "./roles.js";
import { seller } from "./seller.js";
import { days, line, prose } from "./text.js";
import { holds } from "./when.js";

/** @typedef {import("./when.js").When} When */
/**
 * A field of a form: where its fact goes, how it is stated, and when it is asked at all.
 * @typedef {object} Field
 * @property {string} path
 * @property {"line" | "words" | "prose" | "date" | "days" | "count" | "list" | "choice" | "oneOf" | "flag" | "checks" | "seller"
 *   | "roles" | "assigned"} kind
 * @property {string[]} [options]
 * @property {string} [words] The group of the texts that names the options, where it is not `options`.
 * @property {boolean | When} [required]
 * @property {boolean} [hint] Is there a hint among the texts?
 * @property {unknown} [sample] A value that the module accepts.
 * @property {When} [when] Where the fact belongs at all.
 * @property {false | When} [offered] Where it is shown before a rule asks for it; left out: everywhere, `false`: nowhere.
 */

/**
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {(valueAt: (path: string) => any) => unknown} read
 * @property {(value: any, valueAt: (path: string) => any) => boolean} write Could it hold the value?
 * @property {() => void} focus
 */

/** @type {Record<Field["kind"], (field: Field) => Control>} */
const kinds = {
  ...{ line, words: line, prose, date: line, days, count, list },
  ...{ choice, oneOf, flag, checks, seller, roles: rolePicker, assigned },
};

/** @param {Field} field */
export const control = (field) => kinds[field.kind](field);

/**
 * How many there are. What is no number goes to the module as it is, which says what is wrong with it.
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
 * A list of words, one a line.
 * @param {Field} field
 * @returns {Control}
 */
function list(field) {
  const input = h("textarea", { id: idOf(field.path), rows: "2", autocomplete: "off", spellcheck: "false" });
  /** @param {(path: string) => any} valueAt */
  const mayBeEmpty = (valueAt) =>
    typeof field.required === "object" ? holds(field.required, valueAt) : field.required === true;
  return {
    element: frame(field, input),
    read(valueAt) {
      const words = input.value.split(/[\s,;]+/).filter(Boolean);
      return words.length || mayBeEmpty(valueAt) ? words : undefined;
    },
    write(value, valueAt) {
      const held = Array.isArray(value) && value.every((word) => /^[^\s,;]+$/.test(word));
      input.value = held ? value.join("\n") : "";
      return value === undefined || (held && (value.length > 0 || mayBeEmpty(valueAt)));
    },
    focus: () => input.focus(),
  };
}
