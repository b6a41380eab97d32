import assert from "node:assert/strict";
import { test } from "node:test";
import { consumer, run } from "./consumer.js";

const folder = consumer("runners");
const runners = {
  "Vitest": ["vitest", "run"],
  "Vitest with jsdom, the package inlined": ["vitest", "run", "--config", "vitest.inlined.config.js"],
  "Mocha": ["mocha", "mocha.spec.js"],
  "AVA": ["ava", "ava.spec.js"],
  "node:test": [process.execPath, "--test", "node.spec.js"],
};

for (const [name, [program, ...args]] of Object.entries(runners)) {
  test(name, () => {
    assert.match(run(folder, program, ...args), /1 pass|# pass 1|1 test passed/);
  });
}
