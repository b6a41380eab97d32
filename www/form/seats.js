// Which seats of a subscription can still be given back: not stated, none, or so many until a day, line by line.
import { h } from "../dom.js";
import { translate } from "../language.js";
import { segments } from "./choice.js";
import { idOf } from "./frame.js";

/**
 * @param {import("./control.js").Field} field
 * @returns {import("./control.js").Control}
 */
export function seats(field) {
  const id = idOf(field.path);
  const list = h("ol");
  const add = h("button", { type: "button", class: "plain", id: `${id}-add`, "data-text": "seats/add", click: () => more().focus() });
  const box = h("div", { class: "entries", hidden: true }, list, add);
  const which = segments(field, ["none", "these"], box);

  /** @type {{ quantity: HTMLInputElement, until: HTMLInputElement }[]} */
  let entries = [];

  const changed = () => which.element.dispatchEvent(new Event("input", { bubbles: true }));

  /** @param {{ quantity?: unknown, until?: unknown }} [value] @returns {HTMLInputElement} The first input of a new line. */
  function more(value = {}) {
    /** @param {string} inputmode @param {unknown} value */
    const input = (inputmode, value) => h("input", {
      ...{ type: "text", inputmode, autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-error` },
      value: value === undefined ? "" : String(value),
    });
    const entry = { quantity: input("numeric", value.quantity), until: input("text", value.until) };
    const line = h("li", {},
      h("label", {}, h("span", { "data-text": "seats/quantity" }), entry.quantity),
      h("label", {}, h("span", { "data-text": "seats/until" }), entry.until),
      h("button", { type: "button", class: "plain", "data-text": "page/remove", click: remove }));
    function remove() {
      line.remove();
      entries = entries.filter((each) => each !== entry);
      changed();
      add.focus();
    }
    translate(line);
    list.append(line);
    entries.push(entry);
    return entry.quantity;
  }

  function show() {
    box.hidden = which.read(() => undefined) !== "these";
    if (!box.hidden && entries.length === 0) more();
  }

  which.element.addEventListener("input", show);
  return {
    element: which.element,
    read(valueAt) {
      const said = which.read(valueAt);
      if (said !== "these") return said && [];
      const stated = entries.map(({ quantity, until }) => [quantity.value.trim(), until.value.trim()]).filter((each) => each.some(Boolean));
      return stated.length === 0 ? undefined : stated.map(([quantity, until]) => ({
        ...(quantity && { quantity: Number.isNaN(Number(quantity)) ? quantity : Number(quantity) }),
        ...(until && { until }),
      }));
    },
    write(value, valueAt) {
      const given = Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null) : [];
      entries = [];
      list.replaceChildren();
      for (const each of given) more(each);
      which.write(Array.isArray(value) ? (given.length ? "these" : "none") : undefined, valueAt);
      show();
      return value === undefined || (Array.isArray(value) && given.length === value.length);
    },
    focus: () => (box.hidden ? which.focus() : (entries[0]?.quantity ?? add).focus()),
  };
}
