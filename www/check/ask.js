// One question at a time, as long as a fact can still change the answer.
import { byId, h, moveAmong } from "../dom.js";
import { labelOf } from "../form/frame.js";
import { daysOf, numberOf } from "../form/text.js";
import { locale, text } from "../language.js";
import { check, guardForm, roles } from "../pkg/browser.js";
import { store } from "../store.js";
import { answersTo, valuesOf } from "./answers.js";
import { isSpare, telling } from "./questions.js";

/** @import { Action, Situation } from "../pkg/browser.js" */
/** @import { Field, Form } from "../form/form.js" */
/** @typedef {{ situation: Situation, action: Action }} Question */
/** @typedef {Map<string, "unknown" | "none">} Aside The facts set aside, by path: not known, or there is none. */

/** Facts that a rule never takes to be in order: the day and the cloud have their own place on the page. */
const ELSEWHERE = ["situation.cloud", "situation.asOf"];

/** The question for a fact. @param {Field} field */
export function questionFor(field) {
  const path = field.path.replace(/\[\d+\]/, "[]");
  const asked = text(`questions/${path}`);
  return asked === path ? labelOf(field) : asked;
}

/**
 * @param {Form} form
 * @param {object} on
 * @param {() => void} on.change Is called when a fact was stated or set aside.
 * @param {(field: Field) => void} on.elsewhere Goes to a field whose answer needs more than one control.
 */
