// What the parts of the page share, with a notification when it changes.

/** @import { CheckRequest, Invitation, Locale } from "./pkg/browser.js" */

/** @typedef {{ tag: string, words: Record<string, Record<string, string>>, locale?: Locale }} Language */
/** @typedef {{ part: string, text: string, html?: string, file?: File }} Given Pasted text or a file, and the part that takes it. */
/**
 * @typedef {object} State
 * @property {Language} language The language of the page, its own words, and the policy's.
 * @property {string} rule The rule that the address names.
 * @property {string} address The facts that the address states.
 * @property {string} filter What of the rules the address asks for.
 * @property {Invitation | undefined} invitation The invitation that is to be sent again.
 * @property {Given | undefined} given What was pasted or dropped on the page.
 * @property {CheckRequest | undefined} question The row of a list that is to be shown in full.
 * @property {Set<string>} unfolded The rules whose findings the reader has unfolded.
 */

/** @type {State} */
const state = { language: { tag: "", words: {} }, rule: "", address: "", filter: "", invitation: undefined, given: undefined, question: undefined, unfolded: new Set() };

/** @type {Map<keyof State, ((value: any) => void)[]>} */
const listeners = new Map();

/** What has been set. @type {Set<keyof State>} */
const known = new Set();

export const store = {
  /**
   * @template {keyof State} Name
   * @param {Name} name
   */
  get: (name) => state[name],

  /**
   * Sets a value and tells everybody who subscribed to it, even if it is the same as before.
   * @template {keyof State} Name
   * @param {Name} name
   * @param {State[Name]} value
   */
  set(name, value) {
    state[name] = value;
    known.add(name);
    for (const listener of listeners.get(name) ?? []) listener(value);
  },

  /**
   * Calls the listener for each value; for the present one too, if there is one: some parts of the page are loaded late.
   * @template {keyof State} Name
   * @param {Name} name
   * @param {(value: State[Name]) => void} listener
   */
  subscribe(name, listener) {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    if (known.has(name)) queueMicrotask(() => listener(state[name])); // once the part that subscribes is made
  },
};
