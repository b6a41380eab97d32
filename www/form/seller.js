// Who sold a subscription. No API says, so there are quick answers: we did, another partner did, this tenant did.
import { h } from "../dom.js";
import { segments } from "./choice.js";
import { idOf } from "./frame.js";

const US = "situation.partner.tenantId";
/** Another partner, whose tenant id the user need not know. */
const ANOTHER = "00000000-0000-4000-8000-000000000009";

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
  const who = segments(field, ["us", "another", "tenant"], label, tenant);
  const showTenant = () => {
    tenant.hidden = label.hidden = who.read(() => undefined) !== "tenant";
  };
  who.element.addEventListener("input", showTenant);
  return {
    element: who.element,
    read(valueAt) {
      const said = who.read(valueAt);
      if (said === "us") return valueAt(US);
      return said === "another" ? ANOTHER : said && (tenant.value.trim() || undefined);
    },
    write(value, valueAt) {
      const known = value === undefined || value === ANOTHER || value === valueAt(US);
      who.write(value && (value === ANOTHER ? "another" : known ? "us" : "tenant"), valueAt);
      tenant.value = known ? "" : String(value);
      showTenant();
      return value === undefined || typeof value === "string";
    },
    focus: () => (tenant.hidden ? who : tenant).focus(),
  };
}
