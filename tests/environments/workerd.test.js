import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { ANSWER, consumer, run } from "./consumer.js";

const folder = consumer("workerd");

test("Cloudflare Worker, bundled by Wrangler and run by workerd", async () => {
  run(folder, "wrangler", "deploy", "--dry-run", "--outdir", "dist", "--name", "worker", "--compatibility-date", "2026-01-01", "worker.js");
  const { Miniflare } = await import(createRequire(join(folder, "index.js")).resolve("miniflare"));
  const worker = new Miniflare({
    ...{ modulesRoot: join(folder, "dist"), scriptPath: join(folder, "dist/worker.js"), modules: true, compatibilityDate: "2026-01-01" },
    modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm", "**/*.wasm?module"] }],
  });
  try {
    assert.equal(await (await worker.dispatchFetch("http://localhost/")).text(), ANSWER);
  } finally {
    await worker.dispose();
  }
});
