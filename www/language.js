// The language of the page. Its own words are in `text/`; the policy's words come with the module.
import { explain as explainIn } from "./pkg/browser.js";

/** @typedef {import("./pkg/browser.js").Locale} Locale */
/** @typedef {Record<string, Record<string, string>>} Words */

/** @type {Record<string, () => Promise<[{ default: Words }, { default: Locale }]>>} */
const languages = {
  en: () => Promise.all([import("./text/en.js"), import("./pkg/locale/en.js")]),
  es: () => Promise.all([import("./text/es.js"), import("./pkg/locale/es.js")]),
};

/** @type {Words} */
let words = {};
/** @type {Locale | undefined} */
let policy;
let wished = "";

/** The language that the address asks for, or else the reader's own, or else English. */
export function preferred() {
  const tags = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  return tags.map((tag) => tag?.slice(0, 2) ?? "").find((tag) => Object.hasOwn(languages, tag)) ?? "en";
}

/**
 * Turns the page to a language and says so with a `language` event.
 * @param {string} tag
 */
export async function speak(tag) {
  wished = tag;
  const [own, withModule] = await languages[tag]();
  if (wished !== tag) return; // another language was asked for while this one loaded
  words = own.default;
  policy = withModule.default;
  document.documentElement.lang = tag;
  say(document);
  document.dispatchEvent(new Event("language"));
}

/**
 * Writes the words into everything here that asks for some.
 * @param {ParentNode} here
 */
export function say(here) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (here.querySelectorAll("[data-text]"))) {
    element.textContent = text(element.dataset.text ?? "");
  }
}

/**
 * Words of the page, such as `labels/action.type`, with `{placeholders}` filled in.
 * @param {string} key
 * @param {Record<string, string | number>} [args]
 */
export function text(key, args = {}) {
  const [group, name] = key.split("/");
  const said = words[group]?.[name] ?? name;
  return said.replace(/\{(\w+)\}/g, (hole, arg) => String(args[arg] ?? hole));
}

/** The policy's words, for what the module writes in whole. */
export const locale = () => policy;

/** @param {Parameters<typeof explainIn>[0]} subject */
export const explain = (subject) => explainIn(subject, policy);

/**
 * @param {string} day `YYYY-MM-DD`
 * @param {"long" | "medium"} dateStyle
 */
export const written = (day, dateStyle = "long") =>
  new Intl.DateTimeFormat(text("page/dates"), { dateStyle, timeZone: "UTC" }).format(new Date(day));
