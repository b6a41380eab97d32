// Entra roles: searched by name, former name or id, taken from a default set, or picked one by one. The chosen ones are
// listed first.
import { byId, h } from "../dom.js";
import { text } from "../language.js";
import * as LISTS from "../lists.js";
import { roles } from "../pkg/browser.js";
import { frame, idOf } from "./frame.js";
import { searched } from "./searched.js";
import { store } from "../store.js";

/** @import { Role } from "../pkg/browser.js" */

/**
 * @param {import("./control.js").Field} field
 * @returns {import("./control.js").Control}
 */
export function rolePicker(field) {
  const id = idOf(field.path);
  const known = roles().sort((a, b) => a.name.localeCompare(b.name, "en"));
  /** In the order in which they were chosen. @type {Set<string>} */
  const chosen = new Set();

  const count = h("p", { class: "count", role: "status" });
  const chips = h("ul", { class: "chips" });
  const search = h("input", {
    ...{ id: `${id}-search`, type: "search", autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-keys` },
  });
  const found = h("span", { role: "status" });
  const rows = known.map((role) => row(role, id));
  const list = h("div", { class: "list", role: "group", "aria-labelledby": `${id}-all` }, ...rows.map(({ element }) => element));
  const presets = LISTS.RolePreset.map((preset) => {
    const own = known.filter((role) => role.presets.some((each) => each === preset));
    return h("button", { type: "button", id: `${id}-${preset}`, click: () => take(own) },
      h("span", { "data-text": `presets/${preset}` }), ` (${own.length})`);
  });

  /** @param {Role[]} own */
  function take(own) {
    for (const role of own) chosen.add(role.id);
    changed();
  }

  /** @param {string} role */
  function drop(role) {
    const place = [...chosen].indexOf(role);
    chosen.delete(role);
    changed();
    const next = chips.querySelectorAll("button")[Math.min(place, chosen.size - 1)];
    (next ?? byId(`${id}-all`)).focus();
  }

  function dropAll() {
    chosen.clear();
    changed();
    byId(`${id}-all`).focus();
  }

  function changed() {
    show();
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function show() {
    for (const { role, input } of rows) input.checked = chosen.has(role.id);
    count.textContent = text(["roles/none", "roles/one"][chosen.size] ?? "roles/many", { count: chosen.size });
    chips.replaceChildren(...[...chosen].map((each) => h("li", {}, chip(each))));
    if (chosen.size > 1) {
      chips.append(h("li", {}, h("button", { type: "button", class: "link", click: dropAll }, text("roles/dropAll"))));
    }
  }

  /** @param {string} each */
  function chip(each) {
    const name = known.find((role) => role.id === each)?.name ?? each;
    const label = text("roles/drop", { name });
    return h("button", { type: "button", "aria-label": label, title: label, click: () => drop(each) },
      h("span", { lang: "en" }, name), h("span", { "aria-hidden": "true" }, " ✕"));
  }

  const filter = searched(search, list, rows, (shown) => {
    found.textContent = text("roles/found", { shown, all: rows.length });
  });
  list.addEventListener("input", ({ target }) => {
    const { value, checked } = /** @type {HTMLInputElement} */ (target);
    chosen[checked ? "add" : "delete"](value);
    show();
  });
  store.subscribe("language", () => {
    show();
    filter();
    byId(`${id}-all`).textContent = text("roles/all", { count: rows.length });
  });

  const every = h("details", { id: `${id}-every` },
    h("summary", { id: `${id}-all` }),
    h("label", { for: search.id, "data-text": "roles/search" }),
    search,
    h("p", { class: "hint" }, found, " ", h("span", { id: `${id}-keys`, "data-text": "roles/keys" })),
    list,
    h("p", { class: "hint", "data-text": "roles/undocumented" }));
  const element = frame(field, h("div", {},
    count,
    chips,
    h("p", { class: "hint", id: `${id}-presets`, "data-text": "roles/presets" }),
    h("div", { class: "presets", role: "group", "aria-labelledby": `${id}-presets` }, ...presets),
    every));
  return {
    element,
    read: () => (chosen.size ? [...chosen] : undefined),
    write(value) {
      chosen.clear();
      const named = Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
      for (const each of named) chosen.add(each.toLowerCase());
      show();
      return value === undefined || (Array.isArray(value) && chosen.size === value.length && chosen.size > 0);
    },
    focus() {
      every.open = true;
      search.focus();
    },
  };
}

/**
 * @param {Role} role
 * @param {string} id
 */
function row(role, id) {
  const input = h("input", { type: "checkbox", id: `${id}-${role.id}`, value: role.id });
  /** @param {string} name @param {string} tone */
  const mark = (name, tone) => [" ", h("span", { class: `badge ${tone}`, "data-text": `roles/${name}` })];
  const element = h("label", {}, input, h("span", {}, h("span", { lang: "en" }, role.name),
    role.privileged && mark("privileged", "warning"),
    role.requestable === false && mark("never", "forbidden"),
    role.requestable === undefined && mark("unknown", "unknown"),
    role.formerNames.length > 0 && [" ", h("span", { class: "former" },
      h("span", { "data-text": "roles/formerly" }), " ", h("span", { lang: "en" }, role.formerNames.join(", ")))]));
  return { role, input, element, said: () => [role.name, ...role.formerNames, role.id].join(" ") };
}
