// Walks eight tasks on the page as a visitor does, and writes into docs/page.md what each takes, with pictures in docs/walk.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { context as esbuild } from "esbuild";
import { chromium as executable } from "../../scripts/tools.js";

/** @import { Locator, Page } from "@playwright/test" */

/** What `npm run walk` writes begins here. */
const MARK = "<!-- npm run walk -->";

const TENANT = "11111111-2222-4333-8444-555555555555";
const RELATIONSHIP = "77777777-8888-4999-8aaa-bbbbbbbbbbbb-cccccccc-dddd-4eee-8fff-000000000000";

/** A visitor. Each interaction (a click, a key, a field filled in) is counted, and so is each word that comes into view. */
class Visitor {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.interactions = 0;
    /** @type {Set<string>} */
    this.seen = new Set();
  }

  /** Reads what is on the screen. Lists to choose from and code are looked over, not read. */
  async look() {
    const texts = await this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim().replaceAll(/\s+/g, " ");
        const parent = node.parentElement;
        if (!text || !parent?.checkVisibility({ visibilityProperty: true }) || parent.closest("option, pre, header")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { top, bottom, width } = range.getBoundingClientRect();
        if (width > 1 && bottom > 0 && top < innerHeight) texts.push(text);
      }
      return texts;
    });
    for (const text of texts) this.seen.add(text);
  }

  get words() {
    return [...this.seen].reduce((sum, text) => sum + text.split(" ").length, 0);
  }

  /** @param {string | Locator} target @param {(target: Locator) => Promise<unknown>} act */
  async act(target, act) {
    const locator = typeof target === "string" ? this.page.locator(target).first() : target;
    await locator.scrollIntoViewIfNeeded();
    await this.look();
    await act(locator);
    this.interactions += 1;
  }

  /** @param {string | Locator} target */
  click = (target) => this.act(target, (locator) => locator.click());
  /** @param {string | Locator} target */
  check = (target) => this.act(target, (locator) => locator.check());
  /** @param {string | Locator} target @param {string} text */
  fill = (target, text) => this.act(target, (locator) => locator.fill(text));
  /** @param {string | Locator} target @param {string} option */
  select = (target, option) => this.act(target, (locator) => locator.selectOption(option));
  /** Pastes where the page has the focus. @param {string} text */
  paste = (text) => this.act("body", async () => {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.page.keyboard.press("ControlOrMeta+V");
  });
  /** Drops a file on the page. @param {string} name @param {string} text */
  drop = (name, text) => this.act("body", async () => {
    const transfer = await this.page.evaluateHandle(([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    }, [name, text]);
    await this.page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  });
  /** @param {string} text of a button, a link or a label */
  choose = (text) => this.click(this.page.getByText(text, { exact: true }).first());

  /** Until this is seen. @param {string} selector */
  async until(selector) {
    const locator = this.page.locator(selector).first();
    await locator.waitFor();
    await locator.scrollIntoViewIfNeeded();
    await this.look();
  }
}

const LINK = `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${TENANT}&msppId=0#/partners/invitation`;
/** A reseller's request as a mail filter and a reply have left it. */
const UGLY = `> Please accept: <https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(LINK)}&amp;data=05>\n> Regards`;

/** Customers, one of five of whom loses access within ninety days. */
const CUSTOMERS = ["customer.tenantId;name;relationship.gdap.status;relationship.gdap.roles;relationship.gdap.endDateTime",
  ...Array.from({ length: 200 }, (_, at) => [
    `66666666-7777-4888-8999-${String(at).padStart(12, "0")}`, `Customer ${at + 1}`, "active", "729827e3-9c14-49f7-bb1b-9608f156bbb8",
    new Date(Date.now() + (at % 5 === 0 ? 20 : 400) * 86_400_000).toISOString().slice(0, 10),
  ].join(";"))].join("\n");

/**
 * What people come for, how it is done, and the interactions and words that it took when each part of the page was one form.
 * @type {Record<string, { formerly: [interactions: number, words: number], walk: (visitor: Visitor) => Promise<void> }>}
 */
