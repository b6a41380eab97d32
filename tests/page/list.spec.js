import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import PostalMime from "postal-mime";
import { bare, enter, expect, speak, stated, tabTo, tenant, test } from "./fixture.js";
import { en } from "./texts.js";

/** @import { Page } from "@playwright/test" */

/** @param {number} number */
const id = (number) => `66666666-7777-4888-8999-${String(number).padStart(12, "0")}`;

const ROLE = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
const HEADER = "customer.tenantId;name;relationship.reseller;relationship.gdap.status;relationship.gdap.roles;relationship.gdap.createdDateTime;relationship.gdap.endDateTime";
const STATES = [["active", "active"], ["none", "expired"], ["none", "approvalPending"], ["active", "terminated"], ["requested", ""]];

/** Customers of a partner, made up, with ends spread over the days after 2026-09-01. @param {number} count */
function customers(count) {
  const lines = [HEADER];
  for (let number = 1; number <= count; number++) {
    const [reseller, gdap] = STATES[number % STATES.length];
    const end = new Date(Date.UTC(2026, 8, 1 + (number % 400))).toISOString().slice(0, 10);
    lines.push(`${id(number)};Customer ${number};${reseller};${gdap};${gdap && ROLE};${gdap && "2026-08-20"};${gdap && end}`);
  }
  return lines.join("\r\n");
}

/**
 * @param {Page} page
 * @param {string} text
 * @param {string} [name]
 */
