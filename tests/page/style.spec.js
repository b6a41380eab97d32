// The style sheet as a system: what it is made of is stated once, can be read, and holds on every screen.
import { readFileSync, readdirSync } from "node:fs";
import { invitationMail } from "multipartner";
import { enter, expect, fillTwoSteps, open, ready, tenant, test, twoSteps, wrapped } from "./fixture.js";
import { en } from "./texts.js";

const TOKENS = readFileSync("www/style/tokens.css", "utf8");
const sheets = [
  ...readdirSync("www/style").filter((name) => !["style.css", "tokens.css"].includes(name)).map((name) => `www/style/${name}`),
  "www/list/list.css",
].map((file) => ({ file, css: readFileSync(file, "utf8").replace(/\/\*[^]*?\*\//g, "") }));

/** @type {Record<string, RegExp>} What a declaration may say, by its property. */
const SAID = {
  "font-size": /^(var\(--text-[\w-]+\)|[\d.]+em|8\.5pt|inherit)$/,
  "font-weight": /^(var\(--weight-\w+\)|inherit)$/,
  "border-radius": /^(0|50%|inherit|(var\(--radius-\w+\) ?)+)$/,
  "(row-|column-)?gap|(margin|padding)(-[a-z-]+)?": /^(?!.*\drem).*$/,
};

test("only the tokens state sizes and colors", () => {
  for (const { file, css } of sheets) {
    for (const [, property, value] of css.matchAll(/(?<=[;{]\s*)([\w-]+):\s*([^;{}]+);/g)) {
      const [, allowed] = Object.entries(SAID).find(([name]) => new RegExp(`^(${name})$`).test(property)) ?? [];
      if (allowed) expect(value, `${file}: ${property}`).toMatch(allowed);
      expect(value, `${file}: ${property}`).not.toMatch(/#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i);
    }
    const unknown = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
      .filter((name) => !TOKENS.includes(`${name}:`) && !["--tone", "--wash", "--sign"].includes(name) && !css.includes(`${name}:`));
    expect(unknown, file).toEqual([]);
  }
  for (const [, name] of TOKENS.matchAll(/^ {2}(--[\w-]+):/gm)) {
    expect([TOKENS, ...sheets.map(({ css }) => css)].some((css) => css.includes(`var(${name})`)), `${name} is used`).toBe(true);
  }
});

/** Colors that meet: of text at least 4.5 to 1, of the edges of controls 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = [
  ...["ink", "soft", "accent", "red", "amber", "violet", "green", "blue"].flatMap((color) => [[color, "paper"], [color, "sheet"]]),
  ...["red", "amber", "violet", "green", "blue"].map((color) => [color, `${color}-tint`]),
  ...["red", "amber", "violet", "green", "blue"].map((color) => ["ink", `${color}-tint`]),
  ...[["accent-ink", "accent"], ["ink", "tint"], ["accent", "tint"], ["soft", "tint"], ["green", "tint"]],
];
const EDGES = [["edge", "sheet"], ["edge", "paper"]];

/** @param {string} hex */
function luminance(hex) {
  const [r, g, b] = (hex.slice(1).match(/../g) ?? []).map((pair) => parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`colors that meet can be told apart, ${colorScheme}`, { tag: "@beyond-webdriver" }, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const [pairs, least] of /** @type {const} */ ([[TEXT, 4.5], [EDGES, 3]])) {
      for (const pair of pairs) {
        const colors = await page.evaluate((names) => names.map((name) =>
          getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()), pair);
        const [darker, lighter] = colors.map(luminance).sort((a, b) => a - b);
        expect((lighter + 0.05) / (darker + 0.05), pair.join(" on ")).toBeGreaterThanOrEqual(least);
      }
    }
  });
}

for (const lang of ["en", "es"]) {
  test(`the parts of the page stand in one line on a small screen (${lang})`, { tag: "@chromium" }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/?lang=${lang}`);
    await ready(page);
    const tops = await page.locator("nav a").evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    expect(tops).toHaveLength(5);
    expect(new Set(tops).size).toBe(1);
  });
}

for (const width of [320, 768, 1280, 2560]) {
  test(`nothing is wider than a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await fillTwoSteps(page);
    await page.click("#request-roles-direct-bill");
    await page.click("#send-view-phone");
    await enter(page, "read");
    await page.fill("#read-expected", tenant);
    await page.fill("#read-text", `${invitationMail(twoSteps).text} ${wrapped} ${wrapped.replace("microsoft", "rnicrosoft")}`);
    await enter(page, "rules");
    await page.fill("#rules-with", "2022-01-01");
    for (const part of ["check", "list", "send", "read", "rules"]) {
      await enter(page, part);
      await open(page, `#${part} details`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), part).toBe(true);
    }
  });
}

/**
 * What has the focus must be seen, whatever sticks or floats: the controls of a part that something else lies over, or that are
 * not in view.
 * @param {import("@playwright/test").Page} page @param {string} part
 */
const hidden = (page, part) => page.locator(`#${part}`).evaluate(async (section) => {
  /** @param {HTMLElement} element */
  const isSeen = (element) => {
    // What a label shows in place of its control counts.
    const shown = element.closest("label.option, .segments label, .ticks label, .lines label") ?? element;
    const [box] = shown.getClientRects(); // of its lines, the first
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return right > left && bottom > top && at && (shown.contains(at) || at.contains(shown)) && box.right <= innerWidth + 1 && box.left >= -1;
  };
  const unseen = [];
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']"))) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(":disabled")) continue;
    // WebKit scrolls with the next frame, and not again where the page has grown meanwhile.
    for (let tries = 0; tries < 10; tries++) {
      element.blur(); // what has the focus already is not scrolled to
      element.focus();
      if (isSeen(element)) break;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      if (isSeen(element)) break;
    }
    if (!isSeen(element)) unseen.push(element.outerHTML.slice(0, 120));
  }
  return unseen;
});

test("at 400 % nothing is wider than the screen, and whatever has the focus is seen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 }); // 1280 × 1024
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  /** @param {string} what @param {string} part */
  async function look(what, part) {
    expect(await fits(), what).toBe(true);
    expect(await hidden(page, part), what).toEqual([]);
  }
  await look("the start", "check");
  await page.fill("#check-search", "dap 2018-2024");
  await page.locator("#check-found-changes").waitFor();
  await look("what is found", "check");
  await page.fill("#check-search", "");
  await page.click("#check-intent-order-new");
  await look("a question", "check");
  await page.getByRole("button", { name: en.options["own-use"] }).click();
  await page.locator("#check-plan").waitFor();
  await open(page, "#check details");
  await look("an answer", "check");
  await enter(page, "list");
  await page.fill("#list-text", `customer.tenantId,name\n${tenant},Contoso\n`);
  await page.click("#list-start");
  await page.locator("#list-result-title:focus").waitFor();
  await open(page, "#list details");
  await look("a list", "list");
  await fillTwoSteps(page);
  await look("an invitation", "send");
  await enter(page, "read");
  await page.fill("#read-text", `${invitationMail(twoSteps).text} ${wrapped.replace("microsoft", "rnicrosoft")}`);
  await open(page, "#read details");
  await look("a reading", "read");
  await enter(page, "rules");
  await page.fill("#rules-text", "resale");
  await look("rules", "rules");
});

