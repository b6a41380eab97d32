// A form made from a list of fields: it reads as plain data, and plain data fills it.
import { byId, h } from "../dom.js";
import { control } from "./control.js";
import { get, leaves, put, within } from "./path.js";
import { createRows } from "./rows.js";

/** @typedef {import("./control.js").Field} Field */
/** @typedef {import("./control.js").Control} Control */
/**
 * @typedef {object} Group
 * @property {string} name
 * @property {Field[]} fields
 * @property {import("./rows.js").Rows} [rows]
 * @property {boolean} [folded] Shown when it is asked for, or when it holds something.
 */
/** @typedef {ReturnType<typeof createForm>} Form */

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

  const parts = groups.map(({ name, fields, rows, folded }) => {
    const list = rows && createRows(rows, make, () => form);
    const title = h(folded ? "summary" : "legend", { "data-text": `${part}/${name}` });
    const grid = h("div", { class: "grid" }, ...fields.map(make), list?.element);
    const group = h(folded ? "details" : "fieldset", { class: "group", id: `${part}-${name}` }, title, grid);
    return { group, list, fields: () => [...fields, ...(list?.fields() ?? [])] };
  });
  byId(`${part}-fields`).append(...parts.map(({ group }) => group));
  const fields = () => parts.flatMap((part) => part.fields());

  /** @param {string} path @returns {any} */
  const valueAt = (path) => controls.get(path)?.read(valueAt);

  /** @param {Field} field @returns {boolean} */
  const asked = ({ when = {} }) => Object.entries(when).every(([path, values]) => {
    const value = valueAt(path);
    return value !== undefined && (values.length === 0 || values.includes(value));
  });

  function showAsked() {
    for (const field of fields()) controlOf(field).element.hidden = !asked(field);
  }

  const form = {
    element,
    asked,

    /** Those that there are now. */
    get fields() {
      return fields();
    },

    /** What is stated, as plain data. */
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
     * Fills the form; gives back the paths that it has no room for.
     * @param {object} data
     * @param {(path: string) => boolean} [keep] Does what stands there stay where the data does not speak of it?
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
      for (const { group, fields } of parts) {
        if (group instanceof HTMLDetailsElement) group.open ||= fields().some(({ path }) => valueAt(path) !== undefined);
      }
      showAsked();
      return leaves(data).filter((leaf) => {
        const field = fields().find(({ path }) => within(leaf, path));
        return !field || refused.includes(field.path);
      });
    },

    /**
     * The field of a path that the module names: the field itself, or the nearest one.
     * @param {string} [path]
     */
    at: (path = "") =>
      fields().find((field) => within(path, field.path)) ?? fields().find((field) => within(field.path, path)),

    /** @param {Field} field */
    focus(field) {
      const { element, focus } = controlOf(field);
      element.closest("details")?.setAttribute("open", "");
      element.scrollIntoView({ block: "center" });
      focus();
    },
  };
  element.addEventListener("input", showAsked);
  showAsked();
  return form;
}
