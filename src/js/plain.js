// What crosses between JavaScript and the module is plain data. Of an input it is a copy, taken here, because an object
// as a caller made it can throw, never end, or pass for something else while the module reads it.

/** No input is nested more deeply. */
const MAX_DEPTH = 8;
const MAX_VALUES = 1 << 20;
/** In UTF-16 code units. */
const MAX_TEXT = 64 << 20;

/**
 * What replaces a value that is not data: its name as bytes, which no data contains.
 * @param {string} name
 */
const marker = (name) => Uint8Array.from(name, (letter) => letter.charCodeAt(0));
const ILL_FORMED_TEXT = marker("ill-formed text");
const UNREADABLE = marker("unreadable");
const INSTANCE = marker("instance");
const SPARSE_ARRAY = marker("sparse array");

/** With the flag `u`, this matches lone surrogates only. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/** @typedef {{ values: number, text: number }} Budget What may still be copied. Shared objects count each time. */

/**
 * A copy of own enumerable properties. An error that a getter or a proxy throws is the caller's, and passes.
 * @param {unknown} value
 */
export function plainCopy(value) {
  const budget = { values: MAX_VALUES, text: MAX_TEXT };
  const plain = copy(value, 0, budget);
  return budget.values < 0 || budget.text < 0 ? UNREADABLE : plain;
}

/**
 * @param {unknown} value
 * @param {number} depth
 * @param {Budget} budget
 * @returns {unknown}
 */
function copy(value, depth, budget) {
  budget.values -= 1;
  if (budget.values < 0) return UNREADABLE;
  switch (typeof value) {
    case "undefined":
    case "boolean":
    case "number":
      return value;
    case "string":
      budget.text -= value.length;
      if (budget.text < 0) return UNREADABLE;
      return LONE_SURROGATE.test(value) ? ILL_FORMED_TEXT : value;
    case "object":
      if (value === null) return null;
      if (depth === MAX_DEPTH) return UNREADABLE;
      return Array.isArray(value) ? copyArray(value, depth, budget) : copyObject(value, depth, budget);
    default:
      return marker(typeof value);
  }
}

/**
 * @param {unknown[]} array
 * @param {number} depth
 * @param {Budget} budget
 */
function copyArray(array, depth, budget) {
  const { length } = array;
  if (length > budget.values) return UNREADABLE; // a proxy may give any length
  const items = [];
  for (let index = 0; index < length; index++) {
    if (!Object.hasOwn(array, index)) return SPARSE_ARRAY;
    items.push(copy(array[index], depth + 1, budget));
  }
  return items;
}

/**
 * @param {object} object
 * @param {number} depth
 * @param {Budget} budget
 */
function copyObject(object, depth, budget) {
  if (hidesData(object)) return dateText(object) ?? INSTANCE;
  /** @type {Record<string, unknown>} */
  const fields = Object.create(null);
  for (const key of Object.keys(object)) {
    budget.text -= key.length;
    fields[key] = copy(/** @type {Record<string, unknown>} */ (object)[key], depth + 1, budget);
  }
  return fields;
}

/**
 * An answer that is shared, so that nobody can change it for others.
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function frozen(value) {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/**
 * Whether an object keeps data where a copy would miss it: a Map does, and a prototype with more than methods. An instance of
 * any other class is read as its fields. Realms differ in their prototypes, so they are told by their shape.
 * @param {object} object
 */
function hidesData(object) {
  let prototype = Object.getPrototypeOf(object);
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return false;
  if (Object.prototype.toString.call(object) !== "[object Object]") return true;
  for (let next; (next = Object.getPrototypeOf(prototype)) !== null; prototype = next) {
    if (Object.values(Object.getOwnPropertyDescriptors(prototype)).some(({ value }) => typeof value !== "function")) return true;
  }
  return false;
}

/**
 * A date as text, as in JSON.
 * @param {object} object
 */
function dateText(object) {
  try {
    return Date.prototype.toISOString.call(object);
  } catch (error) {
    if (error instanceof RangeError) return "Invalid Date";
  }
}

/**
 * An answer as plain objects, whose properties are their own whatever `Object.prototype` has become. The module sends
 * objects as maps.
 * @param {unknown} value
 * @returns {any}
 */
export function plainAnswer(value) {
  if (Array.isArray(value)) return value.map(plainAnswer);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries(Array.from(value, ([key, field]) => [key, plainAnswer(field)]));
}
