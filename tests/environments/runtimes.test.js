import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { buildSync } from "esbuild";
import { ANSWER, consumer, run, seen, served } from "./consumer.js";

const folder = consumer("runtimes");

test("Deno, without any permission", () => assert.equal(run(folder, "deno", "run", "--no-prompt", "print.js"), `${ANSWER}\n`));

test("deno bundle", () => {
  run(folder, "deno", "bundle", "--quiet", "-o", "out/deno.js", "print.js");
  assert.equal(run(folder, "deno", "run", "--no-prompt", "out/deno.js"), `${ANSWER}\n`);
});

test("Bun", () => assert.equal(run(folder, "bun", "run", "print.js"), `${ANSWER}\n`));

for (const target of ["node", "bun", "browser"]) {
  test(`bun build for ${target}`, () => {
    run(folder, "bun", "build", "print.js", `--target=${target}`, "--outfile=out/bun.mjs");
    assert.equal(run(folder, target === "bun" ? "bun" : process.execPath, "out/bun.mjs"), `${ANSWER}\n`);
  });
}

test("bun build --compile", () => {
  run(folder, "bun", "build", "print.js", "--compile", "--outfile=out/program");
  assert.equal(run(folder, "out/program"), `${ANSWER}\n`);
});

test("Bun's development server", async () => {
  assert.equal(await served(folder, ["bun", "index.html", "--port=0"], seen), ANSWER);
});

test("Vercel's edge runtime, from a bundle", async () => {
  const { EdgeVM } = await import(createRequire(join(folder, "index.js")).resolve("@edge-runtime/vm"));
  buildSync({ entryPoints: [join(folder, "edge.js")], bundle: true, format: "iife", outfile: join(folder, "out/edge.js"), logLevel: "error" });
  const vm = new EdgeVM();
  vm.evaluate(readFileSync(join(folder, "out/edge.js"), "utf8"));
  assert.equal(vm.evaluate("answer"), ANSWER);
});
