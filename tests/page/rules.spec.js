import { readFileSync } from "node:fs";
import { rules, rulesOn } from "multipartner";
import Papa from "papaparse";
import * as LISTS from "../../www/lists.js";
import { enter, expect, test } from "./fixture.js";
import { en } from "./texts.js";

test("the filter of the catalog offers what the rules have", async ({ page }) => {
  await enter(page, "rules");
  /** @param {string} name */
  const offered = (name) =>
    page.locator(`#rules-${name} option`).evaluateAll((all) => all.map((option) => option.getAttribute("value")).slice(1));
  expect(await offered("cloud")).toEqual(LISTS.Cloud);
  expect(await offered("about")).toEqual(LISTS.RuleSubject);
  const tones = await page.locator("#rules-list h3 .badge").evaluateAll((all) => all.map((badge) => badge.classList[1]));
  expect((await offered("severity")).toSorted()).toEqual([...new Set(tones)].toSorted());
});

test("the catalog is filtered by words, subject, cloud and day", async ({ page }) => {
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

test("what changed between two days is listed, with a link to each rule", async ({ page }) => {
  await enter(page, "rules");
  const names = (/** @type {string | undefined} */ day) => rulesOn("china", day).map(({ rule }) => rule);
  const [before, after] = ["2022-01-01", "2023-10-15"];
  await page.selectOption("#rules-cloud", "china");
  await page.fill("#rules-day", before);
  await page.fill("#rules-with", after);
  const linked = (/** @type {string} */ list) => page.locator(`#rules-changes .${list} a`).evaluateAll((all) =>
    all.map((link) => String(link.getAttribute("href")).slice("#rule/".length)));
  expect(await linked("added")).toEqual(names(after).filter((rule) => !names(before).includes(rule)));
  expect(await linked("removed")).toEqual(names(before).filter((rule) => !names(after).includes(rule)));
  expect((await linked("added")).length).toBeGreaterThan(0);
  const [first, ...others] = await linked("added");
  await page.fill("#rules-text", first);
  expect(await linked("added"), "of the rules looked for").toContain(first);
  expect((await linked("added")).length).toBeLessThanOrEqual(others.length);
  await page.fill("#rules-text", "");
  await page.fill("#rules-day", "");
  expect(await linked("added"), "with the newest").toEqual(names(undefined).filter((rule) => !names(after).includes(rule)));
  await expect(page.locator("#rules-changes-title")).toContainText(en.rules.newest);
  await page.fill("#rules-day", after);
  await expect(page.getByText(en.rules.noChanges)).toBeVisible();
  await page.fill("#rules-with", before);
  const [rule] = await linked("added");
  await page.locator("#rules-changes .added a").first().click();
  await page.waitForFunction((id) => document.activeElement?.id === id, `rule/${rule}`);
  await page.goBack();
  await expect(page.locator("#rules-with"), "the way back leads to the comparison").toHaveValue(before);
  expect(await linked("added")).toContain(rule);
});

test("a filter has an address", async ({ page }) => {
  await enter(page, "rules");
  await page.selectOption("#rules-about", "link");
  await page.fill("#rules-text", "host & port");
  await page.fill("#rules-text", "link");
  const count = await page.locator("#rules-count").textContent();
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.locator("#rules-about")).toHaveValue("link");
  await expect(page.locator("#rules-count")).toHaveText(count ?? "");
});

test("a rule shows when and where it holds", async ({ page }) => {
  await enter(page, "rules");
  const rule = rules().find(({ periods }) => periods.length > 2 && periods.some(({ until }) => until) && periods.some(({ until }) => !until));
  const entry = page.locator(`[id="rule/${rule?.rule}"]`);
  await expect(entry.locator("summary .strip i")).toHaveCount(rule?.periods.length ?? 0);
  await entry.locator("summary").click();
  await expect(entry.locator(".timeline .strip i")).toHaveCount(rule?.periods.flatMap(({ clouds }) => clouds).length ?? 0);
  await expect(entry.locator(".periods li")).toHaveCount(rule?.periods.length ?? 0);
  // A rule of one period, at its place between the years that the axis names.
  const since = rules().filter(({ periods }) => periods.length === 1 && !periods[0].until).map(({ rule, periods: [{ since }] }) => ({ rule, since }));
  const { rule: late, since: day } = since.toSorted((a, b) => (a.since < b.since ? 1 : -1))[0];
  const other = page.locator(`[id="rule/${late}"]`);
  await other.locator("summary").click();
  const years = (await other.locator(".years span").allTextContents()).map(Number);
  const [from, to] = [years[0], years[years.length - 1] + 1].map((year) => Date.UTC(year, 0));
  const drawn = await other.locator("summary .strip").evaluate((strip) => {
    const [axis, bar] = [strip, strip.children[0]].map((each) => each.getBoundingClientRect());
    return [(bar.left - axis.left) / axis.width, (bar.right - axis.left) / axis.width];
  });
  expect(drawn[0]).toBeCloseTo((Date.parse(day) - from) / (to - from), 2);
  expect(drawn[1]).toBeCloseTo(1, 2);
});

test("what is shown is saved as CSV and as JSON", { tag: "@not-firefox" }, async ({ page }) => {
  await enter(page, "rules");
  await page.selectOption("#rules-severity", "not-yet");
  const wanted = rules().filter(({ severity }) => severity === "not-yet");
  /** @param {string} id */
  async function saved(id) {
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(id)]);
    return [file.suggestedFilename(), readFileSync(await file.path(), "utf8")];
  }
  const [name, json] = await saved("#rules-json");
  expect(name).toBe(`${en.rules.file}.json`);
  expect(JSON.parse(json)).toMatchObject(wanted);
  expect(JSON.parse(json)[0].title).not.toBe("");
  const [, csv] = await saved("#rules-csv");
  const { data, errors } = Papa.parse(csv.slice(1), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(wanted.flatMap(({ periods }) => periods).length);
  const [first] = /** @type {Record<string, string>[]} */ (data);
  const { rule, periods: [{ clouds, since, source }] } = wanted[0];
  expect(first).toMatchObject({ rule, clouds: clouds.join(" "), since, source });
});
