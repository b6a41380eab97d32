// What passes an answer on: its address, its text, the code that gives it, and paper.
import { copier, copyButton } from "../copy.js";
import { byId, h } from "../dom.js";
import { text } from "../language.js";
import { addressOf } from "./address.js";
import { CODE } from "./code.js";
import { asMarkdown, asText, reportOf, statedFacts } from "./report.js";

/** @import { Action, Decision, Situation } from "../pkg/browser.js" */
/** @import { Form } from "../form/form.js" */
/** @typedef {{ situation: Situation, action: Action }} Question */

/** The ways to write it, each a fold with a button that copies. @type {Record<string, string>} */
const WRITTEN = { text: "share/text", markdown: "Markdown", ...Object.fromEntries(Object.keys(CODE).map((kind) => [kind.toLowerCase(), kind])) };

/**
 * @param {Form} form
 * @returns {(question: Question, decision?: Decision) => void} Shows it; without a decision, nothing.
 */
export function sharePanel(form) {
  const link = /** @type {HTMLAnchorElement} */ (byId("check-link"));
  byId("check-share-actions").prepend(copier("check-link", "share/link", () => {
    history.replaceState(null, "", link.href);
    return navigator.clipboard.writeText(link.href);
  }));
  byId("check-print").addEventListener("click", () => print());
  byId("check-share-kinds").append(...Object.entries(WRITTEN).map(([kind, name]) =>
    h("details", {},
      h("summary", { "data-text": name.includes("/") && name }, !name.includes("/") && name),
      h("pre", { id: `check-as-${kind}`, tabindex: "0" }),
      copyButton(`check-as-${kind}`))));

  return (question, decision) => {
    for (const [kind, code] of Object.entries(CODE)) byId(`check-as-${kind.toLowerCase()}`).textContent = code(question);
    byId("check-share").hidden = !decision;
    byId("check-stated").replaceChildren();
    if (!decision) return;
    link.href = `${location.origin}${location.pathname}${location.search}#check?${addressOf(question)}`;
    const report = reportOf(question, decision, form, link.href);
    byId("check-as-text").textContent = asText(report);
    byId("check-as-markdown").textContent = asMarkdown(report);
    byId("check-stated").replaceChildren(h("h4", {}, text("share/facts")),
      h("dl", {}, ...statedFacts(question, form).map(([label, value]) => h("div", {}, h("dt", {}, label), h("dd", {}, value)))));
  };
}
