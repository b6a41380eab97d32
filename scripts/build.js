// The npm package in pkg, the page in dist/site, and what they weigh.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { transformSync } from "esbuild";
import { buildSite } from "./site.js";
import { printSizes } from "./sizes.js";
import { path, run } from "./tools.js";

// What rustc may use for this target, by name: a wasm-opt told `--all-features` invents more.
const FEATURES = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

const GLUE = "dist/glue";

/** The optimised module and its glue, in dist/glue. */
function buildModule() {
  run("cargo", [
    // The module alone: if an rlib is built with it, cargo leaves out link-time optimisation.
    ...["rustc", "--release", "--lib", "--crate-type", "cdylib", "--target", "wasm32-unknown-unknown"],
  ]);
  const compiled = join(process.env.CARGO_TARGET_DIR || "target", "wasm32-unknown-unknown/release/multipartner.wasm");

  // wasm-opt takes seconds, so the same input is not optimised again.
  const inputs = [compiled, "scripts/build.js", "package-lock.json"].map((file) => readFileSync(file));
  const hash = inputs.reduce((sum, input) => sum.update(input), createHash("sha256")).digest("hex");
  const stamp = join(GLUE, "inputs.sha256");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;

  rmSync(GLUE, { recursive: true, force: true });
  run("wasm-bindgen", [
    ...["--target", "web", "--out-name", "glue", "--out-dir", GLUE],
    "--omit-default-module-path", // the entries name the module; bundlers see it there
    ...["--experimental-reset-state-function", compiled], // after an error, `call.js` starts the module anew
  ], { PATH: path() });
  run("node_modules/.bin/wasm-opt", [
    // Inlining and the sharing of subexpressions shrink the module but hurt its compression, so both are off. Rust's stack
    // ends above the first kilobyte, which makes --low-memory-unused safe.
    ...["-Os", "--converge", "--low-memory-unused", "--one-caller-inline-max-function-size=1", "--skip-pass=local-cse"],
    ...["--strip-producers", "--strip-target-features", ...FEATURES.map((feature) => `--enable-${feature}`)],
    ...[join(GLUE, "glue_bg.wasm"), "-o", join(GLUE, "multipartner.wasm")],
  ]);
  writeFileSync(stamp, hash);
}

/**
 * The languages of a folder, as modules.
 * @param {string} folder @param {string} to @param {string} types @param {string} type
 */
function writeLocales(folder, to, types, type) {
  mkdirSync(join(to, folder), { recursive: true });
  for (const file of readdirSync(join("src", folder)).filter((name) => name.endsWith(".json"))) {
    const module = join(to, folder, parse(file).name);
    const locale = JSON.parse(readFileSync(join("src", folder, file), "utf8"));
    writeFileSync(`${module}.js`, `export default ${JSON.stringify(locale)};\n`);
    writeFileSync(`${module}.d.ts`, `declare const locale: import("${types}").${type};\nexport default locale;\n`);
  }
}

/** The module with its glue, the hand-written JavaScript, and the languages. */
function buildPackage() {
  const next = "dist/pkg";
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });

  writeFileSync(join(next, "multipartner.wasm"), readFileSync(join(GLUE, "multipartner.wasm")));
  const handWritten = readdirSync("src/js").filter((name) => /\.(js|d\.ts)$/.test(name)).map((name) => join("src/js", name));
  for (const file of [join(GLUE, "glue.js"), join(GLUE, "glue.d.ts"), ...handWritten]) {
    const text = readFileSync(file, "utf8");
    writeFileSync(join(next, basename(file)), file.endsWith(".js") ? `// @ts-nocheck\n${transformSync(text, { minify: true }).code}` : text);
  }
  cpSync("schema", join(next, "schema"), { recursive: true });
  writeLocales("locale", next, "../types.js", "Locale");
  writeLocales("locale/customer", next, "../../types.js", "CustomerLocale");
  rmSync("pkg", { recursive: true, force: true });
  renameSync(next, "pkg");
}

buildModule();
buildPackage();
buildSite();
printSizes();
