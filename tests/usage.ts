// Compiled, never run: what a consumer writes, and what the types must refuse.
import { check, explain, init, invite, readInvitations, rules, type Action, type Decision, type RuleName } from "multipartner";
import es from "multipartner/locale/es";

await init();

const tenantId = "00000000-0000-0000-0000-000000000000";
const action: Action = { type: "purchase-subscription", family: "azure" };
const decision: Decision = check({ partner: { tenantId }, customer: { tenantId } }, action);

if (decision.outcome !== "allowed") {
  for (const finding of decision.findings) console.log(explain(finding, es).remedy);
}

for (const { invitation, defects } of readInvitations("text")) {
  if (invitation?.kind === "reseller") console.log(invite(invitation).url, invitation.partnerTenantId);
  for (const defect of defects) console.log(explain(defect).reason);
}

const names: RuleName[] = rules().map(({ rule }) => rule);

// @ts-expect-error: not a rule
names.push("no-such-rule");
// @ts-expect-error: not an action
check({ partner: { tenantId }, customer: { tenantId } }, { type: "no-such-action" });
// @ts-expect-error: not an outcome
if (decision.outcome === "denied") throw decision;
