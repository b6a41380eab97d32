// The catalog: every rule, most severe first, with a filter that the address keeps, what changed between two days, and files.
import { announce, byId, h } from "../dom.js";
import { badge } from "../finding.js";
import { text } from "../language.js";
import * as LISTS from "../lists.js";
import { daysOfChange, rules, rulesOn } from "../pkg/browser.js";
import { save } from "../save.js";
import { store } from "../store.js";
import { finds } from "../words.js";
import { changesBetween, showChanges } from "./changes.js";
import { entry } from "./entry.js";
import { toCsv, toJson } from "./export.js";

/** What the filter asks, by the names that the address has for it. */
const ASKED = ["text", "severity", "cloud", "about", "day", "with"];

/** @import { RuleEntry, Severity } from "../pkg/browser.js" */

export function rulesPart() {
  const form = /** @type {HTMLFormElement} */ (byId("rules-form"));
  const words = /** @type {HTMLInputElement} */ (byId("rules-text"));
  /** @param {string} name */
  const control = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (byId(`rules-${name}`));
  /** @param {string} name */
  const wanted = (name) => control(name).value;
  const clouds = () => LISTS.Cloud.filter((cloud) => !wanted("cloud") || cloud === wanted("cloud"));

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
  const holding = (day) => new Set(clouds().flatMap((cloud) => rulesOn(cloud, day)).map(({ rule }) => rule));

  /** Whether a rule is one of those looked for, whenever and wherever it holds. @returns {(rule: RuleEntry, item: { said: string }) => boolean} */
  function searchOf() {
    const says = finds(words.value);
    return ({ severity, about }, { said }) =>
      says(said) && (!wanted("severity") || wanted("severity") === severity) && (!wanted("about") || wanted("about") === about);
  }

  /** Whether it holds on the chosen day in the chosen cloud. @returns {(rule: RuleEntry) => boolean} */
  function holdsOf() {
    const held = wanted("day") ? holding(wanted("day")) : undefined;
    return ({ rule, periods }) =>
      held?.has(rule) ?? (!wanted("cloud") || periods.some(({ clouds }) => clouds.some((each) => each === wanted("cloud"))));
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
    const [matches, holds] = [searchOf(), holdsOf()];
    const found = entries.filter(({ rule, item }) => matches(rule, item));
    for (const { item } of entries) item.element.hidden = true;
    for (const { rule, item } of found) item.element.hidden = !holds(rule);
    const shown = entries.filter(({ item }) => !item.element.hidden);
    for (const { group, title, severity } of groups) {
      const count = shown.filter(({ rule }) => rule.severity === severity).length;
      group.hidden = count === 0;
      title.replaceChildren(badge(severity), ` ${count}`);
    }
    announce(byId("rules-count"), h("p", {}, text("rules/count", { shown: shown.length, all: entries.length })));
    byId("rules-nothing").hidden = shown.length > 0;
    byId("rules-days").replaceChildren(...[...new Set(clouds().flatMap((cloud) => daysOfChange(cloud)))].sort().map((value) => h("option", { value })));
    const names = new Set(found.map(({ rule }) => rule.rule));
    const changes = wanted("with") ? showChanges(changesBetween(clouds(), names, wanted("with"), wanted("day") || undefined)) : [];
    byId("rules-changes").replaceChildren(...changes);
    byId("rules-changes").hidden = changes.length === 0;
  }

  /** What is shown, as the address says it. */
  function keep() {
    const asked = new URLSearchParams(ASKED.map((name) => [name, wanted(name)]).filter(([, value]) => value));
    history.replaceState(null, "", asked.size > 0 ? `#rules?${asked}` : "#rules");
  }

  /** @param {string} address */
  function follow(address) {
    const asked = new URLSearchParams(address);
    for (const name of ASKED) control(name).value = asked.get(name) ?? "";
    filter();
  }

  const shown = () => entries.filter(({ item }) => !item.element.hidden).map(({ rule }) => rule);
  byId("rules-csv").addEventListener("click", () => save(`${text("rules/file")}.csv`, new Blob([toCsv(shown())], { type: "text/csv" })));
  byId("rules-json").addEventListener("click", () => save(`${text("rules/file")}.json`, new Blob([toJson(shown())], { type: "application/json" })));
  form.addEventListener("input", () => {
    filter();
    keep();
  });
  // A search shows the words that it found.
  words.addEventListener("input", () => entries.forEach(({ item }) => item.unfold(words.value.trim() !== "")));
  form.addEventListener("submit", (event) => event.preventDefault());
  store.subscribe("language", write);
  store.subscribe("filter", follow);
  store.subscribe("rule", (name) => {
    form.reset();
    filter();
    const found = entries.find(({ rule }) => rule.rule === name)?.item;
    found?.unfold(true);
    found?.element.focus({ preventScroll: true });
    found?.element.scrollIntoView();
  });
}
