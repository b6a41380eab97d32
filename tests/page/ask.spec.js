// A check by questions: from what somebody wants to do, one fact at a time.
import en from "../../www/text/en.js";
import es from "../../www/text/es.js";
import { bare, customerTenant, enter, expect, open, paste, rulesIn, speak, stated, tenant, test, unnamed } from "./fixture.js";

/** @import { Page } from "@playwright/test" */

/** @param {Page} page @param {string} id */
const choose = (page, id) => page.click(`#check-intent-${id}`);

/** Answers the question. @param {Page} page @param {string} answer */
const answer = (page, answer) => page.locator("#check-ask").getByRole("button", { name: answer, exact: true }).click();

/** @param {Page} page */
const question = (page) => page.locator("#check-ask-title");

/** @param {Page} page @param {string} outcome */
const outcome = (page, outcome) => page.locator(`#check-outcome .badge.${outcome}`).waitFor();

/** What was answered, as label and value. @param {Page} page */
const answers = (page) => page.locator("#check-answered-list li").evaluateAll((rows) =>
  rows.map((row) => [...row.querySelectorAll("span")].map(({ textContent }) => textContent)));

test("another partner's subscription, in 2018: two clicks and a date", async ({ page }) => {
  await choose(page, "cancel");
  await outcome(page, "unknown");
  await expect(question(page)).toHaveText(en.labels["action.subscription.soldBy"]);
  await expect(question(page)).toBeFocused();
  await answer(page, en.options.another);
  await outcome(page, "forbidden");
  await page.fill("#situation-asOf", "2018-06-01");
  await expect(page.locator("#check-foot")).toContainText("June 1, 2018");
  await outcome(page, "forbidden");
  await expect(page.locator("#check-ask")).toBeHidden();
  await expect(page.locator("#check-done")).toHaveText(en.ask.done);
  expect(await answers(page)).toEqual([
    [en.labels["action.type"], en.intents.cancel],
    [en.labels["action.subscription.soldBy"], en.options.another],
  ]);
  expect(await rulesIn(page, "#check-reasons")).toContain("existing-subscriptions-unchanged");
  await expect(page.locator("#check-foot code")).toHaveText("existing-subscriptions-unchanged");

  await page.click("#check-next-letter");
  await expect(page.locator("#check-letter-text")).toContainText(en.intents.cancel);
  await expect(page.locator("#check-letter-text"), "what stands in for an id is nobody's").not.toContainText("0000");
  await open(page, "#check-more");
  await page.fill("#action-subscription-id", tenant);
  await open(page, "#check-letter");
  await expect(page.locator("#check-letter-text")).toContainText(tenant);
  const mail = await page.locator("#check-letter a").getAttribute("href");
  expect(decodeURIComponent(mail ?? "")).toContain(tenant);
});

test("an order for a new customer leads to the steps, and to the invitation", async ({ page }) => {
  await choose(page, "order-new");
  await outcome(page, "not-yet");
  await expect(question(page)).toHaveText(en.labels["situation.customer.tenantUse"]);
  await answer(page, en.options["own-use"]);
  const line = page.locator(".plan .track > li");
  await expect(line).toHaveCount(3);
  await expect(line.locator(".taker")).toHaveText([en.takers.partner, en.takers.customer]);
  await expect(line.last().locator(".badge.allowed")).toBeVisible();
  await page.click("#check-next-plan");
  await expect(page.locator("#check-plan")).toBeFocused();
  await open(page, "#check-more");
  await page.fill("#situation-partner-tenantId", tenant);
  await page.click("#check-next-send");
  await page.locator("#request-kind-sell:checked").waitFor();
  await expect(page.locator("#request-tenantId")).toHaveValue(tenant);
});

