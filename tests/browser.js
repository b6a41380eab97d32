// Chromium, looking at a folder that is served to this machine only.
import assert from "node:assert/strict";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../scripts/site.js";
import * as tools from "../scripts/tools.js";

/** @import { Page } from "playwright-core" */

const browser = await chromium.launch({ executablePath: tools.chromium(), args: ["--no-sandbox", "--disable-quic"] });
after(() => browser.close());

/**
 * Opens the folder's page and lets the test look at it. A complaint on the console (a violated content security
 * policy is one), an uncaught error, or a request to anywhere else fails the test.
 * @param {string} folder
 * @param {(page: Page) => Promise<void>} look
 */
export async function visit(folder, look) {
  const { address, close } = await serve(folder);
  const context = await browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
    reducedMotion: "reduce", // what moves is not seen yet
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => {
    const { url } = message.location();
    if (url === `${address}favicon.ico`) return; // Chromium asks for it unasked
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.text()} (${url})`);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) complaints.push(`request to ${request.url()}`);
  });
  try {
    await page.goto(address, { waitUntil: "networkidle" });
    await look(page);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
    close();
  }
}
