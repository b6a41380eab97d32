import { defineConfig } from "@playwright/test";
import { chromium } from "./scripts/tools.js";

export default defineConfig({
  testDir: "tests/page",
  outputDir: "dist/playwright",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // A trace slows a test down several times. So only what failed is run again, for its trace; it has failed all the same.
  retries: 1,
  failOnFlakyTests: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: process.env.SITE,
    contextOptions: { reducedMotion: "reduce" }, // what moves is not seen yet
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
  webServer: {
    command: "node scripts/serve.js",
    wait: { stdout: /(?<site>http:\S+)/ }, // becomes the variable SITE
  },
});
