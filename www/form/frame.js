// The parts around a control: a label, a hint, a prompt if a rule asks for it, and room for errors and findings.
import { byId, h } from "../dom.js";
import { text } from "../language.js";

/** @typedef {import("./control.js").Field} Field */

/** @param {string} path */
export const idOf = (path) => path.split(/[.[\]]+/).join("-");

/** The key of a field's texts: its path, without the number of a row. @param {string} path */
const named = (path) => path.replace(/\d+/, "");

/** The label of a field outside of the form; in a row, it includes the number of the row. @param {Field} field */
export function labelOf({ path }) {
  const label = text(`labels/${named(path)}`);
  const [, list, at] = path.match(/^(.*)\[(\d+)\]/) ?? [];
  return list ? `${text(`labels/${list}`)} ${Number(at) + 1}: ${label}` : label;
}

/**
 * @param {Field} field
 * @param {HTMLElement} control One control, or a group of several.
 */
export function frame(field, control) {
  const id = idOf(field.path);
  const group = control instanceof HTMLDivElement;
  const label = [
    h("span", { "data-text": `labels/${named(field.path)}` }),
    field.required && field.kind !== "list" && h("span", { class: "required", "data-text": "page/required" }),
  ];
  const around = group ? h("fieldset", { id }, h("legend", {}, label)) : h("div", {}, h("label", { for: id }, label));
  around.classList.add("field", field.kind);
  if (field.hint) around.append(h("p", { class: "hint", id: `${id}-hint`, "data-text": `hints/${named(field.path)}` }));
  around.append(
    h("p", { class: "prompt", id: `${id}-prompt`, hidden: true }),
    h("p", { class: "message", id: `${id}-error`, hidden: true }),
    control,
    h("ol", { class: "folds", id: `${id}-remarks` }));
  const described = [field.hint && `${id}-hint`, `${id}-prompt`, `${id}-error`].filter(Boolean).join(" ");
  (group ? around : control).setAttribute("aria-describedby", described);
  return around;
}

/** @typedef {"asked" | "assumed"} Prompt A rule cannot tell without the fact, or takes it to be in order. */

/**
 * Shows or removes the prompt that a rule asks for this fact.
 * @param {Field} field
 * @param {Prompt} [prompt]
 */
export function setPrompt({ path }, prompt) {
  const place = byId(`${idOf(path)}-prompt`);
  place.hidden = !prompt;
  place.textContent = prompt ? text(`page/${prompt}`) : "";
  place.parentElement?.classList.toggle("asked", prompt === "asked");
}

/**
 * Shows below the field what the policy says about its value.
 * @param {Field} field
 * @param {HTMLElement[]} remarks
 */
export const remark = ({ path }, remarks) => byId(`${idOf(path)}-remarks`).replaceChildren(...remarks);

/**
 * Shows an error at the field, or removes it.
 * @param {Field} field
 * @param {string} [message]
 */
export function mark(field, message) {
  const id = idOf(field.path);
  const place = byId(`${id}-error`);
  place.hidden = !message;
  place.textContent = message ?? "";
  place.parentElement?.classList.toggle("wrong", Boolean(message));
  if (byId(id) instanceof HTMLFieldSetElement) return;
  if (message) byId(id).setAttribute("aria-invalid", "true");
  else byId(id).removeAttribute("aria-invalid");
}
