// A preview of the mail, made from its plain text, line by line.
import { h } from "../dom.js";
import { text } from "../language.js";

/** @import { Link, Mail } from "../pkg/browser.js" */
/** @import { Stated } from "./request.js" */

/**
 * @param {Mail} mail
 * @param {Stated} stated
 * @param {(Link | undefined)[]} links The links that are known; the mail has a sample in place of the others.
 */
export function preview(mail, { from, to = [] }, links) {
  const heads = Object.entries({ from, to: to.join(", "), subject: mail.subject }).filter(([, value]) => value);
  return h("section", { class: "mail", "aria-labelledby": "send-text-title" },
    h("h4", { id: "send-text-title" }, text("send/mail")),
    h("dl", {}, heads.map(([name, value]) => [h("dt", {}, text(`send/${name}`)), h("dd", { id: `send-${name}` }, value)]).flat()),
    h("div", { id: "send-text" }, ...blocks(mail, links)));
}

/**
 * @param {Mail} mail
 * @param {(Link | undefined)[]} links
 */
function blocks(mail, links) {
  const urls = mail.links.map(({ url }) => url);
  return mail.text.trim().split("\r\n\r\n").map((block) => {
    const lines = block.split("\r\n");
    const link = urls.indexOf(block);
    if (link >= 0) return h("p", { class: "url" }, links[link] ? h("code", {}, block) : h("em", {}, text("send/noLink")));
    if (lines.every((line) => line.startsWith("- "))) return h("ul", {}, ...lines.map((line) => h("li", {}, line.slice(2))));
    return h(mail.html.includes(`<h2>${block}</h2>`) ? "h5" : "p", {}, block);
  });
}
