// Asks for the texts before the page's script has come, which asks for them itself: which ones they are, no HTML can say.
import { preferredOf } from "./preferred.js";

/** The files of each language: `scripts/site.js` puts them here. @type {Record<string, string[]>} */
const TEXTS = /** @type {any} */ (globalThis).SITE_TEXTS;

for (const href of TEXTS[preferredOf(Object.keys(TEXTS))]) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = href;
  document.head.append(link);
}
