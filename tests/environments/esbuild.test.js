import assert from "node:assert/strict";
import { test } from "node:test";
import { ANSWER, consumer, run, seen } from "./consumer.js";

const folder = consumer("bundlers");

/** @type {(file: string, out: string, ...args: string[]) => string} */
const bundle = (file, out, ...args) => run(folder, "esbuild", file, "--bundle", "--minify", "--log-level=error", `--outfile=out/${out}`, ...args);

for (const [file, format] of [["print.js", "cjs"], ["print-required.cjs", "cjs"], ["print.js", "esm"]]) {
  test(`esbuild for Node: ${file} as ${format}`, () => {
    const out = format === "cjs" ? "print.cjs" : "print.mjs";
    bundle(file, out, "--platform=node", `--format=${format}`);
    assert.equal(run(folder, process.execPath, `out/${out}`), `${ANSWER}\n`);
  });
}

for (const format of ["iife", "esm"]) {
  test(`esbuild for browsers: ${format}`, async () => {
    bundle("page.js", "page.js", `--format=${format}`);
    assert.equal(await seen("http://localhost/index.html", folder), ANSWER);
  });
}
