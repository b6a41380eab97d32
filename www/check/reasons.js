// The reasons for an answer: the one that decides it; folded, whatever else there is to say, and what was assumed.
import { h } from "../dom.js";
import { foldedFinding, origin, remedyOf } from "../finding.js";
import { fieldLink } from "../form/answer.js";
import { labelOf } from "../form/frame.js";
import { explain, text } from "../language.js";
import { store } from "../store.js";

/** @import { Decision, Finding } from "../pkg/browser.js" */
/** @import { Field, Form } from "../form/form.js" */
/** @import { Prompt } from "../form/frame.js" */
/**
 * The facts of a form, what goes to one, and whether it is being asked for.
 * @typedef {Pick<Form, "at" | "shown"> & { focus: (field: Field) => void, isAsked: (field: Field) => boolean }} Facts
 */

/** Whether it is a note that a fact was assumed. @param {Finding} finding */
const isAssumption = ({ severity, path }) => severity === "note" && path !== undefined;

/**
 * The facts that the rules ask for. If the answer is `forbidden`, no fact can change it.
 * @param {Decision} decision
 */
export function prompts({ outcome, findings }) {
  /** @type {Map<string, Prompt>} */
  const facts = new Map();
  for (const finding of findings) {
    const { path = "", severity } = finding;
    if (isAssumption(finding) && !facts.has(path)) facts.set(path, "assumed");
    if (severity === "unknown" && path && outcome !== "forbidden") facts.set(path, "asked");
  }
  return facts;
}

/**
 * The findings that decide.
 * @param {Decision} decision
 */
export const decisive = ({ outcome, findings }) => findings.filter(({ severity }) => severity === outcome);

/**
 * @param {Decision} decision
 * @param {Facts} facts
 * @param {Node[]} next What to do next, and the plan.
 * @returns {HTMLElement[]}
 */
export function reasons(decision, facts, next) {
  const { outcome, findings } = decision;
  const stated = findings.filter((finding) => !isAssumption(finding));
  /** @param {(finding: Finding) => boolean} wanted */
  const those = (wanted) => stated.filter(wanted).map((finding) => foldedFinding(finding, stating(finding.path, facts)));
  const [first, ...more] = decisive(decision);
  return [
    first && decider(first, facts),
    ...next,
    fold("decide", more.map((finding) => foldedFinding(finding, stating(finding.path, facts)))),
    fold("besides", those(({ severity }) => severity !== outcome && !["warning", "note"].includes(severity))),
    list("warnings", those(({ severity }) => severity === "warning")),
    fold("notes", those(({ severity }) => severity === "note")),
    fold("assumed", assumed(findings.filter(isAssumption), facts), text("check/assumedHint")),
  ].filter((each) => each instanceof HTMLElement);
}

/**
 * The reason that decides; its source is named at the foot of the answer.
 * @param {Finding} finding
 * @param {Facts} facts
 */
function decider(finding, facts) {
  const { title, reason, remedy } = explain(finding);
  const link = stating(finding.path, facts);
  const field = link && facts.at(finding.path);
  return h("div", { class: `card decisive ${finding.severity}`, "data-rule": finding.rule },
    h("h4", {}, title),
    h("p", {}, reason),
    field ? !facts.isAsked(field) && link : remedyOf(remedy));
}

/**
 * The sources of the rules that decide; without such, none.
 * @param {Decision} decision
 */
export const sources = (decision) => decisive(decision).map(origin);

/**
 * A link to the question for a missing fact.
 * @param {string | undefined} path
 * @param {Facts} facts
 */
export function stating(path, facts) {
  const field = path ? facts.at(path) : undefined;
  if (!field || !facts.shown(field)) return undefined;
  return h("p", { class: "state" }, fieldLink(field, facts, text("check/state", { fact: labelOf(field) })));
}

/** @param {string} name @param {HTMLElement[]} items */
const list = (name, items) => items.length > 0 && h("ol", { class: `folds ${name}` }, ...items);

/**
 * A folded list, which stays as it is while the answer changes.
 * @param {string} name
 * @param {HTMLElement[]} items
 * @param {string} [hint]
 */
function fold(name, items, hint) {
  if (!items.length) return undefined;
  const unfolded = store.get("unfolded");
  const details = h("details", { class: `more ${name}`, open: unfolded.has(name) },
    h("summary", {}, h("h4", {}, `${text(`check/${name}`)} (${items.length})`)),
    hint && h("p", { class: "hint" }, hint),
    h("ol", { class: "folds" }, ...items));
  details.addEventListener("toggle", () => unfolded[details.open ? "add" : "delete"](name));
  return details;
}

/**
 * The facts that were not stated and were assumed to be fine, each with the rules that assume it.
 * @param {Finding[]} findings
 * @param {Facts} facts
 */
function assumed(findings, facts) {
  /** @type {Map<unknown, Finding[]>} */
  const byPath = new Map();
  for (const finding of findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  return [...byPath.values()].map((those) => {
    const field = facts.at(those[0].path);
    return h("li", {},
      field ? fieldLink(field, facts, labelOf(field)) : explain(those[0]).title,
      ...those.map(({ rule }) =>
        h("a", { class: "rule", href: `#rule/${rule}`, "data-rule": rule }, h("code", {}, rule))));
  });
}
