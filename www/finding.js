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

/** @typedef {{ cloud?: string, asOf?: string }} When The cloud and the day that were judged by. */

/**
 * The source of a rule for that cloud and day; the newest, where no day is given.
 * @param {string} rule
 * @param {When} when
 */
function sourceOf(rule, { cloud = "global", asOf = "9999-12-31" }) {
  const period = entryOf(rule)?.periods.find(({ clouds, since, until }) =>
    clouds.some((each) => each === cloud) && since <= asOf && (until === undefined || asOf < until));
  return period && [sourceLink(period.source, period.sourceDate), " · "];
}

/**
 * Where a finding comes from: its source and its rule.
 * @param {Finding} finding
 * @param {When} when
 */
export const origin = ({ rule }, when) =>
  h("p", { class: "source" }, sourceOf(rule, when),
    h("a", { href: `#rule/${rule}` }, text("page/rule"), " ", h("code", {}, rule)));

/**
 * @param {Finding} finding
 * @param {When} when
 * @param {...import("./dom.js").Child} more
 */
export function findingCard(finding, when, ...more) {
  const item = card(finding.severity, finding, ...more, origin(finding, when));
  item.dataset.rule = finding.rule;
  return item;
}

/** The rules whose findings the reader has unfolded. @type {Set<string>} */
const unfolded = new Set();

/**
 * A finding that leaves the answer as it is: its title, and the rest for who wants to know.
 * @param {Finding} finding
 * @param {When} when
 * @param {...import("./dom.js").Child} more
 */
export function foldedFinding(finding, when, ...more) {
  const { rule, severity } = finding;
  const { title, reason, remedy } = explain(finding);
  const details = h("details", { open: unfolded.has(rule) },
    h("summary", {}, severity !== "note" && [badge(severity), " "], title),
    h("p", {}, reason),
    remedyOf(remedy),
    ...more,
    origin(finding, when));
  details.addEventListener("toggle", () => unfolded[details.open ? "add" : "delete"](rule));
  return h("li", { class: `fold ${severity}`, "data-rule": rule }, details);
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
