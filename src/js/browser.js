import load from "./glue.js";
import { opened } from "./through.js";

export * from "./face.js";

/** @type {Promise<void> | undefined} */
let loading;

/** @type {typeof import("./index.js").init} */
export const init = (source = new URL("./multipartner.wasm", import.meta.url)) =>
  (loading ??= load({ module_or_path: source }).then(opened, (error) => {
    loading = undefined; // the next call tries again
    throw error;
  }));
