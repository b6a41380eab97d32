import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { explain, init, rules } from "../../pkg/browser.js";

test("a call before init says what to do", () => {
  assert.throws(rules, (/** @type {any} */ error) => {
    assert.equal(error.code, "not-initialised");
    assert.equal(error.message, explain(error).reason);
    assert.match(error.message, /^[^.]*\binit\(\)[^.]*\.$/);
    return true;
  });
});

test("init may fail and be tried again, and loads once", async () => {
  await assert.rejects(init(new Uint8Array(8)), WebAssembly.CompileError);
  // A valid module that is another one: the eight bytes of its header.
  const another = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  for (const source of [another, Promise.resolve(another), another]) await assert.rejects(init(source), TypeError);
  await assert.rejects(init(Promise.reject(new Error("no"))), { message: "no" });
  const loading = init(readFileSync("pkg/multipartner.wasm"));
  assert.equal(init(), loading);
  await loading;
  assert.ok(rules().length > 0);
});
