import { check, gdapStatus } from "multipartner";
import * as LISTS from "../../www/lists.js";
import { en } from "./texts.js";
import {
  bare, clipboard, customerTenant, decisions, enter, example, expect, open, paste, providerTenant, rulesIn, speak, stated,
  tenant, test,
} from "./fixture.js";

/** @import { Page } from "@playwright/test" */
/** @import { Action, ActionType, Situation } from "multipartner" */

test("each example of a decision gives its answer, in either language", async ({ page }) => {
  for (const language of ["en", "es"]) {
    await speak(page, language);
    for (const [index, { example: name, situation, action, expect: expected }] of decisions.entries()) {
      await example(page, index + 1);
      await expect(page.locator(`#check-example-${index + 1}`)).toHaveText(name[language]);
      await page.locator(`#check-outcome .badge.${expected.outcome}`).waitFor();
      const assumed = await rulesIn(page, "#check-reasons .assumed");
      const rules = expected.findings.map((/** @type {string} */ line) => line.split(" ", 1)[0]);
      const listed = rules.filter((/** @type {string} */ rule) => !assumed.includes(rule));
      expect(await rulesIn(page, "#check-reasons")).toEqual([...listed, ...assumed]);
      expect(rules.length).toBe(listed.length + assumed.length);
      expect(await stated(page)).toEqual([situation, action]);
    }
  }
});

test("an answer says how far the policy is known, and what was read in a copy", async ({ page }) => {
  await page.click("#check-example-3");
  const { policyDay } = check(decisions[3].situation, decisions[3].action);
  const written = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(new Date(policyDay));
  await expect(page.locator("#check-edition")).toContainText(written);
  await page.goto("/#rule/extended-term-takes-no-change");
  await expect(page.locator("[id='rule/extended-term-takes-no-change'] .source, [id='rule/extended-term-takes-no-change'] a").filter({ hasText: "read in a copy" })).not.toHaveCount(0);
});

test("a form filled by hand is answered, and what is wrong is told beside the field", async ({ page }) => {
  await open(page, "#check-more");
  await page.click("#check-submit");
  await page.locator("#check-errors").waitFor();
  await expect(page.locator("#check-errors")).toBeFocused();
  await page.selectOption("#action-type", "request-reseller-relationship");
  await page.fill("#situation-partner-tenantId", '<img src="x" onerror="alert(1)">');
  await page.fill("#situation-customer-tenantId", "00000000-0000-4000-8000-000000000002");
  await page.click("#check-submit");
  await page.locator("#situation-partner-tenantId[aria-invalid]").waitFor();
  await page.fill("#situation-partner-tenantId", "00000000-0000-4000-8000-000000000001");
  await page.locator("#check-outcome .badge").waitFor();
  await expect(page.locator("#check-errors")).toBeHidden();
});

/** Who sold a subscription, as each of the answers says it. */
const sellers = { us: tenant, another: "unknown-partner", microsoft: "microsoft", tenant: customerTenant };

test("who sold a subscription is told in four ways", async ({ page }) => {
  await example(page, 3);
  await open(page, "#check-more");
  await page.fill("#situation-partner-tenantId", tenant);
  const repeated = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    return ids.filter((each, at) => ids.indexOf(each) !== at);
  });
  expect(repeated).toEqual([]);
  for (const [who, seller] of Object.entries(sellers)) {
    await page.check(`#action-subscription-soldBy-${who}`);
    const guid = page.locator("#action-subscription-soldBy").getByLabel(en.labels.tenant);
    expect(await guid.isVisible()).toBe(who === "tenant");
    if (who === "tenant") await guid.fill(seller);
    const [, action] = await stated(page);
    expect("subscription" in action && action.subscription.soldBy).toBe(seller);
    await page.locator(`#check-outcome .badge.${who === "us" ? "not-yet" : "forbidden"}`).waitFor();
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
    ...{ tenantId: tenant, type: "direct-bill", roles: ["admin-agent", "report-viewer"], partnerId: "1234567" },
    ...{ agreement: "signed", providerTenantId: providerTenant, standing: "suspended", resellerOfRecord: "invalid" },
    ...{ mfa: false, azureExpertMsp: true },
  },
  customer: {
    ...{ tenantId: customerTenant, tenantUse: "own-use", cspPartner: false, customerAgreement: "missing", sameMarket: true },
    ...{ providerTenantId: providerTenant, adminPartnerPerService: false },
  },
  relationship: {
    reseller: "active",
    dap: "none",
    advisor: "requested",
    azurePlan: true,
    throughProvider: false,
    gdap: [
      { status: "terminated", roles: [tenant], createdDateTime: "2022-01-01", endDateTime: "2023-01-01", assignments: [] },
      {
        ...{ status: "active", roles: [tenant, customerTenant], createdDateTime: "2024-02-10", endDateTime: "2026-02-10T11:24:42Z" },
        assignments: [{ status: "active", roles: [tenant, customerTenant] }],
      },
    ],
  },
  otherPartners: true,
};

