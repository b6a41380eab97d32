// What changed between two days: the rules that hold on one of them only, and where.
import { h } from "../dom.js";
import { badge } from "../finding.js";
import { explain, text, written } from "../language.js";
import { rulesOn } from "../pkg/browser.js";

/** @import { Cloud, RuleEntry } from "../pkg/browser.js" */

/** @typedef {{ entry: RuleEntry, clouds: Cloud[] }} Change */

/**
 * @param {readonly Cloud[]} clouds
 * @param {Set<string>} names of the rules to look at
 * @param {string} one
 * @param {string} [other] The newest rules, if left out.
 */
export function changesBetween(clouds, names, one, other) {
  const [before, after] = other && other < one ? [other, one] : [one, other];
  return { before, after, added: onlyOn(clouds, names, after, before), removed: onlyOn(clouds, names, before, after) };
}

/**
 * @param {readonly Cloud[]} clouds @param {Set<string>} names @param {string | undefined} day @param {string | undefined} otherDay
 * @returns {Change[]}
 */
function onlyOn(clouds, names, day, otherDay) {
  /** @type {Map<string, Change>} */
  const found = new Map();
  for (const cloud of clouds) {
    const others = new Set(rulesOn(cloud, otherDay).map(({ rule }) => rule));
    for (const entry of rulesOn(cloud, day)) {
      if (others.has(entry.rule) || !names.has(entry.rule)) continue;
      const change = found.get(entry.rule) ?? { entry, clouds: [] };
      change.clouds.push(cloud);
      found.set(entry.rule, change);
    }
  }
  return [...found.values()];
}

/** @param {ReturnType<typeof changesBetween>} changes */
export function showChanges({ before, after, added, removed }) {
  const days = { first: written(/** @type {string} */ (before)), second: after ? written(after) : text("rules/newest") };
  return [
    h("h3", { id: "rules-changes-title" }, text("rules/changes", days)),
    added.length + removed.length === 0 && h("p", { class: "quiet" }, text("rules/noChanges")),
    ...list("added", added), ...list("removed", removed),
  ].filter((each) => each !== false);
}

/** @param {"added" | "removed"} name @param {Change[]} changes @returns {HTMLElement[]} */
const list = (name, changes) => changes.length === 0 ? [] : [
  h("h4", {}, text(`rules/${name}`, { count: changes.length })),
  h("ul", { class: `changes ${name}` }, ...changes.map(({ entry: { rule, severity }, clouds }) =>
    h("li", {}, badge(severity), " ",
      h("a", { href: `#rule/${rule}` }, explain({ rule, severity, args: { cloud: text("rules/thatCloud") } }).title), " ",
      h("span", { class: "quiet" }, clouds.map((cloud) => text(`options/${cloud}`)).join(", "))))),
];
