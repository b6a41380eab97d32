import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { test } from "node:test";
import { serve } from "../scripts/site.js";
import { CLOUDS } from "../www/check/lists.js";
import en from "../www/text/en.js";
import es from "../www/text/es.js";
import { visit } from "./browser.js";

/** @import { Page } from "playwright-core" */
/** @import { Action, ActionType, Situation } from "../pkg/index.js" */

const { decisions, links, readings } = JSON.parse(readFileSync("dist/site/examples.json", "utf8"));

/**
 * @param {string} name
 * @param {(page: Page) => Promise<void>} look
 */
const onPage = (name, look) =>
  test(name, () =>
    visit("dist/site", async (page) => {
      await page.locator("body.ready").waitFor();
      await look(page);
    }));

/**
 * @param {Page} page
 * @param {string} language
 */
async function speak(page, language) {
  await page.click(`#lang-${language}`);
  await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
}

/**
 * The situation and the action that the form states.
 * @param {Page} page
 * @returns {Promise<[Situation, Action]>}
 */
const stated = async (page) =>
  JSON.parse((await page.locator("#check-code").textContent())?.replace(/^check\((.*)\)$/s, "[$1]") ?? "");

/**
 * @param {Page} page
 * @param {unknown} data
 */
async function paste(page, data) {
  await page.locator("#paste").evaluate((details) => details.setAttribute("open", ""));
  await page.fill("#paste-text", JSON.stringify(data));
  await page.click("#paste-fill");
  return page.locator("#paste-result ul:last-child li").allTextContents();
}

/**
 * Goes on with Tab until this has the focus; on the way nothing may have it unseen.
 * @param {Page} page
 * @param {string} selector
 */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const { found, seen, name } = await page.evaluate((selector) => {
      const focused = document.activeElement ?? document.body;
      if (focused === document.body) return { seen: true, name: "" }; // past the end of the page, before its beginning
      const { bottom, right, width } = focused.getBoundingClientRect();
      const shown = [focused, focused.closest("label")].some((each) => each && getComputedStyle(each).outlineStyle !== "none");
      return { found: focused.matches(selector), seen: shown && width > 0 && bottom > 0 && right > 0, name: focused.outerHTML };
    }, selector);
    assert.ok(seen, `the focus is not seen on ${name.slice(0, 120)}`);
    if (found) return;
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

/**
 * @param {Page} page
 * @param {string} selector
 */
const rulesIn = (page, selector) =>
  page.locator(`${selector} [data-rule]`).evaluateAll((cards) => cards.map(({ dataset }) => dataset.rule));

onPage("each example of a decision gives its answer, in either language", async (page) => {
  for (const language of ["en", "es"]) {
    await speak(page, language);
    if (language === "en") await page.click("#check-examples-more");
    for (const [index, { example, situation, action, expect }] of decisions.entries()) {
      const button = page.locator("#check-examples button").nth(index);
      assert.equal(await button.textContent(), example[language]);
      await button.click();
      await page.locator(`#check-outcome .badge.${expect.outcome}`).waitFor();
      assert.deepEqual(await rulesIn(page, "#check-reasons"), expect.rules);
      assert.deepEqual(await stated(page), [situation, action]);
    }
  }
});

onPage("a form filled by hand is answered, and what is wrong is told beside the field", async (page) => {
  await page.click("#check-submit");
  await page.locator("#check-errors").waitFor();
  assert.ok(await page.locator("#check-errors").evaluate((element) => element === document.activeElement));
  await page.selectOption("#action-type", "request-reseller-relationship");
  await page.fill("#situation-partner-tenantId", '<img src="x" onerror="alert(1)">');
  await page.fill("#situation-customer-tenantId", "00000000-0000-4000-8000-000000000002");
  await page.locator("#situation-partner-tenantId[aria-invalid]").waitFor();
  await page.fill("#situation-partner-tenantId", "00000000-0000-4000-8000-000000000001");
  await page.locator("#check-outcome .badge").waitFor();
  assert.ok(await page.locator("#check-errors").isHidden());
});

onPage("a link is built, copied, read back, and built again", async (page) => {
  await page.click("#to-build");
  for (const [index, { expect }] of links.entries()) {
    await page.locator("#build-examples button").nth(index).click();
    assert.equal(await page.inputValue("#build-url"), expect.url);
  }
  await page.click("#build-url-copy");
  const url = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(url, links.at(-1).expect.url);

  await page.click("#to-read");
  await page.fill("#read-text", `Hello! Please click ${url} <b onclick="alert(1)">today</b>.`);
  assert.equal(await page.locator("#read-reasons .reading .url").textContent(), url);
  assert.equal(await page.locator("#read-reasons b").count(), 0);
});

