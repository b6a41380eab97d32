// What every entry shares. The build makes one script of it, which leaves it with `globalThis`: code.js.
export * as call from "./call.js";
export * as fast from "./fast.js"; // for the tests, which compare both doors
export * as functions from "./functions.js";
export * as load from "./load.js";
export * as mail from "./mail.js";
