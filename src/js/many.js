// Many decisions at a time.
import { check, clouds, explain, isMultipartnerError } from "./api.js";
import { answerer, sliced } from "./batch.js";

/** @import { Action, Situation } from "./types.js" */
/** @import { ManyOptions } from "./index.js" */

/**
 * `checkMany`, whose overloads JavaScript cannot tell apart.
 * @param {Iterable<any> | AsyncIterable<any>} requests
 * @param {ManyOptions & { actions?: readonly Action[] }} [options]
 * @returns {AsyncGenerator<any, void, void>}
 */
export function checkMany(requests, { actions, onProgress, signal, locale } = {}) {
  clouds(); // what keeps the module from loading is no problem of a request
  const total = /** @type {any[]} */ (requests).length ?? /** @type {Set<any>} */ (requests).size;
  const { answer } = answerer({ check, explain, isMultipartnerError }, locale);
  let done = 0;
  const tell = onProgress && (() => onProgress({ done, total }));
  const one = (/** @type {any} */ request) => [answer(/** @type {any} */ ({ index: done++ }), () => [request.situation, request.action])];
  const each = actions && ((/** @type {Situation} */ situation) => {
    const index = done++;
    return actions.map((action, actionIndex) => answer(/** @type {any} */ ({ index, actionIndex }), () => [situation, action]));
  });
  // Without an action nothing is asked, of however many.
  return sliced(actions?.length === 0 ? [] : requests, each ?? one, signal, tell);
}
