// Many decisions, in slices of time: between them the page, or the server, goes on.
import { check, explain, isMultipartnerError } from "./api.js";
import loadingErrors from "./loading-errors.js";

/** @import { Action, Explanation, Finding, Locale, Problem, Situation } from "./types.js" */
/** @import { AbortSignalLike, ManyOptions } from "./index.js" */

/** How long a slice lasts, in milliseconds: a page shows a frame every 16. */
const SLICE = 8;
/** And how many answers it has at most: workerd stops the clock while a script runs. */
const MOST = 1000;

// Taken once, so that the fake timers of a test do not stop a batch.
/** @type {any} */
const engine = globalThis;
const { scheduler, setImmediate, MessageChannel, setTimeout } = engine;
const now = Date.now;

/** Lets everything else that waits have its turn. @type {() => Promise<void>} */
const pause = typeof scheduler?.yield === "function"
  ? () => scheduler.yield()
  : () => new Promise((resolve) => {
    if (setImmediate) return setImmediate(resolve);
    if (!MessageChannel) return setTimeout(resolve, 0); // in jsdom
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/**
 * The answers to what a source yields, in slices of time. The source is closed when the loop ends, however it ends.
 * @template Item, Answer
 * @param {Iterable<Item> | AsyncIterable<Item>} source
 * @param {(item: Item) => Iterable<Answer>} answer
 * @param {AbortSignalLike} [signal]
 * @param {() => void} [onSlice] called after each slice, and at the end
 */
export async function* sliced(source, answer, signal, onSlice) {
  signal?.throwIfAborted();
  const isAsync = Symbol.asyncIterator in source;
  const items = isAsync ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  let [since, count, isOpen] = [now(), 0, false];
  try {
    for (;;) {
      isOpen = false; // an iterator that throws is not closed
      const next = items.next();
      const { done, value } = isAsync ? await unlessAborted(next, signal) : /** @type {IteratorResult<Item>} */ (next);
      if (done) break;
      isOpen = true;
      for (const each of answer(value)) yield each;
      count += 1;
      if (count < MOST && now() - since < SLICE) continue;
      onSlice?.();
      await pause();
      signal?.throwIfAborted();
      [since, count] = [now(), 0];
    }
  } finally {
    if (isOpen) await items.return?.();
  }
  onSlice?.();
}

/**
 * What a promise resolves to, or at once the reason of an abort.
 * @template T
 * @param {T | Promise<T>} promise
 * @param {AbortSignalLike} [signal]
 * @returns {T | Promise<T>}
 */
function unlessAborted(promise, signal) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    Promise.resolve(promise).then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/**
 * `checkMany`, whose overloads JavaScript cannot tell apart.
 * @param {Iterable<any> | AsyncIterable<any>} requests
 * @param {ManyOptions & { actions?: readonly Action[] }} [options]
 * @returns {AsyncGenerator<any, void, void>}
 */
export function checkMany(requests, { actions, onProgress, signal, locale } = {}) {
  const total = /** @type {any[]} */ (requests).length ?? /** @type {Set<any>} */ (requests).size;
  const explained = explainer(locale);
  let done = 0;
  const tell = onProgress && (() => onProgress({ done, total }));
  const one = (/** @type {any} */ request) =>
    [explained({ index: done++, ...decided(() => [request.situation, request.action]) })];
  const each = (/** @type {Situation} */ situation) => {
    const index = done++;
    return actions?.map((action, actionIndex) => explained({ index, actionIndex, ...decided(() => [situation, action]) })) ?? [];
  };
  return sliced(requests, actions ? each : one, signal, tell);
}

/**
 * The decision on a request, or what is wrong with it: its problems, or that it throws when it is read.
 * @param {() => [Situation, Action]} request
 */
export function decided(request) {
  try {
    return { decision: check(...request()) };
  } catch (error) {
    return { problems: problemsOf(error, "request"), ...(!isMultipartnerError(error) && { cause: error }) };
  }
}

/**
 * What is wrong with one request of many. That there is no module is not, and is thrown again.
 * @param {unknown} error
 * @param {string} path of what could not be read
 * @returns {Problem[]}
 */
function problemsOf(error, path) {
  if (!isMultipartnerError(error)) return [{ code: "unreadable-value", path, args: {} }];
  if (Object.hasOwn(loadingErrors, error.code)) throw error;
  return error.problems;
}

/** How many explanations are kept. */
const KEPT = 1000;

/**
 * Adds to an answer, if there is a language, what explains it: the worst finding, or the first problem.
 * @param {Locale} [locale]
 */
export function explainer(locale) {
  /** @type {Map<string, Explanation>} */
  const kept = new Map();
  /**
   * @template {{ decision?: { findings: Finding[] }, problems?: Problem[] }} T
   * @param {T} answer
   * @returns {T & { explanation?: Explanation }}
   */
  return (answer) => {
    const subject = answer.problems?.[0] ?? answer.decision?.findings[0];
    if (!locale || !subject) return answer;
    const key = JSON.stringify(subject);
    let explanation = kept.get(key);
    if (!explanation) {
      if (kept.size === KEPT) kept.clear();
      explanation = Object.freeze(explain(subject, locale));
      kept.set(key, explanation);
    }
    return { ...answer, explanation };
  };
}
