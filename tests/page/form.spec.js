// A form of a portal, guarded, and used by keyboard.
import { expect, test, visit } from "./fixture.js";

/** @import { Page } from "@playwright/test" */

const [us, them, customer] = ["11111111-2222-4333-8444-555555555555", "99999999-8888-4777-8666-555555555555", "66666666-7777-4888-8999-aaaaaaaaaaaa"];
const subscription = "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff";

/** Facts with which nothing objects to a change of what we sold. */
const situation = {
  partner: { tenantId: us, type: "direct-bill", roles: ["admin-agent", "global-admin"] },
  customer: { tenantId: customer },
  relationship: { reseller: "active" },
};

/**
 * Opens a page with a form, whose guard is `guard`. What is submitted is counted in the title.
 * @param {Page} page
 * @param {string} controls HTML
 * @param {{ options?: string, before?: string, form?: string, entry?: string }} [more]
 */
async function open(page, controls, { options = "{ situation }", before = "", form = "", entry = "form" } = {}) {
  const main = `import * as entry from "./node_modules/multipartner/pkg/${entry}.js";
    const situation = ${JSON.stringify(situation)};
    const form = document.querySelector("form");
    let submitted = 0;
    ${before}
    window.answers = [];
    window.guard = entry.guardForm(form, ${options});
    form.addEventListener("submit", (event) => { event.preventDefault(); document.title = "submitted " + ++submitted; });
    document.title = "ready";`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>…</title>
    <link rel="icon" href="data:,"><main><form id="form" ${form}>${controls}</form>
    <label>Elsewhere <input id="elsewhere"></label></main><script type="module" src="main.js"></script></html>`;
  await visit(page, { "index.html": html, "main.js": main });
  await expect(page).toHaveTitle("ready");
}

/** @param {Page} page @param {string} name */
const control = (page, name) => page.locator(`[name="${name}"]`);

/** The messages that a control is described by. @param {Page} page @param {string} name */
const described = (page, name) =>
  control(page, name).first().evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "").split(" ").flatMap((id) => {
      const message = document.getElementById(id);
      return message && !message.hidden ? message.textContent : [];
    }));

/** @param {Page} page @param {string} name */
const validity = (page, name) =>
  control(page, name).first().evaluate((element) => /** @type {HTMLInputElement} */ (element).validationMessage);

/** @param {Page} page */
const status = (page) => page.getByRole("status");

const canceling = `
  <input type="hidden" name="action.type" value="change-subscription">
  <input type="hidden" name="action.change" value="cancel">
  <input type="hidden" name="action.subscription.family" value="azure">
  <p><label>Subscription <input name="action.subscription.id" aria-describedby="hint"></label></p><p id="hint">A GUID.</p>
  <p><label>Sold by <select name="action.subscription.soldBy"><option value="">I do not know
    <option value="${us}">Us<option value="${them}">Another</select></label></p>
  <button>Cancel it</button>`;

test("by keyboard: what is wrong is told at the control, and only what is permitted is submitted", async ({ page }) => {
  await open(page, canceling);
  const id = control(page, "action.subscription.id");
  await page.keyboard.press("Tab");
  await expect(id).toBeFocused();
  await page.keyboard.type("nonsense");
  expect(await described(page, "action.subscription.id"), "nobody is told off while they type").toEqual(["A GUID."]);
  await expect(id).not.toHaveAttribute("aria-invalid");
  await page.keyboard.press("Enter");
  await expect(id).toBeFocused();
  await expect(id).toHaveAttribute("aria-invalid", "true");
  expect(await described(page, "action.subscription.id")).toEqual(["A GUID.", `"nonsense" isn't a GUID or 12 hexadecimal digits.`]);
  expect(await validity(page, "action.subscription.id")).toContain("nonsense");

  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(subscription);
  expect(await validity(page, "action.subscription.id")).toBe("");
  await expect(id).not.toHaveAttribute("aria-invalid");
  expect(await described(page, "action.subscription.id")).toEqual(["A GUID."]);
  expect(await described(page, "action.subscription.soldBy")).toEqual(["More information needed: who sold the subscription"]);
  await page.keyboard.press("Enter");
  await expect(control(page, "action.subscription.soldBy")).toBeFocused();
  await expect(page).toHaveTitle("ready");

  await page.keyboard.type("Another");
  await expect(status(page)).toContainText("You can't change another partner's subscription");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(status(page)).toBeFocused();
  await expect(page).toHaveTitle("ready");

  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(control(page, "action.subscription.soldBy")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(status(page)).not.toContainText("another partner");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("submitted 1");
  await expect(page.getByRole("button"), "where it was pressed").toBeFocused();
  await expect(status(page)).not.toContainText("Submit again");
});

