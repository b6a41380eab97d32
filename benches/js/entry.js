// What is bundled for Node and for browsers.
import { checkMany, init, readInvitations } from "multipartner";
import { checkText } from "multipartner/list";
import code from "../node_modules/multipartner/pkg/code.js";
import { contenders } from "./contenders.js";
import { handWritten } from "./hand-written.js";
import { inTurns, sideBySide } from "./measure.js";
import { requests } from "./requests.js";

/** @param {{ zen: BufferSource, cedar: BufferSource }} modules @param {number} rounds */
export async function ratios(modules, rounds) {
  return sideBySide(await contenders(modules, code.call.call), rounds);
}

/** The memory of the module, and the heap after a collection, before and after a million calls. @param {() => number} heap */
export async function memory(heap) {
  const { check, init } = await import("multipartner");
  await init();
  const rows = requests(1000);
  const ask = (/** @type {number} */ calls) => {
    for (let index = 0; index < calls; index++) check(rows[index % 1000].situation, rows[index % 1000].action);
    return { module: code.packedMemory().buffer.byteLength, heap: heap() };
  };
  return { before: ask(10_000), after: ask(1_000_000) };
}

/**
 * Nanoseconds a decision takes in a batch of objects, with a thousand customers and with one for each, whose ids are forgotten
 * before they come again, and in one of JSON lines, from bytes to outcome.
 * @param {number} rounds
 */
export async function batches(rounds) {
  await init();
  const some = requests(1000);
  const few = Array.from({ length: 20_000 }, (_, index) => some[index % some.length]);
  const many = requests(few.length);
  const bytes = new TextEncoder().encode(many.map((row) => JSON.stringify(row)).join("\n"));

  /** @param {typeof many} rows */
  const byHand = async (rows) => rows.filter(({ situation, action }) => handWritten(situation, action)).length;
  /** @param {AsyncIterable<{ decision?: import("multipartner").Decision }>} answers */
  const allowed = async (answers) => {
    let count = 0;
    for await (const { decision } of answers) if (decision?.outcome === "allowed") count += 1;
    return count;
  };
  return inTurns({
    "objects, hand-written function": () => byHand(few),
    "objects, checkMany": () => allowed(checkMany(few)),
    "objects of as many customers, hand-written function": () => byHand(many),
    "objects of as many customers, checkMany": () => allowed(checkMany(many)),
    "JSON lines, JSON.parse and hand-written function": async () => new TextDecoder().decode(bytes).split("\n").filter((line) => {
      const { situation, action } = JSON.parse(line);
      return handWritten(situation, action);
    }).length,
    "JSON lines, checkText without next steps": () => allowed(checkText(bytes, { format: "ndjson", nextSteps: false })),
  }, rounds, few.length);
}

/** Seconds to read so many megabytes of links. @param {number} megabytes */
export function reading(megabytes) {
  const link = "Bitte öffnen Sie <https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=11111111-2222-4333-8444-555555555555&msppId=0#/BillingAccounts/partner-invitation>, danke.\n";
  const text = link.repeat(Math.ceil((megabytes * 1e6) / link.length));
  const start = performance.now();
  const { length } = readInvitations(text);
  return { seconds: (performance.now() - start) / 1000, links: length };
}
