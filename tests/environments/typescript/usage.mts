// With neither DOM nor Node types: the package's own declarations must hold without either.
import { check, explain, init, isMultipartnerError, type Decision, type Situation } from "multipartner";
import * as core from "multipartner/core";
import * as fetched from "multipartner/fetch";
import type { FormOptions } from "multipartner/form";
import es from "multipartner/locale/es";

export const started: Promise<void>[] = [init(), core.init(), fetched.init("/multipartner.wasm"), fetched.init(new Uint8Array(8))];

const tenantId = "11111111-2222-4333-8444-555555555555";
const situation: Situation = { partner: { tenantId }, customer: { tenantId } };
const decision: Decision = check(situation, { type: "purchase-subscription" });
export const title: string = explain(decision.findings[0], es).title + core.explain(decision.findings[0], es).reason;

// Inputs are only read, may hold undefined with `exactOptionalPropertyTypes`, and take a Date for a day.
const frozen = { partner: { tenantId, roles: ["admin-agent"] }, customer: { tenantId }, asOf: new Date(0), cloud: undefined } as const;
export const same: Decision[] = [check(frozen, { type: "request-gdap", displayName: "", duration: "", roles: [] as readonly string[] })];

export const options: FormOptions = { situation: () => ({ partner: { tenantId } }), action: { type: "request-transfer" } };

// @ts-expect-error: without English, a language is needed
core.explain(decision.findings[0]);

export function problems(thrown: unknown): string[] {
  return isMultipartnerError(thrown) ? thrown.problems.map(({ code, path }) => `${path}: ${code}`) : [];
}

export const found = (thrown: unknown): string | undefined => (isMultipartnerError(thrown) ? thrown.args.found : undefined);
