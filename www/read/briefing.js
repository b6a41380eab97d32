// An invitation as its recipient needs to see it, on one screen: who asks, what the partner gets and does not get, until
// when, what is wrong. What several invitations have in common is said once, below them.
import { byId, h } from "../dom.js";
import { badge } from "../finding.js";
import { explain, text } from "../language.js";
import { explainInvitation } from "../pkg/browser.js";
import { store } from "../store.js";
import { comparison } from "./expected.js";

/** @import { Briefing, CustomerLocale, Defect, Reading } from "../pkg/browser.js" */
/** @import { Child } from "../dom.js" */

/** What a briefing says, in the order in which it is shown. */
const SAID = /** @type {const} */ (["asks", "grants", "withholds", "until", "unchanged", "verify"]);
/** @typedef {typeof SAID[number]} Said */

/** @typedef {{ reading: Reading, times: number, state: string, briefing: Briefing }} Invited Readings that say the same. */

/**
 * Readings with what they mean for the customer; those that say the same are one.
 * @param {readonly Reading[]} readings
 * @param {CustomerLocale} words
 * @returns {Map<Reading, Invited>} By each reading, in the order of the text.
 */
export function understood(readings, words) {
  /** @type {Map<string, Invited>} */
  const distinct = new Map();
  return new Map(readings.map((reading) => {
    const { kind, format, parts, defects } = reading;
    const key = JSON.stringify([kind, format, parts, defects]);
    const known = distinct.get(key) ?? { reading, times: 0, state: stateOf(reading), briefing: explainInvitation(reading, words) };
    known.times++;
    distinct.set(key, known);
    return [reading, known];
  }));
}

/** @param {Reading} reading */
function stateOf({ defects }) {
  if (defects.some(({ severity }) => severity === "error")) return "broken";
  return defects.length > 0 ? "warning" : "well-formed";
}

/**
 * A card for each, and one for what they have in common.
 * @param {Invited[]} all
 * @param {string} expected The id of the expected partner.
 * @param {CustomerLocale} words
 */
export function summary(all, expected, words) {
  const shared = all.length > 1 ? common(all.map(({ briefing }) => briefing)) : new Set();
  /** @param {Invited} invited @param {boolean} isShared */
  const sentences = ({ briefing }, isShared) => (/** @type {Said} */ name) =>
    briefing[name].filter((sentence) => shared.has(sentence) === isShared);
  return [
    ...all.map((each, at) => cardOf(each, at, sentences(each, false), expected, words)),
    shared.size > 0 && h("li", { class: "card shared" },
      h("h4", {}, text("read/shared", { count: all.length })),
      table(words, sentences(all[0], true), expected, all[0].reading)),
  ];
}

/** The sentences that stand in each. @param {Briefing[]} briefings */
function common(briefings) {
  const [first, ...others] = briefings.map((briefing) => SAID.flatMap((name) => briefing[name]));
  return new Set(first.filter((sentence) => others.every((sentences) => sentences.includes(sentence))));
}

/**
 * @param {Invited} invited
 * @param {number} at
 * @param {(name: Said) => string[]} sentencesOf
 * @param {string} expected
 * @param {CustomerLocale} words
 */
function cardOf({ reading, times, state, briefing }, at, sentencesOf, expected, words) {
  return h("li", { class: `card reading ${state}`, id: `read-card-${at + 1}`, tabindex: "-1" },
    h("h4", {}, h("span", { lang: words.tag }, briefing.title), " ", badge(state),
      times > 1 && h("span", { class: "quiet" }, text("read/times", { count: times }))),
    table(words, sentencesOf, expected, reading, reading.defects),
    details(reading));
}

/**
 * @param {CustomerLocale} words
 * @param {(name: Said) => string[]} sentencesOf
 * @param {string} expected
 * @param {Reading} reading
 * @param {readonly Defect[]} [defects]
 */
function table(words, sentencesOf, expected, { parts }, defects = []) {
  /** @param {keyof CustomerLocale["briefing"]["headings"]} name @param {...Child} content */
  const row = (name, ...content) => content.some(Boolean) &&
    h("tr", { class: name }, h("th", { scope: "row", lang: words.tag }, words.briefing.headings[name]), h("td", {}, ...content));
  /** @param {Said} name */
  const said = (name) => {
    const sentences = sentencesOf(name);
    return sentences.length > 0 && h("ul", { lang: words.tag }, ...sentences.map((each) => h("li", {}, each)));
  };
  const [asks, ...rest] = SAID;
  return h("table", { class: "briefing" }, h("tbody", {},
    row(asks, said(asks), said(asks) && comparison(expected, parts)),
    row("defects", defects.length > 0 && h("ul", { class: "folds" }, ...defects.map((defect) => fault(defect, words)))),
    ...rest.map((name) => row(name, said(name)))));
}

/** @param {Defect} defect @param {CustomerLocale} words */
function fault(defect, words) {
  const { severity } = defect;
  const { title, reason, remedy } = explain(defect, words);
  return h("li", { class: `fold ${severity}`, lang: words.tag },
    h("details", { open: severity === "error" }, h("summary", {}, title), h("p", {}, reason), remedy && h("p", {}, remedy)));
}

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
