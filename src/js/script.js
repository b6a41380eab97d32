// For `<script src>`: the global `multipartner`, in English. What is not needed to load the rest, `init` adds to it.
import loadingErrors from "./loading-errors.js";
import { isMultipartnerError } from "./thrown.js";

/** @import { Code } from "./code.js" */
/** @import { WasmSource } from "./browser.js" */

/** @type {any} */
const engine = globalThis;
const own = engine.document?.currentScript?.src;

/**
 * Where the files of the package are: beside this script; in a worker, which does not know its script's address, beside the
 * module, or else beside the worker's.
 * @param {WasmSource | Promise<WasmSource>} [source]
 */
const place = (source) => own || new URL(typeof source === "string" || source instanceof URL ? source : "", engine.location.href).href;

/** @param {string} base */
async function load(base) {
  const at = (/** @type {string} */ file) => new URL(`text/${file}.js`, base).href;
  const files = ["code", "form", "locale/en"].map(at);
  try {
    if (engine.importScripts) engine.importScripts(...files); // a service worker has no `import()`
    else await Promise.all(files.map((file) => import(file)));
  } catch (cause) {
    const problem = { code: "module-not-loaded", path: "", args: {} };
    const error = new Error(loadingErrors["module-not-loaded"], { cause });
    throw Object.assign(error, { ...problem, name: "MultipartnerError", problems: [problem] });
  }
  /** @type {Code} */
  const code = /** @type {any} */ (globalThis).multipartnerCode; // the build writes where it is, here and below
  const parser = async () => {
    await import(at("mail-parser"));
    return { default: /** @type {any} */ (globalThis).multipartnerMailParser };
  };
  code.call.setDefaultLocale(/** @type {any} */ (globalThis).multipartnerEnglish);
  Object.assign(multipartner, code.functions, /** @type {any} */ (globalThis).multipartnerForm(code), {
    /** @type {typeof import("./index.js").readMail} */
    readMail: (mail) => code.mail.readMailWith(parser, mail),
  });
  return code.load.fetcher(() => new URL("multipartner.wasm", base));
}

/** @type {ReturnType<typeof load> | undefined} */
let loading;

const multipartner = {
  isMultipartnerError,
  /** @type {typeof import("./browser.js").init} */
  async init(source) {
    loading ??= load(place(source)).catch((error) => {
      loading = undefined;
      throw error;
    });
    return (await loading)(source);
  },
};

engine.multipartner = multipartner;
