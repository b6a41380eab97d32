// Controls: each holds one fact. "Not stated" is a state of its own: the fact is then left out.
import { h } from "../dom.js";
import { choice, flag } from "./choice.js";
import { checks } from "./checks.js";
import { frame, idOf } from "./frame.js";
import { seller } from "./seller.js";

/**
 * A field of a form: where its fact goes, how it is stated, and when it is asked at all.
 * @typedef {object} Field
 * @property {string} path
 * @property {"line" | "date" | "list" | "choice" | "flag" | "checks" | "seller"} kind
 * @property {string[]} [options]
 * @property {string} [words] The group of the texts that names the options, where it is not `options`.
 * @property {boolean} [required]
 * @property {boolean} [hint] Is there a hint among the texts?
 * @property {unknown} [sample] A value that the module accepts.
 * @property {Record<string, string[]>} [when] Asked where these facts have one of these values; `[]`: any.
 */

/**
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {(valueAt: (path: string) => any) => unknown} read
 * @property {(value: any, valueAt: (path: string) => any) => boolean} write Could it hold the value?
 * @property {() => void} focus
 */

/** @type {Record<Field["kind"], (field: Field) => Control>} */
const kinds = { line, date: line, list, choice, flag, checks, seller };

/** @param {Field} field */
export const control = (field) => kinds[field.kind](field);

/**
 * @param {Field} field
 * @returns {Control}
 */
function line(field) {
  const type = field.kind === "date" ? "date" : "text";
  const input = h("input", { id: idOf(field.path), type, autocomplete: "off", spellcheck: "false", autocapitalize: "off" });
  return {
    element: frame(field, input),
    read: () => input.value.trim() || undefined,
    write(value) {
      input.value = typeof value === "string" ? value : "";
      return value === undefined || input.value === value;
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
  return {
    element: frame(field, input),
    read() {
      const words = input.value.split(/[\s,;]+/).filter(Boolean);
      return words.length || field.required ? words : undefined;
    },
    write(value) {
      const held = Array.isArray(value) && value.every((word) => /^[^\s,;]+$/.test(word));
      input.value = held ? value.join("\n") : "";
      return value === undefined || (held && (value.length > 0 || field.required === true));
    },
    focus: () => input.focus(),
  };
}