onPage("each example of a text is read", async (page) => {
  await page.click("#to-read");
  for (const [index, { expect }] of readings.entries()) {
    await page.locator("#read-examples button").nth(index).click();
    assert.equal(await page.locator("#read-reasons .reading").count(), expect.length);
  }
});

onPage("no word is missing in either language, and nothing is wider than a small screen", async (page) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.click("#situation-relationship-granularAdmin-add");
  for (const [language, words] of Object.entries({ en, es })) {
    await speak(page, language);
    const used = await page.locator("[data-text]").evaluateAll((elements) => elements.map(({ dataset }) => dataset.text ?? ""));
    const missing = used.filter((key) => {
      const [group, name] = key.split("/");
      return !(/** @type {Record<string, Record<string, string>>} */ (words)[group]?.[name]);
    });
    assert.deepEqual(missing, []);
    assert.equal(await page.locator("[data-text]:empty").count(), 0);
    for (const part of ["check", "build", "read", "rules"]) {
      await page.click(`#to-${part}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${part} in ${language}`);
    }
  }
});

const id = "00000000-0000-4000-8000-000000000001";

/** Who sold a subscription, as each of the answers says it. */
const sellers = { us: id, another: undefined, tenant: "00000000-0000-4000-8000-000000000003" };

onPage("who sold a subscription is told in three ways", async (page) => {
  await page.click("#check-example-3");
  await page.fill("#situation-partner-tenantId", id);
  const repeated = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    return ids.filter((each, at) => ids.indexOf(each) !== at);
  });
  assert.deepEqual(repeated, []);
  for (const [who, tenant] of Object.entries(sellers)) {
    await page.check(`#action-subscription-soldBy-${who}`);
    const guid = page.locator("#action-subscription-soldBy").getByLabel(en.labels.tenant);
    assert.equal(await guid.isVisible(), who === "tenant");
    if (who === "tenant") await guid.fill(tenant ?? "");
    const [, action] = await stated(page);
    assert.ok("subscription" in action && action.subscription.soldBy);
    if (tenant) assert.equal(action.subscription.soldBy, tenant);
    await page.locator(`#check-outcome .badge.${who === "us" ? "allowed" : "forbidden"}`).waitFor();
  }
});

/**
 * Nothing of it left out: a fact that the types gain and this test lacks is refused by the type checker.
 * @template T
 * @typedef {T extends object ? { [Name in keyof T]-?: Whole<T[Name]> } : T} Whole
 */

/** @type {Whole<Situation>} */
const situation = {
  cloud: "global",
  asOf: "2024-01-01",
  partner: { tenantId: id, type: "direct-bill", roles: ["admin-agent", "sales-agent"], partnerId: "1234567" },
  customer: { tenantId: sellers.tenant, tenantUse: "own-use", cspPartner: false, customerAgreement: "missing", sameMarket: true },
  relationship: {
    reseller: "active",
    delegatedAdmin: "none",
    granularAdmin: [
      { status: "terminated", roles: [id], endDateTime: "2023-01-01" },
      { status: "active", roles: [id, sellers.tenant], endDateTime: "2026-02-10T11:24:42Z" },
    ],
  },
  otherPartners: true,
};

/** @type {Whole<import("../pkg/index.js").Subscription>} */
const subscription = { id, soldBy: sellers.tenant, family: "azure", status: "suspended" };

/** @type {{ [Type in ActionType]: Whole<Extract<Action, { type: Type }>> }} */
const actions = {
  "request-reseller-relationship": { type: "request-reseller-relationship", delegatedAdmin: true },
  "purchase-subscription": { type: "purchase-subscription", family: "software", addOnTo: subscription },
  "change-subscription": { type: "change-subscription", subscription, change: "upgrade" },
  "transition-subscription": { type: "transition-subscription", subscription },
  "transition-account-ownership": { type: "transition-account-ownership" },
  "change-terms": { type: "change-terms", subscription },
  "change-partner-of-record": { type: "change-partner-of-record", subscription },
  "administer-service": { type: "administer-service", roles: [id] },
};

onPage("the form holds every fact there is, and says which it leaves", async (page) => {
  for (const action of Object.values(actions)) {
    assert.deepEqual(await paste(page, { situation, action }), []);
    assert.deepEqual(await stated(page), [situation, action]);
    await page.locator("#check-outcome .badge").waitFor();
  }
  const bare = { partner: { tenantId: id }, customer: { tenantId: id } };
  const left = await paste(page, { ...bare, partner: { ...bare.partner, roles: [], shoeSize: 43 }, cloud: "Global", asOf: 5 });
  assert.deepEqual(left, ["situation.partner.roles", "situation.partner.shoeSize", "situation.cloud", "situation.asOf"]);
  assert.deepEqual(await stated(page), [bare, actions["administer-service"]]);
});

