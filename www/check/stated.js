// The facts of a form in words.
import { labelOf } from "../form/frame.js";
import { get } from "../form/path.js";
import { numberOf } from "../form/text.js";
import { SELLERS, US } from "../form/sellers.js";
import { text } from "../language.js";
import { roles } from "../pkg/browser.js";

/** @import { Field, Form } from "../form/form.js" */

/**
 * A value in the words of the form.
 * @param {Field} field @param {any} value @param {string} [us] The tenant that "we" are.
 * @returns {string}
 */
export function worded({ path, kind, options, words = "options" }, value, us) {
  if (kind === "seller") {
    const who = value === us ? "us" : Object.entries(SELLERS).find(([, seller]) => seller === value)?.[0];
    return who ? text(`options/${who}`) : value;
  }
  /** @param {any} one @returns {string} */
  const item = (one) => {
    if (typeof one === "boolean") return text(`options/${one}`);
    if (kind === "assigned" && one.status) return text(`assignments/${one.status}`);
    if (kind === "days") return /^P\d+D$/.test(one) ? text("ask/days", { count: numberOf(one) }) : one;
    if (kind === "seats") return [one.quantity, one.until].filter(Boolean).join(" – ");
    if (path.endsWith("oles")) return roles().find(({ id }) => id === String(one).toLowerCase())?.name ?? known(one);
    return known(one);
  };
  /** @param {any} one */
  const known = (one) => (options?.includes(one) ? text(`${words}/${one}`) : typeof one === "object" ? JSON.stringify(one) : String(one));
  if (!Array.isArray(value)) return item(value);
  return value.map(item).join(", ") || text("share/none");
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
