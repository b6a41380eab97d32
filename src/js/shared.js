// What every entry shares. The build makes one script of it, which leaves it with `globalThis`: code.js.
export * as call from "./call.js";
export * as functions from "./functions.js";
export * as load from "./load.js";
export * as mail from "./mail.js";

// For tests and benchmarks, which compare both doors and watch the module's memory.
export * as fast from "./fast.js";
export { packedMemory } from "./glue.js";
