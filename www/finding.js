// Cards that explain a finding, a defect or an error.
import { h } from "./dom.js";
import { explain, text, written } from "./language.js";
import { store } from "./store.js";

/** @typedef {import("./pkg/browser.js").Finding} Finding */

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

/**
 * Where a finding comes from: its source and its rule.
 * @param {Finding} finding
 */
export const origin = ({ rule, source, sourceDate, readFrom }) =>
  h("p", { class: "source" }, sourceLink(source, sourceDate, readFrom), " · ",
    h("a", { href: `#rule/${rule}` }, text("page/rule"), " ", h("code", {}, rule)));

/**
 * @param {Finding} finding
 * @param {...import("./dom.js").Child} more
 */
export function findingCard(finding, ...more) {
  const item = card(finding.severity, finding, ...more, origin(finding));
  item.dataset.rule = finding.rule;
  return item;
}

/**
 * A finding that does not decide the answer: its title, and the rest folded.
 * @param {Finding} finding
 * @param {...import("./dom.js").Child} more
 */
export function foldedFinding(finding, ...more) {
  const { rule, severity } = finding;
  const { title, reason, remedy } = explain(finding);
  const details = h("details", { open: store.get("unfolded").has(rule) },
    h("summary", {}, severity !== "note" && [badge(severity), " "], title),
    h("p", {}, reason),
    remedyOf(remedy),
    ...more,
    origin(finding));
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
  return h("a", { href: source, rel: "noreferrer", target: "_blank", title: source }, `${named}\u00a0↗`);
}
