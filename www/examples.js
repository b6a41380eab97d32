// The worked examples, which load with one click.
import { byId, h } from "./dom.js";

/** @typedef {{ name: string, example: Record<string, string> }} Example */

/**
 * @template {Example} T
 * @param {string} part
 * @param {T[]} examples
 * @param {(example: T) => void} load
 */
export function showExamples(part, examples, load) {
  const list = byId(`${part}-examples`);
  const show = () => list.replaceChildren(...examples.map((example, at) => {
    const button = h("button", { type: "button", id: `${part}-example-${at + 1}` }, example.example[document.documentElement.lang]);
    button.addEventListener("click", () => {
      load(example);
      byId(`${part}-outcome`).scrollIntoView({ block: "nearest" });
    });
    return h("li", {}, button);
  }));
  document.addEventListener("language", show);
}
