// A form made from a list of fields: it reads as plain data, and plain data fills it.
import { byId, h } from "../dom.js";
import { control } from "./control.js";
import { get, leaves, put, within } from "./path.js";

/** @typedef {import("./control.js").Field} Field */
/** @typedef {import("./control.js").Control} Control */
/** @typedef {{ name: string, fields: Field[] }} Group */
/** @typedef {ReturnType<typeof createForm>} Form */

/**
 * @param {string} part
 * @param {Group[]} groups
 */
export function createForm(part, groups) {
  const element = byId(`${part}-form`);
  const fields = groups.flatMap((group) => group.fields);
  const controls = new Map(fields.map((field) => [field.path, control(field)]));
  /** @param {Field} field */
  const controlOf = ({ path }) => /** @type {Control} */ (controls.get(path));

  byId(`${part}-fields`).append(...groups.map(({ name, fields }) =>
    h("fieldset", { class: "group", id: `${part}-${name}` },
      h("legend", { "data-text": `${part}/${name}` }),
      h("div", { class: "grid" }, ...fields.map((field) => controlOf(field).element)))));

  /** @param {string} path @returns {any} */
  const valueAt = (path) => controls.get(path)?.read(valueAt);

  /** @param {Field} field @returns {boolean} */
  const asked = ({ when = {} }) => Object.entries(when).every(([path, values]) => {
    const value = valueAt(path);
    return value !== undefined && (values.length === 0 || values.includes(value));
  });

  function showAsked() {
    for (const field of fields) controlOf(field).element.hidden = !asked(field);
  }
  element.addEventListener("input", showAsked);
  showAsked();

  return {
    element,
    fields,
    asked,

    /** What is stated, as plain data. */
    read() {
      /** @type {Record<string, any>} */
      const data = {};
      for (const field of fields.filter(asked)) {
        const value = valueAt(field.path);
        if (value !== undefined) put(data, field.path, value);
      }
      return data;
    },

    /**
     * Fills the form; gives back the paths that it has no room for.
     * @param {object} data
     * @param {boolean} [keep] Leaves what the data does not speak of.
     */
    fill(data, keep = false) {
      /** @type {string[]} */
      const refused = [];
      /** @param {string} path */
      const next = (path) => get(data, path) ?? valueAt(path);
      for (const field of fields) {
        const value = get(data, field.path);
        if (keep && value === undefined) continue;
        if (!controlOf(field).write(value, next)) refused.push(field.path);
      }
      showAsked();
      return leaves(data).filter((leaf) => {
        const field = fields.find(({ path }) => within(leaf, path));
        return !field || refused.includes(field.path);
      });
    },

    /**
     * The field of a path that the module names: the field itself, or the nearest one.
     * @param {string} [path]
     */
    at: (path = "") => fields.find((field) => within(path, field.path)) ?? fields.find((field) => within(field.path, path)),

    /** @param {Field} field */
    focus(field) {
      controlOf(field).element.scrollIntoView({ block: "center" });
      controlOf(field).focus();
    },
  };
}
