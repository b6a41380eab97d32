// What the policy says, as a card: of a finding, a defect or an error.
import { h } from "./dom.js";
import { explain, text, written } from "./language.js";
import { rules } from "./pkg/browser.js";

/** @typedef {import("./pkg/browser.js").Finding} Finding */
/** @typedef {import("./pkg/browser.js").RuleEntry} RuleEntry */

/** @type {Map<string, RuleEntry> | undefined} */
let book;

/** @param {string} rule */
function entryOf(rule) {
  book ??= new Map(rules().map((entry) => [entry.rule, entry]));
  return book.get(rule);
}

/**
 * A label that says how grave something is: in words and by its shape, not by its colour alone.
 * @param {string} severity
 */
export const badge = (severity) => h("span", { class: `badge ${severity}` }, text(`severities/${severity}`));

/**
 * @param {string} severity
 * @param {Parameters<typeof explain>[0]} subject
 * @param {...import("./dom.js").Child} more
 */
export function card(severity, subject, ...more) {
  const { title, reason, remedy } = explain(subject);
  return h("li", { class: `card ${severity}` },
    h("h4", {}, title, " ", badge(severity)),
    h("p", {}, reason),
    remedyOf(remedy),
    ...more);
}

/** @param {string} remedy */
export const remedyOf = (remedy) => remedy && h("p", {}, h("strong", {}, text("page/todo")), " ", remedy);

/**
 * @param {Finding} finding
 * @param {...import("./dom.js").Child} more
 */
export function findingCard(finding, ...more) {
  const entry = entryOf(finding.rule);
  const link = h("a", { href: `#rule/${finding.rule}` }, text("page/rule"), " ", h("code", {}, finding.rule));
  const item = card(finding.severity, finding, ...more,
    h("p", { class: "source" }, entry && [sourceLink(entry.source, entry.sourceDate), " · "], link));
  item.dataset.rule = finding.rule;
  return item;
}

/**
 * Where something is written, and when it was.
 * @param {string} source
 * @param {string} [day]
 */
export function sourceLink(source, day) {
  const named = day ? text("page/sourceOf", { day: written(day) }) : text("page/source");
  if (!source.startsWith("https://")) return h("span", {}, `${named}: ${text(`sources/${source}`)}`);
  return h("a", { href: source, rel: "noreferrer", target: "_blank", title: source }, `${named} ↗`);
}
