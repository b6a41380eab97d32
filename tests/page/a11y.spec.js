import { readFileSync } from "node:fs";
import { invitationMail } from "multipartner";
import {
  bare, enter, example, expect, fillTwoSteps, open, paste, pressAt, ready, speak, tabTo, tenant, test, twoSteps, typeAt, wrapped,
} from "./fixture.js";

test("the keyboard alone is enough", async ({ page }) => {
  /** @param {string} key @param {string} selector */
  const press = (key, selector) => pressAt(page, key, selector);
  await press("Enter", "a.skip");
  await page.waitForFunction(() => document.activeElement?.id === "main");
  await typeAt(page, "#check-search", "cancel sub");
  await page.keyboard.press("Enter");
  await page.locator("#check-ask-title:focus").waitFor();
  await tabTo(page, "#check-ask-1");
  await page.keyboard.press("ArrowDown");
  await page.locator("#check-ask-2:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.locator("#check-answered-title:focus").waitFor();
  await page.locator("#check-outcome .badge.forbidden").waitFor();
  await press("Enter", "#check-next-letter");
  await page.locator("#check-letter summary:focus").waitFor();
  await tabTo(page, "#check-foot a[href^='#rule/']");

  await page.reload();
  await ready(page);
  await page.locator("#check-search").focus();
  await page.keyboard.press("ArrowDown");
  await page.locator("#check-intent-invite:focus").waitFor();
  await page.keyboard.press("End");
  await page.locator("#check-intent-end-relationship:focus").waitFor();
  await press("Enter", "#check-examples-more");
  await page.locator("#check-example-4:focus").waitFor();
  await page.keyboard.press("Space");
  await page.locator("#check-answered-title:focus, #check-ask-title:focus").waitFor();

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
  await tabTo(page, "#check-answer");
  await tabTo(page, "#check-more summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#check-every");
  await tabTo(page, "#check-options summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#check-option-open-support-request");
  await page.keyboard.press("Space");
  await page.locator("#check-outcome .badge.not-yet").waitFor();
  await page.locator("#check-title").focus();
  await pressAt(page, "Enter", "#check-next-plan");
  await page.locator("#check-plan:focus").waitFor();
  await pressAt(page, "Enter", ".plan [data-step=request-gdap] summary");
  await tabTo(page, ".plan [data-step=request-gdap] .actions button");
  await pressAt(page, "Enter", "#check-history-other summary");
  await tabTo(page, "#check-history-slider");
  await paste(page, { situation: bare, action: { type: "request-reseller-relationship", dap: true } });
  await page.locator("#check-history-slider").press("Home");
  await page.locator("#check-title").focus();
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

const cancellation = {
  ...{ type: "change-subscription", change: "cancel" },
  subscription: { id: tenant, soldBy: tenant, family: "new-commerce-license", status: "active" },
};

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

// Colors do not depend on the language, nor words on the colors.
for (const [colors, language, tag] of /** @type {const} */ ([["light", "en", []], ["dark", "es", []], ["forced", "en", ["@slow"]]])) {
  test(`axe-core finds nothing to object to, ${colors}, ${language}`, { tag: ["@chromium", ...tag] }, async ({ page }) => {
    test.slow();
    await page.emulateMedia(colors === "forced" ? { forcedColors: "active" } : { colorScheme: colors });
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
    await page.fill("#check-search", "xyz");
    await look("an action that isn't found");
    await page.fill("#check-search", "dap 2018-2024");
    await page.locator("#check-found-changes").waitFor();
    await look("rules that are found, and what changed");
    await page.fill("#check-search", "");
    await page.click("#check-intent-cancel");
    await look("a question");
    await page.click("#check-ask-2");
    await look("another partner's subscription");
    await paste(page, { situation: { ...bare, relationship: { reseller: "active" } }, action: cancellation });
    await page.click("#check-ask-continue");
    await look("a question without an answer");
    await page.fill("#check-ask-1", "someday");
    await page.click("#check-ask-continue");
    await page.locator("#check-ask [aria-invalid]").waitFor();
    await look("a question with a wrong answer");
    await page.fill("#situation-partner-tenantId", tenant);
    await page.click("#check-company-keep");
    for (const number of [1, 5, 8]) {
      await example(page, number);
      await look("a check");
    }
    await page.click("#check-company-forget");
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
    await page.check("#send-view-phone");
    await look("a mail on a phone");
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
    await page.fill("#rules-with", "2022-01-01");
    await look("what changed in the rules");
    await page.fill("#rules-text", "no such words");
    await look("no rule");
  });
}
