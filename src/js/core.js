// The entry without a language of its own.
export * from "./api.js";
export { guardForm } from "./guard.js";
export { checkMany } from "./many.js";
export { init } from "./embedded.js";
