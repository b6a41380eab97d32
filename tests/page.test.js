import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { test } from "node:test";
import { serve } from "../scripts/site.js";
import en from "../www/text/en.js";
import es from "../www/text/es.js";
import { visit } from "./browser.js";

/** @import { Page } from "playwright-core" */

const { decisions, links, readings } = JSON.parse(readFileSync("dist/site/examples.json", "utf8"));

/**
 * @param {string} name
 * @param {(page: Page) => Promise<void>} look
 */
const onPage = (name, look) =>
  test(name, () =>
    visit("dist/site", async (page) => {
      await page.locator("body.ready").waitFor();
      await look(page);
    }));

/**
 * @param {Page} page
 * @param {string} selector
 */
const rulesIn = (page, selector) =>
  page.locator(`${selector} [data-rule]`).evaluateAll((cards) => cards.map(({ dataset }) => dataset.rule));

onPage("each example of a decision gives its answer, in either language", async (page) => {
  for (const language of ["en", "es"]) {
    await page.click(`#lang-${language}`);
    for (const [index, { example, expect }] of decisions.entries()) {
      const button = page.locator("#check-examples button").nth(index);
      assert.equal(await button.textContent(), example[language]);
      await button.click();
      await page.locator(`#check-outcome .badge.${expect.outcome}`).waitFor();
      assert.deepEqual(await rulesIn(page, "#check-reasons"), expect.rules);
    }
  }
});

onPage("a form filled by hand is answered, and what is wrong is told beside the field", async (page) => {
  await page.click("#check-submit");
  await page.locator("#check-errors").waitFor();
  assert.ok(await page.locator("#check-errors").evaluate((element) => element === document.activeElement));
  await page.selectOption("#action-type", "request-reseller-relationship");
  await page.fill("#situation-partner-tenantId", '<img src="x" onerror="alert(1)">');
  await page.fill("#situation-customer-tenantId", "00000000-0000-4000-8000-000000000002");
  await page.locator("#situation-partner-tenantId[aria-invalid]").waitFor();
  await page.fill("#situation-partner-tenantId", "00000000-0000-4000-8000-000000000001");
  await page.locator("#check-outcome .badge").waitFor();
  assert.ok(await page.locator("#check-errors").isHidden());
});

onPage("a link is built, copied, read back, and built again", async (page) => {
  await page.click("#to-build");
  for (const [index, { expect }] of links.entries()) {
    await page.locator("#build-examples button").nth(index).click();
    assert.equal(await page.inputValue("#build-url"), expect.url);
  }
  await page.click("#build-url-copy");
  const url = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(url, links.at(-1).expect.url);

  await page.click("#to-read");
  await page.fill("#read-text", `Hello! Please click ${url} <b onclick="alert(1)">today</b>.`);
  assert.equal(await page.locator("#read-reasons .reading .url").textContent(), url);
  assert.equal(await page.locator("#read-reasons b").count(), 0);
});

onPage("each example of a text is read", async (page) => {
  await page.click("#to-read");
  for (const [index, { expect }] of readings.entries()) {
    await page.locator("#read-examples button").nth(index).click();
    assert.equal(await page.locator("#read-reasons .reading").count(), expect.length);
  }
});

onPage("no word is missing in either language, and nothing is wider than a small screen", async (page) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [language, words] of Object.entries({ en, es })) {
    await page.click(`#lang-${language}`);
    assert.equal(await page.getAttribute("html", "lang"), language);
    const used = await page.locator("[data-text]").evaluateAll((elements) => elements.map(({ dataset }) => dataset.text ?? ""));
    const missing = used.filter((key) => {
      const [group, name] = key.split("/");
      return !(/** @type {Record<string, Record<string, string>>} */ (words)[group]?.[name]);
    });
    assert.deepEqual(missing, []);
    for (const part of ["check", "build", "read", "rules"]) {
      await page.click(`#to-${part}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${part} in ${language}`);
    }
  }
});

onPage("every rule of the book has an address", async (page) => {
  await page.click("#to-rules");
  const ids = await page.locator("#rules-list > li").evaluateAll((items) => items.map(({ id }) => id));
  assert.ok(ids.length > 0);
  await page.evaluate((id) => (location.hash = id), ids.at(-1) ?? "");
  await page.waitForFunction((id) => document.activeElement?.id === id, ids.at(-1));
});

test("the server gives the files of the site and nothing else", async () => {
  const { address, close } = await serve("dist/site");
  const { hostname, port } = new URL(address);
  /** @param {string} path sent as it is: fetch would tidy it */
  const get = (path) =>
    new Promise((resolve) => {
      request({ hostname, port, path }, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers["content-type"]]);
      }).end();
    });
  assert.deepEqual(await get("/"), [200, "text/html"]);
  assert.deepEqual(await get("/pkg/multipartner.wasm?x"), [200, "application/wasm"]);
  for (const path of ["/../package.json", "/..%2f..%2fpackage.json", "/pkg/../../../package.json", "//etc/passwd", "/pkg"]) {
    assert.deepEqual(await get(path), [404, undefined], path);
  }
  close();
});
