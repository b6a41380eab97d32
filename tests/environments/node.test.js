import assert from "node:assert/strict";
import { test } from "node:test";
import { ANSWER, consumer, run } from "./consumer.js";

const folder = consumer("node");

for (const version of process.env.QUICK ? ["20.0", "20", "22"] : ["20.0", "20", "22", "24", "26"]) {
  for (const file of ["import.js", "require.cjs", "worker.js"]) {
    test(`Node ${version}: ${file}`, () => {
      assert.equal(run(folder, `node_modules/node-${version}/bin/node`, file), `${ANSWER}\n`);
    });
  }
}