/** @type {Whole<import("multipartner").Subscription>} */
const subscription = {
  ...{ id: tenant, soldBy: "microsoft", agreement: "enterprise-direct", family: "azure-plan", status: "extended-service-term" },
  ...{ cancellationAllowedUntil: "2024-01-08", autoRenew: false, atTermEnd: "extend", trial: false, azureRoleAssigned: true },
  refundable: [{ quantity: 5, until: "2024-01-08" }, { quantity: 2, until: "2024-02-10T11:24:42Z" }],
  activeAzureSubscriptions: 3,
};

/** @type {{ [Type in ActionType]: Whole<Extract<Action, { type: Type }>> }} */
const actions = {
  "request-reseller-relationship": { type: "request-reseller-relationship", dap: true },
  "request-gdap": {
    ...{ type: "request-gdap", displayName: "A name", duration: "P730D", autoExtendDuration: "P180D" },
    roles: [tenant],
  },
  "remove-reseller-relationship": {
    ...{ type: "remove-reseller-relationship", activeSubscriptions: 0, activeNewCommerce: 3, activeReservations: 2, activeSoftware: 1 },
  },
  "purchase-subscription": {
    ...{ type: "purchase-subscription", family: "software", qualification: "education" },
    addOnTo: { ...subscription, refundable: [] },
  },
  "change-subscription": { type: "change-subscription", subscription, change: "decrease-quantity", quantity: 3 },
  "transition-subscription": { type: "transition-subscription", subscription },
  "request-transfer": { type: "request-transfer", subscription },
  "open-support-request": { type: "open-support-request", azureSubscription: subscription },
  "transition-account-ownership": { type: "transition-account-ownership" },
  "change-terms": { type: "change-terms", subscription },
  "change-partner-of-record": { type: "change-partner-of-record", subscription },
  "administer-service": { type: "administer-service", roles: [tenant], azureSubscription: subscription },
};

test("the form holds every fact there is, and says which it leaves", async ({ page }) => {
  for (const action of Object.values(actions)) {
    expect(await paste(page, { situation, action })).toEqual([]);
    expect(await stated(page)).toEqual([situation, action]);
    await page.locator("#check-outcome .badge").waitFor();
  }
  const left = await paste(page, { ...bare, partner: { ...bare.partner, roles: [], shoeSize: 43 }, cloud: "Global", asOf: 5 });
  expect(left).toEqual(["situation.partner.roles", "situation.partner.shoeSize", "situation.cloud", "situation.asOf"]);
  expect(await stated(page)).toEqual([bare, actions["administer-service"]]);
});

/**
 * The fields that are seen, by the ids of their controls.
 * @param {Page} page
 */
const seen = (page) =>
  page.locator("#check-form .field:visible").evaluateAll((fields) =>
    fields.map((field) => field.id || field.querySelector("input, select, textarea")?.id));

