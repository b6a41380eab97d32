// The Graph request for a GDAP relationship: what to post, and what the policy says about each field.
import { copyButton } from "../copy.js";
import { announce, byId, h } from "../dom.js";
import { findingCard, foldedFinding } from "../finding.js";
import { unanswered, validateAll } from "../form/answer.js";
import { remark } from "../form/frame.js";
import { text } from "../language.js";
import { gdapRequest } from "../pkg/browser.js";
import { COMMANDS, PERMISSION } from "./commands.js";
import { asking, gdapRequestOf } from "./request.js";

/** @import { GdapRequestReport, Finding } from "../pkg/browser.js" */
/** @import { Field, Form } from "../form/form.js" */
/** @import { Stated } from "./request.js" */

const FIELDS = ["roles", "duration", "displayName", "autoExtendDuration", "customerTenantId"];

/** @param {Form} form */
export function requestPanel(form) {
  const line = h("div", { role: "status" });
  const rest = h("div");
  byId("send-graph").append(line, rest);

  /** @param {Stated} stated */
  return (stated) => {
    const { answer, problems, question } = validateAll(({ request = {} }) => asking(() => gdapRequest(gdapRequestOf(request))), form);
    const findings = answer?.findings ?? [];
    const own = problems.filter(({ field }) => FIELDS.some((name) => field.path === `request.${name}`));
    for (const name of FIELDS) {
      const field = /** @type {Field} */ (form.at(`request.${name}`));
      const wrong = own.some((problem) => problem.field === field);
      const said = findings.filter((finding) => finding.field === name && !wrong && isSaid(finding, stated));
      remark(field, said.map((finding) => (finding.severity === "forbidden" ? findingCard : foldedFinding)(finding)));
    }
    const [said, ...more] = own.length ? unanswered(own, question, form, "send/bodyNeeds") : answered(/** @type {GdapRequestReport} */ (answer), stated);
    announce(line, said);
    rest.replaceChildren(...more);
  };
}

/** The findings about a field are shown once the field has a value. @param {Finding} finding @param {Stated} stated */
const isSaid = ({ field, severity }, stated) =>
  field !== undefined && (stated[field] !== undefined || (severity === "note" && field === "customerTenantId"));

/**
 * @param {GdapRequestReport} answer
 * @param {Stated} stated
 * @returns {[HTMLElement, ...Node[]]}
 */
function answered({ body, findings }, stated) {
  const { cloud = "global" } = stated;
  const others = findings.filter((finding) => !isSaid(finding, stated));
  const folds = h("ol", { class: "folds" }, ...others.map((finding) => foldedFinding(finding)));
  if (!body) return [h("p", { class: "quiet" }, text("send/refused")), folds];
  return [
    h("p", {}, text("send/post")),
    h("pre", { id: "send-body", tabindex: "0" }, JSON.stringify(body, null, 2)),
    h("div", { class: "actions" }, copyButton("send-body", "send/copyBody")),
    ...(cloud === "global" ? Object.entries(COMMANDS).map(([name, command]) => commandOf(name, command(body))) : []),
    folds,
  ];
}

/** @param {string} name @param {string} command */
const commandOf = (name, command) =>
  h("details", { class: "command" },
    h("summary", {}, text(`send/command-${name}`)),
    h("p", { class: "hint" }, text("send/permission"), " ", h("code", {}, PERMISSION)),
    h("pre", { id: `send-${name}`, tabindex: "0" }, command),
    h("div", { class: "actions" }, copyButton(`send-${name}`, "send/copyCommand", text(`send/command-${name}`))));
