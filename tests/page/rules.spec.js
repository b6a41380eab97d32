import { LISTS } from "../../www/lists.js";
import { enter, expect, test } from "./fixture.js";

test("the filter of the catalogue offers what the rules have", async ({ page }) => {
  await enter(page, "rules");
  /** @param {string} name */
  const offered = (name) =>
    page.locator(`#rules-${name} option`).evaluateAll((all) => all.map((option) => option.getAttribute("value")).slice(1));
  expect(await offered("cloud")).toEqual(LISTS.Cloud);
  expect(await offered("about")).toEqual(LISTS.RuleSubject);
  const tones = await page.locator("#rules-list h3 .badge").evaluateAll((all) => all.map((badge) => badge.classList[1]));
  expect((await offered("severity")).toSorted()).toEqual([...new Set(tones)].toSorted());
});

test("the catalogue is filtered by words, subject, cloud and day", async ({ page }) => {
  await enter(page, "rules");
  const shown = () => page.locator("#rules-list .fold:visible").evaluateAll((all) => all.map(({ id }) => id.slice("rule/".length)));
  const all = await shown();
  await page.selectOption("#rules-about", "link");
  expect((await shown()).every((rule) => rule.startsWith("link-"))).toBe(true);
  await page.selectOption("#rules-about", "");
  await page.fill("#rules-day", "2016-11-01");
  expect((await shown()).length).toBeGreaterThan(0);
  await page.selectOption("#rules-cloud", "global");
  expect(await shown()).toEqual([]);
  await page.fill("#rules-day", "");
  await page.selectOption("#rules-cloud", "");
  await page.fill("#rules-text", "gdap-needed");
  expect(await shown()).toEqual(["gdap-needed"]);
  await expect(page.locator("#rules-list .fold:visible .steps li:visible")).toHaveCount(4);
  await page.fill("#rules-text", "");
  expect(await shown()).toEqual(all);
  await expect(page.locator("#rules-list details[open]")).toHaveCount(0);
});

test("every rule of the book has an address", async ({ page }) => {
  await enter(page, "rules");
  const ids = await page.locator("#rules-list .fold").evaluateAll((items) => items.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(0);
  await page.evaluate((id) => (location.hash = id), ids.at(-1) ?? "");
  await page.waitForFunction((id) => document.activeElement?.id === id, ids.at(-1));
});
