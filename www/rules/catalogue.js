// The catalogue: every rule of the book, the gravest first, and a filter.
import { announce, byId, h } from "../dom.js";
import { badge } from "../finding.js";
import { text } from "../language.js";
import { rules } from "../pkg/browser.js";
import { entry } from "./entry.js";

/** @import { RuleEntry, Severity } from "../pkg/browser.js" */

/** @type {Severity[]} */
const SEVERITIES = ["forbidden", "not-yet", "unknown", "warning", "note"];

export function rulesPart() {
  const form = /** @type {HTMLFormElement} */ (byId("rules-form"));
  const words = /** @type {HTMLInputElement} */ (byId("rules-text"));
  /** @param {string} name */
  const wanted = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (byId(`rules-${name}`)).value;

  /** @type {{ rule: RuleEntry, item: ReturnType<typeof entry> }[]} */
  let entries = [];
  /** @type {{ group: HTMLElement, title: HTMLElement, severity: Severity }[]} */
  let groups = [];

  /** @param {RuleEntry} rule @param {HTMLElement} item */
  function matches({ severity, about, periods }, item) {
    const said = item.textContent?.toLowerCase() ?? "";
    const [cloud, day] = [wanted("cloud"), wanted("day")];
    return (
      words.value.toLowerCase().split(/\s+/).every((word) => said.includes(word)) &&
      (!wanted("severity") || wanted("severity") === severity) &&
      (!wanted("about") || wanted("about") === about) &&
      periods.some(({ clouds, since, until }) =>
        (!cloud || clouds.some((each) => each === cloud)) && (!day || (since <= day && (!until || day < until))))
    );
  }

  /** Writes everything in the language of the page. */
  function write() {
    entries = rules().map((rule) => ({ rule, item: entry(rule) }));
    groups = SEVERITIES.map((severity) => {
      const own = entries.filter(({ rule }) => rule.severity === severity).map(({ item }) => item.element);
      const title = h("h3");
      return { severity, title, group: h("section", {}, title, h("ol", { class: "folds" }, ...own)) };
    });
    byId("rules-list").replaceChildren(...groups.map(({ group }) => group));
    filter();
  }

  function filter() {
    for (const { rule, item } of entries) item.element.hidden = !matches(rule, item.element);
    const shown = entries.filter(({ item }) => !item.element.hidden);
    for (const { group, title, severity } of groups) {
      const count = shown.filter(({ rule }) => rule.severity === severity).length;
      group.hidden = count === 0;
      title.replaceChildren(badge(severity), ` ${count}`);
    }
    announce(byId("rules-count"), h("p", {}, text("rules/count", { shown: shown.length, all: entries.length })));
  }

  form.addEventListener("input", filter);
  // Who looks for words wants to see them.
  words.addEventListener("input", () => entries.forEach(({ item }) => item.unfold(words.value.trim() !== "")));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("language", write);
  document.addEventListener("rule", (event) => {
    const { detail } = /** @type {CustomEvent<string>} */ (event);
    form.reset();
    filter();
    const found = entries.find(({ rule }) => rule.rule === detail)?.item;
    found?.unfold(true);
    found?.element.focus({ preventScroll: true });
    found?.element.scrollIntoView();
  });
}
