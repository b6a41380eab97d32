// Which facts are asked for, without the page: the rules decide.
import { readFileSync } from "node:fs";
import { check } from "multipartner";
import { valuesOf } from "../../www/check/answers.js";
import { facts, STAND_INS } from "../../www/check/facts.js";
import { intentOf, INTENTS } from "../../www/check/intents.js";
import { CONTRADICTIONS, having, isSpare, telling } from "../../www/check/questions.js";
import { get } from "../../www/form/path.js";
import { holds } from "../../www/form/when.js";
import * as LISTS from "../../www/lists.js";
import en from "../../www/text/en.js";
import es from "../../www/text/es.js";
import { expect, test } from "./fixture.js";

/** @typedef {import("../../www/check/questions.js").Question} Question */

const fields = facts.flatMap(({ fields, rows }) => [...(rows ? rows.fields(`${rows.path}[0]`) : []), ...fields])
  .filter(({ path }) => !["situation.asOf", "situation.cloud"].includes(path));

/** @type {[string, import("../../www/check/intents.js").Facts][]} */
const intents = Object.values(INTENTS).flatMap((group) => Object.entries(group));

/** What is stated once an action has been chosen. @param {string} name @returns {Question} */
function begun(name) {
  const [, { action, situation = {} }] = intents.find(([each]) => each === name) ?? intents[0];
  const onSubscription = /** @type {string[]} */ (["change-subscription", "request-transfer", "transition-subscription", "change-terms", "change-partner-of-record"]);
  return {
    situation: { partner: { tenantId: STAND_INS.us }, customer: { tenantId: STAND_INS.customer }, ...situation },
    action: {
      ...action,
      ...(onSubscription.includes(action.type) && { subscription: { id: STAND_INS.subscription } }),
      ...(action.type === "request-gdap" && { displayName: "A name", duration: "P1D", roles: [] }),
    },
  };
}

/** The facts that could be stated, with the values that they can have. @param {Question} question */
function unstated(question) {
  const valueAt = (/** @type {string} */ path) => get(question, path);
  const isThere = (/** @type {string} */ path) => !path.includes("gdap[0]") || path.endsWith(".status") || valueAt("situation.relationship.gdap");
  return fields.filter(({ path, when = {} }) => holds(when, valueAt) && isThere(path) && (valueAt(path) ?? []).length === 0)
    .map((field) => ({ path: field.path, rare: field.rare, sample: field.sample, values: valuesOf(field, valueAt) }));
}

const ask = (/** @type {Question} */ { situation, action }) => check(situation, action);

/** The paths of what is asked for, in order. @param {Question} question */
const asked = (question) => telling(unstated(question), question, ask).map(({ path }) => path);

/** @param {Question} question @param {Record<string, unknown>} answers by path */
const answered = (question, answers) => Object.entries(answers).reduce((all, [path, value]) => having(all, path, value), question);

const SOLD_BY = "action.subscription.soldBy";
const RESELLER = "situation.relationship.reseller";

test("first comes what a rule cannot tell without, and then what can remove the reason", () => {
  expect(asked(begun("cancel"))[0]).toBe(SOLD_BY);
  const ours = answered(begun("cancel"), { [SOLD_BY]: STAND_INS.us });
  expect(ask(ours).outcome).toBe("not-yet");
  expect(asked(ours)[0]).toBe(RESELLER);
  expect(asked(answered(ours, { [RESELLER]: "active" }))[0]).toBe("action.subscription.family");
  expect(asked(begun("order"))[0]).toBe(RESELLER);
  expect(asked(begun("order-new"))[0]).toBe("situation.customer.tenantUse");
  expect(asked(begun("administer"))[0]).toMatch(/^situation\.relationship\./);
  expect(asked(begun("end-relationship"))).toEqual([RESELLER]);
  expect(asked(begun("request-gdap"))[0]).toBe("action.roles");
});

test("what is rarely different comes last, unless a rule cannot tell without it", () => {
  for (const [name] of intents) {
    const question = begun(name);
    const spare = telling(unstated(question), question, ask).map((fact) => isSpare(fact, ask(question)));
    expect(spare, name).toEqual(spare.toSorted());
  }
  const standing = { path: "situation.partner.standing", rare: true };
  expect(isSpare(standing, ask(begun("invite")))).toBe(true);
  const lacking = /** @type {any} */ ({ findings: [{ severity: "unknown", path: standing.path }] });
  expect(isSpare(standing, lacking)).toBe(false);
});

test("what no fact can change is not asked about", () => {
  for (const name of ["transition", "ownership"]) expect(asked(begun(name)), name).toEqual([]);
  for (const [name, { action }] of intents.filter(([, { action }]) => action.type === "change-subscription")) {
    for (const asOf of ["2016-12-02", "2018-06-01", "2026-09-01"]) {
      const question = answered(begun(name), { [SOLD_BY]: "unknown-partner", "situation.asOf": asOf });
      expect(ask(question).outcome, `${action.change}, ${asOf}`).toBe("forbidden");
      expect(asked(question), `${action.change}, ${asOf}`).toEqual([]);
    }
  }
});

test("a value that contradicts other facts is no reason to ask", () => {
  const ours = answered(begun("cancel"), { [SOLD_BY]: STAND_INS.us, [RESELLER]: "active", "action.subscription.family": "azure" });
  expect(ask(answered(ours, { "action.subscription.agreement": "enterprise-direct" })).outcome).toBe("unknown");
  expect(asked(ours)).not.toContain("action.subscription.agreement");
  const source = readFileSync("src/policy/rules/contradictions.rs", "utf8");
  expect(CONTRADICTIONS).toEqual([...source.matchAll(/Rule::unknown\(\s*"([\w-]+)"/g)].map(([, rule]) => rule));
});

test("questions end, whatever is answered, and each answer given is one that the rules take", () => {
  for (const [name] of intents) {
    for (const pick of [0, 1, 2]) {
      let question = begun(name);
      let left = 60;
      for (let [next] = telling(unstated(question), question, ask); next; [next] = telling(unstated(question), question, ask)) {
        expect(left--, `${name}: ${next.path}`).toBeGreaterThan(0);
        const value = next.values[pick % next.values.length] ?? next.sample ?? "2027-01-01";
        question = having(question, next.path, value);
        expect(() => ask(question), `${next.path} = ${JSON.stringify(value)}`).not.toThrow();
      }
    }
  }
});

test("whatever is asked has a question in either language", () => {
  for (const { path, kind } of fields) {
    if (path.endsWith(".id") || path.endsWith("TenantId") || path.endsWith("partnerId") || kind === "date" || path.endsWith(".tenantId")) continue;
    for (const words of [en, es]) {
      const key = path.replace(/\[\d+\]/, "[]");
      const question = /** @type {Record<string, string>} */ (words.questions)[key] ?? /** @type {Record<string, string>} */ (words.labels)[key];
      if (path !== "action.type") expect(question, path).toContain("?");
    }
  }
});

test("each action and each change can be chosen, and is named by what was chosen", () => {
  expect(new Set(intents.map(([, { action }]) => action.type))).toEqual(new Set(LISTS.ActionType));
  expect(new Set(intents.flatMap(([, { action }]) => action.change ?? []))).toEqual(new Set(LISTS.SubscriptionChange));
  for (const [name] of intents) {
    expect(intentOf(begun(name))).toBe(name);
    for (const words of [en, es]) {
      expect(/** @type {Record<string, string>} */ (words.intents)[name], name).toBeTruthy();
      expect(/** @type {Record<string, string>} */ (words.intentWords)[name], name).toBeTruthy();
    }
  }
});
