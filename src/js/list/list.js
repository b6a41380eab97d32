// Lists as they are exported, checked row by row. The entry is loaded by those who need it.
import { check, clouds, explain, isMultipartnerError } from "multipartner";
import { answerer, sliced } from "../batch.js";
import { columnsOf, rowReader } from "./columns.js";
import { csvRows, delimiterOf } from "./csv.js";
import { jsonDocument, jsonLines } from "./json.js";
import { nextOf } from "./next.js";
import { asked, daysLeft } from "./request.js";
import { LONGEST } from "./records.js";
import { pieces } from "./source.js";

/** @import { Problem } from "../types.js" */
/** @import { Column, Row } from "../list.js" */
/** @import { TextRecord } from "./records.js" */

export { writeRows } from "./write.js";

const PARSERS = { json: jsonDocument, ndjson: jsonLines };

/** @type {typeof import("../list.js").formatOf} */
export const formatOf = (text) => {
  const [line, more] = text.trim().split("\n", 2);
  if (line.startsWith("[")) return "json";
  if (!line.startsWith("{")) return "csv";
  return more !== undefined && line.trim().endsWith("}") ? "ndjson" : "json";
};

/** @type {typeof import("../list.js").readColumns} */
export const readColumns = (text, { mapping, delimiter } = {}) => {
  const parse = csvRows(delimiter);
  const [header, ...rows] = parse(text.replace(/^\uFEFF/, ""), true);
  const samples = rows.flatMap(({ value }) => (value ? [value] : []));
  return { delimiter: delimiter ?? delimiterOf(text), columns: columnsOf(header?.value ?? [], mapping), samples };
};

/** @type {typeof import("../list.js").checkText} */
export const checkText = (source, options = {}) => {
  clouds(); // what keeps the module from loading is no problem of a row
  const { format, mapping, delimiter, encoding, locale, signal, onColumns, onProgress, nextSteps = true } = options;
  const { answer, refuse } = answerer({ check, explain, isMultipartnerError }, locale);
  const { byteLength, size = byteLength } = /** @type {any} */ (source);
  const total = typeof source === "string" ? source.length : size;
  const progress = { rows: 0, refused: 0, read: 0, ...(typeof total === "number" && { total }) };
  /** @type {Column[] | undefined} */
  let columns;
  /** @type {ReturnType<typeof rowReader>} */
  let fieldsOf;
  /** @type {import("./records.js").Parser | undefined} */
  let parse;
  let head = "";
  /** Why the header cannot be read, without which no row says anything. @type {Problem | undefined} */
  let headless;
  /** @type {boolean} */
  let isTable;

  /** @param {import("./source.js").Piece} piece @returns {Generator<Row, void, void>} */
  function* rows({ text, isLast, read }) {
    progress.read = read;
    if (!parse) {
      head += text;
      // What it looks like, its first line tells.
      const isTold = format || isLast || head.length > LONGEST || head.trim().includes("\n");
      if (!isTold) return;
      const is = format ?? formatOf(head);
      isTable = is === "csv";
      parse = is === "csv" ? csvRows(delimiter) : PARSERS[is]();
      text = head;
    }
    for (const record of parse(text, isLast)) {
      const { value } = record;
      if (record.problem) {
        if (isTable && !columns) headless ??= record.problem;
        yield refused(rowAt(record, record.text), [record.problem]);
      } else if (columns) yield tableRow(record, columns, fieldsOf);
      else if (headless) yield refused(rowAt(record, value), [headless]);
      else if (isTable) {
        columns = columnsOf(value, mapping);
        fieldsOf = rowReader(columns);
        onColumns?.(columns);
      } else {
        // A page of an API's list may be a line.
        const list = Array.isArray(value) ? value : value?.value ?? value?.items;
        if (!Array.isArray(list)) yield answered(rowAt(record, value), value);
        else for (const each of list) yield answered(rowAt(record, each), each);
      }
    }
  }

  /** @param {TextRecord} record @param {Column[]} columns @param {ReturnType<typeof rowReader>} fieldsOf */
  function tableRow(record, columns, fieldsOf) {
    const { value } = record;
    const cells = Object.fromEntries(columns.map(({ name }, index) => [name, value[index] ?? ""]));
    if (!value.slice(columns.length).some(Boolean)) return answered(rowAt(record, cells), fieldsOf(value));
    const args = { found: `"${value[columns.length]}"`, expected: columns.map(({ name }) => name).join(", ") };
    return refused(rowAt(record, cells), [{ code: "unknown-field", path: `[${columns.length}]`, args }]);
  }

  /**
   * @param {TextRecord} at
   * @param {unknown} record as it was read
   * @returns {Row}
   */
  const rowAt = ({ line, column }, record) => ({ row: ++progress.rows, line, column, record });

  /** @param {Row} row @param {Problem[]} problems */
  function refused(row, problems) {
    progress.refused += 1;
    return refuse(row, problems);
  }

  /** @param {Row} row @param {any} fields what it says */
  function answered(row, fields) {
    const { request, name, remarks, daysLeft: stated } = asked(fields, options) ?? {};
    if (!request) return refused(row, [{ code: "unknown-row", path: "", args: { expected: "customer.tenantId" } }]);
    row.request = request;
    if (name) row.name = name;
    if (remarks?.length) row.remarks = remarks;
    answer(row, () => [request.situation, request.action]);
    if (!row.decision) {
      progress.refused += 1;
      return row;
    }
    const left = stated ?? daysLeft(request);
    if (left !== undefined) row.daysLeft = left;
    if (!nextSteps || row.decision.outcome !== "not-yet") return row;
    return Object.assign(row, nextOf(request));
  }

  return sliced(pieces(source, encoding), rows, signal, onProgress && (() => onProgress({ ...progress })));
};
