// The fast door and the strict door give equal answers, whatever they are asked. A million inputs: `npm run test:doors`.
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { cases } from "../cases/load.js";
import { input } from "../cases/inputs.js";
import { folder, load } from "./consumer.js";

const INPUTS = Number(process.env.INPUTS ?? 10_000);

const { check, options } = await load("multipartner");
const { default: code } = await import(pathToFileURL(join(folder, "node_modules/multipartner/pkg/code.js")).href);
const { call: { call }, fast: { fastCheck, fastOptions } } = code;

/**
 * What a call answers or throws, as text: also the order of its fields.
 * @param {() => unknown} ask
 */
function told(ask) {
  try {
    return JSON.stringify(ask());
  } catch (error) {
    return JSON.stringify([error.name, error.message, error.problems]);
  }
}

/** @param {() => { situation: any, action: any }} make */
function agree(make, hint = "") {
  const [one, other] = [make(), make()];
  assert.equal(told(() => check(one.situation, one.action)), told(() => call("check", other.situation, other.action)), hint);
  return { one, other };
}

describe("the cases", () => {
  for (const kind of ["decisions", "plans", "options", "malformed", "nulls"]) {
    test(kind, () => {
      for (const { name, situation, action } of cases(kind)) {
        assert.equal(told(() => options(situation)), told(() => call("options", situation)), name);
        if (kind !== "options") agree(() => ({ situation, action }), name);
      }
    });
  }
});

test("what is answered is the same object, field by field", () => {
  for (const { situation, action } of cases("decisions")) {
    assert.deepEqual(check(situation, action), call("check", situation, action));
    assert.deepEqual(options(situation), call("options", situation));
  }
});

test("a well-formed request takes the fast door, unless the answer names its roles", () => {
  const all = cases("decisions").filter(({ action }) => action.type !== "request-gdap");
  for (const { name, situation, action } of all) {
    const namesRoles = action.type === "administer-service"
      && call("check", situation, action).findings.some((/** @type {any} */ { args }) => args?.roles);
    assert.equal(fastCheck(situation, action) === undefined, namesRoles, name);
    assert.ok(fastOptions(situation), name);
  }
});

test(`${INPUTS} inputs, well-formed, malformed and hostile`, () => {
  let [fast, refused] = [0, 0];
  for (let number = 0; number < INPUTS; number++) {
    const { one, other } = agree(() => input(number), `input ${number}`);
    if (number % 10 === 0) {
      assert.equal(told(() => options(one.situation)), told(() => call("options", other.situation)), `options of input ${number}`);
    }
    try {
      if (fastCheck(one.situation, one.action)) fast += 1;
      else call("check", one.situation, one.action);
    } catch {
      refused += 1;
    }
  }
  assert.ok(fast > INPUTS / 4, `${fast} took the fast door`);
  assert.ok(refused > INPUTS / 4, `${refused} were refused`);
});

describe("what a page changes in objects that all others inherit from", () => {
  const situation = { partner: { tenantId: "11111111-2222-4333-8444-555555555555" }, customer: { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" } };
  const holes = { ...situation, partner: { ...situation.partner, roles: Array(1) } };
  const changes = /** @type {[string, object, PropertyKey, PropertyDescriptor][]} */ ([
    ["a field of every object", Object.prototype, "cloud", { value: "germany", enumerable: true }],
    ["a hidden field of every object", Object.prototype, "cloud", { value: "germany" }],
    ["the type of every object", Object.prototype, "type", { value: "purchase-subscription" }],
    ["an item of every list", Array.prototype, 0, { value: "admin-agent", enumerable: true }],
    ["a hidden item of every list", Array.prototype, 0, { value: "admin-agent" }],
  ]);
  for (const [name, prototype, key, property] of changes) {
    test(name, () => {
      for (const action of [{ type: "purchase-subscription" }, {}, { type: "administer-service" }]) {
        for (const facts of [situation, holes]) {
          Object.defineProperty(prototype, key, { configurable: true, writable: true, ...property });
          const answers = [() => check(facts, action), () => call("check", facts, action)].map(told);
          Reflect.deleteProperty(prototype, key);
          assert.equal(answers[0], answers[1]);
        }
      }
    });
  }
});

test("a getter that asks another question changes nothing of the answer", () => {
  const other = cases("decisions").at(-1);
  for (const { name, situation, action } of cases("decisions")) {
    for (const field of Object.keys(situation)) {
      const asking = Object.defineProperty({ ...situation }, field, {
        enumerable: true,
        get: () => (options(other.situation), check(other.situation, other.action), situation[field]),
      });
      assert.equal(told(() => check(asking, action)), told(() => call("check", situation, action)), `${name}: ${field}`);
    }
  }
});

test("findings are shared, and nobody can change them", () => {
  const { situation, action } = cases("decisions")[0];
  for (const { findings } of [check(situation, action), options(situation)[0].decision]) {
    for (const finding of findings) assert.ok(Object.isFrozen(finding) && (!finding.args || Object.isFrozen(finding.args)));
  }
});
