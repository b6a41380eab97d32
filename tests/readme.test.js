import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { rulesTable } from "../scripts/readme.js";
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
  test("the page of the README may load the installed package", async () => {
    writeFileSync(join(folder, "index.html"), html);
    writeFileSync(
      join(folder, "main.js"),
      `import { init, rules } from "./node_modules/multipartner/pkg/browser.js";
       init().then(() => (document.title = rules()[0].rule));`,
    );
    await visit(folder, async (page) => void (await page.waitForFunction(() => document.title)));
  });
}

test("the table of rules is the rule book's", async () => {
  const table = rulesTable(await load("multipartner"));
  assert.ok(readme.includes(`<!-- rules -->\n${table}\n<!-- /rules -->`), "`npm run readme` writes it");
});
