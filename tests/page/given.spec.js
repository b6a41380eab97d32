// What is pasted or dropped anywhere on the page goes to the part that can use it.
import { invitationMail } from "multipartner";
import { bare, customerTenant, enter, expect, links, ready, rulesIn, stated, tenant, test, twoSteps, wrapped } from "./fixture.js";

/** @import { Page } from "@playwright/test" */

/**
 * Pastes as a browser does.
 * @param {Page} page @param {Record<string, string>} data by type @param {string} [into]
 */
const paste = (page, data, into = "body") => page.locator(into).evaluate((element, data) => {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
  return element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}, data);

/** @param {Page} page @param {string} name @param {string} text */
async function drop(page, name, text) {
  const transfer = await page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    return transfer;
  }, [name, text]);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

const RELATIONSHIP = {
  ...{ id: `${customerTenant}-${tenant}`, status: "active", endDateTime: "2030-01-01T00:00:00Z" },
  ...{ customer: { tenantId: customerTenant }, accessDetails: { unifiedRoles: [{ roleDefinitionId: "729827e3-9c14-49f7-bb1b-9608f156bbb8" }] } },
};
const TABLE = `customer.tenantId\tname\n${customerTenant}\tContoso\n`;

/** What is given, and what shows that it has been understood. @type {Record<string, [text: string, shown: string]>} */
const texts = {
  "a mail": [invitationMail(twoSteps).text, "#read-reasons .reading >> nth=1"],
  "a wrapped link": [wrapped, "#read-reasons .reading.warning"],
  "a text without an invitation": ["Hello, Anna\nhow are you, today\n", "#read-outcome"],
  "cells of a spreadsheet": [TABLE, "#list-result-title"],
  "a table with invitations": [`customer.tenantId,link\n${customerTenant},${links[0].expect.url}\n`, "#read-reasons .reading"],
  "a list of two customers' relationships": [
    JSON.stringify({ value: [RELATIONSHIP, { ...RELATIONSHIP, customer: { tenantId: tenant } }] }), "#list-result-title",
  ],
  "requests, one a line": [[1, 2].map(() => JSON.stringify({ situation: bare, action: { type: "administer-service" } })).join("\n"), "#list-result-title"],
  "a relationship": [JSON.stringify(RELATIONSHIP), "#paste-result li"],
  "a call": [JSON.stringify({ situation: bare, action: { type: "administer-service" } }), "#check-outcome .badge"],
};

test("what is pasted is understood by what it is", { tag: "@not-firefox" }, async ({ page }) => {
  for (const [what, [text, shown]] of Object.entries(texts)) {
    expect(await paste(page, { "text/plain": text }), `${what} is not left to the browser`).toBe(false);
    await expect(page.locator(shown).first(), what).toBeVisible();
    await page.goto("about:blank");
    await page.goto("/");
    await ready(page);
  }
});

test("a mail with links behind its words is pasted with them, also into the search", { tag: "@not-firefox" }, async ({ page }) => {
  const html = `<p>Please <a href="${links[0].expect.url.replaceAll("&", "&amp;")}">accept</a></p>`;
  await paste(page, { "text/plain": "Please accept", "text/html": html });
  await expect(page.locator("#read-reasons .reading")).toHaveCount(1);
  await enter(page, "check");
  expect(await paste(page, { "text/plain": "cancel" }, "#check-search"), "words are searched for").toBe(true);
  expect(await paste(page, { "text/plain": TABLE }, "#check-search")).toBe(false);
  await expect(page.locator("#list-result-title")).toBeFocused();
  await enter(page, "send");
  expect(await paste(page, { "text/plain": TABLE }, "#request-note"), "what is pasted into a field stays there").toBe(true);
  await expect(page.locator("#send")).toBeVisible();
});

test("a file is dropped anywhere", async ({ page }) => {
  await drop(page, "customers.csv", TABLE);
  await expect(page.locator("#list-said")).toHaveText("Rows checked: 1. With problems: 0.");
  await expect(page.locator("#list-preview")).toContainText("customers.csv");
  await enter(page, "check");
  await drop(page, "mail.eml", `Subject: Hello\r\n\r\n${links[0].expect.url}`);
  await expect(page.locator("#read-reasons .reading")).toHaveCount(1);
  await enter(page, "check");
  await drop(page, "call.json", JSON.stringify({ situation: bare, action: { type: "transition-account-ownership" } }));
  await page.locator("#check-outcome .badge.forbidden").waitFor();
  expect(await stated(page)).toEqual([bare, { type: "transition-account-ownership" }]);
  expect(await rulesIn(page, "#check-reasons")).toContain("account-ownership-stays");
  await enter(page, "list");
  await drop(page, "whatever.eml", TABLE);
  await expect(page.locator("#list-preview"), "a part that takes files takes this one").toContainText("whatever.eml");
});
