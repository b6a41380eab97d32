import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { run } from "./consumer.js";

const target = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "multipartner/environments/axum");

test("a server with axum answers with the decision, or with what is wrong", async () => {
  run("examples/axum", "cargo", "build", "--quiet", "--target-dir", target);
  const server = spawn(join(target, "debug/axum-example"), { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const address = await new Promise((found) => server.stdout.once("data", (data) => found(String(data).trim())));
    /** @param {object} customer */
    const ask = async (customer) => {
      const situation = { asOf: "2026-09-01", partner: { tenantId: "11111111-2222-4333-8444-555555555555" }, customer };
      const body = JSON.stringify({ situation, action: { type: "request-reseller-relationship", dap: true } });
      const response = await fetch(`${address}/checks`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
      return { status: response.status, ...(await response.json()) };
    };
    const { status, outcome, findings } = await ask({ tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" });
    assert.deepEqual([status, outcome, findings[0].rule], [403, "forbidden", "dap-ended"]);
    const refused = await ask({});
    assert.deepEqual([refused.status, refused.errors], [422, ["Situation.customer.tenantId: missing-field"]]);
  } finally {
    server.kill();
  }
});
