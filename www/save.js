// Files that are made in the browser, and saved.
import { h } from "./dom.js";
import { text } from "./language.js";

/**
 * Saves a file.
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const href = URL.createObjectURL(content);
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // by then it is saved
}

/**
 * A button that saves a mail as a file, which a mail program opens for sending.
 * @param {string} id
 * @param {string} eml
 */
export const saveButton = (id, eml) =>
  h("button", { type: "button", class: "plain", id, click: () => save(text("send/file"), new Blob([eml], { type: "message/rfc822" })) }, text("send/save"));
