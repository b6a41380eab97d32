// The catalogue: every rule of the book, in its words, with when and where it holds.
import { announce, byId, h } from "../dom.js";
import { badge, remedyOf, sourceLink } from "../finding.js";
import { explain, text, written } from "../language.js";
import { rules } from "../pkg/browser.js";

/** @typedef {import("../pkg/browser.js").RuleEntry} RuleEntry */

export function rulesPart() {
  const words = /** @type {HTMLInputElement} */ (byId("rules-text"));
  const severity = /** @type {HTMLSelectElement} */ (byId("rules-severity"));
  const cloud = /** @type {HTMLSelectElement} */ (byId("rules-cloud"));

  /** @param {HTMLElement} item @param {RuleEntry} entry */
  const matches = (item, entry) =>
    words.value.toLowerCase().split(/\s+/).every((word) => item.textContent?.toLowerCase().includes(word)) &&
    (!severity.value || severity.value === entry.severity) &&
    (!cloud.value || entry.periods.some(({ clouds }) => clouds.some((each) => each === cloud.value)));

  function update() {
    const items = rules().map((entry) => ({ entry, item: show(entry) }));
    const shown = items.filter(({ item, entry }) => matches(item, entry));
    byId("rules-list").replaceChildren(...shown.map(({ item }) => item));
    announce(byId("rules-count"), h("p", {}, text("rules/count", { shown: shown.length, all: items.length })));
  }

  byId("rules-form").addEventListener("input", update);
  byId("rules-form").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("language", update);
  document.addEventListener("rule", (event) => {
    const { detail } = /** @type {CustomEvent<string>} */ (event);
    words.value = severity.value = cloud.value = "";
    update();
    const entry = byId(`rule/${detail}`);
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView();
  });
}

/** @param {RuleEntry} entry */
function show({ rule, severity, periods }) {
  const { title, reason, remedy } = explain({ rule, severity, args: { cloud: text("rules/thatCloud") } });
  return h("li", { class: `card ${severity}`, id: `rule/${rule}`, tabindex: "-1" },
    h("h3", {}, h("a", { href: `#rule/${rule}` }, title), " ", badge(severity)),
    h("p", {}, reason),
    remedyOf(remedy),
    h("ul", { class: "periods" }, ...periods.map(({ clouds, since, until, source, sourceDate }) => {
      const named = clouds.map((cloud) => text(`options/${cloud}`)).join(", ");
      const days = { since: written(since), until: until ? written(until) : "" };
      return h("li", {}, h("strong", {}, named), " ", text(until ? "rules/between" : "rules/since", days), " · ",
        sourceLink(source, sourceDate));
    })),
    h("p", { class: "source" }, h("code", {}, rule)));
}
