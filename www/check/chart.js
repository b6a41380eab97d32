// The answer over time: a row for each outcome that there was, and a number at each turning point, as in the list below it.
import { h } from "../dom.js";
import { badge } from "../finding.js";

/** @import { Outcome } from "../pkg/browser.js" */

/** From the top of the chart to its bottom. @type {Outcome[]} */
const OUTCOMES = ["allowed", "not-yet", "unknown", "forbidden"];

/** Years between two marks at which there are few enough of them. */
const YEARS = 2;

/** Between two numbers, in percent of the width. */
const GAP = 6;

/**
 * @param {{ day: string, outcome: Outcome }[]} turns The days on which the outcome changed, from the first one on.
 * @param {string} last The last day.
 */
export function drawChart(turns, last) {
  const [from, to] = [Date.parse(turns[0].day), Date.parse(last)];
  /** Where a day is, in percent of the width. @param {string} day */
  const placeOf = (day) => Math.min(100, Math.max(0, ((Date.parse(day) - from) / (to - from)) * 100));

  /** @template {HTMLElement} T @param {T} element @param {string} start @param {string} [end] */
  function at(element, start, end) {
    element.style.setProperty("--at", `${placeOf(start)}%`);
    if (end) element.style.width = `${placeOf(end) - placeOf(start)}%`;
    return element;
  }

  const rows = OUTCOMES.filter((outcome) => turns.some((turn) => turn.outcome === outcome)).map((outcome) => h("div", { class: `row ${outcome}` },
    badge(outcome),
    h("div", { class: "track" }, ...turns.flatMap((turn, place) =>
      (turn.outcome === outcome ? [at(h("i"), turn.day, turns[place + 1]?.day ?? last), at(h("b"), turn.day)] : [])))));
  let beside = -GAP;
  const numbers = turns.length > 1 && h("div", { class: "row numbers" }, h("span"),
    h("div", { class: "track" }, ...turns.map(({ day }, place) => {
      const number = h("span", {}, String(place + 1));
      beside = Math.max(placeOf(day), beside + GAP);
      number.style.setProperty("--at", `${beside}%`);
      return number;
    })));
  const first = Math.ceil(Number(turns[0].day.slice(0, 4)) / YEARS) * YEARS + YEARS;
  const years = Array.from({ length: Math.max(0, Math.floor((Number(last.slice(0, 4)) - first) / YEARS) + 1) }, (_, step) => first + step * YEARS);
  const scale = h("div", { class: "row years" }, h("span"),
    h("div", { class: "track" }, ...years.map((year) => at(h("span", {}, String(year)), `${year}-01-01`)), h("u")));
  return { placeOf, element: h("div", { class: "chart", "aria-hidden": "true" }, numbers, ...rows, scale) };
}
