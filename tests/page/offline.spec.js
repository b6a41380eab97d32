import { readFileSync, readdirSync } from "node:fs";
import { context } from "esbuild";
import { enter, expect, fillTwoSteps, links, ready, speak, test } from "./fixture.js";
import { en } from "./texts.js";

test.use({ serviceWorkers: "allow" });

/** @import { Page } from "@playwright/test" */

/** @param {Page} page */
const kept = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  const [name, ...others] = await caches.keys();
  const cache = await caches.open(name);
  return { name, others, files: (await cache.keys()).map(({ url }) => new URL(url).pathname) };
});

test("the page works without a network, each part of it, in each language", { tag: "@chromium" }, async ({ browser }) => {
  const site = await context({});
  const { port } = await site.serve({ servedir: "dist/site", host: "127.0.0.1" });
  const page = await browser.newPage({ baseURL: `http://127.0.0.1:${port}` });
  await page.goto("/?lang=en");
  await ready(page);
  await kept(page);
  await site.dispose(); // Playwright's `setOffline` leaves the network to workers
  await expect(page.request.get("/style.css")).rejects.toThrow();
  await page.reload();
  await ready(page);
  await page.click("#check-example-1");
  await page.locator("#check-outcome .badge").waitFor();
  await fillTwoSteps(page);
  await page.click("#send-link-1-scan");
  await page.locator("canvas").waitFor();
  await page.selectOption("#request-language", "ja");
  await enter(page, "read");
  await page.fill("#read-text", links[0].expect.url);
  await page.locator("#read-reasons .reading").waitFor();
  await page.setInputFiles("#read-file", { name: "a.eml", mimeType: "message/rfc822", buffer: Buffer.from("Subject: Hello\r\n\r\nHello") });
  await expect(page.locator("#read-outcome")).toHaveText(en.read.none);
  await enter(page, "list");
  await page.fill("#list-text", "customer.tenantId\n66666666-7777-4888-8999-aaaaaaaaaaaa\n");
  await page.locator("#list-columns summary").waitFor();
  await page.click("#list-start");
  await expect(page.locator("#list-said")).toHaveText(en.list.done.replace("{rows}", "1").replace("{refused}", "0"));
  await enter(page, "rules");
  await speak(page, "es");
  await page.goto("/?lang=es#rule/gdap-needed");
  await ready(page);
  await expect(page.locator("html"), "an address is read as with a network").toHaveAttribute("lang", "es");
  await page.close();
});

test("a version keeps every file of the site, and drops those before", { tag: "@not-firefox" }, async ({ page }) => {
  const first = await kept(page);
  expect(first.others).toEqual([]);
  const files = readdirSync("dist/site", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.txt$|^service-worker/.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath.slice("dist/site".length)}/${name}`);
  expect(first.files.toSorted()).toEqual(["/", ...files].toSorted());
  const worker = readFileSync("dist/site/service-worker.js", "utf8");
  expect(worker).toContain(first.name.split(" ")[1]);
  await page.evaluate(async () => {
    await caches.open("multipartner 0123");
    await caches.open("of another page");
    await (await navigator.serviceWorker.ready).unregister();
  });
  await page.reload();
  await ready(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(expect.not.arrayContaining(["multipartner 0123"]));
  expect(await page.evaluate(() => caches.keys())).toEqual(expect.arrayContaining([first.name, "of another page"]));
});

test("the page can be installed", { tag: "@chromium" }, async ({ page }) => {
  await kept(page);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  const { errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
});

test("the page holds to its policy: no inline script or style, and no script by text", { tag: "@chromium" }, async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL }); // what it refuses, it complains of
  await page.goto("/");
  await ready(page);
  const policy = (await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content")) ?? "";
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain("unsafe-inline");
  await expect(page.locator("style, script:not([src]), [style]")).toHaveCount(0);
  const refused = await page.evaluate(() => {
    const attempts = [
      () => (document.createElement("div").innerHTML = "<b>x</b>"),
      () => navigator.serviceWorker.register("/other.js"),
      () => new Worker("/other.js"),
      () => (document.createElement("script").text = "1"),
    ];
    return Promise.all(attempts.map(async (attempt) => {
      try {
        await attempt();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    }));
  });
  expect(refused).toEqual([true, true, true, true]);
  await page.close();
});
