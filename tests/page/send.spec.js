import { readFileSync } from "node:fs";
import { generate } from "lean-qr";
import { gdapRequest, invitationMail, roles } from "multipartner";
import de from "multipartner/locale/customer/de";
import { COMMANDS } from "../../www/send/commands.js";
import { TASKS } from "../../www/send/tasks.js";
import {
  clipboard, enter, expect, fillTwoSteps, linesOf, links, mails, pressAt, relationshipId, rulesIn, shownMail, speak,
  support, tenant, test, twoSteps, typeAt,
} from "./fixture.js";
import { en, es } from "./texts.js";

test("each example of an invitation makes its mail", async ({ page }) => {
  await enter(page, "send");
  for (const [index, { request, expect: expected }] of [...mails, ...links].entries()) {
    await page.locator("#send-examples button").nth(index).click();
    await page.locator("#send-outcome .badge.complete").waitFor();
    const shown = await page.locator("#send-reasons .link-box textarea").evaluateAll((boxes) => boxes.map((box) =>
      /** @type {HTMLTextAreaElement} */ (box).value));
    expect(shown).toEqual(request ? invitationMail(request).links.map(({ url }) => url) : [expected.url]);
  }
});

test("a mail is in the language that is chosen for it, and names the provider", async ({ page }) => {
  await enter(page, "send");
  const providerTenantId = "77777777-6666-4555-8444-333333333333";
  /** @type {import("multipartner").Invitation} */
  const invitation = { kind: "indirect-reseller", resellerTenantId: tenant, resellerPartnerId: "1234567", providerTenantId };
  const request = { partnerName: "Fabrikam", providerName: "Northwind", invitations: [invitation] };
  await page.check("#request-kind-provider");
  await page.fill("#request-partnerName", request.partnerName);
  await page.fill("#request-tenantId", tenant);
  await page.fill("#request-resellerPartnerId", invitation.resellerPartnerId);
  await page.fill("#request-providerTenantId", providerTenantId);
  await page.selectOption("#request-language", "de");
  await page.fill("#request-providerName", "Northwind");
  await page.click("#send-submit");
  const mail = invitationMail(request, de);
  await expect(page.locator("#send-subject")).toHaveText(mail.subject);
  expect(await shownMail(page)).toEqual(linesOf(mail));
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.selectOption("#request-language", "");
  await page.click("#send-submit");
  await expect(page.locator("#send-subject")).toHaveText(invitationMail(request).subject);
});

test("an invitation in two steps is sent by the keyboard alone", { tag: "@chromium" }, async ({ page }) => {
  const { keyboard } = page;
  const mail = invitationMail(twoSteps);
  await pressAt(page, "Enter", "#to-send");
  await page.locator("#send-title:focus").waitFor();
  await pressAt(page, "ArrowDown", "#request-kind-sell");
  await page.locator("#request-kind-both:checked:focus").waitFor();
  await typeAt(page, "#request-partnerName", twoSteps.partnerName);
  await typeAt(page, "#request-tenantId", tenant);
  await pressAt(page, "Enter", "#request-roles-all");
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
  expect(await clipboard(page)).toBe(mail.text);
  await pressAt(page, "Space", "#send-subject-copy");
  await page.waitForFunction((subject) => navigator.clipboard.readText().then((text) => text === subject), mail.subject);
  const saved = page.waitForEvent("download");
  await pressAt(page, "Enter", "#send-save");
  const file = await saved;
  expect(file.suggestedFilename()).toBe(en.send.file);
  expect(readFileSync(await file.path(), "utf8")).toBe(mail.eml);
  for (const [at, { url }] of mail.links.entries()) {
    await pressAt(page, "Space", `#send-link-${at + 1}-copy`);
    await page.waitForFunction((url) => navigator.clipboard.readText().then((text) => text === url), url);
    await pressAt(page, "Enter", `#send-link-${at + 1}-scan`);
    await page.locator(`#send-link-${at + 1}-code canvas`).waitFor();
  }

  expect(await shownMail(page)).toEqual(linesOf(mail));
  await expect(page.locator("#send-subject")).toHaveText(mail.subject);
  await expect(page.locator("#send-text h5")).toHaveCount(2);
  const listed = await rulesIn(page, "#send-reasons");
  expect(listed.toSorted()).toEqual(mail.findings.map(({ rule }) => rule).toSorted());
  await expect(page.locator("#send-open")).toHaveCount(0);
  await expect(page.locator("#send-too-long")).toBeVisible();
});

