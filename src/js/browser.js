import { markInitialised } from "./call.js";

/** @import { WasmSource } from "./index.js" */

export * from "./api.js";

/** @type {Promise<void> | undefined} */
let loading;

/** @type {typeof import("./index.js").init} */
export const init = (source = new URL("./multipartner.wasm", import.meta.url)) =>
  (loading ??= compile(source).then(markInitialised).catch((error) => {
    loading = undefined; // the next call tries again
    throw error;
  }));

/** @param {WasmSource | Promise<WasmSource>} source */
async function compile(source) {
  const module = await moduleOf(/** @type {WasmSource} */ (await source));
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === "readInvitations")) {
    throw new TypeError("init: this WebAssembly module is not multipartner.wasm");
  }
  return module;
}

/**
 * @param {WasmSource} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function moduleOf(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof Response) return compileResponse(source);
  const isAddress = typeof source === "string" || source instanceof URL || source instanceof Request;
  return isAddress ? compileResponse(await fetch(source)) : WebAssembly.compile(/** @type {BufferSource} */ (source));
}

/** @param {Response} response */
async function compileResponse(response) {
  if (!response.ok) throw new TypeError(`init: ${response.status} for ${response.url}`);
  // A server that does not know the type of the file makes streaming fail.
  const isWasm = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
