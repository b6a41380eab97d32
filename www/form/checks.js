// A choice of any number of options, the less usual ones folded. If none is checked, the fact is not stated.
import { h } from "../dom.js";
import { frame, idOf } from "./frame.js";

/**
 * @param {import("./control.js").Field} field
 * @returns {import("./control.js").Control}
 */
export function checks(field) {
  const id = idOf(field.path);
  const inputs = (field.options ?? []).map((value) => h("input", { type: "checkbox", value, id: `${id}-${value}` }));
  /** @param {HTMLInputElement[]} inputs */
  const ticks = (inputs) => h("div", { class: "ticks" }, ...inputs.map((input) =>
    h("label", {}, input, h("span", { "data-text": `options/${input.value}` }))));
  const folded = inputs.filter(({ value }) => field.usual && !field.usual.includes(value));
  const fold = h("details", { class: "more" },
    h("summary", {}, h("span", { "data-text": "page/others" }), ` (${folded.length})`),
    ticks(folded));
  return {
    element: frame(field, h("div", {}, ticks(inputs.filter((input) => !folded.includes(input))), folded.length > 0 && fold)),
    read() {
      const checked = inputs.filter((input) => input.checked).map((input) => input.value);
      return checked.length ? checked : undefined;
    },
    write(value) {
      const checked = Array.isArray(value) ? value : [];
      for (const input of inputs) input.checked = checked.includes(input.value);
      fold.open = folded.some((input) => input.checked);
      return value === undefined || (checked.length > 0 && checked.every((each) => field.options?.includes(each)));
    },
    focus: () => inputs[0].focus(),
  };
}
