// When a GDAP relationship ends, from what Microsoft Graph returns for it and a day.
import { byId, h } from "../dom.js";
import { card, foldedFinding } from "../finding.js";
import { text, written } from "../language.js";
import { gdapStatus } from "../pkg/browser.js";
import { store } from "../store.js";
import { today } from "../today.js";

/** @import { GdapStatus, Problem } from "../pkg/browser.js" */
/** @typedef {Record<string, any>} Resource */

export function expiryPanel() {
  const box = /** @type {HTMLTextAreaElement} */ (byId("expiry-text"));
  const day = /** @type {HTMLInputElement} */ (byId("expiry-day"));
  day.value ||= today();
  const update = () => byId("expiry-result").replaceChildren(...(box.value.trim() && day.value ? results(box.value, day.value) : []));
  box.addEventListener("input", update);
  day.addEventListener("input", update);
  store.subscribe("language", update);
}

/** @param {string} pasted @param {string} day @returns {Node[]} */
function results(pasted, day) {
  let data;
  try {
    data = JSON.parse(pasted);
  } catch {
    return [h("p", {}, text("gdapStatus/notJson"))];
  }
  const list = Array.isArray(data?.value) ? data.value : [data];
  return list.map((/** @type {Resource} */ resource) => one(resource, day));
}

/** @param {Resource} resource @param {string} day */
function one(resource, day) {
  try {
    return show(gdapStatus(resource, day), resource);
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    return h("ul", { class: "cards" }, problem("error", error));
  }
}

/** @param {"error" | "note"} severity @param {Problem} problem */
const problem = (severity, problem) => card(severity, problem, h("p", { class: "source" }, h("code", {}, problem.path)));

/** @param {GdapStatus} status @param {Resource} resource */
function show({ status, pendingUntil, endsAt, extendsTo, daysLeft, noticeDays, findings, remarks }, { displayName }) {
  const notices = new Intl.ListFormat(text("page/dates"), { type: "conjunction" }).format(noticeDays.map(String));
  /** @type {[string, string | number | undefined | false][]} */
  const rows = [
    ["status", status && text(`options/${status}`)],
    ["pendingUntil", pendingUntil && written(pendingUntil)],
    ["endsAt", endsAt && written(endsAt)],
    ["extendsTo", extendsTo && written(extendsTo)],
    ["daysLeft", daysLeft],
    ["noticeDays", noticeDays.length > 0 && text("gdapStatus/before", { days: notices })],
  ];
  return h("section", {},
    typeof displayName === "string" && h("h4", {}, displayName),
    h("dl", {}, rows.filter(([, value]) => value !== undefined && value !== false).map(([name, value]) =>
      [h("dt", {}, text(`gdapStatus/${name}`)), h("dd", {}, String(value))]).flat()),
    h("ol", { class: "folds" }, ...findings.map((finding) => foldedFinding(finding))),
    remarks.length > 0 && h("ul", { class: "cards" }, ...remarks.map((remark) => problem("note", remark))));
}
