// Part 3: what the link in a mail asks for, and what accepting would do. Addresses are shown as text, so that nothing
// here can be clicked.
import { announce, byId, h } from "../dom.js";
import { showExamples } from "../examples.js";
import { card } from "../finding.js";
import { text } from "../language.js";
import { readInvitations } from "../pkg/browser.js";
import { briefing } from "./briefing.js";
import { receiveFile } from "./file.js";
import { keepLinks } from "./paste.js";
import { store } from "../store.js";

/** @typedef {import("../examples.js").Example & { text: string }} Example */

/** @param {Example[]} examples */
export function readPart(examples) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("read-text"));
  const expected = /** @type {HTMLInputElement} */ (byId("read-expected"));

  /** The file that the box shows. @type {import("./file.js").Opened | undefined} */
  let opened;

  function update() {
    if (opened?.text !== box.value) opened = undefined;
    const [line, ...cards] = answerTo(box.value, expected.value, opened);
    announce(byId("read-outcome"), h("p", { class: "quiet" }, line));
    byId("read-reasons").replaceChildren(h("ol", { class: "cards" }, ...cards));
  }

  /** @param {string} mail */
  function load(mail) {
    opened = undefined;
    box.value = mail;
    update();
  }
  receiveFile((file) => {
    box.value = file.text;
    // The box has its own line breaks.
    opened = { ...file, text: box.value };
    update();
  });
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
 * @param {import("./file.js").Opened} [opened] The file that the mail comes from.
 * @returns {[string, ...HTMLElement[]]} The line that is read aloud, and a card for each invitation.
 */
function answerTo(mail, expected, opened) {
  if (!mail.trim() && !opened?.error) return [text("read/empty")];
  try {
    if (opened?.error) throw opened.error;
    const readings = opened?.readings ?? readInvitations(mail);
    const count = ["read/none", "read/one"][readings.length] ?? "read/many";
    return [text(count, { count: readings.length }), ...readings.map((reading) => briefing(reading, expected))];
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    return [text("page/unreadable"), card("error", error)];
  }
}
