// What has to happen first, step by step, or what blocks it.
import { copyButton } from "../copy.js";
import { h } from "../dom.js";
import { foldedFinding, sourceLink } from "../finding.js";
import { explain, text } from "../language.js";
import { plan } from "../pkg/browser.js";
import { stating } from "./reasons.js";

/** @import { Action, Situation, Step } from "../pkg/browser.js" */
/** @import { Form } from "../form/form.js" */

/**
 * @param {Situation} situation
 * @param {Action} action
 * @param {Form} form
 * @param {(action: Action) => void} takeOver
 */
export function planPanel(situation, action, form, takeOver) {
  const { reachable, steps, blockers } = plan(situation, action);
  if (reachable) {
    return h("section", { class: "plan" },
      h("h4", {}, text("plan/title")),
      h("ol", {}, ...steps.map((step, at) => show(step, at, takeOver))));
  }
  const final = blockers.filter(({ path }) => !path);
  const lacking = new Map(blockers.map((finding) => [finding.path, finding]));
  return h("section", { class: "plan" },
    h("h4", {}, text(final.length ? "plan/blockers" : "plan/lacking")),
    h("ol", { class: "folds" }, ...(final.length ? final : [...lacking.values()]).map((finding) => {
      const link = stating(finding.path, form);
      if (link) return h("li", {}, link);
      const item = foldedFinding(finding, situation);
      delete item.dataset.rule; // it is no reason of this answer
      return item;
    })));
}

/**
 * @param {Step} step
 * @param {number} at
 * @param {(action: Action) => void} takeOver
 */
function show(step, at, takeOver) {
  const { action, actor, source } = step;
  const { title, reason, remedy } = explain(step);
  return h("li", { "data-step": step.step },
    h("h5", {}, title, " ", h("span", { class: `taker ${actor}` }, text(`takers/${actor}`))),
    h("p", {}, reason),
    h("p", {}, remedy),
    action && submission(action, `step-${at + 1}`, takeOver),
    h("p", { class: "source" }, sourceLink(source)));
}

/**
 * What to submit, with buttons to copy it or to check it here.
 * @param {Action} action
 * @param {string} id
 * @param {(action: Action) => void} takeOver
 */
function submission(action, id, takeOver) {
  return [
    h("details", {},
      h("summary", {}, text("plan/action")),
      h("pre", { id, tabindex: "0" }, JSON.stringify(action, null, 2))),
    h("div", { class: "actions" },
      h("button", { type: "button", class: "plain", click: () => takeOver(action) }, text("plan/takeOver")),
      copyButton(id, "plan/copy")),
  ];
}
