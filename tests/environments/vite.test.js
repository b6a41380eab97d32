import assert from "node:assert/strict";
import { test } from "node:test";
import { ANSWER, consumer, run, seen, served } from "./consumer.js";

const folder = consumer("vite");

// The quick choice is the version that most have.
for (const version of process.env.QUICK ? ["7"] : ["4", "5", "6", "7", "8"]) {
  const vite = [process.execPath, `node_modules/vite-${version}/bin/vite.js`];
  const [node, program] = vite;

  test(`Vite ${version}, development`, async () => {
    assert.equal(await served(folder, [...vite, "--port", "0", "--force"], seen), ANSWER);
  });

  test(`Vite ${version}, build`, async () => {
    run(folder, node, program, "build");
    assert.equal(await served(folder, [...vite, "preview", "--port", "0"], seen), ANSWER);
  });

  test(`Vite ${version}, server code, bundled whole`, () => {
    run(folder, node, program, "build", "--config", "server.config.js");
    assert.equal(run(folder, process.execPath, "server/print.js"), `${ANSWER}\n`);
  });
}
