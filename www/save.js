// Buttons that save a file, which is made in the browser.
import { h } from "./dom.js";
import { text } from "./language.js";

/**
 * A button that saves a mail as a file, which a mail program opens for sending.
 * @param {string} id
 * @param {string} eml
 */
export function saveButton(id, eml) {
  function save() {
    const href = URL.createObjectURL(new Blob([eml], { type: "message/rfc822" }));
    h("a", { href, download: text("send/file") }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000); // by then it is saved
  }
  return h("button", { type: "button", class: "plain", id, click: save }, text("send/save"));
}
