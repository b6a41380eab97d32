// Converts what was entered to the module's types, and back.
import { ASKS } from "./asks.js";

/** @import { GdapRequest, Invitation, InvitationKind, MailRequest, Problem } from "../pkg/browser.js" */

/** @typedef {Record<string, any>} Stated What the form states of the request. */

/** @type {Record<InvitationKind, (facts: Stated) => object>} */
const partsOf = {
  reseller: ({ tenantId, dap }) => ({ partnerTenantId: tenantId, dap }),
  "indirect-reseller": ({ tenantId, resellerPartnerId, providerTenantId, dap }) =>
    ({ resellerTenantId: tenantId, resellerPartnerId, providerTenantId, dap }),
  "dap": ({ tenantId }) => ({ partnerTenantId: tenantId }),
  "gdap": ({ relationshipId }) => ({ relationshipId: relationshipId && idIn(relationshipId) }),
};

/** The id of the relationship, even if its whole link was pasted. @param {string} text */
const idIn = (text) => /\/granularAdminRelationships\/([\da-f-]+)/i.exec(text)?.[1] ?? text;

/** The kinds of invitation that this takes. @param {unknown} ask @returns {(InvitationKind | undefined)[]} */
const kindsOf = (ask) => Object.entries(ASKS).find(([name]) => name === ask)?.[1] ?? [undefined];

/** @param {Stated} stated @returns {Invitation[]} */
export function invitationsOf(stated) {
  const { kind, cloud, asOf } = stated;
  return kindsOf(kind).map((kind) => /** @type {Invitation} */ ({ kind, ...(kind && partsOf[kind](stated)), cloud, asOf }));
}

/** @param {Stated} stated @returns {MailRequest} */
export function mailRequest(stated) {
  const { partnerName, providerName, customerName, note, from, to, roles, duration, autoExtendDuration } = stated;
  const mail = { partnerName, providerName, customerName, note, from, to, roles, duration, autoExtendDuration };
  return { invitations: invitationsOf(stated), ...mail };
}

/** @param {Stated} stated @returns {GdapRequest} */
export function gdapRequestOf({ displayName, duration, autoExtendDuration, roles, customerTenantId, asOf, cloud }) {
  return { displayName, duration, autoExtendDuration, roles, customerTenantId, asOf, cloud };
}

/**
 * Invitations as fields of the form, which has one tenant id for the sender, whether reseller or indirect reseller.
 * @param {readonly Invitation[]} invitations
 * @returns {Stated}
 */
export function statedOf(invitations) {
  const kinds = invitations.map(({ kind }) => kind);
  const [kind] = Object.entries(ASKS).find(([, each]) => each.length === kinds.length && each.every((one) => kinds.includes(one))) ?? [];
  /** @type {Stated} */
  const { partnerTenantId, resellerTenantId, ...rest } = Object.assign({}, ...invitations);
  return { ...rest, kind, tenantId: partnerTenantId ?? resellerTenantId };
}

/**
 * Calls the module, and changes the paths of problems to those of the form.
 * @template T
 * @param {() => T} ask
 */
export function asking(ask) {
  try {
    return ask();
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    const problems = /** @type {Problem[]} */ (error.problems).map((problem) => ({ ...problem, path: fieldPath(problem.path) }));
    throw Object.assign(error, { problems });
  }
}

/** @param {string} path */
const fieldPath = (path) => path.replace(/\.invitations\[\d+\]/, "").replace(/\.(partner|reseller)TenantId$/, ".tenantId");
