// Step 2: from what is to be done to the least role for it, and how privileged the choice is.
import { byId, h } from "../dom.js";
import { sourceLink } from "../finding.js";
import { searched } from "../form/searched.js";
import { text } from "../language.js";
import { roles } from "../pkg/browser.js";
import { store } from "../store.js";
import { SOURCES, TASKS } from "./tasks.js";

/** @import { Form } from "../form/form.js" */
/** @import { Role } from "../pkg/browser.js" */
/** @import { Stated } from "./request.js" */

const PATH = "request.roles";
const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

/**
 * A task is checked when its role is chosen, however it was: so the list also says what a choice is enough for.
 * @param {Form} form
 * @param {() => void} update
 */
export function rightsPanel(form, update) {
  const known = new Map(roles().map((role) => [role.name, role]));
  const byRole = new Map(roles().map((role) => [role.id, role]));
  const rows = Object.entries(TASKS).map(([name, task]) => row(name, /** @type {Role} */ (known.get(task.role)), task.least));

  const search = h("input", { id: "send-tasks-search", type: "search", autocomplete: "off", spellcheck: "false", "aria-describedby": "send-tasks-hint" });
  const list = h("div", { class: "list", role: "group", "aria-labelledby": "send-tasks-title" }, ...rows.map(({ element }) => element));
  const found = h("span", { role: "status" });
  const filter = searched(search, list, rows, (shown) => {
    found.textContent = text("tasks/found", { shown, all: rows.length });
  });
  const sources = h("p", { class: "source" });
  const bar = h("div", { class: "privilege", role: "status" });
  byId("request-roles").before(
    h("div", { class: "field tasks roles", id: "send-tasks" },
      h("label", { id: "send-tasks-title", for: search.id, "data-text": "tasks/title" }),
      h("p", { class: "hint", id: "send-tasks-hint", "data-text": "tasks/hint" }),
      search, h("p", { class: "hint" }, found), list, sources),
    bar);
  store.subscribe("language", () => {
    filter();
    sources.replaceChildren(text("tasks/named"), " ", ...Object.values(SOURCES).flatMap(([address, day]) => [sourceLink(address, day), " "]));
  });

  list.addEventListener("input", (event) => {
    event.stopPropagation(); // what it states is said by the field of the roles
    const { value, checked } = /** @type {HTMLInputElement} */ (event.target);
    const chosen = new Set(form.read().request?.roles);
    chosen[checked ? "add" : "delete"](value);
    form.fill({ request: { roles: [...chosen] } }, (path) => path !== PATH);
    update();
  });

  /** @param {Stated} stated */
  return ({ roles: chosen = [] }) => {
    for (const { input } of rows) input.checked = chosen.includes(input.value);
    bar.replaceChildren(...privilege(chosen, byRole));
  };
}

/** @param {string} name @param {Role} role @param {boolean} least */
function row(name, role, least) {
  const input = h("input", { type: "checkbox", id: `send-task-${name}`, value: role.id });
  const label = h("span", { "data-text": `tasks/${name}` });
  const element = h("label", {}, input, h("span", {}, label, " ",
    h("span", { class: "former" }, h("span", { lang: "en" }, role.name), !least && " *",
      role.privileged && [" ", h("span", { class: "badge warning", "data-text": "roles/privileged" })])));
  return { input, element, said: () => `${label.textContent} ${role.name} ${name}` };
}

/**
 * How many of the roles Microsoft labels as privileged, drawn and in words.
 * @param {readonly string[]} chosen
 * @param {Map<string, Role>} known
 * @returns {Node[]}
 */
function privilege(chosen, known) {
  if (chosen.length === 0) return [];
  const count = chosen.filter((id) => known.get(id)?.privileged).length;
  const tone = chosen.includes(GLOBAL_ADMINISTRATOR) ? "forbidden" : count > 0 ? "warning" : "allowed";
  const cells = chosen.map((_, at) => h("span", { class: at < count ? tone : "" }));
  const words = { forbidden: "privilege/all", warning: "privilege/some", allowed: "privilege/none" }[tone];
  return [
    h("div", { class: "cells", "aria-hidden": "true" }, ...cells),
    h("p", { class: tone }, text(words, { count, all: chosen.length })),
  ];
}
