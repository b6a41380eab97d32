// Input that tries to harm the module: after each kind of it, the module has to answer as before. A million rounds, by
// `ROUNDS=1000000 npm run test:npm`, find what leaks slowly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./consumer.js";

/** @import { Action, Situation } from "multipartner" */

const { check, readInvitations } = await load("multipartner");

const ROUNDS = Number(process.env.ROUNDS ?? 3000);

/** @type {Situation} */
const situation = {
  partner: { tenantId: "11111111-2222-4333-8444-555555555555" },
  customer: { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" },
};
/** @type {Action} */
const action = { type: "purchase-subscription" };
const expected = check(situation, action);

/**
 * @param {string} name
 * @param {() => void} attack
 * @param {object} error that each attack throws
 * @param {number} [rounds]
 */
const withstands = (name, attack, error, rounds = ROUNDS) => test(name, () => {
  for (let round = 0; round < rounds; round++) assert.throws(attack, error);
  assert.deepEqual(check(situation, action), expected);
});

withstands("lone surrogates", () => check({ ...situation, asOf: "\ud800" }, action), { code: "ill-formed-text" });

const getter = Object.defineProperty({ ...situation }, "cloud", { enumerable: true, get() { throw new RangeError("mine"); } });
withstands("getters that throw", () => check(getter, action), { name: "RangeError", message: "mine" });

const proxies = {
  "ownKeys": new Proxy({}, { ownKeys() { throw new Error("mine"); } }),
  "getPrototypeOf": new Proxy({}, { getPrototypeOf() { throw new Error("mine"); } }),
  "get": new Proxy(situation, { get() { throw new Error("mine"); } }),
};
for (const [trap, proxy] of Object.entries(proxies)) {
  withstands(`proxies that throw in ${trap}`, () => check(proxy, action), { message: "mine" });
}

test("addresses that no browser opens", () => {
  const invitation = "/AdminPortal/Home#/partners/invitation/granularAdminRelationships/1";
  for (let round = 0; round < ROUNDS; round++) {
    for (const host of ["", "%", "[::1", "user@", "admin.microsoft.com:port"]) readInvitations(`https://${host}${invitation}`);
  }
  assert.deepEqual(check(situation, action), expected);
});

const liar = new Proxy(/** @type {unknown[]} */ ([]), { get: (_, name) => (name === "length" ? 4e9 : 1) });
withstands("lists that lie about their length", () => check(liar, action), { code: "unreadable-value" });

// These pass through the module's frames and leave its stack as it was: without a fresh instance it dies of them.
test("setters on Array.prototype that throw", () => {
  for (let round = 0; round < ROUNDS; round++) {
    Object.defineProperty(Array.prototype, 0, { configurable: true, set() { throw new Error("mine"); } });
    try {
      check(situation, action);
      assert.fail("no error");
    } catch (error) {
      if (error.message !== "mine") throw error;
    } finally {
      Reflect.deleteProperty(Array.prototype, 0);
    }
  }
  assert.deepEqual(check(situation, action), expected);
});

test("calls until the stack overflows", () => {
  const walk = () => {
    check(situation, action);
    walk();
  };
  for (let round = 0; round < 5; round++) assert.throws(walk, RangeError);
  assert.deepEqual(check(situation, action), expected);
});

test("what a page does to Object.prototype does not change an answer", () => {
  Object.defineProperty(Object.prototype, "outcome", { configurable: true, set() { throw new Error("mine"); } });
  Object.defineProperty(Object.prototype, "path", { configurable: true, value: "elsewhere" });
  try {
    const { outcome, ...rest } = check(situation, action);
    assert.equal(outcome, expected.outcome);
    assert.deepEqual(Object.keys(rest), ["findings", "edition", "policyDay"]);
  } finally {
    Reflect.deleteProperty(Object.prototype, "outcome");
    Reflect.deleteProperty(Object.prototype, "path");
  }
});

test("a text is measured before it crosses", () => {
  const before = process.memoryUsage().rss;
  assert.throws(() => readInvitations("é".repeat(2e8)), { code: "unreadable-value" });
  assert.ok(process.memoryUsage().rss - before < 5e8, "not copied");
});
