// What people want to do, in the order in which it is offered: the facts that each states of an action. The texts have its
// name and the other words by which it is found.
import { get } from "../form/path.js";
import { STAND_INS } from "./facts.js";

/** @import { ActionType, SubscriptionChange } from "../pkg/browser.js" */
/** @typedef {{ action: { type: ActionType, [fact: string]: unknown }, situation?: object }} Facts */

/** @param {SubscriptionChange} change @returns {Facts} */
const change = (change) => ({ action: { type: "change-subscription", change } });

/** @param {ActionType} type @returns {Facts} */
const act = (type) => ({ action: { type } });

/** A subscription of which only that it is concerned is known. */
const some = { id: STAND_INS.subscription };

/** By group, then by name. */
export const INTENTS = /** @satisfies {Record<string, Record<string, Facts>>} */ ({
  sell: {
    invite: act("request-reseller-relationship"),
    order: act("purchase-subscription"),
    "order-new": { ...act("purchase-subscription"), situation: { relationship: { reseller: "none" } } },
    "order-add-on": { action: { type: "purchase-subscription", addOnTo: some } },
  },
  change: {
    "add-licenses": change("increase-quantity"),
    "remove-licenses": change("decrease-quantity"),
    upgrade: change("upgrade"),
    "auto-renew": change("auto-renew"),
    schedule: change("schedule"),
    rename: change("rename"),
    reactivate: change("reactivate"),
    "support-contact": change("support-contact"),
    terms: act("change-terms"),
  },
  administer: {
    "request-gdap": act("request-gdap"),
    administer: act("administer-service"),
    "administer-azure": { action: { type: "administer-service", azureSubscription: some } },
    support: act("open-support-request"),
  },
  move: {
    transfer: act("request-transfer"),
    transition: act("transition-subscription"),
    ownership: act("transition-account-ownership"),
    "partner-of-record": act("change-partner-of-record"),
  },
  end: {
    cancel: change("cancel"),
    suspend: change("suspend"),
    "end-relationship": act("remove-reseller-relationship"),
  },
});

/** The name of each, and its facts. @type {[name: string, facts: Facts][]} */
const all = Object.values(INTENTS).flatMap((group) => Object.entries(group));

/**
 * The name of what a question is about: of those whose facts it states, the one with the most.
 * @param {object} question
 */
export function intentOf(question) {
  /** @param {object} facts @param {string} path @returns {[string, unknown][]} */
  const leaves = (facts, path = "") => Object.entries(facts).flatMap(([name, value]) =>
    (typeof value === "object" ? leaves(value, `${path}${name}.`) : [[`${path}${name}`, value]]));
  const stated = all.map(([name, facts]) => ({ name, facts: leaves(facts) }))
    .filter(({ facts }) => facts.every(([path, value]) => (path.endsWith(".id") ? get(question, path) !== undefined : get(question, path) === value)));
  stated.sort((one, other) => other.facts.length - one.facts.length);
  return stated[0]?.name;
}
