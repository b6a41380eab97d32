// The facts that the first part asks for, in the order in which a person would tell them.
import * as lists from "./lists.js";

/** @import { ActionType } from "../pkg/browser.js" */
/** @import { Field, Group } from "../form/form.js" */

const ID = "00000000-0000-4000-8000-000000000000";
export const GRANULAR = "situation.relationship.granularAdmin";

/** @type {ActionType[]} */
const ON_SUBSCRIPTION = ["change-subscription", "transition-subscription", "change-terms", "change-partner-of-record"];

/** @param {ActionType[]} types */
const action = (...types) => ({ "action.type": types });

/**
 * @param {string} path
 * @param {Record<string, string[]>} when
 * @param {Record<string, string[]>} stated
 * @returns {Field[]}
 */
const subscription = (path, when, stated) => [
  { path: `${path}.id`, kind: "line", required: path === "action.subscription", hint: true, sample: ID, when },
  { path: `${path}.soldBy`, kind: "seller", sample: ID, when: stated },
  { path: `${path}.family`, kind: "choice", options: lists.FAMILIES, when: stated },
  { path: `${path}.status`, kind: "choice", options: lists.STATUSES, when: stated },
];

/** @type {Group[]} */
export const facts = [
  {
    name: "action",
    fields: [
      { path: "action.type", kind: "choice", options: lists.ACTIONS, required: true },
      { path: "action.delegatedAdmin", kind: "flag", when: action("request-reseller-relationship") },
      { path: "action.family", kind: "choice", options: lists.FAMILIES, when: action("purchase-subscription") },
      {
        path: "action.change",
        kind: "choice",
        options: lists.CHANGES,
        required: true,
        when: action("change-subscription"),
      },
      ...subscription("action.subscription", action(...ON_SUBSCRIPTION), action(...ON_SUBSCRIPTION)),
      ...subscription("action.addOnTo", action("purchase-subscription"), {
        ...action("purchase-subscription"),
        "action.addOnTo.id": [],
      }),
      { path: "action.roles", kind: "list", hint: true, sample: [], when: action("administer-service") },
    ],
  },
  {
    name: "partner",
    fields: [
      { path: "situation.partner.tenantId", kind: "line", required: true, hint: true, sample: ID },
      { path: "situation.partner.roles", kind: "checks", options: lists.ROLES },
    ],
  },
  {
    name: "customer",
    fields: [
      { path: "situation.customer.tenantId", kind: "line", required: true, hint: true, sample: ID },
      { path: "situation.otherPartners", kind: "flag" },
      { path: "situation.customer.cspPartner", kind: "flag" },
      { path: "situation.customer.tenantUse", kind: "choice", options: lists.USES },
    ],
  },
  {
    name: "relationship",
    fields: [
      { path: "situation.relationship.reseller", kind: "choice", options: lists.GRANTS },
      { path: "situation.relationship.delegatedAdmin", kind: "choice", options: lists.GRANTS },
    ],
    rows: {
      path: GRANULAR,
      fields: (path) => [
        { path: `${path}.status`, kind: "choice", options: lists.GRANULAR_STATUSES, required: true },
        { path: `${path}.endDateTime`, kind: "line", sample: "2030-01-01" },
        { path: `${path}.roles`, kind: "list", required: true, hint: true, sample: [] },
      ],
    },
  },
  {
    name: "day",
    fields: [
      { path: "situation.cloud", kind: "choice", options: lists.CLOUDS },
      { path: "situation.asOf", kind: "date", hint: true, sample: "2020-01-01" },
    ],
  },
  {
    name: "more",
    folded: true,
    fields: [
      { path: "situation.partner.type", kind: "choice", options: lists.PARTNERS },
      { path: "situation.partner.partnerId", kind: "line", sample: "1" },
      { path: "situation.customer.customerAgreement", kind: "choice", options: lists.AGREEMENTS },
      { path: "situation.customer.sameMarket", kind: "flag" },
    ],
  },
];
