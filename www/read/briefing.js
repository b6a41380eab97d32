// An invitation as its recipient needs to see it: who asks, what accepting would do, what to verify, what is wrong.
import { byId, h } from "../dom.js";
import { badge, card } from "../finding.js";
import { explain, locale, text } from "../language.js";
import { explainInvitation } from "../pkg/browser.js";
import { store } from "../store.js";
import { comparison } from "./expected.js";

/** @import { Reading } from "../pkg/browser.js" */
/** @import { Child } from "../dom.js" */

/**
 * @param {Reading} reading
 * @param {string} expected
 */
export function briefing(reading, expected) {
  const { defects } = reading;
  const { title, asks, changes, unchanged, verify } = explainInvitation(reading, locale());
  const broken = defects.some(({ severity }) => severity === "error");
  const state = broken ? "broken" : defects.length > 0 ? "warning" : "well-formed";
  return h("li", { class: `card reading ${state}` },
    h("h4", {}, title, " ", badge(state)),
    defects.length > 0 && h("p", { class: "faults" }, defects.map((defect) => explain(defect).title).join(" · ")),
    part("asks", asks, comparison(expected, reading.parts)),
    part("changes", changes),
    part("unchanged", unchanged),
    part("verify", verify),
    defects.length > 0 && h("section", { class: "defects" },
      h("h5", {}, text("read/wrong")),
      h("ul", { class: "cards" }, ...defects.map((defect) => card(defect.severity, defect)))),
    details(reading));
}

/**
 * @param {string} name
 * @param {string[]} sentences
 * @param {...Child} more
 */
const part = (name, sentences, ...more) => sentences.length > 0 && h("section", { class: name },
  h("h5", {}, text(`read/${name}`)),
  h("ul", {}, ...sentences.map((sentence) => h("li", {}, sentence))),
  ...more);

/** @param {Reading} reading */
function details({ url, start, end, part: filePart, kind, format, invitation, parts }) {
  const rebuild = h("button", { type: "button", class: "plain rebuild" }, text("read/rebuild"));
  rebuild.addEventListener("click", () => {
    store.set("invitation", invitation ?? undefined);
    byId("to-send").click();
  });
  return h("details", {},
    h("summary", {}, text("read/details")),
    h("p", { class: "url" }, h("code", {}, url)),
    facts(kind, { ...parts, format }, filePart === undefined ? text("read/place", { start, end }) : undefined),
    invitation && h("p", {}, rebuild));
}

/**
 * @param {Reading["kind"]} kind
 * @param {Record<string, string | boolean | undefined>} parts
 * @param {string} [place] Of a file, whose parts the box shows together, there is none.
 */
function facts(kind, { dap, ...parts }, place) {
  const optional = kind === "reseller" || kind === "indirect-reseller";
  const asks = `read/dap-${dap ?? "unstated"}`;
  const ids = Object.entries(parts).filter(([, value]) => value !== undefined);
  return h("dl", {},
    h("dt", {}, text("parts/kind")), h("dd", {}, text(`kinds/${kind}`)),
    optional && [h("dt", {}, text("parts/dap")), h("dd", {}, text(asks))],
    ids.map(([name, value]) => [h("dt", {}, text(`parts/${name}`)), h("dd", {}, h("code", {}, String(value)))]).flat(),
    place && [h("dt", {}, text("parts/place")), h("dd", {}, place)]);
}
