// Facts of which there can be several: rows of fields that can be added and removed.
import { h } from "../dom.js";
import { translate } from "../language.js";
import { idOf } from "./frame.js";
import { get, put } from "./path.js";

/** @typedef {import("./control.js").Field} Field */
/**
 * @typedef {object} Rows
 * @property {string} path The path of the list.
 * @property {Field["offered"]} [offered]
 * @property {(path: string) => Field[]} fields The fields of a row.
 */

/**
 * @param {Rows} rows
 * @param {(field: Field) => HTMLElement} make Creates the element of a field, and adds it to the form.
 * @param {() => Pick<import("./form.js").Form, "element" | "read" | "fill" | "focus">} form
 */
export function createRows({ path, offered, fields }, make, form) {
  /** @type {{ fields: Field[], element: HTMLElement }[]} */
  const rows = [];
  const list = h("div");
  const add = h("button", { type: "button", class: "plain", id: `${idOf(path)}-add`, "data-text": `labels/${path}.add` });
  add.addEventListener("click", () => {
    fit(rows.length + 1);
    changed();
    form().focus(rows[rows.length - 1].fields[0]);
  });

  const changed = () => form().element.dispatchEvent(new Event("input"));

  /** @param {number} at */
  function remove(at) {
    const data = {};
    put(data, path, get(form().read(), path).filter((/** @type {unknown} */ _, /** @type {number} */ each) => each !== at));
    form().fill(data, () => true);
    changed();
    add.focus();
  }

  /** @param {number} at */
  function row(at) {
    const own = fields(`${path}[${at}]`);
    const button = h("button", { type: "button", class: "plain", "data-text": "page/remove", click: () => remove(at) });
    const name = h("span", { "data-text": `labels/${path}` });
    const element = h("fieldset", { class: "row" },
      h("legend", {}, name, ` ${at + 1}`),
      h("div", { class: "grid" }, ...own.map(make), button));
    translate(element);
    return { fields: own, element };
  }

  /** @param {number} count The number of rows to have. */
  function fit(count) {
    while (rows.length < count) rows.push(row(rows.length));
    for (const { element } of rows.splice(count)) element.remove();
    list.append(...rows.map(({ element }) => element));
  }

  const element = h("div", { class: "rows" }, list, add);
  return { path, offered, fit, element, fields: () => rows.flatMap((row) => row.fields) };
}
