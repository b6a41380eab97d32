// What is needed beyond rustup and Node, each fetched once. The scripts import `node:` modules only, so that they
// work in a fresh clone, before `npm ci` has run.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
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
  if (error) throw error;
  if (status !== 0) throw new Error(`failed: ${program} ${args.join(" ")}`);
}

/** The wasm target and the npm packages. */
export function setUp() {
  run("rustup", ["--quiet", "target", "add", "wasm32-unknown-unknown"]);
  const installed = "node_modules/.package-lock.json";
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
    run("npm", ["ci"]);
  }
}

/** The folder of wasm-bindgen's programs, which must be of the version that the crate was compiled with. */
export function wasmBindgen() {
  const version = /name = "wasm-bindgen"\nversion = "(.+)"/.exec(readFileSync("Cargo.lock", "utf8"))?.[1];
  if (!version) throw new Error("Cargo.lock names no wasm-bindgen");
  return cargoInstall("wasm-bindgen-cli", version);
}

/** A PATH on which wasm-pack finds itself and the right wasm-bindgen. */
export const wasmPackPath = () =>
  [cargoInstall("wasm-pack", "0.15.1"), wasmBindgen(), process.env.PATH].join(delimiter);

/** The Chromium that the tests drive; on Debian it is installed where it is missing. */
export function chromium() {
  const found = () => onPath("chromedriver") && onPath("chromium", "chromium-browser", "google-chrome");
  if (!found() && existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "chromium", "chromium-driver"]);
  }
  const path = found();
  if (!path) throw new Error("The tests need Chromium and its driver: put `chromium` and `chromedriver` on the PATH.");
  return path;
}

/**
 * Compiled into a cache of the user's, not into the checkout: a fresh clone does not compile it again.
 * @param {string} crate
 * @param {string} version
 */
function cargoInstall(crate, version) {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const root = join(cache, "multipartner", `tools-${crate}-${version}`);
  const bin = join(root, "bin");
  if (!existsSync(bin)) {
    const install = ["install", crate, "--version", version, "--root", root];
    try {
      run("cargo", [...install, "--locked"]);
    } catch {
      run("cargo", install); // a registry that lags behind the crate's lock file
    }
  }
  return bin;
}

/** @param {string[]} programs */
function onPath(...programs) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find((path) => existsSync(path));
}