/** What the form states, by what is asked: the module is given it as the last answer shows. @param {Page} page */
const answer = (page) => page.evaluate(() => /** @type {any} */ (window).guard.check());

test("every kind of control states facts", async ({ page }) => {
  const gdap = "situation.relationship.gdap";
  await open(page, `
    <select name="action.type"><option>request-gdap</select>
    <input name="action.displayName" value=" true ">
    <input name="action.duration" value="P730D">
    <input name="action.roles[3]" value="Helpdesk Administrator"><input name="action.roles[0]" value="">
    <input type="number" name="situation.partner.partnerId" value="1234567">
    <select multiple name="situation.partner.roles"><option selected>admin-agent<option selected>sales-agent<option>guest-user</select>
    <input type="checkbox" name="situation.partner.mfa" checked><input type="checkbox" name="situation.otherPartners">
    <input type="radio" name="situation.customer.sameMarket" value=""><input type="radio" name="situation.customer.sameMarket" value="true" checked>
    <input type="date" name="situation.asOf" value="2026-09-01">
    <input name="${gdap}[0].status" value=""><input name="${gdap}[2].status" value="active">
    <input type="checkbox" name="${gdap}[2].roles" value="Helpdesk Administrator" checked>
    <input type="checkbox" name="${gdap}[2].roles" value="User Administrator">
    <input name="${gdap}[2].endDateTime" value="someday">
    <fieldset disabled><input name="situation.cloud" value="mars"></fieldset>
    <input name="situation.relationship.dap" value="nothing" disabled>
    <input name="unrelated" value="x"><button name="action.nothing" value="x">Go</button>`,
  { options: "{ situation: () => ({ ...situation, partner: { tenantId: situation.partner.tenantId } }) }" });
  // What is wrong is all that is wrong, so all other facts have arrived as what the module takes.
  const [problem, ...more] = await answer(page);
  expect([problem.code, problem.path, more]).toEqual(["invalid-date", `${gdap}[0].endDateTime`, []]);
  expect(await validity(page, `${gdap}[2].endDateTime`)).toContain("someday");
  await control(page, `${gdap}[2].endDateTime`).fill("2026-12-31T00:00:00Z");
  const { outcome, findings } = await answer(page);
  expect(outcome).toBe("allowed");
  expect(findings.map((/** @type {any} */ { rule }) => rule)).not.toContain("same-market-only");
});

test("a warning stops the first submission, not the second", async ({ page }) => {
  await open(page, `<input type="hidden" name="action.type" value="request-reseller-relationship">
    <label>As of <input name="situation.asOf"></label><button>Ask</button>`, { options: "{ situation: { ...situation, relationship: undefined } }" });
  const warned = async () => (await answer(page)).findings.some((/** @type {any} */ { severity }) => severity === "warning");
  expect(await warned(), "the sample has no warning").toBe(true);
  await page.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(status(page)).toBeFocused();
  await expect(status(page)).toContainText("Submit again to continue anyway.");
  await expect(page).toHaveTitle("ready");
  await control(page, "situation.asOf").fill("2020-01-01");
  expect(await warned()).toBe(false);
  await expect(status(page)).not.toContainText("Submit again");
  await control(page, "situation.asOf").fill("");
  await page.getByRole("button").press("Enter");
  await expect(page).toHaveTitle("submitted 1");
});

