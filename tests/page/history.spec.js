import * as LISTS from "../../www/lists.js";
import en from "../../www/text/en.js";
import es from "../../www/text/es.js";
import { bare, expect, open, paste, rulesIn, speak, stated, test } from "./fixture.js";

test("the slider tells how the answer changed, from the keyboard too", async ({ page }) => {
  const slider = page.locator("#check-history-slider");
  await expect(slider).toBeHidden();
  const relationship = { reseller: "active", dap: "active" };
  await paste(page, { situation: { ...bare, relationship }, action: { type: "administer-service" } });
  await open(page, "#check-history-other, #check-more");
  const outcome = page.locator("#check-history-outcome");
  /** @param {string} name */
  const rulesOf = (name) => rulesIn(page, `#check-history .${name}`);
  await expect(page.getByText(en.history.newest)).toBeVisible();
  await slider.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", "December 2, 2016");
  await expect(page.locator("#check-history-day")).toHaveValue("2016-12-02");
  await expect(outcome).toHaveText(/December 2, 2016/);
  await outcome.locator(".badge.allowed").waitFor();
  expect(await rulesOf("added")).toEqual(["dap-left-over", "agent-uses-dap"]);
  expect(await rulesOf("removed")).toEqual(["one-admin-partner-per-service"]);
  await slider.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "January 27, 2017");

  await page.selectOption("#situation-relationship-dap", "none");
  await expect(slider, "the day that is looked at stays").toHaveAttribute("aria-valuetext", "January 27, 2017");
  expect(await rulesOf("added")).toContain("gdap-needed");
  expect(await rulesOf("removed")).toContain("dap-needed");

  await page.fill("#check-history-day", "2001-01-01");
  await expect(outcome.locator(".badge")).toHaveCount(0);
  await page.fill("#check-history-day", "2018-12-24");
  await expect(slider).toHaveAttribute("aria-valuetext", "December 24, 2018");
  await speak(page, "es");
  await expect(outcome).toHaveText(/24 de diciembre de 2018/);
  await page.click("#check-history-judge");
  await page.locator("#check-outcome:focus").waitFor();
  expect((await stated(page))[0].asOf).toBe("2018-12-24");
  await expect(page.getByText(es.history.same)).toBeVisible();
});

test("in each cloud, the slider stops on days that can be judged", async ({ page }) => {
  for (const cloud of LISTS.Cloud) {
    await paste(page, { situation: { ...bare, cloud }, action: { type: "request-reseller-relationship" } });
    await open(page, "#check-history-other");
    const slider = page.locator("#check-history-slider");
    const last = Number(await slider.getAttribute("max"));
    expect(last).toBeGreaterThan(1);
    const days = new Set();
    for (let stop = 0; stop <= last; stop++) {
      await slider.fill(String(stop));
      await expect(page.locator("#check-history-outcome .badge"), `${cloud}, ${stop}`).toHaveCount(1);
      days.add(await page.inputValue("#check-history-day"));
    }
    expect(days.size).toBe(last + 1);
  }
});
