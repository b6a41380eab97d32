// The bare binding, as wasm-pack builds it: in dist/bare, a folder for each target, under a name of its own.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { path, run } from "./tools.js";

export const NAME = "multipartner-bare";
export const TARGETS = ["web", "nodejs", "bundler"];

/** @param {string} target @param {string} profile of wasm-pack @returns {string} The folder. */
export function buildBare(target, profile = "--release") {
  const out = join("dist/bare", target);
  rmSync(out, { recursive: true, force: true });
  run("wasm-pack", ["build", profile, "--target", target, "--out-name", "multipartner_bare", "--out-dir", out], { PATH: path() });
  const manifest = join(out, "package.json");
  const stated = JSON.parse(readFileSync(manifest, "utf8"));
  const description = "The bare wasm-bindgen binding of the crate multipartner; most projects want the npm package multipartner";
  writeFileSync(manifest, `${JSON.stringify({ ...stated, name: NAME, description }, null, 2)}\n`);
  return out;
}

if (import.meta.filename === process.argv[1]) for (const target of TARGETS) buildBare(target);