test("what a program submits is checked, and a page's own error is no answer", async ({ page }) => {
  await open(page, `<input type="hidden" name="action.type" value="request-reseller-relationship"><button>Ask</button>`, {
    before: `window.facts = { ...situation, relationship: undefined };
      form.addEventListener("submit", () => { document.title = "before it was checked"; }, { once: true });`,
    options: "{ situation: () => facts }",
  });
  const submit = (/** @type {string} */ facts) => page.evaluate((facts) => {
    const window = /** @type {any} */ (globalThis);
    window.facts = facts === "throws" ? { get partner() { throw new RangeError("mine"); } } : { ...window.facts, cloud: facts };
    /** @type {string[]} */
    const errors = [];
    window.onerror = (/** @type {any} */ ...[, , , , error]) => { errors.push(`${error.name} ${error.message}`); return true; };
    document.querySelector("form")?.requestSubmit();
    try {
      window.guard.check();
    } catch (error) {
      errors.push(`${error.name} ${error.message}`);
    }
    return errors;
  }, facts);
  await page.evaluate(() => document.querySelector("form")?.requestSubmit());
  await expect(status(page)).toContainText("Submit again to continue anyway.");
  expect(await submit("mars")).toEqual([]);
  await expect(page).toHaveTitle("ready");
  expect(await submit("throws")).toEqual(["RangeError mine", "RangeError mine"]);
  await expect(page).toHaveTitle("ready");
});

/** A request that is forbidden for its duration, with a warning about its roles. */
const requesting = `<input type="hidden" name="action.type" value="request-gdap">
  <input name="action.displayName" value="Helpdesk">
  <label>Roles <input name="action.roles[]" value="729827e3-9c14-49f7-bb1b-9608f156bbb8"></label>
  <label>Duration <input name="action.duration" value="P0D"></label><button>Ask</button>`;

test("only what forbids makes a control invalid, and takes the focus", async ({ page }) => {
  const [roles, duration] = ["action.roles[]", "action.duration"];
  await open(page, requesting.replace("P0D", "P90D"), { form: "novalidate" });
  await control(page, duration).fill("P0D"); // after there were warnings and notes
  expect((await described(page, roles)).length, "findings are told at once").toBeGreaterThan(0);
  await page.getByRole("button").press("Enter");
  await expect(control(page, duration)).toBeFocused();
  await expect(control(page, duration)).toHaveAttribute("aria-invalid", "true");
  await expect(control(page, roles)).not.toHaveAttribute("aria-invalid");
  for (const name of [roles, "action.displayName"]) {
    expect((await described(page, name)).length, name).toBeGreaterThan(0);
    expect(await validity(page, name)).toBe("");
  }
});

test("release keeps what a page has changed meanwhile", async ({ page }) => {
  await open(page, requesting);
  const descriptions = await page.evaluate(() => {
    const [, name, roles] = document.querySelectorAll("input");
    name.setAttribute("aria-describedby", `hint  ${name.getAttribute("aria-describedby")} other`);
    roles.removeAttribute("aria-describedby");
    /** @type {any} */ (window).guard.release();
    return [name, roles].map((control) => control.getAttribute("aria-describedby"));
  });
  expect(descriptions).toEqual(["hint other", null]);
});

test("a released form is still checked on request, and shows nothing", async ({ page }) => {
  await open(page, requesting);
  const [problems, left] = await page.evaluate(() => {
    const { guard } = /** @type {any} */ (window);
    guard.release();
    document.querySelector("input")?.setAttribute("value", "");
    const answer = guard.check();
    return [answer.length ?? answer.findings.length, document.querySelectorAll("[aria-describedby], [aria-invalid], .multipartner-message, :invalid").length];
  });
  expect(problems).toBeGreaterThan(0);
  expect(left).toBe(0);
});

test("messages stay where they are while they say the same", async ({ page }) => {
  await open(page, `${requesting}<input type="hidden" name="situation.cloud" value="global"><input type="hidden" name="action.autoExtendDuration" value="P90D">`);
  await page.evaluate(() => Object.assign(window, { before: [...document.querySelectorAll(".multipartner-message, .multipartner-status p")] }));
  await control(page, "action.displayName").fill("Help desk");
  const [before, kept] = await page.evaluate(() => /** @type {any} */ (window).before.map((/** @type {Element} */ { isConnected }) => isConnected)
    .reduce((/** @type {number[]} */ [all, kept], /** @type {boolean} */ is) => [all + 1, kept + Number(is)], [0, 0]));
  expect(before).toBeGreaterThan(3);
  expect(kept).toBe(before);
});

