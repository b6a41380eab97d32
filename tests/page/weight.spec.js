// What a first visit takes: a check in one language, from an empty cache.
import { brotliCompressSync } from "node:zlib";
import { expect, ready, test } from "./fixture.js";

const REQUESTS = 12;
/** As brotli sends them. */
const BYTES = 160_000;

test("a first check in one language takes few requests and few bytes", { tag: "@chromium" }, async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  /** @type {import("@playwright/test").Response[]} */
  const responses = [];
  page.on("response", (response) => responses.push(response));
  await page.goto("/?lang=en");
  await ready(page);
  await page.click("#check-example-1");
  await page.locator("#check-outcome .badge").waitFor();
  await page.waitForLoadState("networkidle");
  expect(responses.map((response) => response.status()).filter((status) => status !== 200)).toEqual([]);
  const sizes = await Promise.all(responses.map(async (response) =>
    [new URL(response.url()).pathname, brotliCompressSync(await response.body()).length]));
  const bytes = sizes.reduce((sum, [, size]) => sum + Number(size), 0);
  console.log(`a first check: ${sizes.length} requests, ${bytes} bytes`);
  expect(sizes.length, sizes.join("\n")).toBeLessThanOrEqual(REQUESTS);
  expect(bytes, sizes.join("\n")).toBeLessThanOrEqual(BYTES);
  await page.close();
});

test("what only some visitors need comes when they do", { tag: "@chromium" }, async ({ page }) => {
  /** @param {() => Promise<unknown>} step @param {string[]} expected The scripts that it loads. */
  async function loads(step, ...expected) {
    const before = await scripts();
    await step();
    const added = async () => (await scripts()).filter((name) => !before.includes(name)).map((name) => name.replace(/-[\dA-Z]{8}\.js$/, ""));
    await expect.poll(async () => (await added()).toSorted()).toEqual(expected);
  }
  const scripts = () => page.evaluate(() => performance.getEntriesByType("resource")
    .map(({ name }) => new URL(name).pathname.slice(1)).filter((name) => name.endsWith(".js")));
  await loads(() => page.click("#lang-es"), "parts/es", "parts/es");
  await loads(() => page.click("#lang-en"));
  await loads(() => page.click("#to-rules"), "parts/catalog", "parts/chunk", "parts/en", "parts/en"); // what they share: saving files, and their texts
  await loads(() => page.click("#to-read"), "parts/read");
  const mail = { name: "a.eml", mimeType: "message/rfc822", buffer: Buffer.from("Subject: Hello\r\n\r\nHello") };
  await loads(() => page.setInputFiles("#read-file", mail), "parts/mail-parser");
  await loads(() => page.click("#to-list"), "parts/list");
  await loads(() => page.fill("#list-text", "customer.tenantId\n"), "parts/list");
  await loads(() => page.click("#to-send"), "parts/send");
});
