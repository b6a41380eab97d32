// Buttons that copy.
import { byId, h } from "./dom.js";
import { text } from "./language.js";

/** @typedef {{ text: string, html: string }} Mail */

/**
 * A button that copies the text of the element with this id.
 * @param {string} id
 * @param {string} [words] The key of its label.
 * @param {string} [name] What is copied, if there are several.
 */
export function copyButton(id, words = "page/copy", name) {
  const held = () => {
    const source = byId(id);
    return source instanceof HTMLTextAreaElement ? source.value : source.textContent ?? "";
  };
  const copy = copier(id, words, () => navigator.clipboard.writeText(held()));
  const button = copy.querySelector("button");
  button?.classList.add("plain");
  if (name) button?.setAttribute("aria-label", `${text(words)}: ${name}`);
  return copy;
}

/**
 * A button that copies a mail as plain text and as HTML; a mail program uses the one that it can.
 * @param {string} id The id of the element that shows the mail.
 * @param {Mail} mail
 */
export const copyMail = (id, mail) => copier(id, "send/copyMail", () => write(mail));

/** @param {Mail} mail */
async function write({ text, html }) {
  try {
    /** @param {string} type @param {string} data */
    const part = (type, data) => ({ [type]: new Blob([data], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...part("text/plain", text), ...part("text/html", html) })]);
  } catch {
    await navigator.clipboard.writeText(text);
  }
}

/**
 * A button that copies what the element with this id stands for.
 * @param {string} id
 * @param {string} words The key of its label.
 * @param {() => Promise<void>} copy
 */
export function copier(id, words, copy) {
  const said = h("span", { role: "status", class: "said" });
  const button = h("button", { type: "button", id: `${id}-copy`, "data-text": words }, text(words));
  button.addEventListener("click", async () => {
    try {
      await copy();
      said.textContent = text("page/copied");
    } catch {
      // No permission, or no secure context: the user can still copy with the keyboard.
      const source = byId(id);
      getSelection()?.selectAllChildren(source);
      if (source instanceof HTMLTextAreaElement) source.select();
      said.textContent = text("page/selected");
    }
    setTimeout(() => said.replaceChildren(), 4000);
  });
  return h("span", { class: "copy" }, button, said);
}
