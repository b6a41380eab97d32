// Examples that fill a form with one click.
import { byId, h } from "./dom.js";
import { text } from "./language.js";
import { store } from "./store.js";

/** @typedef {{ example: Record<string, string>, expect: { outcome?: string } }} Example */

/** How many are shown at first. */
const FEW = 3;

/**
 * @template {Example} T
 * @param {string} part
 * @param {T[]} examples
 * @param {(example: T) => void} load
 */
export function showExamples(part, examples, load) {
  const list = byId(`${part}-examples`);
  let shown = examples.length > FEW + 1 ? FEW : examples.length;

  /** @param {T} example @param {number} at */
  function button({ example, expect }, at) {
    const name = example[document.documentElement.lang];
    return h("button", { type: "button", id: `${part}-example-${at + 1}`, class: expect.outcome, click: () => choose(at) }, name);
  }

  /** @param {number} at */
  function choose(at) {
    load(examples[at]);
    byId(`${part}-outcome`).scrollIntoView({ block: "nearest" });
  }

  function showAll() {
    shown = examples.length;
    show();
    byId(`${part}-example-${FEW + 1}`).focus();
  }

  function show() {
    const buttons = examples.slice(0, shown).map(button);
    const more = text("page/more", { count: examples.length - shown });
    if (shown < examples.length) buttons.push(h("button", { type: "button", id: `${part}-examples-more`, class: "link", click: showAll }, more));
    list.replaceChildren(...buttons.map((each) => h("li", {}, each)));
  }
  store.subscribe("language", show);
}
