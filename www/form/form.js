// A form made from a list of fields. It is read as plain data, and filled from plain data.
import { byId, h } from "../dom.js";
import { control } from "./control.js";
import { setPrompt } from "./frame.js";
import { get, leaves, put, within } from "./path.js";
import { createRows } from "./rows.js";
import { holds } from "./when.js";

/** @typedef {import("./control.js").Field} Field */
/** @typedef {import("./control.js").Control} Control */
/** @typedef {import("./frame.js").Prompt} Prompt */
/**
 * @typedef {object} Group
 * @property {string} name
 * @property {Field[]} fields
 * @property {import("./rows.js").Rows} [rows]
 * @property {{ name: string, fields: Field[] }} [fold] More fields, folded.
 * @property {string} [place] The id of the element that it is put into, if it is not among the others.
 */
/** @typedef {ReturnType<typeof createForm>} Form */

/** A path as a rule names it, without the number of a row. @param {string} path */
const ruled = (path) => path.replace(/\[\d+\]/g, "");

/**
 * @param {string} part
 * @param {Group[]} groups
 */
export function createForm(part, groups) {
  const element = byId(`${part}-form`);
  /** @type {Map<string, Control>} */
  const controls = new Map();
  /** @param {Field} field */
  const controlOf = ({ path }) => /** @type {Control} */ (controls.get(path));
  /** @param {Field} field */
  function make(field) {
    controls.set(field.path, control(field));
    return controlOf(field).element;
  }

  const parts = groups.map(({ name, fields, rows, fold, place = `${part}-fields` }) => {
    const list = rows && createRows(rows, make, () => form);
    const group = h("fieldset", { class: "group", id: `${part}-${name}` },
      h("legend", { "data-text": `${part}/${name}` }),
      h("div", { class: "grid" }, ...fields.map(make), list?.element),
      fold && h("details", { id: `${part}-${fold.name}` },
        h("summary", { "data-text": `${part}/${fold.name}` }),
        h("div", { class: "grid" }, ...fold.fields.map(make))));
    byId(place).append(group);
    return { group, list, rows, fields: () => [...fields, ...(fold?.fields ?? []), ...(list?.fields() ?? [])] };
  });
  const fields = () => parts.flatMap((part) => part.fields());

  const every = h("input", { type: "checkbox", id: `${part}-every` });
  if (fields().some(({ offered }) => offered !== undefined)) {
    byId(`${part}-fields`).append(h("label", { class: "every" }, every, h("span", { "data-text": `${part}/every` })));
  }

  /** @type {Map<string, Prompt>} */
  let prompts = new Map();

  /** @param {string} path @returns {any} */
  const valueAt = (path) => controls.get(path)?.read(valueAt);

  /** Whether the fact matters with what has been entered. @param {Field} field */
  const asked = ({ when = {} }) => holds(when, valueAt);

  /** @param {false | import("./when.js").When} [offered] */
  const isOffered = (offered = {}) => every.checked || (offered && holds(offered, valueAt));

  /** Whether the user has stated the fact: a stand-in and a list that is still empty are no facts. @param {Field} field */
  function stated({ path, standIn, required }) {
    const value = valueAt(path);
    return value !== undefined && value !== standIn && !(required && Array.isArray(value) && value.length === 0);
  }

  /** @param {Field} field */
  const hasFocus = (field) => controlOf(field).element.contains(document.activeElement);

  /** @param {Field} field */
  const shown = (field) =>
    asked(field) && (isOffered(field.offered) || prompts.has(ruled(field.path)) || stated(field) || hasFocus(field));

  function showAsked() {
    for (const field of fields()) controlOf(field).element.hidden = !shown(field);
    for (const { group, list, fields } of parts) {
      if (list) list.element.hidden = !(isOffered(list.offered) || list.fields().length);
      group.hidden = list?.element.hidden !== false && !fields().some(shown);
    }
  }

  const form = {
    element,
    asked,
    shown,
    stated,
    valueAt,

    /** The fields that there are now. */
    get fields() {
      return fields();
    },

    /** The first field of each list that has no row yet. */
    get startsOfRows() {
      return parts.flatMap(({ list, rows }) => (list && rows && !list.fields().length ? [rows.fields(`${list.path}[0]`)[0]] : []));
    },

    /** What was entered, as plain data. */
    read() {
      /** @type {Record<string, any>} */
      const data = {};
      for (const field of fields().filter(asked)) {
        const value = valueAt(field.path);
        if (value !== undefined) put(data, field.path, value);
      }
      return data;
    },

    /**
     * Fills the form, and returns the paths for which it has no field.
     * @param {object} data
     * @param {(path: string) => boolean} [keep] Whether the value at a path stays if the data has none.
     */
    fill(data, keep = () => false) {
      for (const { list } of parts) {
        const value = list && get(data, list.path);
        if (value !== undefined || (list && !keep(list.path))) list?.fit(Array.isArray(value) ? value.length : 0);
      }
      /** @type {string[]} */
      const refused = [];
      /** @param {string} path */
      const next = (path) => get(data, path) ?? valueAt(path);
      for (const field of fields()) {
        const value = get(data, field.path);
        if (value === undefined && keep(field.path)) continue;
        if (!controlOf(field).write(value, next)) refused.push(field.path);
      }
      showAsked();
      return leaves(data).filter((leaf) => {
        const field = fields().find(({ path }) => within(leaf, path));
        return !field || refused.includes(field.path);
      });
    },

    /**
     * States one fact, or takes it back.
     * @param {Field} field
     * @param {unknown} value
     */
    set({ path }, value) {
      const list = parts.find(({ list }) => list && within(path, list.path))?.list;
      if (list && !fields().some((field) => field.path === path)) list.fit(1);
      controls.get(path)?.write(value, valueAt);
      showAsked();
    },

    /**
     * Shows the fields of facts that rules ask for, and marks them.
     * @param {Map<string, Prompt>} facts By path, as the rules name them.
     */
    setPrompts(facts) {
      prompts = facts;
      for (const field of fields()) setPrompt(field, stated(field) ? undefined : prompts.get(ruled(field.path)));
      showAsked();
    },

    /**
     * The field of a path that the module names: the field itself, or the nearest one.
     * @param {string} [path]
     */
    at: (path = "") =>
      fields().find((field) => within(path, field.path)) ??
      fields().find((field) => ruled(field.path) === path && !stated(field)) ??
      fields().find((field) => within(field.path, path)),

    /** @param {Field} field */
    focus(field) {
      const { element, focus } = controlOf(field);
      const fold = element.closest("details");
      if (fold) fold.open = true;
      element.scrollIntoView({ block: "center" });
      focus();
    },
  };
  element.addEventListener("input", showAsked);
  showAsked();
  return form;
}
