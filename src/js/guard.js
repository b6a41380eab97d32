// A form that is checked before it is submitted. form.js is the entry that brings the module with it.
import { defaultLocale } from "./call.js";
import { check, explain, isMultipartnerError } from "./functions.js";
import { controlsOf, laidOver, stated } from "./controls.js";
import { createMarks } from "./marks.js";

/** @import { Control, Group, Kind } from "./controls.js" */
/** @import { Note } from "./marks.js" */
/** @import { Decision, Finding, Problem } from "./types.js" */
/** @typedef {Decision | Problem[]} Answer */

/** What changes which controls state facts. */
const OBSERVED = { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled", "form", "name"] };

/** @type {readonly string[]} */
const KINDS = /** @satisfies {Kind[]} */ (["number", "boolean", "string", "array"]);

/** @type {typeof import("./form.js").guardForm} */
export function guardForm(target, options = {}) {
  const form = /** @type {HTMLFormElement} */ (target);
  const { locale = defaultLocale(), permit = ["allowed"], onDecision } = options;
  const root = form.getRootNode();
  const marks = createMarks(form);
  /** @type {Map<string, Kind>} */
  const kinds = new Map();
  /** The names of controls that the user has left or changed. @type {Set<string>} */
  let touched = new Set();
  let submitted = false;
  /** The button that was pressed last, which states facts, too. @type {HTMLButtonElement | null} */
  let pressed = null;
  /** The warnings that the user has seen on submitting. */
  let confirmed = "";
  /** @type {Control[]} */
  let controls;
  let reported = "";
  let released = false;

  /**
   * Asks, with what the form states now.
   * @returns {{ answer: Answer, groupAt: (path: string) => Group | undefined }}
   */
  function ask() {
    const { groupAt, nameAt, ...facts } = stated(controls, kinds);
    const [situation, action] = /** @type {const} */ (["situation", "action"]).map((name) => {
      const given = options[name];
      return laidOver(typeof given === "function" ? given() : given, facts[name]) ?? {};
    });
    try {
      return { answer: check(/** @type {any} */ (situation), /** @type {any} */ (action)), groupAt };
    } catch (error) {
      if (!isMultipartnerError(error)) throw error;
      return learn(error.problems, nameAt) ? ask() : { answer: error.problems, groupAt };
    }
  }

  /**
   * What a control states is text; the problems tell which facts are not. Returns whether there is more to try.
   * @param {Problem[]} problems
   * @param {(path: string) => string | undefined} nameAt
   */
  function learn(problems, nameAt) {
    const before = kinds.size;
    for (const { code, path, args: { expected } } of problems) {
      const name = nameAt(path);
      if (code === "wrong-type" && name && KINDS.includes(expected) && !kinds.has(name)) kinds.set(name, /** @type {Kind} */ (expected));
    }
    return kinds.size > before;
  }

  /** @param {Answer} answer */
  const isPermitted = (answer) => !Array.isArray(answer) && permit.includes(answer.outcome);

  /** @param {Answer} answer */
  const warnings = (answer) =>
    Array.isArray(answer) ? [] : answer.findings.filter(({ severity }) => severity === "warning").map(({ rule }) => rule);

  function update() {
    controls = controlsOf(form, pressed);
    const { answer, groupAt } = ask();
    const told = Array.isArray(answer) ? answer.map(problemAt) : answer.findings.map((finding) => findingAt(finding, isPermitted(answer)));
    /** @type {Map<string, Note>} */
    const notes = new Map();
    const rest = [];
    for (const { path, text, long, blocks, waits } of told) {
      const group = groupAt(path);
      const shown = submitted || !waits;
      if (!group || !group.controls.every(isVisible)) {
        if (shown) rest.push(long);
        continue;
      }
      const note = notes.get(group.name) ?? { controls: group.controls, texts: [], validity: "", shown: false };
      note.texts.push(text);
      note.shown ||= shown || touched.has(group.name);
      if (blocks) note.validity ||= text;
      notes.set(group.name, note);
    }
    if (isPermitted(answer) && confirmed && confirmed === warnings(answer).join()) rest.push(locale.form.again);
    if (!released) marks.show([...notes.values()], rest);
    observer.takeRecords();
    const report = JSON.stringify(answer);
    if (report !== reported) {
      reported = report;
      onDecision?.(answer);
    }
    return answer;
  }

  /** @param {Problem} problem */
  function problemAt(problem) {
    const { path } = problem;
    const { reason } = explain(problem, locale);
    return { path, text: reason, long: path ? `${path}: ${reason}` : reason, blocks: true, waits: true };
  }

  /**
   * @param {Finding} finding
   * @param {boolean} permitted
   */
  function findingAt(finding, permitted) {
    const { title, remedy } = explain(finding, locale);
    const { path = finding.field && `action.${finding.field}`, severity } = finding;
    const blocks = !permitted && severity !== "warning" && severity !== "note";
    return { path: path ?? "", text: title, long: `${title}. ${remedy}`, blocks, waits: false };
  }

  /** @param {SubmitEvent} event */
  function onSubmit(event) {
    const submitter = /** @type {HTMLButtonElement | null} */ (event.submitter);
    if (submitter?.formNoValidate) return;
    let passes = false;
    submitted = true;
    pressed = submitter;
    try {
      const answer = update();
      const seen = warnings(answer).join();
      passes = isPermitted(answer) && (!seen || seen === confirmed);
      confirmed = isPermitted(answer) ? seen : "";
      if (!passes) update();
    } finally {
      if (!passes) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    }
    if (!passes) marks.focus();
  }

  /** Before the browser itself looks at the controls. @param {Event} event */
  function onClick(event) {
    const button = event.target instanceof Element && event.target.closest("button, input");
    const { form: owner, type, formNoValidate } = /** @type {HTMLButtonElement} */ (button || {});
    if (owner !== form || !["submit", "image"].includes(type) || formNoValidate) return;
    submitted = true;
    pressed = /** @type {HTMLButtonElement} */ (button);
    update();
  }

  /** @param {Event} event */
  function onInput(event) {
    const control = /** @type {Control} */ (event.target);
    if (control.form !== form) return;
    if (event.type !== "input") touched.add(control.name);
    update();
  }

  function onReset() {
    touched = new Set();
    submitted = false;
    pressed = null;
    confirmed = "";
    setTimeout(() => released || update()); // the controls are reset after the event
  }

  const observer = new MutationObserver(() => {
    const now = controlsOf(form, pressed);
    if (now.length !== controls.length || now.some((control, place) => control !== controls[place])) update();
  });
  /** @type {(readonly [EventTarget, string, (event: any) => void, boolean])[]} */
  const listeners = [
    [form, "submit", onSubmit, true],
    [form, "reset", onReset, false],
    [root, "click", onClick, true],
    ...["input", "change", "focusout"].map((type) => /** @type {const} */ ([root, type, onInput, false])),
  ];
  for (const [target, type, listener, capture] of listeners) target.addEventListener(type, listener, capture);
  observer.observe(root, OBSERVED);
  update();

  return {
    check: update,
    release() {
      released = true;
      observer.disconnect();
      for (const [target, type, listener, capture] of listeners) target.removeEventListener(type, listener, capture);
      marks.remove();
    },
  };
}

/**
 * Whether a message beside it can be seen, and the focus can move there.
 * @param {Control} control
 */
const isVisible = (control) => control.type !== "hidden" && (control.checkVisibility?.() ?? true);
