import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { consumer, run } from "./consumer.js";

const { facts, unknown } = JSON.parse(readFileSync("src/locale/es.json", "utf8"));
const folder = consumer("standards");
for (const example of ["express.js", "hono.js"]) cpSync(join("examples", example), join(folder, example));

test("react-hook-form, TanStack Form, Hono and Express take the schemas and problem details as they are", () => {
  const lacking = unknown.title.replace("{fact}", facts["action.subscription.soldBy"]);
  assert.deepEqual(JSON.parse(run(folder, process.execPath, "validate.js")), {
    ...{ hookForm: lacking, tanStack: lacking, hono: [400, 1], problem: [403, "forbidden"] },
    express: [422, "application/problem+json; charset=utf-8", ["#/situation/customer", "#/situation/partner/tenantId"]],
  });
});
