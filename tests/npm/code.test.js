// The code that the page gives for an answer, run as its reader would.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { examples } from "../../scripts/cases.js";
import { CODE } from "../../www/check/code.js";
import { folder, load, node } from "./consumer.js";

const { check } = await load("multipartner");

/** An example of each outcome, and the one with the most facts. */
const all = examples("decisions");
const size = (/** @type {any} */ { situation, action }) => JSON.stringify({ situation, action }).length;
const samples = [...new Set([
  ...["allowed", "forbidden", "not-yet", "unknown"].map((outcome) => all.find(({ expect }) => expect.outcome === outcome)),
  all.toSorted((one, other) => size(other) - size(one))[0],
])].filter(Boolean);

/** What each kind prints. @param {any} sample */
function expected({ situation, action }) {
  const { outcome, findings } = check(situation, action);
  return [outcome, ...findings.map((/** @type {any} */ { rule, severity }) => `${rule} ${severity}`), ""].join("\n");
}

test("JavaScript runs with the package", () => {
  for (const sample of samples) assert.equal(node(CODE.JavaScript(sample)), expected(sample));
});

test("TypeScript has no wrong type, and runs", () => {
  const files = samples.map((sample, at) => {
    writeFileSync(join(folder, `sample-${at}.ts`), CODE.TypeScript(sample));
    return join(folder, `sample-${at}.ts`);
  });
  const options = ["--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom", "--outDir", join(folder, "samples")];
  execFileSync("node_modules/.bin/tsc", [...options, ...files], { encoding: "utf8" });
  for (const [at, sample] of samples.entries()) {
    assert.equal(node(`await import("./samples/sample-${at}.js");`), expected(sample));
  }
});

test("JSON is a request", () => {
  for (const sample of samples) {
    const { situation, action, ...rest } = JSON.parse(CODE.JSON(sample));
    assert.deepEqual([check(situation, action), rest], [check(sample.situation, sample.action), {}]);
  }
});

test("Rust compiles, and runs", () => {
  // One program for all, beside the crate's own lock file, so that nothing is compiled that the crate's tests have not.
  const project = "dist/samples";
  mkdirSync(join(project, "src"), { recursive: true });
  const path = JSON.stringify(resolve("."));
  writeFileSync(join(project, "Cargo.toml"),
    `[package]\nname = "samples"\nedition = "2024"\n\n[dependencies]\nmultipartner = { path = ${path} }\nserde_json = "1"\n\n[workspace]\n`);
  cpSync("Cargo.lock", join(project, "Cargo.lock"));
  const modules = samples.map((sample, at) => `mod sample_${at} {\n${CODE.Rust(sample).replace("fn main()", "pub fn main()")}}\n`);
  const calls = samples.map((_, at) => `    sample_${at}::main()?;\n    println!();\n`);
  const main = `fn main() -> Result<(), Box<dyn std::error::Error>> {\n${calls.join("")}    Ok(())\n}\n`;
  writeFileSync(join(project, "src/main.rs"), [...modules, main].join("\n"));
  const printed = execFileSync("cargo", ["run", "--quiet", "--manifest-path", join(project, "Cargo.toml")], {
    encoding: "utf8",
    env: { ...process.env, CARGO_TARGET_DIR: process.env.CARGO_TARGET_DIR || resolve("target") },
  });
  assert.equal(printed, samples.map((sample) => `${expected(sample)}\n`).join(""));
});