test("the form shows a fact once a rule needs it, as long as it is stated", async ({ page }) => {
  await open(page, "#check-more");
  const always = [
    ...["situation-cloud", "situation-asOf"],
    ...["action-type", "situation-partner-tenantId", "situation-customer-tenantId", "situation-relationship-reseller"],
  ];
  expect(await seen(page)).toEqual(always);
  await page.selectOption("#action-type", "change-subscription");
  expect((await seen(page)).slice(3, 6)).toEqual(["action-change", "action-subscription-id", "action-subscription-soldBy"]);
  const prompt = page.locator("#action-subscription-soldBy-prompt");
  await expect(prompt).toHaveText(en.page.asked);

  const selling = { ...bare, relationship: { reseller: "active" } };
  await paste(page, { situation: selling, action: { type: "change-subscription", subscription: { id: tenant }, change: "cancel" } });
  await page.check("#action-subscription-soldBy-us");
  await expect(prompt).toBeHidden();
  expect(await seen(page)).toContain("action-subscription-soldBy");

  const family = page.locator("#action-subscription-family");
  await expect(page.locator("#action-subscription-family-prompt")).toHaveText(en.page.asked);
  await family.selectOption("new-commerce-license");
  await expect(page.locator("#action-subscription-trial-prompt")).toHaveText(en.page.assumed);
  expect(await rulesIn(page, "#check-reasons .assumed"))
    .toEqual(["deleted-is-final", "trial-takes-no-change", "agent-or-admin-manages-subscriptions"]);
  await page.locator("#action-subscription-status").selectOption("active");
  await page.fill("#action-subscription-cancellationAllowedUntil", "2024-01-08");
  await expect(page.locator("#situation-asOf-prompt")).toHaveText(en.page.asked);
  await page.fill("#situation-asOf", "2024-01-09");
  await page.locator("#check-outcome .badge.forbidden").waitFor();

  await page.check("#check-every");
  expect((await seen(page)).length).toBeGreaterThan(20);
  await page.fill("#situation-partner-partnerId", "1234567");
  await page.uncheck("#check-every");
  expect(await seen(page)).toContain("situation-partner-partnerId");
  expect(await seen(page)).not.toContain("situation-partner-agreement");

  const before = await stated(page);
  await page.selectOption("#action-type", "open-support-request");
  expect((await stated(page))[1]).toEqual({ type: "open-support-request" });
  await speak(page, "es");
  await enter(page, "read");
  await enter(page, "check");
  await page.selectOption("#action-type", "change-subscription");
  expect(await stated(page)).toEqual(before);
});

const transfer = { type: "request-transfer", subscription: { id: tenant, soldBy: "microsoft", family: "azure" } };
const another = { ...transfer, subscription: { ...transfer.subscription, soldBy: customerTenant } };
const enterprise = { ...transfer, subscription: { ...transfer.subscription, agreement: "enterprise-direct" } };
const plan = { type: "change-subscription", change: "cancel", subscription: { id: tenant, soldBy: tenant, family: "azure-plan" } };
const purchase = { type: "purchase-subscription" };

/**
 * Facts that only some actions need: the partner, what it does, the field of the fact, and how a rule asks for it.
 * @type {[object, object, string, "asked" | "assumed"][]}
 */
const needed = [
  [{}, transfer, "action-subscription-agreement", "asked"],
  [{ type: "direct-bill" }, enterprise, "situation-partner-azureExpertMsp", "asked"],
  [{}, another, "situation-relationship-azurePlan", "asked"],
  [{}, plan, "action-subscription-activeAzureSubscriptions", "asked"],
  [{}, purchase, "action-qualification", "assumed"],
  [{ type: "indirect-provider" }, purchase, "situation-partner-resellerOfRecord", "assumed"],
  [{ type: "direct-bill" }, purchase, "situation-relationship-throughProvider", "assumed"],
  [{}, { type: "request-reseller-relationship" }, "situation-partner-standing", "assumed"],
  [{}, { type: "remove-reseller-relationship" }, "action-activeNewCommerce", "assumed"],
  [{}, { type: "open-support-request", azureSubscription: { id: tenant } }, "action-azureSubscription-soldBy", "asked"],
];

test("a fact is asked for only where an action needs it", async ({ page }) => {
  for (const [partner, action, field, prompt] of needed) {
    const selling = { ...bare, relationship: { reseller: "active" } };
    await paste(page, { situation: selling, action: { type: "transition-account-ownership" } });
    expect(await seen(page)).not.toContain(field);
    await paste(page, { situation: { ...selling, partner: { ...bare.partner, ...partner } }, action });
    await expect(page.locator(`#${field}-prompt`), field).toHaveText(en.page[prompt]);
    const name = field.replaceAll("-", ".");
    const asked = page.locator(`#check-ask-question[data-path="${name}"]`);
    if (await asked.count() === 0) {
      await open(page, "#check-reasons .more");
      await page.locator(`#check-reasons a[href="#${name}"]`).first().press("Enter");
      await page.locator("#check-ask-title:focus").waitFor();
    }
    await expect(asked, field).toBeVisible();
  }
});

