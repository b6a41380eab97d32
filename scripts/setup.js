// Installs what builds and checks need beyond rustup and Node; what is there already is left alone. With the argument
// `build`, only what a build needs; with `webkit`, `fuzz` or `mutants`, also WebKit, cargo-fuzz or cargo-mutants. Each step says
// what it is about to do.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { CRATES, chromium, firefox, onPath, root, run } from "./tools.js";

/** @param {string} what */
const say = (what) => console.log(`setup: ${what}`);

function rust() {
  const list = (/** @type {string} */ what) => spawnSync("rustup", [what, "list", "--installed"], { encoding: "utf8" });
  const [targets, components] = [list("target"), list("component")];
  if (targets.error) throw new Error("Install rustup first: https://rustup.rs");
  if (targets.stdout.includes("wasm32-unknown-unknown") && components.stdout.includes("rust-src")) return;
  say("rustup installs the toolchain of rust-toolchain.toml");
  run("rustup", ["toolchain", "install"]);
}

function npmPackages() {
  const installed = "node_modules/.package-lock.json";
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs) return;
  say("npm ci puts the packages of package-lock.json into node_modules");
  run("npm", ["ci"]);
}

/**
 * @param {keyof typeof CRATES} crate
 * @param {string[]} options
 */
function command(crate, ...options) {
  const version = CRATES[crate];
  if (existsSync(join(root(crate), "bin"))) return;
  say(`cargo compiles ${crate} ${version} into ${root(crate)}; this takes minutes, once`);
  const install = ["install", crate, "--version", version, "--root", root(crate), ...options];
  try {
    run("cargo", [...install, "--locked"]);
  } catch {
    say("again, without the crate's own lock file, which may name what this registry does not have yet");
    run("cargo", install);
  }
}

/**
 * @param {() => boolean} missing
 * @param {string[]} packages of Debian
 * @param {string} need
 */
function programs(missing, packages, need) {
  const debian = existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  if (missing() && debian && process.getuid?.() === 0) {
    say(`apt-get installs ${packages.join(", ")}`);
    run("apt-get", ["update"]);
    run("apt-get", ["install", "--yes", ...packages]);
  }
  if (missing()) throw new Error(need);
}

function browsers() {
  programs(() => !chromium() || !onPath("chromedriver") || !firefox(), ["chromium", "chromium-driver", "firefox-esr"],
    "The tests need Chromium with its driver, and Firefox: put `chromium`, `chromedriver` and `firefox` on the PATH.");
}

function webkit() {
  programs(() => !onPath("WebKitWebDriver") || !onPath("xvfb-run"), ["webkit2gtk-driver", "xvfb"],
    "The tests need WebKitGTK with its driver, and a display: put `WebKitWebDriver` and `xvfb-run` on the PATH.");
}

try {
  rust();
  npmPackages();
  command("wasm-bindgen-cli");
  if (process.argv[2] !== "build") {
    command("wasm-pack");
    command("cargo-deny", "--debug"); // optimizing it takes longer than all its runs
    browsers();
  }
  if (process.argv[2] === "fuzz") command("cargo-fuzz", "--debug");
  if (process.argv[2] === "mutants") command("cargo-mutants", "--debug");
  if (process.argv[2] === "webkit") webkit();
  say("everything is there");
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
