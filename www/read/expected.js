// Whether the invitation is from the expected partner. Only ids are compared: a name proves nothing.
import { h } from "../dom.js";
import { badge } from "../finding.js";
import { text } from "../language.js";

/** @import { InvitationParts } from "../pkg/browser.js" */

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const NUMBER = /^\d+$/;

/**
 * @param {string} expected
 * @param {InvitationParts} parts
 */
export function comparison(expected, parts) {
  const id = expected.toLowerCase().replace(/[\s{}]/g, "");
  if (!id) return undefined;
  const found = Object.entries(parts).filter(([, value]) => typeof value === "string");
  const same = found.find(([, value]) => value.toLowerCase() === id);
  if (same) return verdict("same", "expected/same", { part: text(`parts/${same[0]}`) });

  const shape = [GUID, NUMBER].find((shape) => shape.test(id));
  if (!shape) return verdict("error", "expected/noId");
  if (found.some(([, value]) => shape.test(value.toLowerCase()))) return verdict("another", "expected/another");
  const { relationshipId } = parts;
  if (!relationshipId || shape !== GUID) return verdict("unknown", "expected/nothing");
  if (relationshipId.toLowerCase().endsWith(`-${id}`)) return verdict("same", "expected/sameHalf");
  return verdict("another", "expected/anotherHalf");
}

/**
 * @param {string} tone
 * @param {string} key
 * @param {Record<string, string>} [args]
 */
const verdict = (tone, key, args) => h("p", { class: `verdict ${tone}` }, badge(tone), " ", text(key, args));
