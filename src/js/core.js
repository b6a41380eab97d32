// The entry without a language of its own.
export * from "./api.js";
export { init } from "./embedded.js";
