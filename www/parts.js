// The parts of the page. What only one of them needs is loaded when it is first shown.
import { checkPart } from "./check/check.js";
import { byId, h } from "./dom.js";
import { loadFurther, translate } from "./language.js";
import { loadWhole } from "./whole.js";

/** The examples of a part; `scripts/site.js` puts them there. @param {string} part */
const examples = async (part) => (await fetch(`examples/${part}.json`)).json();

/** What loads each, in the order in which they are named, and gives what starts it. @type {Record<string, () => Promise<() => void>>} */
const loads = {
  async check() {
    const all = await examples("check");
    return () => checkPart(all);
  },
  list: async () => (await import("./list/list.js")).listPart,
  async send() {
    const [{ sendPart }, all] = await Promise.all([import("./send/send.js"), examples("send")]);
    return () => sendPart(all);
  },
  async read() {
    const [{ readPart }, all] = await Promise.all([import("./read/read.js"), examples("read")]);
    return () => readPart(all);
  },
  rules: async () => (await import("./rules/catalog.js")).rulesPart,
};

export const PARTS = Object.keys(loads);

/** Those that have started, or are about to. @type {Map<string, Promise<void>>} */
const started = new Map();

/** Starts a part once. @param {string} part */
export function startPart(part) {
  const starting = started.get(part) ?? start(part);
  started.set(part, starting);
  starting.catch(() => started.delete(part));
  return starting;
}

/** The styles of the other parts. @type {Promise<unknown> | undefined} */
let styles;

function loadStyles() {
  styles ??= new Promise((resolve, reject) => {
    document.head.append(h("link", { rel: "stylesheet", href: "others.css", load: resolve, error: reject }));
  });
  styles.catch(() => (styles = undefined));
  return styles;
}

/**
 * Loads what a part shows. Like the page itself, a document that is asked for may hold no script that runs.
 * @param {string} part
 * @returns {Promise<void>}
 */
const loadContent = (part) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open("GET", `parts/${part}.html`);
  request.responseType = "document";
  request.addEventListener("loadend", () => {
    if (request.status !== 200 || !request.responseXML) return reject(new Error(`${part}: ${request.status}`));
    byId(part).replaceChildren(...request.responseXML.body.childNodes);
    resolve();
  });
  request.send();
});

/** @param {string} part */
async function start(part) {
  const [begin] = await Promise.all([loads[part](), ...(part === PARTS[0] ? [] : [loadContent(part), loadFurther(), loadStyles(), loadWhole()])]);
  begin();
  translate(byId(part));
}
