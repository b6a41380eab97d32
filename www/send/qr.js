// QR codes. The package that draws them is loaded when the first is asked for.

/** @typedef {readonly [red: number, green: number, blue: number]} Color */

/** @type {Color} */
const BLACK = [0, 0, 0];
/** @type {Color} */
const WHITE = [255, 255, 255];
/** The margin that a QR code needs, in modules. */
const QUIET = 4;

/**
 * Draws the code with one pixel per module; the style sheet enlarges it.
 * @param {HTMLCanvasElement} canvas
 * @param {string} text
 */
export async function draw(canvas, text) {
  const { generate } = await import("lean-qr");
  generate(text).toCanvas(canvas, { on: BLACK, off: WHITE, pad: QUIET });
}
