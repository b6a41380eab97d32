// Tells what was pasted or dropped, and gives it to the part that reads it: a list of customers, JSON of a check, or else a mail.
import { factsIn } from "./check/portal.js";
import { byId } from "./dom.js";
import { readInvitations } from "./pkg/browser.js";
import { store } from "./store.js";

/** @typedef {import("./store.js").Given} Given */

/** What the name of a file says. @type {[RegExp, string][]} */
const NAMES = [[/\.(eml|msg|mht|ics|html?)$/i, "read"], [/\.(csv|tsv|ndjson|jsonl)$/i, "list"]];

/** How much of a file tells what it is, in bytes. */
const HEAD = 1 << 20;

/** @param {Omit<Given, "part">} given */
export async function take(given) {
  const part = await partFor(given);
  store.set("given", { ...given, part, text: part === "check" && given.file ? await given.file.text() : given.text });
  byId(`to-${part}`).click();
}

/** @param {Omit<Given, "part">} given */
async function partFor({ text, file }) {
  const named = file && NAMES.find(([name]) => name.test(file.name))?.[1];
  // On a part that takes files, one goes there.
  const here = file && ["read", "list"].find((part) => !byId(part).hidden);
  return here ?? named ?? (file?.type === "message/rfc822" ? "read" : partOf(file ? await file.slice(0, HEAD).text() : text));
}

/** @param {string} text */
async function partOf(text) {
  if (/^\s*[[{]|^\s*check\(/.test(text)) {
    try {
      return factsIn(text) ? "check" : "list";
    } catch {
      // Not JSON, or a line of it each.
    }
  }
  if (readInvitations(text).length > 0) return "read";
  const { formatOf, readColumns } = await import("./pkg/list.js");
  if (formatOf(text) !== "csv") return "list";
  const { columns } = readColumns(text);
  return columns.length > 1 && columns.some(({ path }) => path) ? "list" : "read";
}