test("nobody is told off for what happens elsewhere, or for a button that does not submit", async ({ page }) => {
  await open(page, `${canceling}<button type="button">Help</button><button formnovalidate type="reset">Reset</button>`, {
    before: `form.addEventListener("click", (event) => event.stopPropagation());
      const other = document.createElement("form");
      other.innerHTML = '<input id="other" name="action.subscription.id"><button id="send">Send</button>';
      other.addEventListener("submit", (event) => event.preventDefault());
      document.body.append(other);`,
  });
  const told = () => described(page, "action.subscription.id");
  await page.locator("#other").fill("x");
  await page.locator("#send").click();
  await page.getByRole("button", { name: "Help" }).click();
  expect(await told()).toEqual(["A GUID."]);
  await control(page, "action.subscription.id").first().press("Tab");
  expect(await told(), "which was left").toHaveLength(2);
  await page.getByRole("button", { name: "Reset" }).click();
  await expect.poll(told).toHaveLength(1);
  await page.getByRole("button", { name: "Cancel it" }).click();
  expect(await told(), "which was submitted").toHaveLength(2);
});

test("every kind of event tells what a control states, and most that it was left", async ({ page }) => {
  await open(page, canceling);
  const id = "action.subscription.id";
  const enter = (/** @type {[string, string]} */ ...change) => control(page, id).evaluate((input, [value, type]) => {
    /** @type {HTMLInputElement} */ (input).value = value;
    input.dispatchEvent(new Event(type, { bubbles: true }));
  }, change);
  await enter("first", "input");
  expect(await validity(page, id)).toContain("first");
  expect(await described(page, id), "nobody is told off while they type").toHaveLength(1);
  await enter("second", "change");
  expect(await validity(page, id)).toContain("second");
  expect(await described(page, id)).toHaveLength(2);
  await page.getByRole("button").evaluate((button) => /** @type {HTMLButtonElement} */ (button).form?.reset());
  await expect.poll(() => described(page, id)).toHaveLength(1);
  await enter("third", "focusout");
  expect(await validity(page, id)).toContain("third");
  expect(await described(page, id)).toHaveLength(2);
});

test("whatever button submits, what is wrong is told before the browser stops it", async ({ page }) => {
  for (const button of ["<button>Go</button>", `<input type="submit" value="Go">`, `<input type="image" alt="Go">`]) {
    await open(page, canceling.replace("<button>Cancel it</button>", button));
    await page.getByRole("button").click();
    expect(await described(page, "action.subscription.id"), button).toEqual(["A GUID.", "This field is required."]);
    await expect(page).toHaveTitle("ready");
  }
});

test("all that there is to say of a control is said there, one after the other", async ({ page }) => {
  const roles = "situation.partner.roles";
  await open(page, `<label>Roles <input name="${roles}" value="mine"><input name="${roles}" value="yours"></label><button>Go</button>`);
  await page.getByRole("button").click();
  const [message, ...more] = await described(page, roles);
  expect(message).toMatch(/"mine".*\. .*"yours"/);
  expect(more).toEqual([]);
});

test("what a page does with a form is heeded at once", async ({ page }) => {
  const [name, cloud] = ["action.subscription.id", "situation.cloud"];
  await open(page, `<input name="${name}"><input name="${cloud}" value="mars" disabled><input type="radio" name="situation.customer.sameMarket" value="a" checked>
    <input type="radio" name="situation.customer.sameMarket" value="b"><input type="radio" name="situation.customer.sameMarket" value="c">
    <input type="hidden" name="action.type" value="request-transfer">`, {
    before: `form.elements["${name}"].addEventListener("input", () => { form.elements["${cloud}"].value = "moon"; });`,
  });
  const change = (/** @type {string} */ script) => page.evaluate((script) => Function("form", script)(document.querySelector("form")), script);
  await change(`form.elements["${cloud}"].disabled = false`);
  await expect.poll(() => validity(page, cloud)).toContain("mars");
  await control(page, name).fill("x");
  expect(await validity(page, cloud), "what the page's own listener sets").toContain("moon");
  await change(`form.elements["${cloud}"].outerHTML = '<input name="${cloud}" value="venus">'`);
  await expect.poll(() => validity(page, cloud)).toContain("venus");
  const radios = page.locator("[type=radio]");
  const areDescribed = () => radios.evaluateAll((all) => all.map((radio) => radio.hasAttribute("aria-describedby")));
  expect(await areDescribed()).toEqual([true, true, true]);
  await change(`document.querySelector("[value=c]").name = "else"`);
  await expect.poll(areDescribed).toEqual([true, true, false]);
  await change(`document.querySelector("[value=b]").name = "else"; document.querySelector("[value=c]").name = "situation.customer.sameMarket"`);
  await expect.poll(areDescribed).toEqual([true, false, true]);
  await change(`form.innerHTML = '<input name="${cloud}" value="pluto">'`);
  await change(`form.innerHTML = '<input name="${cloud}" value="mars">'`);
  await expect.poll(() => validity(page, cloud)).toContain("mars");
});

