// QR codes. Who draws none loads nothing for it.

/**
 * @typedef {object} Coder
 * @property {(text: string) => { toCanvas(canvas: HTMLCanvasElement, how: { on: number[], off: number[], pad: number }): void }} generate
 */

/** The package lean-qr; `scripts/site.js` puts it there. */
const CODER = "../vendor/lean-qr.mjs";
const [BLACK, WHITE] = [[0, 0, 0], [255, 255, 255]];
/** How much white has to stand around a code, in its own squares. */
const QUIET = 4;

/**
 * Draws the code, a pixel to a square; the style sheet enlarges it.
 * @param {HTMLCanvasElement} canvas
 * @param {string} text
 */
export async function draw(canvas, text) {
  /** @type {Coder} */
  const { generate } = await import(CODER);
  generate(text).toCanvas(canvas, { on: BLACK, off: WHITE, pad: QUIET });
}
