// A preview of the mail: as plain text, as a mail program shows its HTML, and on a phone. The HTML is made anew from the plain
// text, line by line, since the page's policy allows no parser.
import { h } from "../dom.js";
import { text } from "../language.js";

/** @import { Link, Mail } from "../pkg/browser.js" */
/** @import { Stated } from "./request.js" */

const VIEWS = /** @type {const} */ (["html", "text", "phone"]);

/** What was looked at last. @type {typeof VIEWS[number]} */
let view = "html";

/**
 * @param {Mail} mail
 * @param {Stated} stated
 * @param {(Link | undefined)[]} links The links that are known; the mail has a sample in place of the others.
 */
export function preview(mail, { from, to = [], language }, links) {
  const heads = Object.entries({ from, to: to.join(", "), subject: mail.subject }).filter(([, value]) => value);
  const body = h("div", { id: "send-text", lang: language ?? document.documentElement.lang });
  const frame = h("div", { class: "frame", role: "group", "aria-labelledby": "send-text-title" },
    h("dl", {}, heads.map(([name, value]) => [h("dt", {}, text(`send/${name}`)), h("dd", { id: `send-${name}` }, value)]).flat()),
    body);
  function show() {
    frame.className = `frame ${view}`;
    if (view === "phone") frame.tabIndex = 0; // it scrolls
    else frame.removeAttribute("tabindex");
    body.replaceChildren(...(view === "text" ? [plain(mail, links)] : blocks(mail, links)));
  }
  show();
  return h("section", { class: "mail", "aria-labelledby": "send-text-title" },
    h("h4", { id: "send-text-title" }, text("send/mail")),
    h("div", { class: "segments views", role: "radiogroup", "aria-label": text("send/view") }, ...VIEWS.map((name) => {
      const input = h("input", { type: "radio", name: "send-view", id: `send-view-${name}`, value: name, checked: name === view });
      input.addEventListener("change", () => {
        view = name;
        show();
      });
      return h("label", {}, input, text(`send/view-${name}`));
    })),
    frame);
}

/** @param {Mail} mail */
const blocksOf = (mail) => mail.text.trim().split("\r\n\r\n");

/**
 * The plain text.
 * @param {Mail} mail
 * @param {(Link | undefined)[]} links
 */
function plain(mail, links) {
  const urls = mail.links.map(({ url }) => url);
  return h("pre", { tabindex: "0" }, blocksOf(mail).map((block) => {
    const link = urls.indexOf(block);
    return link >= 0 && !links[link] ? `[${text("send/noLink")}]` : block.replaceAll("\r\n", "\n");
  }).join("\n\n"));
}

/**
 * @param {Mail} mail
 * @param {(Link | undefined)[]} links
 */
function blocks(mail, links) {
  const urls = mail.links.map(({ url }) => url);
  return blocksOf(mail).map((block) => {
    const lines = block.split("\r\n");
    const link = urls.indexOf(block);
    if (link >= 0) return h("p", { class: "url" }, links[link] ? h("code", {}, block) : h("em", { lang: document.documentElement.lang }, text("send/noLink")));
    if (lines.every((line) => line.startsWith("- "))) return h("ul", {}, ...lines.map((line) => h("li", {}, line.slice(2))));
    return h(mail.html.includes(`<h2>${block}</h2>`) ? "h5" : "p", {}, block);
  });
}