test("seats that can be given back are told line by line", async ({ page }) => {
  const own = { id: tenant, soldBy: tenant, family: "new-commerce-license", status: "active", trial: false };
  const decrease = { type: "change-subscription", subscription: own, change: "decrease-quantity", quantity: 3 };
  const selling = { ...bare, asOf: "2026-05-10", relationship: { reseller: "active" } };
  const refundable = async () => /** @type {any} */ (await stated(page))[1].subscription.refundable;
  await paste(page, { situation: selling, action: decrease });
  await page.locator("#check-ask").getByText(en.ask.elsewhere).press("Enter");
  await page.locator("#action-subscription-refundable-unstated:focus").waitFor();
  await page.keyboard.press("ArrowRight");
  expect(await refundable()).toEqual([]);
  await page.locator("#check-outcome .badge.forbidden").waitFor();
  await page.keyboard.press("ArrowRight");
  const lines = page.locator("#action-subscription-refundable li");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2");
  await page.locator("#check-outcome .badge.unknown").waitFor();
  await expect(page.locator("#check-reasons")).toContainText(en.page.incomplete);
  await page.keyboard.press("Tab");
  await page.keyboard.type("2026-05-12");
  await expect(page.locator("#check-outcome .badge.forbidden"), "too few").toHaveCount(1);
  await page.locator("#action-subscription-refundable-add").press("Enter");
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2026-05-10");
  await expect(page.locator("#check-outcome .badge.forbidden")).toHaveCount(0);
  expect(await refundable()).toEqual([{ quantity: 2, until: "2026-05-12" }, { quantity: 1, until: "2026-05-10" }]);
  await lines.first().getByRole("button").press("Enter");
  await page.locator("#action-subscription-refundable-add:focus").waitFor();
  expect(await refundable()).toEqual([{ quantity: 1, until: "2026-05-10" }]);
  await lines.getByLabel(en.seats.until).fill("someday");
  await page.click("#check-submit");
  await expect(page.locator("#action-subscription-refundable-error")).toContainText("someday");
});

test("of a partner's roles, the less usual ones are folded until one is stated", async ({ page }) => {
  await open(page, "#check-more");
  const owner = page.locator("#situation-partner-roles-owner");
  await paste(page, { situation: { ...bare, partner: { tenantId: tenant, roles: ["admin-agent"] } }, action: purchase });
  await expect(owner).toBeHidden();
  await expect(page.locator("#situation-partner-mfa")).toBeVisible();
  await page.locator("#situation-partner-roles summary").press("Enter");
  await owner.press("Space");
  expect((await stated(page))[0].partner.roles).toEqual(["admin-agent", "owner"]);
  await paste(page, { ...bare, partner: { tenantId: tenant, roles: ["sales-agent"] } });
  await expect(owner).toBeHidden();
  await paste(page, { ...bare, partner: { tenantId: tenant, roles: ["report-viewer"] } });
  await expect(owner).toBeVisible();
});

test("roles of a task are told by name or by id", async ({ page }) => {
  await paste(page, { situation: bare, action: { type: "administer-service", roles: ["Helpdesk Administrator", tenant] } });
  expect((await stated(page))[1]).toEqual({ type: "administer-service", roles: ["Helpdesk Administrator", tenant] });
  await open(page, "#check-more");
  await page.fill("#action-roles", `${tenant} ${customerTenant}, Exchange Administrator; Company Administrator`);
  expect((await stated(page))[1])
    .toEqual({ type: "administer-service", roles: [tenant, customerTenant, "Exchange Administrator", "Company Administrator"] });
});

test("every action is decided at once, and chosen by a click", async ({ page }) => {
  await paste(page, { situation: bare, action: { type: "request-reseller-relationship" } });
  await page.click("#check-options summary");
  const purchase = page.locator("#check-option-purchase-subscription");
  await expect(purchase.locator(".badge.not-yet")).toHaveCount(1);
  await open(page, "#check-more");
  await page.selectOption("#situation-relationship-reseller", "active");
  await expect(purchase.locator(".badge.not-yet")).toHaveCount(0);
  for (const type of LISTS.ActionType) {
    const option = page.locator(`#check-option-${type}`);
    await expect(option.locator(".badge")).toHaveCount(1);
    await option.press("Space");
    await expect(page.locator("#action-type")).toHaveValue(type);
    const chosen = await page.locator("#check-options [aria-pressed=true]").evaluateAll((all) => all.map((one) => one.id));
    expect(chosen).toEqual([`check-option-${type}`]);
    await expect(option).toBeFocused();
  }
  const counts = await page.locator("#check-options-count .badge").allTextContents();
  expect(counts.reduce((sum, count) => sum + Number.parseInt(count), 0)).toBe(LISTS.ActionType.length);
  await page.fill("#situation-asOf", "2001-01-01");
  await expect(page.locator("#check-options .badge"), "of a day that cannot be judged, nothing is said").toHaveCount(0);
});

