import { forget } from "./fast.js";
import * as glue from "./glue.js";
import loadingErrors from "./loading-errors.js";
import { plainAnswer, plainCopy } from "./plain.js";
import { isDamaged, isInitialized, markDamaged, markStarted } from "./state.js";

/** @import { CustomerLocale, Locale, Problem } from "./types.js" */

/** @typedef {Exclude<keyof typeof glue, "default" | "initSync">} Name A function of the module. */

/** @type {WebAssembly.Module} */
let module;

/**
 * Starts a compiled module, in place of the one that ran before.
 * @param {WebAssembly.Module} compiled
 */
export function start(compiled) {
  glue.initSync({ module: compiled });
  module = compiled;
  forget();
  loaded.length = 0;
  markStarted();
}

/** Compiles the module, if the entry can do so at once. @type {(() => WebAssembly.Module) | undefined} */
let compileNow;

/** @param {() => WebAssembly.Module} compile */
export const onFirstCall = (compile) => {
  compileNow = compile;
};

/** English, if the entry has it. @type {Locale | undefined} */
let locale;

export const defaultLocale = () => /** @type {Locale} */ (locale); // where there is none, the types ask for one

/** @param {Locale} english */
export const setDefaultLocale = (english) => {
  locale = english;
};

/**
 * Calls a function of the module.
 * @param {Name} name
 * @param {unknown[]} args
 */
export function call(name, ...args) {
  initialize(call);
  return answer(name, args.map(plainCopy));
}

/**
 * Calls a function of the module that takes a language.
 * @param {Name} name
 * @param {Locale | CustomerLocale} locale
 * @param {unknown} argument
 */
export function callInLanguage(name, locale, argument) {
  initialize(callInLanguage);
  return answer(name, [plainCopy(argument), place(locale)]);
}

/**
 * Starts the module, if the entry can do so at once.
 * @param {Function} caller
 */
export function initialize(caller) {
  if (isInitialized()) return;
  if (!compileNow) throw failure("not-initialized", undefined, caller);
  start(compileNow());
}

/**
 * The error of a module that is not there.
 * @param {keyof typeof loadingErrors} code
 * @param {unknown} [cause] what the engine or the server said
 * @param {Function} [caller]
 */
export function failure(code, cause, caller = failure) {
  return new MultipartnerError([{ code, path: "", args: {} }], caller, cause === undefined ? undefined : { cause });
}

/**
 * The error of an input that is refused here.
 * @param {Problem[]} problems
 * @param {Function} caller
 */
export const refusal = (problems, caller) => new MultipartnerError(problems, caller);

/**
 * @param {Name} name
 * @param {unknown[]} args plain data
 * @returns {any}
 */
function answer(name, args) {
  if (isDamaged()) start(module);
  let result;
  try {
    result = /** @type {(...args: unknown[]) => unknown} */ (glue[name])(...args);
  } catch (thrown) {
    if (Array.isArray(thrown)) throw new MultipartnerError(plainAnswer(thrown), answer);
    markDamaged();
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
  if (known >= 0 && !isDamaged()) return known;
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
   * @param {ErrorOptions} [options]
   */
  constructor(problems, caller, options) {
    const [{ code, path, args }, ...more] = problems;
    const text = path ? `${path}: ${reason(problems[0])}` : reason(problems[0]);
    super(more.length > 0 ? `${text} (${more.length} more)` : text, options);
    this.name = "MultipartnerError";
    this.problems = problems;
    this.code = code;
    this.path = path;
    this.args = args;
    Error.captureStackTrace?.(this, caller);
  }
}

/**
 * What is wrong, in English; where the entry has none, the code.
 * @param {Problem} problem
 * @returns {string}
 */
function reason(problem) {
  const { code } = problem;
  if (Object.hasOwn(loadingErrors, code)) return loadingErrors[/** @type {keyof typeof loadingErrors} */ (code)];
  return locale ? answer("explain", [plainCopy(problem), place(locale)]).reason : code;
}
