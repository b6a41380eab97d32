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
 * The source of a rule for that cloud and day; the newest, where no day is given.
 * @param {string} rule
 * @param {{ cloud?: string, asOf?: string }} when
 */
function sourceOf(rule, { cloud = "global", asOf = "9999-12-31" }) {
  const period = entryOf(rule)?.periods.find(({ clouds, since, until }) =>
    clouds.some((each) => each === cloud) && since <= asOf && (until === undefined || asOf < until));
  return period && [sourceLink(period.source, period.sourceDate), " · "];
}

/**
 * @param {Finding} finding
 * @param {{ cloud?: string, asOf?: string }} when
 * @param {...import("./dom.js").Child} more
 */
export function findingCard(finding, when, ...more) {
  const link = h("a", { href: `#rule/${finding.rule}` }, text("page/rule"), " ", h("code", {}, finding.rule));
  const item = card(finding.severity, finding, ...more,
    h("p", { class: "source" }, sourceOf(finding.rule, when), link));
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
