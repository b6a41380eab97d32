// The parts of an invitation, as the second part of the page asks for them.
import { CLOUDS, INVITATIONS } from "../check/lists.js";

/** @import { InvitationKind, InvitationParts } from "../pkg/browser.js" */

const ID = "00000000-0000-4000-8000-000000000000";

/** @param {InvitationKind[]} kinds */
const of = (...kinds) => ({ "invitation.kind": kinds });

/**
 * @param {keyof InvitationParts} name
 * @param {InvitationKind[]} kinds
 * @param {string} sample
 * @returns {import("../form/form.js").Field}
 */
const id = (name, kinds, sample = ID) =>
  ({ path: `invitation.${name}`, kind: "line", required: true, hint: true, sample, when: of(...kinds) });

/** @type {import("../form/form.js").Group[]} */
export const parts = [
  {
    name: "who",
    fields: [
      {
        path: "invitation.kind",
        kind: "choice",
        options: INVITATIONS,
        words: "kinds",
        required: true,
      },
      id("partnerTenantId", ["reseller", "delegated-admin"]),
      id("resellerTenantId", ["indirect-reseller"]),
      id("resellerPartnerId", ["indirect-reseller"], "1"),
      id("providerTenantId", ["indirect-reseller"]),
      id("relationshipId", ["granular-admin"], `${ID}-${ID}`),
      { path: "invitation.delegatedAdmin", kind: "flag", hint: true, when: of("reseller", "indirect-reseller") },
    ],
  },
  {
    name: "day",
    fields: [
      { path: "invitation.cloud", kind: "choice", options: CLOUDS },
      { path: "invitation.asOf", kind: "date", hint: true, sample: "2020-01-01" },
    ],
  },
];
