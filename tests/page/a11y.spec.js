import { readFileSync } from "node:fs";
import { invitationMail } from "multipartner";
import {
  bare, enter, expect, fillTwoSteps, open, paste, pressAt, ready, speak, tabTo, tenant, test, twoSteps, wrapped,
} from "./fixture.js";

test("the keyboard alone is enough", async ({ page }) => {
  /** @param {string} key @param {string} selector */
  const press = (key, selector) => pressAt(page, key, selector);
  await press("Enter", "a.skip");
  await page.waitForFunction(() => document.activeElement?.id === "main");
  await press("Space", "#check-example-2");
  await page.locator("#check-outcome .badge.forbidden").waitFor();
  await press("Enter", "#check-examples-more");
  await page.locator("#check-example-4:focus").waitFor();
  await press("Enter", "#check-examples + .skip");
  await page.locator("#check-answer:focus").waitFor();
  await tabTo(page, "#check-reasons a[href^='#rule/']");

  await page.reload();
  await ready(page);
  await expect(page.locator("#check"), "the part is shown again, whatever the fragment").toBeVisible();
  // By the fragment, Firefox goes on in the middle, and behind the end of the page its driver does not come back to it.
  await page.goto("/");
  await ready(page);
  await press("Enter", "#to-read");
  await page.locator("#read-title:focus").waitFor();
});

test("options, plan and slider are reached by Tab", async ({ page }) => {
  await paste(page, { situation: bare, action: { type: "request-reseller-relationship" } });
  await page.locator("#check-title").focus();
  await tabTo(page, "#check-options summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#check-option-open-support-request");
  await page.keyboard.press("Space");
  await page.locator("#check-outcome .badge.not-yet").waitFor();
  await tabTo(page, "#check-every");
  await tabTo(page, "#check-answer");
  await tabTo(page, "#check-reasons .plan .actions button");
  await tabTo(page, "#check-history-slider");
  await paste(page, { situation: bare, action: { type: "request-reseller-relationship", dap: true } });
  await page.locator("#check-history-slider").press("Home");
  await tabTo(page, "#check-history-turns li:last-child button");
  await page.keyboard.press("Enter");
  await expect(page.locator("#check-history-turns li:last-child button:focus")).toBeVisible();
  await page.locator("#check-history-outcome .badge.forbidden").waitFor();
});

/** Some facts whose fields are made of several controls. */
const selling = {
  ...{ ...bare, partner: { ...bare.partner, roles: ["admin-agent", "guest-user"] } },
  relationship: { gdap: [{ status: "active", roles: [] }] },
};
const decrease = {
  ...{ type: "change-subscription", change: "decrease-quantity" },
  subscription: { id: tenant, soldBy: "microsoft", refundable: [2, 1].map((quantity) => ({ quantity, until: "2026-05-12" })) },
};

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const language of ["en", "es"]) {
    test(`axe-core finds nothing to object to, ${colorScheme}, ${language}`, { tag: "@chromium" }, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await speak(page, language);
      await page.evaluate(axe);
      /** @param {string} what */
      async function look(what) {
        await open(page);
        const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
        const found = violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html)}`);
        expect(found, what).toEqual([]);
      }
      await look("an empty check");
      await page.click("#check-examples-more");
      for (const example of [1, 5]) {
        await page.click(`#check-example-${example}`);
        await look("a check");
      }
      await page.evaluate(() => (location.hash = "check?x=1&situation.cloud=Global"));
      await page.locator("#check-refused .card").first().waitFor();
      await look("an address that can't be read");
      await paste(page, { situation: selling, action: decrease });
      await look("a check of seats");
      await page.check("#check-every");
      await page.fill("#action-subscription-refundable li:first-child label:last-of-type input", "someday");
      await page.click("#check-submit");
      await look("a check of all facts, with errors");
      await page.fill("#expiry-text", JSON.stringify({ status: "active", endDateTime: "2026-01-01", displayName: "A name" }));
      await page.fill("#expiry-day", "2025-12-10");
      await look("an expiry");
      await enter(page, "list");
      await look("no list");
      const id = (/** @type {number} */ number) => `66666666-7777-4888-8999-${String(number).padStart(12, "0")}`;
      const rows = [1, 2, 3].map((number) => `${id(number)},Customer ${number},${number},active,${number === 3 ? '"' : "2099-01-01"}`);
      await page.fill("#list-text", ["customer.tenantId,name,note,relationship.gdap.status,relationship.gdap.endDateTime", ...rows].join("\n"));
      await page.fill("#list-partner", tenant);
      await page.locator("#list-columns select").first().waitFor();
      await page.click("#list-start");
      await page.locator("#list-result-title:focus").waitFor();
      await look("a list");
      await enter(page, "send");
      await look("an empty invitation");
      await fillTwoSteps(page);
      await page.check("#send-every");
      await page.click("#request-roles-direct-bill");
      await page.fill("#request-displayName", "A name");
      await page.click("#send-link-1-scan");
      await page.locator("canvas").waitFor();
      await look("an invitation in two steps");
      await page.fill("#request-duration", "1000");
      await page.fill("#request-to", "nobody");
      await page.click("#send-submit");
      await look("an invitation with errors");
      await enter(page, "read");
      await look("nothing to read");
      await page.fill("#read-expected", tenant);
      await page.fill("#read-text", `${invitationMail(twoSteps).text} ${wrapped} ${wrapped.replace("microsoft", "rnicrosoft")}`);
      await look("readings");
      await enter(page, "rules");
      await look("the rules");
    });
  }
}
