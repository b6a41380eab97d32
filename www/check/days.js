// The days on which anything changes in a cloud: an edition comes out, or a rule begins or ends to hold.
import { editions, rules } from "../pkg/browser.js";

/** @import { Cloud } from "../pkg/browser.js" */

/**
 * Oldest first.
 * @param {Cloud} cloud
 */
export function daysOfChange(cloud) {
  const ofEditions = editions().filter(({ clouds }) => clouds.includes(cloud)).map(({ since }) => since);
  const periods = rules().flatMap(({ about, periods }) => (about === "action" ? periods : []));
  const ofRules = periods.filter(({ clouds }) => clouds.includes(cloud)).flatMap(({ since, until }) => [since, until ?? since]);
  return [...new Set([...ofEditions, ...ofRules])].sort();
}
