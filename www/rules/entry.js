// A rule of the catalog: what it says, its steps, when and where it holds.
import { h } from "../dom.js";
import { remedyOf, sourceLink } from "../finding.js";
import { explain, text, written } from "../language.js";
import { strip, timeline } from "./timeline.js";

/** @import { Period, RuleEntry, Step } from "../pkg/browser.js" */

/** @param {RuleEntry} entry */
export function entry({ rule, severity, steps, periods }) {
  const { title, reason, remedy } = explain({ rule, severity, args: { cloud: text("rules/thatCloud") } });
  const details = h("details", {},
    h("summary", {}, h("span", { class: "title" }, title), " ", strip(periods)),
    h("p", {}, reason),
    remedyOf(remedy),
    steps.length > 0 && h("p", {}, text("rules/steps")),
    steps.length > 0 && h("ul", { class: "steps" }, ...steps.map((step) => h("li", {}, titleOf(step)))),
    h("ul", { class: "periods" }, ...periods.map(period)),
    h("p", { class: "source" }, h("a", { href: `#rule/${rule}` }, h("code", {}, rule))));
  // Drawn once somebody looks.
  details.addEventListener("toggle", () => details.querySelector(".periods")?.before(timeline(periods)), { once: true });
  return {
    /** What is searched. */
    said: [title, reason, remedy, rule, ...steps.map(titleOf)].join(" "),
    element: h("li", { class: `fold ${severity}`, id: `rule/${rule}`, tabindex: "-1" }, details),
    /** @param {boolean} open */
    unfold(open) {
      details.open = open;
    },
  };
}

/** A step is explained by its name alone. @param {string} step */
const titleOf = (step) => explain(/** @type {Step} */ ({ step })).title;

/** @param {Period} period */
function period({ clouds, since, until, source, sourceDate, readFrom }) {
  const named = clouds.map((cloud) => text(`options/${cloud}`)).join(", ");
  const days = { since: written(since), until: until ? written(until) : "" };
  return h("li", {}, h("strong", {}, named), " ", text(until ? "rules/between" : "rules/since", days), " · ",
    sourceLink(source, sourceDate, readFrom));
}
