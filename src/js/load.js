// How a module comes in, and what to do where an engine or a server does not give it.
import { failure, start } from "./call.js";
import { isInitialized } from "./state.js";

/** @import { WasmSource } from "./browser.js" */

/**
 * An `init` that loads once however often it is called, and again after it failed. It rejects and never throws.
 * @template {unknown[]} A
 * @param {(...args: A) => Promise<WebAssembly.Module>} load
 * @returns {(...args: A) => Promise<void>}
 */
export function loader(load) {
  /** @type {Promise<void> | undefined} */
  let loading;
  /** @param {A} args */
  const attempt = async (...args) => {
    if (isInitialized()) return;
    assertWebAssembly();
    const module = await load(...args);
    try {
      start(module);
    } catch (error) {
      throw failure(error instanceof WebAssembly.LinkError ? "wrong-module" : "webassembly-refused", error);
    }
  };
  return (...args) =>
    (loading ??= attempt(...args).catch((error) => {
      loading = undefined;
      throw error;
    }));
}

/**
 * An `init` that fetches the module, where it is not passed.
 * @param {() => URL} address where it is then
 * @returns {typeof import("./browser.js").init}
 */
export const fetcher = (address) => loader(async (source) => {
  const module = await moduleOf(/** @type {WasmSource} */ (await (source ?? address())));
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === "checkPacked")) throw failure("wrong-module");
  return module;
});

/** @param {WasmSource} source */
export async function moduleOf(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof Response !== "undefined" && source instanceof Response) return compileResponse(source);
  if (source instanceof ArrayBuffer) return compile(source);
  if (ArrayBuffer.isView(source)) return compile(asBytes(source));
  let response;
  try {
    response = await fetch(/** @type {string | URL | Request} */ (source));
  } catch (error) {
    throw failure("module-not-loaded", error);
  }
  return compileResponse(response);
}

/** Node 20 compiles no `DataView`. @param {ArrayBufferView} view */
const asBytes = ({ buffer, byteOffset, byteLength }) => new Uint8Array(/** @type {ArrayBuffer} */ (buffer), byteOffset, byteLength);

/** @param {Response} response */
async function compileResponse(response) {
  if (!response.ok) throw failure("module-not-loaded", new Error(`${response.status} for ${response.url}`));
  // A server that does not know the type of the file makes streaming fail.
  if (response.headers.get("Content-Type") === "application/wasm") {
    try {
      return await WebAssembly.compileStreaming(response);
    } catch (error) {
      if (!(error instanceof WebAssembly.CompileError)) throw failure("module-not-loaded", error);
      throw failure((await mayCompile()) ? "wrong-module" : "webassembly-refused", error);
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

/**
 * Compiles at once, which engines may refuse in a page where they would not later.
 * @param {BufferSource} bytes
 */
export function compileNow(bytes) {
  assertWebAssembly();
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    throw failure(error instanceof RangeError ? "not-initialized" : "webassembly-refused", error);
  }
}

/** Whether a module can be compiled at all, which a Content Security Policy may forbid. */
const mayCompile = () => WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)).then(() => true, () => false);

/** @param {BufferSource} bytes */
export async function compile(bytes) {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    // A Content Security Policy forbids to compile, not to validate.
    throw failure(WebAssembly.validate(bytes) ? "webassembly-refused" : "wrong-module", error);
  }
}

function assertWebAssembly() {
  if (typeof WebAssembly === "undefined") throw failure("no-webassembly");
}
