import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ANSWER, consumer, run, seen } from "./consumer.js";

const folder = consumer("bundlers");
const bundlers = {
  "Rollup": ["rollup", "-c", "--silent"],
  "Rolldown": ["rolldown", "-c"],
  "webpack": [process.execPath, "compile.js", "webpack"],
  "Rspack": [process.execPath, "compile.js", "@rspack/core"],
};

for (const [name, [program, ...args]] of Object.entries(bundlers)) {
  test(`${name}: a page, and a program for Node`, async () => {
    rmSync(join(folder, "out"), { recursive: true, force: true });
    run(folder, program, ...args);
    assert.equal(run(folder, process.execPath, "out/print.cjs"), `${ANSWER}\n`);
    if (args[0] === "compile.js") assert.equal(run(folder, process.execPath, "out/required.cjs"), `${ANSWER}\n`);
    assert.equal(await seen("http://localhost/index.html", folder), ANSWER);
  });
}

test("tsup: a program for Node", () => {
  run(folder, "tsup");
  for (const file of ["print.cjs", "print.js"]) assert.equal(run(folder, process.execPath, `out/tsup/${file}`), `${ANSWER}\n`);
});

test("Parcel: a page", async () => {
  const project = consumer("parcel", "vite");
  for (const place of ["dist", ".parcel-cache"]) rmSync(join(project, place), { recursive: true, force: true });
  run(project, "parcel", "build", "index.html", "--no-source-maps", "--log-level", "error");
  assert.equal(await seen("http://localhost/index.html", join(project, "dist")), ANSWER);
});
