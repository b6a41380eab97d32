// JSON: a line for each record, or a document that is a list of them.
import { LONGEST, placeAt, unreadable } from "./records.js";

/** @import { Parser, TextRecord } from "./records.js" */

/**
 * @param {number} line
 * @param {number} column
 * @param {string} text
 * @returns {TextRecord}
 */
function parsed(line, column, text) {
  try {
    return { line, column, value: JSON.parse(text) };
  } catch (error) {
    // Most engines say in their message where it goes wrong.
    const [, position, inLine, inColumn] = /position (\d+)|line (\d+) column (\d+)/.exec(error.message) ?? [];
    if (position) return unreadable(placeAt(line, column, text, Number(position)), "invalid-json", text);
    const [down, along] = [Number(inLine ?? 1) - 1, Number(inColumn ?? 1)];
    return unreadable({ line: line + down, column: down > 0 ? along : column + along - 1 }, "invalid-json", text);
  }
}

/** A record in each line; empty lines are none. @returns {Parser} */
export function jsonLines() {
  let [rest, line, isLost] = ["", 1, false];
  return function* (text, isLast) {
    rest += isLast ? `${text}\n` : text;
    let start = 0;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", start)) {
      const record = rest.slice(start, end);
      if (!isLost && record.length > LONGEST) yield unreadable({ line, column: 1 }, "text-too-long", record);
      else if (!isLost && record.trim()) yield parsed(line, 1, record);
      [start, line, isLost] = [end + 1, line + 1, false];
    }
    rest = rest.slice(start);
    if (rest.length <= LONGEST) return;
    if (!isLost) yield unreadable({ line, column: 1 }, "text-too-long", rest);
    [rest, isLost] = ["", true];
  };
}

/** The list that an object holds: `value` of Microsoft Graph, `items` of Partner Center. */
const HOLDS_LIST = /"(?:value|items)"\s*:\s*$/i;

/** The items of a list, or of the list in an object; a document without a list is one record. @returns {Parser} */
export function jsonDocument() {
  let [rest, line, column] = ["", 1, 1];
  /** How far `rest` has been looked at, and where the item begins that has not ended. */
  let [scanned, start, depth, inText] = [0, 0, 0, false];
  /** The depth of the items, once the list has begun, and whether it has ended. */
  let [items, isOver] = [0, false];

  /** @param {number} end @returns {Generator<TextRecord, void, void>} */
  function* item(end) {
    const text = rest.slice(start, end);
    const begin = text.search(/\S/);
    if (begin >= 0) {
      const at = placeAt(line, column, text, begin);
      yield parsed(at.line, at.column, text.trim());
    }
    next(end + 1);
  }

  /** @param {number} from */
  const next = (from) => {
    ({ line, column } = placeAt(line, column, rest.slice(start), from - start));
    start = from;
  };

  return function* (text, isLast) {
    if (isOver) return;
    rest += text;
    while (scanned < rest.length) {
      const tokens = inText ? /["\\]/g : /["{}[\],]/g;
      tokens.lastIndex = scanned;
      const token = tokens.exec(rest);
      scanned = token ? token.index + (token[0] === "\\" ? 2 : 1) : rest.length;
      if (!token) break;
      const [[mark], at] = [token, token.index];
      if (mark === "\"") inText = !inText;
      else if (mark === "," && items && depth === items) yield* item(at);
      else if (mark === "{" || mark === "[") {
        const begins = depth === 0 ? !rest.slice(0, at).trim() : depth === 1 && HOLDS_LIST.test(rest.slice(Math.max(0, at - 80), at));
        depth += 1;
        if (!items && mark === "[" && begins) {
          items = depth;
          next(at + 1);
        }
      } else if (mark === "}" || mark === "]") {
        if (items && depth === items) {
          yield* item(at);
          isOver = true;
          return;
        }
        depth -= 1;
      }
    }
    rest = rest.slice(start);
    [scanned, start] = [scanned - start, 0];
    if (isLast && !items) yield* item(rest.length);
    else if (isLast) yield unreadable(placeAt(line, column, rest, rest.length), "invalid-json", rest);
    else if (rest.length > LONGEST) {
      // Without an end, nobody can tell where the next one begins.
      yield unreadable(placeAt(line, column, rest, rest.length - rest.trimStart().length), "text-too-long", rest);
      isOver = true;
    }
  };
}
