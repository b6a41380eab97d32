// The box for pasted JSON: fills the form, and says what it took and what it left.
import { byId, h } from "../dom.js";
import { leaves, within } from "../form/path.js";
import { text } from "../language.js";
import { factsIn } from "./portal.js";

/** @typedef {import("../form/form.js").Form} Form */

/**
 * @param {Form} form
 * @param {() => void} update
 */
export function receivePaste(form, update) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("paste-text"));
  /** @returns {Node[]} */
  let say = () => [];
  const show = () => byId("paste-result").replaceChildren(...say());
  byId("paste-fill").addEventListener("click", () => {
    say = fill(box.value, form);
    show();
    update();
  });
  document.addEventListener("language", show);
}

/**
 * Fills the form, and gives what is to be said of it.
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

  const { facts, left } = found;
  if (facts.action?.subscription && !facts.action.type && form.read().action?.type === "purchase-subscription") {
    facts.action = { addOnTo: facts.action.subscription };
  }
  const refused = form.fill(facts, true);
  const held = leaves(facts).filter((leaf) => !refused.includes(leaf));
  const taken = form.fields.filter(({ path }) => held.some((leaf) => within(leaf, path)));
  return () => [
    ...lines("paste/taken", taken.map((field) => {
      const label = text(`labels/${field.path}`);
      return form.asked(field) ? label : text("paste/later", { label });
    })),
    ...lines("paste/left", [...refused, ...left]),
  ];
}

/**
 * @param {string} title
 * @param {string[]} items
 */
const lines = (title, items) => [
  h("p", {}, text(title), items.length === 0 && ` ${text("paste/none")}`),
  h("ul", {}, ...items.map((item) => h("li", {}, item))),
];
