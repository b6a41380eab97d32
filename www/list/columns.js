// What the columns of a table contain: guessed, and changed by those who know better.
import { facts } from "../check/facts.js";
import { h } from "../dom.js";
import { labelOf } from "../form/frame.js";
import { text } from "../language.js";

/** @import { Column } from "../pkg/list.js" */
/** @import { Field } from "../form/form.js" */

/** The facts that a cell can hold: those of the form, of lists the first item. @type {Field[]} */
const FIELDS = facts.flatMap(({ fields, rows }) => [...fields, ...(rows?.fields(`${rows.path}[0]`) ?? [])])
  .filter(({ kind }) => !["seats", "assigned"].includes(kind));

/** What was chosen for columns of these names, until the page is left. @type {Map<string, Record<string, string | null>>} */
const chosen = new Map();

/** @param {Column[]} columns */
const key = (columns) => JSON.stringify(columns.map(({ name }) => name));

/** What was chosen for these columns before. @param {Column[]} columns */
export const mappingOf = (columns) => chosen.get(key(columns)) ?? {};

/**
 * A table of the columns, each with what it contains.
 * @param {Column[]} columns as they are guessed
 * @param {string[][]} samples
 */
export function columnChoices(columns, samples) {
  const mapping = { ...mappingOf(columns) };

  /** @param {Column} column @param {number} index */
  function choice({ name, path: guessed }, index) {
    const path = Object.hasOwn(mapping, name) ? mapping[name] : guessed;
    const known = [...new Set(["name", ...FIELDS.map((field) => field.path)])];
    const options = [
      h("option", { value: "" }, text("list/ignored")),
      ...(guessed && !known.includes(guessed) ? [h("option", { value: guessed }, labelOfPath(guessed))] : []),
      ...known.map((each) => h("option", { value: each }, labelOfPath(each))),
    ];
    const select = h("select", { id: `list-column-${index}`, "aria-label": `${text("list/contains")}: ${name}` }, options);
    select.value = path ?? "";
    select.addEventListener("change", () => {
      mapping[name] = select.value || null;
      chosen.set(key(columns), mapping);
    });
    const sample = samples.map((cells) => cells[index]).find((cell) => cell?.trim()) ?? "";
    return h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, sample.slice(0, 60)), h("td", {}, select));
  }

  const isKnown = columns.every(({ name, path }) => (Object.hasOwn(mapping, name) ? mapping[name] !== undefined : path));
  return h("details", { open: !isKnown },
    h("summary", {}, text("list/mapping")),
    h("div", { class: "list-mapping", role: "region", tabindex: 0, "aria-label": text("list/mapping") },
      h("table", {},
        h("thead", {}, h("tr", {}, ["column", "sample", "contains"].map((word) => h("th", { scope: "col" }, text(`list/${word}`))))),
        h("tbody", {}, columns.map(choice)))));
}

/** @param {string} path */
function labelOfPath(path) {
  if (path === "name" || path === "object.companyName") return text("list/customerName");
  if (path.startsWith("object.")) return text("list/objectField", { name: path.slice(7) });
  const field = FIELDS.find((each) => each.path === path);
  const part = ["action.subscription", "action.addOnTo", "action.azureSubscription"].find((each) => path.startsWith(`${each}.`));
  return field ? [labelOf(field), part && part !== "action.subscription" && `(${part.slice(7)})`].filter(Boolean).join(" ") : path;
}