test("a short mail opens in the mail program, as it stands", async ({ page }) => {
  await fillTwoSteps(page);
  await page.check("#request-kind-sell");
  const { invitations: [invitation], partnerName, customerName, to } = twoSteps;
  const mail = invitationMail({ invitations: [invitation], partnerName, customerName, to });
  const { protocol, pathname, searchParams } = new URL((await page.getAttribute("#send-open", "href")) ?? "");
  expect([protocol, decodeURIComponent(pathname), searchParams.get("subject"), searchParams.get("body")])
    .toEqual(["mailto:", to?.join(), mail.subject, mail.text]);
});

test("as long as something is missing, the mail says what, and holds no link that would not work", async ({ page }) => {
  await enter(page, "send");
  const missing = () => page.locator("#send-reasons .missing li").allTextContents();
  const { labels } = en;
  expect(await missing()).toEqual([labels["request.kind"], labels["request.partnerName"]]);
  await expect(page.locator(".mail")).toHaveCount(0);
  await page.check("#request-kind-both");
  await page.fill("#request-partnerName", "Contoso");
  expect(await missing()).toEqual([labels["request.tenantId"], labels["request.relationshipId"]]);
  await page.fill("#request-tenantId", tenant);
  expect(await missing()).toEqual([labels["request.relationshipId"]]);
  const answer = page.locator("#send-answer");
  expect(await shownMail(page)).toContain(en.send.noLink);
  await expect(answer.locator(".link-box")).toHaveCount(1);
  await expect(answer.getByText("00000000-0000-4000-8000-000000000000")).toHaveCount(0);
  await expect(page.locator("#send-text-copy, #send-save, #send-open")).toHaveCount(0);

  await page.fill("#request-to", "Anna <anna@fabrikam.example>");
  await page.click("#send-submit");
  await page.locator("#send-errors:focus").waitFor();
  await page.locator("#request-to[aria-invalid]").waitFor();
  await page.locator("#send-errors a").first().press("Enter");
  await page.locator("#request-relationshipId:focus").waitFor();
  await page.keyboard.type(`https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/${relationshipId}`);
  await page.fill("#request-to", "");
  await page.locator("#send-outcome .badge.complete").waitFor();
  await expect(page.locator("#send-link-2")).toHaveValue(invitationMail(twoSteps).links[1].url);

  await page.check("#send-every");
  await page.selectOption("#request-cloud", "china");
  await page.locator("#send-reasons .card.error").waitFor();
  await expect(answer.locator(".link-box")).toHaveCount(0);
});

test("a QR code is drawn on demand, and holds the link", { tag: "@beyond-webdriver" }, async ({ page }) => {
  /** @type {string[]} */
  const loaded = [];
  await page.emulateMedia({ colorScheme: "dark" });
  await fillTwoSteps(page);
  await expect(page.locator("canvas")).toHaveCount(0);
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  const button = page.locator("#send-link-1-scan");
  await button.click();
  const canvas = page.locator("#send-link-1-code").getByRole("img", { name: en.kinds.reseller });
  await canvas.waitFor();
  expect(loaded).toEqual([expect.stringMatching(/^\/parts\/lean-qr-/)]);
  await expect(button).toHaveAttribute("aria-expanded", "true");

  const pixels = await canvas.evaluate((element) => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (element);
    const { data } = /** @type {HTMLCanvasElement} */ (element).getContext("2d")?.getImageData(0, 0, width, height) ?? { data: [] };
    return Array.from({ length: width * height }, (_, at) => [...data.slice(at * 4, at * 4 + 4)].join());
  });
  const code = generate(await page.inputValue("#send-link-1"));
  const side = code.size + 8;
  const expected = Array.from({ length: side * side }, (_, at) =>
    code.get((at % side) - 4, Math.floor(at / side) - 4) ? "0,0,0,255" : "255,255,255,255");
  expect(pixels, "black on white, with four squares of white around it").toEqual(expected);

  await speak(page, "es");
  await page.locator("#send-link-1-code").getByRole("img", { name: es.kinds.reseller }).waitFor();
  await button.click();
  await expect(page.locator("canvas")).toHaveCount(0);
});

