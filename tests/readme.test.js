import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withRules } from "../scripts/readme.js";
import { visit } from "./browser.js";
import { folder, load, node } from "./consumer.js";

const readme = readFileSync("README.md", "utf8");

for (const [, code, output] of readme.matchAll(/^```js\n([^]*?)^```\n(?:\n```(?:text|console)\n([^]*?)^```\n)?/gm)) {
  test(`runs: ${code.split("\n", 1)}`, () => {
    const printed = node(code);
    if (output !== undefined) assert.equal(printed, output);
  });
}

for (const [, html] of readme.matchAll(/^```html\n([^]*?)^```\n/gm)) {
  test("the page of the README loads beside the installed package", async () => {
    writeFileSync(join(folder, "index.html"), html);
    await visit(folder, async () => {});
  });
}

test("the table of rules is the rule book's", async () => {
  assert.equal(readme, withRules(readme, await load("multipartner")), "`npm run readme` writes it");
});
