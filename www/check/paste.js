// The box for pasted JSON: fills the form, and lists what was used and what was not.
import { byId, h } from "../dom.js";
import { labelOf } from "../form/frame.js";
import { get, leaves, put, within } from "../form/path.js";
import { text } from "../language.js";
import { GDAP } from "./facts.js";
import { factsIn } from "./portal.js";
import { store } from "../store.js";

/** @import { Field, Form } from "../form/form.js" */

/** The field for a subscription in actions that do not always concern one. @type {Record<string, string>} */
const CONCERNED = {
  "purchase-subscription": "addOnTo",
  "administer-service": "azureSubscription",
  "open-support-request": "azureSubscription",
};

/**
 * @param {Form} form
 * @param {() => void} update
 * @returns {() => void} Takes what is in the box.
 */
export function receivePaste(form, update) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("paste-text"));
  /** @returns {Node[]} */
  let say = () => [];
  const show = () => byId("paste-result").replaceChildren(...say());
  store.subscribe("language", show);
  return () => {
    say = fill(box.value, form);
    update();
    show();
  };
}

/**
 * Fills the form, and returns what to tell the user about it.
 * @param {string} pasted
 * @param {Form} form
 */
function fill(pasted, form) {
  let found;
  try {
    found = factsIn(pasted);
  } catch {
    return () => [h("p", {}, text("paste/notJson"))];
  }
  if (!found) return () => [h("p", {}, text("paste/unknown"))];

  const { facts, left, whole } = found;
  if (!whole) besideOthers(facts, form.read());
  const concerned = CONCERNED[form.read().action?.type];
  if (concerned && facts.action?.subscription && !facts.action.type) facts.action = { [concerned]: facts.action.subscription };
  const another = anotherSubscription(facts, form.read());
  const stays = (/** @type {string} */ path) =>
    whole ? !Object.keys(facts).some((part) => within(path, part)) : !another || !within(path, another);
  const refused = form.fill(facts, stays);
  const held = leaves(facts).filter((leaf) => !refused.includes(leaf));
  const taken = form.fields.filter(({ path }) => held.some((leaf) => within(leaf, path)));
  /** @param {Field} field */
  const rendered = (field) => (form.asked(field) ? labelOf(field) : text("paste/later", { label: labelOf(field) }));
  return () => [
    ...lines("paste/taken", [...new Set(taken.map(rendered))]),
    ...lines("paste/left", [...refused, ...left]),
  ];
}

/**
 * A GDAP relationship is added to those already entered, unless it is another customer's.
 * @param {any} facts
 * @param {any} stated
 */
function besideOthers(facts, stated) {
  const added = get(facts, GDAP);
  const customer = "situation.customer.tenantId";
  const [theirs, others] = [get(facts, customer), get(stated, customer)];
  if (added && (!theirs || !others || theirs === others)) put(facts, GDAP, [...(get(stated, GDAP) ?? []), ...added]);
}

/**
 * The path of a subscription that is not the one already entered: nothing of that one stays.
 * @param {any} facts
 * @param {any} stated
 */
function anotherSubscription(facts, stated) {
  const part = Object.keys(facts.action ?? {}).find((part) => facts.action[part]?.id);
  const [theirs, others] = part ? [facts.action[part].id, stated.action?.[part]?.id] : [];
  return others && theirs !== others ? `action.${part}` : undefined;
}

/**
 * @param {string} title
 * @param {string[]} items
 */
const lines = (title, items) => [
  h("p", {}, text(title), items.length === 0 && ` ${text("paste/none")}`),
  h("ul", {}, ...items.map((item) => h("li", {}, item))),
];
