// The part of Playwright's page and locators that the tests use, over W3C WebDriver. What is done to an element waits until
// there is one such element, seen and enabled. What each takes and gives is stated in Playwright's types, by which the tests are
// checked: so not here again.
// @ts-nocheck
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect as assert } from "@playwright/test";
import { Key } from "selenium-webdriver";
import * as inside from "./inside.js";

/** @import { WebDriver } from "selenium-webdriver" */
/** @import { Step } from "./inside.js" */
/** @import { Site } from "./site.js" */

const { flat, shown } = inside;
export const PATIENCE = { timeout: 10_000, intervals: [50] };

/** @param {string} selector @returns {Step[]} */
const parse = (selector) => selector.split(" >> ").flatMap((part) => part.startsWith("nth=")
  ? { nth: Number(part.slice(4)) }
  : part.split(/(:visible)/).filter(Boolean).map((css) => (css === ":visible" ? { visible: true } : { css })));

/** @param {any} text */
const sent = (text) => (text instanceof RegExp ? { source: text.source, flags: text.flags } : text);

/** What can be looked for in a page and in an element of it. */
class Scope {
  /** @param {Page} page @param {Step[]} steps */
  constructor(page, steps) {
    this.page = page;
    this.steps = steps;
  }
  /** @param {Step[]} steps */
  step = (...steps) => new Locator(this.page, [...this.steps, ...steps]);
  /** @param {string | Locator} to @param {any} [options] */
  locator = (to, options = {}) => this.step(...(typeof to === "string" ? parse(to) : to.steps)).filter(options);
  getByText = (text, { exact = false } = {}) => this.step({ text: sent(text), exact });
  getByLabel = (label, { exact = false } = {}) => this.step({ label: sent(label), exact });
  getByRole = (role, { name = undefined, exact = false } = {}) => this.step({ role, wanted: sent(name), exact });
}

export class Locator extends Scope {
  filter = ({ hasText = undefined, has = undefined }) =>
    this.step(...(hasText ? [{ hasText: sent(hasText) }] : []), ...(has ? [{ has: has.steps }] : []));
  or = (other) => this.step({ or: other.steps });
  nth = (nth) => this.step({ nth });
  first = () => this.nth(0);
  last = () => this.nth(-1);
  all = async () => Array.from({ length: await this.count() }, (_, at) => this.nth(at));

  /** Calls it with the elements. */
  evaluateAll = (work, argument) => this.page.run(`(steps, argument) => (${work})(find(steps), argument)`, this.steps, argument);
  /** Calls it with the one element, once that is there. */
  evaluate = async (work, argument) => {
    await this.waitFor({ state: "attached" });
    return this.page.run(`(steps, argument) => (${work})(find(steps)[0], argument)`, this.steps, argument);
  };
  count = () => this.evaluateAll((all) => all.length);
  allTextContents = () => this.evaluateAll((all) => all.map(({ textContent }) => textContent));
  isVisible = () => this.evaluateAll((all) => all.some(shown));
  isHidden = async () => !await this.isVisible();
  textContent = () => this.evaluate(({ textContent }) => textContent);
  inputValue = () => this.evaluate(({ value }) => value);
  getAttribute = (name) => this.evaluate((element, name) => element.getAttribute(name), name);
  boundingBox = () => this.evaluate((element) => element.getBoundingClientRect().toJSON());
  focus = () => this.evaluate((element) => element.focus());
  dispatchEvent = (type, { dataTransfer: { work, argument } }) => this.evaluate(`(element, { type, argument }) =>
    element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: (${work})(argument) }))`, { type, argument });

  waitFor = ({ state = "visible", timeout = PATIENCE.timeout } = {}) =>
    assert(async () => {
      const seen = await this.evaluateAll((all) => all.map(shown));
      if (state === "hidden") assert(seen, this.name).not.toContain(true);
      else if (state === "detached") assert(seen, this.name).toEqual([]);
      else assert(seen, `${this.name}, ${state}`).toEqual([state === "visible" || assert.anything()]);
    }).toPass({ ...PATIENCE, timeout });
  get name() {
    return JSON.stringify(this.steps);
  }

