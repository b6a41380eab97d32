// Rules as files: JSON as the package lists them, with their words; CSV with a row for each period.
import { harmless } from "../../src/js/list/harmless.js";
import { explain, text } from "../language.js";

/** @import { RuleEntry } from "../pkg/browser.js" */

/** @param {RuleEntry} entry */
const worded = (entry) => ({ ...entry, ...explain({ ...entry, args: { cloud: text("rules/thatCloud") } }) });

/** @param {RuleEntry[]} entries */
export const toJson = (entries) => `${JSON.stringify(entries.map(worded), null, 2)}\n`;

const COLUMNS = /** @type {const} */ ([
  ...["rule", "severity", "about", "title", "reason", "remedy", "steps", "clouds", "since", "until", "source", "sourceDate", "readFrom"],
]);

/** @param {RuleEntry[]} entries */
export function toCsv(entries) {
  const rows = entries.map(worded).flatMap(({ periods, ...rule }) => periods.map((period) => ({ ...rule, ...period })));
  /** @param {unknown[]} cells */
  const line = (cells) => `${cells.map((cell) => quoted(harmless(cell))).join(",")}\r\n`;
  // The byte order mark is for Excel, which otherwise takes it for Windows-1252.
  return `\uFEFF${line([...COLUMNS])}${rows.map((/** @type {any} */ row) => line(COLUMNS.map((name) => [row[name]].flat().join(" ")))).join("")}`;
}

/** A cell as RFC 4180 has it. @param {string} cell */
const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
