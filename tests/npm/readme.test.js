import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { problemsPage, rulesPage } from "../../scripts/docs.js";
import { load, node } from "./consumer.js";

const pages = ["README.md", "docs/portal.md", "docs/lists.md"].map((page) => readFileSync(page, "utf8")).join("\n");

for (const [, code, output] of pages.matchAll(/^```js\n([^]*?)^```\n(?:\n```(?:text|console)\n([^]*?)^```\n)?/gm)) {
  test(`runs: ${code.split("\n", 1)}`, () => {
    const printed = node(code);
    if (output !== undefined) assert.equal(printed, output);
  });
}

test("docs/rules.md is the catalog's", async () => {
  assert.equal(readFileSync("docs/rules.md", "utf8"), rulesPage(await load("multipartner")), "`npm run docs` writes it");
});

test("docs/problems.md is the language's", async () => {
  const { default: english } = await load("multipartner/locale/en");
  assert.equal(readFileSync("docs/problems.md", "utf8"), problemsPage(english), "`npm run docs` writes it");
});
