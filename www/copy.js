// Buttons that copy.
import { byId, h } from "./dom.js";
import { text } from "./language.js";

/**
 * A button that copies what the element with this id holds.
 * @param {string} id
 * @param {string} [words] A key of the texts.
 */
export function copyButton(id, words = "page/copy") {
  const said = h("span", { role: "status", class: "said" });
  const button = h("button", { type: "button", id: `${id}-copy`, class: "plain", "data-text": words }, text(words));
  button.addEventListener("click", async () => {
    const source = byId(id);
    try {
      await navigator.clipboard.writeText(source instanceof HTMLTextAreaElement ? source.value : source.textContent ?? "");
      said.textContent = text("page/copied");
    } catch {
      // No permission, or no secure context: the reader's own keys still work.
      getSelection()?.selectAllChildren(source);
      if (source instanceof HTMLTextAreaElement) source.select();
      said.textContent = text("page/selected");
    }
    setTimeout(() => said.replaceChildren(), 4000);
  });
  return h("span", { class: "copy" }, button, said);
}
