// For `<script src>`: the global `multipartner`, in English. The module is beside the script; in a worker, which does not
// know its script's address, beside the worker's.
import { init as fetchModule } from "./browser.js";
import { setDefaultLocale } from "./call.js";
import en from "./locale/en.js";

export * from "./common.js";
export { guardForm } from "./guard.js";

const script = /** @type {Partial<typeof globalThis>} */ (globalThis).document?.currentScript;
const place = script && "src" in script ? script.src : globalThis.location?.href;
setDefaultLocale(en);

/** @type {typeof import("./browser.js").init} */
export const init = async (source) => fetchModule(source ?? new URL("multipartner.wasm", place));
