// The facts of a form in words.
import { labelOf } from "../form/frame.js";
import { get } from "../form/path.js";
import { SELLERS, US } from "../form/sellers.js";
import { text } from "../language.js";

/** @import { Field, Form } from "../form/form.js" */

/**
 * A value in the words of the form.
 * @param {Field} field @param {any} value @param {string} [us] The tenant that "we" are.
 * @returns {string}
 */
export function worded({ kind, options, words = "options" }, value, us) {
  if (kind === "seller") {
    const who = value === us ? "us" : Object.entries(SELLERS).find(([, seller]) => seller === value)?.[0];
    return who ? text(`options/${who}`) : value;
  }
  if (typeof value === "boolean") return text(`options/${value}`);
  if (Array.isArray(value)) {
    const items = value.map((item) => (typeof item === "object" ? JSON.stringify(item) : worded({ path: "", kind: "line", options, words }, item)));
    return items.join(", ") || text("share/none");
  }
  return options?.includes(value) ? text(`${words}/${value}`) : String(value);
}

/**
 * The facts that were stated, as label and value.
 * @param {object} question @param {Form} form
 * @returns {[label: string, value: string][]}
 */
export const statedFacts = (question, form) =>
  form.fields.flatMap((field) => {
    const value = get(question, field.path);
    return value === undefined || value === field.standIn ? [] : [[labelOf(field), worded(field, value, get(question, US))]];
  });
