// What has been answered, as a short list: each can be changed.
import { byId, h } from "../dom.js";
import { labelOf } from "../form/frame.js";
import { US } from "../form/sellers.js";
import { text } from "../language.js";
import { intentOf } from "./intents.js";
import { worded } from "./stated.js";

/** @import { Field, Form } from "../form/form.js" */

/** What is said of the action as a whole. */
const OF_ACTION = ["action.type", "action.change"];

/**
 * @param {Form} form
 * @param {import("./ask.js").Aside} aside
 * @param {{ again: () => void, ask: (field: Field) => void }} on Chooses another action, or asks a question again.
 * @returns {(question: { situation: object, action: any }) => void}
 */
export function answeredPanel(form, aside, { again, ask }) {
  /** @param {string} label @param {string} value @param {() => void} change */
  const row = (label, value, change) => h("li", {},
    h("span", { class: "hint" }, label), " ", h("span", {}, value), " ",
    h("button", { type: "button", class: "link", "aria-label": text("ask/changeOf", { fact: label }), click: change }, text("ask/change")));

  return (question) => {
    const { type } = question.action;
    const intent = type && intentOf(question);
    const facts = form.fields.filter((field) => form.asked(field) && !OF_ACTION.includes(field.path) && !/^situation\.(cloud|asOf)$/.test(field.path));
    const rows = facts.filter(form.stated).map((field) => row(labelOf(field), worded(field, form.valueAt(field.path), form.valueAt(US)), () => ask(field)));
    const set = [...form.startsOfRows, ...facts].filter(({ path }) => aside.has(path));
    const unknown = set.map((field) => row(labelOf(field), text(`ask/${aside.get(field.path)}`), () => ask(field)));
    const action = type ? [row(text("labels/action.type"), text(intent ? `intents/${intent}` : `options/${type}`), again)] : [];
    byId("check-answered-list").replaceChildren(...action, ...rows, ...unknown);
    byId("check-answered").hidden = action.length + rows.length === 0;
  };
}
