// Everything that has to hold. The first step that fails ends it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pack } from "./pkg.js";
import { site } from "./site.js";
import { chromium, run, wasmPackPath } from "./tools.js";

const clippy = ["clippy", "--all-targets"];
const strictly = ["--", "-D", "warnings"];

/** @type {Record<string, () => unknown>} */
const steps = {
  "cargo fmt": () => run("cargo", ["fmt", "--check"]),
  "cargo clippy": () => run("cargo", [...clippy, ...strictly]),
  "cargo clippy, wasm": () => run("cargo", [...clippy, "--target", "wasm32-unknown-unknown", ...strictly]),
  "cargo clippy, module": () =>
    run("cargo", ["clippy", "--lib", "--features", "module", "--target", "wasm32-unknown-unknown", ...strictly]),
  "cargo test": () => run("cargo", ["test"]),
  package: pack,
  site,
  eslint: () => run("node_modules/.bin/eslint", ["--max-warnings", "0"]),
  tsc: () => run("node_modules/.bin/tsc", []),
  chromium,
  "wasm-pack test": () => run("wasm-pack", ["test", "--headless", "--chrome"], { PATH: wasmPackPath() }),
  "node --test": () => run("node", ["--test", "--test-reporter", "spec", ...testFiles()]),
};

export async function test() {
  let [passed, failed] = [0, 0];
  for (const [name, step] of Object.entries(steps)) {
    console.log(`\n== ${name}`);
    try {
      await step();
      passed += 1;
    } catch (error) {
      console.error(error.message);
      failed = process.exitCode = 1;
      break;
    }
  }
  console.log(`\n${passed} passed, ${failed} failed`);
}

const testFiles = () =>
  readdirSync("tests")
    .filter((name) => name.endsWith(".test.js"))
    .map((name) => join("tests", name));