test("what is not known is set aside, and can be answered later", async ({ page }) => {
  await choose(page, "cancel");
  await page.click("#check-ask-unknown");
  await outcome(page, "unknown");
  await expect(page.locator("#check-done-said")).toHaveText(en.ask.doneButRare);
  await page.click("#check-rare");
  await expect(question(page)).toBeFocused();
  await expect(question(page)).not.toHaveText(en.labels["action.subscription.soldBy"]);
  expect(await answers(page)).toContainEqual([en.labels["action.subscription.soldBy"], en.ask.unknown]);
  await page.getByRole("button", { name: `${en.ask.change}: ${en.labels["action.subscription.soldBy"]}` }).click();
  await answer(page, en.options.another);
  await outcome(page, "forbidden");
  await expect(page.locator("#check-ask")).toBeHidden();
  await page.getByRole("button", { name: `${en.ask.change}: ${en.labels["action.subscription.soldBy"]}` }).click();
  await expect(page.locator("#check-ask [aria-current]")).toHaveText(en.options.another);
  await page.click("#check-ask-unknown");
  await outcome(page, "unknown");
});

test("what is rarely different is asked for only by those who want to be sure", async ({ page }) => {
  const standing = en.questions["situation.partner.standing"];
  await choose(page, "invite");
  await outcome(page, "allowed");
  await expect(question(page)).toHaveText(en.questions["situation.partner.roles"]);
  while (await page.locator("#check-ask-unknown").isVisible()) {
    await expect(question(page)).not.toHaveText(standing);
    await page.click("#check-ask-unknown");
  }
  await page.click("#check-rare");
  await expect(question(page)).toHaveText(standing);
  await answer(page, en.standings.suspended);
  expect((await stated(page))[0].partner.standing).toBe("suspended");
});

test("questions and form state the same", async ({ page }) => {
  await choose(page, "cancel");
  expect(await stated(page)).toMatchObject([unnamed, { type: "change-subscription", change: "cancel" }]);
  await answer(page, en.options.us);
  await open(page, "#check-more");
  await page.locator("#action-subscription-soldBy-us:checked").waitFor();
  await page.fill("#situation-partner-tenantId", tenant);
  expect((await stated(page))[1]).toMatchObject({ subscription: { soldBy: tenant } });
  await expect(question(page)).toHaveText(en.questions["situation.relationship.reseller"]);
  await page.selectOption("#situation-relationship-reseller", "active");
  await expect(question(page), "the next one").toHaveText(en.questions["action.subscription.family"]);
  expect(await answers(page)).toContainEqual([en.labels["situation.relationship.reseller"], en.options.active]);
  await answer(page, en.options["new-commerce-license"]);
  await expect(page.locator("#action-subscription-family")).toHaveValue("new-commerce-license");
  await page.locator("#check-answered-list button").first().click();
  await page.locator("#check-search:focus").waitFor();
  await choose(page, "suspend");
  expect((await stated(page))[1], "what is known of the subscription stays")
    .toMatchObject({ change: "suspend", subscription: { soldBy: tenant, family: "new-commerce-license" } });
  await page.click("#check-clear");
  expect(await stated(page)).toEqual([unnamed, {}]);
  await page.locator("#check-search:focus").waitFor();
});

test("no answer and a wrong answer are told at the question", async ({ page }) => {
  const own = { id: tenant, soldBy: tenant, family: "new-commerce-license", status: "active" };
  const action = { type: "change-subscription", change: "cancel", subscription: own };
  await paste(page, { situation: { ...bare, relationship: { reseller: "active" } }, action });
  await expect(question(page)).toHaveText(en.questions["action.subscription.cancellationAllowedUntil"]);
  await page.click("#check-ask-continue");
  await expect(page.locator("#check-ask-error")).toHaveText(en.ask.choose);
  await page.locator("#check-ask-1:focus").waitFor();
  await page.fill("#check-ask-1", "someday");
  await page.keyboard.press("Enter");
  await page.locator("#check-ask-1:focus[aria-invalid]").waitFor();
  await expect(page.locator("#check-ask .multipartner-message")).toContainText("someday");
  expect((await stated(page))[1], "nothing was stated").toEqual(action);
  await page.fill("#check-ask-1", "2024-01-08");
  await page.keyboard.press("Enter");
  expect((await stated(page))[1]).toMatchObject({ subscription: { cancellationAllowedUntil: "2024-01-08" } });
  await page.locator("#check-reasons .state a").first().click();
  await expect(page.locator("#situation-asOf"), "the day has its own place").toBeFocused();
});

