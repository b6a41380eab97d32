// A link alone, to copy or scan.
import { copyButton } from "../copy.js";
import { h } from "../dom.js";
import { sourceLink } from "../finding.js";
import { text } from "../language.js";
import { draw } from "./qr.js";

/** The numbers of the links whose QR code is shown. @type {Set<number>} */
const scanned = new Set();

/**
 * @param {import("../pkg/browser.js").Link} link
 * @param {number} at
 * @param {string} name
 */
export function linkBox({ url, format, provenance, source }, at, name) {
  const id = `send-link-${at + 1}`;
  const field = h("textarea", { id, readonly: true, rows: "3", spellcheck: "false" });
  field.value = url;
  const place = h("div", { class: "code", id: `${id}-code` });
  const button = h("button", {
    ...{ type: "button", class: "plain", id: `${id}-scan`, "aria-controls": place.id },
    "aria-label": `${text("send/scan")}: ${name}`,
  }, text("send/scan"));

  async function show() {
    button.setAttribute("aria-expanded", String(scanned.has(at)));
    const drawn = scanned.has(at) ? [await picture(url, text("send/codeOf", { name }))] : [];
    place.replaceChildren(...drawn.filter(() => scanned.has(at)));
  }
  button.addEventListener("click", () => {
    scanned[scanned.has(at) ? "delete" : "add"](at);
    show();
  });
  show();

  return h("section", { class: "link-box" },
    h("label", { for: id }, text("send/link", { name })),
    field,
    h("div", { class: "actions" }, copyButton(id, "send/copyLink", name), button),
    place,
    h("p", { class: "source" }, text(`severities/${provenance}`), " · ", text("send/format", { format }), " · ", sourceLink(source)));
}

/**
 * @param {string} url
 * @param {string} name
 */
async function picture(url, name) {
  const canvas = h("canvas", { role: "img", "aria-label": name });
  try {
    await draw(canvas, url);
    return canvas;
  } catch {
    return h("p", { role: "alert" }, text("send/noCode"));
  }
}