export function askPanel(form, { change, elsewhere }) {
  const element = /** @type {HTMLFormElement} */ (byId("check-ask"));
  const place = byId("check-ask-question");
  const message = byId("check-ask-error");
  /** @type {Aside} */
  const aside = new Map();
  /** The question that is shown. @type {Field | undefined} */
  let current;
  /** Whether the reader chose it. */
  let chosen = false;
  /** Whether the reader also wants to be asked what is rarely different. */
  let thorough = false;
  /** @type {Question} */
  let question;
  /** The fact of the question on display. */
  let drawn = "";

  // It tells at the control what the module objects to. What it says of the answer is said beside the question, by the page.
  /** @type {ReturnType<typeof guardForm> | undefined} */
  let guard;
  store.subscribe("language", () => {
    guard?.release();
    guard = guardForm(element, {
      ...{ situation: () => question?.situation, action: () => question?.action, locale: locale() },
      permit: ["allowed", "not-yet", "unknown", "forbidden"],
    });
    draw();
  });

  /** @param {Field} field */
  const isOpen = (field) => !form.stated(field) && !aside.has(field.path);

  /** The facts that can change the answer, the most telling first. */
  function open() {
    const fields = [...form.startsOfRows, ...form.fields.filter((field) => form.asked(field) && !ELSEWHERE.includes(field.path))];
    const facts = fields.filter(isOpen).map((field) => ({ ...field, values: valuesOf(field, form.valueAt) }));
    return telling(facts, question, ({ situation, action }) => check(situation, action));
  }

  function draw() {
    element.hidden = !current;
    drawn = current?.path ?? "";
    place.dataset.path = drawn;
    if (!current) return;
    const field = current;
    const title = h("h3", { id: "check-ask-title", tabindex: "-1" }, questionFor(field));
    const hint = field.hint && h("p", { class: "hint", id: "check-ask-hint" }, text(`hints/${field.path.replace(/\[\d+\]/, "[]")}`));
    place.replaceChildren(...controls(field, title, hint || undefined));
    byId("check-ask-continue").hidden = !place.querySelector("input");
    complain("");
  }

  /** @param {Field} field @param {HTMLElement} title @param {HTMLElement} [hint] @returns {Node[]} */
  function controls(field, title, hint) {
    const { path, kind } = field;
    const stated = form.valueAt(path);
    const answers = answersTo(field, form.valueAt);
    const described = { "aria-describedby": hint ? `${hint.id} check-ask-error` : "check-ask-error" };
    if (answers.length && kind === "checks") {
      const labels = answers.map(({ value: [value], words }, at) => h("label", { class: "option" },
        h("input", { type: "checkbox", name: path, value, id: `check-ask-${at + 1}`, checked: stated?.includes(value) }),
        h("span", {}, text(words))));
      return [h("fieldset", described, h("legend", {}, title), hint, h("div", { class: "choices" }, ...labels))];
    }
    if (answers.length) {
      /** @param {string} id @param {string} words @param {boolean} isCurrent @param {() => void} click */
      const button = (id, words, isCurrent, click) =>
        h("button", { type: "button", class: "option", id: `check-ask-${id}`, "aria-current": isCurrent && "true", click }, text(words));
      const buttons = answers.map(({ value, words }, at) => button(String(at + 1), words, same(value, stated), () => settle(undefined, value)));
      if (form.startsOfRows.some((start) => start.path === path)) {
        buttons.unshift(button("none", "ask/none", aside.get(path) === "none", () => settle("none")));
      }
      const group = h("div", { class: "choices", role: "group", "aria-labelledby": title.id, ...(hint && { "aria-describedby": hint.id }) }, ...buttons);
      moveAmong(group, () => buttons);
      return [title, hint, group].filter((each) => each instanceof Node);
    }
    if (kind === "seats") {
      const link = h("button", { type: "button", class: "plain", click: () => elsewhere(field) }, text("ask/elsewhere"));
      return [title, hint, link].filter((each) => each instanceof Node);
    }
    const list = kind === "list" && h("datalist", { id: "check-ask-list" }, ...roles().map(({ name }) => h("option", { value: name })));
    const input = h("input", {
      ...{ id: "check-ask-1", type: kind === "date" ? "date" : "text", autocomplete: "off", spellcheck: "false", autocapitalize: "off" },
      ...{ "aria-labelledby": title.id, ...described, value: stated === undefined ? undefined : kind === "days" ? numberOf(String(stated)) : String(stated) },
      ...(["count", "days"].includes(kind) && { inputmode: "numeric" }),
      ...(kind !== "days" && { name: path }), // what the guard reads there would be no duration
      ...(list && { list: list.id }),
    });
    return [title, hint, input, list].filter((each) => each instanceof Node);
  }

  /** What is entered; `undefined` if nothing is. */
  function given() {
    const inputs = /** @type {HTMLInputElement[]} */ ([...place.querySelectorAll("input")]);
    const [{ type = "", value = "" } = {}] = inputs;
    const checked = inputs.filter(({ checked }) => checked);
    if (type === "checkbox") return checked.length ? checked.map(({ value }) => value) : undefined;
    const said = value.trim();
    if (current?.kind === "list") return said ? [said] : undefined;
    if (current?.kind === "days") return daysOf(said);
    return current?.kind === "count" && said && !Number.isNaN(Number(said)) ? Number(said) : said || undefined;
  }

  /** @param {string} said */
  function complain(said) {
    message.hidden = !said;
    message.textContent = said;
  }

  element.addEventListener("submit", (event) => {
    event.preventDefault();
    const value = given();
    const first = /** @type {HTMLElement | null} */ (place.querySelector(":checked") ?? place.querySelector("input"));
    if (value === undefined) {
      complain(text("ask/choose"));
      return first?.focus();
    }
    // The guard tells what is wrong with a control that the reader has left or changed: Enter in it is neither in every browser.
    first?.dispatchEvent(new Event("change", { bubbles: true }));
    if (place.querySelector("[aria-invalid]")) return first?.focus();
    settle(undefined, value);
  });
  byId("check-ask-unknown").addEventListener("click", () => settle("unknown"));
  byId("check-rare").addEventListener("click", () => {
    thorough = true;
    change();
    focus();
  });

  /** @param {"unknown" | "none"} [why] @param {unknown} [value] */
  function settle(why, value) {
    const field = /** @type {Field} */ (current);
    if (why) aside.set(field.path, why);
    else aside.delete(field.path);
    form.set(field, value);
    [current, chosen] = [undefined, false];
    change();
    focus();
  }

  function focus() {
    const title = current ? byId("check-ask-title") : byId("check-answered-title");
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "nearest" });
  }

  return {
    aside,
    focus,

    /** Whether a question is asked now; of this fact, if one is given. @param {Field} [field] */
    isAsking: (field) => (field ? current?.path === field.path : Boolean(current)),

    /** @param {Field} field */
    ask(field) {
      if (ELSEWHERE.includes(field.path) || field.kind === "seats") return elsewhere(field);
      [current, chosen] = [field, true];
      aside.delete(field.path);
      draw();
      change();
      focus();
    },

    /** Forgets what was set aside. */
    reset() {
      aside.clear();
      [current, chosen, thorough] = [undefined, false, false];
    },

    /**
     * Shows the most telling question. One that the reader has begun to answer stays.
     * @param {Question | undefined} asked With stand-ins where facts are wrong; none if nothing is asked yet.
     * @param {Field[]} missing Facts without which there is no answer.
     */
    show(asked, missing) {
      for (const path of [...aside.keys()]) if (form.fields.some((field) => field.path === path && form.stated(field))) aside.delete(path);
      let [left, spare] = [0, 0];
      if (asked) {
        question = asked;
        const needed = missing.filter(({ path }) => !aside.has(path));
        const all = needed.length ? needed : missing.length ? [] : open();
        const decision = check(asked.situation, asked.action);
        const facts = all.filter((fact) => thorough || !isSpare(fact, decision));
        spare = all.length - facts.length;
        if (!chosen) current = facts.find(({ path }) => path === current?.path) ?? facts[0];
        left = facts.filter(({ path }) => path !== current?.path).length;
      } else [current, chosen] = [undefined, false];
      if ((current?.path ?? "") !== drawn) draw();
      byId("check-ask-left").textContent = left ? text(left === 1 ? "ask/leftOne" : "ask/left", { count: left }) : "";
      byId("check-done").hidden = !asked || Boolean(current);
      byId("check-done-said").textContent = text(spare ? "ask/doneButRare" : "ask/done");
      byId("check-rare").textContent = spare ? text("ask/rare", { count: spare }) : "";
    },
  };
}

/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
