export * from "./core.js";

/** The instances of a class, if the consumer's `lib` or `types` have it. */
type Instance<Name extends string, Of = typeof globalThis> = Of extends { [name in Name]: { prototype: infer T } } ? T : never;
type WebAssemblyModule = typeof globalThis extends { WebAssembly: infer Api } ? Instance<"Module", Api> : never;

/** What `init` accepts in place of the `.wasm` file beside the script. */
export type WasmSource =
  | string | ArrayBuffer | ArrayBufferView | Instance<"URL"> | Instance<"Request"> | Instance<"Response"> | WebAssemblyModule;

/**
 * Fetches and compiles the WebAssembly module, once however often it is called.
 *
 * Rejects with a `MultipartnerError` if the file cannot be loaded or compiled, or is another one; the next call tries again.
 */
export function init(source?: WasmSource | Promise<WasmSource>): Promise<void>;
