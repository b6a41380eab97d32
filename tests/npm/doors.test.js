// The fast door and the strict door give equal answers, whatever they are asked. A million inputs: `npm run test:doors`.
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { cases } from "../cases/load.js";
import { ACTION, SITUATION, STRANGE, input, places, put, whole } from "../cases/inputs.js";
import { folder, load } from "./consumer.js";

const INPUTS = Number(process.env.INPUTS ?? 10_000);

const { check, options } = await load("multipartner");
const { default: code } = await import(pathToFileURL(join(folder, "node_modules/multipartner/pkg/code.js")).href);
const { call: { call }, fast: { fastCheck, fastOptions }, packedMemory } = code;

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
  const answer = told(() => call("check", other.situation, other.action));
  assert.equal(told(() => check(one.situation, one.action)), answer, hint);
  return { one, other, answer };
}

const bare = (/** @type {object} */ record) => Object.assign(Object.create(null), record);

// It has to be the first test: before the first request there are no views of the module's memory.
test("what objects inherit is no fact, in the first request as later", () => {
  const { partner, customer } = { partner: { tenantId: "11111111-2222-4333-8444-555555555555" }, customer: { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" } };
  const [situation, action] = [{ partner: bare(partner), customer: bare(customer) }, bare({ type: "purchase-subscription" })];
  const ask = () => [told(() => check(situation, action)), told(() => options(situation))];
  Object.defineProperty(Object.prototype, "cloud", { configurable: true, enumerable: true, value: "germany" });
  const first = ask();
  Reflect.deleteProperty(Object.prototype, "cloud");
  assert.deepEqual(first, ask());
  assert.notEqual(told(() => check({ ...situation, cloud: "germany" }, action)), first[0]);
});

test("memory that grows while a finding is written loses nothing of the answer", () => {
  const all = cases("decisions");
  const before = packedMemory().buffer.byteLength;
  const answers = all.map(({ situation, action }) => [told(() => fastCheck(situation, action)), told(() => fastOptions(situation))]);
  assert.ok(packedMemory().buffer.byteLength > before);
  for (const [place, { name, situation, action }] of all.entries()) {
    if (answers[place][0]) assert.equal(answers[place][0], told(() => call("check", situation, action)), name);
    assert.equal(answers[place][1], told(() => call("options", situation)), name);
  }
});

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

/** Whether the answer names the roles of a task, which the fast door leaves to the strict one. @param {any} situation @param {any} action */
const namesRoles = (situation, action) => action.type === "administer-service"
  && call("check", situation, action).findings.some((/** @type {any} */ { args }) => args?.roles);

test("a well-formed request takes the fast door, unless the answer names its roles", () => {
  const all = cases("decisions").filter(({ action }) => action.type !== "request-gdap");
  for (const { name, situation, action } of all) {
    assert.equal(fastCheck(situation, action) === undefined, namesRoles(situation, action), name);
    assert.ok(fastOptions(situation), name);
  }
});

/** @typedef {import("../cases/inputs.js").Place} Place */
const inSituation = places(SITUATION);
const inActions = ACTION.$defs.Action.oneOf.map((/** @type {any} */ type) => places(type, ACTION.$defs));
const situation = put(whole(inSituation), ["asOf"], () => "2026-05-01");

/**
 * Requests in which everything is stated, changed at one place.
 * @param {(place: Place) => ((old: any) => unknown)[]} changes
 */
function* changed(changes) {
  /** @type {[string, Place[], Place[]][]} */
  const parts = [["situation", inSituation, inActions.at(-1)], ...inActions.map((/** @type {any} */ inAction) => ["action", inAction, inAction])];
  for (const [part, all, inAction] of parts) {
    const request = { situation, action: whole(inAction) };
    for (const place of all) {
      const path = [part, ...place.path];
      for (const change of changes(place)) yield { make: () => put(structuredClone(request), path, change), hint: path.join(".") };
    }
  }
}

const isRecord = (/** @type {Place} */ { values: [value] }) => typeof value === "object" && !Array.isArray(value);

test("takes the fast door with each value at each place, also with null, and with records that inherit nothing", () => {
  for (const { make, hint } of changed((place) => place.values.map((value) => (isRecord(place) && value ? bare : () => value)))) {
    const { one: { situation, action }, answer } = agree(make, hint);
    if (action.type === "request-gdap" || answer.startsWith("[")) continue; // there are days before the first edition
    assert.equal(fastCheck(situation, action) === undefined, namesRoles(situation, action), hint);
    assert.ok(fastOptions(situation), hint);
  }
});

test("what is strange at any place", () => {
  for (const { make, hint } of changed(() => STRANGE)) agree(make, hint);
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

/** The first case of each type of action. */
const eachType = [...new Map(cases("decisions").reverse().map((one) => [one.action.type, one])).values()];

/**
 * The same record, with a getter that does something first.
 * @param {any} record @param {string} field @param {() => unknown} act
 */
const acting = (record, field, act) => Object.defineProperty({ ...record }, field, { enumerable: true, get: () => (act(), record[field]) });

test("memory that grows while a request is read, or before, loses nothing of it", () => {
  const grow = () => packedMemory().grow(1);
  for (const { name, situation, action } of eachType) {
    const answer = told(() => call("options", situation));
    for (const field of Object.keys(action)) agree(() => ({ situation, action: acting(action, field, grow) }), `${name}: ${field}`);
    for (const field of Object.keys(situation)) {
      agree(() => ({ situation: acting(situation, field, grow), action }), `${name}: ${field}`);
      assert.equal(told(() => options(acting(situation, field, grow))), answer, `options of ${name}: ${field}`);
    }
    grow();
    assert.equal(told(() => fastOptions(situation)), answer, name);
    if (action.type === "request-gdap" || namesRoles(situation, action)) continue;
    grow();
    assert.equal(told(() => fastCheck(situation, action)), told(() => call("check", situation, action)), name);
  }
});

describe("the fast door is open again once the module had to be started anew", () => {
  const { situation, action } = cases("decisions").find(({ action }) => action.subscription);
  const unheard = { ...situation, asOf: "2026-05-17" };
  /** @type {[string, object, PropertyKey, PropertyDescriptor, () => unknown][]} */
  const errors = [
    ["after an error in an answer", Array.prototype, 0, { set() { throw new Error("mine"); } }, () => call("check", situation, action)],
    ["after one while a text is told", String.prototype, "charCodeAt", { value() { throw new Error("mine"); } }, () => fastCheck(unheard, action)],
  ];
  for (const [name, prototype, key, property, ask] of errors) {
    test(name, () => {
      const own = Object.getOwnPropertyDescriptor(prototype, key);
      Object.defineProperty(prototype, key, { configurable: true, ...property });
      try {
        assert.throws(ask, { message: "mine" });
      } finally {
        if (own) Object.defineProperty(prototype, key, own);
        else Reflect.deleteProperty(prototype, key);
      }
      assert.equal(fastCheck(situation, action), undefined);
      agree(() => ({ situation, action }));
      assert.ok(fastCheck(situation, action));
    });
  }
});

describe("what a page changes in objects that all others inherit from", () => {
  const situation = { partner: { tenantId: "11111111-2222-4333-8444-555555555555" }, customer: { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" } };
  const holes = [{ partner: { ...situation.partner, roles: Array(1) } }, { relationship: { gdap: Array(1) } }];
  const changes = /** @type {[string, object, PropertyKey, PropertyDescriptor][]} */ ([
    ["a field of every object", Object.prototype, "cloud", { value: "germany", enumerable: true }],
    ["a hidden field of every object", Object.prototype, "cloud", { value: "germany" }],
    ["the type of every object", Object.prototype, "type", { value: "purchase-subscription" }],
    ["an item of every list", Array.prototype, 0, { value: "admin-agent", enumerable: true }],
    ["a hidden item of every list", Array.prototype, 0, { value: "admin-agent" }],
    ["a hidden record of every list", Array.prototype, 0, { value: { status: "active" } }],
  ]);
  for (const [name, prototype, key, property] of changes) {
    test(name, () => {
      for (const action of [{ type: "purchase-subscription" }, {}, { type: "administer-service" }]) {
        for (const facts of [situation, ...holes.map((hole) => ({ ...situation, ...hole }))]) {
          Object.defineProperty(prototype, key, { configurable: true, writable: true, ...property });
          const answers = [() => check(facts, action), () => call("check", facts, action)].map(told);
          Reflect.deleteProperty(prototype, key);
          assert.equal(answers[0], answers[1]);
        }
      }
    });
  }
});

describe("what looks like a record", () => {
  /** @type {[string, (record: any) => any][]} */
  const lookalikes = [
    ["inherits its facts", (record) => Object.create(record)],
    ["is a list", (record) => Object.assign([], record)],
    ["is a list that inherits what records do", (record) => Object.setPrototypeOf(Object.assign([], record), Object.prototype)],
    ["is a list that inherits nothing", (record) => Object.setPrototypeOf(Object.assign([], record), null)],
    ["is a map", (record) => Object.assign(new Map(), record)],
    ["has a fact that none has", (record) => ({ ...record, fact: true })],
    ["is of a class that adds a fact", (record) => Object.assign(new (class { get fact() { return true; } })(), record)],
  ];
  for (const [name, like] of lookalikes) {
    test(name, () => {
      for (const { make, hint } of changed((place) => (isRecord(place) ? [like] : []))) agree(make, hint);
    });
  }
});

describe("what looks like a list", () => {
  /** @type {[string, (list: any[]) => any][]} */
  const lookalikes = [
    ["is an object with a length", (list) => ({ ...list, length: list.length })],
    ["inherits its items", (list) => Object.setPrototypeOf(Array(list.length), list)],
    ["inherits nothing", (list) => Object.setPrototypeOf([...list], null)],
    ["has a length that none has", (list) => new Proxy(list, { get: (_, name) => (name === "length" ? list.length - 0.5 : Reflect.get(list, name)) })],
    ["holds nothing", () => [undefined]],
  ];
  for (const [name, like] of lookalikes) {
    test(name, () => {
      for (const { make, hint } of changed(({ values: [value] }) => (Array.isArray(value) ? [like] : []))) agree(make, hint);
    });
  }

  test("is too long for the fast door, alone or with others", () => {
    const partner = { tenantId: "11111111-2222-4333-8444-555555555555", type: "direct-bill" };
    const customer = { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" };
    const action = { type: "open-support-request" };
    const [reader, support] = ["88d8e3e3-8f55-4a1e-953a-9b9898b8876b", "f023fd81-a637-4b56-95fd-791ac0226033"];
    const readers = (/** @type {number} */ length) => ({ status: "active", roles: Array(length).fill(reader) });
    const asked = (/** @type {any[]} */ ...gdap) => ({ situation: { partner, customer, relationship: { gdap } }, action });
    assert.notDeepEqual(call("check", ...Object.values(asked(readers(1)))), call("check", ...Object.values(asked({ ...readers(1), roles: [support] }))));
    // Only the last role, or the last relationship, opens a request.
    for (const length of [0, 1, 200, 256, 300, 331, 332, 333, 1000, 3000]) {
      for (const others of [0, 1, 7, 8]) {
        agree(() => asked(...Array(others).fill(readers(250)), { status: "active", roles: [...readers(length).roles, support] }), `${others} ${length}`);
      }
      for (const each of [{ status: "expired" }, { roles: [] }]) agree(() => asked(...Array(length).fill(each), { status: "active", roles: [support] }), `${length}`);
    }
    // One role more each time, until there is no room.
    const filled = (/** @type {number} */ length) => asked(...Array(7).fill(readers(250)), { status: "active", roles: [...readers(length).roles, support] });
    const most = Array.from({ length: 500 }, (_, length) => length).findIndex((length) => !fastCheck(...Object.values(filled(length))));
    assert.ok(most > 0);
    for (let length = most - 5; length < most + 5; length++) agree(() => filled(length), `${length}`);
  });
});

describe("what looks like an id or a moment", () => {
  const { situation, action } = cases("decisions").find(({ action }) => action.type === "change-subscription");
  const id = "66666666-7777-4888-8999-aaaaaaaaaaaa";
  const ids = [
    ...[id, id.toUpperCase(), ` ${id}`, `{${id}}`, `${id}\n`, `${id.slice(0, 35)}\n`, `${id.slice(0, 35)}g`, `${id.slice(0, 35)}ａ`, id.slice(1)],
    ...[id.replaceAll("-", "a"), id.replaceAll("6", "-"), "-".repeat(36), id.replace("6-7", "-67"), id.replaceAll("-", "_"), "", "microsoft"],
  ];
  /** @type {[string, (text: string) => [any, any]][]} */
  const withIds = [
    ["partner", (text) => [{ ...situation, partner: { ...situation.partner, tenantId: text } }, action]],
    ["partner's provider", (text) => [{ ...situation, partner: { ...situation.partner, providerTenantId: text } }, action]],
    ["customer", (text) => [{ ...situation, customer: { ...situation.customer, tenantId: text } }, action]],
    ["customer's provider", (text) => [{ ...situation, customer: { ...situation.customer, providerTenantId: text } }, action]],
    ["subscription", (text) => [situation, { ...action, subscription: { ...action.subscription, id: text } }]],
    ["seller", (text) => [situation, { ...action, subscription: { ...action.subscription, soldBy: text } }]],
  ];
  // Once around a day that is asked about, and once on days that do not exist.
  const moments = ["2026-05-01", "2026-02-30", "2026-13-01", "0000-01-01", "9999-12-31"].flatMap((day) => [
    ...["", "T00:00:00Z", "T23:59:59Z", "T23:59:60Z", "T23:59:61Z", "T23:60:00Z", "T24:00:00Z", "T29:00:00Z", "T10:20:30z", "t10:20:30Z"],
    ...["T10:20:30.5Z", "T10:20:30.Z", "T10:20:30,5Z", "T10:20:30", "T10:20Z", "T10:2:30Z", " 10:20:30Z", "TZ", "T10:20:30Z\n", "T10:20:30ZZ"],
    ...["T1x:20:30Z", "T10:2x:30Z", "T10:20:3xZ", "T10:20:30.xZ", `T10:20:30Z${day}T10:20:30Z`],
    ...["T23:30:00+01:00", "T23:30:00-01:00", "T00:30:00+01:00", "T١٠:20:30Z", "never"],
  ].map((time) => `${day}${time}`));
  const gdap = { status: "active", roles: ["729827e3-9c14-49f7-bb1b-9608f156bbb8"] };
  /** @type {[string, (text: string) => [any, any]][]} */
  const withMoments = [
    ["day", (text) => [{ ...situation, asOf: text }, action]],
    ["end of GDAP", (text) => [{ ...situation, asOf: "2026-05-01", relationship: { gdap: [{ ...gdap, endDateTime: text }] } }, { type: "open-support-request" }]],
    ["beginning of GDAP", (text) => [{ ...situation, asOf: "2026-05-01", relationship: { gdap: [{ ...gdap, createdDateTime: text }] } }, { type: "open-support-request" }]],
    ["last day of cancellation", (text) => [
      { ...situation, asOf: "2026-05-01" },
      { ...action, change: "cancel", subscription: { ...action.subscription, soldBy: situation.partner.tenantId, family: "new-commerce-license", cancellationAllowedUntil: text } },
    ]],
  ];
  for (const [texts, places] of /** @type {const} */ ([[ids, withIds], [[...moments, "never"], withMoments]])) {
    for (const [name, asked] of places) {
      test(name, () => {
        for (const text of texts) {
          const [situation, action] = asked(text);
          agree(() => ({ situation, action }), JSON.stringify(text));
        }
      });
    }
  }
});

test("ids are told apart however many there are", () => {
  const { situation, action } = cases("decisions").find(({ action, expect }) => action.subscription?.soldBy && expect.outcome === "allowed");
  const id = (/** @type {number} */ number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const asked = (/** @type {string} */ us, /** @type {string} */ seller) =>
    [{ ...situation, partner: { ...situation.partner, tenantId: us } }, { ...action, subscription: { ...action.subscription, soldBy: seller } }];
  const [ours, theirs] = [id(0), id(1)].map((seller) => told(() => call("check", ...asked(id(0), seller))));
  assert.notEqual(ours, theirs);
  // Some thousands are known at a time.
  for (let number = 1; number < 20_000; number++) {
    const us = id(number);
    for (const [seller, answer] of [[us, ours], [us.toUpperCase(), ours], [id(Math.floor(number / 2)), theirs]]) {
      assert.equal(told(() => fastCheck(...asked(us, seller))), answer, `${us} ${seller}`);
    }
  }
});

test("a getter that asks another question changes nothing of the answer", () => {
  const other = cases("decisions").at(-1);
  for (const { name, situation, action } of cases("decisions")) {
    const ask = () => (options(other.situation), check(other.situation, other.action));
    for (const field of Object.keys(situation)) agree(() => ({ situation: acting(situation, field, ask), action }), `${name}: ${field}`);
    for (const field of Object.keys(action)) agree(() => ({ situation, action: acting(action, field, ask) }), `${name}: ${field}`);
  }
});

test("findings are shared, and nobody can change them", () => {
  let withArgs = 0;
  for (const { situation, action } of cases("decisions")) {
    for (const finding of [check(situation, action), ...options(situation).map((/** @type {any} */ { decision }) => decision)].flatMap(({ findings }) => findings)) {
      assert.ok(Object.isFrozen(finding) && (!finding.args || Object.isFrozen(finding.args)), finding.rule);
      if (finding.args) withArgs += 1;
    }
  }
  assert.ok(withArgs > 0);
});
