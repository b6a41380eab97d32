// The crate can also be built with wasm-pack. That is the bare binding, without the npm package's plain copies and types. It is
// not optimized here, which takes a minute.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { buildBare, NAME, TARGETS } from "../../scripts/bare.js";

for (const target of TARGETS) {
  test(`the bare binding for ${target}`, () => {
    const out = buildBare(target, "--dev");
    assert.equal(JSON.parse(readFileSync(`${out}/package.json`, "utf8")).name, NAME);
    const types = readFileSync(`${out}/multipartner_bare.d.ts`, "utf8");
    assert.match(types, /The bare binding of the crate `multipartner`/);
    for (const name of ["check", "invite", "readInvitations", "rules", "editions", "clouds"]) {
      assert.match(types, new RegExp(`^export function ${name}\\(`, "m"));
    }
    execFileSync("node_modules/.bin/tsc", ["--strict", "--noEmit", "--module", "nodenext", `${out}/multipartner_bare.d.ts`]);
    if (target === "nodejs") assert.ok(createRequire(import.meta.url)(`../../${out}/multipartner_bare.js`).rules().length > 0);
  });
}
