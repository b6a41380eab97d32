// CSV: rows of cells.
import Papa from "papaparse";
import { LONGEST, placeAt, unreadable } from "./records.js";

/** @import { Parser } from "./records.js" */

/** What may stand between cells. */
const DELIMITERS = [",", ";", "\t"];

/** A whole first line, in whose quotes others may end, and what follows it. */
const FIRST_LINE = /^(?:"[^"]*"|[^"\r\n])*[\r\n][^]/;

/** A line of Excel's own that says what stands between cells. */
const SEP = /^sep=(.)\r?\n/i;

/** @param {string} text its beginning, with the whole first line */
export function delimiterOf(text) {
  const [, stated] = SEP.exec(text) ?? [];
  const [line] = text.replace(/"[^"]*"/g, "").split(/[\r\n]/, 1); // what is quoted tells nothing
  const count = (/** @type {string} */ mark) => line.split(mark).length;
  return stated ?? DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * Rows as lists of cells, the header among them; empty rows are none. Lines end with CR LF, LF or CR.
 * @param {string} [stated] what stands between cells
 * @returns {Parser}
 */
export function csvRows(stated) {
  let [rest, line, isLost] = ["", 1, false];
  /** How many rows are parsed at a time; 0 for all. Behind a row that is wrong, where more may be, they are few at first. */
  let few = 0;
  /** @type {{ delimiter: string, newline: "\n" | "\r" } | undefined} */
  let config;

  /**
   * @param {boolean} isLast
   * @param {number} [preview] how many rows
   */
  const parse = (isLast, preview = 0) => {
    // Where nothing is quoted, Papa's fast way reads a row too many.
    const options = { ...config, preview, ...(preview > 0 && { fastMode: false }) };
    const { data, errors, meta } = /** @type {any} */ (new /** @type {any} */ (Papa).Parser(options).parse(rest, 0, !isLast));
    return { rows: /** @type {string[][]} */ (data), error: errors[0], cursor: meta.cursor };
  };

  return function* (text, isLast) {
    rest += text;
    if (!config) {
      if (!isLast && rest.length <= LONGEST && !FIRST_LINE.test(rest)) return;
      const end = /\r?\n|\r/.exec(rest)?.[0];
      config = { delimiter: stated ?? delimiterOf(rest), newline: end === "\r" ? "\r" : "\n" };
      if (SEP.test(rest)) {
        rest = rest.replace(SEP, "");
        line += 1;
      }
    }
    const { newline } = config;
    while (rest) {
      if (isLost) {
        const end = rest.indexOf(newline);
        rest = end < 0 ? "" : rest.slice(end + 1);
        isLost = end < 0;
        line += end < 0 ? 0 : 1;
        continue;
      }
      const { rows, error, cursor } = parse(isLast, few);
      const isEndless = rows.length === 0 && rest.length > LONGEST;
      /** The place of a row that is wrong. @type {number | undefined} */
      const wrong = isEndless ? 0 : error?.row < rows.length ? error.row : undefined;
      for (const cells of rows.slice(0, wrong)) {
        const last = cells.length - 1;
        cells[last] = cells[last].replace(/\r$/, "");
        if (cells.some(Boolean)) yield { line, column: 1, value: cells };
        line += cells.join().split("\n").length;
      }
      if (wrong === undefined) {
        rest = rest.slice(cursor);
        if (rows.length < few || few === 0) return;
        few = few < 1024 ? 2 * few : 0;
        continue;
      }
      // The rows after it cannot be trusted: its line is left, and the next one begins a row again.
      rest = rest.slice(wrong > 0 ? parse(isLast, wrong).cursor : 0);
      const bad = rest.split(newline, 1)[0].replace(/\r$/, "");
      const { error: again } = parse(true, 1);
      // It tells where the cell begins, after its quotation mark.
      if (again) yield unreadable(placeAt(line, 1, rest, again.index - 1), "invalid-csv", bad);
      else yield unreadable({ line, column: 1 }, "text-too-long", bad);
      [isLost, few] = [true, 1];
    }
  };
}
