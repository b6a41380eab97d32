// The days on which anything changes in a cloud: an edition comes out, or a rule begins or ends to hold.
import { editions, rules } from "../pkg/browser.js";

/** @import { Cloud, RuleEntry } from "../pkg/browser.js" */

/** What rules speak of that may have a say in whether an action is allowed. @type {RuleEntry["about"][]} */
const ON_ACTIONS = ["action", "gdap-request"];

/**
 * Oldest first.
 * @param {Cloud} cloud
 */
export function daysOfChange(cloud) {
  const ofEditions = editions().filter(({ clouds }) => clouds.includes(cloud)).map(({ since }) => since);
  const periods = rules().flatMap(({ about, periods }) => (ON_ACTIONS.includes(about) ? periods : []));
  const ofRules = periods.filter(({ clouds }) => clouds.includes(cloud)).flatMap(({ since, until }) => [since, until ?? since]);
  return [...new Set([...ofEditions, ...ofRules])].sort();
}
