// The entry that fetches the module, and has no language of its own.
import { failure } from "./call.js";
import { compile, loader } from "./load.js";

/** @import { WasmSource } from "./browser.js" */

export * from "./common.js";
export { guardForm } from "./guard.js";

/** @type {typeof import("./browser.js").init} */
export const init = loader(async (source) => {
  const module = await moduleOf(/** @type {WasmSource} */ (await (source ?? new URL("./multipartner.wasm", import.meta.url))));
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === "readInvitations")) throw failure("wrong-module");
  return module;
});

/** @param {WasmSource} source */
async function moduleOf(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof Response !== "undefined" && source instanceof Response) return compileResponse(source);
  if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) return compile(/** @type {BufferSource} */ (source));
  let response;
  try {
    response = await fetch(/** @type {string | URL | Request} */ (source));
  } catch (error) {
    throw failure("module-not-loaded", error);
  }
  return compileResponse(response);
}

/** @param {Response} response */
async function compileResponse(response) {
  if (!response.ok) throw failure("module-not-loaded", new Error(`${response.status} for ${response.url}`));
  // A server that does not know the type of the file makes streaming fail.
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    const again = response.clone();
    try {
      return await WebAssembly.compileStreaming(response);
    } catch {
      response = again;
    }
  }
  let bytes;
  try {
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw failure("module-not-loaded", error);
  }
  return compile(bytes);
}
