// The page, opened in a browser, and what several subjects ask of it.
import { examples } from "../../scripts/cases.js";
import { STAND_INS } from "../../www/check/facts.js";

/** @type {Pick<typeof import("@playwright/test"), "test" | "expect">} */
const { test: base, expect } = await import(process.env.WEBKIT ? "./webkit/test.js" : "@playwright/test");
export { expect };

/** @import { Page } from "@playwright/test" */
/** @import { Action, MailRequest, Situation } from "multipartner" */

/**
 * `page` shows the site. A complaint on the console (a violated content security policy is one), an uncaught error, or
 * a request to anywhere else fails the test.
 */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    /** @type {string[]} */
    const complaints = [];
    page.on("console", (message) => {
      if (message.text().includes("blocked by Playwright")) return; // the service worker, in all tests but its own
      if (["error", "warning"].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(String(baseURL))) complaints.push(`request to ${request.url()}`);
    });
    await page.goto("/", { waitUntil: "networkidle" });
    await ready(page);
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** The examples that the page offers. */
export const [decisions, links, mails, readings] = ["decisions", "links", "mails", "readings"].map(examples);

/** @param {Page} page */
export const ready = (page) => page.locator("body.ready").waitFor();

/**
 * @param {Page} page
 * @param {string} language
 */
export async function speak(page, language) {
  await page.click(`#lang-${language}`);
  await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
}

/**
 * Goes to a part, which may have to be loaded.
 * @param {Page} page
 * @param {string} part
 */
export async function enter(page, part) {
  await page.click(`#to-${part}`);
  await page.locator(`#${part}`).waitFor();
}

/**
 * Folds everything out.
 * @param {Page} page
 * @param {string} [selector]
 */
export const open = (page, selector = "main details") =>
  page.locator(selector).evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));

/**
 * The situation and the action that the form states.
 * @param {Page} page
 * @returns {Promise<[Situation, Action]>}
 */
export const stated = async (page) =>
  page.locator("#check-as-json").textContent().then((written) => {
    const { situation, action } = JSON.parse(written ?? "");
    return [situation, action];
  });

/**
 * Loads an example into the check, from its beginning.
 * @param {Page} page
 * @param {number} number from 1 on
 */
export async function example(page, number) {
  if (await page.locator("#check-start").isHidden()) await page.click("#check-clear");
  const more = page.locator("#check-examples-more");
  if (number > 3 && await more.count()) await more.click();
  await page.click(`#check-example-${number}`);
}

/**
 * Pastes data into the form; gives what it said it left out.
 * @param {Page} page
 * @param {unknown} data
 */
export async function paste(page, data) {
  await open(page, "#paste");
  await page.fill("#paste-text", JSON.stringify(data));
  await page.click("#paste-fill");
  await page.locator("#paste-result:not(:empty)").waitFor({ state: "attached" });
  return page.locator("#paste-result ul:last-child li").allTextContents();
}

/**
 * Goes on with Tab until this has the focus; on the way nothing may have it unseen.
 * @param {Page} page
 * @param {string} selector
 * @param {string} [key] the way there
 */
export async function tabTo(page, selector, key = "Tab") {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const { found, seen, name } = await page.evaluate((selector) => {
      const focused = document.activeElement ?? document.body;
      if (focused === document.body) return { seen: true, name: "" }; // past the end of the page, before its beginning
      const { bottom, right, width } = focused.getBoundingClientRect();
      const shown = [focused, focused.closest("label")].some((each) => each && getComputedStyle(each).outlineStyle !== "none");
      return { found: focused.matches(selector), seen: shown && width > 0 && bottom > 0 && right > 0, name: focused.outerHTML };
    }, selector);
    expect(seen, `the focus is seen on ${name.slice(0, 120)}`).toBe(true);
    if (found) return;
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

/**
 * @param {Page} page
 * @param {string} key
 * @param {string} selector
 */
export async function pressAt(page, key, selector) {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/**
 * @param {Page} page
 * @param {string} selector
 * @param {string} text
 */
export async function typeAt(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.type(text);
}

/**
 * Opens a page that has the package installed beside it.
 * @param {Page} page
 * @param {Record<string, string>} files its files by name, `index.html` among them
 */
export async function visit(page, files) {
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

/** @param {Page} page */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/**
 * @param {Page} page
 * @param {string} selector
 */
export const rulesIn = (page, selector) =>
  page.locator(`${selector} [data-rule]`).evaluateAll((cards) => cards.map(({ dataset }) => dataset.rule));

export const tenant = "00000000-0000-4000-8000-000000000001";
export const customerTenant = "00000000-0000-4000-8000-000000000003";
export const providerTenant = "00000000-0000-4000-8000-000000000004";
export const relationshipId = `${providerTenant}-${tenant}`;

/** The role of a service support administrator. */
export const support = "f023fd81-a637-4b56-95fd-791ac0226033";

/** What stands in for the ids while none is entered. */
export const unnamed = { partner: { tenantId: STAND_INS.us }, customer: { tenantId: STAND_INS.customer } };

/** No fact but who the two are. */
export const bare = { partner: { tenantId: tenant }, customer: { tenantId: customerTenant } };

/** The invitation in two steps that the tests send. @type {MailRequest} */
export const twoSteps = {
  invitations: [{ kind: "reseller", partnerTenantId: tenant }, { kind: "gdap", relationshipId }],
  ...{ partnerName: "Contoso", customerName: "Fabrikam", to: ["anna@fabrikam.example", "bert@fabrikam.example"] },
  ...{ roles: [support], duration: "P730D" },
};

/**
 * Fills the form for it.
 * @param {Page} page
 */
export async function fillTwoSteps(page) {
  await enter(page, "send");
  await page.check("#request-kind-both");
  await page.fill("#request-partnerName", twoSteps.partnerName);
  await page.fill("#request-tenantId", tenant);
  await open(page, "#request-roles-every");
  await page.check(`#request-roles-${support}`);
  await page.fill("#request-duration", "730");
  await page.fill("#request-relationshipId", relationshipId);
  await page.fill("#request-customerName", twoSteps.customerName ?? "");
  await page.fill("#request-to", twoSteps.to?.join("\n") ?? "");
  await page.locator("#send-outcome .badge.complete").waitFor();
}

/**
 * The mail as it is shown: its lines, without marks of lists.
 * @param {Page} page
 */
export const shownMail = (page) => page.locator("#send-text :is(p, h5, li)").allTextContents();

/** @param {{ text: string }} mail */
export const linesOf = ({ text }) => text.split("\r\n").filter(Boolean).map((line) => line.replace(/^- /, ""));

/** What a mail filter makes of a link. */
export const wrapped = "https://nam02.safelinks.protection.outlook.com/?url=" + encodeURIComponent(links[0].expect.url) + "&data=05";
