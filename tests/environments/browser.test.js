import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ANSWER, consumer, seen } from "./consumer.js";

const folder = consumer("browser");
/** @param {string} page */
const answer = (page) => seen(`http://localhost/${page}`, folder);

test("<script type=module> with an import map", async () => assert.equal(await answer("module.html"), ANSWER));

test("<script src>", async () => {
  const { errors } = JSON.parse(readFileSync("src/locale/en.json", "utf8"));
  assert.equal(await answer("script.html"), errors["no-webassembly"].title);
});

test("a module worker", async () => assert.equal(await answer("worker.html"), "cloud-closed"));

test("a classic worker", async () => assert.equal(await answer("classic-worker.html"), "cloud-closed"));

test("the file fetched, and what is no module refused", async () => {
  assert.equal(await answer("fetched.html"), "wrong-module, wrong-module; cloud-closed");
});

test("a Content Security Policy without 'wasm-unsafe-eval' is an error that says so", async () => {
  const refused = "webassembly-refused CompileError true";
  assert.equal(await answer("refused.html"), `${refused}; ${refused}`);
});