test("with the reader's own colors, what is drawn and what is chosen can be seen", { tag: "@beyond-webdriver" }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await enter(page, "rules");
  const [bar, strip] = await page.locator("#rules-list summary .strip").first().evaluate((element) =>
    [element.firstElementChild ?? element, element].map((each) => getComputedStyle(each).backgroundColor));
  expect(bar).not.toBe(strip);
  const borders = await page.locator("nav a").evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor));
  expect(new Set(borders.slice(0, -1)).size).toBe(1);
  expect(borders.at(-1), "the part that is shown").not.toBe(borders[0]);
});

test("nothing moves for those who asked for that", { tag: "@chromium" }, async ({ page }) => {
  const lasting = () => page.evaluate(() => [...document.querySelectorAll("body *")].filter((element) =>
    ["transitionDuration", "animationDuration"].some((name) =>
      getComputedStyle(element)[/** @type {"animationDuration"} */ (name)].split(", ").some((time) => time !== "0s"))).length);
  expect(await lasting()).toBe(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await lasting()).toBeGreaterThan(0);
});

test("what is printed is the answer", { tag: "@chromium" }, async ({ page }) => {
  await fillTwoSteps(page);
  await enter(page, "read");
  await page.fill("#read-text", invitationMail(twoSteps).text);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#read-form")).toBeHidden();
  await expect(page.locator("#read .examples")).toBeHidden();
  await expect(page.locator("#read-reasons .reading")).toHaveCount(2);
  await expect(page.locator("#read-reasons .reading").first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await enter(page, "send");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#send-form")).toBeHidden();
  await expect(page.locator("#send-text")).toBeVisible();
});
