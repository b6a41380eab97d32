import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { test } from "node:test";
import { serve } from "../scripts/site.js";
import { gdapStatus, gdapRequest, init, invitationMail, roles } from "../pkg/browser.js";
import spanish from "../pkg/locale/es.js";
import { ACTIONS, CLOUDS, SUBJECTS } from "../www/check/lists.js";
import en from "../www/text/en.js";
import es from "../www/text/es.js";
import { visit } from "./browser.js";

/** @import { Page } from "playwright-core" */
/** @import { Action, ActionType, MailRequest, Situation } from "../pkg/index.js" */

await init(readFileSync("pkg/multipartner.wasm"));

const { decisions, links, mails, readings } = JSON.parse(readFileSync("dist/site/examples.json", "utf8"));

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
 * @param {string} key
 * @param {string} selector
 */
async function pressAt(page, key, selector) {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/**
 * @param {Page} page
 * @param {string} selector
 * @param {string} text
 */
async function typeAt(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.type(text);
}

/** @param {Page} page */
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

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

/**
 * Is nothing wider than the screen?
 * @param {Page} page
 */
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/**
 * @param {Page} page
 * @param {string} selector
 */
const rulesIn = (page, selector) =>
  page.locator(`${selector} [data-rule]`).evaluateAll((cards) => cards.map(({ dataset }) => dataset.rule));

const id = "00000000-0000-4000-8000-000000000001";
const provider = "00000000-0000-4000-8000-000000000004";

const relationshipId = `${provider}-${id}`;
const support = "f023fd81-a637-4b56-95fd-791ac0226033";

/** The invitation in two steps that the tests send. @type {MailRequest} */
const twoSteps = {
  invitations: [{ kind: "reseller", partnerTenantId: id }, { kind: "gdap", relationshipId }],
  ...{ partnerName: "Contoso", customerName: "Fabrikam", to: ["anna@fabrikam.example", "bert@fabrikam.example"] },
  ...{ roles: [support], duration: "P730D" },
};

/**
 * Fills the form for it.
 * @param {Page} page
 */
async function fillTwoSteps(page) {
  await page.click("#to-send");
  await page.check("#request-kind-both");
  await page.fill("#request-partnerName", twoSteps.partnerName);
  await page.fill("#request-tenantId", id);
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
const shownMail = (page) =>
  page.locator("#send-text :is(p, h5, li)").evaluateAll((lines) => lines.map(({ textContent }) => textContent));

/** @param {{ text: string }} mail */
const linesOf = ({ text }) => text.split("\r\n").filter(Boolean).map((line) => line.replace(/^- /, ""));

/** What a mail filter makes of a link. */
const wrapped = "https://nam02.safelinks.protection.outlook.com/?url=" + encodeURIComponent(links[0].expect.url) + "&data=05";

onPage("each example of a decision gives its answer, in either language", async (page) => {
  for (const language of ["en", "es"]) {
    await speak(page, language);
    if (language === "en") await page.click("#check-examples-more");
    for (const [index, { example, situation, action, expect }] of decisions.entries()) {
      const button = page.locator("#check-examples button").nth(index);
      assert.equal(await button.textContent(), example[language]);
      await button.click();
      await page.locator(`#check-outcome .badge.${expect.outcome}`).waitFor();
      const supposed = await rulesIn(page, "#check-reasons .supposed");
      const told = expect.rules.filter((/** @type {string} */ rule) => !supposed.includes(rule));
      assert.deepEqual(await rulesIn(page, "#check-reasons"), [...told, ...supposed]);
      assert.equal(expect.rules.length, told.length + supposed.length);
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

onPage("each example of an invitation makes its mail", async (page) => {
  await page.click("#to-send");
  for (const [index, { request, expect }] of [...mails, ...links].entries()) {
    await page.locator("#send-examples button").nth(index).click();
    await page.locator("#send-outcome .badge.complete").waitFor();
    const shown = await page.locator("#send-reasons .link-box textarea").evaluateAll((boxes) => boxes.map((box) =>
      /** @type {HTMLTextAreaElement} */ (box).value));
    assert.deepEqual(shown, request ? invitationMail(request).links.map(({ url }) => url) : [expect.url]);
  }
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
  await fillTwoSteps(page);
  await page.check("#send-every");
  await page.click("#request-roles-direct-bill");
  await page.locator("#send-graph > summary").click();
  await page.fill("#request-displayName", "A name");
  await page.click("#send-link-1-scan");
  await page.click("#to-read");
  await page.fill("#read-expected", id);
  await page.fill("#read-text", `${invitationMail(twoSteps).text} ${wrapped}`);
  await page.click("#to-check");
  await page.check("#check-every");
  await page.click("#situation-relationship-gdap-add");
  for (const [language, words] of Object.entries({ en, es })) {
    await speak(page, language);
    const used = await page.locator("[data-text]").evaluateAll((elements) => elements.map(({ dataset }) => dataset.text ?? ""));
    const missing = used.filter((key) => {
      const [group, name] = key.split("/");
      return !(/** @type {Record<string, Record<string, string>>} */ (words)[group]?.[name]);
    });
    assert.deepEqual(missing, []);
    assert.equal(await page.locator("[data-text]:empty").count(), 0);
    for (const part of ["check", "send", "read", "rules"]) {
      await page.click(`#to-${part}`);
      await page.locator("main details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
      assert.ok(await fits(page), `${part} in ${language}`);
    }
    await page.click("#to-check");
    await page.locator("#check-options").evaluate((details) => details.setAttribute("open", ""));
    for (const { example, situation, action } of decisions) {
      await paste(page, { situation, action });
      await page.locator("#check-answer details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
      assert.ok(await fits(page), `${example.en}, in ${language}`);
    }
    await page.click("#check-clear");
  }
});

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
  partner: {
    ...{ tenantId: id, type: "direct-bill", roles: ["admin-agent", "sales-agent"], partnerId: "1234567" },
    ...{ agreement: "signed", providerTenantId: provider },
  },
  customer: {
    ...{ tenantId: sellers.tenant, tenantUse: "own-use", cspPartner: false, customerAgreement: "missing", sameMarket: true },
    ...{ providerTenantId: provider, adminPartnerPerService: false },
  },
  relationship: {
    reseller: "active",
    dap: "none",
    advisor: "requested",
    gdap: [
      { status: "terminated", roles: [id], createdDateTime: "2022-01-01", endDateTime: "2023-01-01", accessAssigned: false },
      {
        ...{ status: "active", roles: [id, sellers.tenant], createdDateTime: "2024-02-10", endDateTime: "2026-02-10T11:24:42Z" },
        accessAssigned: true,
      },
    ],
  },
  otherPartners: true,
};

/** @type {Whole<import("../pkg/index.js").Subscription>} */
const subscription = {
  ...{ id, soldBy: sellers.tenant, family: "azure", status: "suspended" },
  ...{ cancellationAllowedUntil: "2024-01-08", autoRenew: false, azureRoleAssigned: true },
};

/** @type {{ [Type in ActionType]: Whole<Extract<Action, { type: Type }>> }} */
const actions = {
  "request-reseller-relationship": { type: "request-reseller-relationship", dap: true },
  "request-gdap": {
    ...{ type: "request-gdap", displayName: "A name", duration: "P730D", autoExtendDuration: "P180D" },
    roles: [id],
  },
  "remove-reseller-relationship": {
    ...{ type: "remove-reseller-relationship", activeSubscriptions: 0, activeReservations: 2, activeSoftware: 1 },
  },
  "purchase-subscription": { type: "purchase-subscription", family: "software", addOnTo: subscription },
  "change-subscription": { type: "change-subscription", subscription, change: "upgrade" },
  "transition-subscription": { type: "transition-subscription", subscription },
  "request-transfer": { type: "request-transfer", subscription },
  "open-support-request": { type: "open-support-request" },
  "transition-account-ownership": { type: "transition-account-ownership" },
  "change-terms": { type: "change-terms", subscription },
  "change-partner-of-record": { type: "change-partner-of-record", subscription },
  "administer-service": { type: "administer-service", roles: [id], azureSubscription: subscription },
};

const bare = { partner: { tenantId: id }, customer: { tenantId: sellers.tenant } };

onPage("the form holds every fact there is, and says which it leaves", async (page) => {
  for (const action of Object.values(actions)) {
    assert.deepEqual(await paste(page, { situation, action }), []);
    assert.deepEqual(await stated(page), [situation, action]);
    await page.locator("#check-outcome .badge").waitFor();
  }
  const left = await paste(page, { ...bare, partner: { ...bare.partner, roles: [], shoeSize: 43 }, cloud: "Global", asOf: 5 });
  assert.deepEqual(left, ["situation.partner.roles", "situation.partner.shoeSize", "situation.cloud", "situation.asOf"]);
  assert.deepEqual(await stated(page), [bare, actions["administer-service"]]);
});

/**
 * The fields that are seen, by the ids of their controls.
 * @param {Page} page
 */
const seen = (page) =>
  page.locator("#check-fields .field:visible").evaluateAll((fields) =>
    fields.map((field) => field.id || field.querySelector("input, select, textarea")?.id));

onPage("a fact is asked for once a rule needs it, and stays as long as it is stated", async (page) => {
  const always = [
    ...["action-type", "situation-partner-tenantId", "situation-customer-tenantId", "situation-relationship-reseller"],
    ...["situation-cloud", "situation-asOf"],
  ];
  assert.deepEqual(await seen(page), always);
  await page.selectOption("#action-type", "change-subscription");
  assert.deepEqual((await seen(page)).slice(1, 4), ["action-change", "action-subscription-id", "action-subscription-soldBy"]);
  const plea = page.locator("#action-subscription-soldBy-plea");
  assert.equal(await plea.textContent(), en.page.asked);

  await paste(page, { situation: bare, action: { type: "change-subscription", subscription: { id }, change: "cancel" } });
  await page.locator("#check-reasons .state a").click();
  await page.locator("#action-subscription-soldBy-unstated:focus").waitFor();
  await page.check("#action-subscription-soldBy-us");
  assert.ok(await plea.isHidden());
  assert.ok((await seen(page)).includes("action-subscription-soldBy"));

  const family = page.locator("#action-subscription-family");
  assert.equal(await page.locator("#action-subscription-family-plea").textContent(), en.page.supposed);
  assert.deepEqual(await rulesIn(page, "#check-reasons .supposed"), ["cancellation-window-closed", "deleted-is-final"]);
  await page.locator("#check-reasons .supposed").getByText(en.labels["action.subscription.family"]).click();
  assert.ok(await family.evaluate((element) => element === document.activeElement));
  await family.selectOption("new-commerce-license");
  await page.fill("#action-subscription-cancellationAllowedUntil", "2024-01-08");
  assert.equal(await page.locator("#situation-asOf-plea").textContent(), en.page.asked);
  await page.fill("#situation-asOf", "2024-01-09");
  await page.locator("#check-outcome .badge.forbidden").waitFor();

  await page.check("#check-every");
  assert.ok((await seen(page)).length > 20);
  await page.fill("#situation-partner-partnerId", "1234567");
  await page.uncheck("#check-every");
  assert.ok((await seen(page)).includes("situation-partner-partnerId"));
  assert.ok(!(await seen(page)).includes("situation-partner-agreement"));

  const before = await stated(page);
  await page.selectOption("#action-type", "open-support-request");
  assert.deepEqual((await stated(page))[1], { type: "open-support-request" });
  await speak(page, "es");
  await page.click("#to-read");
  await page.click("#to-check");
  await page.selectOption("#action-type", "change-subscription");
  assert.deepEqual(await stated(page), before);
});

onPage("every action is decided at once, and chosen by a click", async (page) => {
  await paste(page, { situation: bare, action: { type: "request-reseller-relationship" } });
  await page.click("#check-options summary");
  const purchase = page.locator("#check-option-purchase-subscription");
  assert.equal(await purchase.locator(".badge.not-yet").count(), 1);
  await page.selectOption("#situation-relationship-reseller", "active");
  assert.equal(await purchase.locator(".badge.not-yet").count(), 0);
  for (const type of ACTIONS) {
    const option = page.locator(`#check-option-${type}`);
    assert.equal(await option.locator(".badge").count(), 1);
    await option.press("Space");
    assert.equal(await page.inputValue("#action-type"), type);
    const chosen = await page.locator("#check-options [aria-pressed=true]").evaluateAll((all) => all.map((one) => one.id));
    assert.deepEqual(chosen, [`check-option-${type}`]);
    assert.ok(await option.evaluate((element) => element === document.activeElement));
  }
  const counts = await page.locator("#check-options-count .badge").allTextContents();
  assert.equal(counts.reduce((sum, count) => sum + Number.parseInt(count), 0), ACTIONS.length);
  await page.fill("#situation-asOf", "2001-01-01");
  assert.equal(await page.locator("#check-options .badge").count(), 0, "of a day that cannot be judged, nothing is said");
});

onPage("a plan tells the steps, and a step is taken over into the form", async (page) => {
  const helpdesk = { ...bare, partner: { tenantId: id, roles: ["helpdesk-agent"] } };
  const administer = { type: "administer-service", roles: ["729827e3-9c14-49f7-bb1b-9608f156bbb8"] };
  await paste(page, { situation: helpdesk, action: administer });
  await page.locator("#check-outcome .badge.not-yet").waitFor();
  const steps = page.locator("#check-reasons [data-step]");
  assert.deepEqual(await steps.evaluateAll((all) => all.map(({ dataset }) => dataset.step)), [
    ...["assign-admin-agent", "request-gdap", "lock-for-approval", "approve-gdap"],
    ...["gdap-activates", "assign-security-group"],
  ]);
  const { partner, customer, microsoft } = en.takers;
  assert.deepEqual(await page.locator("#check-reasons .taker").allTextContents(), [partner, partner, partner, customer, microsoft, partner]);
  assert.equal(await page.locator("#check-reasons [data-step] .source a").count(), 6);

  const action = JSON.parse((await page.locator("#step-2").textContent()) ?? "");
  await page.click("#step-2-copy");
  assert.deepEqual(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), action);
  await page.getByRole("button", { name: en.plan.takeOver }).press("Enter");
  await page.locator("#action-type:focus").waitFor();
  assert.deepEqual(await stated(page), [helpdesk, action]);
  assert.deepEqual(await rulesIn(page, "#check-reasons .cards"), [
    ...["admin-agent-requests-gdap", "role-privileged", "another-role-may-approve"],
  ]);

  await paste(page, { situation: bare, action: { type: "purchase-subscription" } });
  assert.equal(await page.locator("#check-reasons .plan h4").textContent(), en.plan.lacking);
  await page.locator("#check-reasons .plan .state a").press("Enter");
  await page.locator("#situation-customer-tenantUse:focus").waitFor();

  const taken = { ...bare, asOf: "2019-06-01", customer: { ...bare.customer, sameMarket: false } };
  await paste(page, { situation: taken, action: { type: "open-support-request" } });
  assert.equal(await page.locator("#check-reasons .plan h4").textContent(), en.plan.blockers);
});

onPage("the slider tells how the answer changed, from the keyboard too", async (page) => {
  const slider = page.locator("#check-history-slider");
  assert.ok(await slider.isHidden());
  const relationship = { reseller: "active", dap: "active" };
  await paste(page, { situation: { ...bare, relationship }, action: { type: "administer-service" } });
  const outcome = page.locator("#check-history-outcome");
  /** @param {string} name */
  const told = (name) => rulesIn(page, `#check-history .${name}`);
  assert.ok(await page.getByText(en.history.newest).isVisible());
  await slider.press("Home");
  assert.equal(await slider.getAttribute("aria-valuetext"), "December 2, 2016");
  assert.equal(await page.inputValue("#check-history-day"), "2016-12-02");
  assert.match((await outcome.textContent()) ?? "", /December 2, 2016/);
  await outcome.locator(".badge.allowed").waitFor();
  assert.deepEqual(await told("added"), ["dap-left-over"]);
  assert.deepEqual(await told("removed"), ["one-admin-partner-per-service"]);
  await slider.press("ArrowRight");
  assert.equal(await slider.getAttribute("aria-valuetext"), "January 27, 2017");

  await page.selectOption("#situation-relationship-dap", "none");
  assert.equal(await slider.getAttribute("aria-valuetext"), "January 27, 2017", "the day that is looked at stays");
  assert.ok((await told("added")).includes("gdap-needed"));
  assert.ok((await told("removed")).includes("dap-needed"));

  await page.fill("#check-history-day", "2001-01-01");
  assert.equal(await outcome.locator(".badge").count(), 0);
  await page.fill("#check-history-day", "2018-12-24");
  assert.equal(await slider.getAttribute("aria-valuetext"), "December 24, 2018");
  await speak(page, "es");
  assert.match((await outcome.textContent()) ?? "", /24 de diciembre de 2018/);
  await page.click("#check-history-judge");
  await page.locator("#check-outcome:focus").waitFor();
  assert.equal((await stated(page))[0].asOf, "2018-12-24");
  assert.ok(await page.getByText(es.history.same).isVisible());
});

onPage("in each cloud, the slider stops on days that can be judged", async (page) => {
  for (const cloud of CLOUDS) {
    await paste(page, { situation: { ...bare, cloud }, action: { type: "request-reseller-relationship" } });
    const slider = page.locator("#check-history-slider");
    const last = Number(await slider.getAttribute("max"));
    assert.ok(last > 1);
    const days = new Set();
    for (let stop = 0; stop <= last; stop++) {
      await slider.fill(String(stop));
      assert.equal(await page.locator("#check-history-outcome .badge").count(), 1, `${cloud}, ${stop}`);
      days.add(await page.inputValue("#check-history-day"));
    }
    assert.equal(days.size, last + 1);
  }
});

onPage("GDAP relationships are added and removed", async (page) => {
  const stands = situation.relationship.gdap.map(({ status, roles, createdDateTime, endDateTime }) =>
    ({ status, createdDateTime, endDateTime, roles }));
  const resources = stands.map(({ roles, ...rest }) => ({
    ...{ ...rest, customer: { tenantId: situation.customer.tenantId }, displayName: "A name" },
    accessDetails: { unifiedRoles: roles.map((role) => ({ roleDefinitionId: role })) },
  }));
  const granular = async () => (await stated(page))[0].relationship?.gdap;
  assert.deepEqual(await paste(page, resources[0]), ["displayName"]);
  assert.deepEqual(await paste(page, resources[1]), ["displayName"]);
  assert.deepEqual(await granular(), stands);
  await page.click("#check-clear");
  assert.deepEqual(await paste(page, { value: resources }), ["displayName"]);
  assert.deepEqual(await granular(), stands);

  await page.getByRole("button", { name: en.page.remove }).first().click();
  assert.deepEqual(await granular(), stands.slice(1));
  await page.check("#check-every");
  await page.click("#situation-relationship-gdap-add");
  await page.keyboard.type("Act");
  assert.deepEqual(await granular(), [...stands.slice(1), { status: "activating", roles: [] }]);

  await paste(page, { situation: { ...bare, relationship: { gdap: stands } }, action: { type: "administer-service" } });
  assert.equal(await page.locator("#situation-relationship-gdap-1-accessAssigned-plea").textContent(), en.page.supposed);
});

onPage("the keyboard alone is enough", async (page) => {
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
  await page.locator("body.ready").waitFor();
  assert.ok(await page.locator("#check").isVisible(), "the part is shown again, whatever the fragment");
  await press("Enter", "#to-read");
  await page.locator("#read-title:focus").waitFor();
});

onPage("an invitation in two steps is sent by the keyboard alone", async (page) => {
  const { keyboard } = page;
  const mail = invitationMail(twoSteps);
  await pressAt(page, "Enter", "#to-send");
  await page.locator("#send-title:focus").waitFor();
  await pressAt(page, "ArrowDown", "#request-kind-sell");
  await page.locator("#request-kind-both:checked:focus").waitFor();
  await typeAt(page, "#request-partnerName", twoSteps.partnerName);
  await typeAt(page, "#request-tenantId", id);
  await typeAt(page, "#request-roles-search", "service support");
  await keyboard.press("ArrowDown");
  await keyboard.press("Space");
  await typeAt(page, "#request-duration", "730");
  await typeAt(page, "#request-relationshipId", relationshipId);
  await typeAt(page, "#request-customerName", "Fabrikam");
  await typeAt(page, "#request-to", "anna@fabrikam.example, bert@fabrikam.example");
  await pressAt(page, "Enter", "#send-submit");
  await page.locator("#send-outcome:focus .badge.complete").waitFor();

  await pressAt(page, "Space", "#send-text-copy");
  await page.getByText(en.page.copied, { exact: true }).waitFor();
  assert.equal(await clipboard(page), mail.text);
  await pressAt(page, "Space", "#send-subject-copy");
  await page.waitForFunction((subject) => navigator.clipboard.readText().then((text) => text === subject), mail.subject);
  const saved = page.waitForEvent("download");
  await pressAt(page, "Enter", "#send-save");
  const file = await saved;
  assert.equal(file.suggestedFilename(), en.send.file);
  assert.equal(readFileSync(await file.path(), "utf8"), mail.eml);
  for (const [at, { url }] of mail.links.entries()) {
    await pressAt(page, "Space", `#send-link-${at + 1}-copy`);
    await page.waitForFunction((url) => navigator.clipboard.readText().then((text) => text === url), url);
    await pressAt(page, "Enter", `#send-link-${at + 1}-scan`);
    await page.locator(`#send-link-${at + 1}-code canvas`).waitFor();
  }

  assert.deepEqual(await shownMail(page), linesOf(mail));
  assert.equal(await page.locator("#send-subject").textContent(), mail.subject);
  assert.equal(await page.locator("#send-text h5").count(), 2);
  const told = await rulesIn(page, "#send-reasons");
  assert.deepEqual(told.toSorted(), mail.findings.map(({ rule }) => rule).toSorted());
  assert.equal(await page.locator("#send-open").count(), 0);
  assert.ok(await page.locator("#send-too-long").isVisible());
});

onPage("a short mail opens in the mail program, as it stands", async (page) => {
  await fillTwoSteps(page);
  await page.check("#request-kind-sell");
  const { invitations: [invitation], partnerName, customerName, to } = twoSteps;
  const mail = invitationMail({ invitations: [invitation], partnerName, customerName, to });
  const { protocol, pathname, searchParams } = new URL((await page.getAttribute("#send-open", "href")) ?? "");
  assert.deepEqual(
    [protocol, decodeURIComponent(pathname), searchParams.get("subject"), searchParams.get("body")],
    ["mailto:", to?.join(), mail.subject, mail.text],
  );
});

onPage("as long as something is missing, the mail says what, and holds no link that would not work", async (page) => {
  await page.click("#to-send");
  const missing = () => page.locator("#send-reasons .missing li").allTextContents();
  const { labels } = en;
  assert.deepEqual(await missing(), [labels["request.kind"], labels["request.partnerName"]]);
  assert.equal(await page.locator(".mail").count(), 0);
  await page.check("#request-kind-both");
  await page.fill("#request-partnerName", "Contoso");
  assert.deepEqual(await missing(), [labels["request.tenantId"], labels["request.relationshipId"]]);
  await page.fill("#request-tenantId", id);
  assert.deepEqual(await missing(), [labels["request.relationshipId"]]);
  const answer = page.locator("#send-answer");
  assert.ok((await shownMail(page)).includes(en.send.noLink));
  assert.equal(await answer.locator(".link-box").count(), 1);
  assert.equal(await answer.getByText("00000000-0000-4000-8000-000000000000").count(), 0);
  assert.equal(await page.locator("#send-text-copy, #send-save, #send-open").count(), 0);

  await page.fill("#request-to", "Anna <anna@fabrikam.example>");
  await page.click("#send-submit");
  await page.locator("#send-errors:focus").waitFor();
  await page.locator("#request-to[aria-invalid]").waitFor();
  await page.locator("#send-errors a").first().press("Enter");
  await page.locator("#request-relationshipId:focus").waitFor();
  await page.keyboard.type(`https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/${relationshipId}`);
  await page.fill("#request-to", "");
  await page.locator("#send-outcome .badge.complete").waitFor();
  assert.equal(await page.inputValue("#send-link-2"), invitationMail(twoSteps).links[1].url);

  await page.check("#send-every");
  await page.selectOption("#request-cloud", "china");
  await page.locator("#send-reasons .card.error").waitFor();
  assert.equal(await answer.locator(".link-box").count(), 0);
});

onPage("a QR code is drawn on demand, and holds the link", async (page) => {
  /** @type {string[]} */
  const loaded = [];
  page.on("request", (request) => request.url().endsWith("js") && loaded.push(new URL(request.url()).pathname));
  await page.emulateMedia({ colorScheme: "dark" });
  await fillTwoSteps(page);
  assert.equal(await page.locator("canvas").count(), 0);
  assert.deepEqual(loaded, []);
  const button = page.locator("#send-link-1-scan");
  await button.click();
  const canvas = page.locator("#send-link-1-code").getByRole("img", { name: en.kinds.reseller });
  await canvas.waitFor();
  assert.deepEqual(loaded, ["/vendor/lean-qr.mjs"]);
  assert.equal(await button.getAttribute("aria-expanded"), "true");

  const pixels = await canvas.evaluate((element) => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (element);
    const { data } = /** @type {HTMLCanvasElement} */ (element).getContext("2d")?.getImageData(0, 0, width, height) ?? { data: [] };
    return Array.from({ length: width * height }, (_, at) => [...data.slice(at * 4, at * 4 + 4)].join());
  });
  const coder = "../node_modules/lean-qr/index.mjs";
  const code = (await import(coder)).generate(await page.inputValue("#send-link-1"));
  const side = code.size + 8;
  const expected = Array.from({ length: side * side }, (_, at) =>
    code.get((at % side) - 4, Math.floor(at / side) - 4) ? "0,0,0,255" : "255,255,255,255");
  assert.deepEqual(pixels, expected, "black on white, with four squares of white around it");

  await speak(page, "es");
  await page.locator("#send-link-1-code").getByRole("img", { name: es.kinds.reseller }).waitFor();
  await button.click();
  assert.equal(await page.locator("canvas").count(), 0);
});

onPage("nothing that was typed is lost by another language or part", async (page) => {
  await fillTwoSteps(page);
  await page.fill("#request-roles-search", "reader");
  await page.fill("#request-note", "As we said,\nhere it is.");
  await page.fill("#request-from", "us@contoso.example");
  await page.locator("#send-graph").evaluate((details) => details.setAttribute("open", ""));
  await page.fill("#request-displayName", "For Fabrikam");
  await page.selectOption("#request-autoExtendDuration", "P180D");
  await page.fill("#request-customerTenantId", sellers.tenant);
  await page.check("#send-every");
  await page.fill("#request-asOf", "2026-01-31");
  await page.click("#to-read");
  await page.fill("#read-text", "no invitation");
  await page.fill("#read-expected", id);
  await page.click("#to-check");
  await page.locator("#expiry").evaluate((details) => details.setAttribute("open", ""));
  await page.fill("#expiry-text", "{}");
  await page.fill("#expiry-day", "2026-01-31");
  const before = await Promise.all(["check", "send", "read"].map((part) => held(page, part)));
  await speak(page, "es");
  await page.click("#to-rules");
  await page.click("#to-send");
  const note = "As we said,\nhere it is.";
  const invitations = twoSteps.invitations.map((invitation) => ({ ...invitation, asOf: "2026-01-31" }));
  const mail = invitationMail({ ...twoSteps, invitations, note, from: "us@contoso.example" }, spanish);
  assert.deepEqual(await shownMail(page), linesOf(mail));
  assert.equal(await page.locator("#send-subject").textContent(), mail.subject);
  assert.deepEqual(await Promise.all(["check", "send", "read"].map((part) => held(page, part))), before);

  await page.check("#request-kind-provider");
  await page.check("#request-kind-both");
  assert.deepEqual(await shownMail(page), linesOf(mail), "nor by another purpose");
});

onPage("roles are searched, taken in sets, and dropped", async (page) => {
  await page.click("#to-send");
  await page.check("#request-kind-administer");
  const all = roles();
  const list = page.locator("#request-roles .list label:visible");
  const chips = page.locator("#request-roles .chips li span[lang]");
  const search = page.locator("#request-roles-search");
  assert.equal(await list.count(), all.length);
  await search.fill("PRIVILEGED role");
  assert.deepEqual(await list.locator("span[lang]").allTextContents(), ["Privileged role administrator"]);
  assert.equal(await list.getByText(en.roles.privileged, { exact: true }).count(), 1);
  await search.fill(support);
  assert.deepEqual(await list.locator("span[lang]").allTextContents(), ["Service support administrator"]);
  await search.fill("device join");
  assert.equal(await list.getByText(en.roles.never).count(), 2);
  await search.fill("AI administrator");
  assert.equal(await list.getByText(en.roles.unknown).count(), 1);

  await search.fill("");
  const preset = all.filter((role) => role.presets.includes("domain-partner")).map(({ name }) => name);
  await page.click("#request-roles-domain-partner");
  assert.deepEqual((await chips.allTextContents()).toSorted(), preset.toSorted());
  assert.ok(await page.getByText(en.roles.many.replace("{count}", String(preset.length))).isVisible());
  await page.click("#request-roles-domain-partner");
  assert.equal(await chips.count(), preset.length);
  const [first, second] = await chips.allTextContents();
  await page.getByRole("button", { name: en.roles.drop.replace("{name}", first) }).press("Enter");
  assert.equal(await chips.count(), preset.length - 1);
  const next = page.getByRole("button", { name: en.roles.drop.replace("{name}", second) });
  assert.ok(await next.evaluate((chip) => chip === document.activeElement), "the focus goes on to the next");
  await page.getByRole("button", { name: en.roles.dropAll }).press("Space");
  assert.equal(await chips.count(), 0);

  await search.press("Enter");
  assert.ok(await page.locator("#send-errors").isHidden(), "searching sends nothing");
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const ids = await list.locator("input").evaluateAll((inputs) => inputs.map((input) => input.id));
  assert.equal(await focused(), ids[0]);
  await page.keyboard.press("End");
  assert.equal(await focused(), ids.at(-1));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  assert.equal(await focused(), ids.at(-2));
  assert.equal(await chips.count(), 1);
  await page.keyboard.press("Tab");
  assert.equal(await list.locator("input:focus").count(), 0, "one press leads out of the list");
  const box = await page.locator("#request-roles .list").boundingBox();
  assert.ok(box && box.height < 250, "the list does not make the page long");
});

onPage("the request behind the link is checked field by field, and copied", async (page) => {
  await page.click("#to-send");
  await page.check("#request-kind-administer");
  await page.locator("#send-graph > summary").press("Enter");
  const panel = page.locator("#send-graph");
  assert.deepEqual(await panel.locator(".missing li").allTextContents(), [
    ...[en.labels["request.roles"], en.labels["request.duration"], en.labels["request.displayName"]],
  ]);
  const spec = { displayName: "For Fabrikam", duration: "P800D", autoExtendDuration: "P180D", roles: [support] };
  await page.check(`#request-roles-${support}`);
  await page.fill("#request-duration", "800");
  await page.fill("#request-displayName", spec.displayName);
  await page.selectOption("#request-autoExtendDuration", spec.autoExtendDuration);
  assert.deepEqual(await rulesIn(page, "#request-duration-remarks"), ["gdap-duration-limits"]);
  assert.equal(await panel.locator("pre").count(), 0);
  await page.check("#request-roles-62e90394-69f5-4237-9190-012177145e10");
  assert.deepEqual(await rulesIn(page, "#request-autoExtendDuration-remarks"), ["no-auto-extend-with-global-administrator"]);
  await page.uncheck("#request-roles-62e90394-69f5-4237-9190-012177145e10");
  await page.fill("#request-duration", "P2Y");
  const { body, findings } = gdapRequest({ ...spec, duration: "P2Y" });
  await page.click("#send-body-copy");
  assert.deepEqual(JSON.parse(await clipboard(page)), body);
  assert.deepEqual(JSON.parse((await page.locator("#send-body").textContent()) ?? ""), body);
  assert.deepEqual((await rulesIn(page, "#send-request")).toSorted(), findings.map(({ rule }) => rule).toSorted());
  assert.deepEqual(await rulesIn(page, "#request-customerTenantId-remarks"), ["any-customer-may-approve"]);
  await page.fill("#request-customerTenantId", "nobody");
  await panel.locator(".card.error").waitFor();
});

onPage("an invitation is read by the keyboard alone", async (page) => {
  const { keyboard } = page;
  await fillTwoSteps(page);
  await pressAt(page, "Space", "#send-text-copy");
  await page.getByText(en.page.copied, { exact: true }).waitFor();
  await page.locator("#to-send").focus();
  await pressAt(page, "Enter", "#to-read");
  await page.locator("#read-title:focus").waitFor();
  await tabTo(page, "#read-text");
  await keyboard.press("ControlOrMeta+V");
  const readings = page.locator("#read-reasons .reading");
  const [reseller, granular] = [readings.nth(0), readings.nth(1)];
  assert.equal(await readings.count(), 2);
  assert.equal(await page.locator("#read-reasons .reading.well-formed").count(), 2);
  const { asks, changes, unchanged, verify } = en.read;
  assert.deepEqual(await reseller.locator("h5").allTextContents(), [asks, changes, unchanged, verify]);
  assert.match((await reseller.locator(".asks").textContent()) ?? "", new RegExp(id));
  assert.equal(await page.locator("#read-reasons a").count(), 0, "nothing here is to be clicked");

  await typeAt(page, "#read-expected", id.toUpperCase());
  await reseller.locator(".verdict.same").waitFor();
  await granular.locator(".verdict.same").waitFor();
  await keyboard.press("Backspace");
  await keyboard.type("7");
  await reseller.locator(".verdict.another").waitFor();
  await keyboard.press("Backspace");
  await reseller.locator(".verdict.error").waitFor();
  await keyboard.press("Enter");
  await page.locator("#read-outcome:focus").waitFor();
  await pressAt(page, "Enter", "#read-reasons .reading:first-child summary");
  assert.equal(await reseller.locator(".url").textContent(), invitationMail(twoSteps).links[0].url);
  await pressAt(page, "Space", "#read-reasons .reading:first-child .rebuild");
  await page.locator("#send-title:focus").waitFor();
  await page.locator("#send-outcome .badge.complete").waitFor();
  assert.ok(await page.locator("#request-kind-sell").isChecked());
  assert.equal(await page.inputValue("#request-customerName"), "Fabrikam");
});

onPage("what is wrong with a link is said, in words and last", async (page) => {
  await page.click("#to-read");
  await page.fill("#read-text", `Open ${wrapped} <b onclick="alert(1)">today</b>`);
  const reading = page.locator("#read-reasons .reading.warning");
  assert.equal(await reading.locator("h5").last().textContent(), en.read.wrong);
  assert.match((await reading.locator(".defects").textContent()) ?? "", /nam02\.safelinks\.protection\.outlook\.com/);
  assert.equal(await page.locator("#read-reasons b").count(), 0);
  await page.fill("#read-expected", "1234567");
  await page.getByText(en.expected.nothing).waitFor();
  await page.fill("#read-text", links[0].expect.url.replace("admin.microsoft", "admin.rnicrosoft"));
  await page.locator("#read-reasons .reading.broken .defects").waitFor();
  await page.click("#read-clear");
  assert.equal(await page.inputValue("#read-expected"), "");
});

onPage("how long a GDAP relationship lasts is told of Graph's JSON", async (page) => {
  await page.locator("#expiry summary").press("Enter");
  assert.match(await page.inputValue("#expiry-day"), /^\d{4}-\d\d-\d\d$/);
  const relationship = {
    ...{ displayName: "For Fabrikam", status: "active", activatedDateTime: "2024-01-02T00:00:00Z", duration: "P730D" },
    autoExtendDuration: "P180D",
  };
  await page.fill("#expiry-text", JSON.stringify({ value: [relationship, { status: "approvalPending", createdDateTime: "2025-12-01" }] }));
  await page.fill("#expiry-day", "2025-12-10");
  const result = page.locator("#expiry-result");
  assert.deepEqual(await result.locator("section").first().locator("dd").allTextContents(), [
    ...["Active", "January 1, 2026", "June 30, 2026", "22", "7 and 1 days before the end"],
  ]);
  assert.deepEqual(
    await rulesIn(page, "#expiry-result section:first-child"),
    gdapStatus(relationship, "2025-12-10").findings.map(({ rule }) => rule),
  );
  assert.equal(await result.getByText("March 1, 2026").count(), 1);
  await page.fill("#expiry-text", "{}");
  await result.locator(".card.error").waitFor();
  await page.fill("#expiry-text", "{");
  await result.getByText(en.gdapStatus.notJson).waitFor();
});

onPage("options, plan and slider are reached by Tab", async (page) => {
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
  assert.ok(await page.locator("#check-history-turns li:last-child button:focus").isVisible());
  await page.locator("#check-history-outcome .badge.forbidden").waitFor();
});

onPage("what a portal has in hand fills the form", async (page) => {
  const resource = {
    ...{ id, offerId: "MS-AZR-0145P", billingType: "usage", status: "active", friendlyName: "Azure" },
    ...{ autoRenewEnabled: true, cancellationAllowedUntilDate: "2024-01-08T00:00:00Z" },
  };
  const subscription = { id, family: "azure", status: "active", cancellationAllowedUntil: "2024-01-08T00:00:00Z", autoRenew: true };
  await paste(page, { situation: bare, action: { type: "change-subscription", subscription: { id: provider }, change: "cancel" } });
  assert.deepEqual(await paste(page, resource), ["offerId", "friendlyName"]);
  assert.deepEqual((await stated(page))[1], { type: "change-subscription", change: "cancel", subscription });
  await page.selectOption("#action-type", "administer-service");
  await paste(page, resource);
  assert.deepEqual((await stated(page))[1], { type: "administer-service", azureSubscription: subscription });
  await paste(page, { id: provider, companyProfile: {}, relationshipToPartner: "advisor", allowDelegatedAccess: true });
  assert.deepEqual((await stated(page))[0].relationship, { dap: "active", advisor: "active" });
});

onPage("the filter of the catalogue offers what the rules have", async (page) => {
  await page.click("#to-rules");
  /** @param {string} name */
  const offered = (name) =>
    page.locator(`#rules-${name} option`).evaluateAll((all) => all.map((option) => option.getAttribute("value")).slice(1));
  assert.deepEqual(await offered("cloud"), CLOUDS);
  assert.deepEqual(await offered("about"), SUBJECTS);
  const tones = await page.locator("#rules-list h3 .badge").evaluateAll((all) => all.map((badge) => badge.classList[1]));
  assert.deepEqual((await offered("severity")).toSorted(), [...new Set(tones)].toSorted());
});

onPage("the catalogue is filtered by words, subject, cloud and day", async (page) => {
  await page.click("#to-rules");
  const shown = () => page.locator("#rules-list .fold:visible").evaluateAll((all) => all.map(({ id }) => id.slice("rule/".length)));
  const all = await shown();
  await page.selectOption("#rules-about", "link");
  assert.ok((await shown()).every((rule) => rule.startsWith("link-")));
  await page.selectOption("#rules-about", "");
  await page.fill("#rules-day", "2016-11-01");
  assert.ok((await shown()).length > 0);
  await page.selectOption("#rules-cloud", "global");
  assert.deepEqual(await shown(), []);
  await page.fill("#rules-day", "");
  await page.selectOption("#rules-cloud", "");
  await page.fill("#rules-text", "gdap-needed");
  assert.deepEqual(await shown(), ["gdap-needed"]);
  assert.equal(await page.locator("#rules-list .fold:visible .steps li:visible").count(), 4);
  await page.fill("#rules-text", "");
  assert.deepEqual(await shown(), all);
  assert.equal(await page.locator("#rules-list details[open]").count(), 0);
});

onPage("every rule of the book has an address", async (page) => {
  await page.click("#to-rules");
  const ids = await page.locator("#rules-list .fold").evaluateAll((items) => items.map(({ id }) => id));
  assert.ok(ids.length > 0);
  await page.evaluate((id) => (location.hash = id), ids.at(-1) ?? "");
  await page.waitForFunction((id) => document.activeElement?.id === id, ids.at(-1));
});

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const language of ["en", "es"]) {
    onPage(`axe-core finds nothing to object to, ${colorScheme}, ${language}`, async (page) => {
      await page.emulateMedia({ colorScheme });
      await speak(page, language);
      await page.evaluate(axe);
      /** @param {string} what */
      async function look(what) {
        await page.locator("main details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
        const found = await page.evaluate(async () => {
          const { violations } = await /** @type {any} */ (window).axe.run(document);
          return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html)}`);
        });
        assert.deepEqual(found, [], what);
      }
      await look("an empty check");
      await page.click("#check-examples-more");
      for (const example of [1, 5]) {
        await page.click(`#check-example-${example}`);
        await look("a check");
      }
      await page.fill("#expiry-text", JSON.stringify({ status: "active", endDateTime: "2026-01-01", displayName: "A name" }));
      await page.fill("#expiry-day", "2025-12-10");
      await look("an expiry");
      await page.click("#to-send");
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
      await page.click("#to-read");
      await look("nothing to read");
      await page.fill("#read-expected", id);
      await page.fill("#read-text", `${invitationMail(twoSteps).text} ${wrapped} ${wrapped.replace("microsoft", "rnicrosoft")}`);
      await look("readings");
      await page.click("#to-rules");
      await look("the rules");
    });
  }
}

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

onPage("a pasted mail keeps the links behind its words", async (page) => {
  await page.click("#to-read");
  await page.locator("#read-text").focus();
  const url = links[0].expect.url;
  await page.locator("#read-text").evaluate((box, link) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Please accept here.");
    data.setData("text/html", `Please accept <a href="${link.replaceAll("&", "&amp;")}">here</a>.`);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
  }, url);
  await page.locator("#read-reasons .reading").waitFor();
  assert.ok((await page.inputValue("#read-text")).includes("partnerId="));
});
