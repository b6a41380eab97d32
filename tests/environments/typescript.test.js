import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { consumer, run } from "./consumer.js";

const folder = consumer("typescript");
const files = { "commonjs": ["usage.ts"], "esnext": ["usage.ts"], "node": ["usage.mts", "usage.cts", "usage.ts"] };

/** Each with its module, its resolution and the files that it can read. */
const resolutions = /** @type {const} */ ([
  ["node10", "commonjs", "node10", files.commonjs],
  ["node16", "node16", "node16", files.node],
  ["nodenext", "nodenext", "nodenext", files.node],
  ["bundler", "esnext", "bundler", files.esnext],
]);

for (const version of ["5.0", "5.4", "5.7", "5.9", "6", "7"]) {
  for (const [name, module, moduleResolution, files] of resolutions) {
    // TypeScript 6 warns of it, 7 no longer has it.
    if (name === "node10" && Number(version) >= 6) continue;
    test(`TypeScript ${version}: ${name}`, () => {
      const config = `tsconfig.${version}.${name}.json`;
      const compilerOptions = {
        ...{ strict: true, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: false },
        ...{ target: "es2022", lib: ["es2022"], types: [], module, moduleResolution, esModuleInterop: true },
      };
      writeFileSync(join(folder, config), JSON.stringify({ compilerOptions, files }));
      assert.equal(said(version, config), "");
    });
  }
}

/**
 * @param {string} version
 * @param {string} config
 */
function said(version, config) {
  try {
    return run(folder, `node_modules/typescript-${version}/bin/tsc`, "-p", config);
  } catch (error) {
    return error.stdout || error.message;
  }
}
