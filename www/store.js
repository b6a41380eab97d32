// What the parts of the page share, with a notification when it changes.

/** @import { CheckRequest, Invitation, Locale } from "./pkg/browser.js" */

/** @typedef {{ tag: string, words: Record<string, Record<string, string>>, locale?: Locale }} Language */
/**
 * @typedef {object} State
 * @property {Language} language The language of the page, its own words, and the policy's.
 * @property {string} rule The rule that the address names.
 * @property {Invitation | undefined} invitation The invitation that is to be sent again.
 * @property {CheckRequest | undefined} question The row of a list that is to be shown in full.
 * @property {Set<string>} unfolded The rules whose findings the reader has unfolded.
 */

/** @type {State} */
const state = { language: { tag: "", words: {} }, rule: "", invitation: undefined, question: undefined, unfolded: new Set() };

/** @type {Map<keyof State, ((value: any) => void)[]>} */
const listeners = new Map();

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
    for (const listener of listeners.get(name) ?? []) listener(value);
  },

  /**
   * @template {keyof State} Name
   * @param {Name} name
   * @param {(value: State[Name]) => void} listener
   */
  subscribe(name, listener) {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  },
};
