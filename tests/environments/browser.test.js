import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { test } from "node:test";
import { chromium as browsers } from "@playwright/test";
import { chromium } from "../../scripts/tools.js";
import { ANSWER, consumer, seen } from "./consumer.js";

const folder = consumer("browser");
/** @param {string} page */
const answer = (page) => seen(`http://localhost/${page}`, folder);

test("<script type=module> with an import map", async () => assert.equal(await answer("module.html"), ANSWER));

test("<script src>", async () => {
  const { errors } = JSON.parse(readFileSync("src/locale/en.json", "utf8"));
  assert.equal(await answer("script.html"), errors["no-webassembly"].title);
});

test("<script src> without the files that belong beside it is an error that says so", async () => {
  cpSync(join(folder, "node_modules/multipartner/pkg/script.js"), join(folder, "alone.js"));
  assert.equal(await answer("alone.html"), "module-not-loaded TypeError true");
});

test("a module worker", async () => assert.equal(await answer("worker.html"), "cloud-closed"));

test("a classic worker", async () => assert.equal(await answer("classic-worker.html"), "cloud-closed"));

for (const kind of ["shared", "service"]) {
  test(`a ${kind} worker`, async () => {
    // What these workers load does not pass through the page.
    const server = createServer(({ url = "/" }, response) => {
      const type = { ".html": "text/html", ".js": "text/javascript" }[extname(url)];
      if (!type) return response.writeHead(404).end();
      response.setHeader("Content-Type", type).end(readFileSync(join(folder, url)));
    }).listen(0);
    try {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      assert.equal(await seen(`http://localhost:${port}/${kind}-worker.html`), "cloud-closed");
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
}

test("an extension with manifest version 3: its page and its service worker", async () => {
  const [extension, profile] = [join(folder, "extension"), mkdtempSync(join(tmpdir(), "multipartner-"))];
  cpSync(join(folder, "node_modules/multipartner/pkg"), join(extension, "multipartner"), { recursive: true });
  const context = await browsers.launchPersistentContext(profile, {
    ...{ executablePath: chromium(), headless: true, ignoreDefaultArgs: ["--disable-extensions"] },
    args: ["--no-sandbox", "--disable-gpu", `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? await context.waitForEvent("serviceworker");
    const page = await context.newPage();
    await page.goto(new URL("page.html", worker.url()).href);
    const answer = page.locator("#answer:not(:empty)");
    await answer.waitFor();
    assert.equal(await answer.textContent(), "cloud-closed; cloud-closed");
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test("the file fetched, and what is no module refused", async () => {
  assert.equal(await answer("fetched.html"), "wrong-module, wrong-module; cloud-closed");
});

test("a Content Security Policy without 'wasm-unsafe-eval' is an error that says so", async () => {
  const refused = "webassembly-refused CompileError true";
  assert.equal(await answer("refused.html"), `${refused}; ${refused}`);
});