test("a plan tells the steps, and a step is taken over into the form", async ({ page }) => {
  const helpdesk = { ...bare, partner: { tenantId: tenant, roles: ["helpdesk-agent"] } };
  const administer = { type: "administer-service", roles: ["729827e3-9c14-49f7-bb1b-9608f156bbb8"] };
  await paste(page, { situation: helpdesk, action: administer });
  await page.locator("#check-outcome .badge.not-yet").waitFor();
  const steps = page.locator("#check-reasons [data-step]");
  expect(await steps.evaluateAll((all) => all.map(({ dataset }) => dataset.step))).toEqual([
    ...["assign-admin-agent", "request-gdap", "lock-for-approval", "approve-gdap"],
    ...["gdap-activates", "assign-security-group"],
  ]);
  const { partner, customer, microsoft } = en.takers;
  await open(page, ".plan details");
  await expect(page.locator("#check-reasons .taker")).toHaveText([partner, partner, partner, customer, microsoft, partner]);
  await expect(page.locator("#check-reasons [data-step] .source a")).toHaveCount(6);

  const action = JSON.parse((await page.locator("#step-2").textContent()) ?? "");
  await page.click("#step-2-copy");
  expect(JSON.parse(await clipboard(page))).toEqual(action);
  await page.getByRole("button", { name: en.plan.takeOver }).press("Enter");
  await page.locator("#check-answered-title:focus").waitFor();
  expect(await stated(page)).toEqual([helpdesk, action]);
  expect((await rulesIn(page, "#check-reasons")).slice(0, 2)).toEqual(["admin-agent-requests-gdap", "role-privileged"]);

  await paste(page, { situation: bare, action: { type: "purchase-subscription" } });
  await expect(page.locator("#check-reasons .plan h4")).toHaveText(en.plan.lacking);
  await page.locator("#check-reasons .plan .state a").press("Enter");
  await page.locator('#check-ask-question[data-path="situation.customer.tenantUse"]').waitFor();

  const taken = { ...bare, asOf: "2019-06-01", customer: { ...bare.customer, sameMarket: false } };
  await paste(page, { situation: taken, action: { type: "open-support-request" } });
  await expect(page.locator("#check-reasons .plan h4")).toHaveText(en.plan.blockers);
});

test("GDAP relationships are added and removed", async ({ page }) => {
  const stands = situation.relationship.gdap.map(({ status, roles, createdDateTime, endDateTime }) =>
    ({ status, createdDateTime, endDateTime, roles }));
  const resources = stands.map(({ roles, ...rest }) => ({
    ...{ ...rest, customer: { tenantId: situation.customer.tenantId }, displayName: "A name" },
    accessDetails: { unifiedRoles: roles.map((role) => ({ roleDefinitionId: role })) },
  }));
  const granular = async () => (await stated(page))[0].relationship?.gdap;
  expect(await paste(page, resources[0])).toEqual([]);
  expect(await paste(page, resources[1])).toEqual([]);
  expect(await granular()).toEqual(stands);
  await page.click("#check-clear");
  expect(await paste(page, { value: resources })).toEqual([]);
  expect(await granular()).toEqual(stands);

  await open(page, "#check-more");
  await page.getByRole("button", { name: en.page.remove, exact: true }).first().click();
  expect(await granular()).toEqual(stands.slice(1));
  await page.check("#check-every");
  await page.click("#situation-relationship-gdap-add");
  await page.keyboard.type("Act");
  await expect.poll(granular, "a list takes its time to find what is typed").toEqual([...stands.slice(1), { status: "activating" }]);

  await paste(page, { situation: { ...bare, relationship: { gdap: stands } }, action: { type: "administer-service" } });
  await expect(page.locator("#situation-relationship-gdap-1-assignments-prompt")).toHaveText(en.page.assumed);

  const [, active] = stands;
  /** @param {object[]} assignments */
  const assign = (assignments) => paste(page, { ...bare, relationship: { gdap: [{ ...active, assignments }] } });
  for (const status of ["pending", "error"]) {
    const assignments = active.roles.map((role) => ({ status, roles: [role] }));
    expect(await assign(assignments)).toEqual([]);
    expect(await granular()).toEqual([{ ...active, assignments: [{ status, roles: active.roles }] }]);
  }
  const given = { status: "active", accessDetails: resources[1].accessDetails };
  await page.click("#check-clear");
  expect(await paste(page, { ...resources[1], accessAssignments: [given] })).toEqual([]);
  expect(await granular()).toEqual([{ ...active, assignments: [{ status: "active", roles: active.roles }] }]);
  await assign([{ status: "deleted", roles: active.roles }]);
  expect(await granular()).toEqual([{ ...active, assignments: [] }]);
  expect(await assign([{ status: "active", roles: [tenant] }]), "some of the roles").not.toEqual([]);
  expect(await granular()).toEqual([active]);
});

