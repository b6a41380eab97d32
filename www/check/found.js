// What a search finds besides actions: rules with their sources, those in force first, and what changed between two years.
import { badge, sourceLink } from "../finding.js";
import { h } from "../dom.js";
import { explain, text, written } from "../language.js";
import { rules } from "../pkg/browser.js";
import { finds } from "../words.js";

/** @import { RuleEntry } from "../pkg/browser.js" */

/** How many rules are shown; the part with all rules has the others. */
const FEW = 4;

/** @param {RuleEntry} entry */
const worded = (entry) => explain({ ...entry, args: { cloud: text("rules/thatCloud") } });

/** @param {RuleEntry} entry */
const isInForce = ({ periods }) => periods.some(({ until }) => !until);

/** The rules that say all of these words. @param {string} words */
export function rulesWith(words) {
  const says = finds(words);
  const found = rules().flatMap((entry) => {
    const { title, reason, remedy } = worded(entry);
    const name = `${title} ${entry.rule}`;
    return says(`${name} ${reason} ${remedy}`) ? [{ entry, rank: 2 * Number(isInForce(entry)) + Number(says(name)) }] : [];
  });
  return found.sort((one, other) => other.rank - one.rank).map(({ entry }) => entry);
}

/**
 * @param {RuleEntry[]} found
 * @param {string} words
 * @param {string[]} years that were named, in order
 * @returns {Node[]}
 */
export function showRules(found, words, years) {
  if (!found.length) return [];
  const [first, last] = [years[0], years[years.length - 1]];
  /** @param {Record<string, string>} asked */
  const address = (asked) => `#rules?${new URLSearchParams({ text: words, ...asked })}`;
  return [
    h("h4", {}, text("ask/rules")),
    first !== last && h("p", {}, h("a", { class: "option", id: "check-found-changes", href: address({ day: `${first}-01-01`, with: `${last}-12-31` }) },
      text("ask/changes", { words, first, last }))),
    h("ul", { class: "folds" }, ...found.slice(0, FEW).map(show)),
    h("p", {}, h("a", { href: address({}) }, text("ask/allRules", { count: found.length }))),
  ].filter((each) => each instanceof Node);
}

/** @param {RuleEntry} entry */
function show(entry) {
  const { title, reason } = worded(entry);
  const { source, sourceDate, readFrom, until } = entry.periods[entry.periods.length - 1];
  return h("li", { class: `fold ${entry.severity}`, "data-rule": entry.rule },
    badge(entry.severity), " ", h("a", { href: `#rule/${entry.rule}` }, title),
    h("p", {}, reason),
    h("p", { class: "source" }, sourceLink(source, sourceDate, readFrom), !isInForce(entry) && until && ` · ${text("ask/until", { day: written(until) })}`));
}