test("where an engine does not say what is visible, everything is but hidden inputs", async ({ page }) => {
  await open(page, canceling, { form: "novalidate", before: "delete Element.prototype.checkVisibility; window.entry = entry;" });
  await page.getByRole("button").press("Enter");
  await expect(control(page, "action.subscription.id")).toBeFocused();
  expect(await described(page, "action.subscription.id")).toHaveLength(2);
  await page.evaluate(() => { Object(document.querySelector("[name='action.change']")).value = "stop"; });
  await page.getByRole("button").press("Enter");
  await expect(status(page)).toContainText("action.change: ");
});

test("controls that come later, from elsewhere, or go are taken as they are", async ({ page }) => {
  await open(page, `<input name="action.type" value="request-transfer"><fieldset id="set" disabled>
    <input name="action.subscription.soldBy" value="microsoft"></fieldset><button>Go</button>`);
  const paths = async () => (await answer(page)).map?.((/** @type {any} */ { path }) => path);
  expect(await paths()).toEqual(["action.subscription"]);
  await page.evaluate(() => document.querySelector("#set")?.removeAttribute("disabled"));
  expect(await paths()).toEqual(["action.subscription.id"]);
  await page.evaluate(() => {
    const late = Object.assign(document.createElement("input"), { name: "action.subscription.id", id: "late" });
    late.setAttribute("form", "form");
    document.querySelector("main")?.append(late);
  });
  await expect.poll(() => validity(page, "action.subscription.id")).toBe("This field is required.");
  await page.keyboard.press("Tab");
  await page.locator("#late").focus();
  await page.keyboard.type("x");
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("#late + .multipartner-message")).toContainText("isn't a GUID");
  await expect(page.locator("#late + .multipartner-message")).toBeVisible();
  await page.evaluate(() => document.querySelector("#late")?.remove());
  await expect(page.locator("#late + .multipartner-message, main > .multipartner-message")).toHaveCount(0);
});

test("release leaves the form as it was", async ({ page }) => {
  const body = () => page.evaluate(() => document.querySelector("main")?.innerHTML);
  await open(page, canceling + `<label>Cloud <input name="situation.cloud" value="mars" aria-invalid="false" aria-describedby=" a  b "></label>`,
    { before: `form.elements["situation.cloud"].setCustomValidity("Ours."); window.before = document.querySelector("main").innerHTML;` });
  expect(await validity(page, "situation.cloud")).toContain("mars");
  await page.getByRole("button").click();
  await expect(control(page, "situation.cloud")).toHaveAttribute("aria-invalid", "true");
  expect(await described(page, "situation.cloud")).toHaveLength(1);
  await control(page, "situation.cloud").fill("china");
  expect(await validity(page, "situation.cloud"), "the page's own message is back").toBe("Ours.");
  await control(page, "situation.cloud").fill("mars");
  await page.evaluate(() => {
    document.querySelector("form")?.dispatchEvent(new Event("reset")); // which is heeded a moment later
    /** @type {any} */ (window).guard.release();
  });
  await page.waitForFunction(() => new Promise((resolve) => { setTimeout(() => resolve(true)); }));
  expect(await body()).toBe(await page.evaluate(() => /** @type {any} */ (window).before));
  expect(await validity(page, "situation.cloud")).toBe("Ours.");
  await control(page, "action.subscription.id").fill("x");
  await control(page, "situation.cloud").evaluate((input) => /** @type {HTMLInputElement} */ (input).setCustomValidity(""));
  await page.getByRole("button").click();
  await expect(page).toHaveTitle("submitted 1");
});

