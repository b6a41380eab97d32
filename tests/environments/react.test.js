import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSync } from "esbuild";
import { examples } from "../../scripts/cases.js";
import { CODE } from "../../www/check/code.js";
import { consumer, run, seen } from "./consumer.js";

const folder = consumer("react");
cpSync("examples/form.tsx", join(folder, "form.tsx"));

/** What the page gives for its examples. */
const samples = examples("decisions");
for (const [at, sample] of samples.entries()) writeFileSync(join(folder, `sample-${at}.tsx`), CODE.React(sample));
writeFileSync(join(folder, "forms.js"), [
  ...samples.map((_, at) => `import { CheckedForm as Form${at} } from "./sample-${at}.tsx";`),
  `export const forms = [${samples.map((_, at) => `Form${at}`)}];`,
].join("\n"));

test("a React form stops what is forbidden, in strict mode", async () => {
  buildSync({
    ...{ absWorkingDir: folder, entryPoints: ["main.jsx"], outfile: join(folder, "page.js"), bundle: true, jsx: "automatic" },
    define: { "process.env.NODE_ENV": '"development"' },
  });
  const answer = String(await seen("http://localhost/index.html", folder));
  const [regions, denied, ...rest] = answer.split("; ");
  assert.deepEqual([regions, denied], ["1", "You can't change ano"]);
  assert.ok(rest.includes("canceled bbbbbbbb-cccc-4ddd-8eee-ffffffffffff"), answer);
});

test("the forms that the page gives may be submitted where the answer is allowed", async () => {
  buildSync({
    ...{ absWorkingDir: folder, entryPoints: ["samples.jsx"], outfile: join(folder, "samples.js"), bundle: true, jsx: "automatic" },
    define: { "process.env.NODE_ENV": '"development"' },
  });
  const submitted = JSON.parse(String(await seen("http://localhost/samples.html", folder)));
  assert.deepEqual(submitted, samples.map(({ expect: { outcome } }) => outcome === "allowed"));
});

test("the React forms are typed", () => {
  run(folder, process.execPath, join(process.cwd(), "node_modules/typescript/bin/tsc"), ...[
    ...["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--jsx", "react-jsx", "--module", "nodenext", "--target", "es2022"],
    "form.tsx", ...samples.map((_, at) => `sample-${at}.tsx`),
  ]);
});
