// For the entries that carry the module in their JavaScript, as text: there is no file that a tool has to find or serve.
// The text is left with `globalThis`, because that is the only way in which one file serves `import` and `require` alike.
import "./text/module.js";
import { onFirstCall } from "./call.js";
import { compile, compileNow, loader } from "./load.js";

/** @typedef {{ length: number, order: number[], text: string }} Embedded */

/** How many of the 92 characters stand for a byte; the other two stand for one together with the next character. */
const SINGLE = 90;

/** The module's bytes, as scripts/embed.js wrote them. */
function decode() {
  // The build writes where the text is.
  const { length, order, text } = /** @type {Embedded} */ (/** @type {any} */ (globalThis).multipartnerModule);
  // By code of the character: its number, and what it stands for.
  const [numbers, bytes, pages] = [new Uint8Array(127), new Uint8Array(127), new Uint8Array(127)];
  for (let code = 32, number = 0; code < 127; code++) {
    if (code === 34 || code === 60 || code === 92) continue; // what a script cannot hold: " < \
    numbers[code] = number;
    if (number < SINGLE) bytes[code] = order[number];
    else pages[code] = SINGLE + (number - SINGLE) * 92;
    number += 1;
  }
  const decoded = new Uint8Array(length);
  for (let from = 0, to = 0; to < length; to++) {
    const code = text.charCodeAt(from++);
    const page = pages[code];
    decoded[to] = page === 0 ? bytes[code] : order[page + numbers[text.charCodeAt(from++)]];
  }
  return decoded;
}

onFirstCall(() => compileNow(decode()));

/** @type {typeof import("./index.js").init} */
export const init = loader(() => compile(decode()));
