// What is bundled for Node and for browsers.
import { readInvitations } from "multipartner";
import { call } from "../node_modules/multipartner/pkg/call.js";
import { contenders } from "./contenders.js";
import { sideBySide } from "./measure.js";
import { requests } from "./requests.js";

/** The module's memory, once there is one. @type {WebAssembly.Memory} */
let moduleMemory;
WebAssembly.Instance = class extends WebAssembly.Instance {
  /** @param {WebAssembly.Module} module @param {WebAssembly.Imports} [imports] */
  constructor(module, imports) {
    super(module, imports);
    if ("packedMemory" in this.exports) moduleMemory = /** @type {WebAssembly.Memory} */ (this.exports.memory);
  }
};

/** @param {{ zen: BufferSource, cedar: BufferSource }} modules @param {number} rounds */
export async function ratios(modules, rounds) {
  return sideBySide(await contenders(modules, call), rounds);
}

/** The memory of the module, and the heap after a collection, before and after a million calls. @param {() => number} heap */
export async function memory(heap) {
  const { check, init } = await import("multipartner");
  await init();
  const rows = requests(1000);
  const ask = (/** @type {number} */ calls) => {
    for (let index = 0; index < calls; index++) check(rows[index % 1000].situation, rows[index % 1000].action);
    return { module: moduleMemory.buffer.byteLength, heap: heap() };
  };
  return { before: ask(10_000), after: ask(1_000_000) };
}

/** Seconds to read so many megabytes of links. @param {number} megabytes */
export function reading(megabytes) {
  const link = "Bitte öffnen Sie <https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=11111111-2222-4333-8444-555555555555&msppId=0#/BillingAccounts/partner-invitation>, danke.\n";
  const text = link.repeat(Math.ceil((megabytes * 1e6) / link.length));
  const start = performance.now();
  const { length } = readInvitations(text);
  return { seconds: (performance.now() - start) / 1000, links: length };
}
