// The worker as the page sees it. Trusted Types let the page start this script as a worker, and no other.

/** @import { News, Order } from "./worker.js" */

const SCRIPT = "worker.js";

/** @type {any} */
const { trustedTypes } = globalThis;
const policy = trustedTypes?.createPolicy("list-worker", { createScriptURL: () => SCRIPT });

/** @type {Worker | undefined} */
let worker;
/** @type {(news: News) => void} */
let listen = () => {};
/** Those who wait for an answer, by the number of their order. @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
const waiting = new Map();
let orders = 0;

/** @param {News} news */
function receive(news) {
  if (news.type !== "answer" && news.type !== "refusal") return listen(news);
  const waiter = waiting.get(news.id);
  waiting.delete(news.id);
  if (news.type === "answer") waiter?.resolve(news.answer);
  else waiter?.reject(new Error(news.reason));
}

/** @param {string} reason */
function fail(reason) {
  for (const { reject } of waiting.values()) reject(new Error(reason));
  waiting.clear();
  listen({ type: "failed", reason });
}

/** @param {Order} order @param {number} [id] of an order that is answered */
function send(order, id) {
  if (!worker) {
    worker = new Worker(policy?.createScriptURL("") ?? SCRIPT, { type: "module" });
    worker.addEventListener("message", ({ data }) => receive(data));
    worker.addEventListener("error", ({ message }) => fail(message ?? ""));
  }
  worker.postMessage({ order, id });
}

/** Checks a list; another one is forgotten. @param {Extract<Order, { type: "check" }>} order @param {(news: News) => void} listener */
export function start(order, listener) {
  listen = listener;
  send(order);
}

export const cancel = () => send({ type: "cancel" });

/** @param {Order} order @returns {Promise<any>} rejects with why there is no answer */
export const ask = (order) => new Promise((resolve, reject) => {
  orders += 1;
  waiting.set(orders, { resolve, reject });
  send(order, orders);
});
