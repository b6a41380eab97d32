import { readFileSync } from "node:fs";
import { markInitialised } from "./call.js";

export * from "./api.js";

markInitialised(new WebAssembly.Module(readFileSync(new URL("./multipartner.wasm", import.meta.url))));

/** @type {typeof import("./index.js").init} */
export const init = async () => {};
