// The worker that checks a list: it keeps the rows, and tells the page of each what the table shows.
import { STAND_INS } from "../check/facts.js";
import { SELLERS } from "../form/sellers.js";
import { init, invitationMail, rules } from "../pkg/browser.js";
import { checkText, writeRows } from "../pkg/list.js";

/** @import { Decision, Finding, Invitation, Locale, Problem, StepName } from "../pkg/browser.js" */
/** @import { Row, TextOptions, TextSource } from "../pkg/list.js" */

/**
 * @typedef {object} Shown What the table shows of a row.
 * @property {number} row
 * @property {number} line
 * @property {number} column
 * @property {string} name
 * @property {string} customer
 * @property {Decision["outcome"] | "error"} outcome
 * @property {number} [finding] its place among the deciding findings
 * @property {Problem} [problem]
 * @property {number} [days]
 * @property {StepName} [step]
 * @property {string} [missing] the fact without which there is no plan
 */

/**
 * @typedef {{ type: "check", source: TextSource, options: TextOptions, locale: Locale }
 *   | { type: "cancel" }
 *   | { type: "row", index: number }
 *   | { type: "csv", indexes: number[], locale: Locale }
 *   | { type: "mails", indexes: number[], partnerName: string, locale: Locale }} Order
 */

/**
 * @typedef {{ type: "rows", rows: Shown[], findings: Finding[], rate: number, part?: number }
 *   | { type: "needsUs" }
 *   | { type: "end", canceled: boolean }
 *   | { type: "failed", reason: string }
 *   | { type: "answer", id: number, answer: any }
 *   | { type: "refusal", id: number, reason: string }} News
 */

/** How long news is held back, in milliseconds. */
const NEWS = 100;

/** @type {Row[]} */
let rows = [];
let running = new AbortController();

/** @param {News} news */
const tell = (news) => postMessage(news);

/** @param {Extract<Order, { type: "check" }>} order */
async function run({ source, options, locale }) {
  rows = [];
  const { signal } = running;
  /** Equal decisions are kept once. @type {Map<string, { decision: Decision, finding?: number }>} */
  const decisions = new Map();
  const begun = performance.now();
  let [told, sent] = [begun, 0];
  /** @type {Shown[]} */
  let shown = [];
  /** @type {Finding[]} */
  let findings = [];
  let count = 0;
  /** @type {import("../pkg/list.js").TextProgress | undefined} */
  let progress;

  const report = () => {
    const { read = 0, total } = progress ?? {};
    tell({ type: "rows", rows: shown, findings, rate: (rows.length / (performance.now() - begun)) * 1000, part: total ? read / total : undefined });
    [shown, findings, told, sent] = [[], [], performance.now(), sent + 1];
  };

  try {
    for await (const row of checkText(source, {
      ...{ ...options, locale, signal },
      onProgress(now) {
        progress = now;
        if (performance.now() - told > NEWS) report();
      },
    })) {
      const key = JSON.stringify(row.decision);
      let known = row.decision && decisions.get(key);
      if (row.decision && !known) {
        const [finding] = row.decision.findings;
        known = { decision: row.decision, ...(finding && { finding: count++ }) };
        if (finding) findings.push(finding);
        decisions.set(key, known);
      }
      if (comparesUs(row)) return tell({ type: "needsUs" });
      rows.push({ ...row, ...(known && { decision: known.decision }) });
      shown.push(shownOf(row, known?.finding));
    }
    report();
    tell({ type: "end", canceled: false });
  } catch (error) {
    report();
    tell(error.name === "AbortError" ? { type: "end", canceled: true } : { type: "failed", reason: String(error.message ?? error) });
  }
}

/**
 * Whether a row names a tenant as a seller while it has not been said which one "we" are: only then that decides anything.
 * @param {Row} row
 */
function comparesUs({ request }) {
  if (request?.situation?.partner?.tenantId !== STAND_INS.us) return false;
  const { subscription, addOnTo, azureSubscription } = /** @type {any} */ (request.action ?? {});
  return [subscription, addOnTo, azureSubscription].some((each) => each?.soldBy && !Object.values(SELLERS).includes(each.soldBy));
}

