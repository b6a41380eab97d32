// When and where a rule holds, drawn: a row for each cloud, on an axis of years. The list of periods beside it says the same in
// words, so that it is not read aloud.
import { h } from "../dom.js";
import { text } from "../language.js";
import * as LISTS from "../lists.js";
import { rules } from "../pkg/browser.js";

/** @import { Period } from "../pkg/browser.js" */

/** @param {string} day */
const yearOf = (day) => Number(day.slice(0, 4));
/** @param {number} year */
const start = (year) => Date.UTC(year, 0);

/** The years from the first source to the last change. */
export const YEARS = (() => {
  const days = rules().flatMap(({ periods }) => periods.flatMap(({ since, until }) => (until ? [since, until] : [since]))).sort();
  const [first, last] = [yearOf(days[0]), yearOf(days[days.length - 1])];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
})();

/** Where a day is on the axis, in percent. @param {string} day */
function place(day) {
  const [from, to] = [start(YEARS[0]), start(YEARS[YEARS.length - 1] + 1)];
  return (100 * (Date.parse(day) - from)) / (to - from);
}

/** @param {Period} period */
function bar({ since, until }) {
  const element = h("i", { class: until ? "" : "open" });
  const [from, to] = [place(since), until ? place(until) : 100];
  element.style.insetInlineStart = `${from}%`;
  element.style.inlineSize = `${to - from}%`;
  return element;
}

/** All clouds in one row, beside the name of the rule. @param {readonly Period[]} periods */
export const strip = (periods) => h("span", { class: "strip", "aria-hidden": "true" }, ...periods.map(bar));

/** @param {readonly Period[]} periods */
export function timeline(periods) {
  const clouds = LISTS.Cloud.map((cloud) => ({ cloud, own: periods.filter((period) => period.clouds.includes(cloud)) }));
  return h("div", { class: "timeline", "aria-hidden": "true" },
    ...clouds.flatMap(({ cloud, own }) => [
      h("span", { class: own.length > 0 ? "" : "never" }, text(`options/${cloud}`)),
      h("span", { class: "strip" }, ...own.map(bar)),
    ]),
    h("span"), h("span", { class: "years" }, ...YEARS.map((year) => h("span", {}, String(year)))));
}
