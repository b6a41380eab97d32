import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { expand } from "../cases/load.js";

const { bases, steps } = JSON.parse(readFileSync("tests/cases/expansion.json", "utf8"));

for (const { case: one, expanded } of steps) {
  test(`as Rust expands it: ${one.name}`, () => assert.deepEqual(expand(one, bases), expanded));
}
