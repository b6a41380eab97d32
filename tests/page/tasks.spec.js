// The eight tasks of docs/page.md by the keyboard alone. `npm run test:access` runs them, in Chromium and in Firefox, `npm run test:webkit` in WebKit.
import { enter, expect, pressAt, relationshipId, tabTo, tenant, test, typeAt, wrapped } from "./fixture.js";
import { en } from "./texts.js";

/** @import { Page } from "@playwright/test" */

/** Chooses what to do, and answers the first question. @param {Page} page @param {string} words @param {string} answer */
async function ask(page, words, answer) {
  await typeAt(page, "#check-search", words);
  await page.keyboard.press("Enter");
  await page.locator("#check-ask-title:focus").waitFor();
  const place = await page.locator("#check-ask .option").allTextContents();
  await pressAt(page, "Enter", `#check-ask-${place.indexOf(answer) + 1}`);
}

/** @param {Page} page */
async function cancel(page) {
  await ask(page, "cancel sub", en.options.another);
  await tabTo(page, "#situation-asOf");
  await page.keyboard.type("06012018");
  await expect(page.locator("#situation-asOf")).toHaveValue("2018-06-01");
  await page.locator("#check-outcome .badge.forbidden").waitFor();
}

test("cancel another partner's subscription, in 2018", { tag: "@slow" }, async ({ page }) => {
  await cancel(page);
  await expect(page.locator("#check-foot")).toContainText("June 1, 2018");
});

test("order for a new customer", { tag: "@slow" }, async ({ page }) => {
  await ask(page, "new customer", en.options["own-use"]);
  await page.locator("#check-outcome .badge.not-yet").waitFor();
  await pressAt(page, "Enter", "#check-next-plan");
  await page.locator("#check-plan:focus").waitFor();
  await expect(page.locator(".plan .track > li")).toHaveCount(3);
});

test("both invitations in Spanish, with three roles", { tag: "@slow" }, async ({ page }) => {
  await pressAt(page, "Enter", "#to-send");
  await page.locator("#send-title:focus").waitFor();
  await pressAt(page, "ArrowDown", "#request-kind-sell");
  await page.locator("#request-kind-both:checked").waitFor();
  await typeAt(page, "#request-partnerName", "Fabrikam");
  await typeAt(page, "#request-tenantId", tenant);
  await tabTo(page, "#send-tasks-search");
  for (const task of ["create and delete users", "exchange", "teams: policies"]) {
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(task);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+Tab");
    await page.locator("#send-tasks-search:focus").waitFor();
  }
  await expect(page.locator("#request-roles .chips li span[lang]")).toHaveCount(3);
  await typeAt(page, "#request-duration", "365");
  await typeAt(page, "#request-relationshipId", relationshipId);
  await tabTo(page, "#request-language");
  await page.keyboard.type("Esp");
  await expect(page.locator("#request-language")).toHaveValue("es");
  await page.locator("#send-outcome .badge.complete").waitFor();
  await expect(page.locator("#send-text")).toHaveAttribute("lang", "es");
});

test("read an ugly mail", { tag: "@slow" }, async ({ page }) => {
  await typeAt(page, "#check-search", `> Please accept ${wrapped}`);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+X");
  await page.keyboard.press("ControlOrMeta+V");
  await page.locator("#read-reasons .reading.warning").waitFor();
  await page.locator("#read-title:focus").waitFor();
  await tabTo(page, "#read-reasons summary");
});

test("get code for the same check", { tag: "@slow" }, async ({ page }) => {
  await cancel(page);
  await tabTo(page, "#check-share-kinds details:has(#check-as-javascript) summary", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#check-as-javascript")).toContainText(`asOf: "2018-06-01"`);
  await tabTo(page, "#check-as-javascript-copy");
});

test("what changed for DAP between 2018 and 2024", { tag: "@slow" }, async ({ page }) => {
  await typeAt(page, "#check-search", "DAP 2018-2024");
  await page.locator("#check-found-changes").waitFor();
  await pressAt(page, "Enter", "#check-found-changes");
  await page.locator("#rules-title:focus").waitFor();
  await tabTo(page, "#rules-changes a");
  await expect(page.locator("#rules-changes a:focus")).toBeVisible();
});

test("which customers lose access in ninety days", { tag: "@slow" }, async ({ page }) => {
  await enter(page, "list"); // by the keyboard it is reached as the other parts are
  await page.locator("#list-title").focus();
  const end = (/** @type {number} */ days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await typeAt(page, "#list-text", [
    "customer.tenantId;name;relationship.gdap.status;relationship.gdap.roles;relationship.gdap.endDateTime",
    ...[20, 400, 50].map((days, at) => `66666666-7777-4888-8999-00000000000${at};Customer ${at};active;729827e3-9c14-49f7-bb1b-9608f156bbb8;${end(days)}`),
  ].join("\n"));
  await page.locator("#list-preview:not(:empty)").waitFor();
  await pressAt(page, "Enter", "#list-start");
  await page.locator("#list-result-title:focus").waitFor();
  await tabTo(page, "#list-left");
  for (const key of ["Home", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await expect(page.locator("#list-left")).toHaveValue("90");
  await expect(page.locator("#list-table .list-body [role=row]")).toHaveCount(2);
});

test("find the resale rule and its source", { tag: "@slow" }, async ({ page }) => {
  await typeAt(page, "#check-search", "resale");
  await page.locator("#check-found-rules").getByRole("link").first().waitFor();
  await tabTo(page, "#check-found-rules .source a");
  await expect(page.locator("#check-found-rules .source a:focus")).toHaveAttribute("href", /^https:/);
});