/** @param {Row} row @param {number} [finding] @returns {Shown} */
function shownOf({ row, line, column, name, record, request, decision, problems, daysLeft, nextStep, missing }, finding) {
  const customer = request?.situation?.customer?.tenantId;
  return {
    ...{ row, line, column, customer: typeof customer === "string" ? customer : "", outcome: decision?.outcome ?? "error" },
    name: name ?? (typeof record === "string" ? record.slice(0, 80) : ""),
    ...{ finding, problem: problems?.[0], days: daysLeft, step: nextStep?.step, missing },
  };
}

/** @param {Extract<Order, { type: "csv" }>} order */
async function csv({ indexes, locale }) {
  const parts = [];
  for await (const part of writeRows(indexes.map((index) => rows[index]), { locale })) parts.push(part);
  return new Blob(parts, { type: "text/csv" });
}

/**
 * The invitation that a row calls for.
 * @param {Row} row
 * @returns {Invitation | undefined}
 */
function invitationOf({ request, record, decision, nextStep }) {
  const { id } = /** @type {{ id?: string }} */ (Object(record));
  if (nextStep?.step === "approve-gdap") return id ? { kind: "gdap", relationshipId: id } : undefined;
  const { partner: { tenantId: partnerTenantId, type }, asOf } = request?.situation ?? { partner: { tenantId: "" } };
  // For an indirect reseller, its provider invites. Who has not accepted yet gets the link again.
  const isNeeded = decision?.findings.some(({ rule, severity }) => severity === "not-yet" && INVITES.has(rule));
  return isNeeded && type !== "indirect-reseller" ? { kind: "reseller", partnerTenantId, ...(asOf && { asOf }) } : undefined;
}

/** The rules that a reseller relationship satisfies. @type {Set<string>} */
const INVITES = new Set();

/** @param {Extract<Order, { type: "mails" }>} order */
async function mails({ indexes, partnerName, locale }) {
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  let [count, left] = [0, 0];
  for (const index of indexes) {
    const invitation = invitationOf(rows[index]);
    const mail = invitation && drafted(invitation, partnerName, rows[index].name, locale);
    if (mail) {
      const name = (rows[index].name ?? "").normalize().replace(/[^\p{L}\p{N} ._-]/gu, "").slice(0, 60).trim();
      files[`${String(rows[index].row).padStart(6, "0")} ${name}`.trim() + ".eml"] = new TextEncoder().encode(mail.eml);
      count += 1;
    } else left += 1;
  }
  if (count === 0) return { count, left };
  const { zipSync } = await import("fflate");
  return { count, left, file: new Blob([/** @type {BlobPart} */ (zipSync(files))], { type: "application/zip" }) };
}

/**
 * @param {Invitation} invitation
 * @param {string} partnerName
 * @param {string | undefined} customerName
 * @param {Locale} locale
 */
function drafted(invitation, partnerName, customerName, locale) {
  // A name that could add a link to the mail is left out.
  for (const name of [customerName, undefined]) {
    try {
      return invitationMail({ partnerName, invitations: [invitation], ...(name && { customerName: name }) }, locale);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** @param {Exclude<Order, { type: "cancel" }>} order */
async function obey(order) {
  await init();
  for (const { rule, steps } of rules()) if (steps.includes("request-reseller-relationship")) INVITES.add(rule);
  if (order.type === "check") return run(order);
  if (order.type === "row") return rows[order.index];
  return order.type === "csv" ? csv(order) : mails(order);
}

addEventListener("message", async ({ data: { order, id } }) => {
  if (order.type === "cancel") return running.abort();
  if (order.type === "check") running = new AbortController(); // at once, so that it can be canceled before it has begun
  try {
    const answer = await obey(order);
    if (id) tell({ type: "answer", id, answer });
  } catch (error) {
    const reason = String(error.message ?? error);
    tell(id ? { type: "refusal", id, reason } : { type: "failed", reason });
  }
});
