// Rows as text again.
import Papa from "papaparse";
import { explain as explainIn } from "multipartner";
import { harmless } from "./harmless.js";

/** @import { Row } from "../list.js" */

/** The columns of the answer, after those of the list itself. @type {[string, (row: Row, words: (subject: any) => any) => unknown][]} */
const ANSWER = [
  ["line", ({ line }) => line],
  ["customer", ({ request }) => request?.situation?.customer?.tenantId],
  ["name", ({ name }) => name],
  ["outcome", ({ decision }) => decision?.outcome],
  ["rules", ({ decision }) => decision?.findings.map(({ rule }) => rule).join(" ")],
  ["explanation", ({ explanation }) => explanation && [explanation.title, explanation.reason].join(". ")],
  ["remedy", ({ explanation }) => explanation?.remedy],
  ["daysLeft", ({ daysLeft }) => daysLeft],
  ["nextStep", ({ nextStep }, words) => nextStep && (words(nextStep)?.title ?? nextStep.step)],
  ["missing", ({ missing }) => missing],
  ["problems", ({ problems, line, column }) => problems?.map(({ code, path }) => `${path || `${line}:${column}`} ${code}`).join("; ")],
  ["remarks", ({ remarks }) => remarks?.map(({ code, path }) => `${path} ${code}`).join("; ")],
  ["unread", ({ record }) => (typeof record === "string" ? record : undefined)],
];

/** @type {typeof import("../list.js").writeRows} */
export async function* writeRows(rows, { format = "spreadsheet", delimiter = ",", locale } = {}) {
  if (format === "ndjson") {
    for await (const row of rows) yield `${JSON.stringify(row)}\n`;
    return;
  }
  const isForSpreadsheets = format === "spreadsheet";
  const words = (/** @type {any} */ subject) => locale && explainIn(subject, locale);
  /** @param {unknown[]} cells */
  const line = (cells) =>
    `${Papa.unparse([cells.map((cell) => (isForSpreadsheets ? harmless(cell) : cell ?? ""))], { delimiter })}\r\n`;
  const names = ANSWER.map(([name]) => name);
  /** The list's own columns, which the first row has. @type {string[] | undefined} */
  let own;
  const isOurs = (/** @type {string} */ name) => names.includes(name);
  if (isForSpreadsheets) yield "\uFEFF"; // or else Excel takes it for Windows-1252
  for await (const row of rows) {
    if (!own) {
      own = isTable(row.record) ? Object.keys(row.record) : [];
      // A list that has been written before gets new answers. Otherwise a column is only left out where the answer has it.
      const isAgain = names.every((name) => own?.includes(name));
      own = own.filter((name) => !(isAgain ? isOurs(name) : name === "name"));
      yield line([...own.map((name) => (isOurs(name) ? `${name} (list)` : name)), ...names]);
    }
    const record = isTable(row.record) ? row.record : {};
    yield line([...own.map((name) => record[name]), ...ANSWER.map(([, cell]) => cell(row, words))]);
  }
}

/** Whether it is a row of cells. @param {unknown} record @returns {record is Record<string, string>} */
const isTable = (record) => typeof record === "object" && record !== null && Object.values(record).every((cell) => typeof cell === "string");
