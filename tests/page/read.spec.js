import { explainInvitation, invitationMail, readInvitations } from "multipartner";
import german from "multipartner/locale/customer/de";
import english from "multipartner/locale/en";
import {
  enter, expect, fillTwoSteps, links, pressAt, readings, tabTo, tenant, test, twoSteps, typeAt, wrapped,
} from "./fixture.js";
import { en } from "./texts.js";

test("each example of a text is read", async ({ page }) => {
  await enter(page, "read");
  for (const [index, { expect: expected }] of readings.entries()) {
    await page.locator("#read-examples button").nth(index).click();
    await expect(page.locator("#read-reasons .reading")).toHaveCount(expected.length);
  }
});

test("an invitation is read by the keyboard alone", async ({ page }) => {
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
  await expect(readings).toHaveCount(2);
  await expect(page.locator("#read-reasons .reading.well-formed")).toHaveCount(2);
  const { asks, grants, withholds, until, unchanged, verify } = english.briefing.headings;
  await expect(reseller.locator("th")).toHaveText([asks, grants, withholds, until, verify]);
  await expect(granular.locator("th")).toHaveText([asks, grants, withholds, until, verify]);
  await expect(page.locator("#read-reasons .shared th"), "what is the same is said once").toHaveText([unchanged, verify]);
  await expect(reseller.locator(".asks")).toHaveText(new RegExp(tenant));
  await expect(page.locator("#read-reasons a"), "nothing here is to be clicked").toHaveCount(0);

  await typeAt(page, "#read-expected", tenant.toUpperCase());
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
  await expect(reseller.locator(".url")).toHaveText(invitationMail(twoSteps).links[0].url);
  await pressAt(page, "Space", "#read-reasons .reading:first-child .rebuild");
  await page.locator("#send-title:focus").waitFor();
  await page.locator("#send-outcome .badge.complete").waitFor();
  await expect(page.locator("#request-kind-sell")).toBeChecked();
  await expect(page.locator("#request-customerName")).toHaveValue("Fabrikam");
});

test("what is wrong with a link is said in words", async ({ page }) => {
  await enter(page, "read");
  await page.fill("#read-text", `Open ${wrapped} <b onclick="alert(1)">today</b>`);
  const reading = page.locator("#read-reasons .reading.warning");
  await expect(reading.locator(".defects th")).toHaveText(english.briefing.headings.defects);
  await expect(reading.locator(".defects")).toHaveText(/nam02\.safelinks\.protection\.outlook\.com/);
  await expect(page.locator("#read-reasons b")).toHaveCount(0);
  await page.fill("#read-expected", "1234567");
  await page.getByText(en.expected.nothing).waitFor();
  await page.fill("#read-text", links[0].expect.url.replace("admin.microsoft", "admin.rnicrosoft"));
  await page.locator("#read-reasons .reading.broken .defects").waitFor();
  await page.click("#read-clear");
  await expect(page.locator("#read-expected")).toHaveValue("");
});

test("a pasted mail keeps the links behind its words", { tag: "@not-firefox" }, async ({ page }) => {
  await enter(page, "read");
  await page.locator("#read-text").focus();
  const url = links[0].expect.url;
  await page.locator("#read-text").evaluate((box, link) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Please accept here.");
    data.setData("text/html", `Please accept <a href="${link.replaceAll("&", "&amp;")}">here</a>.`);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
  }, url);
  await page.locator("#read-reasons .reading").waitFor();
  expect(await page.inputValue("#read-text")).toContain("partnerId=");
});

test("a pasted mail says where its links lead", { tag: "@not-firefox" }, async ({ page }) => {
  await enter(page, "read");
  await page.locator("#read-text").focus();
  const url = links[0].expect.url;
  await page.locator("#read-text").evaluate((box, link) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Please accept here.");
    data.setData("text/html", `Please accept <a href=" ht&#9;tps&colon;//login.example/">${link.replaceAll("&", "&amp;")}</a>.`);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
  }, url);
  await page.locator("#read-reasons .reading.broken").waitFor();
  expect(await page.inputValue("#read-text")).toContain(`${url}<https://login.example/>`);
});

const stored = {
  name: "invitation.eml",
  mimeType: "message/rfc822",
  buffer: Buffer.from([
    "From: Ana <ana@partner.example>", "Subject: =?utf-8?q?Invitaci=C3=B3n?=", "Content-Type: multipart/alternative; boundary=b", "",
    "--b", "Content-Type: text/plain", "", `Open ${invitationMail(twoSteps).links[0].url}`,
    "--b", "Content-Type: text/html", "", '<a href="https://login.example/">Accept</a>', "--b--", "",
  ].join("\r\n")),
};

