// The reasons for an answer: first those that decide it, then the others, and last what was assumed.
import { h } from "../dom.js";
import { findingCard, foldedFinding, origin } from "../finding.js";
import { fieldLink } from "../form/answer.js";
import { labelOf } from "../form/frame.js";
import { explain, text } from "../language.js";

/** @import { Decision, Finding } from "../pkg/browser.js" */
/** @import { When } from "../finding.js" */
/** @import { Form } from "../form/form.js" */
/** @import { Prompt } from "../form/frame.js" */

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
 * @param {Decision} decision
 * @param {When} when
 * @param {Form} form
 * @param {import("../dom.js").Child} plan Shown below the reasons that decide.
 */
export function reasons({ outcome, findings }, when, form, plan) {
  const stated = findings.filter((finding) => !isAssumption(finding));
  /** @param {(finding: Finding) => boolean} wanted */
  const those = (wanted) => stated.filter(wanted);
  const decisive = those(({ severity }) => severity === outcome);
  const besides = those(({ severity }) => severity !== outcome && !["warning", "note"].includes(severity));
  const warnings = those(({ severity }) => severity === "warning");
  const notes = those(({ severity }) => severity === "note");
  const fold = (/** @type {Finding} */ finding) => foldedFinding(finding, when, stating(finding.path, form));
  return [
    cards("decisive", byPath(decisive).map((findings) => decider(findings, when, form))),
    plan,
    folds("besides", besides.map(fold)),
    cards("warnings", warnings.map((finding) => findingCard(finding, when))),
    folds("notes", notes.map(fold)),
    assumed(findings.filter(isAssumption), form),
  ].filter((each) => each instanceof Node);
}

/**
 * Groups findings that lack the same fact.
 * @param {Finding[]} findings
 */
function byPath(findings) {
  /** @type {Map<unknown, Finding[]>} */
  const groups = new Map();
  for (const finding of findings) {
    const key = finding.path ?? finding;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

/**
 * @param {Finding[]} findings
 * @param {When} when
 * @param {Form} form
 */
function decider(findings, when, form) {
  const [first] = findings;
  const field = form.at(first.path);
  if (!first.path || !field) return findingCard(first, when);
  return h("li", { class: `card ${first.severity}` },
    h("h4", {}, explain(first).title),
    ...findings.map((finding) =>
      h("div", { "data-rule": finding.rule }, h("p", {}, explain(finding).reason), origin(finding, when))),
    stating(first.path, form));
}

/**
 * A link to the field of a missing fact.
 * @param {string | undefined} path
 * @param {Form} form
 */
export function stating(path, form) {
  const field = path ? form.at(path) : undefined;
  if (!field || !form.shown(field)) return undefined;
  return h("p", { class: "state" }, fieldLink(field, form, text("check/state", { fact: labelOf(field) })));
}

/**
 * @param {string} name
 * @param {HTMLElement[]} items
 */
const cards = (name, items) => items.length > 0 && h("ol", { class: `cards ${name}` }, ...items);

/**
 * @param {string} name
 * @param {HTMLElement[]} items
 */
const folds = (name, items) => items.length > 0 && h("section", { class: name },
  h("h4", {}, text(`check/${name}`)),
  h("ol", { class: "folds" }, ...items));

/**
 * The facts that were not stated and were assumed to be fine.
 * @param {Finding[]} findings
 * @param {Form} form
 */
function assumed(findings, form) {
  return findings.length > 0 && h("section", { class: "assumed" },
    h("h4", {}, text("check/assumed")),
    h("p", { class: "hint" }, text("check/assumedHint")),
    h("ul", {}, ...byPath(findings).map((those) => {
      const field = form.at(those[0].path);
      return h("li", {},
        field ? fieldLink(field, form, labelOf(field)) : explain(those[0]).title,
        ...those.map(({ rule }) =>
          h("a", { class: "rule", href: `#rule/${rule}`, "data-rule": rule }, h("code", {}, rule))));
    })));
}
