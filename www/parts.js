// The parts of the page. What only one of them needs is loaded when it is first shown.
import { checkPart } from "./check/check.js";
import { byId } from "./dom.js";
import { translate } from "./language.js";

/** The examples of a part; `scripts/site.js` puts them there. @param {string} part */
const examples = async (part) => (await fetch(`examples/${part}.json`)).json();

/** What starts each, in the order in which they are named. @type {Record<string, () => Promise<void>>} */
const starts = {
  check: async () => checkPart(await examples("check")),
  list: async () => (await import("./list/list.js")).listPart(),
  send: async () => (await import("./send/send.js")).sendPart(await examples("send")),
  read: async () => (await import("./read/read.js")).readPart(await examples("read")),
  rules: async () => (await import("./rules/catalogue.js")).rulesPart(),
};

export const PARTS = Object.keys(starts);

/** Those that have started, or are about to. @type {Map<string, Promise<void>>} */
const started = new Map();

/** Starts a part once. @param {string} part */
export function startPart(part) {
  const starting = started.get(part) ?? starts[part]().then(() => translate(byId(part)));
  started.set(part, starting);
  starting.catch(() => started.delete(part));
  return starting;
}
