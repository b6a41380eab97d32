// All actions at a glance: the decision for each in the situation entered.
import { byId, h } from "../dom.js";
import { badge } from "../finding.js";
import { text } from "../language.js";
import * as LISTS from "../lists.js";
import { options } from "../pkg/browser.js";

/** @import { Outcome, Situation } from "../pkg/browser.js" */

/** @type {Outcome[]} */
const OUTCOMES = ["allowed", "not-yet", "unknown", "forbidden"];

/**
 * @param {(type: string) => void} choose
 * @returns {(situation: Situation | undefined, chosen?: string) => void} Shows what is decided; of no situation, nothing.
 */
export function optionsPanel(choose) {
  const buttons = LISTS.ActionType.map((type) => {
    const outcome = h("span");
    const button = h("button", { type: "button", id: `check-option-${type}`, click: () => choose(type) },
      h("span", { "data-text": `options/${type}` }), outcome);
    return { type, button, outcome };
  });
  byId("check-options-list").append(...buttons.map(({ button }) => h("li", {}, button)));

  return (situation, chosen) => {
    /** @type {Map<string, Outcome>} */
    const decided = new Map();
    for (const { type, decision } of situation ? options(situation) : []) decided.set(type, decision.outcome);
    for (const { type, button, outcome } of buttons) {
      const said = decided.get(type);
      outcome.replaceChildren(...(said ? [badge(said)] : []));
      button.setAttribute("aria-pressed", String(type === chosen));
    }
    byId("check-options-count").replaceChildren(...OUTCOMES.flatMap((outcome) => {
      const count = [...decided.values()].filter((each) => each === outcome).length;
      return count ? [h("span", { class: `badge ${outcome}` }, `${count} · ${text(`severities/${outcome}`)}`), " "] : [];
    }));
  };
}
