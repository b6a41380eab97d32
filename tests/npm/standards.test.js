// Standard Schema, problem details and AuthZEN.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cases } from "../cases/load.js";
import { load } from "./consumer.js";

/** @import { StandardSchemaV1 } from "@standard-schema/spec" */
/** @typedef {typeof import("multipartner")} Package */

const multipartner = /** @type {Package} */ (await load("multipartner"));
const { actionSchema, check, evaluate, evaluations, explain, gdapRequestSchema, invitationSchema, isMultipartnerError } = multipartner;
const { permitted, situationSchema, toProblem } = multipartner;
/** @type {import("multipartner").Locale[]} */
const [en, es] = await Promise.all(["en", "es"].map(async (tag) => (await load(`multipartner/locale/${tag}`)).default));

const [us, them, customer] = ["11111111-2222-4333-8444-555555555555", "99999999-8888-4777-8666-555555555555", "66666666-7777-4888-8999-aaaaaaaaaaaa"];
const id = "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff";
const situation = /** @type {const} */ ({ partner: { tenantId: us }, customer: { tenantId: customer } });
const change = /** @type {const} */ ({ type: "change-subscription", change: "cancel" });

/**
 * The issues of a value, as a library that knows only the standard sees them.
 * @param {StandardSchemaV1} schema
 * @param {unknown} value
 * @param {StandardSchemaV1.Options} [options]
 */
function issues(schema, value, options) {
  const result = schema["~standard"].validate(value, options);
  assert.ok(!(result instanceof Promise));
  return result.issues?.map(({ message, path }) => [path, message]);
}