const TASKS = {
  "May we cancel a subscription that another partner sold, in 2018?": {
    formerly: [7, 452],
    walk: async (visitor) => {
      await visitor.click("#check-intent-cancel");
      await visitor.choose("Another partner");
      await visitor.fill("#situation-asOf", "2018-06-01");
      await visitor.until("#check-outcome .badge.forbidden");
    },
  },
  "Order for a new customer: what has to happen first?": {
    formerly: [5, 486],
    walk: async (visitor) => {
      await visitor.click("#check-intent-order-new");
      await visitor.choose("The company's own use");
      await visitor.until(".plan .track > li");
    },
  },
  "Both invitations in Spanish, with three roles": {
    formerly: [16, 986],
    walk: async (visitor) => {
      await visitor.click("#to-send");
      await visitor.check("#request-kind-both");
      await visitor.fill("#request-partnerName", "Fabrikam");
      await visitor.fill("#request-tenantId", TENANT);
      for (const task of ["manage-users", "exchange", "teams"]) await visitor.check(`#send-task-${task}`);
      await visitor.fill("#request-duration", "365");
      await visitor.fill("#request-relationshipId", RELATIONSHIP);
      await visitor.select("#request-language", "es");
      await visitor.until("#send-outcome .badge.complete");
    },
  },
  "What does this mail want, and is something wrong with it?": {
    formerly: [2, 503],
    walk: async (visitor) => {
      await visitor.paste(UGLY);
      await visitor.until("#read-reasons .reading");
    },
  },
  "The check of the first task as code": {
    formerly: [8, 452],
    walk: async (visitor) => {
      await visitor.click("#check-intent-cancel");
      await visitor.choose("Another partner");
      await visitor.fill("#situation-asOf", "2018-06-01");
      await visitor.choose("JavaScript");
      await visitor.until("#check-share pre >> visible=true");
    },
  },
  "What changed for delegated administration between 2018 and 2024?": {
    formerly: [4, 485],
    walk: async (visitor) => {
      await visitor.fill("#check-search", "DAP 2018–2024");
      await visitor.click("#check-found-changes");
      await visitor.until("#rules-changes li");
    },
  },
  "Which of 200 customers lose our access within ninety days?": {
    formerly: [6, 375],
    walk: async (visitor) => {
      await visitor.drop("customers.csv", CUSTOMERS);
      await visitor.page.locator("#list-result-title:focus").waitFor();
      await visitor.select("#list-left", "90");
      await visitor.until("#list-table .list-body [role=row]");
    },
  },
  "Where is it written that we may not resell to another partner?": {
    formerly: [2, 453],
    walk: async (visitor) => {
      await visitor.fill("#check-search", "resale");
      await visitor.until("#check-found-rules .source a");
    },
  },
};

const server = await (await esbuild({})).serve({ servedir: "dist/site", host: "127.0.0.1" });
const browser = await chromium.launch({ executablePath: executable(), args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
mkdirSync("docs/walk", { recursive: true });
const [rows, pictures] = [["| task | interactions | words in view | formerly | seconds, by script |", "| --- | ---: | ---: | ---: | ---: |"], [""]];
const sum = [0, 0];
for (const [at, [task, { formerly, walk }]] of Object.entries(TASKS).entries()) {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 900 }, serviceWorkers: "block", reducedMotion: "reduce" },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.port}/`);
  await page.locator("body.ready").waitFor();
  const visitor = new Visitor(page);
  const start = performance.now();
  await walk(visitor);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  await page.screenshot({ path: `docs/walk/${at + 1}.png` });
  await context.close();
  rows.push(`| ${at + 1}. ${task} | ${visitor.interactions} | ${visitor.words} | ${formerly.join(", ")} | ${seconds} |`);
  pictures.push(`${at + 1}. ${task}`, "", `![What is seen at the end](walk/${at + 1}.png)`, "");
  sum[0] += visitor.interactions;
  sum[1] += formerly[0];
}
await browser.close();
rows.push(`| all | ${sum[0]} | | ${sum[1]} | |`);
const [text] = readFileSync("docs/page.md", "utf8").split(MARK);
writeFileSync("docs/page.md", `${text}${MARK}\n\n${rows.join("\n")}\n${pictures.join("\n")}`);
process.exit(); // esbuild's server would go on
