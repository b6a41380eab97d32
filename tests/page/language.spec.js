import { invitationMail, rules } from "multipartner";
import spanish from "multipartner/locale/es";
import {
  customerTenant, decisions, enter, expect, fillTwoSteps, linesOf, open, paste, shownMail, speak, tenant, test,
  twoSteps, wrapped,
} from "./fixture.js";
import { cases } from "../../scripts/cases.js";
import { CHECKED, CHECKS, OTHER_ERRORS } from "../../scripts/site.js";
import { en, es } from "./texts.js";

/** @import { Page } from "@playwright/test" */

/**
 * Is nothing wider than the screen?
 * @param {Page} page
 */
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/**
 * What everything that can be typed or chosen holds, by id.
 * @param {Page} page
 * @param {string} part
 */
const held = (page, part) =>
  page.locator(`#${part} :is(input, select, textarea:not([readonly]))`).evaluateAll((all) => all.map((each) => {
    const { id, value } = /** @type {HTMLInputElement} */ (each);
    return [id, each instanceof HTMLInputElement && ["checkbox", "radio"].includes(each.type) ? each.checked : value];
  }));

test("no word is missing in either language, and nothing is wider than a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await fillTwoSteps(page);
  await page.check("#send-every");
  await page.click("#request-roles-direct-bill");
  await page.locator("#send-graph > summary").click();
  await page.fill("#request-displayName", "A name");
  await page.click("#send-link-1-scan");
  await enter(page, "read");
  await page.fill("#read-expected", tenant);
  await page.fill("#read-text", `${invitationMail(twoSteps).text} ${wrapped}`);
  await enter(page, "list");
  await page.fill("#list-text", `customer.tenantId,name,a column with a long name\n${customerTenant},A customer with a rather long name,x\n`);
  await page.fill("#list-partner", tenant);
  await page.locator("#list-columns select").first().waitFor();
  await page.click("#list-start");
  await page.locator("#list-result-title:focus").waitFor();
  await enter(page, "check");
  await open(page, "#check-more");
  await page.check("#check-every");
  await page.click("#situation-relationship-gdap-add");
  for (const [language, words] of Object.entries({ en, es })) {
    await speak(page, language);
    const used = await page.locator("[data-text]").evaluateAll((elements) => elements.map(({ dataset }) => dataset.text ?? ""));
    const missing = used.filter((key) => {
      const [group, name] = key.split("/");
      return !(/** @type {Record<string, Record<string, string>>} */ (words)[group]?.[name]);
    });
    expect(missing).toEqual([]);
    await expect(page.locator("[data-text]:empty")).toHaveCount(0);
    for (const part of ["check", "list", "send", "read", "rules"]) {
      await enter(page, part);
      await open(page);
      expect(await fits(page), `${part} in ${language}`).toBe(true);
    }
    await enter(page, "check");
    await open(page, "#check-options");
    for (const { example, situation, action } of decisions) {
      await paste(page, { situation, action });
      await open(page, "#check-answer details");
      expect(await fits(page), `${example.en}, in ${language}`).toBe(true);
    }
    await page.click("#check-clear");
  }
});

test("nothing that was typed is lost by another language or part", async ({ page }) => {
  await fillTwoSteps(page);
  await page.fill("#request-roles-search", "reader");
  await page.fill("#request-note", "As we said,\nhere it is.");
  await page.fill("#request-from", "us@contoso.example");
  await open(page, "#send-graph");
  await page.fill("#request-displayName", "For Fabrikam");
  await page.selectOption("#request-autoExtendDuration", "P180D");
  await page.fill("#request-customerTenantId", customerTenant);
  await page.check("#send-every");
  await page.fill("#request-asOf", "2026-01-31");
  await enter(page, "read");
  await page.fill("#read-text", "no invitation");
  await page.fill("#read-expected", tenant);
  await enter(page, "check");
  await open(page, "#expiry");
  await page.fill("#expiry-text", "{}");
  await page.fill("#expiry-day", "2026-01-31");
  const before = await Promise.all(["check", "send", "read"].map((part) => held(page, part)));
  await speak(page, "es");
  await enter(page, "rules");
  await enter(page, "send");
  const note = "As we said,\nhere it is.";
  const invitations = twoSteps.invitations.map((invitation) => ({ ...invitation, asOf: "2026-01-31" }));
  const mail = invitationMail({ ...twoSteps, invitations, note, from: "us@contoso.example", autoExtendDuration: "P180D" }, spanish);
  expect(await shownMail(page)).toEqual(linesOf(mail));
  await expect(page.locator("#send-subject")).toHaveText(mail.subject);
  expect(await Promise.all(["check", "send", "read"].map((part) => held(page, part)))).toEqual(before);

  await page.check("#request-kind-provider");
  await page.check("#request-kind-both");
  expect(await shownMail(page), "nor by another purpose").toEqual(linesOf(mail));
});

test("the texts that come first have every rule that a check can name", () => {
  const named = new Set(cases("decisions").flatMap((/** @type {any} */ { expect: { findings } }) =>
    findings.map((/** @type {string} */ finding) => finding.split(" ", 1)[0])));
  const others = rules().filter(({ rule, about }) => named.has(rule) && !CHECKED.includes(about)).map(({ rule }) => rule);
  expect(named.size).toBeGreaterThan(100);
  expect(others).toEqual([]);
});

test("the texts that come first have every error that a check can have", () => {
  const refused = cases("malformed").filter(({ call }) => CHECKS.includes(call));
  const codes = new Set(refused.flatMap(({ expect: { code, problems = [] } }) =>
    [code, ...problems.map((/** @type {string} */ problem) => problem.split(" ", 1)[0])]));
  expect(codes.size).toBeGreaterThan(10);
  expect(OTHER_ERRORS.filter((code) => codes.has(code))).toEqual([]);
});
