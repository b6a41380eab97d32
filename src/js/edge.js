// As workerd.js; tools for edge functions know the file by the end of its address.
import { onFirstCall, setDefaultLocale } from "./call.js";
import en from "./locale/en.js";
// @ts-expect-error: what the tool makes of the file has no declaration
import module from "./multipartner.wasm?module";

export * from "./common.js";

onFirstCall(() => module);
setDefaultLocale(en);

/** @type {typeof import("./index.js").init} */
export const init = async () => {};
