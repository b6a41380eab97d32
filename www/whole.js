// The module comes in two sizes: a check needs two thirds of it, the other parts all.
import { start } from "./pkg/call.js";
import { moduleOf } from "./pkg/load.js";

/** @type {Promise<void> | undefined} */
let loading;

/** Puts the whole module in the place of the one that only checks. */
export const loadWhole = () =>
  (loading ??= moduleOf("multipartner.wasm").then(start).catch((/** @type {unknown} */ error) => {
    loading = undefined;
    throw error;
  }));
