// Lists as they are exported, checked row by row. The entry is loaded by those who need it.
import { check, clouds, explain, isMultipartnerError, plan } from "multipartner";
import { answerer, sliced } from "../batch.js";
import { columnsOf, fieldsOf } from "./columns.js";
import { csvRows, delimiterOf } from "./csv.js";
import { jsonDocument, jsonLines } from "./json.js";
import { asked, daysLeft } from "./request.js";
import { LONGEST } from "./records.js";
import { pieces } from "./source.js";

/** @import { Column, Row } from "../list.js" */
/** @import { TextRecord } from "./records.js" */

export { writeRows } from "./write.js";

const PARSERS = { json: jsonDocument, ndjson: jsonLines };

/** @type {typeof import("../list.js").formatOf} */
export const formatOf = (text) => {
  const [, line, more] = /^\uFEFF?\s*(\S[^\n]*)\s*([^]?)/.exec(text) ?? ["", "", ""];
  if (line.startsWith("[")) return "json";
  if (!line.startsWith("{")) return "csv";
  return more && line.trim().endsWith("}") ? "ndjson" : "json";
};

/** @type {typeof import("../list.js").readColumns} */
export const readColumns = (text, { mapping, delimiter } = {}) => {
  const parse = csvRows(delimiter);
  const rows = [...parse(text.replace(/^\uFEFF/, ""), true)].flatMap(({ value }) => (value ? [value] : []));
  const [header = [], ...samples] = rows;
  return { delimiter: delimiter ?? delimiterOf(text), columns: columnsOf(header, mapping), samples };
};

/** @type {typeof import("../list.js").checkText} */
export const checkText = (source, options = {}) => {
  clouds(); // what keeps the module from loading is no problem of a row
  const { format, mapping, delimiter, encoding, locale, signal, onColumns, onProgress, nextSteps = true } = options;
  const { answer, refused } = answerer({ check, explain, isMultipartnerError }, locale);
  const { length, size = length } = /** @type {any} */ (source);
  const progress = { rows: 0, refused: 0, read: 0, ...(typeof size === "number" && { total: size }) };
  /** @type {Column[] | undefined} */
  let columns;
  /** @type {import("./records.js").Parser | undefined} */
  let parse;
  let [head, isTable] = ["", false];

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
      [text, head] = [head, ""];
    }
    for (const record of parse(text, isLast)) {
      if (isTable && !columns && record.value) {
        columns = columnsOf(record.value, mapping);
        onColumns?.(columns);
        continue;
      }
      yield* rowsOf(record);
    }
  }

  /** @param {TextRecord} record @returns {Generator<Row, void, void>} */
  function* rowsOf({ value, problem, text, ...place }) {
    if (problem) return yield counted({ ...place, record: text, ...refused([problem]) });
    if (columns) {
      const fields = fieldsOf(columns, value);
      const record = Object.fromEntries(columns.map(({ name }, index) => [name, value[index] ?? ""]));
      const surplus = value.slice(columns.length).some(Boolean);
      if (!surplus) return yield rowOf(place, record, fields);
      const args = { found: `"${value[columns.length]}"`, expected: columns.map(({ name }) => name).join(", ") };
      return yield counted({ ...place, record, ...refused([{ code: "unknown-field", path: `[${columns.length}]`, args }]) });
    }
    // A page of an API's list may be a line.
    const list = Array.isArray(value) ? value : value?.value ?? value?.items;
    for (const each of Array.isArray(list) ? list : [value]) yield rowOf(place, each, each);
  }

  /**
   * @param {{ line: number, column: number }} place
   * @param {any} record as it was read
   * @param {any} fields what it says
   */
  function rowOf(place, record, fields) {
    const ask = asked(fields, options);
    if (!ask?.request) {
      return counted({ ...place, record, ...refused([{ code: "unknown-row", path: "", args: { expected: "customer.tenantId" } }]) });
    }
    const { request, name, remarks } = ask;
    const row = { ...place, record, request, ...(name && { name }), ...(remarks?.length && { remarks }) };
    const answered = answer(() => [request.situation, request.action]);
    if (!answered.decision) return counted({ ...row, ...answered });
    const left = ask.daysLeft ?? daysLeft(request);
    const way = nextSteps && answered.decision.outcome === "not-yet" ? plan(request.situation, request.action) : undefined;
    const next = way?.steps[0];
    const missing = way?.blockers.find(({ path }) => path)?.path;
    return counted({
      ...{ ...row, ...answered },
      ...(left !== undefined && { daysLeft: left }),
      ...(next && { nextStep: { step: next.step, actor: next.actor } }),
      ...(missing && { missing }),
    });
  }

  /** @param {any} row @returns {Row} */
  function counted(row) {
    progress.rows += 1;
    if (row.problems) progress.refused += 1;
    return { row: progress.rows, ...row };
  }

  return sliced(pieces(source, encoding), rows, signal, onProgress && (() => onProgress({ ...progress })));
};
