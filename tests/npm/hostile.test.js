// Input that tries to harm the module: after each kind of it, the module has to answer as before. A million rounds, by
// `npm run test:hostile`, find what leaks slowly.
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { STRANGE, change, random } from "../cases/inputs.js";
import { ASKED, argumentsOf } from "../cases/load.js";
import { folder, load } from "./consumer.js";

/** @import { Action, Situation } from "multipartner" */

const multipartner = await load("multipartner");
const { check, explain, isMultipartnerError, plan, readInvitations } = multipartner;
const { default: es } = await load("multipartner/locale/es");

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

test("what is asked next is told in its language, which is loaded anew", () => {
  const [finding] = check(situation, action).findings;
  const told = explain(finding, es);
  Object.defineProperty(Array.prototype, 0, { configurable: true, set() { throw new Error("mine"); } });
  try {
    assert.throws(() => plan(situation, action), { message: "mine" });
  } finally {
    Reflect.deleteProperty(Array.prototype, 0);
  }
  assert.deepEqual(explain(finding, es), told);
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

test("what is too long, or never ends, is refused before it is copied", () => {
  const endless = new Proxy(/** @type {any[]} */ ([]), {
    get: (array, name, self) => (name === "length" ? Number.MAX_SAFE_INTEGER : Reflect.get(array, name, self)),
    getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 1 }),
  });
  /** @type {any[]} */
  const cycle = [];
  cycle.push(cycle);
  for (const roles of [endless, Array(2 ** 20).fill("admin-agent"), cycle]) {
    assert.throws(() => check({ ...situation, partner: { ...situation.partner, roles } }, action), { name: "MultipartnerError" });
  }
  assert.throws(() => check({ ...situation, ["k".repeat(2 ** 26 + 1)]: 1 }, action), { code: "unreadable-value" });
});

const CALLS = Number(process.env.ROUNDS ?? 1000);

describe(`each function, ${CALLS} times, of what is made of its cases`, () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const code = import(pathToFileURL(join(folder, "node_modules/multipartner/pkg/code.js")).href);

  /** A getter that asks the module while it reads. */
  const asking = () => ({ get tenantId() { return check(situation, action).findings[0]?.rule; } });
  /** Another value each time. */
  const fickle = () => {
    let reads = 0;
    return new Proxy({}, {
      get: (_, name) => (reads++ % 2 ? { [name]: reads } : "global"),
      ownKeys: () => (reads++ % 2 ? ["tenantId"] : ["type", "kind", "status"]),
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: reads++ % 3 > 0, value: reads }),
    });
  };
  const fickleList = () => {
    let reads = 0;
    return new Proxy(Array(3), { get: (list, name) => (name === "length" ? reads++ : Reflect.get(list, name)), has: () => reads++ % 2 > 0 });
  };
  const deep = () => {
    let value = {};
    for (let depth = 0; depth < 40; depth++) value = depth % 2 ? [value] : { partner: value };
    return value;
  };
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const HARMFUL = [...STRANGE, asking, fickle, fickleList, deep, revoked];

  const requests = argumentsOf("decisions");
  const readings = argumentsOf("briefings").flatMap(([text]) => readInvitations(text)).map((reading) => [reading]);
  const evaluation = {
    subject: { type: "partner", id: situation.partner.tenantId },
    action: { name: "purchase-subscription" },
    resource: { type: "customer", id: situation.customer.tenantId },
  };
  /** The arguments of each function. A language is as long as all of them, and is not changed. @type {Record<string, unknown[][]>} */
  const ARGUMENTS = {
    ...Object.fromEntries(Object.entries(ASKED).map(([kind, [name]]) => [name, argumentsOf(kind)])),
    checkMany: requests.map(([situation, action]) => [[{ situation, action }]]),
    explainInvitation: readings,
    explain: requests.flatMap(([situation, action]) => check(situation, action).findings).map((finding) => [finding]),
    toProblem: requests.map(([situation, action]) => [check(situation, action)]),
    roles: [[{ privileged: true }], [{ onlyForMicrosoft: true }]],
    rulesOn: [["global", "2026-11-30"]],
    daysOfChange: [["global"]],
    evaluate: [[evaluation]],
    evaluations: [[{ ...evaluation, evaluations: [{ action: { name: "change-terms" } }] }]],
    permitted: requests.map(([situation]) => [situation]),
    isMultipartnerError: [[{ name: "MultipartnerError", problems: [] }]],
  };
  const WITHOUT = ["init", "rules", "editions", "clouds"];
  const SCHEMAS = ["situationSchema", "actionSchema", "invitationSchema", "gdapRequestSchema"];

  test("none is left out", () => {
    assert.deepEqual(Object.keys(multipartner).sort(), [...Object.keys(ARGUMENTS), ...WITHOUT, ...SCHEMAS].sort());
  });

  /** What answers with all roles or rules, and is called less often. */
  const ANSWERS_AT_LENGTH = { roles: true, rulesOn: true };

  /** What is done with an answer of which more can be asked. @type {Record<string, (answer: any) => unknown>} */
  const MORE = {
    checkMany: async (answers) => { for await (const answer of answers) void answer; },
    permitted: (schema) => schema["~standard"].validate(action),
  };

  for (const [name, all] of Object.entries(ARGUMENTS)) {
    test(name, async () => {
      const { packedMemory } = (await code).default;
      const used = () => {
        collect();
        const { heapUsed, external } = process.memoryUsage();
        return heapUsed + external + packedMemory().buffer.byteLength;
      };
      let before = 0;
      const calls = name in ANSWERS_AT_LENGTH ? CALLS / 10 : CALLS;
      for (let round = 0; round < calls; round++) {
        if (round === Math.floor(calls / 10)) before = used();
        const next = random(round);
        /** @type {any[]} */
        const args = structuredClone(all[Math.floor(next() * all.length)]);
        // What is no list at all is a TypeError of `checkMany`, as of any loop.
        const root = name === "checkMany" ? args[0] : args;
        for (let changes = 1 + Math.floor(next() * 3); changes > 0; changes--) change(root, next, HARMFUL);
        try {
          const answer = multipartner[name](...args);
          const more = MORE[name] ? MORE[name](answer) : answer;
          if (more instanceof Promise) await more;
        } catch (error) {
          // What their own getters and proxies throw, and what `toProblem` has no words for: it is no check of what it is given.
          const isTheirs = !(error instanceof Error) || /mine|revoked|proxy|\bthis\b/i.test(error.message) || name === "toProblem";
          assert.ok(isTheirs || isMultipartnerError(error), `round ${round}: ${error?.stack}`);
        }
      }
      assert.deepEqual(check(situation, action), expected);
      const growth = used() - before;
      assert.ok(growth < 16e6, `${growth} more bytes are in use`);
    });
  }
});
