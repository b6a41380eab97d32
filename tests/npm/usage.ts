// Compiled, never run: what a consumer writes, and what the types must refuse.
import {
  check,
  checkMany,
  customerFacts,
  gdapFacts,
  relationshipFacts,
  subscriptionFacts,
  gdapStatus,
  explain,
  explainInvitation,
  gdapRequest,
  init,
  invitationMail,
  invite,
  readInvitations,
  findRoles,
  roles,
  rules,
  type Action,
  type Decision,
  type GdapRequestBody,
  type MailRequest,
  type RolePreset,
  type RuleName,
} from "multipartner";
import { checkText, writeRows, type Row } from "multipartner/list";
import es from "multipartner/locale/es";

await init();

const tenantId = "00000000-0000-0000-0000-000000000000";
const action: Action = { type: "purchase-subscription", family: "azure" };
const decision: Decision = check({ partner: { tenantId }, customer: { tenantId } }, action);

if (decision.outcome !== "allowed") {
  for (const finding of decision.findings) console.log(explain(finding, es).remedy);
}

const situation = { partner: { tenantId }, customer: { tenantId } };
const { signal } = new AbortController();
for await (const { index, decision, problems, explanation } of checkMany([{ situation, action }], { signal, locale: es })) {
  console.log(index, decision ? decision.outcome : problems[0].code, explanation?.title);
}
for await (const { index, actionIndex, problems } of checkMany(new Set([situation]), { actions: [action] })) {
  if (!problems) console.log(index, actionIndex);
}

const rows: AsyncIterable<Row> = checkText(new Blob([]), { situation: { partner: { tenantId } }, action: { type: "administer-service" } });
for await (const text of writeRows(rows, { format: "csv", locale: es })) console.log(text.length);

for (const { invitation, defects } of readInvitations("text")) {
  if (invitation?.kind === "reseller") console.log(invite(invitation).url, invitation.partnerTenantId);
  for (const defect of defects) console.log(explain(defect).reason);
}

const preset: RolePreset = "direct-bill";
const asked = roles().filter(({ presets, requestable }) => requestable === true && presets.includes(preset));
const spec = { displayName: "Contoso", duration: "P180D", roles: asked.map(({ id }) => id), takenNames: ["Fabrikam"] };
const [found] = findRoles("power bi");
if (found?.by === "part-of-former-name") console.log(found.role.formerNames.includes(found.name), found.role.use);
console.log(roles({ asOf: "2026-01-20" }).map(({ privilegedSince, listedBy }) => [privilegedSince?.slice(0, 4), listedBy]));
const { body, findings, roles: taken } = gdapRequest(spec);
console.log(taken.map(({ stated, id, name }) => `${stated}: ${name ?? id}`));
const posted: GdapRequestBody | null = body;
for (const { field, severity } of findings) console.log(field === "displayName", severity, posted?.accessDetails.unifiedRoles);

// What Graph answers is passed on as it is.
const { status, endsAt, daysLeft, noticeDays } = gdapStatus(JSON.parse("{}"), "2026-01-20");
for (const { facts, remarks } of subscriptionFacts([{}], { soldBy: "microsoft" })) console.log(facts?.family === "azure-plan", remarks.length);
const expanded = gdapFacts(JSON.parse("{}") as object, { value: [] });
console.log(customerFacts({ items: [] }).length, relationshipFacts({ value: [] })[0]?.facts?.partnerType, [expanded].flat().length);
if (posted) gdapRequest({ ...posted, takenNames: ["Fabrikam"] });
if (status === "expiring" && daysLeft !== undefined) console.log(endsAt?.slice(0, 4), daysLeft - noticeDays.length);

const mail: MailRequest = { invitations: [{ kind: "reseller", partnerTenantId: tenantId }], partnerName: "Fabrikam" };
const { subject, text, html, eml, mailto, links } = invitationMail(mail, es);
console.log(subject + text + html + eml, mailto?.length, links.map(({ url }) => url));
for (const reading of readInvitations(text)) {
  const { title, asks, grants, withholds, until, unchanged, verify, defects } = explainInvitation(reading, es);
  console.log(title, [asks, grants, withholds, until, unchanged, verify, defects].flat().join("\n"));
}

const names: RuleName[] = rules().map(({ rule }) => rule);

// @ts-expect-error: not a rule
names.push("no-such-rule");
// @ts-expect-error: not an action
check({ partner: { tenantId }, customer: { tenantId } }, { type: "no-such-action" });
// @ts-expect-error: situations need actions
checkMany([situation]);
// @ts-expect-error: no such format
checkText("", { format: "xlsx" });
// @ts-expect-error: not an outcome
if (decision.outcome === "denied") throw decision;
// @ts-expect-error: a request has roles
gdapRequest({ displayName: "Contoso", duration: "P180D" });
// @ts-expect-error: what is forbidden has no body
posted.displayName;
// @ts-expect-error: a day is needed
gdapStatus({});
// @ts-expect-error: nor is there always a mailto
mailto.length;
// @ts-expect-error: a mail has invitations
invitationMail({ partnerName: "Fabrikam" });
// @ts-expect-error: a link is no reading
explainInvitation("https://admin.microsoft.com/");
// @ts-expect-error: roles are listed for a day in an object
roles("2026-01-20");
// @ts-expect-error: not a preset
asked[0].presets.includes("advisor");
