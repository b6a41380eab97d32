// How a module comes in, and what to do where an engine or a server does not give it.
import { failure, markInitialised } from "./call.js";
import { isInitialised } from "./state.js";

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
    if (isInitialised()) return;
    assertWebAssembly();
    const module = await load(...args);
    try {
      markInitialised(module);
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
 * Compiles at once, which engines may refuse in a page where they would not later.
 * @param {BufferSource} bytes
 */
export function compileNow(bytes) {
  assertWebAssembly();
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    throw failure(error instanceof RangeError ? "not-initialised" : "webassembly-refused", error);
  }
}

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
