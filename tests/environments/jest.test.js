import assert from "node:assert/strict";
import { test } from "node:test";
import { consumer, run } from "./consumer.js";

const folder = consumer("jest");

for (const [name, ...args] of [["Jest as it comes", "ask.test.js"], ["Jest with jsdom", "jsdom.test.js"], ["ts-jest", "-c", "ts-jest.config.js"]]) {
  test(name, () => {
    run(folder, "jest", "--ci", ...args);
    assert.ok(true, "its tests have passed");
  });
}