test("what nobody sees is told in the live region, also where the browser does not validate", async ({ page }) => {
  await open(page, `<details><summary>More</summary><input name="action.subscription.id"></details>
    <input type="hidden" name="action.type" value="request-transfer">
    <button>Go</button><button formnovalidate>Save</button><button name="situation.cloud" value="mars">Elsewhere</button>`,
  { form: "novalidate" });
  await expect(status(page)).toBeEmpty();
  await page.getByText("Go").press("Enter");
  await expect(status(page)).toHaveText(/action\.subscription.*: This field is required\./);
  await expect(status(page)).toBeFocused();
  await page.getByText("Save").press("Enter");
  await expect(page).toHaveTitle("submitted 1");
  expect(await described(page, "situation.cloud")).toEqual([]);
  await page.getByRole("button", { name: "Elsewhere" }).press("Enter");
  expect((await described(page, "situation.cloud"))[0], "a button states its fact when it is pressed").toContain("mars");
});

test("reset forgets what was told, and permit and onDecision are heeded", async ({ page }) => {
  await open(page, canceling, { options: `{ situation, permit: ["unknown"], onDecision: (answer) => answers.push(answer.outcome ?? answer.length) }` });
  await page.getByRole("button").click();
  expect(await described(page, "action.subscription.id")).toHaveLength(2);
  await page.evaluate(() => document.querySelector("form")?.reset());
  await expect.poll(() => described(page, "action.subscription.id")).toHaveLength(1);
  await control(page, "action.subscription.id").fill(subscription);
  expect(await validity(page, "action.subscription.soldBy")).toBe("");
  await page.getByRole("button").click();
  await expect(page).toHaveTitle("submitted 1");
  expect(await page.evaluate(() => /** @type {any} */ (window).answers)).toEqual([1, "unknown"]);
});

test("the entry that fetches the module stops everything until it is there", async ({ page }) => {
  await open(page, canceling, {
    entry: "browser",
    before: `const { default: locale } = await import("./node_modules/multipartner/pkg/locale/es.js");`,
    options: "{ situation, locale }",
  });
  await control(page, "action.subscription.id").fill(subscription);
  await page.getByRole("button").click();
  await expect(status(page)).toContainText("Llame una vez a `await init()`");
  await page.evaluate(async () => {
    const { init } = await import(String(new URL("node_modules/multipartner/pkg/browser.js", location.href)));
    await init();
  });
  await control(page, "action.subscription.soldBy").selectOption({ label: "Us" });
  await page.getByRole("button").click();
  await expect(page).toHaveTitle("submitted 1");
});

