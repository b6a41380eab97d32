// A form and its answer, which follows what is typed. Errors are told beside the fields once the form is sent.
import { announce, byId, h } from "../dom.js";
import { card } from "../finding.js";
import { explain, text } from "../language.js";
import { labelOf, mark } from "./frame.js";
import { get, put } from "./path.js";
import { store } from "../store.js";

/** @typedef {import("../pkg/browser.js").MultipartnerError} MultipartnerError */
/** @typedef {import("./form.js").Form} Form */
/** @typedef {import("./control.js").Field} Field */
/** @typedef {{ error: MultipartnerError, field: Field }} Problem */

/**
 * What was heard of the form, answered or not.
 * @template T
 * @typedef {object} Heard
 * @property {any} question What is stated.
 * @property {Problem[]} problems
 * @property {any} mended The same, with a sample wherever there is a problem.
 * @property {T} [answer] To that; none where no sample helps.
 */

/**
 * @template T
 * @param {string} part
 * @param {Form} form
 * @param {object} questions
 * @param {(question: any) => T} questions.ask
 * @param {(answer: T, question: any) => [HTMLElement, ...Node[]]} questions.show The line that is read aloud, and what
 *   stands below it.
 * @param {(found: Heard<T>) => Node[]} [questions.draft] What stands below the problems, where there are any.
 * @param {(found: Heard<T>) => void} [questions.heard] Told before anything is shown.
 * @returns {() => void} Asks again.
 */
export function answering(part, form, { ask, show, draft, heard }) {
  const outcome = byId(`${part}-outcome`);
  const summary = byId(`${part}-errors`);
  let sent = false;

  function update() {
    const found = listen(ask, form);
    const { question, problems, answer } = found;
    sent &&= problems.length > 0;
    tell(sent ? problems : [], form, summary);
    heard?.(found);
    const answered = /** @type {T} */ (answer); // where there is no problem
    const [line, ...rest] = problems.length
      ? [...unanswered(problems, question, form), ...(draft?.(found) ?? [])]
      : show(answered, question);
    announce(outcome, line);
    byId(`${part}-reasons`).replaceChildren(...rest);
  }

  form.element.addEventListener("input", update);
  form.element.addEventListener("submit", (event) => {
    event.preventDefault();
    sent = true;
    update();
    (sent ? summary : outcome).focus();
  });
  byId(`${part}-clear`).addEventListener("click", () => {
    sent = false;
    form.fill({});
    update();
  });
  store.subscribe("language", update);
  return update;
}

/**
 * Asks, and finds everything that the module refuses, in the order of the form. The module names one problem at a time;
 * with that one mended it names the next. As long as there are fields to fill in sight, others do not count.
 * @template T
 * @param {(question: any) => T} ask
 * @param {Form} form
 * @returns {Heard<T>}
 */
export function listen(ask, form) {
  const [question, mended] = [form.read(), form.read()];
  /** @type {Map<Field, Problem>} */
  const problems = new Map();
  /** @type {T | undefined} */
  let answer;
  while (answer === undefined) {
    try {
      answer = ask(mended);
    } catch (error) {
      if (error.name !== "MultipartnerError") throw error;
      const field = form.at(error.path);
      if (!field) throw error;
      if (problems.has(field)) break; // the sample does not help
      problems.set(field, { error, field });
      put(mended, field.path, field.sample ?? field.options?.[0]);
    }
  }
  const all = form.fields.flatMap((field) => problems.get(field) ?? []);
  const seen = all.filter(({ field }) => form.shown(field));
  return { question, mended, answer, problems: seen.length ? seen : all };
}

/**
 * The error summary, and the same words beside each field.
 * @param {Problem[]} problems
 * @param {Form} form
 * @param {HTMLElement} summary
 */
function tell(problems, form, summary) {
  for (const field of form.fields) mark(field);
  for (const { field, error } of problems) mark(field, explain(error).reason);
  summary.hidden = problems.length === 0;
  byId(`${summary.id}-list`).replaceChildren(...problems.map(({ field, error }) =>
    h("li", {}, fieldLink(field, form, `${labelOf(field)}: ${explain(error).reason}`))));
}

/**
 * @param {Problem[]} problems
 * @param {object} question
 * @param {Form} form
 * @param {string} [incomplete] A key of the texts.
 * @returns {[HTMLElement, ...Node[]]}
 */
export function unanswered(problems, question, form, incomplete = "page/incomplete") {
  const missing = problems.filter(({ error }) => get(question, error.path) === undefined);
  const wrong = problems.filter((problem) => !missing.includes(problem));
  return [
    h("p", { class: "quiet" }, text(wrong.length ? "page/unreadable" : incomplete)),
    h("ul", { class: "cards" }, ...wrong.map(({ field, error }) =>
      card("error", error, h("p", {}, fieldLink(field, form, text("page/toField")))))),
    h("div", {},
      missing.length > 0 && wrong.length > 0 && h("p", { class: "quiet" }, text("page/missing")),
      h("ul", { class: "missing" }, ...missing.map(({ field }) =>
        h("li", {}, fieldLink(field, form, labelOf(field)))))),
  ];
}

/**
 * A link that moves the focus to a field and leaves the address alone.
 * @param {Field} field
 * @param {Form} form
 * @param {string} said
 */
export function fieldLink(field, form, said) {
  const link = h("a", { href: `#${field.path}` }, said);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    form.focus(field);
  });
  return link;
}