test("roles are searched, taken in sets, and dropped", async ({ page }) => {
  await enter(page, "send");
  await page.check("#request-kind-administer");
  const all = roles();
  const list = page.locator("#request-roles .list label:visible");
  const chips = page.locator("#request-roles .chips li span[lang]");
  const search = page.locator("#request-roles-search");
  await expect(list, "it is folded").toHaveCount(0);
  await page.click("#request-roles-all");
  await expect(list).toHaveCount(all.length);
  await search.fill("PRIVILEGED role");
  await expect(list.locator("span[lang]:not(.former *)")).toHaveText(["Privileged Role Administrator"]);
  await expect(list.getByText(en.roles.privileged, { exact: true })).toHaveCount(1);
  await search.fill(support);
  await expect(list.locator("span[lang]:not(.former *)")).toHaveText(["Service Support Administrator"]);
  await search.fill("device join");
  await expect(list.getByText(en.roles.never)).toHaveCount(2);
  await search.fill("AI administrator");
  await expect(list.getByText(en.roles.unknown)).toHaveCount(1);

  await search.fill("");
  const preset = all.filter((role) => role.presets.includes("domain-partner")).map(({ name }) => name);
  await page.click("#request-roles-domain-partner");
  expect((await chips.allTextContents()).toSorted()).toEqual(preset.toSorted());
  await expect(page.getByText(en.roles.many.replace("{count}", String(preset.length)))).toBeVisible();
  await page.click("#request-roles-domain-partner");
  await expect(chips).toHaveCount(preset.length);
  const [first, second] = await chips.allTextContents();
  await page.getByRole("button", { name: en.roles.drop.replace("{name}", first) }).press("Enter");
  await expect(chips).toHaveCount(preset.length - 1);
  const next = page.getByRole("button", { name: en.roles.drop.replace("{name}", second) });
  await expect(next, "the focus goes on to the next").toBeFocused();
  await page.getByRole("button", { name: en.roles.dropAll }).press("Space");
  await expect(chips).toHaveCount(0);

  await search.press("Enter");
  await expect(page.locator("#send-errors"), "searching sends nothing").toBeHidden();
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const ids = await list.locator("input").evaluateAll((inputs) => inputs.map((input) => input.id));
  expect(await focused()).toBe(ids[0]);
  await page.keyboard.press("End");
  expect(await focused()).toBe(ids.at(-1));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  expect(await focused()).toBe(ids.at(-2));
  await expect(chips).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(list.locator("input:focus"), "one press leads out of the list").toHaveCount(0);
  const box = await page.locator("#request-roles .list").boundingBox();
  expect(box?.height, "the list does not make the page long").toBeLessThan(250);
});

test("the request behind the link is checked field by field, and copied", async ({ page }) => {
  await enter(page, "send");
  await page.check("#request-kind-administer");
  await page.locator("#send-graph > summary").press("Enter");
  const panel = page.locator("#send-graph");
  expect(await panel.locator(".missing li").allTextContents()).toEqual([
    ...[en.labels["request.roles"], en.labels["request.duration"], en.labels["request.displayName"]],
  ]);
  const spec = { displayName: "For Fabrikam", duration: "P800D", autoExtendDuration: "P180D", roles: [support] };
  await page.click("#request-roles-all");
  await page.check(`#request-roles-${support}`);
  await page.fill("#request-duration", "800");
  await page.fill("#request-displayName", spec.displayName);
  await page.selectOption("#request-autoExtendDuration", spec.autoExtendDuration);
  expect(await rulesIn(page, "#request-duration-remarks")).toEqual(["gdap-duration-limits"]);
  await expect(panel.locator("pre")).toHaveCount(0);
  await page.check("#request-roles-62e90394-69f5-4237-9190-012177145e10");
  expect(await rulesIn(page, "#request-autoExtendDuration-remarks")).toEqual(["no-auto-extend-with-global-administrator"]);
  await page.uncheck("#request-roles-62e90394-69f5-4237-9190-012177145e10");
  await page.fill("#request-duration", "P2Y");
  const { body, findings } = gdapRequest({ ...spec, duration: "P2Y" });
  await page.click("#send-body-copy");
  expect(JSON.parse(await clipboard(page))).toEqual(body);
  expect(JSON.parse((await page.locator("#send-body").textContent()) ?? "")).toEqual(body);
  expect((await rulesIn(page, "#send-request")).toSorted()).toEqual(findings.map(({ rule }) => rule).toSorted());
  expect(await rulesIn(page, "#request-customerTenantId-remarks")).toEqual(["any-customer-may-approve"]);
  await page.fill("#request-customerTenantId", "nobody");
  await panel.locator(".card.error").waitFor();
});

