// Which rows are shown, and in which order.

/** @import { Shown } from "./worker.js" */

/**
 * @typedef {object} Wish
 * @property {string} search
 * @property {string} outcome
 * @property {string} rule
 * @property {string} left as `isWithin` takes it
 * @property {string} step
 * @property {string} sort
 */

/** The outcomes, worst first. */
export const OUTCOMES = /** @type {const} */ (["error", "forbidden", "not-yet", "unknown", "allowed"]);

/** The ranges of days, each up to this one. */
export const RANGES = [7, 30, 60, 90];

/** What a filter calls each range; the first one is of all up to it. */
export const RANGE_NAMES = RANGES.map((to, place) => (place > 0 ? `${RANGES[place - 1] + 1}-${to}` : String(to)));

/** @param {number | undefined} days @param {string} wanted at most how many, from how many to how many, or `none` */
function isWithin(days, wanted) {
  if (wanted === "none" || days === undefined) return wanted === "none" && days === undefined;
  const [to, from] = wanted.split("-").map(Number).reverse();
  return days <= to && (from === undefined || days >= from);
}

/**
 * @param {Wish} wish
 * @param {(row: Shown) => string} ruleOf
 * @returns {(row: Shown) => boolean}
 */
export function matcher({ search, outcome, rule, left, step }, ruleOf) {
  const sought = search.trim().toLowerCase();
  return (row) =>
    (!outcome || row.outcome === outcome)
    && (!step || row.step === step)
    && (!left || isWithin(row.days, left))
    && (!rule || ruleOf(row) === rule)
    && (!sought || row.name.toLowerCase().includes(sought) || row.customer.includes(sought));
}

/** What comes first, by the name of the order. @type {Record<string, (one: Shown, other: Shown) => number>} */
const ORDERS = {
  name: (one, other) => collator.compare(one.name, other.name),
  outcome: (one, other) => OUTCOMES.indexOf(one.outcome) - OUTCOMES.indexOf(other.outcome),
  days: (one, other) => (one.days ?? Infinity) - (other.days ?? Infinity) || 0,
  step: (one, other) => (one.step ?? "~").localeCompare(other.step ?? "~"),
};

const collator = new Intl.Collator(undefined, { numeric: true });

/**
 * @param {Shown[]} rows
 * @param {number[]} indexes
 * @param {string} order
 */
export function sorted(rows, indexes, order) {
  const compare = ORDERS[order];
  return compare ? indexes.sort((one, other) => compare(rows[one], rows[other]) || one - other) : indexes;
}
