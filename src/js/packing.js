// What the generated code of pack.js packs values with. It is never more lenient than the strict door: what is not certain
// to be valid is refused, and the strict door looks at it again.
import * as glue from "./glue.js";
import { guarded } from "./state.js";

/** @typedef {Int32Array} Words The words of a request, in the module's memory. */

const { prototype } = Object;

/**
 * An object of this realm whose own properties are all it has. Each function that packs a record reads `constructor` before it
 * asks: V8 learns there, for that function alone, what objects come, and need not look up their prototypes.
 * @param {object} value
 */
export const isPlain = (value) => Object.getPrototypeOf(value) === prototype && !Array.isArray(value);

/** Likewise, or one without a prototype. @param {object} value */
export const isRecord = (value) => isPlain(value) || (Object.getPrototypeOf(value) === null && !Array.isArray(value));

/** The word of what is not stated; -1 for what is not valid. @param {unknown} value */
export const absent = (value) => (value === undefined || value === null ? 0 : -1);

/** @param {unknown} value */
export const flag = (value) => (value === true ? 2 : value === false ? 1 : absent(value));

/** @param {Words} words @param {number} at @param {unknown} value */
export function count(words, at, value) {
  if (value === undefined || value === null) return true;
  if (typeof value !== "number" || value >>> 0 !== value) return false;
  words[at] = 1;
  words[at + 1] = value;
  return true;
}

/** No text that is packed is longer. */
const LONGEST_TEXT = 100;
/** How many texts are known at a time. */
const MOST_TEXTS = 10_000;

/** How many requests have been begun. A getter of one may ask another, which takes the words. */
let begun = 0;
/** Where the next list goes. */
let end = 0;
/** How many texts have been learned. */
let learned = 0;
/** The number of the next id. What else an id may be has a smaller one. */
let nextId = 1024;

/** A GUID in lower case, as it is mostly written. */
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A moment in UTC, as services write it. The module reads its day. */
const UTC = /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

/** The numbers of such GUIDs. @type {Map<unknown, number>} */
const guids = new Map();
/** @type {Map<unknown, number>[]} */
const learners = [];

/**
 * Clears the words for the next request, and returns its number.
 * @param {Words} words @param {number} fixed how many precede its lists
 */
export function begin(words, fixed) {
  words.fill(0, 0, fixed);
  end = fixed;
  if (learned >= MOST_TEXTS) {
    learned = 0;
    nextId = 1024;
    guids.clear();
    for (const known of learners) known.clear();
  }
  begun += 1;
  return begun;
}

/**
 * Whether the words are still those of this request.
 * @param {number} number
 */
export const isCurrent = (number) => begun === number;

/**
 * What tells the word that stands for a text, and learns it: 0 for none, and -1 for what is not valid.
 * @param {(text: string) => number} tell
 */
function learner(tell) {
  /** @type {Map<unknown, number>} */
  const known = new Map();
  learners.push(known);

  /** @param {unknown} value */
  function learn(value) {
    if (typeof value !== "string") return absent(value);
    if (value.length > LONGEST_TEXT) return -1;
    const word = tell(value);
    if (word > 0) {
      known.set(value, word);
      learned += 1;
    }
    return word;
  }

  return (/** @type {unknown} */ value) => known.get(value) ?? learn(value);
}

/**
 * Likewise, of a type of which the module is asked.
 * @param {number} type
 */
export const textType = (type) => learner((text) => wordOf(type, text) || guidNumber(text.toLowerCase()));

/**
 * Likewise of a type that takes a moment for the day on which it falls: there are fewer days.
 * @param {number} type
 */
export function timeType(type) {
  const day = textType(type);
  return learner((text) => day(UTC.test(text) ? text.slice(0, 10) : text));
}

/** @param {number} type @param {string} text */
const wordOf = (type, text) => guarded(() => glue.wordOf(type, text));

/** The number of a GUID; -1 of what is none, or not in lower case. @param {string} text */
function guidNumber(text) {
  const known = guids.get(text);
  if (known !== undefined) return known;
  if (!GUID.test(text)) return -1;
  learned += 1;
  guids.set(text, nextId);
  return nextId++;
}

/**
 * Likewise of a type that takes any GUID for an id: the module is not asked of each.
 * @param {number} type
 */
export function idType(type) {
  const word = textType(type);
  return (/** @type {unknown} */ value) => {
    const known = guids.get(value);
    if (known !== undefined) return known;
    const number = typeof value === "string" && value.length === 36 ? guidNumber(value) : -1;
    return number < 0 ? word(value) : number;
  };
}

/**
 * Room for a list; 0 if there is none.
 * @param {Words} words @param {number} at @param {unknown} value @param {number} size of an item
 */
function room(words, at, value, size) {
  if (!Array.isArray(value)) return 0;
  const { length } = value;
  const list = end;
  // A proxy may give any length.
  if (length >>> 0 !== length || list + 1 + length * size > words.length) return 0;
  end = list + 1 + length * size;
  words[at] = list;
  words[list] = length;
  return list + 1;
}

/** @param {Words} words @param {number} at @param {unknown} value @param {(value: unknown) => number} wordOfItem */
export function texts(words, at, value, wordOfItem) {
  if (value === undefined || value === null) return true;
  let place = room(words, at, value, 1);
  if (place === 0) return false;
  const list = /** @type {unknown[]} */ (value);
  for (let index = 0; place < end; index++) {
    if (!Object.hasOwn(list, index)) return false;
    const word = wordOfItem(list[index]);
    if (word <= 0) return false;
    words[place++] = word;
  }
  return true;
}

/**
 * @param {Words} words @param {number} at @param {unknown} value
 * @param {(words: Words, at: number, record: unknown) => boolean} pack @param {number} size of a record
 */
export function records(words, at, value, pack, size) {
  if (value === undefined || value === null) return true;
  let place = room(words, at, value, size);
  if (place === 0) return false;
  const after = end;
  words.fill(0, place, after);
  const list = /** @type {unknown[]} */ (value);
  for (let index = 0; place < after; index++, place += size) {
    if (!Object.hasOwn(list, index)) return false;
    const record = list[index];
    if (record === undefined || record === null || !pack(words, place, record)) return false;
  }
  return true;
}
