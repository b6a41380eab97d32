import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { ANSWER, consumer, run } from "./consumer.js";

const folder = consumer("workerd");
cpSync("examples/edge-worker/worker.js", join(folder, "example.js"));

/**
 * A Worker, bundled by Wrangler and run by workerd.
 * @param {string} file
 * @param {(send: (path: string, body?: string) => Promise<any>) => Promise<void>} task
 */
async function deployed(file, task) {
  const out = join(folder, "dist", file);
  rmSync(join(folder, "dist"), { recursive: true, force: true });
  run(folder, "wrangler", "deploy", "--dry-run", "--outdir", out, "--name", "worker", "--compatibility-date", "2026-01-01", file);
  const { Miniflare } = await import(createRequire(join(folder, "index.js")).resolve("miniflare"));
  const worker = new Miniflare({
    ...{ modulesRoot: out, scriptPath: join(out, file), modules: true, compatibilityDate: "2026-01-01" },
    modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm", "**/*.wasm?module"] }],
  });
  try {
    await task((path, body) => worker.dispatchFetch(`http://localhost${path}`, body === undefined ? {} : { method: "POST", body }));
  } finally {
    await worker.dispose();
  }
}

test("Cloudflare Worker, bundled by Wrangler and run by workerd", async () => {
  await deployed("worker.js", async (send) => assert.equal(await (await send("/")).text(), ANSWER));
});

test("examples/edge-worker checks a request, and streams a list", async () => {
  const customer = { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" };
  const action = { type: "transition-account-ownership" };
  await deployed("example.js", async (send) => {
    // What a browser says of the partner is not believed.
    const stated = { customer, partner: { tenantId: "nobody" } };
    const decision = await (await send("/check", JSON.stringify({ situation: stated, action }))).json();
    assert.equal(decision.outcome, "forbidden");
    const refused = await send("/check", JSON.stringify({ situation: { customer: {} }, action }));
    assert.deepEqual([refused.status, refused.headers.get("Content-Type")], [422, "application/problem+json"]);
    assert.equal((await refused.json()).errors[0].path, "situation.customer.tenantId");
    assert.equal((await send("/check", "{")).status, 400);
    assert.equal((await send("/")).status, 404);

    const ids = Array.from({ length: 3000 }, (_, number) => `66666666-7777-4888-8999-${String(number).padStart(12, "0")}`);
    const list = await send("/list", `customer.tenantId\n${ids.join("\n")}\nnobody\n`);
    const rows = (await list.text()).trim().split("\n").map((line) => JSON.parse(line));
    assert.equal(rows.length, 3001);
    assert.deepEqual(new Set(rows.slice(0, -1).map(({ decision }) => decision.outcome)), new Set(["not-yet"]));
    assert.equal(rows.at(-1).problems[0].code, "invalid-tenant-id");
  });
});
