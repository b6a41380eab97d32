// Who sold a subscription. No API says, so there are quick answers: we did, another partner did, Microsoft did, this tenant
// did.
import { h } from "../dom.js";
import { segments } from "./choice.js";
import { idOf } from "./frame.js";
import { SELLERS as NAMED, US } from "./sellers.js";

/** @type {Record<string, string>} */
const SELLERS = NAMED;

/**
 * @param {import("./control.js").Field} field
 * @returns {import("./control.js").Control}
 */
export function seller(field) {
  const id = idOf(field.path);
  const tenant = h("input", {
    ...{ id: `${id}-guid`, class: "tenant", type: "text", autocomplete: "off", spellcheck: "false", hidden: true },
    ...{ "aria-labelledby": `${id}-guid-label`, "aria-describedby": `${id}-error` },
  });
  const label = h("span", { id: `${id}-guid-label`, "data-text": "labels/tenant", hidden: true });
  const who = segments(field, ["us", "another", "microsoft", "tenant"], label, tenant);
  const showTenant = () => {
    tenant.hidden = label.hidden = who.read(() => undefined) !== "tenant";
  };
  who.element.addEventListener("input", showTenant);
  return {
    element: who.element,
    read(valueAt) {
      const said = String(who.read(valueAt) ?? "");
      if (said === "us") return valueAt(US);
      return SELLERS[said] ?? (said ? tenant.value.trim() || undefined : undefined);
    },
    write(value, valueAt) {
      const named = Object.keys(SELLERS).find((each) => SELLERS[each] === value) ?? (value === valueAt(US) ? "us" : "tenant");
      who.write(value && named, valueAt);
      tenant.value = value && named === "tenant" ? String(value) : "";
      showTenant();
      return value === undefined || typeof value === "string";
    },
    focus: () => (tenant.hidden ? who : tenant).focus(),
  };
}
