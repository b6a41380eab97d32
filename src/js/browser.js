// The entry that fetches the module, and has no language of its own.
import { fetcher } from "./load.js";

export * from "./common.js";
export { guardForm } from "./guard.js";

/** @type {typeof import("./browser.js").init} */
export const init = fetcher(() => new URL("./multipartner.wasm", import.meta.url));
