// Where a check begins: what people want to do, in their words, in groups, found by typing.
import { byId, h, moveAmong } from "../dom.js";
import { loadFurther, locale, text, translate } from "../language.js";
import { init } from "../pkg/browser.js";
import { store } from "../store.js";
import { plain } from "../words.js";
import { INTENTS } from "./intents.js";

/** A year, or two of them with a dash between. */
const YEARS = /\b(20[1-9]\d)\b(?:\s*[-–]\s*(20[1-9]\d)\b)?/g;

/** @typedef {import("./intents.js").Facts} Facts */

/** It is there before what it leads to. @type {ReturnType<typeof create> | undefined} */
let panel;

export const startPanel = () => (panel ??= create());

function create() {
  /** @type {((facts: Facts) => void) | undefined} */
  let begin;
  /** What was chosen before that was there. @type {Facts | undefined} */
  let chosen;

  /** @param {Facts} facts */
  function choose(facts) {
    if (begin) return begin(facts);
    chosen = facts;
    byId("check-outcome").replaceChildren(h("p", { class: "quiet" }, text("check/loading")));
  }

  const search = /** @type {HTMLInputElement} */ (byId("check-search"));
  const groups = Object.entries(INTENTS).map(([group, intents]) => {
    const buttons = Object.entries(intents).map(([name, facts]) => ({
      name,
      button: h("button", { type: "button", class: "option", id: `check-intent-${name}`, "data-text": `intents/${name}`, click: () => choose(facts) }),
    }));
    const items = buttons.map(({ name, button }) => ({ name, button, item: h("li", {}, button) }));
    const title = h("h4", { "data-text": `intentGroups/${group}`, id: `check-intents-${group}` });
    return { items, element: h("section", { "aria-labelledby": title.id }, title, h("ul", {}, ...items.map(({ item }) => item))) };
  });
  const items = groups.flatMap(({ items }) => items);
  byId("check-intents").append(...groups.map(({ element }) => element));

  const shown = () => items.filter(({ item }) => !item.hidden);

  /** Counts the searches: only what the last one finds is shown. */
  let searches = 0;

  async function filter() {
    const mine = ++searches;
    const years = [...search.value.matchAll(YEARS)].flatMap(([, ...years]) => years.filter(Boolean)).sort();
    const words = plain(search.value.replace(YEARS, " ")).split(/\s+/).filter(Boolean);
    for (const { name, item } of items) {
      const said = plain(`${text(`intents/${name}`)} ${text(`intentWords/${name}`)}`);
      item.hidden = !words.every((word) => said.includes(word));
    }
    for (const { items, element } of groups) element.hidden = items.every(({ item }) => item.hidden);
    if (!words.length) return tell([], []);
    const count = shown().length;
    const actions = text(["ask/foundNone", "ask/foundOne"][count] ?? "ask/found", { count });
    if (!locale()) return tell([actions], []);
    const [{ rulesWith, showRules }] = await Promise.all([import("./found.js"), loadFurther(), init()]);
    if (mine !== searches) return;
    const rules = rulesWith(words.join(" "));
    const more = rules.length ? text("ask/foundRules", { count: rules.length }) : count === 0 && text("ask/foundNothing");
    tell([actions, more], showRules(rules, words.join(" "), years));
  }

  /** @param {(string | false)[]} said @param {Node[]} rules */
  function tell(said, rules) {
    byId("check-found").textContent = said.filter(Boolean).join(" ");
    byId("check-found-rules").replaceChildren(...rules);
  }

  search.addEventListener("input", filter);
  store.subscribe("language", filter);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (search.value.trim()) shown()[0]?.button.click();
  });
  moveAmong(byId("check-start"), () => shown().map(({ button }) => button), search);

  translate(byId("check-start"));
  return {
    /** Says what a choice leads to; one that has been made leads there now. @param {(facts: Facts) => void} lead */
    leadTo(lead) {
      begin = lead;
      if (chosen) lead(chosen);
    },

    /** Shows all of them again. */
    reset() {
      search.value = "";
      filter();
    },
  };
}
