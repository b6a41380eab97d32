import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSync } from "esbuild";
import { consumer, run, seen } from "./consumer.js";

const folder = consumer("react");
cpSync("examples/form.tsx", join(folder, "form.tsx"));

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

test("the React form is typed", () => {
  run(folder, process.execPath, join(process.cwd(), "node_modules/typescript/bin/tsc"), ...[
    ...["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--jsx", "react-jsx", "--module", "nodenext", "--target", "es2022"],
    "form.tsx",
  ]);
});
