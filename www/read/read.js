// Part 3: what does the link in this mail ask for? The addresses are shown as text: nothing here is to be clicked.
import { announce, byId, h } from "../dom.js";
import { showExamples } from "../examples.js";
import { badge, card } from "../finding.js";
import { text } from "../language.js";
import { readInvitations } from "../pkg/browser.js";

/** @typedef {import("../pkg/browser.js").Reading} Reading */
/** @typedef {import("../examples.js").Example & { text: string }} Example */

/** @param {Example[]} examples */
export function readPart(examples) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("read-text"));

  function update() {
    const [line, ...cards] = answerTo(box.value);
    announce(byId("read-outcome"), h("p", { class: "quiet" }, line));
    byId("read-reasons").replaceChildren(h("ol", { class: "cards" }, ...cards));
  }

  /** @param {string} mail */
  function load(mail) {
    box.value = mail;
    update();
  }
  box.addEventListener("input", update);
  byId("read-clear").addEventListener("click", () => load(""));
  document.addEventListener("language", update);
  showExamples("read", examples, (example) => load(example.text));
}

/**
 * @param {string} mail
 * @returns {[string, ...HTMLElement[]]} The line that is read aloud, and a card for each invitation.
 */
function answerTo(mail) {
  if (!mail.trim()) return [text("read/empty")];
  try {
    const readings = readInvitations(mail);
    const count = ["read/none", "read/one"][readings.length] ?? "read/many";
    return [text(count, { count: readings.length }), ...readings.map(show)];
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    return [text("page/unreadable"), card("error", error)];
  }
}

/** @param {Reading} reading */
function show({ url, kind, format, invitation, parts, defects }) {
  const breaks = defects.some(({ severity }) => severity === "breaks");
  const state = breaks ? "broken" : defects.length ? "odd" : "well-formed";
  const rebuild = h("button", { type: "button", class: "plain rebuild" }, text("read/rebuild"));
  rebuild.addEventListener("click", () => document.dispatchEvent(new CustomEvent("rebuild", { detail: invitation })));
  return h("li", { class: `card reading ${state}` },
    h("h4", {}, text(`kinds/${kind}`), " ", badge(state)),
    h("p", { class: "url" }, h("code", {}, url)),
    facts(kind, { ...parts, format }),
    h("ul", { class: "cards" }, ...defects.map((defect) => card(defect.severity, defect))),
    invitation && h("p", {}, rebuild));
}

/**
 * @param {Reading["kind"]} kind
 * @param {Record<string, string | boolean | undefined>} parts
 */
function facts(kind, { delegatedAdmin, ...parts }) {
  const optional = kind === "reseller" || kind === "indirect-reseller";
  const asks = `read/delegatedAdmin-${delegatedAdmin ?? "unstated"}`;
  const ids = Object.entries(parts).filter(([, value]) => value !== undefined);
  return h("dl", {},
    optional && [h("dt", {}, text("parts/delegatedAdmin")), h("dd", {}, text(asks))],
    ids.map(([name, value]) => [h("dt", {}, text(`parts/${name}`)), h("dd", {}, h("code", {}, String(value)))]).flat());
}
