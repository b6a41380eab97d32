// The answers that can be given to the question for a fact, if they can be listed.
import { SELLERS, US } from "../form/sellers.js";

/** @import { Field } from "../form/form.js" */
/** @typedef {{ value: any, words: string }} Answer A value, and the key of the text that says it. */
/** @typedef {(path: string) => any} ValueAt */

/** Roles that a task can need: one that is privileged, and one that is not. */
const ROLES = ["62e90394-69f5-4237-9190-012177145e10", "729827e3-9c14-49f7-bb1b-9608f156bbb8"];

/** How the roles of a relationship can be assigned to a security group. */
const ASSIGNED = ["none", "active", "pending", "error"];

/** @type {Partial<Record<Field["kind"], (field: Field, valueAt: ValueAt) => Answer[]>>} */
const listed = {
  choice: ({ options = [], words = "options" }) => options.map((value) => ({ value, words: `${words}/${value}` })),
  flag: () => [true, false].map((value) => ({ value, words: `options/${value}` })),
  checks: ({ usual = [] }) => usual.map((value) => ({ value: [value], words: `options/${value}` })),
  seller: (_, valueAt) => [
    { value: valueAt(US), words: "options/us" },
    ...Object.entries(SELLERS).map(([who, value]) => ({ value, words: `options/${who}` })),
  ],
  assigned: ({ path }, valueAt) => ASSIGNED.map((status) => ({
    value: status === "none" ? [] : [{ status, roles: valueAt(path.replace(/assignments$/, "roles")) ?? [] }],
    words: `assignments/${status}`,
  })),
};

/** @param {Field} field @param {ValueAt} valueAt */
export const answersTo = (field, valueAt) => listed[field.kind]?.(field, valueAt) ?? [];

/** Values to try of facts whose answers cannot be listed. @type {Partial<Record<Field["kind"], unknown[]>>} */
const TRIED = {
  count: [0, 1, 1_000_000],
  list: ROLES.map((role) => [role]),
  seats: [[], [{ quantity: 1_000_000 }]],
};

/** Values of a fact with which the rules are asked. @param {Field} field @param {ValueAt} valueAt @returns {unknown[]} */
export const valuesOf = (field, valueAt) =>
  field.values ?? TRIED[field.kind] ?? answersTo(field, valueAt).map(({ value }) => value);
