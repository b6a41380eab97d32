// Tests in WebKitGTK as it is released, through its own driver: Playwright drives only a WebKit of its own making.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as playwright, expect as assert } from "@playwright/test";
import { Builder } from "selenium-webdriver";
// @ts-expect-error: its types lack this
import { findFreePort } from "selenium-webdriver/net/portprober.js";
import { Page } from "./page.js";
export { expect } from "./expect.js";
import { Site } from "./site.js";

/** A home in which nothing moves, a window can be narrow, and downloads are kept. */
function home() {
  const folder = mkdtempSync(join(tmpdir(), "multipartner-webkit-"));
  for (const name of ["gtk-3.0", "gtk-4.0", "downloads"]) mkdirSync(join(folder, name));
  for (const gtk of ["gtk-3.0", "gtk-4.0"]) {
    writeFileSync(join(folder, gtk, "settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
    writeFileSync(join(folder, gtk, "gtk.css"), "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: none }");
  }
  writeFileSync(join(folder, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${folder}/downloads"\n`);
  return folder;
}

/** @import { TestInfo } from "@playwright/test" */
/** @template Thing @typedef {(thing: Thing) => Promise<void>} Use */
/** @typedef {{ driver: Driver, site: Site, baseURL: string }} Given */
/** How the driver is reached, and the home of its browser. @typedef {{ url: string, folder: string }} Driver */

export const test = playwright.extend(/** @type {any} */ ({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  driver: [async ({}, /** @type {Use<Driver>} */ use) => {
    const [folder, port] = [home(), await findFreePort()];
    const driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "inherit", env: { ...process.env, XDG_CONFIG_HOME: folder } });
    const url = `http://127.0.0.1:${port}`;
    await assert(() => fetch(`${url}/status`)).toPass();
    await use({ url, folder });
    driver.kill();
    rmSync(folder, { recursive: true });
  }, { scope: "worker" }],

  // eslint-disable-next-line no-empty-pattern
  site: async ({}, /** @type {Use<Site>} */ use) => {
    const site = new Site(String(process.env.SITE));
    await use(site);
    site.close();
  },
  baseURL: (/** @type {Given} */ { site }, /** @type {Use<string>} */ use) => site.start().then(use),

  page: async (/** @type {Given} */ { driver, site, baseURL }, /** @type {Use<Page>} */ use, /** @type {TestInfo} */ info) => {
    const session = await new Builder().usingServer(driver.url).withCapabilities({
      "browserName": "MiniBrowser",
      "webkitgtk:browserOptions": { args: ["--automation", "--javascript-can-access-clipboard=true"] },
    }).build();
    const page = new Page(session, baseURL, site, driver.folder);
    try {
      await page.setViewportSize({ width: 1280, height: 720 });
      await use(page);
      await page.run(() => Promise.all(/** @type {any} */ (window).complained ?? []));
      assert(site.complaints).toEqual([]);
    } finally {
      if (info.status !== info.expectedStatus) {
        writeFileSync(info.outputPath("page.png"), await session.takeScreenshot(), "base64");
      }
      await session.quit();
    }
  },
}));