test("controls state what they show, and no more", async ({ page }) => {
  const partner = { tenantId: us };
  const given = { partner, customer: { tenantId: customer }, relationship: null };
  const roles = "situation.partner.roles";
  const gdap = "situation.relationship.gdap";
  /** What is stated beside what is given. What nobody can take is told in the answer as it arrived. @type {[string, string, object, object?][]} */
  const rows = [
    ["a text", `<input name="situation.cloud" value=" a b ">`, { cloud: "a b" }],
    ["no text", `<input name="situation.cloud" value=" ">`, {}],
    ["names that are no path", `<input name="my.situation.cloud" value="a"><input name="situation.cloud-2" value="a"><input name="situation" value="a">`, {}],
    ["a truth", `<input name="situation.customer.sameMarket" value="true"><input type="hidden" name="action.type" value="purchase-subscription">`,
      { customer: { tenantId: customer, sameMarket: true } }, { type: "purchase-subscription" }],
    ["an untruth", `<input name="situation.customer.sameMarket" value="false"><input type="hidden" name="action.type" value="purchase-subscription">`,
      { customer: { tenantId: customer, sameMarket: false } }, { type: "purchase-subscription" }],
    ["neither", `<input name="situation.otherPartners" value="untrue">`, { otherPartners: "untrue" }],
    ["neither of both", `<input name="situation.otherPartners" value="trueish">`, { otherPartners: "trueish" }],
    ["a checked box", `<input type="checkbox" name="situation.customer.sameMarket" checked>`, { customer: { tenantId: customer, sameMarket: true } }],
    ["a box", `<input type="checkbox" name="situation.customer.sameMarket">`, { customer: { tenantId: customer, sameMarket: false } }],
    ["boxes", `<input type="checkbox" name="${roles}" value="a" checked><input type="checkbox" name="${roles}" value="b"><input type="checkbox" name="${roles}" value="c" checked>`,
      { partner: { ...partner, roles: ["a", "c"] } }],
    ["a box with a value", `<input type="checkbox" name="situation.cloud" value="a" checked>`, { cloud: ["a"] }],
    ["boxes of which none is checked", `<input type="checkbox" name="${roles}" value="a"><input type="checkbox" name="${roles}" value="b">`, {}],
    ["radio buttons", ["a", "b", "c"].map((value) => `<input type="radio" name="situation.cloud" value="${value}" ${value === "b" && "checked"}>`).join(""), { cloud: "b" }],
    ["radio buttons of which none is chosen", `<input type="radio" name="situation.cloud" value="a"><input type="radio" name="situation.cloud" value="b">`, {}],
    ["a choice", `<select name="situation.cloud"><option>a<option selected>b</select>`, { cloud: "b" }],
    ["choices", `<select multiple name="${roles}"><option>a<option selected>b<option selected>c</select>`, { partner: { ...partner, roles: ["b", "c"] } }],
    ["a choice of several", `<select multiple name="situation.cloud"><option>a<option selected>b</select>`, { cloud: ["b"] }],
    ["texts of one name", `<input name="${roles}" value="a"><input name="${roles}"><input name="${roles}" value="b">`, { partner: { ...partner, roles: ["a", "b"] } }],
    ["texts of one name that is no list", `<input name="situation.cloud" value="a"><input name="situation.cloud" value="b">`, { cloud: ["a", "b"] }],
    ["a text in a list", `<input name="${roles}" value="a">`, { partner: { ...partner, roles: ["a"] } }],
    ["a text of a list", `<input name="situation.cloud[]" value="a">`, { cloud: ["a"] }],
    ["items in the order of their numbers", `<input name="${roles}[10]" value="c"><input name="${roles}[9]" value="b"><input name="${roles}[3]"><input name="${roles}[0]" value="a">`,
      { partner: { ...partner, roles: ["a", "b", "c"] } }],
    ["items of which none is stated", `<input name="${roles}[0]"><input name="${roles}[1]">`, {}],
    ["rows of which one is stated", `<input name="${gdap}[0].status"><input name="${gdap}[4].status" value="a"><input name="${gdap}[4].endDateTime">`,
      { relationship: { gdap: [{ status: "a" }] } }],
    ["items and fields", `<input name="${roles}[0]" value="a"><input name="${roles}.x" value="b">`, { partner: { ...partner, roles: { 0: "a", x: "b" } } }],
    ["names with digits", `<input name="situation.1a" value="b"><input name="situation.a1" value="b">`, { "1a": "b", a1: "b" }],
    ["fields with digits", `<input name="${roles}.1a" value="b"><input name="${roles}.2" value="b">`, { partner: { ...partner, roles: { "1a": "b", 2: "b" } } }],
    ["fields that end in digits", `<input name="${roles}.a1" value="b">`, { partner: { ...partner, roles: { a1: "b" } } }],
    ["what cannot be typed into", `<fieldset name="situation.cloud"></fieldset><object name="situation.cloud"></object>`, {}],
    ["a number", `<input type="number" name="action.activeSubscriptions" value="3">`, {}, { activeSubscriptions: 3 }],
    ["digits where a text belongs", `<input type="number" name="situation.partner.partnerId" value="12">`, { partner: { ...partner, partnerId: "12" } }],
    ["a number as text", `<input name="action.activeSubscriptions" value="3">`, {}, { activeSubscriptions: 3 }],
    ["no number", `<input name="action.activeSubscriptions" value="3x">`, {}, { activeSubscriptions: "3x" }],
  ];
  await open(page, "", { before: `Object.assign(window, entry, await import("./node_modules/multipartner/pkg/index.js"));` });
  for (const [name, controls, facts, action = {}] of rows) {
    const asked = { situation: given, action: { type: "remove-reseller-relationship" } };
    const told = await page.evaluate(([controls, asked, facts, action]) => {
      const { guardForm, check } = /** @type {any} */ (window);
      const form = document.createElement("form");
      form.innerHTML = String(controls);
      document.querySelector("main")?.append(form);
      /** @type {any} */
      let found;
      guardForm(form, { ...Object(asked), onDecision: (/** @type {any} */ answer) => { found = answer; } }).release();
      form.remove();
      try {
        return [found, check({ ...Object(asked).situation, ...Object(facts) }, { ...Object(asked).action, ...Object(action) })];
      } catch (error) {
        return [found, error.problems];
      }
    }, [controls, asked, facts, action]);
    expect(told[0], name).toEqual(told[1]);
  }
});

