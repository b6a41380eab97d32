// Where a check begins: what people want to do, in their words, in groups, found by typing.
import { byId, h } from "../dom.js";
import { text } from "../language.js";
import { store } from "../store.js";
import { INTENTS } from "./intents.js";

/** Words as they are compared: without accents and capitals. @param {string} words */
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {(facts: import("./intents.js").Facts) => void} choose */
export function startPanel(choose) {
  const search = /** @type {HTMLInputElement} */ (byId("check-search"));
  const groups = Object.entries(INTENTS).map(([group, intents]) => {
    const buttons = Object.entries(intents).map(([name, facts]) => ({
      name,
      button: h("button", { type: "button", id: `check-intent-${name}`, "data-text": `intents/${name}`, click: () => choose(facts) }),
    }));
    const items = buttons.map(({ name, button }) => ({ name, button, item: h("li", {}, button) }));
    const title = h("h4", { "data-text": `intentGroups/${group}`, id: `check-intents-${group}` });
    return { items, element: h("section", { "aria-labelledby": title.id }, title, h("ul", {}, ...items.map(({ item }) => item))) };
  });
  const items = groups.flatMap(({ items }) => items);
  byId("check-intents").append(...groups.map(({ element }) => element));

  const shown = () => items.filter(({ item }) => !item.hidden);

  function filter() {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    for (const { name, item } of items) {
      const said = plain(`${text(`intents/${name}`)} ${text(`intentWords/${name}`)}`);
      item.hidden = !words.every((word) => said.includes(word));
    }
    for (const { items, element } of groups) element.hidden = items.every(({ item }) => item.hidden);
    const count = shown().length;
    byId("check-found").textContent = words.length ? text(["ask/foundNone", "ask/foundOne"][count] ?? "ask/found", { count }) : "";
  }

  search.addEventListener("input", filter);
  store.subscribe("language", filter);
  byId("check-start").addEventListener("keydown", (event) => {
    const buttons = shown().map(({ button }) => button);
    const at = buttons.findIndex((button) => button === event.target);
    if (event.key === "Enter" && event.target === search) {
      event.preventDefault();
      if (search.value.trim()) buttons[0]?.click();
      return;
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || (event.target === search && event.key !== "ArrowDown")) return;
    event.preventDefault();
    (to < 0 ? search : buttons[to])?.focus();
  });

  return {
    /** Shows all of them again. */
    reset() {
      search.value = "";
      filter();
    },
  };
}
