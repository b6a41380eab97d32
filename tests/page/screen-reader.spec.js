// What a screen reader meets, part by part and in its order, as the accessibility tree has it: `docs/screen-reader.md`. After a
// change that was meant, `GENERATE=1 npx playwright test screen-reader.spec.js --project=chromium` writes it anew.
import { readFileSync, writeFileSync } from "node:fs";
import { enter, example, expect, test } from "./fixture.js";

const FILE = "docs/screen-reader.md";

const INTRODUCTION = `# What a screen reader meets

The page's landmarks, headings, controls and live regions with their names, in their order, as Chromium's accessibility tree has
them. Texts between them and the options of selects are left out. An \`alert\` is read at once, a \`status\` when the reader
pauses; both are there before anything is said in them. \`tests/page/screen-reader.spec.js\` writes this and fails where it is
no longer so; \`tests/page/a11y.spec.js\` asks axe-core, and goes through the page by the keyboard alone.
`;

/** What has no name to be read, or is no place to go to. */
const LEFT_OUT = /^\s*- (text|paragraph|option|listitem|term|definition|strong|emphasis|code|time)\b|^\s*- \/url:/;

test("the parts are read in this order, by these names", { tag: "@chromium" }, async ({ page }) => {
  await page.clock.setFixedTime("2026-11-30T12:00:00"); // a list is checked as of today
  const parts = [INTRODUCTION];
  /** @param {string} title @param {string} selector */
  const walk = async (title, selector) => {
    const tree = (await page.locator(selector).ariaSnapshot()).split("\n").filter((line) => !LEFT_OUT.test(line));
    parts.push(`## ${title}\n\n\`\`\`yaml\n${tree.join("\n")}\n\`\`\`\n`);
  };
  await walk("Above the parts", "body > header");
  await walk("Check an action", "#check");
  await page.click("#check-intent-cancel");
  await page.locator("#check-ask-title:focus").waitFor();
  await walk("A question", "#check");
  await example(page, 1);
  await page.locator("#check-outcome .badge").waitFor();
  await walk("An answer", "#check");
  await enter(page, "list");
  await walk("Check a list", "#list");
  await enter(page, "send");
  await walk("Send an invitation", "#send");
  await enter(page, "read");
  await walk("Read an invitation", "#read");
  await enter(page, "rules");
  await page.fill("#rules-text", "dap-ended");
  await expect(page.locator("#rules details:visible")).toHaveCount(1);
  await walk("Rules, of which one is found", "#rules");

  const text = parts.join("\n");
  if (process.env.GENERATE) writeFileSync(FILE, text);
  expect(text, `${FILE} is not what is there`).toBe(readFileSync(FILE, "utf8"));
});
