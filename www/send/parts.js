// The parts of an invitation and of its mail, in the order in which the second part of the page asks for them.
import { rolePicker } from "../form/roles.js";
import { MAIL_LANGUAGES } from "../language.js";
import * as LISTS from "../lists.js";
import { ASKS } from "./asks.js";

/** @import { Field, Group } from "../form/form.js" */

const ID = "00000000-0000-4000-8000-000000000000";
/** Takes the place of a name that has not been entered yet. */
const BLANK = "…";

/** @param {...string} kinds */
const of = (...kinds) => ({ "request.kind": kinds });

const sells = of("sell", "both", "provider", "provider-both");
const administers = of("both", "administer", "provider-both");
const throughProvider = of("provider", "provider-both");

/** @type {Group[]} */
export const parts = [
  {
    name: "ask",
    fields: [
      { path: "request.kind", kind: "oneOf", options: Object.keys(ASKS), words: "asks", required: true },
    ],
  },
  {
    name: "you",
    fields: [
      { path: "request.partnerName", kind: "words", required: true, hint: true, sample: BLANK },
      {
        path: "request.tenantId",
        kind: "line",
        required: true,
        hint: true,
        sample: ID,
        when: of("sell", "both", "provider", "provider-both", "advisor"),
      },
      { path: "request.resellerPartnerId", kind: "line", required: true, hint: true, sample: "1", when: throughProvider },
      { path: "request.providerTenantId", kind: "line", required: true, hint: true, sample: ID, when: throughProvider },
      { path: "request.providerName", kind: "words", hint: true, when: throughProvider },
    ],
  },
  {
    name: "request",
    fields: [
      { path: "request.roles", kind: "roles", control: rolePicker, hint: true, sample: [], when: administers },
      { path: "request.duration", kind: "days", hint: true, sample: "P1D", when: administers },
    ],
    fold: {
      name: "graph",
      fields: [
        { path: "request.displayName", kind: "words", hint: true, sample: BLANK, when: administers },
        { path: "request.autoExtendDuration", kind: "choice", options: ["P180D", "P0D"], when: administers },
        { path: "request.customerTenantId", kind: "line", hint: true, when: administers },
      ],
    },
  },
  {
    name: "relationship",
    fields: [
      {
        path: "request.relationshipId",
        kind: "line",
        required: true,
        hint: true,
        sample: `${ID}-${ID}`,
        when: administers,
      },
    ],
  },
  {
    name: "mail",
    fields: [
      { path: "request.language", kind: "choice", options: MAIL_LANGUAGES, words: "languages", unstated: "options/ofPage" },
      { path: "request.customerName", kind: "words" },
      { path: "request.from", kind: "line" },
      { path: "request.to", kind: "list", hint: true },
      { path: "request.note", kind: "prose", hint: true },
    ],
  },
  {
    name: "day",
    fields: [
      { path: "request.cloud", kind: "choice", options: LISTS.Cloud, offered: false },
      { path: "request.asOf", kind: "date", hint: true, sample: "2024-01-01", offered: false },
      { path: "request.dap", kind: "flag", hint: true, when: sells, offered: { "request.asOf": [] } },
    ],
  },
];
