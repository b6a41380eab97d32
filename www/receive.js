// What is pasted or dropped anywhere on the page goes to the part that can use it.
import { byId } from "./dom.js";
import { loadWhole } from "./whole.js";

/** A text that is no search: it has lines, or an address. */
const IS_CONTENT = /\n|:\/\//;

/** @param {Omit<import("./store.js").Given, "part">} given */
async function take(given) {
  const [{ take }] = await Promise.all([import("./given.js"), loadWhole()]);
  return take(given);
}

export function receive() {
  addEventListener("paste", (event) => {
    const [text, html] = ["text/plain", "text/html"].map((type) => event.clipboardData?.getData(type) ?? "");
    const file = event.clipboardData?.files[0];
    const { target } = event;
    const into = target instanceof Element && target.closest("input, textarea");
    if (into && (into !== byId("check-search") || !IS_CONTENT.test(text.trim()))) return;
    if (!text.trim() && !file) return;
    event.preventDefault();
    take({ text, html, file });
  });
  const main = byId("main");
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    main.classList.add("receives");
  });
  for (const end of ["dragleave", "drop"]) addEventListener(end, () => main.classList.remove("receives"));
  addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return; // a dropped text is the box's
    event.preventDefault();
    take({ text: "", file });
  });
}
