// CSV: rows of cells.
import Papa from "papaparse";
import { LONGEST, placeAt, unreadable } from "./records.js";

/** @import { Parser } from "./records.js" */

/** What may stand between cells. */
const DELIMITERS = [",", ";", "\t"];

/** A whole first line, in whose quotes others may end, and what follows it. */
const FIRST_LINE = /^(?:"[^"]*"|[^"\r\n])*[\r\n][^]/;

/** The first line, as far as it tells what stands between cells: what is quoted does not. @param {string} text */
const firstLine = (text) => /^(?:"[^"]*"|[^"\r\n])*/.exec(text)?.[0].replace(/"[^"]*"/g, "") ?? "";

/** @param {string} text its beginning, with the whole first line */
export function delimiterOf(text) {
  const [, stated] = /^sep=(.)\r?\n/i.exec(text) ?? []; // Excel's own
  const count = (/** @type {string} */ mark) => firstLine(text).split(mark).length;
  return stated ?? DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * Rows as lists of cells, the header among them; empty rows are none. Lines end with CR LF, LF or CR.
 * @param {string} [stated] what stands between cells
 * @returns {Parser}
 */
export function csvRows(stated) {
  let [rest, line, isLost] = ["", 1, false];
  /** @type {{ delimiter: string, newline: "\n" | "\r" } | undefined} */
  let config;

  /**
   * @param {boolean} isLast
   * @param {number} [preview] how many rows
   */
  const parse = (isLast, preview = 0) => {
    const { data, errors, meta } = /** @type {any} */ (new /** @type {any} */ (Papa).Parser({ ...config, preview }).parse(rest, 0, !isLast));
    return { rows: /** @type {string[][]} */ (data), error: errors[0], cursor: meta.cursor };
  };

  return function* (text, isLast) {
    rest += text;
    if (!config) {
      if (!isLast && rest.length <= LONGEST && !FIRST_LINE.test(rest)) return;
      const [end] = /\r?\n|\r/.exec(rest) ?? ["\n"];
      config = { delimiter: stated ?? delimiterOf(rest), newline: end === "\r" ? "\r" : "\n" };
      const [own] = /^sep=.\r?\n/i.exec(rest) ?? [""];
      rest = rest.slice(own.length);
      line += own ? 1 : 0;
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
      const { rows, error, cursor } = parse(isLast);
      const isEndless = !isLast && rows.length === 0 && rest.length > LONGEST;
      const good = error?.row < rows.length || isEndless ? Math.min(error?.row ?? 0, rows.length) : rows.length;
      for (const cells of rows.slice(0, good)) {
        cells.push(cells.pop()?.replace(/\r$/, "") ?? "");
        if (cells.some(Boolean)) yield { line, column: 1, value: cells };
        line += cells.join("").split("\n").length;
      }
      if (good === rows.length && !isEndless) {
        rest = isLast ? "" : rest.slice(cursor);
        return;
      }
      // The rows after it cannot be trusted: its line is left, and the next one begins a row again.
      rest = rest.slice(good > 0 ? parse(true, good).cursor : 0);
      const end = rest.indexOf(newline);
      const bad = end < 0 ? rest : rest.slice(0, end);
      const { error: again } = parse(true); // it tells where the cell begins, after its quotation mark
      yield unreadable(placeAt(line, 1, rest, Math.max(0, (again?.index ?? 0) - 1)), again ? "invalid-csv" : "text-too-long", bad);
      isLost = true;
    }
  };
}