test("a relationship for administration is asked for in steps, a role by its name", async ({ page }) => {
  await choose(page, "administer");
  await page.getByRole("link").first().waitFor();
  for (let left = 5; (await question(page).textContent()) !== en.questions["situation.relationship.gdap[].status"]; left--) {
    expect(left).toBeGreaterThan(0);
    await answer(page, en.options.none);
  }
  await answer(page, en.ask.none);
  expect(await answers(page)).toContainEqual([expect.stringContaining(en.labels["situation.relationship.gdap[].status"]), en.ask.none]);
  await page.locator("#check-answered-list button").last().click();
  await answer(page, en.options.active);
  expect((await stated(page))[0].relationship?.gdap).toEqual([{ status: "active" }]);
  await paste(page, { situation: { ...bare, relationship: { gdap: [{ status: "active" }] } }, action: { type: "administer-service", roles: ["Helpdesk Administrator"] } });
  await expect(question(page)).toHaveText(en.questions["situation.relationship.gdap[].roles"]);
  await page.fill("#check-ask-1", "Helpdesk");
  await page.click("#check-ask-continue"); // in WebKit, Enter is for the suggestions
  await page.locator("#check-ask-1[aria-invalid]").waitFor();
  await page.fill("#check-ask-1", "Helpdesk Administrator");
  await page.click("#check-ask-continue"); // in WebKit, Enter is for the suggestions
  expect((await stated(page))[0].relationship?.gdap).toEqual([{ status: "active", roles: ["Helpdesk Administrator"] }]);
  await paste(page, { situation: { ...bare, relationship: { gdap: [{ status: "active", roles: ["729827e3-9c14-49f7-bb1b-9608f156bbb8"] }] } }, action: { type: "administer-service" } });
  await expect(page.locator("#check-answered-list"), "a role is named").toContainText("Helpdesk Administrator");
  await expect(page.locator("#check-answered-list")).not.toContainText("729827e3");
});

test("what a request for GDAP lacks is asked first", async ({ page }) => {
  await choose(page, "request-gdap");
  await outcome(page, "unknown");
  await expect(question(page)).toHaveText(en.questions["action.duration"]);
  await page.fill("#check-ask-1", "730");
  await page.keyboard.press("Enter");
  expect((await stated(page))[1]).toMatchObject({ duration: "P730D" });
  await expect(question(page)).toHaveText(en.questions["action.roles"]);
  await page.fill("#check-ask-1", "Helpdesk Administrator");
  await page.click("#check-ask-continue"); // in WebKit, Enter is for the suggestions
  await outcome(page, "allowed");
  await expect(page.locator("#check-answered-list")).toContainText("730 days");
  await open(page, "#check-more");
  await page.fill("#situation-customer-tenantId", customerTenant);
  await page.fill("#action-displayName", "For Fabrikam");
  await page.click("#check-next-send");
  await page.locator("#request-kind-administer:checked").waitFor();
  await expect(page.locator("#request-roles .chips li span[lang]"), "what was answered is not asked again").toHaveText(["Helpdesk Administrator"]);
  await expect(page.locator("#request-duration")).toHaveValue("730");
  await expect(page.locator("#request-displayName")).toHaveValue("For Fabrikam");
  await expect(page.locator("#request-customerTenantId")).toHaveValue(customerTenant);
});

test("an action is found by other words, with or without accents", async ({ page }) => {
  const found = page.locator("#check-intents button:visible");
  await page.fill("#check-search", "SEATS fewer");
  await expect(found).toHaveText([en.intents["remove-licenses"]]);
  await expect(page.locator("#check-found")).toContainText(en.ask.foundOne);
  await page.fill("#check-search", "xyz");
  await expect(found).toHaveCount(0);
  await expect(page.locator("#check-found")).toHaveText(`${en.ask.foundNone} ${en.ask.foundNothing}`);
  await speak(page, "es");
  await page.fill("#check-search", "renovacion automatica");
  await expect(found.first()).toHaveText(es.intents["auto-renew"]);
  await page.keyboard.press("Enter");
  await question(page).waitFor();
  expect((await stated(page))[1]).toMatchObject({ change: "auto-renew" });
});

