// The entry without a language of its own.
export * from "./common.js";
export { guardForm } from "./guard.js";
export { init } from "./embedded.js";
