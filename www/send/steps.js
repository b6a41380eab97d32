// The three steps of an invitation, and its end: what is still missing in each, and a way there.
import { byId, h } from "../dom.js";
import { idOf } from "../form/frame.js";
import { text } from "../language.js";

/** @import { FieldProblem } from "../form/answer.js" */
/** @import { Form } from "../form/form.js" */
/** @import { Stated } from "./request.js" */

/** The groups of the form in each step. @type {Record<string, string[]>} */
const STEPS = { purpose: ["ask", "you"], rights: ["request", "relationship"], mail: ["mail", "day"] };

/** @param {Form} form */
export function stepList(form) {
  for (const [name, [first]] of Object.entries(STEPS)) {
    byId(`send-${first}`).before(h("h3", { class: "step", id: `send-step-${name}`, tabindex: "-1" },
      h("span", { "data-text": `steps/${name}` })), h("p", { class: "hint", id: `send-step-${name}-none`, hidden: true, "data-text": "steps/noRights" }));
  }
  const groupOf = (/** @type {FieldProblem} */ { field }) => byId(idOf(field.path)).closest(".group")?.id.slice("send-".length) ?? "";

  /** @param {FieldProblem[]} problems @param {Stated} stated */
  return (problems, { kind }) => {
    const missing = problems.map((problem) => ({ ...problem, group: groupOf(problem) }));
    const steps = Object.entries(STEPS).map(([name, groups]) => {
      const own = missing.filter(({ group }) => groups.includes(group));
      const hidden = groups.every((group) => byId(`send-${group}`).hidden);
      byId(`send-step-${name}-none`).hidden = !hidden || !kind;
      byId(`send-step-${name}`).hidden = hidden && !kind;
      const state = own.length > 0 ? "open" : !kind ? "later" : hidden ? "unneeded" : "done";
      return step(name, state, own.length, () => (own[0] ? form.focus(own[0].field) : goTo(`send-step-${name}`)));
    });
    const end = problems.length > 0 ? step("end", kind ? "open" : "later", problems.length, () => form.focus(problems[0].field))
      : step("end", "ready", 0, () => goTo("send-outcome"));
    const current = steps.find((each) => each.classList.contains("open"));
    (current ?? end).setAttribute("aria-current", "step");
    byId("send-steps").replaceChildren(...[...steps, end].map((each) => h("li", {}, each)));
  };
}

/** @param {string} id */
function goTo(id) {
  byId(id).focus({ preventScroll: true });
  byId(id).scrollIntoView({ block: "start" });
}

/**
 * @param {string} name
 * @param {"open" | "done" | "later" | "unneeded" | "ready"} state
 * @param {number} count
 * @param {() => void} click
 */
const step = (name, state, count, click) =>
  h("button", { type: "button", id: `send-to-${name}`, class: state, click },
    h("span", { class: "name" }, text(`steps/${name}`)), " ", h("span", { class: "state" }, text(`steps/${state}`, { count })));