async function give(page, text, name = "customers.csv") {
  await page.click("#to-list");
  await page.fill("#list-day", "2026-09-01");
  await page.fill("#list-partner", tenant);
  await page.setInputFiles("#list-file", { name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator("#list-preview:not(:empty)").waitFor();
}

/** @param {Page} page */
async function check(page) {
  await page.click("#list-start");
  await expect(page.locator("#list-said")).toContainText(/Rows checked|Filas comprobadas/, { timeout: 60_000 });
}

/** @param {Page} page */
const shownRows = (page) => page.locator("#list-table .list-body [role=row]");

test("100,000 customers: the bar moves, the page answers meanwhile, and the table scrolls to its end", { tag: "@not-firefox" }, async ({ page }) => {
  test.setTimeout(400_000);
  await give(page, customers(100_000));
  const bar = page.locator("#list-bar");
  const moved = await bar.evaluate((bar) => new Promise((resolve) => {
    /** @type {number[]} */
    const seen = [];
    const look = () => {
      const { value } = /** @type {HTMLProgressElement} */ (bar);
      if (value !== seen.at(-1)) seen.push(value);
      if (seen.length > 5) resolve(seen);
      else requestAnimationFrame(look);
    };
    look();
  }));
  expect([...moved].sort((one, other) => one - other)).toEqual(moved);
  // Meanwhile another part is used.
  await page.click("#to-check");
  await page.click("#check-example-1");
  await page.locator("#check-outcome .badge").waitFor();
  await page.click("#to-list");
  await expect(page.locator("#list-running"), "it is still being checked").toBeVisible();
  await page.click("#list-outcomes button");
  await page.click("#list-outcomes button[aria-pressed=true]");

  await expect(page.locator("#list-said")).toHaveText("Rows checked: 100,000. With problems: 0.", { timeout: 300_000 });
  await expect(page.locator("#list-count")).toHaveText("100,000 of 100,000 rows");
  await page.locator(".list-body").evaluate((body) => body.scrollTo(0, body.scrollHeight));
  await expect(shownRows(page).last()).toHaveAttribute("aria-rowindex", "100001");
  await expect(shownRows(page).last()).toContainText("Customer 100000");
  expect(await shownRows(page).count()).toBeLessThan(60);

  await page.fill("#list-search", "customer 99999");
  await expect(page.locator("#list-count")).toHaveText("1 of 100,000 rows");
});

test("rows are filtered, sorted and opened in full", async ({ page }) => {
  await give(page, customers(50));
  await check(page);
  await page.selectOption("#list-sort", "name");
  await expect(shownRows(page).nth(1)).toContainText("Customer 2");
  await page.selectOption("#list-left", "30");
  await page.selectOption("#list-sort", "days");
  const days = await shownRows(page).locator(":nth-child(5)").allTextContents();
  expect(days.map(Number)).toEqual(days.map(Number).sort((one, other) => one - other));
  // A bar of the days shows the rows that it counts.
  for (const bar of await page.locator("#list-ends button").all()) {
    const [, from, to] = /^(\d+) to (\d+) days/.exec(String(await bar.textContent())) ?? [];
    await bar.click();
    await expect(bar).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator("#list-count")).toHaveText(`${await bar.locator("b").textContent()} of 50 rows`);
    const shown = (await shownRows(page).locator(":nth-child(5)").allTextContents()).map(Number);
    expect(shown.every((days) => days >= Number(from) && days <= Number(to)), shown.join()).toBe(true);
    await bar.click();
  }
  await page.locator("#list-steps button").first().click();
  const step = await page.locator("#list-steps button").first().locator("span").first().textContent();
  for (const row of await shownRows(page).all()) await expect(row.locator(":nth-child(6)")).toContainText(String(step));

  await page.selectOption("#list-step", "");
  await page.fill("#list-search", id(7));
  await page.getByRole("button", { name: "Show the full result for Customer 7" }).click();
  await expect(page.locator("#check-outcome .badge")).toBeVisible();
  const [situation, action] = await stated(page);
  expect([situation.customer.tenantId, situation.partner, action.type]).toEqual([id(7), bare.partner, "administer-service"]);
  await page.click("#to-list");
  await expect(page.locator("#list-search"), "the list is still there").toHaveValue(id(7));
});

test("columns are guessed, and what is chosen instead is remembered", async ({ page }) => {
  const text = `Tenant,Company,customer.cspPartner\n${id(1)},Contoso,no\n`;
  await give(page, text);
  await page.selectOption("#list-action", "purchase-subscription");
  await expect(page.locator("#list-column-2")).toHaveValue("situation.customer.cspPartner");
  await check(page);
  await expect(shownRows(page)).toContainText("Missing field: situation.customer");
  await page.selectOption("#list-column-0", "situation.customer.tenantId");
  await page.selectOption("#list-column-1", "name");
  await give(page, `${text}${id(2)},Fabrikam,yes\n`);
  await expect(page.locator("#list-column-0")).toHaveValue("situation.customer.tenantId");
  await check(page);
  await expect(shownRows(page)).toContainText(["Contoso", "Fabrikam"]);
});

test("rows that cannot be read are told with line and column, and canceling keeps what there is", async ({ page }) => {
  await page.click("#to-list");
  await page.click("#list-start");
  await expect(page.locator("#list-said")).toHaveText("Choose a file or paste a list first.");
  await page.fill("#list-text", `customer.tenantId,name\n${id(1)},"Contoso\n${id(2)},Fabrikam\n`);
  await page.fill("#list-partner", tenant);
  await check(page);
  await expect(page.locator("#list-said")).toHaveText("Rows checked: 2. With problems: 1.");
  await expect(shownRows(page).first()).toContainText("Line 2, column 38: Misplaced quotation mark");

  await give(page, customers(100_000));
  await page.locator("#list-rate:not(:empty)").waitFor();
  await page.click("#list-cancel");
  await expect(page.locator("#list-said")).toContainText("Canceled.");
  await expect(shownRows(page).first()).toContainText("Customer 1");

  // Before the worker has been asked.
  await page.evaluate(() => ["list-start", "list-cancel"].forEach((id) => document.getElementById(id)?.click()));
  await expect(page.locator("#list-said")).toContainText("Canceled.");
  await expect(page.locator("#list-count")).toHaveText("0 of 0 rows");
});

test("a file that cannot be prepared is told, and others still are", { tag: "@not-firefox" }, async ({ page }) => {
  await give(page, customers(20));
  await page.selectOption("#list-action", "purchase-subscription");
  await check(page);
  await page.fill("#list-name", "Fabrikam");
  await page.route("**/*.js", (route) => route.abort());
  await page.click("#list-mails");
  await expect(page.locator("#list-saved")).toContainText("The file couldn't be prepared");
  const [csv] = await Promise.all([page.waitForEvent("download"), page.click("#list-csv")]);
  expect(csv.suggestedFilename()).toBe("checked-list.csv");
});

test("the rows that are shown are saved as CSV, and the mails that they call for as a ZIP", { tag: "@not-firefox" }, async ({ page }) => {
  await give(page, customers(20).replace("Customer 4;", "=cmd();"));
  await page.selectOption("#list-action", "purchase-subscription");
  await check(page);
  await page.selectOption("#list-outcome", "not-yet");
  const [csv] = await Promise.all([page.waitForEvent("download"), page.click("#list-csv")]);
  expect(csv.suggestedFilename()).toBe("checked-list.csv");
  const lines = readFileSync(await csv.path(), "utf8").trimEnd().split("\r\n");
  expect(lines.length - 1).toBe(Number((await page.locator("#list-count").textContent())?.split(" ")[0]));
  expect(lines[0]).toMatch(/^\uFEFFcustomer\.tenantId,.*,outcome,rules,explanation,remedy,daysLeft,nextStep,missing,problems,remarks,unread$/);

  await page.fill("#list-name", "Fabrikam");
  const [zip] = await Promise.all([page.waitForEvent("download"), page.click("#list-mails")]);
  const files = unzipSync(readFileSync(await zip.path()));
  await expect(page.locator("#list-saved")).toContainText(`Emails saved: ${Object.keys(files).length}.`);
  const mail = await PostalMime.parse(Object.values(files)[0]);
  expect(mail.subject).toContain("Fabrikam");
  expect(mail.text).toContain(`partnerId=${tenant}`);
});

test("with the keyboard alone, in Spanish, dropped as JSON", async ({ page }) => {
  await speak(page, "es");
  await page.click("#to-list");
  await page.fill("#list-partner", tenant);
  const relationship = (/** @type {number} */ number, status = "active") => ({
    ...{ id: `${id(number)}-${tenant}`, status, endDateTime: "2030-01-01T00:00:00Z", customer: { tenantId: id(number), displayName: `Cliente ${number}` } },
    accessDetails: { unifiedRoles: [{ roleDefinitionId: ROLE }] },
  });
  const json = JSON.stringify({ value: [relationship(1), relationship(2, "approvalPending"), relationship(3)] });
  const transfer = await page.evaluateHandle((json) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([json], "relationships.json"));
    return transfer;
  }, json);
  await page.dispatchEvent("#list-drop", "drop", { dataTransfer: transfer });
  await expect(page.locator("#list-preview")).toHaveText("relationships.json Una lista JSON.");
  await expect(page.locator("#list-said")).toHaveText("Filas comprobadas: 3. Con problemas: 0.");
  await expect(page.locator("#list-result-title:focus"), "it is checked at once").toBeVisible();
  await page.locator("#list-title").focus();
  await tabTo(page, "#list-start");
  await page.keyboard.press("Enter");
  await expect(page.locator("#list-said")).toHaveText("Filas comprobadas: 3. Con problemas: 0.");
  await expect(page.locator("#list-result-title:focus")).toBeVisible();
  await tabTo(page, "#list-table button");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "Mostrar el resultado completo de Cliente 2" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#check-outcome .badge.not-yet")).toBeVisible();
});

