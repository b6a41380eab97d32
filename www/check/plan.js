// What has to happen first, as a line of steps, or what blocks it.
import { copyButton } from "../copy.js";
import { badge, foldedFinding, sourceLink } from "../finding.js";
import { h } from "../dom.js";
import { explain, text } from "../language.js";
import { stating } from "./reasons.js";

/** @import { Action, Plan, Situation, Step } from "../pkg/browser.js" */

/**
 * @param {Plan} plan
 * @param {import("./reasons.js").Facts} facts
 * @param {(action: Action) => void} takeOver
 */
export function planPanel({ reachable, steps, blockers }, facts, takeOver) {
  if (reachable) {
    return h("section", { class: "plan" },
      h("h4", { id: "check-plan", tabindex: "-1" }, text("plan/title")),
      h("ol", { class: "track" },
        ...steps.map((step, at) => show(step, at, takeOver)),
        h("li", { class: "goal" }, badge("allowed"))));
  }
  const final = blockers.filter(({ path }) => !path);
  const lacking = new Map(blockers.map((finding) => [finding.path, finding]));
  return h("section", { class: "plan" },
    h("h4", { id: "check-plan", tabindex: "-1" }, text(final.length ? "plan/blockers" : "plan/lacking")),
    h("ol", { class: "folds" }, ...(final.length ? final : [...lacking.values()]).map((finding) => {
      const link = stating(finding.path, facts);
      if (link) return h("li", {}, link);
      const item = foldedFinding(finding);
      delete item.dataset.rule; // it is no reason of this answer
      return item;
    })));
}

/**
 * A step: who takes it and what it is; unfolded, why and how.
 * @param {Step} step
 * @param {number} at
 * @param {(action: Action) => void} takeOver
 */
function show(step, at, takeOver) {
  const { action, actor, source } = step;
  const { title, reason, remedy } = explain(step);
  return h("li", { "data-step": step.step, class: actor },
    h("details", {},
      h("summary", {}, h("span", { class: `taker ${actor}` }, text(`takers/${actor}`)), " ", h("span", {}, title)),
      h("p", {}, reason),
      h("p", {}, remedy),
      action && submission(action, `step-${at + 1}`, takeOver),
      h("p", { class: "source" }, sourceLink(source))));
}

/**
 * What to submit, with buttons to copy it or to check it here.
 * @param {Action} action
 * @param {string} id
 * @param {(action: Action) => void} takeOver
 */
function submission(action, id, takeOver) {
  return [
    h("p", { class: "hint" }, text("plan/action")),
    h("pre", { id, tabindex: "0" }, JSON.stringify(action, null, 2)),
    h("div", { class: "actions" },
      h("button", { type: "button", class: "plain", click: () => takeOver(action) }, text("plan/takeOver")),
      copyButton(id, "plan/copy")),
  ];
}
