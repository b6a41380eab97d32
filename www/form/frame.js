// What stands around a control: its label, a hint, a prompt where a rule asks for it, and room for errors and remarks.
import { byId, h } from "../dom.js";
import { text } from "../language.js";

/** @typedef {import("./control.js").Field} Field */

/** @param {string} path */
export const idOf = (path) => path.split(/[.[\]]+/).join("-");

/** The words of a field go by its path; those of a list, by that of its members. @param {string} path */
const named = (path) => path.replace(/\d+/, "");

/** A field's label where the field is not at hand: that of a row says which row. @param {Field} field */
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
 * Says beside the field that a rule asks for its fact, or no longer says so.
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
 * What the policy says of what the field states, below it.
 * @param {Field} field
 * @param {HTMLElement[]} remarks
 */
export const remark = ({ path }, remarks) => byId(`${idOf(path)}-remarks`).replaceChildren(...remarks);

/**
 * Writes an error beside the field, or takes it away.
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
