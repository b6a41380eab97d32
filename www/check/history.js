// How the answer changed over time: the same question, asked for any other day.
import { announce, byId, h } from "../dom.js";
import { badge, foldedFinding } from "../finding.js";
import { explain, text, written } from "../language.js";
import { check, compare, daysOfChange } from "../pkg/browser.js";
import { today } from "../today.js";
import { drawChart } from "./chart.js";
import { decisive } from "./reasons.js";

/** @import { Action, Finding, Situation } from "../pkg/browser.js" */

/** @typedef {{ situation: Situation, action: Action }} Question */

/**
 * @param {(day: string) => void} judgeBy
 * @returns {(question?: Question) => void} Shows it; of no question, nothing.
 */
export function historyPanel(judgeBy) {
  const slider = /** @type {HTMLInputElement} */ (byId("check-history-slider"));
  const field = /** @type {HTMLInputElement} */ (byId("check-history-day"));
  /** @type {Question} */
  let question;
  /** @type {string[]} */
  let days = [];
  /** The day of the question; without one, the newest day of change. */
  let stated = "";
  /** The day that is selected. */
  let day = "";
  /** Where a day is on the chart. @type {(day: string) => number} */
  let placeOf = () => 0;

  /** @param {Question} asked */
  function draw(asked) {
    question = asked;
    const { situation, action } = asked;
    days = daysOfChange(situation.cloud ?? "global");
    const before = stated;
    stated = /** @type {string | undefined} */ (situation.asOf) ?? days[days.length - 1]; // a form has no Date
    if (stated !== before || day < days[0]) day = stated;

    const decisions = days.map((asOf) => check({ ...situation, asOf }, action));
    const turns = days.flatMap((day, at) =>
      (decisions[at].outcome === decisions[at - 1]?.outcome ? [] : [{ day, outcome: decisions[at].outcome, findings: decisive(decisions[at]) }]));
    const chart = drawChart(turns, [days[days.length - 1], stated, today()].sort()[2]);
    placeOf = chart.placeOf;
    byId("check-history-chart").replaceChildren(chart.element);
    slider.max = String(days.length - 1);
    byId("check-history-turns").replaceChildren(...turns.map(({ day, outcome, findings: [finding] }) =>
      h("li", {}, h("button", { type: "button", click: () => unfold(day) },
        badge(outcome), " ", text("history/since", { day: written(day, "medium") })),
      finding && h("p", { class: "hint" }, explain(finding).title))));
    look(day);
  }

  /** @param {string} day */
  function unfold(day) {
    byId("check-history-other").setAttribute("open", "");
    look(day);
  }

  /** @param {string} chosen */
  function look(chosen) {
    day = chosen;
    slider.value = String(Math.max(0, days.findLastIndex((each) => each <= day)));
    slider.setAttribute("aria-valuetext", written(day));
    if (document.activeElement !== field) field.value = day;
    byId("check-history-chart").style.setProperty("--day", `${placeOf(day)}%`);
    const [line, ...changes] = rendered(question, day, stated);
    announce(byId("check-history-outcome"), line);
    byId("check-history-changes").replaceChildren(...changes);
    byId("check-history-judge").hidden = day === stated;
  }

  slider.addEventListener("input", () => look(days[Number(slider.value)]));
  field.addEventListener("input", () => field.value && look(field.value));
  field.addEventListener("blur", () => look(day));
  byId("check-history-judge").addEventListener("click", () => judgeBy(day));

  return (asked) => {
    byId("check-history").hidden = !asked;
    if (asked) draw(asked);
  };
}

/**
 * The answer on the selected day, and how it differs from that on the day of the question.
 * @param {Question} question
 * @param {string} day
 * @param {string} stated
 * @returns {[HTMLElement, ...Node[]]}
 */
function rendered({ situation, action }, day, stated) {
  const [first, second] = [day, stated].sort();
  let comparison;
  try {
    comparison = compare(situation, action, first, second);
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    return [h("p", {}, explain(error).reason)];
  }
  const { before, after, added, removed } = comparison;
  const { outcome } = day === first ? before : after;
  const line = h("p", {}, text("history/on", { day: written(day) }), " ", badge(outcome));
  if (first === second) return [line, h("p", { class: "hint" }, text(situation.asOf ? "history/same" : "history/newest"))];

  const between = { first: written(first), second: written(second) };
  const changed = added.length + removed.length > 0;
  return [
    line,
    h("p", {}, text(changed ? "history/between" : "history/none", between)),
    ...list("added", added),
    ...list("removed", removed),
  ];
}

/**
 * @param {string} name
 * @param {Finding[]} findings
 */
const list = (name, findings) => findings.length === 0 ? [] : [
  h("h5", {}, text(`history/${name}`)),
  h("ol", { class: `folds ${name}` }, ...findings.map((finding) => foldedFinding(finding))),
];