test("a stored mail is opened, and its HTML compared with its text", async ({ page }) => {
  await enter(page, "read");
  await page.setInputFiles("#read-file", stored);
  const reading = page.locator("#read-reasons .reading");
  await expect(reading.locator(".defects")).toHaveText(/HTML/);
  await expect(reading).toHaveCount(1);
  await expect(page.locator("#read-text")).toHaveValue(/^Ana <ana@partner\.example>\nInvitación\n\n/);
  await page.click("#read-clear");
  await expect(page.locator("#read-outcome")).toHaveText(en.read.empty);
});

test("a file is dropped on the form", async ({ page }) => {
  await enter(page, "read");
  const files = await page.evaluateHandle(({ name, text }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    return transfer;
  }, { name: stored.name, text: stored.buffer.toString() });
  await page.dispatchEvent("#read-text", "drop", { dataTransfer: files });
  await expect(page.locator("#read-reasons .reading")).toHaveCount(1);
});

test("Outlook's own format is refused with what to do", async ({ page }) => {
  await enter(page, "read");
  await page.setInputFiles("#read-file", { name: "mail.msg", mimeType: "", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) });
  await expect(page.locator("#read-reasons")).toHaveText(/\.eml/);
  await page.fill("#read-text", "No link");
  await expect(page.locator("#read-outcome")).toHaveText(en.read.none);
});

test("addresses are marked where they stand, and what they show is set apart from what they open", async ({ page }) => {
  await enter(page, "read");
  const { url } = links[0].expect;
  const lookAlike = url.replace("admin.microsoft", "admin.rnicrosoft");
  const text = `Please open\n${url}<https://login.example/>, or ${lookAlike}. Or ${wrapped}\nor again ${wrapped} – thanks`;
  await page.fill("#read-text", text);
  const marked = page.locator("#read-marked");
  const marks = marked.locator(".address");
  await expect(marks).toHaveText([url, lookAlike, wrapped, wrapped]);
  await expect(marks.locator("s"), "those that must not be opened").toHaveText([url, lookAlike]);
  await expect(marked.locator(".opens code")).toHaveText([
    ...["login.example", "admin.rnicrosoft.com", "nam02.safelinks.protection.outlook.com", "nam02.safelinks.protection.outlook.com"],
  ]);
  const shown = await marked.locator("p").evaluate((element) => {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const each of copy.querySelectorAll(".opens")) each.remove();
    return copy.textContent;
  });
  expect(shown).toBe(text);

  const cards = page.locator("#read-reasons .reading");
  await expect(cards, "what asks for the same is shown once").toHaveCount(3);
  await expect(cards.nth(2).locator("h4")).toContainText(en.read.times.replace("{count}", "2"));
  await marks.nth(3).hover();
  const tip = page.getByRole("tooltip");
  await expect(tip).toContainText(english.briefing.title.reseller);
  await expect(tip.locator("code").first()).toHaveText(/^[\da-f-]{36}$/);
  await expect(cards.nth(2)).toHaveClass(/pointed/);
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();
  await marks.nth(1).focus();
  await expect(tip).toContainText(english.briefing.titleOfElsewhere);
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(cards.nth(1)).toBeFocused();
});

test("the invitations of a stored mail are marked in its parts", async ({ page }) => {
  await enter(page, "read");
  await page.setInputFiles("#read-file", stored);
  await expect(page.locator("#read-marked .address")).toHaveText([invitationMail(twoSteps).links[0].url]);
});

test("the summary is in the language of the customer", async ({ page }) => {
  await enter(page, "read");
  const { url } = links[0].expect;
  const text = url.replace("https", "http");
  await page.fill("#read-text", text);
  await page.selectOption("#read-language", "de");
  const [reading] = readInvitations(text);
  const { title, grants, withholds } = explainInvitation(reading, german);
  const card = page.locator("#read-reasons .reading");
  await expect(card.locator("h4 [lang=de]")).toHaveText(title);
  await expect(card.locator(".grants th")).toHaveText(german.briefing.headings.grants);
  await expect(card.locator(".grants li")).toHaveText(grants);
  await expect(card.locator(".withholds li")).toHaveText(withholds);
  await expect(card.locator(".defects summary")).toHaveText(german.defects["plain-http"].title);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("one invitation is seen whole on one screen", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await enter(page, "read");
  await page.fill("#read-text", links[0].expect.url);
  await expect(page.locator("#read-reasons .reading .verify")).toBeInViewport({ ratio: 1 });
  await expect(page.locator("#read-reasons .reading .asks")).toBeInViewport({ ratio: 1 });
});
