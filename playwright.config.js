import { defineConfig } from "@playwright/test";
import { chromium, firefox } from "./scripts/tools.js";

export default defineConfig({
  testDir: "tests/page",
  outputDir: "dist/playwright",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: process.env.WEBKIT ? 1 : 2, // the windows of two WebKits on one display take the keyboard from each other
  // A trace slows a test down several times. So only what failed is run again, for its trace; it has failed all the same.
  retries: 1,
  failOnFlakyTests: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: { baseURL: process.env.SITE },
  projects: [
    {
      name: "chromium",
      use: {
        contextOptions: { reducedMotion: "reduce" }, // what moves is not seen yet
        serviceWorkers: "block", // what it keeps is the matter of one file of tests
        permissions: ["clipboard-read", "clipboard-write"],
        trace: "on-first-retry",
        launchOptions: {
          executablePath: chromium(), // or else the one that `npx playwright install chromium` brings
          args: [
            ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
            ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
          ],
        },
      },
    },
    {
      // A Firefox as it is released, by WebDriver BiDi: Playwright's own is a Firefox that nobody uses. What that protocol
      // cannot do yet, such as to save a file, is tagged.
      name: "firefox",
      grepInvert: /@chromium|@not-firefox/,
      use: {
        browserName: "firefox",
        channel: "moz-firefox",
        launchOptions: { executablePath: firefox(), firefoxUserPrefs: { "ui.prefersReducedMotion": 1 } },
      },
    },
    {
      // WebKitGTK as it is released, by WebDriver, if the variable WEBKIT is set: see tests/page/webkit.
      name: "webkit",
      grepInvert: /@chromium|@beyond-webdriver/,
    },
  ],
  webServer: {
    command: "node scripts/serve.js",
    wait: { stdout: /(?<site>http:\S+)/ }, // becomes the variable SITE
  },
});
