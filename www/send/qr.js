// QR codes. The package that draws them is loaded when the first is asked for.

/**
 * @typedef {object} Coder
 * @property {(text: string) => { toCanvas(canvas: HTMLCanvasElement, how: { on: number[], off: number[], pad: number }): void }} generate
 */

/** The package lean-qr; `scripts/site.js` puts it there. */
const CODER = "../vendor/lean-qr.mjs";
const [BLACK, WHITE] = [[0, 0, 0], [255, 255, 255]];
/** The margin that a QR code needs, in modules. */
const QUIET = 4;

/**
 * Draws the code with one pixel per module; the style sheet enlarges it.
 * @param {HTMLCanvasElement} canvas
 * @param {string} text
 */
export async function draw(canvas, text) {
  /** @type {Coder} */
  const { generate } = await import(CODER);
  generate(text).toCanvas(canvas, { on: BLACK, off: WHITE, pad: QUIET });
}
