// The crate can also be built with wasm-pack. That is the bare binding, without the npm package's plain copies and types.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { path } from "../../scripts/tools.js";

const env = { ...process.env, PATH: path() };

for (const target of ["web", "nodejs", "bundler"]) {
  test(`wasm-pack build --target ${target}`, () => {
    const out = `dist/wasm-pack/${target}`;
    execFileSync("wasm-pack", ["build", "--target", target, "--out-name", "multipartner_bare", "--out-dir", out], { env, stdio: "pipe" });
    const types = readFileSync(`${out}/multipartner_bare.d.ts`, "utf8");
    for (const name of ["check", "invite", "readInvitations", "rules", "editions", "clouds"]) {
      assert.match(types, new RegExp(`^export function ${name}\\(`, "m"));
    }
    execFileSync("node_modules/.bin/tsc", ["--strict", "--noEmit", "--module", "nodenext", `${out}/multipartner_bare.d.ts`]);
    if (target === "nodejs") assert.ok(createRequire(import.meta.url)(`../../${out}/multipartner_bare.js`).rules().length > 0);
  });
}
