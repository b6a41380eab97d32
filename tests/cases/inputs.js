// Inputs of `check`, made from the JSON Schemas by a number: the same number makes the same input, in an object of its own.
// Two in three are then changed in up to three places, to values that are wrong, unusual, or meant to deceive.
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

/** @param {string} name */
const schema = (name) => JSON.parse(readFileSync(new URL(`../../schema/${name}.json`, import.meta.url), "utf8"));
export const SITUATION = schema("situation");
export const ACTION = schema("action");

/**
 * Numbers below 1 (mulberry32).
 * @param {number} seed
 */
export function random(seed) {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TENANTS = ["11111111-2222-4333-8444-555555555555", "66666666-7777-4888-8999-aaaaaaaaaaaa", "AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"];
const ROLES = ["62e90394-69f5-4237-9190-012177145e10", "F023FD81-A637-4B56-95FD-791AC0226033", "Helpdesk Administrator", "helpdesk  administrator", "Power BI Administrator", "729827e3-9c14-49f7-bb1b-9608f156bbb8", TENANTS[0], "fe930be7-5e62-47db-91af-98c3a49a38b1"];
const DAYS = ["2016-10-18", "2018-04-24", "2020-02-29", "2021-10-29", "2023-10-09", "2024-02-29", "2026-05-01", "2027-01-01", "2010-01-01"];
const MOMENTS = [...DAYS, "2026-04-30T23:59:59Z", "2026-05-01T00:30:00+02:00", "2026-04-30T23:30:00.123-01:00"];

/** What a text of a type may be. @type {Record<string, string[]>} */
export const TEXTS = {
  TenantId: TENANTS,
  SoldBy: [...TENANTS, "microsoft", "unknown-partner"],
  SubscriptionId: [...TENANTS, "0123456789ab", "0123456789AB"],
  PartnerId: ["1", "1234567", "9999999999999999999"],
  RoleReference: ROLES,
  Day: DAYS,
  Moment: MOMENTS,
  CancellationEnd: [...MOMENTS, "never"],
  Duration: ["P1D", "P730D", "P2Y", "P0D", "P180D", "PT0S", "P5Y"],
};

/** What belongs nowhere, or hardly anywhere: each time a new one. @type {(() => unknown)[]} */
export const STRANGE = [
  () => undefined, () => null, () => NaN, () => -0, () => 0, () => 1, () => 1.5, () => -1, () => 2 ** 31, () => 2 ** 32 - 1,
  () => 2 ** 32, () => 1e300, () => Infinity, () => true, () => false, () => 10n, () => Symbol("cloud"), () => () => "global",
  () => "", () => " ", () => "global", () => "Global", () => "active", () => "ACTIVE", () => "none", () => "never", () => "\ud800",
  () => "2026-02-30", () => "2026-05-01T00:00:00", () => "microsoft", () => TENANTS[0].toUpperCase(), () => `${TENANTS[0]} `,
  () => `${TENANTS[0]}\n`, () => "Administrator", () => "x".repeat(300), () => "١".repeat(10), () => "__proto__", () => "toString",
  () => [], () => ({}), () => [null], () => [undefined], () => Array(1), () => ["active"], () => ["global-admin", "global-admin"],
  () => Object.assign(Array(3), { 0: "admin-agent", 2: "sales-agent" }), () => [[]], () => [{}], () => Array(1000), () => Array(300).fill("admin-agent"),
  () => Object.assign(["admin-agent"], { extra: 1 }), () => Object.setPrototypeOf([], null), () => Object.setPrototypeOf([], Object.prototype),
  () => new (class extends Array {})("admin-agent"), () => new Proxy(["admin-agent"], {}), () => new Proxy([], { get: (list, name) => (name === "length" ? 1.5 : Reflect.get(list, name)) }),
  () => new Date(0), () => new Date(NaN), () => new Map([["tenantId", TENANTS[0]]]), () => new Set(), () => new String("global"), () => new Boolean(true), () => new Number(1),
  () => new (class { tenantId = TENANTS[0]; })(), () => Object.create(null), () => Object.create({ tenantId: TENANTS[0] }),
  () => Object.create(null, { tenantId: { value: TENANTS[0] } }), () => Object.freeze({ tenantId: TENANTS[0] }),
  () => ({ tenantId: TENANTS[0], [Symbol("type")]: 1 }), () => runInNewContext("({ tenantId: id })", { id: TENANTS[0] }),
  () => new Proxy({ tenantId: TENANTS[0] }, {}), () => ({ get tenantId() { return TENANTS[0]; } }),
  () => ({ get tenantId() { throw new RangeError("mine"); } }), () => new Proxy({}, { ownKeys() { throw new Error("mine"); } }),
  () => { const cycle = {}; return Object.assign(cycle, { cycle }); }, () => (function () { return arguments; })(TENANTS[0]), () => globalThis, () => /a/,
  () => JSON.parse('{ "__proto__": { "tenantId": 1 } }'), () => new Uint8Array(3), () => Promise.resolve(), () => new WeakMap(), () => new Error("mine"),
];

/** @typedef {{ path: PropertyKey[], values: any[] }} Place A place in a value, and what may stand there. */

/**
 * Every place in a value of a type in which everything is stated, and each list has an item; a record or a list before what is in it.
 * @param {any} type @param {any} [defs] @param {PropertyKey[]} [path]
 * @returns {Place[]}
 */
export function places(type, defs = type.$defs, path = []) {
  if (type.$ref) {
    const name = type.$ref.slice("#/$defs/".length);
    return TEXTS[name] ? [{ path, values: TEXTS[name] }] : places(defs[name], defs, path);
  }
  if (type.anyOf) {
    const [{ values }, ...inner] = places(type.anyOf[0], defs, path);
    return [{ path, values: [...values, null, undefined] }, ...inner];
  }
  if ("const" in type) return [{ path, values: [type.const] }];
  if (type.enum) return [{ path, values: type.enum }];
  if (type.type === "boolean") return [{ path, values: [true, false] }];
  if (type.type === "integer") return [{ path, values: [2, 0, 2 ** 32 - 1] }];
  if (type.type === "array") return [{ path, values: [[]] }, ...places(type.items, defs, [...path, 0])];
  if (type.type === "string") return [{ path, values: ["name"] }];
  return [{ path, values: [{}] }, ...Object.entries(type.properties).flatMap(([key, inner]) => places(inner, defs, [...path, key]))];
}

/**
 * The value with the first of what may stand at each place.
 * @param {Place[]} places
 */
export const whole = (places) => places.reduce((value, { path, values }) => put(value, path, () => structuredClone(values[0])), /** @type {any} */ (undefined));

/**
 * The same value, changed at a place, which comes last in its record.
 * @param {any} value @param {PropertyKey[]} path @param {(old: any) => unknown} change
 */
export function put(value, [key, ...rest], change) {
  if (key === undefined) return change(value);
  const changed = put(value[key], rest, change);
  delete value[key];
  value[key] = changed;
  return value;
}

/** @param {number} number */
export function input(number) {
  const next = random(number);
  /** @type {<T>(values: T[]) => T} */
  const one = (values) => values[Math.floor(next() * values.length)];
  const often = next(); // how many of the optional fields are stated

  /** @param {any} type @param {any} defs @returns {any} */
  const value = (type, defs) => {
    if (type.$ref) {
      const name = type.$ref.slice("#/$defs/".length);
      return TEXTS[name] ? one(TEXTS[name]) : value(defs[name], defs);
    }
    if (type.anyOf) return value(type.anyOf[0], defs);
    if (type.oneOf) return value(one(type.oneOf), defs);
    if ("const" in type) return type.const;
    if (type.enum) return one(type.enum);
    if (type.type === "boolean") return next() < 0.5;
    if (type.type === "integer") return one([0, 1, 2, 5, 2 ** 31, 2 ** 32 - 1]);
    if (type.type === "array") return Array.from({ length: Math.floor(next() * 4) }, () => value(type.items, defs));
    if (type.type === "string") return one(["name", "a b", "", "x".repeat(51)]);
    const keys = Object.keys(type.properties);
    if (next() < 0.2) keys.reverse();
    const stated = keys.filter((key) => type.required.includes(key) || next() < often);
    return Object.fromEntries(stated.map((key) => [key, value(type.properties[key], defs)]));
  };
  const made = { situation: value(SITUATION, SITUATION.$defs), action: value(ACTION, ACTION.$defs) };
  for (let changes = number % 3 === 0 ? 0 : 1 + Math.floor(next() * 3); changes > 0; changes--) change(made, next);
  return made;
}

/** The keys of an object, none of one that throws. @param {object} object */
function ownKeys(object) {
  try {
    return Object.keys(object);
  } catch {
    return [];
  }
}

/**
 * Changes something somewhere in an object.
 * @param {any} root
 * @param {() => number} next
 * @param {(() => unknown)[]} [stranges]
 */
export function change(root, next, stranges = STRANGE) {
  const place = Math.floor(next() * 4);
  const roots = Object.keys(root);
  if (roots.length === 0) return;
  let [holder, key] = [root, roots[Math.floor(next() * roots.length)]];
  for (let depth = 0; depth < place; depth++) {
    const inner = Object.getOwnPropertyDescriptor(holder, key)?.value;
    if (typeof inner !== "object" || inner === null) break;
    const keys = ownKeys(inner);
    if (keys.length === 0) break;
    [holder, key] = [inner, keys[Math.floor(next() * keys.length)]];
  }
  const old = Object.getOwnPropertyDescriptor(holder, key)?.value;
  if ([holder, old].includes(globalThis) || [holder, old].some(ArrayBuffer.isView)) return;
  const strange = stranges[Math.floor(next() * stranges.length)];
  // `Reflect` fails silently where an earlier change froze something.
  switch (Math.floor(next() * 9)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      break;
    case 1:
      Reflect.deleteProperty(holder, key);
      Reflect.set(holder, key.toUpperCase(), old);
      break;
    case 2:
      Reflect.defineProperty(holder, key, { enumerable: true, configurable: true, get: () => old });
      break;
    case 3:
      Reflect.defineProperty(holder, key, { enumerable: false });
      break;
    case 4:
      if (typeof old === "object" && old !== null) Reflect.set(holder, key, new Proxy(old, {}));
      else Reflect.set(holder, key, typeof old === "string" ? old.toUpperCase() : strange());
      break;
    case 5:
      Reflect.set(holder, `${key}s`, strange());
      break;
    default:
      Reflect.set(holder, key, strange());
  }
}
