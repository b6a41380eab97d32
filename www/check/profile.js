// The facts about one's own company, kept on this device if the user asks for it.
import { byId } from "../dom.js";
import { labelOf } from "../form/frame.js";
import { get, put } from "../form/path.js";
import { text } from "../language.js";
import { store } from "../store.js";

/** @import { Form } from "../form/form.js" */

const KEY = "multipartner-company";

/** What is kept, by its path. */
const KEPT = ["tenantId", "partnerId", "type", "providerTenantId", "roles"].map((name) => `situation.partner.${name}`);

/** @returns {object | undefined} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") ?? undefined;
  } catch {
    return undefined; // no storage, or something else wrote there
  }
}

/**
 * @param {Form} form
 * @param {() => void} update
 */
export function profilePanel(form, update) {
  const fields = () => form.fields.filter(({ path }) => KEPT.includes(path));

  function facts() {
    const data = {};
    for (const field of fields().filter(form.stated)) put(data, field.path, form.valueAt(field.path));
    return data;
  }

  function show() {
    const profile = kept();
    const own = facts();
    const differs = JSON.stringify(own) !== JSON.stringify(profile ?? {}) && Object.keys(own).length > 0;
    const names = fields().filter(({ path }) => get(profile, path) !== undefined).map(labelOf);
    byId("check-company").hidden = !profile && !differs;
    byId("check-company-said").textContent = profile
      ? text("company/kept", { facts: new Intl.ListFormat(text("page/dates"), { type: "conjunction" }).format(names) })
      : text("company/offer");
    byId("check-company-keep").hidden = !differs;
    byId("check-company-forget").hidden = !profile;
  }

  byId("check-company-keep").addEventListener("click", () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(facts()));
      show();
    } catch {
      byId("check-company-said").textContent = text("company/refused");
    }
    byId("check-company-forget").focus();
  });
  byId("check-company-forget").addEventListener("click", () => {
    localStorage.removeItem(KEY);
    show();
    byId("check-company-keep").focus();
  });
  store.subscribe("language", show);

  return {
    show,

    /** Fills in what is kept; facts that are stated already stay. */
    fill() {
      const profile = kept();
      if (!profile) return;
      const data = {};
      for (const field of fields()) {
        const value = get(profile, field.path);
        if (value !== undefined && !form.stated(field)) put(data, field.path, value);
      }
      form.fill(data, () => true);
      update();
    },
  };
}
