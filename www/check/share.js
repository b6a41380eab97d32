// What passes an answer on: its address, its text, the code that gives it, and paper.
import { copier } from "../copy.js";
import { byId, h } from "../dom.js";
import { text } from "../language.js";
import { addressOf } from "./address.js";
import { statedFacts } from "./stated.js";

/** @import { Action, Decision, Situation } from "../pkg/browser.js" */
/** @import { Form } from "../form/form.js" */
/** @typedef {{ situation: Situation, action: Action }} Question */

/** The ways to write it, each a fold with a button that copies; those without a text have their name in every language. */
const KINDS = { text: "share/text", markdown: "Markdown", javascript: "JavaScript", typescript: "TypeScript", react: "React", rust: "Rust", json: "JSON" };

/**
 * @param {Form} form
 * @returns {(question: Question, decision?: Decision) => void} Shows it; without a decision, nothing.
 */
export function sharePanel(form) {
  const link = /** @type {HTMLAnchorElement} */ (byId("check-link"));
  /** @type {import("./writing.js").Answer | undefined} */
  let answer;
  byId("check-share-actions").prepend(copier("check-link", "share/link", () => {
    history.replaceState(null, "", link.href);
    return navigator.clipboard.writeText(link.href);
  }));
  byId("check-print").addEventListener("click", () => print());

  const folds = Object.entries(KINDS).map(([kind, name]) => {
    const place = h("pre", { id: `check-as-${kind}`, tabindex: "0" });
    async function write() {
      const { WRITING } = await import("./writing.js");
      place.textContent = answer ? WRITING[kind](answer) : "";
      return place.textContent;
    }
    const copy = copier(place.id, "page/copy", async () => navigator.clipboard.writeText(await write()));
    copy.querySelector("button")?.classList.add("plain");
    const details = h("details", { toggle: () => details.open && answer && write() },
      h("summary", { "data-text": name.includes("/") && name }, !name.includes("/") && name), place, copy);
    return { details, write };
  });
  byId("check-share-kinds").append(...folds.map(({ details }) => details));

  return (question, decision) => {
    byId("check-as-json").textContent = `${JSON.stringify(question, null, 2)}\n`; // it needs no words
    byId("check-share").hidden = !decision;
    byId("check-stated").replaceChildren();
    if (!decision) return;
    link.href = `${location.origin}${location.pathname}${location.search}#check?${addressOf(question)}`;
    answer = { question, decision, form, address: link.href };
    for (const { details, write } of folds) if (details.open) write();
    byId("check-stated").replaceChildren(h("h4", {}, text("share/facts")),
      h("dl", {}, ...statedFacts(question, form).map(([label, value]) => h("div", {}, h("dt", {}, label), h("dd", {}, value)))));
  };
}
