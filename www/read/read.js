// Part 3: what the link in a mail asks for, and what accepting would do. Addresses are shown as text, so that nothing
// here can be clicked.
import { announce, byId, h } from "../dom.js";
import { showExamples } from "../examples.js";
import { card } from "../finding.js";
import { text } from "../language.js";
import { readInvitations } from "../pkg/browser.js";
import { briefing } from "./briefing.js";
import { keepLinks } from "./paste.js";
import { store } from "../store.js";

/** @typedef {import("../examples.js").Example & { text: string }} Example */

/** @param {Example[]} examples */
export function readPart(examples) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("read-text"));
  const expected = /** @type {HTMLInputElement} */ (byId("read-expected"));

  function update() {
    const [line, ...cards] = answerTo(box.value, expected.value);
    announce(byId("read-outcome"), h("p", { class: "quiet" }, line));
    byId("read-reasons").replaceChildren(h("ol", { class: "cards" }, ...cards));
  }

  /** @param {string} mail */
  function load(mail) {
    box.value = mail;
    update();
  }
  keepLinks(box);
  box.addEventListener("input", update);
  expected.addEventListener("input", update);
  byId("read-form").addEventListener("submit", (event) => {
    event.preventDefault();
    byId("read-outcome").focus();
  });
  byId("read-clear").addEventListener("click", () => {
    expected.value = "";
    load("");
  });
  store.subscribe("language", update);
  showExamples("read", examples, (example) => load(example.text));
}

/**
 * @param {string} mail
 * @param {string} expected The id of the expected partner.
 * @returns {[string, ...HTMLElement[]]} The line that is read aloud, and a card for each invitation.
 */
function answerTo(mail, expected) {
  if (!mail.trim()) return [text("read/empty")];
  try {
    const readings = readInvitations(mail);
    const count = ["read/none", "read/one"][readings.length] ?? "read/many";
    return [text(count, { count: readings.length }), ...readings.map((reading) => briefing(reading, expected))];
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    return [text("page/unreadable"), card("error", error)];
  }
}
