import { readFileSync } from "node:fs";
import { initSync } from "./glue.js";
import { opened } from "./through.js";

export * from "./face.js";

initSync({ module: readFileSync(new URL("./multipartner.wasm", import.meta.url)) });
opened();

/** @type {typeof import("./index.js").init} */
export const init = async () => {};
