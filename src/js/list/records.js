// Text into records. A parser takes pieces of text and gives the records that have ended; what cannot be read is a record
// that says why.

/** @import { Problem } from "../types.js" */

/**
 * @typedef {object} TextRecord
 * @property {number} line where it begins or, if it cannot be read, what is wrong with it; counted from 1
 * @property {number} column in UTF-16 code units, counted from 1
 * @property {any} [value] what it says
 * @property {Problem} [problem] why it cannot be read
 * @property {string} [text] what could not be read
 */

/** @typedef {(text: string, isLast: boolean) => Generator<TextRecord, void, void>} Parser */

/** The longest record, in UTF-16 code units. What goes on beyond it has lost its end. */
export const LONGEST = 1 << 17;

/**
 * A place in a text.
 * @param {number} line
 * @param {number} column
 * @param {string} text that follows it
 * @param {number} offset in that text
 */
export function placeAt(line, column, text, offset) {
  const passed = text.slice(0, offset);
  const lines = passed.split("\n").length - 1;
  return { line: line + lines, column: lines > 0 ? offset - passed.lastIndexOf("\n") : column + offset };
}

/**
 * A record that cannot be read.
 * @param {{ line: number, column: number }} place
 * @param {Problem["code"]} code
 * @param {string} text
 * @returns {TextRecord}
 */
export const unreadable = ({ line, column }, code, text) =>
  ({ line, column, text, problem: { code, path: "", args: code === "text-too-long" ? { expected: String(LONGEST) } : {} } });
