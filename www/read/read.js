// Part 3: what the link in a mail asks for, and what accepting would do, in the customer's language. Addresses are shown as
// text, so that none of them can be opened here.
import { announce, byId, h } from "../dom.js";
import { showExamples } from "../examples.js";
import { card } from "../finding.js";
import { customerLocale, MAIL_LANGUAGES, text } from "../language.js";
import { readInvitations } from "../pkg/browser.js";
import { store } from "../store.js";
import { summary, understood } from "./briefing.js";
import { openedFile } from "./file.js";
import { showMarked } from "./marked.js";
import { keepLinks, withLinks } from "./paste.js";

/** @import { CustomerLocale } from "../pkg/browser.js" */
/** @import { Segment } from "./marked.js" */

/** @typedef {import("../examples.js").Example & { text: string }} Example */

/** @param {Example[]} examples */
export function readPart(examples) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("read-text"));
  const expected = /** @type {HTMLInputElement} */ (byId("read-expected"));
  const language = /** @type {HTMLSelectElement} */ (byId("read-language"));
  language.append(...["", ...MAIL_LANGUAGES].map((value) =>
    h("option", { value, "data-text": value ? `languages/${value}` : "options/ofPage" })));

  /** The file that the box shows. @type {import("./file.js").Opened | undefined} */
  let opened;

  function update() {
    if (opened?.text !== box.value) opened = undefined;
    const { line, error, segments } = read(box.value, opened);
    const readings = segments.flatMap((segment) => segment.readings);
    const words = customerLocale(language.value, update);
    const invited = understood(readings, words);
    announce(byId("read-outcome"), h("p", { class: "quiet" }, line));
    byId("read-reasons").replaceChildren(h("ol", { class: "cards" },
      error && card("error", error), ...summary([...new Set(invited.values())], expected.value, words)));
    showMarked(segments, invited);
    byId("read-caution").hidden = byId("read-words").hidden = readings.length === 0;
    byId("read-guide").hidden = box.value.trim() !== "" || Boolean(error);
  }

  /** @param {string} mail */
  function load(mail) {
    opened = undefined;
    box.value = mail;
    update();
  }

  /** @param {File | undefined} file */
  async function open(file) {
    if (!file) return;
    const held = await openedFile(file);
    box.value = held.text;
    // The box has its own line breaks.
    opened = { ...held, text: box.value };
    update();
  }
  const input = /** @type {HTMLInputElement} */ (byId("read-file"));
  input.addEventListener("change", () => open(input.files?.[0]));
  store.subscribe("given", (given) => {
    if (given?.part !== "read") return;
    if (given.file) open(given.file);
    else load(withLinks(given.text, given.text, given.html ?? ""));
  });
  keepLinks(box);
  box.addEventListener("input", update);
  expected.addEventListener("input", update);
  language.addEventListener("input", update);
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
 * @param {import("./file.js").Opened} [opened] The file that the mail comes from.
 * @returns {{ line: string, error?: any, segments: Segment[] }} The line that is read aloud, and the text with its readings.
 */
function read(mail, opened) {
  if (!mail.trim() && !opened?.error) return { line: text("read/empty"), segments: [] };
  try {
    if (opened?.error) throw opened.error;
    const segments = opened?.segments ?? [{ text: mail, readings: readInvitations(mail) }];
    const count = segments.flatMap(({ readings }) => readings).length;
    return { line: text(["read/none", "read/one"][count] ?? "read/many", { count }), segments };
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    return { line: text("page/unreadable"), error, segments: [] };
  }
}
