// The npm package: the optimised module, its glue, the hand-written face, and the languages.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { run, wasmBindgen } from "./tools.js";

// What rustc may use for this target, by name: a wasm-opt told `--all-features` invents more.
const FEATURES = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

/** Builds `pkg`, unless it is newer than everything that it is made of. */
export async function build() {
  const inputs = ["src", "scripts", "Cargo.toml", "Cargo.lock", "package-lock.json"];
  if (existsSync("pkg") && statSync("pkg").mtimeMs > Math.max(...inputs.map(newest))) return;

  const glue = "dist/glue";
  const next = "dist/pkg";
  rmSync(next, { recursive: true, force: true });
  mkdirSync(join(next, "locale"), { recursive: true });

  const target = join(process.env.CARGO_TARGET_DIR || "target", "wasm32-unknown-unknown/release/multipartner.wasm");
  run("cargo", [
    // The module alone: where an rlib is built with it, cargo leaves link-time optimisation out.
    ...["rustc", "--release", "--lib", "--crate-type", "cdylib", "--features", "module", "--target", "wasm32-unknown-unknown"],
  ]);
  run(join(wasmBindgen(), "wasm-bindgen"), [
    ...["--target", "web", "--out-name", "glue", "--out-dir", glue],
    ...["--omit-default-module-path", target], // the entries name the module; bundlers see it there
  ]);
  run("node_modules/.bin/wasm-opt", [
    // What repeats itself compresses well: no inlining, no sharing of subexpressions. The end of rustc's stack lies in
    // the lowest kilobyte.
    ...["-Oz", "--converge", "--low-memory-unused", "--one-caller-inline-max-function-size=1", "--skip-pass=local-cse"],
    ...["--strip-producers", "--strip-target-features", ...FEATURES.map((feature) => `--enable-${feature}`)],
    ...[join(glue, "glue_bg.wasm"), "-o", join(next, "multipartner.wasm")],
  ]);

  const { transformSync } = await import("esbuild");
  for (const file of [join(glue, "glue.js"), join(glue, "glue.d.ts"), ...readdirSync("src/js").map((name) => join("src/js", name))]) {
    const text = readFileSync(file, "utf8");
    writeFileSync(join(next, basename(file)), file.endsWith(".js") ? `// @ts-nocheck\n${transformSync(text, { minify: true }).code}` : text);
  }
  for (const file of readdirSync("src/locale")) {
    const module = join(next, "locale", parse(file).name);
    const locale = JSON.parse(readFileSync(join("src/locale", file), "utf8"));
    writeFileSync(`${module}.js`, `export default ${JSON.stringify(locale)};\n`);
    writeFileSync(`${module}.d.ts`, 'declare const locale: import("../types.js").Locale;\nexport default locale;\n');
  }
  rmSync("pkg", { recursive: true, force: true });
  renameSync(next, "pkg");
}

/** Packs it as npm will publish it, in dist. */
export async function pack() {
  await build();
  mkdirSync("dist", { recursive: true });
  run("npm", ["pack", "--pack-destination", "dist"]);
}

/**
 * When a file, or the newest file of a folder, was last changed.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory()
    ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : mtimeMs;
}
