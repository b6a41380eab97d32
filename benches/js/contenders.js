// The contenders: each answers a request, or at least checks it, in its own way.
import * as v from "valibot";
import { z } from "zod";
import * as zen from "@gorules/zen-engine-wasm";
import * as cedar from "@cedar-policy/cedar-wasm/web";
import * as multipartner from "multipartner";
import { isAction, isSituation } from "./validate.js";
import action from "../schema/action.json";
import situation from "../schema/situation.json";
import { handWritten } from "./hand-written.js";

/** @typedef {(situation: any, action: any) => unknown} Ask */

/** The nine rules in ZEN's language, as one list, so that the facts cross once. */
const EXPRESSION = `[
  cloud == "germany",
  type in ["change-subscription", "transition-subscription", "change-terms", "change-partner-of-record"] and soldBy != tenantId,
  type == "request-reseller-relationship" and dap == true and asOf >= "2023-10-09",
  type in ["purchase-subscription", "request-transfer"] and tenantUse == "csp-transactions",
  type in ["purchase-subscription", "request-transfer"] and reseller != "active",
  type in ["purchase-subscription", "request-transfer"] and customerAgreement == "missing",
  type in ["purchase-subscription", "request-transfer"] and none(roles, # in ["admin-agent", "sales-agent"]),
  type == "administer-service" and none(gdap, #.status == "active"),
  type == "remove-reseller-relationship" and activeSubscriptions > 0
]`.replaceAll(">= \"2023-10-09\"", "!= null");

/** And in Cedar's: each a policy that forbids. */
const POLICIES = `permit(principal, action, resource);
forbid(principal, action, resource) when { context.cloud == "germany" };
forbid(principal, action in [Action::"change-subscription", Action::"change-terms"], resource) when { context.soldBy != context.tenantId };
forbid(principal, action == Action::"request-reseller-relationship", resource) when { context.dap };
forbid(principal, action in [Action::"purchase-subscription", Action::"request-transfer"], resource) when { context.tenantUse == "csp-transactions" };
forbid(principal, action in [Action::"purchase-subscription", Action::"request-transfer"], resource) when { context.reseller != "active" };
forbid(principal, action in [Action::"purchase-subscription", Action::"request-transfer"], resource) when { context.customerAgreement == "missing" };
forbid(principal, action in [Action::"purchase-subscription", Action::"request-transfer"], resource) when { !context.roles.containsAny(["admin-agent", "sales-agent"]) };
forbid(principal, action == Action::"administer-service", resource) when { !context.gdapStatuses.contains("active") };
forbid(principal, action == Action::"remove-reseller-relationship", resource) when { context.activeSubscriptions > 0 };`;

/** The facts that the nine rules look at. @param {any} situation @param {any} action */
const facts = ({ partner, customer, cloud, asOf, relationship }, { type, dap = false, subscription, activeSubscriptions = 0 }) => ({
  ...{ type, dap, activeSubscriptions, cloud, asOf, tenantId: partner.tenantId, soldBy: subscription?.soldBy ?? "" },
  ...{ roles: partner.roles, tenantUse: customer.tenantUse, customerAgreement: customer.customerAgreement, reseller: relationship.reseller },
});

/** A validator of valibot from a JSON Schema, as far as these schemas go. @param {any} type @param {any} defs @returns {any} */
function valibot(type, defs) {
  if (type.$ref) return valibot(defs[type.$ref.slice("#/$defs/".length)], defs);
  if (type.anyOf) return v.nullish(valibot(type.anyOf[0], defs));
  if (type.oneOf) return v.variant("type", type.oneOf.map((/** @type {any} */ one) => valibot(one, defs)));
  if ("const" in type) return v.literal(type.const);
  if (type.enum) return v.picklist(type.enum);
  if (type.type === "boolean") return v.boolean();
  if (type.type === "integer") return v.pipe(v.number(), v.integer(), v.minValue(0));
  if (type.type === "array") return v.array(valibot(type.items, defs));
  if (type.type === "string") return type.pattern ? v.pipe(v.string(), v.regex(new RegExp(type.pattern))) : v.string();
  return v.strictObject(Object.fromEntries(Object.entries(type.properties).map(([key, of]) => [key, valibot(of, defs)])));
}

/** Likewise of zod. @param {any} type @param {any} defs @returns {any} */
function zod(type, defs) {
  if (type.$ref) return zod(defs[type.$ref.slice("#/$defs/".length)], defs);
  if (type.anyOf) return zod(type.anyOf[0], defs).nullish();
  if (type.oneOf) return z.discriminatedUnion("type", type.oneOf.map((/** @type {any} */ one) => zod(one, defs)));
  if ("const" in type) return z.literal(type.const);
  if (type.enum) return z.enum(type.enum);
  if (type.type === "boolean") return z.boolean();
  if (type.type === "integer") return z.int().min(0);
  if (type.type === "array") return z.array(zod(type.items, defs));
  if (type.type === "string") return type.pattern ? z.string().regex(new RegExp(type.pattern)) : z.string();
  return z.strictObject(Object.fromEntries(Object.entries(type.properties).map(([key, of]) => [key, zod(of, defs)])));
}

/**
 * @param {{ zen: BufferSource, cedar: BufferSource }} modules
 * @param {(name: string, ...args: unknown[]) => unknown} strict the strict door
 * @returns {Promise<Record<string, Ask>>}
 */
export async function contenders(modules, strict) {
  await multipartner.init();
  await zen.default({ module_or_path: modules.zen });
  cedar.initSync({ module: modules.cedar });
  const parsed = cedar.preparsePolicySet("nine", { staticPolicies: POLICIES });
  if (parsed.type !== "success") throw new Error(JSON.stringify(parsed));

  const valibots = [valibot(situation, situation.$defs), valibot(action, action.$defs)];
  const zods = [zod(situation, situation.$defs), zod(action, action.$defs)];
  return {
    "hand-written function": handWritten,
    "ajv, standalone": (situation, action) => isSituation(situation) && isAction(action),
    "valibot": (situation, action) => v.is(valibots[0], situation) && v.is(valibots[1], action),
    "zod": (situation, action) => zods[0].safeParse(situation).success && zods[1].safeParse(action).success,
    "JSON.stringify": (situation, action) => JSON.stringify(situation) + JSON.stringify(action),
    "ZEN, WebAssembly": (situation, action) =>
      zen.evaluateExpression(EXPRESSION, { ...facts(situation, action), gdap: situation.relationship.gdap ?? [] }),
    "Cedar, WebAssembly": (situation, action) => cedar.statefulIsAuthorized({
      principal: { type: "Partner", id: situation.partner.tenantId },
      action: { type: "Action", id: action.type },
      resource: { type: "Customer", id: situation.customer.tenantId },
      context: { ...facts(situation, action), gdapStatuses: (situation.relationship.gdap ?? []).map((/** @type {any} */ { status }) => status) },
      preparsedPolicySetId: "nine",
      entities: [],
    }),
    "check": multipartner.check,
    "options (twelve decisions)": (situation) => multipartner.options(situation),
    "check by the strict door": (situation, action) => strict("check", situation, action),
  };
}
