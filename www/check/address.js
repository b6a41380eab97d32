// The address of an answer: every fact in the fragment, which browsers send nowhere. A fact is its path and its value; a
// text that would be read as another value stands in quotation marks, as in JSON.
import { leaves, get, put, within } from "../form/path.js";

/** @typedef {{ situation: object, action: object }} Question */

/** A path of names and of places in lists. No fact has a name with another character. */
const PATH = /^(situation|action)(\.[A-Za-z]+|\[\d{1,3}\])+$/;

/** @param {unknown} value */
const written = (value) => (typeof value === "string" && parsed(value) === value ? value : JSON.stringify(value));

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * @param {Question} question
 * @returns {string} What stands behind `#check?`.
 */
export function addressOf(question) {
  const facts = leaves(question).map((path) => [path, written(get(question, path))].map(encodeURIComponent).join("="));
  return facts.join("&").replaceAll("%3A", ":");
}

/**
 * Reads an address strictly: a part that is not a fact's path and value, a fact that is stated twice, and a place in a list
 * whose former places are empty are refused.
 * @param {string} address
 * @returns {{ question: Question, refused: string[] }}
 */
export function readAddress(address) {
  const question = { situation: {}, action: {} };
  /** @type {string[]} */
  const stated = [];
  /** @type {string[]} */
  const refused = [];
  for (const part of address.split("&")) {
    const fact = factIn(part);
    const apart = fact && stated.every((path) => !within(path, fact.path) && !within(fact.path, path));
    if (!fact || !apart || !inOrder(question, fact.path)) refused.push(part);
    else {
      stated.push(fact.path);
      put(question, fact.path, fact.value);
    }
  }
  return { question, refused };
}

/** @param {string} part */
function factIn(part) {
  try {
    const [path, said, ...rest] = part.split("=").map(decodeURIComponent);
    if (!PATH.test(path) || !said || rest.length) return undefined;
    const value = parsed(said);
    const plain = ["string", "number", "boolean"].includes(typeof value) || (Array.isArray(value) && value.length === 0);
    return plain ? { path, value } : undefined;
  } catch {
    return undefined; // a percent sign that encodes nothing
  }
}

/** Whether each list on the way has its former places. @param {Question} question @param {string} path */
const inOrder = (question, path) => [...path.matchAll(/\[(\d+)\]/g)].every((place) => {
  const list = get(question, path.slice(0, place.index));
  return Number(place[1]) <= (list === undefined ? 0 : Array.isArray(list) ? list.length : -1);
});
