// Pages of others that use the package, from a static host.
import { readFileSync } from "node:fs";
import { expect, test, visit } from "./fixture.js";

const [, form] = /^```html\n([^]*?)^```\n/m.exec(readFileSync("README.md", "utf8")) ?? [];

test("the form of the README is not submitted while the policy forbids it", async ({ page }) => {
  await visit(page, { "index.html": form.replace('"multipartner/form"', '"./node_modules/multipartner/pkg/form.js"') });
  await page.getByLabel("Subscription").fill("bbbbbbbb-cccc-4ddd-8eee-ffffffffffff");
  await page.getByLabel("Sold by").fill("99999999-8888-4777-8666-555555555555");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("You can't change another partner's subscription.");
  expect(page.url()).not.toContain("?");
});

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
