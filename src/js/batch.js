// Working through many items in slices of time: between them the page, or the server, goes on.

/** @import { Decision, Explanation, Finding, Locale, Problem } from "./types.js" */
/** @import { AbortSignalLike } from "./index.js" */

/** How long a slice lasts, in milliseconds: a page shows a frame every 16. */
const SLICE = 8;
/** And how many answers it has at most: workerd stops the clock while a script runs. */
const MOST = 1000;

// Taken once, so that the fake timers of a test do not stop a batch.
/** @type {any} */
const engine = globalThis;
const { setImmediate, MessageChannel, setTimeout } = engine;
const now = Date.now;

/** Lets everything else that waits have its turn; `scheduler.yield` would come before it. @type {() => Promise<void>} */
const pause = () => new Promise((resolve) => {
  if (setImmediate) return setImmediate(resolve);
  if (!MessageChannel) return setTimeout(resolve, 0); // in jsdom
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(0);
});

/** What async generators inherit. */
const ASYNC_ITERATOR = Object.getPrototypeOf(Object.getPrototypeOf((async function* () {}).prototype));

/**
 * The answers to what a source yields, in slices of time. The source is closed when the loop ends, however it ends. An async
 * generator would say the same in half the code, and takes three times as long for each answer.
 * @template Item, Answer
 * @param {Iterable<Item> | AsyncIterable<Item>} source
 * @param {(item: Item) => Iterable<Answer>} answer
 * @param {AbortSignalLike} [signal]
 * @param {() => void} [onSlice] called after each slice, and at the end
 * @returns {AsyncGenerator<Answer, void, void>}
 */
export function sliced(source, answer, signal, onSlice) {
  /** The source, once it has begun. @type {any} */
  let items;
  let [isAsync, isOpen, isOver] = [false, false, false];
  /** The answers to the last item. @type {Iterator<Answer>} */
  let answers = [][Symbol.iterator]();
  let [since, count] = [0, 0];
  /** The last call that waits for its answer. @type {Promise<any> | undefined} */
  let last;

  /** @param {() => any} step to be taken after those that others wait for */
  function queue(step) {
    const turn = last ? last.then(step, step) : Promise.resolve().then(step);
    const clear = () => {
      if (last === turn) last = undefined;
    };
    last = turn;
    turn.then(clear, clear);
    return turn;
  }

  const isSliceOver = () => count >= MOST || now() - since >= SLICE;

  /** @param {IteratorResult<Item>} item @returns {IteratorReturnResult<void> | undefined} */
  function take({ done, value }) {
    if (done) {
      isOver = true;
      onSlice?.();
      return { done: true, value: undefined };
    }
    isOpen = true;
    answers = answer(value)[Symbol.iterator]();
  }

  /** The next answer, unless it has to be waited for. @returns {IteratorResult<Answer, void> | undefined} */
  function ready() {
    for (;;) {
      const next = answers.next();
      if (!next.done) {
        count += 1;
        return next;
      }
      if (isAsync) return undefined;
      isOpen = false; // an iterator that throws is not closed
      const end = take(items.next());
      if (end) return end;
    }
  }

  async function next() {
    if (isOver) return { done: true, value: undefined };
    try {
      if (!items) {
        signal?.throwIfAborted();
        isAsync = Symbol.asyncIterator in source;
        items = /** @type {any} */ (source)[isAsync ? Symbol.asyncIterator : Symbol.iterator]();
        since = now();
      } else if (isSliceOver()) {
        onSlice?.();
        await pause();
        signal?.throwIfAborted();
        [since, count] = [now(), 0];
      }
      for (;;) {
        const at = ready();
        if (at) return at;
        signal?.throwIfAborted();
        isOpen = false;
        const end = take(await unlessAborted(items.next(), signal));
        if (end) return end;
      }
    } catch (error) {
      return fail(error);
    }
  }

  async function close() {
    isOver = true;
    if (!isOpen) return;
    isOpen = false;
    await items.return?.();
  }

  /** @param {unknown} error */
  async function fail(error) {
    await close();
    throw error;
  }

  return Object.assign(Object.create(ASYNC_ITERATOR), {
    next() {
      if (last || !items || isOver || isSliceOver()) return queue(next);
      try {
        const at = ready();
        return at ? Promise.resolve(at) : queue(next);
      } catch (error) {
        return queue(() => fail(error));
      }
    },
    return: (/** @type {any} */ value) => queue(() => close().then(() => ({ done: true, value }))),
    throw: (/** @type {unknown} */ error) => queue(() => fail(error)),
  });
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
    signal.addEventListener("abort", stop);
    Promise.resolve(promise).then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** How many explanations are kept. */
const KEPT = 1000;

/**
 * @typedef {object} Functions
 * @property {typeof import("./index.js").check} check
 * @property {typeof import("./index.js").explain} explain
 * @property {typeof import("./index.js").isMultipartnerError} isMultipartnerError
 */

/**
 * @typedef {object} Answer
 * @property {Decision} [decision]
 * @property {Problem[]} [problems] what is wrong with the request
 * @property {unknown} [cause] what was thrown when it was read
 * @property {Explanation} [explanation] of the worst finding or the first problem, if there is a language
 */

/**
 * Answers requests one by one: what is wrong with one is its answer.
 * @param {Functions} functions
 * @param {Locale} [locale]
 */
export function answerer({ check, explain, isMultipartnerError }, locale) {
  /** @type {Map<string, Explanation>} */
  const kept = new Map();
  /** @type {WeakMap<object, Explanation>} */
  const of = new WeakMap();

  /**
   * @template {Answer} T
   * @param {T} row
   * @param {Finding | Problem | undefined} subject
   */
  const explained = (row, subject) => {
    if (!locale || !subject) return row;
    // Findings are shared, and found again without being written out.
    row.explanation = of.get(subject) ?? written(subject);
    of.set(subject, row.explanation);
    return row;
  };

  /** @param {Finding | Problem} subject */
  const written = (subject) => {
    const key = JSON.stringify(subject);
    const known = kept.get(key) ?? Object.freeze(explain(subject, locale));
    if (kept.size === KEPT) kept.clear();
    kept.set(key, known);
    return known;
  };

  /**
   * @template {Answer} T
   * @param {T} row
   * @param {Problem[]} problems
   */
  const refuse = (row, problems) => {
    row.problems = problems;
    return explained(row, problems[0]);
  };

  /**
   * Adds the answer to a row.
   * @template {Answer} T
   * @param {T} row
   * @param {() => Parameters<Functions["check"]>} read
   */
  const answer = (row, read) => {
    let decision;
    try {
      const [situation, action] = read();
      decision = check(situation, action);
    } catch (cause) {
      if (isMultipartnerError(cause)) return refuse(row, cause.problems);
      row.cause = cause;
      return refuse(row, [{ code: "unreadable-value", path: "request", args: {} }]);
    }
    row.decision = decision;
    return explained(row, decision.findings[0]);
  };
  return { answer, refuse };
}
