// The programs that checks and builds run. This file and setup.js import `node:` modules only: they run before
// `npm ci` has.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * Runs a program to its end; throws where it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(program, args, env) {
  const { error, status } = spawnSync(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (error) throw new Error(`cannot run ${program} (${error.message}); \`npm run setup\` installs what is missing`);
  if (status !== 0) throw new Error(`failed: ${program} ${args.join(" ")}`);
}

/** What rustc may use for WebAssembly, as options of binaryen's commands: told `--all-features`, they invent more. */
export const FEATURES = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"]
  .map((feature) => `--enable-${feature}`);

/** How wasm-opt makes a module small. */
export const OPTIMIZE = [
  // Inlining, the sharing of subexpressions, fewer locals and merged blocks shrink the module but hurt its compression.
  // Rust's stack ends above the first kilobyte, which makes --low-memory-unused safe.
  ...["-Os", "--converge", "--low-memory-unused", "--one-caller-inline-max-function-size=1"],
  ...["--skip-pass=local-cse", "--skip-pass=merge-blocks", "--skip-pass=simplify-locals"],
  ...FEATURES,
];

/** wasm-bindgen's command must be of the very version that the crate is compiled with. */
function wasmBindgenVersion() {
  const version = /name = "wasm-bindgen"\nversion = "(.+)"/.exec(readFileSync("Cargo.lock", "utf8"))?.[1];
  if (!version) throw new Error("Cargo.lock names no wasm-bindgen");
  return version;
}

/** Commands from crates.io, by version. */
export const CRATES = {
  "wasm-bindgen-cli": wasmBindgenVersion(),
  "wasm-pack": "0.15.1",
  "cargo-deny": "0.20.2",
  "cargo-fuzz": "0.13.2",
  "cargo-mutants": "27.1.0",
};

/**
 * Where setup.js installs a crate: in a cache of the user's, so that a fresh clone does not compile it again.
 * @param {keyof typeof CRATES} crate
 */
export const root = (crate) =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "multipartner", `tools-${crate}-${CRATES[crate]}`);

/** A PATH that leads to these commands first. */
export const path = () =>
  [...Object.keys(CRATES).map((crate) => join(root(/** @type {keyof typeof CRATES} */ (crate)), "bin")), process.env.PATH]
    .join(delimiter);

/**
 * The first of these programs that is on the PATH.
 * @param {string[]} programs
 */
export function onPath(...programs) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find((file) => existsSync(file));
}

/** The Chromium that the tests drive. */
export const chromium = () => onPath("chromium", "chromium-browser", "google-chrome");

/** The Firefox that the tests drive. */
export const firefox = () => onPath("firefox-esr", "firefox");