/** @param {() => unknown} call @returns {import("multipartner").MultipartnerError} */
function thrown(call) {
  try {
    call();
  } catch (error) {
    if (isMultipartnerError(error)) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

test("a schema gives the value as it is read, or every problem with its way", () => {
  assert.deepEqual(situationSchema["~standard"].validate({ ...situation, cloud: null, partner: { tenantId: us.toUpperCase() } }), { value: situation });
  assert.deepEqual(issues(situationSchema, { partner: { tenantId: "x", roles: ["admin-agent", "king"] }, "odd name": 1 })?.map(([path]) => path), [
    ["customer"], ["odd name"], ["partner", "roles", 1], ["partner", "tenantId"],
  ]);
  assert.deepEqual(issues(actionSchema, undefined), [[[], "Expected an object, but found undefined."]]);
  assert.deepEqual(issues(invitationSchema, { kind: "reseller" }), [[["partnerTenantId"], "This field is required."]]);
  assert.deepEqual(issues(gdapRequestSchema, { displayName: "A", duration: "P1D", roles: ["?"] })?.map(([path]) => path), [["roles", 0]]);
  assert.deepEqual(issues(invitationSchema, { kind: "dap" }, { libraryOptions: { locale: es } }), [[["partnerTenantId"], es.errors["missing-field"].reason]]);
  const [issue] = /** @type {any} */ (actionSchema["~standard"].validate({})).issues;
  assert.deepEqual(issue.subject, { code: "missing-field", path: "action.type", args: {} });
});

test("every input of the cases passes the schema of its kind", () => {
  for (const { situation, action } of cases("decisions")) {
    assert.equal(issues(situationSchema, situation), undefined);
    assert.equal(issues(actionSchema, action), undefined);
  }
  for (const { invitation } of cases("links")) assert.equal(issues(invitationSchema, invitation), undefined);
});

test("what is permitted passes; of the rest the findings are the issues, in the user's language", () => {
  const schema = permitted(() => situation, { locale: es });
  assert.deepEqual(issues(schema, { ...change, subscription: { id: "x" } }), [[["subscription", "id"], '"x" no es un GUID o 12 dígitos hexadecimales.']]);
  const lacking = issues(schema, { ...change, subscription: { id } });
  assert.deepEqual(lacking?.find(([path]) => String(path) === "subscription,soldBy"), [["subscription", "soldBy"], "Falta información: quién vendió la suscripción"]);
  const denied = issues(schema, { ...change, subscription: { id, soldBy: them } });
  assert.equal(denied?.length, 1);
  assert.deepEqual(denied[0][0], []);
  assert.ok(String(denied[0][1]).startsWith(`${es.rules["existing-subscriptions-unchanged"].title}. `));
  const allowed = { type: "request-reseller-relationship" };
  assert.deepEqual(permitted(situation)["~standard"].validate(allowed), { value: allowed });
  assert.deepEqual(issues(permitted(/** @type {any} */ ({ ...situation, customer: {} })), allowed), [[[], "situation.customer.tenantId: This field is required."]]);
  assert.equal(issues(permitted(situation, { permit: ["unknown", "not-yet", "forbidden"] }), { ...change, subscription: { id } }), undefined);
});

test("only what decides against an action is a reason, in every standard", () => {
  for (const { name, situation, action } of cases("decisions")) {
    const decision = check(situation, action);
    const reasons = decision.outcome === "allowed" ? undefined
      : decision.findings.filter(({ severity }) => severity !== "warning" && severity !== "note");
    const { issues } = /** @type {any} */ (permitted(situation)["~standard"].validate(action));
    const details = toProblem(decision, es);
    assert.deepEqual(issues?.map((/** @type {any} */ { subject }) => subject), reasons, name);
    assert.deepEqual(details?.errors.map((error) => "rule" in error && error.rule), reasons?.map(({ rule }) => rule), name);
    const words = reasons?.map((finding) => explain(finding, es));
    assert.deepEqual(details?.errors.map(({ detail }) => detail), words?.map(({ reason, remedy }) => `${reason} ${remedy}`), name);
    const paths = reasons?.map(({ path, field }) => path ?? (field && `action.${field}`));
    assert.deepEqual(details?.errors.map(({ pointer }) => pointer), paths?.map((path) => path && `#/${path.replace(/]/g, "").split(/[.[]/).join("/")}`), name);
    assert.deepEqual(issues?.map((/** @type {any} */ { path }) => path.join(".")), paths?.map((path) => (path?.startsWith("action.") ? path.slice("action.".length) : "")), name);
    for (const { message } of issues ?? []) assert.match(message, /[^\s.]\.?$/, name);
    for (const { detail } of details?.errors ?? []) assert.match(detail, /\S$/, name);
  }
});

test("a schema says which version of the standard it is, and takes a program's own errors for no issue", () => {
  for (const schema of [actionSchema, gdapRequestSchema, invitationSchema, situationSchema, permitted(situation)]) {
    const { version, vendor } = schema["~standard"];
    assert.deepEqual([version, vendor], [1, "multipartner"]);
  }
  assert.equal(issues(actionSchema, {}, {})?.length, 1);
  const roles = [...Array(12).fill("admin-agent"), "king"];
  assert.deepEqual(issues(situationSchema, { ...situation, partner: { tenantId: us, roles } })?.map(([path]) => path), [["partner", "roles", 12]]);
  const throwing = permitted(() => { throw new RangeError("mine"); });
  assert.throws(() => throwing["~standard"].validate({}), { name: "RangeError", message: "mine" });
});

test("a name of any letters is found in a path as it is", () => {
  for (const name of ["a b", 'a"b', '"', "a'b", "a\\b", "\\n", "a]b", "x].y", "[0]", "12", "1a", "é", "a\n\r\t\0b", "\u0001", "\u2028", "\u{f0000}", "\u{100000}", "\u{10ffff}"]) {
    assert.deepEqual(issues(situationSchema, { ...situation, [name]: 1 })?.map(([path]) => path), [[name]]);
    const details = Object(toProblem(thrown(() => check(/** @type {any} */ ({ ...situation, [name]: 1 }), /** @type {any} */ (change)))));
    assert.equal(decodeURIComponent(details.errors[0].pointer), `#/situation/${name}`);
  }
});

test("problem details have a type for each code and rule, pointers, and the status of the outcome", () => {
  const error = thrown(() => check(/** @type {any} */ ({ partner: { tenantId: "x" }, customer: { tenantId: us }, "a/b~c": 1 }), { ...change, subscription: { id: "y" } }));
  const details = /** @type {import("multipartner").ProblemDetails} */ (toProblem(error));
  assert.equal(details.status, 422);
  assert.match(details.type, /\/docs\/problems\.md#unknown-field$/);
  assert.deepEqual(details.errors.map(({ pointer }) => pointer), ["#/situation/a~1b~0c", "#/situation/partner/tenantId", "#/action/subscription/id"]);
  assert.ok(details.errors.every(({ type, title, detail }) => type && title && detail));

  /** @param {object} subscription */
  const answered = (subscription) => toProblem(check(situation, { ...change, subscription: { id, ...subscription } }), es);
  const denied = answered({ soldBy: them });
  assert.deepEqual([denied?.status, denied?.outcome, denied?.title], [403, "forbidden", es.rules["existing-subscriptions-unchanged"].title]);
  assert.match(String(denied?.type), /\/docs\/rules\.md#existing-subscriptions-unchanged$/);
  const lacking = answered({});
  assert.equal(lacking?.status, 422);
  assert.ok(lacking.errors.some(({ pointer }) => pointer === "#/action/subscription/soldBy"));
  const { status, policyDay } = Object(toProblem(check(situation, { type: "purchase-subscription" })));
  assert.deepEqual([status, policyDay], [409, check(situation, { type: "purchase-subscription" }).policyDay]);
  assert.equal(toProblem(check(situation, { type: "request-reseller-relationship" })), null);
  assert.throws(() => toProblem(new RangeError("a bug")), RangeError);
  const denial = check(situation, { type: "purchase-subscription" });
  for (const lookalike of [
    ...[{ outcome: "forbidden", findings: ["?"] }, { outcome: "no", findings: {} }, { outcome: "forbidden", findings: {} }],
    ...[{ ...denial, outcome: ["forbidden"] }, { ...denial, outcome: "no" }],
  ]) {
    assert.throws(() => toProblem(lookalike), (error) => error === lookalike);
  }
});

test("what a type of problem says can be read there", () => {
  const [problems, rules] = ["docs/problems.md", "docs/rules.md"].map((file) => readFileSync(file, "utf8"));
  const codes = cases("malformed").map(({ expect }) => expect.code).filter(Boolean);
  for (const code of codes) assert.ok(problems.includes(`<a id="${code}"></a>`), code);
  for (const { rule } of multipartner.rules()) assert.ok(rules.includes(`<a id="${rule}"></a>`), rule);
});

/** @type {import("multipartner").EvaluationRequest} */
const request = {
  subject: { type: "partner", id: us, properties: { type: "direct-bill", roles: ["admin-agent", "global-admin"] } },
  action: { name: "change-subscription", properties: { change: "cancel" } },
  resource: { type: "subscription", id, properties: { soldBy: them, family: "azure" } },
  context: { asOf: "2026-09-01", customer: { tenantId: customer }, relationship: { reseller: "active" } },
};

test("AuthZEN: a decision is true only for what is allowed, and says why not", () => {
  const denied = evaluate(request, es);
  assert.deepEqual([denied.decision, denied.context.outcome, denied.context.edition], [false, "forbidden", "E14"]);
  assert.match(String(denied.context.policyDay), /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(denied.context.reason_user, { es: es.rules["existing-subscriptions-unchanged"].title });
  assert.equal(evaluate({ ...request, resource: { type: "subscription", id, properties: { soldBy: us, family: "azure" } } }).decision, true);
  const unknown = evaluate({ ...request, resource: { type: "subscription", id } });
  const allowed = evaluate({ ...request, resource: { type: "subscription", id, properties: { soldBy: us, family: "azure" } } });
  assert.ok(allowed.decision && allowed.context.findings?.length);
  assert.ok(!("reason_user" in allowed.context));
  assert.deepEqual([unknown.decision, unknown.context.outcome], [false, "unknown"]);
  const { context } = evaluate({ ...request, action: { name: "purchase-subscription" }, resource: { type: "customer", id: customer }, context: {} });
  const reasons = context.findings?.filter(({ severity }) => severity !== "warning" && severity !== "note") ?? [];
  assert.ok(reasons.length > 1);
  assert.deepEqual(context.reason_user, { en: reasons.map((finding) => explain(finding, en).title).join(". ") });
  const onCustomer = { ...request, action: { name: /** @type {const} */ ("request-reseller-relationship") } };
  assert.equal(evaluate({ ...onCustomer, resource: { type: "customer", id: customer }, context: { asOf: "2026-09-01" } }).decision, true);
});

test("AuthZEN: problems are told where the request has them", () => {
  /** @param {any} request */
  const problems = (request) => thrown(() => evaluate(request)).problems.map(({ code, path }) => `${code} ${path}`);
  assert.deepEqual(problems({}), [
    ...["missing-field subject.type", "missing-field resource.type", "missing-field resource.id"],
    ...["missing-field subject.id", "missing-field action.name"],
  ]);
  assert.deepEqual(problems({
    subject: { type: "user", id: "x", properties: { type: "king" } },
    action: { name: "change-subscription", properties: { change: "stop", speed: 1 } },
    resource: { type: "subscription", id: "y", properties: { soldBy: "z" } },
    context: { time: "now", customer: { tenantId: "c" }, partner: {} },
  }).sort(), [
    ...["invalid-subscription-id resource.id", "invalid-tenant-id context.customer.tenantId", "invalid-tenant-id resource.properties.soldBy"],
    ...["invalid-tenant-id subject.id", "unknown-field action.properties.speed", "unknown-field context.partner"],
    ...["unknown-field context.time", "unknown-value action.properties.change", "unknown-value subject.properties.type", "unknown-value subject.type"],
  ]);
  assert.deepEqual(problems(undefined), problems({}));
  assert.ok(problems({ ...request, subject: { ...request.subject, type: null } }).includes("missing-field subject.type"));
  const onCustomer = { ...request, action: { name: "purchase-subscription" }, resource: { type: "customer", id: customer } };
  assert.deepEqual(problems({ ...onCustomer, context: { customer: {}, partner: {} } }), ["unknown-field context.partner", "unknown-field context.customer"]);
  const notOfACustomer = { ...onCustomer, context: {}, resource: { type: "customer", id: "c", properties: { sameMarket: "x" } } };
  assert.deepEqual(problems(notOfACustomer), ["wrong-type resource.properties.sameMarket", "invalid-tenant-id resource.id"]);
  assert.deepEqual(thrown(() => evaluate(/** @type {any} */ ({
    ...request, subject: { ...request.subject, type: "user" }, resource: { ...request.resource, type: 7 }, context: { ...request.context, partner: {} },
  }))).problems.slice(0, 3), [
    { code: "unknown-value", path: "subject.type", args: { found: '"user"', expected: "partner" } },
    { code: "unknown-value", path: "resource.type", args: { found: "number", expected: "customer, subscription" } },
    { code: "unknown-field", path: "context.partner", args: { found: '"partner"', expected: "cloud, asOf, relationship, otherPartners" } },
  ]);
  // What a getter throws is no answer.
  const throwing = { ...request, context: { relationship: { get reseller() { throw new RangeError("mine"); } } } };
  for (const ask of [() => evaluate(/** @type {any} */ (throwing)), () => evaluations(/** @type {any} */ ({ evaluations: [throwing] }))]) {
    assert.throws(ask, { name: "RangeError", message: "mine" });
  }
  /** @type {any} */
  const cycle = {};
  cycle.cycle = cycle;
  assert.deepEqual(problems({ ...request, subject: { ...request.subject, type: cycle } }), ["unknown-value subject.type"]);
});

test("AuthZEN: evaluations take defaults, keep their order, and stop where they are told to", () => {
  const resources = /** @type {const} */ ([us, them, "?", us]).map((soldBy) =>
    ({ resource: { type: /** @type {const} */ ("subscription"), id, properties: { soldBy, family: /** @type {const} */ ("azure") } } }));
  /** @param {any} [evaluations_semantic] */
  const decisions = (evaluations_semantic) => {
    const answer = evaluations({ ...request, evaluations: resources, ...(evaluations_semantic && { options: { evaluations_semantic } }) });
    return "evaluations" in answer ? answer.evaluations : [];
  };
  const all = decisions();
  assert.deepEqual(all.map(({ decision }) => decision), [true, false, false, true]);
  assert.deepEqual([all[2].context.error?.status, all[2].context.problems?.[0].path], [400, "resource.properties.soldBy"]);
  assert.deepEqual(decisions("execute_all"), all);
  assert.deepEqual(decisions("deny_on_first_deny"), all.slice(0, 2));
  assert.deepEqual(decisions("permit_on_first_permit"), all.slice(0, 1));
  assert.deepEqual(thrown(() => decisions("guess")).problems, [{
    ...{ code: "unknown-value", path: "options.evaluations_semantic" },
    args: { found: '"guess"', expected: "execute_all, deny_on_first_deny, permit_on_first_permit" },
  }]);
  /** @type {any} */
  const noList = { ...request, evaluations: { 0: {} } };
  assert.deepEqual(thrown(() => evaluations(noList)).problems, [{ code: "wrong-type", path: "evaluations", args: { found: "object", expected: "array" } }]);
  assert.deepEqual(evaluations({ ...request, evaluations: [] }), evaluate(request));
});