test("what a portal has in hand fills the form", async ({ page }) => {
  await open(page, "#check-more");
  const resource = {
    ...{ id: tenant, offerId: "MS-AZR-0145P", billingType: "usage", status: "active", friendlyName: "Azure" },
    ...{ autoRenewEnabled: true, cancellationAllowedUntilDate: "2024-01-08T00:00:00Z" },
  };
  const subscription = { id: tenant, family: "azure", status: "active", cancellationAllowedUntil: "2024-01-08T00:00:00Z", autoRenew: true };
  await paste(page, { situation: bare, action: { type: "change-subscription", subscription: { id: providerTenant }, change: "cancel" } });
  expect(await paste(page, resource)).toEqual([]);
  expect((await stated(page))[1]).toEqual({ type: "change-subscription", change: "cancel", subscription });
  await page.selectOption("#action-type", "administer-service");
  await paste(page, resource);
  expect((await stated(page))[1]).toEqual({ type: "administer-service", azureSubscription: subscription });

  // Of another subscription, nothing stays.
  const plan = { id: providerTenant, offerId: "DZH318Z0BPS6:0001:DZH318Z0BML6", productType: { id: "Azure" }, isTrial: true, status: "deleted" };
  await page.selectOption("#action-type", "open-support-request");
  expect(await paste(page, { ...plan, billingType: "usage" })).toEqual([]);
  expect((await stated(page))[1])
    .toEqual({ type: "open-support-request", azureSubscription: { id: providerTenant, family: "azure-plan", status: "deleted", trial: true } });

  const licenses = {
    ...{ id: tenant, offerId: "CFQ7TTC0LH18:0001:CFQ7TTC0K971", productType: { id: "OnlineServicesNCE" } },
    refundableQuantity: { totalQuantity: 10, details: [{ quantity: 10, allowedUntilDateTime: "2024-01-24T20:39:17Z" }] },
  };
  await page.selectOption("#action-type", "change-subscription");
  expect(await paste(page, { ...licenses, status: "dormant" })).toEqual(["status"]);
  expect((await stated(page))[1]).toMatchObject({
    subscription: { family: "new-commerce-license", refundable: [{ quantity: 10, until: "2024-01-24T20:39:17Z" }] },
  });
  await paste(page, { ...licenses, refundableQuantity: { totalQuantity: 0, details: [] } });
  expect((await stated(page))[1]).toMatchObject({ subscription: { refundable: [] } });
  await paste(page, { id: providerTenant, companyProfile: {}, relationshipToPartner: "advisor", allowDelegatedAccess: true });
  expect((await stated(page))[0].relationship).toEqual({ reseller: "none", dap: "active", advisor: "active" });
});

test("how long a GDAP relationship lasts is told of Graph's JSON", async ({ page }) => {
  await page.locator("#expiry summary").press("Enter");
  await expect(page.locator("#expiry-day")).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  const relationship = {
    ...{ displayName: "For Fabrikam", status: "active", activatedDateTime: "2024-01-02T00:00:00Z", duration: "P730D" },
    autoExtendDuration: "P180D",
  };
  await page.fill("#expiry-text", JSON.stringify({ value: [relationship, { status: "approvalPending", createdDateTime: "2025-12-01" }] }));
  await page.fill("#expiry-day", "2025-12-10");
  const result = page.locator("#expiry-result");
  expect(await result.locator("section").first().locator("dd").allTextContents()).toEqual([
    ...["Active", "January 1, 2026", "June 30, 2026", "22", "Days before the end: 7 and 1"],
  ]);
  expect(await rulesIn(page, "#expiry-result section:first-child"))
    .toEqual(gdapStatus(relationship, "2025-12-10").findings.map(({ rule }) => rule));
  await expect(result.getByText("March 1, 2026")).toHaveCount(1);
  await page.fill("#expiry-text", "{}");
  await result.locator(".card.note").waitFor();
  await page.fill("#expiry-text", "{");
  await result.getByText(en.gdapStatus.notJson).waitFor();
});