test("a search finds rules with their sources, too, those in force first, and what changed between two years", async ({ page }) => {
  const found = page.locator("#check-found-rules");
  await page.fill("#check-search", "resale");
  await expect(found.locator("[data-rule]").first()).toHaveAttribute("data-rule", "no-resale-to-csp-tenant");
  await expect(found.locator("[data-rule] .source a").first()).toHaveAttribute("href", /^https:/);
  await expect(found.locator("#check-found-changes"), "no year was named").toHaveCount(0);
  await page.fill("#check-search", "DAP 2018–2024");
  const names = await found.locator("[data-rule]").evaluateAll((items) => items.map((item) => item.getAttribute("data-rule")));
  expect(names.length).toBeGreaterThan(0);
  for (const text of await found.locator("[data-rule]").allTextContents()) expect(text, "not only GDAP").toMatch(/\bDAP\b|dap/);
  await found.locator("#check-found-changes").click();
  await expect(page.locator("#rules-day")).toHaveValue("2018-01-01");
  await expect(page.locator("#rules-with")).toHaveValue("2024-12-31");
  await expect(page.locator("#rules-changes a[href='#rule/dap-ended']").or(page.locator("#rules-changes li")).first()).toBeVisible();
  await enter(page, "check");
  await page.fill("#check-search", "resale");
  await found.locator("[data-rule] > a").first().click();
  await page.locator("[id='rule/no-resale-to-csp-tenant']:focus").waitFor();
});

test("facts about one's own company are kept on request only, and deleted with one click", async ({ page }) => {
  const kept = () => page.evaluate(() => ({ ...localStorage }));
  const fill = async () => {
    await open(page, "#check-more");
    await page.check("#check-every");
    await page.fill("#situation-partner-tenantId", tenant);
    await page.selectOption("#situation-partner-type", "direct-bill");
    await page.check("#situation-partner-roles-admin-agent");
  };
  await fill();
  expect(Object.keys(await kept()).filter((key) => key.startsWith("multipartner-company"))).toEqual([]);
  await page.click("#check-company-keep");
  await expect(page.locator("#check-company-said")).toContainText(en.labels["situation.partner.type"]);
  await page.reload();
  await page.locator("body.ready").waitFor();
  await choose(page, "order");
  expect((await stated(page))[0].partner).toEqual({ tenantId: tenant, type: "direct-bill", roles: ["admin-agent"] });
  await page.click("#check-clear");
  expect((await stated(page))[0].partner, "also after a new start").toMatchObject({ tenantId: tenant });
  await page.click("#check-company-forget");
  expect(Object.keys(await kept()).filter((key) => key.startsWith("multipartner-company"))).toEqual([]);
  await page.reload();
  await page.locator("body.ready").waitFor();
  expect((await stated(page))[0].partner).toEqual(unnamed.partner);
  await page.evaluate(() => localStorage.setItem("multipartner-company", '{"situation":{"partner":{"tenantId":7,"roles":"x"}}}'));
  await page.reload();
  await page.locator("body.ready").waitFor();
  expect((await stated(page))[0].partner, "what is not ours is left alone").toEqual(unnamed.partner);
});

test("another part's row is asked about, too", async ({ page }) => {
  await choose(page, "cancel");
  await enter(page, "rules");
  await enter(page, "check");
  await expect(question(page)).toHaveText(en.labels["action.subscription.soldBy"]);
});

test("what is chosen before the rules have come is asked about then", { tag: "@chromium" }, async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  /** @type {() => void} */
  let send = () => {};
  await page.route("**/check.wasm", (route) => {
    send = () => route.continue();
  });
  await page.goto("/?lang=es");
  await page.fill("#check-search", "cancel");
  await expect(page.locator("#check-intents button:visible").first()).toHaveText(es.intents.cancel);
  await choose(page, "cancel");
  await expect(page.locator("#check-outcome")).toHaveText(es.check.loading);
  await expect(page.locator("body.ready")).toHaveCount(0);
  send();
  await expect(question(page)).toHaveText(es.labels["action.subscription.soldBy"]);
  await outcome(page, "unknown");
  await page.close();
});