onPage("granular relationships are added and removed", async (page) => {
  const { relationship, customer } = situation;
  const resources = relationship.granularAdmin.map(({ status, roles, endDateTime }) => ({
    ...{ status, endDateTime, customer: { tenantId: customer.tenantId }, displayName: "A name" },
    accessDetails: { unifiedRoles: roles.map((role) => ({ roleDefinitionId: role })) },
  }));
  const granular = async () => (await stated(page))[0].relationship?.granularAdmin;
  assert.deepEqual(await paste(page, resources[0]), ["displayName"]);
  assert.deepEqual(await paste(page, resources[1]), ["displayName"]);
  assert.deepEqual(await granular(), relationship.granularAdmin);
  await page.click("#check-clear");
  assert.deepEqual(await paste(page, { value: resources }), ["displayName"]);
  assert.deepEqual(await granular(), relationship.granularAdmin);

  await page.getByRole("button", { name: en.page.remove }).first().click();
  assert.deepEqual(await granular(), relationship.granularAdmin.slice(1));
  await page.click("#situation-relationship-granularAdmin-add");
  await page.keyboard.type("Act");
  assert.deepEqual(await granular(), [...relationship.granularAdmin.slice(1), { status: "activating", roles: [] }]);
});

onPage("the keyboard alone is enough", async (page) => {
  const { keyboard } = page;
  /** @param {string} key @param {string} selector */
  const press = async (key, selector) => {
    await tabTo(page, selector);
    await keyboard.press(key);
  };
  await page.emulateMedia({ reducedMotion: "reduce" });
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
  await page.locator("body.ready").waitFor();
  assert.ok(await page.locator("#check").isVisible(), "the part is shown again, whatever the fragment");
  await press("Enter", "#to-build");
  await page.locator("#build-title:focus").waitFor();
  await tabTo(page, "#invitation-kind");
  await keyboard.press("ArrowDown");
  await tabTo(page, "#invitation-partnerTenantId");
  await keyboard.type(id);
  await keyboard.press("Enter");
  await page.locator("#build-outcome:focus .badge.built").waitFor();
  await press("Space", "#build-url-copy");
  await page.getByText(en.page.copied, { exact: true }).waitFor();

  await page.evaluate(() => document.getElementById("build-title")?.focus());
  for (let back = 0; back < 2; back++) await keyboard.press("Shift+Tab");
  await page.locator("#to-read:focus").waitFor();
  await keyboard.press("Enter");
  await tabTo(page, "#read-text");
  await keyboard.press("ControlOrMeta+V");
  await page.locator("#read-reasons .reading.well-formed").waitFor();
  await tabTo(page, "#read-reasons .rebuild");
});

onPage("the filter of the catalogue offers what the rules have", async (page) => {
  await page.click("#to-rules");
  /** @param {string} name */
  const offered = (name) =>
    page.locator(`#rules-${name} option`).evaluateAll((all) => all.map((option) => option.getAttribute("value")).slice(1));
  assert.deepEqual(await offered("cloud"), CLOUDS);
  const tones = await page.locator("#rules-list .badge").evaluateAll((all) => all.map((badge) => badge.classList[1]));
  assert.deepEqual((await offered("severity")).toSorted(), [...new Set(tones)].toSorted());
});

onPage("every rule of the book has an address", async (page) => {
  await page.click("#to-rules");
  const ids = await page.locator("#rules-list > li").evaluateAll((items) => items.map(({ id }) => id));
  assert.ok(ids.length > 0);
  await page.evaluate((id) => (location.hash = id), ids.at(-1) ?? "");
  await page.waitForFunction((id) => document.activeElement?.id === id, ids.at(-1));
});

test("the server gives the files of the site and nothing else", async () => {
  const { address, close } = await serve("dist/site");
  const { hostname, port } = new URL(address);
  /** @param {string} path sent as it is: fetch would tidy it */
  const get = (path) =>
    new Promise((resolve) => {
      request({ hostname, port, path }, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers["content-type"]]);
      }).end();
    });
  assert.deepEqual(await get("/"), [200, "text/html"]);
  assert.deepEqual(await get("/pkg/multipartner.wasm?x"), [200, "application/wasm"]);
  for (const path of ["/../package.json", "/..%2f..%2fpackage.json", "/pkg/../../../package.json", "//etc/passwd", "/pkg"]) {
    assert.deepEqual(await get(path), [404, undefined], path);
  }
  close();
});
