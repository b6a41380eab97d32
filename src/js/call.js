import * as glue from "./glue.js";
import en from "./locale/en.js";
import { plainAnswer, plainCopy } from "./plain.js";

/** @import { CustomerLocale, Locale, Problem } from "./types.js" */

/** @typedef {Exclude<keyof typeof glue, "default" | "initSync" | "__wbg_reset_state">} Name A function of the module. */

let isInitialised = false;

/** Whether an error has passed through the module, which may have left its stack damaged. */
let isDamaged = false;

/**
 * To be called with the compiled module.
 * @param {WebAssembly.Module} module
 */
export function markInitialised(module) {
  glue.initSync({ module });
  isInitialised = true;
}

/**
 * Calls a function of the module.
 * @param {Name} name
 * @param {unknown[]} args
 */
export function call(name, ...args) {
  assertInitialised(call);
  return answer(name, args.map(plainCopy));
}

/**
 * Calls a function of the module that takes a language.
 * @param {Name} name
 * @param {Locale | CustomerLocale} locale
 * @param {unknown} argument
 */
export function callInLanguage(name, locale, argument) {
  assertInitialised(callInLanguage);
  return answer(name, [plainCopy(argument), place(locale)]);
}

/** @param {Function} caller */
function assertInitialised(caller) {
  if (!isInitialised) throw new MultipartnerError([{ code: "not-initialised", path: "", args: {} }], caller);
}

/**
 * @param {Name} name
 * @param {unknown[]} args plain data
 * @returns {any}
 */
function answer(name, args) {
  if (isDamaged) {
    glue.__wbg_reset_state();
    loaded.length = 0;
    isDamaged = false;
  }
  let result;
  try {
    result = /** @type {(...args: unknown[]) => unknown} */ (glue[name])(...args);
  } catch (thrown) {
    if (Array.isArray(thrown)) throw new MultipartnerError(plainAnswer(thrown), answer);
    isDamaged = true;
    throw thrown;
  }
  return plainAnswer(result);
}

/** How many languages the module keeps. */
const PLACES = 8;

/** The languages that the module has loaded, by place. @type {(Locale | CustomerLocale)[]} */
const loaded = [];
let next = 0;

/**
 * The place of a language in the module, which loads it once.
 * @param {Locale | CustomerLocale} locale
 */
function place(locale) {
  const known = loaded.indexOf(locale);
  if (known >= 0 && !isDamaged) return known;
  const place = next;
  answer("loadLocale", [place, plainCopy(locale)]);
  loaded[place] = locale;
  next = (place + 1) % PLACES;
  return place;
}

/** The error of a call that cannot be answered: everything that is wrong with its arguments. */
class MultipartnerError extends Error {
  /**
   * @param {Problem[]} problems
   * @param {Function} caller the stack begins above it
   */
  constructor(problems, caller) {
    const [{ code, path, args }, ...more] = problems;
    const text = path ? `${path}: ${reason(problems[0])}` : reason(problems[0]);
    super(more.length > 0 ? `${text} (${more.length} more)` : text);
    this.name = "MultipartnerError";
    this.problems = problems;
    this.code = code;
    this.path = path;
    this.args = args;
    Error.captureStackTrace?.(this, caller);
  }
}

/**
 * What is wrong, in English.
 * @param {Problem} problem
 * @returns {string}
 */
function reason(problem) {
  // Before there is a module, there is nothing to fill in either.
  return isInitialised ? answer("explain", [plainCopy(problem), place(en)]).reason : en.errors[problem.code].reason;
}