test("a task leads to the role for it, and a role to the tasks it is enough for", async ({ page }) => {
  await enter(page, "send");
  await page.check("#request-kind-administer");
  const chips = page.locator("#request-roles .chips li span[lang]");
  const tasks = page.locator("#send-tasks .list label:visible");
  await page.fill("#send-tasks-search", "users");
  await expect(tasks.filter({ hasText: en.tasks["manage-users"] })).toHaveCount(1);
  expect(await tasks.count()).toBeLessThan(Object.keys(TASKS).length);
  await page.fill("#send-tasks-search", "exchange");
  await page.locator("#send-tasks-search").press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(chips).toHaveText([TASKS.exchange.role]);
  await expect(page.locator(".privilege p")).toHaveText(en.privilege.none);
  await page.fill("#send-tasks-search", "");
  await page.check("#send-task-manage-users");
  await expect(chips).toHaveText([TASKS.exchange.role, TASKS["manage-users"].role]);
  await expect(page.locator("#send-task-reset-admin-passwords"), "the same role is enough for it").toBeChecked();
  await expect(page.locator(".privilege p")).toHaveText(en.privilege.some.replace("{count}", "1").replace("{all}", "2"));
  await expect(page.locator(".privilege .cells span.warning")).toHaveCount(1);
  await page.uncheck("#send-task-reset-admin-passwords");
  await expect(chips).toHaveText([TASKS.exchange.role]);
  await page.click("#request-roles-all");
  await page.check("#request-roles-62e90394-69f5-4237-9190-012177145e10");
  await expect(page.locator(".privilege p")).toHaveText(en.privilege.all);
  await page.getByRole("button", { name: en.roles.dropAll }).click();
  await expect(page.locator(".privilege p")).toHaveCount(0);
  await expect(page.locator("#send-tasks input:checked")).toHaveCount(0);
});

test("the steps say what is missing in each, lead there, and have an end", async ({ page }) => {
  await enter(page, "send");
  const steps = page.locator("#send-steps button");
  const state = (/** @type {number} */ at) => steps.nth(at).locator(".state");
  await expect(state(0)).toHaveText(en.steps.open.replace("{count}", "2"));
  await expect(state(1)).toHaveText(en.steps.later);
  await page.check("#request-kind-sell");
  await expect(state(1)).toHaveText(en.steps.unneeded);
  await expect(page.locator("#send-step-rights-none")).toBeVisible();
  await page.check("#request-kind-both");
  await expect(page.locator("#send-step-rights-none")).toBeHidden();
  await expect(state(0)).toHaveText(en.steps.open.replace("{count}", "2"));
  await expect(state(1)).toHaveText(en.steps.open.replace("{count}", "1"));
  await expect(state(3)).toHaveText(en.steps.open.replace("{count}", "3"));
  await expect(steps.nth(0)).toHaveAttribute("aria-current", "step");
  await steps.nth(1).click();
  await expect(page.locator("#request-relationshipId")).toBeFocused();
  await fillTwoSteps(page);
  for (const at of [0, 1, 2]) await expect(state(at)).toHaveText(en.steps.done);
  await expect(steps.nth(3)).toHaveAttribute("aria-current", "step");
  await expect(state(3)).toHaveText(en.steps.ready);
  await steps.nth(3).click();
  await expect(page.locator("#send-outcome")).toBeFocused();
});

test("the mail is shown as text, as HTML and on a phone", async ({ page }) => {
  await fillTwoSteps(page);
  const mail = invitationMail(twoSteps);
  await page.check("#send-view-text");
  await expect(page.locator("#send-text pre")).toHaveText(mail.text.trim().replaceAll("\r\n", "\n"), { useInnerText: true });
  await page.check("#send-view-phone");
  expect(await shownMail(page)).toEqual(linesOf(mail));
  const box = await page.locator(".frame").boundingBox();
  expect(box?.width).toBeLessThanOrEqual(360);
  await page.fill("#request-customerName", "Someone else");
  await expect(page.locator("#send-view-phone"), "it stays on the phone").toBeChecked();
  await page.fill("#request-relationshipId", "");
  await page.check("#send-view-text");
  await expect(page.locator("#send-text pre"), "no link but one that is known").toContainText(en.send.noLink);
});

test("the request is given as commands, in the cloud whose address is known", async ({ page }) => {
  await enter(page, "send");
  await page.check("#request-kind-administer");
  await page.locator("#send-graph > summary").press("Enter");
  await page.check("#send-task-support-requests");
  await page.fill("#request-duration", "365");
  await page.fill("#request-displayName", "For Fabrikam");
  const body = JSON.parse((await page.locator("#send-body").textContent()) ?? "");
  for (const name of ["az", "powershell"]) {
    await page.locator("details.command", { has: page.locator(`#send-${name}`) }).locator("summary").click();
    await page.click(`#send-${name}-copy`);
    await expect.poll(() => clipboard(page)).toBe(COMMANDS[name](body));
  }
  await page.check("#send-every");
  await page.selectOption("#request-cloud", "us-government");
  await expect(page.locator("#send-body")).toBeVisible();
  await expect(page.locator("details.command")).toHaveCount(0);
});
