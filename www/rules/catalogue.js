// The catalogue: every rule, most severe first, and a filter.
import { announce, byId, h } from "../dom.js";
import { badge } from "../finding.js";
import { text } from "../language.js";
import { LISTS } from "../lists.js";
import { rules, rulesOn } from "../pkg/browser.js";
import { store } from "../store.js";
import { entry } from "./entry.js";

/** @import { RuleEntry, Severity } from "../pkg/browser.js" */

export function rulesPart() {
  const form = /** @type {HTMLFormElement} */ (byId("rules-form"));
  const words = /** @type {HTMLInputElement} */ (byId("rules-text"));
  /** @param {string} name */
  const wanted = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (byId(`rules-${name}`)).value;

  /** @param {string} name @param {string[]} values @param {string} group */
  const offer = (name, values, group) =>
    byId(`rules-${name}`).append(...values.map((value) => h("option", { value, "data-text": `${group}/${value}` })));
  offer("severity", LISTS.Severity, "severities");
  offer("cloud", LISTS.Cloud, "options");
  offer("about", LISTS.RuleSubject, "rules");

  /** @type {{ rule: RuleEntry, item: ReturnType<typeof entry> }[]} */
  let entries = [];
  /** @type {{ group: HTMLElement, title: HTMLElement, severity: Severity }[]} */
  let groups = [];

  /** The rules that hold in the chosen cloud, or in any, on the chosen day. @param {string} day */
  function holding(day) {
    const clouds = LISTS.Cloud.filter((cloud) => !wanted("cloud") || cloud === wanted("cloud"));
    return new Set(clouds.flatMap((cloud) => rulesOn(cloud, day)).map(({ rule }) => rule));
  }

  /** @returns {(rule: RuleEntry, item: HTMLElement) => boolean} */
  function filterOf() {
    const wordsWanted = words.value.toLowerCase().split(/\s+/);
    const held = wanted("day") ? holding(wanted("day")) : undefined;
    return ({ rule, severity, about, periods }, item) => {
      const said = item.textContent?.toLowerCase() ?? "";
      return (
        wordsWanted.every((word) => said.includes(word)) &&
        (!wanted("severity") || wanted("severity") === severity) &&
        (!wanted("about") || wanted("about") === about) &&
        (held?.has(rule) ?? (!wanted("cloud") || periods.some(({ clouds }) => clouds.some((each) => each === wanted("cloud")))))
      );
    };
  }

  /** Writes everything in the language of the page. */
  function write() {
    entries = rules().map((rule) => ({ rule, item: entry(rule) }));
    groups = LISTS.Severity.map((severity) => {
      const own = entries.filter(({ rule }) => rule.severity === severity).map(({ item }) => item.element);
      const title = h("h3");
      return { severity, title, group: h("section", {}, title, h("ol", { class: "folds" }, ...own)) };
    });
    byId("rules-list").replaceChildren(...groups.map(({ group }) => group));
    filter();
  }

  function filter() {
    const matches = filterOf();
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
  // A search shows the words that it found.
  words.addEventListener("input", () => entries.forEach(({ item }) => item.unfold(words.value.trim() !== "")));
  form.addEventListener("submit", (event) => event.preventDefault());
  store.subscribe("language", write);
  store.subscribe("rule", (name) => {
    form.reset();
    filter();
    const found = entries.find(({ rule }) => rule.rule === name)?.item;
    found?.unfold(true);
    found?.element.focus({ preventScroll: true });
    found?.element.scrollIntoView();
  });
}
