import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { rulesTable } from "../../scripts/readme.js";
import { load, node } from "./consumer.js";

const readme = readFileSync("README.md", "utf8");

for (const [, code, output] of readme.matchAll(/^```js\n([^]*?)^```\n(?:\n```(?:text|console)\n([^]*?)^```\n)?/gm)) {
  test(`runs: ${code.split("\n", 1)}`, () => {
    const printed = node(code);
    if (output !== undefined) assert.equal(printed, output);
  });
}

test("the table of rules is the rule book's", async () => {
  const table = rulesTable(await load("multipartner"));
  assert.ok(readme.includes(`<!-- rules -->\n${table}\n<!-- /rules -->`), "`npm run readme` writes it");
});