test("without a tenant ID a list is checked, unless it names one that sold something", async ({ page }) => {
  await enter(page, "list");
  const give = (/** @type {string} */ text) => page.setInputFiles("#list-file", { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await give(customers(10));
  await expect(page.locator("#list-said")).toHaveText("Rows checked: 10. With problems: 0.");
  await page.click("#list-mails");
  await expect(page.locator("#list-partner"), "the links in mails name the partner").toBeFocused();

  const sold = `customer.tenantId,action.type,action.change,action.subscription.id,action.subscription.soldBy\n${id(1)},change-subscription,rename,${id(2)},`;
  await give(`${sold}unknown-partner\n`);
  await expect(page.locator("#list-said")).toHaveText("Rows checked: 1. With problems: 0.");
  await give(`${sold}${tenant}\n`);
  await expect(page.locator("#list-said")).toHaveText(en.list.needsUs);
  await expect(page.locator("#list-partner")).toBeFocused();
  await expect(page.locator("#list-result")).toBeHidden();
  await page.keyboard.type(tenant);
  await page.keyboard.press("Tab");
  await expect(shownRows(page).locator(".badge"), "our own subscription").not.toHaveClass(/forbidden/);
});

test("what is changed while a list is checked counts", async ({ page }) => {
  await give(page, customers(50_000));
  await page.locator("#list-rate:not(:empty)").waitFor();
  await page.locator("#list-action").focus();
  await page.selectOption("#list-action", "transition-account-ownership");
  await expect(page.locator("#list-said")).toHaveText("Rows checked: 50,000. With problems: 0.", { timeout: 60_000 });
  await expect(page.locator("#list-outcomes li")).toHaveText(["Not allowed 50,000"]);
  await expect(page.locator("#list-action"), "and the focus stays there").toBeFocused();
});