test("what there is to say is said at the control that it is about", async ({ page }) => {
  const gdap = "situation.relationship.gdap";
  /** Controls, and those of them that have a message, by their place. @type {[string, string, number[]][]} */
  const rows = [
    ["an item of boxes", `<input name="situation.cloud"><input type="checkbox" name="situation.partner.roles" value="a" checked>`, [1]],
    ["a row that moves up", `<input name="${gdap}[0].status"><input name="${gdap}[3].status" value="a"><input name="${gdap}[5].status" value="b">`, [1, 2]],
    ["a whole that lacks a part", `<input name="situation.cloud"><input name="action.type" value="change-subscription"><input name="action.subscription.family">`, [2]],
    ["what begins alike", `<input name="situation.customer.tenantId" value="a"><input name="situation.customer.tenantIdOfOurs">`, [0]],
    ["the row where a fact is missing", `<input name="action.type" value="administer-service">
      ${[0, 1, 2].map((row) => `<input name="${gdap}[${row}].roles[]" value="729827e3-9c14-49f7-bb1b-9608f156bbb8"><input name="${gdap}[${row}].status" value="${row === 1 ? "" : "expired"}">`).join("")}`, [4]],
    ["the eleventh row, where a fact is missing", `<input name="action.type" value="administer-service">
      ${Array.from({ length: 11 }, (_, row) => `<input name="${gdap}[${row}].roles[]" value="729827e3-9c14-49f7-bb1b-9608f156bbb8"><input name="${gdap}[${row}].status" value="${row === 10 ? "" : "expired"}">`).join("")}`, [22]],
    ["a field of the action", `<input name="action.type" value="request-gdap"><input name="action.displayName" value="Helpdesk"><input name="action.duration" value="P0D">
      <input name="action.roles[]" value="729827e3-9c14-49f7-bb1b-9608f156bbb8">`, [1, 2, 3]],
    ["boxes of which one is hidden", `<input type="checkbox" name="situation.partner.roles" value="a" checked><input type="checkbox" name="situation.partner.roles" value="b" hidden>`, []],
    ["a row that is not stated", `<input name="action.type" value="administer-service"><input name="${gdap}[0].status" value="active"><input name="${gdap}[0].assignments[0].status">`, [2]],
    ["an item that is not stated", `<input name="action.type" value="administer-service"><input name="${gdap}[0].status" value="active"><input name="action.roles[0]">`, [2]],
    ["a list of which nothing is stated", `<input name="action.type" value="request-gdap"><input name="action.roles[0]">`, [1]],
    ["a list of rows of which nothing is stated", `<input name="action.type" value="change-subscription"><input name="action.subscription.lines[0].id">`, [1]],
    ["the first of several rows", `<input name="action.type" value="administer-service">
      ${[0, 1].map((row) => `<input name="${gdap}[${row}].status" value="active"><input name="${gdap}[${row}].assignments[0].status" value="active">`).join("")}`, [2]],
  ];
  await open(page, "", { before: `Object.assign(window, entry, { situation });` });
  for (const [name, controls, places] of rows) {
    const described = await page.evaluate((controls) => {
      const { guardForm, situation } = /** @type {any} */ (window);
      const form = document.createElement("form");
      form.innerHTML = controls;
      document.querySelector("main")?.append(form);
      const guard = guardForm(form, { situation, action: { type: "purchase-subscription" } });
      const places = Array.from(form.elements, (control, place) => (control.hasAttribute("aria-describedby") ? place : -1));
      guard.release();
      form.remove();
      return places.filter((place) => place >= 0);
    }, controls);
    expect(described, name).toEqual(places);
  }
});

test("a control that was empty is taken as what its fact needs once it is filled", async ({ page }) => {
  await open(page, requesting.replace("action.roles[]", "action.roles").replace('value="729827e3-9c14-49f7-bb1b-9608f156bbb8"', ""));
  await control(page, "action.roles").fill("Helpdesk Administrator");
  expect(await validity(page, "action.roles")).toBe("");
  expect(await validity(page, "action.duration")).not.toBe("");
});
