// Keeps the answer to a form up to date while the user types. Errors appear at the fields once the form is submitted.
import { announce, byId, h } from "../dom.js";
import { card } from "../finding.js";
import { explain, text } from "../language.js";
import { labelOf, mark } from "./frame.js";
import { get, put } from "./path.js";
import { store } from "../store.js";

/** @typedef {import("../pkg/browser.js").Problem} Problem */
/** @typedef {import("./form.js").Form} Form */
/** @typedef {import("./control.js").Field} Field */
/** @typedef {{ problem: Problem, field: Field }} FieldProblem */

/**
 * @template T
 * @typedef {object} Result
 * @property {any} question What was entered.
 * @property {FieldProblem[]} problems
 * @property {any} withSamples The same, with a sample value in each field that has a problem.
 * @property {T} [answer] The answer to that; missing if samples do not help.
 */

/**
 * @template T
 * @param {string} part
 * @param {Form} form
 * @param {object} questions
 * @param {(question: any) => T} questions.ask
 * @param {(answer: T, question: any) => [HTMLElement, ...Node[]]} questions.show The line that is read aloud, and what
 *   is shown below it.
 * @param {(result: Result<T>) => Node[]} [questions.draft] What is shown below the problems, if there are any.
 * @param {(result: Result<T>) => void} [questions.onResult] Called before anything is shown.
 * @param {(result: Result<T>) => [HTMLElement, ...Node[]] | undefined} [questions.instead] What is shown instead of the problems.
 * @returns {() => void} Asks again.
 */
export function bindForm(part, form, { ask, show, draft, onResult, instead }) {
  const outcome = byId(`${part}-outcome`);
  const summary = byId(`${part}-errors`);
  let sent = false;

  function update() {
    const result = validateAll(ask, form);
    const { question, problems, answer } = result;
    sent &&= problems.length > 0;
    showErrors(sent ? problems : [], form, summary);
    onResult?.(result);
    const answered = /** @type {T} */ (answer); // where there is no problem
    const [line, ...rest] = problems.length
      ? instead?.(result) ?? [...unanswered(problems, question, form), ...(draft?.(result) ?? [])]
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
 * Asks the module, and collects all problems in the order of the form. Refused values are replaced by samples, so that
 * there is an answer to show, and so that fields that depend on them are checked too. As long as fields on display have
 * problems, those of hidden fields are left out.
 * @template T
 * @param {(question: any) => T} ask
 * @param {Form} form
 * @returns {Result<T>}
 */
export function validateAll(ask, form) {
  const [question, withSamples] = [form.read(), form.read()];
  /** @type {Map<Field, FieldProblem>} */
  const found = new Map();
  /** @type {T | undefined} */
  let answer;
  for (let more = true; answer === undefined && more;) {
    try {
      answer = ask(withSamples);
    } catch (error) {
      if (error.name !== "MultipartnerError") throw error;
      more = false;
      for (const problem of /** @type {Problem[]} */ (error.problems)) {
        const field = form.at(problem.path);
        if (!field) throw error;
        if (found.has(field)) continue; // the sample does not help, or its first problem is enough
        found.set(field, { problem, field });
        put(withSamples, field.path, field.sample ?? field.options?.[0]);
        more = true;
      }
    }
  }
  const all = form.fields.flatMap((field) => found.get(field) ?? []);
  const seen = all.filter(({ field }) => form.shown(field));
  return { question, withSamples, answer, problems: seen.length ? seen : all };
}

/**
 * The error summary, and the same message at each field.
 * @param {FieldProblem[]} problems
 * @param {Form} form
 * @param {HTMLElement} summary
 */
function showErrors(problems, form, summary) {
  for (const field of form.fields) mark(field);
  for (const { field, problem } of problems) mark(field, explain(problem).reason);
  summary.hidden = problems.length === 0;
  byId(`${summary.id}-list`).replaceChildren(...problems.map(({ field, problem }) =>
    h("li", {}, fieldLink(field, form, `${labelOf(field)}: ${explain(problem).reason}`))));
}

/**
 * @param {FieldProblem[]} problems
 * @param {object} question
 * @param {{ focus: (field: Field) => void }} form
 * @param {string} [incomplete] The key of a text.
 * @returns {[HTMLElement, ...Node[]]}
 */
export function unanswered(problems, question, form, incomplete = "page/incomplete") {
  const missing = problems.filter(({ problem }) => get(question, problem.path) === undefined);
  const wrong = problems.filter((each) => !missing.includes(each));
  return [
    h("p", { class: "quiet" }, text(wrong.length ? "page/unreadable" : incomplete)),
    h("ul", { class: "cards" }, ...wrong.map(({ field, problem }) =>
      card("error", problem, h("p", {}, fieldLink(field, form, text("page/toField")))))),
    h("div", {},
      missing.length > 0 && wrong.length > 0 && h("p", { class: "quiet" }, text("page/missing")),
      h("ul", { class: "missing" }, ...missing.map(({ field }) =>
        h("li", {}, fieldLink(field, form, labelOf(field)))))),
  ];
}

/**
 * A link that moves the focus to a field without changing the address of the page.
 * @param {Field} field
 * @param {{ focus: (field: Field) => void }} form
 * @param {string} label
 */
export function fieldLink(field, form, label) {
  const link = h("a", { href: `#${field.path}` }, label);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    form.focus(field);
  });
  return link;
}
