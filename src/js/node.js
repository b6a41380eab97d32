import { readFileSync } from "node:fs";
import { opened } from "./face.js";
import { initSync } from "./glue.js";

export { check, clouds, compare, editions, explain, invite, options, plan, readInvitations, rules } from "./face.js";

initSync({ module: readFileSync(new URL("./multipartner.wasm", import.meta.url)) });
opened();

/** @type {typeof import("./index.js").init} */
export const init = async () => {};
