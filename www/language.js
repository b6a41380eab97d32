// The language of the page. Its own texts are in `text/`; those of the policy come with the package.
import { explain as explainIn } from "./pkg/browser.js";
import { preferredOf } from "./preferred.js";
import { store } from "./store.js";

/** @typedef {import("./pkg/browser.js").Locale} Locale */
/** @typedef {Record<string, Record<string, string>>} Words */

/** The texts of the page's own, and those of the policy. @type {Record<string, [() => Promise<{ default: Words }>, () => Promise<{ default: Locale }>]>} */
const languages = {
  en: [() => import("./text/en.js"), () => import("./policy/first/en.js")],
  es: [() => import("./text/es.js"), () => import("./policy/first/es.js")],
};

/** The texts of what is not shown first, likewise. @type {typeof languages} */
const further = {
  en: [() => import("./text/parts/en.js"), () => import("./policy/rest/en.js")],
  es: [() => import("./text/parts/es.js"), () => import("./policy/rest/es.js")],
};

/** Whether they are wanted. */
let all = false;

/** Loads the texts of the other parts, now and with each language. */
export async function loadFurther() {
  all = true;
  const { tag } = store.get("language");
  if (!tag) return;
  const more = await furtherOf(tag);
  if (store.get("language").tag === tag) complete(store.get("language"), more);
}

/** @param {string} tag */
const furtherOf = (tag) => Promise.all([further[tag][0](), further[tag][1]()]);

/** @param {import("./store.js").Language} language @param {[{ default: Words }, { default: Locale }]} more */
function complete(language, [words, policy]) {
  for (const [group, texts] of Object.entries(words.default)) language.words[group] = { ...language.words[group], ...texts };
  const { rules, errors } = /** @type {Locale} */ (language.locale);
  const more = policy.default;
  language.locale = /** @type {Locale} */ ({ ...language.locale, ...more, rules: { ...rules, ...more.rules }, errors: { ...errors, ...more.errors } });
}

/** The language in the address, or else one of the browser's, or else English. */
export const preferred = () => preferredOf(Object.keys(languages));

/** Counts the requests for a language: only the last one is shown. */
let asked = 0;

/**
 * Shows the page in a language.
 * @param {string} tag
 * @param {() => void} [early] Is called once the page has its own texts, before those of the policy are there.
 */
export async function setLanguage(tag, early) {
  const mine = ++asked;
  const [own, policy] = [languages[tag][0](), languages[tag][1]()];
  const more = all ? furtherOf(tag) : undefined;
  if (early) {
    show({ tag, words: (await own).default });
    early();
  }
  const language = { tag, words: { ...(await own).default }, locale: (await policy).default };
  if (all) complete(language, await (more ?? furtherOf(tag)));
  if (mine !== asked) return; // another language was asked for while this one loaded
  // The texts first, then what displays them.
  show(language);
  store.set("language", store.get("language"));
}

/** @param {import("./store.js").Language} language */
function show(language) {
  document.documentElement.lang = language.tag;
  Object.assign(store.get("language"), language);
  translate(document);
}

/**
 * Fills in the texts of the elements that ask for some.
 * @param {ParentNode} here
 */
export function translate(here) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (here.querySelectorAll("[data-text]"))) {
    element.textContent = text(element.dataset.text ?? "");
  }
}

/**
 * A text of the page, such as `labels/action.type`, with `{placeholders}` filled in.
 * @param {string} key
 * @param {Record<string, string | number>} [args]
 */
export function text(key, args = {}) {
  const [group, name] = key.split("/");
  const said = store.get("language").words[group]?.[name] ?? name;
  return said.replace(/\{(\w+)\}/g, (hole, arg) => String(args[arg] ?? hole));
}

/** The language for calls of the module, once it is there. */
export const locale = () => /** @type {Locale} */ (store.get("language").locale);

/** @typedef {import("./pkg/browser.js").CustomerLocale} CustomerLocale */

/** The words for customers, in every language that has them. @type {Record<string, () => Promise<{ default: CustomerLocale }>>} */
const forCustomers = {
  en: () => import("./pkg/locale/en.js"),
  es: () => import("./pkg/locale/es.js"),
  de: () => import("./pkg/locale/customer/de.js"),
  fr: () => import("./pkg/locale/customer/fr.js"),
  it: () => import("./pkg/locale/customer/it.js"),
  ja: () => import("./pkg/locale/customer/ja.js"),
  nl: () => import("./pkg/locale/customer/nl.js"),
  "pt-BR": () => import("./pkg/locale/customer/pt-BR.js"),
};

/** The languages of mails, by tag. */
export const MAIL_LANGUAGES = Object.keys(forCustomers);

/** Those that have been loaded. @type {Map<string, CustomerLocale>} */
const loaded = new Map();

/**
 * The words for customers in a language, or in that of the page until they have been loaded.
 * @param {string | undefined} tag
 * @param {() => void} whenLoaded
 * @returns {CustomerLocale}
 */
export function customerLocale(tag, whenLoaded) {
  if (!tag) return locale();
  const words = loaded.get(tag);
  if (!words) {
    forCustomers[tag]().then((language) => {
      loaded.set(tag, language.default);
      whenLoaded();
    });
  }
  return words ?? locale();
}

/**
 * @param {Parameters<typeof explainIn>[0]} subject
 * @param {CustomerLocale} [words] For a defect: those of the language in which the customer reads it.
 */
export const explain = (subject, words = locale()) => explainIn(subject, /** @type {Locale} */ (words));

/**
 * @param {string} day `YYYY-MM-DD`
 * @param {"long" | "medium"} dateStyle
 */
export const written = (day, dateStyle = "long") =>
  new Intl.DateTimeFormat(text("page/dates"), { dateStyle, timeZone: "UTC" }).format(new Date(day));
