// Pages of others that use the package, from a static host.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixture.js";

/** @import { Page } from "@playwright/test" */

/**
 * Opens a page that has the package installed beside it.
 * @param {Page} page
 * @param {Record<string, string>} files its files by name, `index.html` among them
 */
async function visit(page, files) {
  const home = new URL("/embedded/", page.url()).href;
  await page.route(`${home}**`, (route) => {
    const name = new URL(route.request().url()).href.slice(home.length) || "index.html";
    const [, installed] = /^node_modules\/multipartner\/(.+)/.exec(name) ?? [];
    if (installed) return route.fulfill({ path: installed });
    const contentType = name.endsWith(".html") ? "text/html" : "text/javascript";
    return name in files ? route.fulfill({ body: files[name], contentType }) : route.fulfill({ status: 404 });
  });
  await page.goto(home);
}

for (const [, html] of readFileSync("README.md", "utf8").matchAll(/^```html\n([^]*?)^```\n/gm)) {
  test("the page of the README may load the installed package", async ({ page }) => {
    const main = `import { init, rules } from "./node_modules/multipartner/pkg/browser.js";
      init().then(() => (document.title = rules()[0].rule));`;
    await visit(page, { "index.html": html, "main.js": main });
    await expect(page).toHaveTitle(/./);
  });
}

test("the example's button works once the answer is allowed, and the reasons are told", async ({ page }) => {
  await visit(page, { "index.html": readFileSync("examples/page.html", "utf8") });
  const [seller, cancel, reasons] = [page.getByRole("combobox"), page.getByRole("button"), page.getByRole("listitem")];
  await expect(reasons.first()).toContainText("More information needed: who sold the subscription");
  await expect(cancel).toBeDisabled();
  await seller.selectOption("We did");
  await expect(cancel).toBeEnabled();
  await seller.selectOption("Another partner");
  await expect(cancel).toBeDisabled();
  await expect(reasons).toContainText(["only that partner can change it"]);
});
