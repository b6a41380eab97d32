// Text, in one line or several.
import { h } from "../dom.js";
import { frame, idOf } from "./frame.js";

/** @typedef {import("./control.js").Field} Field */
/** @typedef {import("./control.js").Control} Control */

/**
 * @param {Field} field
 * @returns {Control}
 */
export function line(field) {
  const type = field.kind === "date" ? "date" : "text";
  const { standIn, path } = field;
  const input = h("input", { id: idOf(path), type, placeholder: standIn, autocomplete: "off", spellcheck: "false", autocapitalize: "off" });
  return {
    element: frame(field, input),
    read: () => input.value.trim() || standIn,
    write(value) {
      input.value = typeof value === "string" && value !== standIn ? value : "";
      return value === undefined || value === standIn || input.value === value;
    },
    focus: () => input.focus(),
  };
}

/**
 * @param {Field} field
 * @returns {Control}
 */
export function prose(field) {
  const input = h("textarea", { id: idOf(field.path), rows: "3", autocomplete: "off" });
  return {
    element: frame(field, input),
    read: () => input.value.trim() || undefined,
    write(value) {
      input.value = typeof value === "string" ? value : "";
      return value === undefined || typeof value === "string";
    },
    focus: () => input.focus(),
  };
}

/**
 * A duration in days. Text that is not a number is passed on as it is: the module accepts any ISO 8601 duration, and
 * says what is wrong with other text.
 * @param {Field} field
 * @returns {Control}
 */
export function days(field) {
  const input = h("input", { id: idOf(field.path), type: "text", inputmode: "numeric", autocomplete: "off" });
  return {
    element: frame(field, input),
    read: () => daysOf(input.value.trim()),
    write(value) {
      input.value = typeof value === "string" ? numberOf(value) : "";
      return value === undefined || typeof value === "string";
    },
    focus: () => input.focus(),
  };
}

/** A number of days as a duration. @param {string} said */
export const daysOf = (said) => said.replace(/^\d+$/, "P$&D") || undefined;

/** A duration in days as their number. @param {string} duration */
export const numberOf = (duration) => duration.replace(/^P(\d+)D$/, "$1");
