// For engines that compile no bytes at run time: the tool that deploys the worker compiles the file.
import { onFirstCall, setDefaultLocale } from "./call.js";
import en from "./locale/en.js";
// @ts-expect-error: what the tool makes of the file has no declaration
import module from "./multipartner.wasm";

export * from "./common.js";

onFirstCall(() => module);
setDefaultLocale(en);

/** @type {typeof import("./index.js").init} */
export const init = async () => {};
