// The next step of a row whose action is not yet allowed.
import { plan, roles } from "multipartner";

/** @import { CheckRequest } from "../index.js" */
/** @import { Row } from "../list.js" */

/** @typedef {Pick<Row, "nextStep" | "missing">} Next */

/** A GUID that is a whole text of a JSON document. */
const GUID = /"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"/gi;

/** The ids of the built-in roles, as JSON, which alone mean something by themselves. @type {Set<string> | undefined} */
let meaningful;

/** How many steps are kept. */
const KEPT = 1000;

/** The steps that were planned of late, by what was asked. Rows share them, so they are frozen. @type {Map<string, Next>} */
const planned = new Map();

/**
 * A plan takes as long as fifty decisions, but rows of a list often differ in ids alone, and then their steps do not.
 * @param {CheckRequest} request without problems
 */
export function nextOf({ situation, action }) {
  const builtIn = meaningful ??= new Set(roles().map(({ id }) => `"${id}"`));
  const numbers = new Map();
  const key = JSON.stringify([situation, action]).replace(GUID, (guid) => {
    const id = guid.toLowerCase();
    if (builtIn.has(id)) return id;
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return String(numbers.get(id));
  });
  const known = planned.get(key);
  if (known) return known;
  if (planned.size === KEPT) planned.clear();
  const { steps: [next], blockers } = plan(situation, action);
  const missing = blockers.find(({ path }) => path)?.path;
  const found = { ...(next && { nextStep: Object.freeze({ step: next.step, actor: next.actor }) }), ...(missing && { missing }) };
  planned.set(key, found);
  return found;
}