  /** Does something with the one element, as soon as that can be done. @param {(element: any) => Promise<unknown>} work */
  act = (work, ready = (element) => shown(element) && !element.disabled) =>
    assert(async () => {
      // WebKit scrolls to what has got the focus with the next frame: nothing is clicked before that has been drawn.
      const all = await this.evaluateAll(`async (all) => {
        const found = all.map((each) => (${ready})(each) && (each.scrollIntoView({ block: "center", behavior: "instant" }), each));
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return found;
      }`);
      assert(all, this.name).toEqual([assert.objectContaining({})]);
      await work(all[0]);
    }).toPass(PATIENCE);
  click = () => this.act((element) => element.click());
  hover = () => this.act((element) => this.page.driver.actions().move({ origin: element }).perform());
  check = (checked = true) => this.act(async (element) => {
    if (await element.isSelected() !== checked) await element.click();
    assert(await element.isSelected()).toBe(checked);
  });
  uncheck = () => this.check(false);
  fill = (text) => this.act((element) => this.page.run((element, text) => {
    element.focus();
    if (!["date", "color", "range"].includes(element.type)) {
      element.select();
      return document.execCommand(text ? "insertText" : "delete", false, text);
    }
    element.value = text;
    for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
  }, element, text));
  selectOption = (wanted) => this.act((element) => this.page.run((select, wanted) => {
    const option = select.options[wanted.index] ?? [...select.options].find(({ value, label }) => [value, flat(label)].includes(wanted.label ?? wanted));
    if (!option) throw new Error(`no option ${wanted}`);
    option.selected = true;
    for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true }));
  }, element, wanted));
  press = async (key) => {
    await this.focus();
    await this.page.keyboard.press(key);
  };
  setInputFiles = (file) => {
    const path = typeof file === "string" ? file : join(mkdtempSync(join(this.page.folder, "file-")), file.name);
    if (typeof file !== "string") writeFileSync(path, file.buffer);
    return this.act((element) => element.sendKeys(path), () => true);
  };
}

/** A key by Playwright's name. @param {string} name */
const key = (name) => ({ ControlOrMeta: Key.CONTROL, Enter: Key.RETURN, Backspace: Key.BACK_SPACE })[name] ??
  (name.length === 1 ? name.toLowerCase() : Key[name.replace(/\B[A-Z]/g, "_$&").toUpperCase()]);

export class Page extends Scope {
  /** @param {WebDriver} driver @param {string} baseURL @param {Site} site @param {string} folder */
  constructor(driver, baseURL, site, folder) {
    super(/** @type {any} */ (undefined), []);
    Object.assign(this, { page: this, driver, baseURL, site, folder, address: baseURL });
    for (const act of ["click", "fill", "check", "uncheck", "selectOption", "setInputFiles", "inputValue", "getAttribute", "dispatchEvent"]) {
      this[act] = (selector, ...args) => this.locator(selector).first()[act](...args);
    }
  }
  /** Runs a function in the page, beside those above. */
  run = async (work, ...args) => {
    const [address, value] = await this.driver.executeScript(`${Object.values(inside).join("\n")}
      return Promise.resolve((${work})(...arguments)).then((value) => [location.href].concat(value === undefined ? [] : [value]));`, ...args);
    this.address = address;
    return value;
  };
  evaluate = (work, argument) => this.run(work, argument);
  /** It is made where it is needed. */
  evaluateHandle = async (work, argument) => ({ work, argument });
  waitForFunction = (work, argument) => assert.poll(() => this.run(work, argument), PATIENCE).toBeTruthy();
  url = () => this.address;
  goto = async (url) => {
    await this.driver.get(new URL(url, this.baseURL).href);
    await this.run(() => {});
  };
  reload = () => this.driver.navigate().refresh();
  goBack = () => this.driver.navigate().back();
  route = async (pattern, handler) => this.site.routes.unshift([pattern, handler]);
  on = (event, listener) => event === "request" && this.site.listeners.push(listener);
  /** The next file that is saved: until it is whole, it has another name. */
  waitForEvent = async () => {
    const folder = join(this.folder, "downloads");
    const before = readdirSync(folder);
    const saved = () => readdirSync(folder).filter((name) => !before.includes(name) && !name.endsWith(".wkdownload"));
    await assert.poll(saved, PATIENCE).toHaveLength(1);
    const [name] = saved();
    return { suggestedFilename: () => name, path: async () => join(folder, name) };
  };
  keyboard = {
    type: async (text) => {
      const dated = /^\d{8}$/.test(text) && await this.run(() => document.activeElement?.matches("[type=date]"));
      const keys = dated ? text.replace(/^(..)(..)/, `$1${Key.ARROW_RIGHT}$2${Key.ARROW_RIGHT}`) : text; // WebKit does not go on by itself
      return this.driver.actions().sendKeys(keys.replaceAll("\n", Key.RETURN)).perform();
    },
    press: (keys) => {
      const names = keys.split("+").map(key);
      const down = names.reduce((actions, each) => actions.keyDown(each), this.driver.actions());
      return names.reduceRight((actions, each) => actions.keyUp(each), down).perform();
    },
  };
  mouse = { move: (x, y) => this.driver.actions().move({ x, y }).perform() };
  /** Around the middle of the screen: there the pointer is, and without a window manager that gives a window the focus. */
  setViewportSize = async ({ width, height }) => {
    const [right, bottom, x, y] = await this.run(() => [outerWidth - innerWidth, outerHeight - innerHeight, screen.width / 2, screen.height / 2]);
    await this.driver.manage().window().setRect({
      ...{ x: Math.round(x - width / 2), y: Math.round(y - height / 2), width: width + right, height: height + bottom },
    });
    await assert.poll(() => this.run(() => [innerWidth, innerHeight, document.hasFocus()]), PATIENCE).toEqual([width, height, true]);
  };
}
