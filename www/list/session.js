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
/** Those who wait for an answer, in the order of their questions. @type {((answer: any) => void)[]} */
const waiting = [];

/** @param {Order} order */
function send(order) {
  if (!worker) {
    worker = new Worker(policy?.createScriptURL("") ?? SCRIPT, { type: "module" });
    worker.addEventListener("message", ({ data }) => {
      if (data.type === "answer") waiting.shift()?.(data.answer);
      else listen(data);
    });
    worker.addEventListener("error", ({ message }) => listen({ type: "failed", reason: message ?? "" }));
  }
  worker.postMessage(order);
}

/** Checks a list; another one is forgotten. @param {Extract<Order, { type: "check" }>} order @param {(news: News) => void} listener */
export function start(order, listener) {
  listen = listener;
  send(order);
}

export const cancel = () => send({ type: "cancel" });

/** @param {Order} order @returns {Promise<any>} */
export const ask = (order) => new Promise((resolve) => {
  waiting.push(resolve);
  send(order);
});
