// A choice of one option: side by side if they are short, in a menu if they are many, and one to a line if each needs
// an explanation.
import { h } from "../dom.js";
import { frame, idOf } from "./frame.js";

/** @typedef {import("./control.js").Field} Field */
/** @typedef {import("./control.js").Control} Control */

/**
 * Yes, no, or not stated.
 * @param {Field} field
 * @returns {Control}
 */
export function flag(field) {
  const control = segments(field, ["true", "false"]);
  return {
    ...control,
    read(valueAt) {
      const value = control.read(valueAt);
      return value && value === "true";
    },
    write: (value, valueAt) => control.write(typeof value === "boolean" ? String(value) : value, valueAt),
  };
}

/**
 * @param {Field} field
 * @param {string[]} options
 * @param {...HTMLElement} more
 * @returns {Control}
 */
export function segments(field, options, ...more) {
  const name = idOf(field.path);
  const inputs = ["", ...options].map((value) =>
    h("input", { type: "radio", name, value, id: `${name}-${value || "unstated"}`, checked: !value }));
  const labels = inputs.map((input) =>
    h("label", {}, input, h("span", { "data-text": input.value ? `${field.words ?? "options"}/${input.value}` : "options/unstated" })));
  return {
    element: frame(field, h("div", {}, h("div", { class: "segments" }, ...labels), ...more)),
    read: () => inputs.find((input) => input.checked)?.value || undefined,
    write(value = "") {
      const held = inputs.find((input) => input.value === value);
      (held ?? inputs[0]).checked = true;
      return Boolean(held);
    },
    focus: () => inputs.find((input) => input.checked)?.focus(),
  };
}

/**
 * @param {Field} field
 * @returns {Control}
 */
export function choice(field) {
  const options = field.options ?? [];
  const none = field.unstated ?? (field.required ? "options/choose" : "options/unstated");
  const select = h("select", { id: idOf(field.path) },
    h("option", { value: "", "data-text": none }),
    options.map((value) => h("option", { value, "data-text": `${field.words ?? "options"}/${value}` })));
  return {
    element: frame(field, select),
    read: () => select.value || undefined,
    write(value = "") {
      const held = value === "" || options.includes(value);
      select.value = held ? value : "";
      return held;
    },
    focus: () => select.focus(),
  };
}

/**
 * @param {Field} field
 * @returns {Control}
 */
export function oneOf(field) {
  const name = idOf(field.path);
  const inputs = (field.options ?? []).map((value) => h("input", { type: "radio", name, value, id: `${name}-${value}` }));
  const labels = inputs.map((input) => h("label", {}, input, h("span", {},
    h("span", { "data-text": `${field.words}/${input.value}` }), " ",
    h("span", { class: "hint", "data-text": `${field.words}Hints/${input.value}` }))));
  return {
    element: frame(field, h("div", { class: "lines" }, ...labels)),
    read: () => inputs.find((input) => input.checked)?.value,
    write(value) {
      for (const input of inputs) input.checked = input.value === value;
      return value === undefined || inputs.some((input) => input.checked);
    },
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0]).focus(),
  };
}
