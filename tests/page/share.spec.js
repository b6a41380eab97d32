import { clipboard, decisions, example, expect, open, paste, ready, rulesIn, speak, stated, test, unnamed } from "./fixture.js";
import { en } from "./texts.js";
import { addressOf, readAddress } from "../../www/check/address.js";

/** @import { Page } from "@playwright/test" */

test("an address keeps what a text looks like, and has no mark at which a mail program ends a link", () => {
  const looks = ["1234567", "true", "[]", "null", '"quoted"', "a&b=c%", "[0]", "ñ 😀", "a:b", " "];
  for (const displayName of looks) {
    const question = { situation: { otherPartners: false, relationship: { gdap: [{ roles: [] }, { roles: ["a", "b"] }] } }, action: { displayName, quantity: 0 } };
    const address = addressOf(question);
    expect(address).not.toMatch(/[[\]<>"\s]/);
    expect(readAddress(address)).toEqual({ question, refused: [] });
  }
});

/** @param {Page} page @param {string} hash */
async function visit(page, hash) {
  await page.goto("about:blank");
  await page.goto(`/${hash}`);
  await ready(page);
}

test("the address of an answer brings every fact back", async ({ page, baseURL }) => {
  for (const { situation, action, expect: { outcome } } of decisions) {
    await paste(page, { situation, action });
    await page.locator(`#check-outcome .badge.${outcome}`).waitFor();
    const rules = await rulesIn(page, "#check-reasons");
    const address = await page.locator("#check-link").evaluate((link) => /** @type {HTMLAnchorElement} */ (link).href);
    expect(address.startsWith(`${baseURL}/#check?`) || address.startsWith(`${baseURL}#check?`), address).toBe(true);
    await visit(page, new URL(address).hash);
    expect(await stated(page)).toEqual([situation, action]);
    expect(await rulesIn(page, "#check-reasons")).toEqual(rules);
    await expect(page.locator("#check-refused")).toBeEmpty();
  }
});

const facts = "situation.partner.tenantId=00000000-0000-4000-8000-000000000001"
  + "&situation.customer.tenantId=00000000-0000-4000-8000-000000000003&action.type=administer-service";

/** What is added to a good address, and what the page names of it. */
const bad = {
  "situation.partner.shoeSize=43": "situation.partner.shoeSize",
  "action.type=administer-service": "action.type=administer-service",
  "situation.cloud=Global": "situation.cloud",
  "situation.asOf=2024-02-30": "situation.asOf",
  "situation.otherPartners=yes": "situation.otherPartners",
  "situation.partner.partnerId=1234567": "situation.partner.partnerId",
  "situation.partner.roles=[%22admin-agent%22]": "situation.partner.roles=[%22admin-agent%22]",
  "situation.partner.roles[1]=admin-agent": "situation.partner.roles[1]=admin-agent",
  "situation.partner.roles=admin-agent&situation.partner.roles[0]=x": "situation.partner.roles[0]=x",
  "situation.__proto__.cloud=global": "situation.__proto__.cloud=global",
  "situation.constructor.prototype.cloud=global": "situation.constructor",
  "situation.cloud=%E0%A4%A": "situation.cloud=%E0%A4%A",
  "situation.cloud": "situation.cloud",
  "situation.cloud=": "situation.cloud=",
  "": "",
};

test("what is not valid in an address is told, and nothing is entered", async ({ page }) => {
  for (const [added, named] of Object.entries(bad)) {
    await visit(page, `#check?${facts}&${added}`);
    await page.locator("#check-refused .card").first().waitFor();
    const told = await page.locator("#check-refused code").allTextContents();
    expect(told.some((each) => each.startsWith(named)), `${added}: ${told}`).toBe(true);
    expect(await stated(page), added).toEqual([unnamed, {}]);
    expect(await page.evaluate(() => /** @type {any} */ ({}).cloud)).toBeUndefined();
  }
  await speak(page, "es");
  await expect(page.locator("#check-refused h3")).toHaveText("No se puede leer este enlace");
});

test("a changed answer does not keep the address of another", async ({ page }) => {
  await visit(page, `#check?${facts}`);
  await page.locator("#check-outcome .badge").waitFor();
  expect(page.url()).toContain("#check?");
  await open(page, "#check-more");
  await page.selectOption("#action-type", "change-terms");
  expect(page.url()).not.toContain("?");
  await example(page, 2);
  await page.click("#check-link-copy");
  expect(await clipboard(page)).toBe(page.url());
  expect(page.url()).toContain("#check?");
});

test("an answer is copied as text and as Markdown, with its facts, reasons and address", async ({ page }) => {
  await example(page, 2);
  for (const kind of ["text", "markdown"]) {
    await page.locator(`details:has(> #check-as-${kind}) > summary`).click();
    await page.click(`#check-as-${kind}-copy`);
    await page.locator(`#check-as-${kind} + .copy .said:not(:empty)`).waitFor();
    const copied = await clipboard(page);
    expect(copied.replaceAll("\r\n", "\n")).toBe(await page.locator(`#check-as-${kind}`).textContent());
    expect(copied).toContain("#check?");
    for (const rule of await page.locator("#check-foot code").allTextContents()) expect(copied.replaceAll("\\", "")).toContain(`[${rule}]`);
  }
});

test("a copied answer says of its edition, and of what no rule can determine, what the page says", async ({ page }) => {
  const unclear = `${facts}&situation.cloud=us-government&situation.otherPartners=false`;
  for (const address of [facts, unclear]) {
    await visit(page, `#check?${address}`);
    const said = await page.locator("#check-outcome .outcome, #check-edition").evaluateAll((places) =>
      places.flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent?.trim() ?? "")).filter(Boolean));
    expect(said.length).toBe(3);
    await page.locator("details:has(> #check-as-text) > summary").click();
    for (const sentence of said) await expect(page.locator("#check-as-text")).toContainText(sentence);
    if (address === unclear) expect(said[0]).toBe(en.check.undetermined);
  }
});

test("every example is printed on one page, with what was entered", { tag: "@chromium" }, async ({ page }) => {
  for (const { situation, action } of decisions) {
    await paste(page, { situation, action });
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("#check-stated dd").first()).toBeVisible();
    await expect(page.locator("#check-form")).toBeHidden();
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length, JSON.stringify(action)).toBe(1);
    await page.emulateMedia({ media: null });
  }
});
