// The code that every entry shares, as the build has made one script of it.
import "./text/code.js";

/** @typedef {typeof import("./shared.js")} Code */

/** @type {Code} */
const code = /** @type {any} */ (globalThis).multipartnerCode; // the build writes where it is

export default code;
