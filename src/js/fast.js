// The fast door: a well-formed request crosses as numbers, which the module answers with numbers. Whatever is not packed is
// left to the strict door.
import * as glue from "./glue.js";
import { ACTION_TYPES, DECISION_WORDS, EDITIONS, FIXED_WORDS, OUTCOMES, POLICY_DAY, REQUEST_WORDS, packAction, packSituation } from "./pack.js";
import { begin, isCurrent } from "./packing.js";
import { frozen, plainAnswer } from "./plain.js";
import { guarded, isDamaged } from "./state.js";

/** @import { ActionOption, Decision, Finding } from "./types.js" */

/** The words of a request, in the module's memory. */
let request = new Int32Array();
/** The words of what was decided, behind them. */
let decided = new Int32Array();

/** What else every list and object inherits, which is nothing unless a page has changed that. @type {never[]} */
const EMPTY = [];

/** The number of the request that is to be packed; 0 if none can be. */
function ready() {
  if (isDamaged()) return 0;
  // When the memory grows, its former buffer is detached: views of it are empty, and what is written to them is lost.
  if (request.length === 0) guarded(view);
  for (const _ in EMPTY) return 0;
  return begin(request, FIXED_WORDS);
}

function view() {
  const { buffer } = /** @type {WebAssembly.Memory} */ (glue.packedMemory());
  const address = glue.packedWords();
  request = new Int32Array(buffer, address, REQUEST_WORDS);
  decided = new Int32Array(buffer, address + 4 * REQUEST_WORDS, DECISION_WORDS);
}

/** To be called when the module has been started anew. */
export function forget() {
  request = decided = new Int32Array();
}

/** Findings by number. They are shared, and so frozen. @type {Map<number, Finding>} */
const findings = new Map();

// The last findings with the same lowest bits but those of the verdict, and their numbers: sooner found than in the map.
const PLACES = 4096;
const numbers = new Int32Array(PLACES).fill(-1);
/** @type {Finding[]} */
const recent = Array(PLACES);

/** @param {number} number */
function finding(number) {
  const place = (number >> 8) & (PLACES - 1);
  if (numbers[place] !== number) {
    recent[place] = findings.get(number) ?? fresh(number);
    numbers[place] = number;
  }
  return recent[place];
}

/** @param {number} number */
function fresh(number) {
  const fresh = frozen(plainAnswer(guarded(() => glue.packedFinding(number))));
  if (decided.length === 0) guarded(view);
  findings.set(number, fresh);
  return fresh;
}

/** @param {number} number of the request @param {() => boolean} decide a function of the module */
function decides(number, decide) {
  if (request.length === 0 || !isCurrent(number)) return false;
  const answers = guarded(decide);
  if (decided.length === 0) guarded(view);
  return answers;
}

/**
 * The decision at this place of what was decided.
 * @param {number} at @param {number} count of its findings
 * @returns {Decision}
 */
function decision(at, count) {
  const list = new Array(count); // an empty one would grow, which takes longer than all else here
  for (let index = 0; index < count; index++) list[index] = finding(decided[at + 2 + index]);
  return { outcome: OUTCOMES[decided[at]], findings: list, edition: EDITIONS[decided[0]], policyDay: POLICY_DAY };
}

/**
 * The decision; nothing if the strict door has to answer.
 * @param {unknown} situation @param {unknown} action
 */
export function fastCheck(situation, action) {
  const number = ready();
  if (number === 0 || !packSituation(request, situation) || !packAction(request, action)) return undefined;
  if (!decides(number, glue.checkPacked)) return undefined;
  return decision(1, decided[2]);
}

/**
 * Every type of action with its decision; nothing if the strict door has to answer.
 * @param {unknown} situation
 */
export function fastOptions(situation) {
  const number = ready();
  if (number === 0 || !packSituation(request, situation) || !decides(number, glue.optionsPacked)) return undefined;
  /** @type {ActionOption[]} */
  const options = [];
  let at = 1;
  for (const type of ACTION_TYPES) {
    const count = decided[at + 1];
    options.push({ type, decision: decision(at, count) });
    at += 2 + count;
  }
  return options;
}
