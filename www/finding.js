// Cards that explain a finding, a defect or an error.
import { h } from "./dom.js";
import { explain, text, written } from "./language.js";
import { rulesOn } from "./pkg/browser.js";
import { store } from "./store.js";

/** @typedef {import("./pkg/browser.js").Finding} Finding */
/** @typedef {import("./pkg/browser.js").RuleEntry} RuleEntry */
/** @typedef {import("./pkg/browser.js").Cloud} Cloud */

/**
 * A label for a severity: in words and with a symbol, not by color alone.
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

/** @typedef {{ cloud?: string, asOf?: string | Date }} When The cloud and the day that were judged by. */

/**
 * The rules that hold in a cloud on a day, by name; kept until others are asked for.
 * @param {When} when
 */
function rulesAt({ cloud = "global", asOf }) {
  const key = `${cloud} ${asOf}`;
  if (key !== kept.key) kept = { key, rules: new Map(rulesOn(/** @type {Cloud} */ (cloud), asOf).map((entry) => [entry.rule, entry])) };
  return kept.rules;
}

/** @type {{ key: string, rules: Map<string, RuleEntry> }} */
let kept = { key: "", rules: new Map() };

/**
 * The source of a rule for that cloud and day; without a day, the newest.
 * @param {string} rule
 * @param {When} when
 */
function sourceOf(rule, when) {
  const [period] = rulesAt(when).get(rule)?.periods ?? [];
  return period && [sourceLink(period.source, period.sourceDate, period.readFrom), " · "];
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

/**
 * A finding that does not decide the answer: its title, and the rest folded.
 * @param {Finding} finding
 * @param {When} when
 * @param {...import("./dom.js").Child} more
 */
export function foldedFinding(finding, when, ...more) {
  const { rule, severity } = finding;
  const { title, reason, remedy } = explain(finding);
  const details = h("details", { open: store.get("unfolded").has(rule) },
    h("summary", {}, severity !== "note" && [badge(severity), " "], title),
    h("p", {}, reason),
    remedyOf(remedy),
    ...more,
    origin(finding, when));
  details.addEventListener("toggle", () => store.get("unfolded")[details.open ? "add" : "delete"](rule));
  return h("li", { class: `fold ${severity}`, "data-rule": rule }, details);
}

/**
 * A link to a source, with its date, and with where it was read if that is not where the link leads.
 * @param {string} source
 * @param {string} [day]
 * @param {import("./pkg/browser.js").ReadFrom} [readFrom]
 */
export function sourceLink(source, day, readFrom) {
  const said = day ? text("page/sourceOf", { day: written(day) }) : text("page/source");
  const named = readFrom === "mirror" || readFrom === "third-party" ? text(`readFrom/${readFrom}`, { source: said }) : said;
  if (!source.startsWith("https://")) return h("span", {}, `${named}: ${text(`sources/${source}`)}`);
  return h("a", { href: source, rel: "noreferrer", target: "_blank", title: source }, `${named} ↗`);
}
