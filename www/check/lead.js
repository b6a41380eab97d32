// What is said of an answer as a whole: what it means, and the edition of the policy on which it rests.
import { text, written } from "../language.js";
import { editions } from "../pkg/browser.js";

/** @import { Decision } from "../pkg/browser.js" */

/** @param {Decision} decision */
export function leadOf({ outcome, findings }) {
  const canBeStated = findings.some(({ severity, path }) => severity === "unknown" && path);
  return text(outcome === "unknown" && !canBeStated ? "check/undetermined" : `outcomes/${outcome}`);
}

/** @param {Decision} decision */
export function editionOf({ edition: id, policyDay }) {
  const edition = editions().find(({ edition }) => edition === id);
  const said = edition ? text(edition.inferred ? "check/editionInferred" : "check/edition", { edition: id, day: written(edition.since) }) : id;
  return { said, source: edition?.source, until: text("check/policyDay", { day: written(policyDay) }) };
}
