// Playwright's `expect`, with what it says of locators and pages for those of ./page.js: each is tried again until it holds.
// @ts-nocheck as there: the types are Playwright's.
import { expect as assert } from "@playwright/test";
import { flat, shown } from "./inside.js";
import { Locator, PATIENCE, Page } from "./page.js";

/** @param {unknown} wanted */
const list = (wanted) => (Array.isArray(wanted) ? wanted : [wanted]);
const equal = (wanted) => (wanted instanceof RegExp ? assert.stringMatching(wanted) : flat(wanted));
const containing = (wanted) => (wanted instanceof RegExp ? assert.stringMatching(wanted) : assert.stringContaining(flat(wanted)));
const texts = (all, inner) => all.map((each) => flat(inner ? each.innerText : each.textContent));

/**
 * What is read of each element, and what it should be.
 * @type {Record<string, (...wanted: any[]) => [read: (all: any[], argument: any) => unknown, wanted: unknown, argument?: unknown]>}
 */
const MATCHERS = {
  toHaveText: (wanted, { useInnerText = false } = {}) => [texts, list(wanted).map(equal), useInnerText],
  toContainText: (wanted) => [texts, Array.isArray(wanted) ? assert.arrayContaining(wanted.map(containing)) : [containing(wanted)]],
  toHaveCount: (count) => [(all) => all.length, count],
  toBeVisible: () => [(all) => all.map(shown), [true]],
  toBeHidden: () => [(all) => all.some(shown), false],
  toBeFocused: () => [(all) => all.map((each) => each === document.activeElement), [true]],
  toBeChecked: () => [(all) => all.map(({ checked }) => checked), [true]],
  toBeDisabled: () => [(all) => all.map(({ disabled }) => disabled), [true]],
  toBeEnabled: () => [(all) => all.map(({ disabled }) => disabled), [false]],
  toBeEmpty: () => [(all) => all.map(({ value, textContent }) => value ?? textContent), [""]],
  toBeInViewport: () => [(all) => all.map((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }), [true]],
  toHaveValue: (value) => [(all) => all.map(({ value }) => value), [equal(value)]],
  toHaveClass: (name) => [(all) => all.map(({ className }) => className), [equal(name)]],
  toHaveAttribute: (name, value = /^/) => [(all, name) => all.map((each) => each.getAttribute(name)), [equal(value)], name],
  toHaveTitle: (title) => [() => document.title, equal(title)],
};

/** @param {Locator | Page} subject @param {string | undefined} message @param {boolean} not */
const matchers = (subject, message, not) => Object.fromEntries(Object.entries(MATCHERS).map(([name, matcher]) =>
  [name, (/** @type {any[]} */ ...given) => {
    const [read, wanted, argument] = matcher(...given);
    const value = () => (subject instanceof Page ? subject.run(read, argument) : subject.evaluateAll(read, argument));
    const { timeout = PATIENCE.timeout } = given.at(-1) ?? {};
    const poll = assert.poll(value, { ...PATIENCE, timeout, message: message ?? (subject instanceof Page ? "the page" : subject.name) });
    return (not ? poll.not : poll).toEqual(wanted);
  }]));

export const expect = new Proxy(assert, {
  apply: (plain, self, [subject, message]) =>
    subject instanceof Locator || subject instanceof Page
      ? { ...matchers(subject, message, false), not: matchers(subject, message, true) }
      : Reflect.apply(plain, self, [subject, message]),
});
