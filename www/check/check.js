// Part 1: may the partner do this?
import { byId, h } from "../dom.js";
import { showExamples } from "../examples.js";
import { badge, card, sourceLink } from "../finding.js";
import { bindForm, unanswered } from "../form/answer.js";
import { createForm } from "../form/form.js";
import { loadFurther, text, translate, written } from "../language.js";
import { check, plan } from "../pkg/browser.js";
import { store } from "../store.js";
import { loadWhole } from "../whole.js";
import { answeredPanel } from "./answered.js";
import { askPanel } from "./ask.js";
import { facts } from "./facts.js";
import { historyPanel } from "./history.js";
import { editionOf, leadOf } from "./lead.js";
import { nextPanel } from "./next.js";
import { optionsPanel } from "./options.js";
import { addressOf, readAddress } from "./address.js";
import { planPanel } from "./plan.js";
import { profilePanel } from "./profile.js";
import { prompts, reasons, sources } from "./reasons.js";
import { sharePanel } from "./share.js";
import { startPanel } from "./start.js";

/** @import { Action, Decision, Problem, Situation } from "../pkg/browser.js" */
/** @typedef {import("../examples.js").Example & { situation: object, action: object }} Example */
/** @typedef {{ situation: Situation, action: Action }} Question */

/** @param {Example[]} examples */
export function checkPart(examples) {
  const form = createForm("check", facts);
  /** Whether there has been an answer: before, the address has yet to be read. */
  let answered = false;
  /** Whether another action is being chosen. */
  let choosing = false;

  const asking = askPanel(form, { change: () => update(), elsewhere: (field) => form.focus(field) });
  /** The facts of the form, asked for by questions. */
  const questions = { at: form.at, shown: form.shown, isAsked: asking.isAsking, focus: asking.ask };
  const start = startPanel();
  const showAnswered = answeredPanel(form, asking.aside, {
    again() {
      choosing = true;
      update();
      byId("check-search").focus();
    },
    ask: asking.ask,
  });
  const company = profilePanel(form, () => update());
  const showOptions = optionsPanel((type) => {
    form.fill({ action: { type } }, () => true);
    begin();
  });
  const showShare = sharePanel(form);
  const showHistory = historyPanel((asOf) => {
    form.fill({ situation: { asOf } }, () => true);
    update();
    byId("check-outcome").focus();
  });

  /** Asks about what the form states now, whatever was set aside before. */
  function begin() {
    choosing = false;
    asking.reset();
    start.reset();
    update();
  }

  /** Puts an action into the form. Facts that are not part of it are kept. @param {Action} action */
  function takeOver(action) {
    /** @param {string} path */
    const isOfIt = (path) =>
      path.startsWith("action.") && form.fields.some((field) => field.path === path && form.asked(field));
    form.fill({ action }, (path) => !isOfIt(path));
    begin();
    byId("check-answered-title").focus();
  }

  /** @param {Decision} decision @param {Question} question @returns {[HTMLElement, ...Node[]]} */
  function show(decision, { situation, action }) {
    const { outcome } = decision;
    const steps = outcome === "not-yet" ? plan(situation, action) : undefined;
    const next = nextPanel({ situation, action }, decision, steps, asking.isAsking() ? asking.focus : undefined);
    return [
      h("p", { class: "outcome" }, badge(outcome), " ", leadOf(decision)),
      ...reasons(decision, questions, [...next, ...(steps ? [planPanel(steps, questions, takeOver)] : [])]),
    ];
  }

  const update = bindForm("check", form, {
    /** @param {Question} question */
    ask: ({ situation, action }) => check(situation ?? {}, action ?? {}),
    show,
    instead({ question, problems }) {
      const missing = problems.every(({ problem }) => problem.code === "missing-field");
      if (!question.action?.type) return [h("p", { class: "quiet" }, text("check/nothing")), guide()];
      // Of what is asked, not everything has been answered: a rule cannot tell.
      return missing ? [h("p", { class: "outcome" }, badge("unknown"), " ", text("outcomes/unknown")),
        ...unanswered(problems, question, questions)] : undefined;
    },
    onResult({ question: { situation = {}, action = {} }, problems, withSamples, answer }) {
      form.setPrompts(action.type && answer ? prompts(answer) : new Map());
      choosing &&= Boolean(action.type);
      byId("check-start").hidden = Boolean(action.type) && !choosing;
      const missing = problems.filter(({ problem: { code } }) => code === "missing-field").map(({ field }) => field);
      asking.show(action.type && !choosing && answer ? withSamples : undefined, missing);
      showAnswered({ situation, action });
      company.show();
      const wrong = problems.some(({ problem: { code, path } }) => path.startsWith("situation.") && code !== "missing-field");
      byId("check-options").hidden = !action.type;
      showOptions(wrong ? undefined : withSamples.situation, action.type);
      showHistory(problems.length ? undefined : { situation, action });
      showShare({ situation, action }, problems.length ? undefined : answer);
      byId("check-foot").replaceChildren(...(problems.length || !answer ? [] : foot(answer, situation)));
      byId("check-so-far").replaceChildren(...(problems.length || !answer ? [] : [text("ask/soFar"), " ", badge(answer.outcome)]));
      answered ||= problems.length === 0;
      const isOurs = () => problems.length === 0 && location.hash === `#check?${addressOf({ situation, action })}`;
      if (answered && location.hash.startsWith("#check?") && !isOurs()) history.replaceState(null, "", "#check");
    },
  });

  /** @type {Promise<() => void> | undefined} */
  let pasting;
  async function fill() {
    byId("paste-result").replaceChildren();
    pasting ??= Promise.all([import("./paste.js"), loadWhole()]).then(([{ receivePaste }]) => receivePaste(form, begin));
    (await pasting)();
  }
  byId("paste-fill").addEventListener("click", fill);
  store.subscribe("given", async (given) => {
    if (given?.part !== "check") return;
    /** @type {HTMLTextAreaElement} */ (byId("paste-text")).value = given.text;
    byId("paste").setAttribute("open", "");
    await fill();
    asking.focus();
  });
  byId("expiry").addEventListener("toggle", async () => {
    const [{ expiryPanel }] = await Promise.all([import("./expiry.js"), loadFurther(), loadWhole()]);
    translate(byId("expiry"));
    expiryPanel();
  }, { once: true });
  byId("check-clear").addEventListener("click", () => {
    begin();
    company.fill();
    byId("check-search").focus();
  });
  store.subscribe("question", (question) => {
    form.fill({ ...question });
    begin();
    byId("to-check").click();
  });
  let sayRefused = () => {};
  store.subscribe("language", () => sayRefused());
  store.subscribe("address", (address) => {
    const { question, refused } = readAddress(address);
    // What a refused part would have stated is not missing.
    const problems = problemsOf(question).filter(({ code }) => !refused.length || code !== "missing-field");
    const isWrong = () => refused.length + problems.length > 0;
    if (!isWrong()) refused.push(...form.fill(question));
    if (isWrong()) form.fill({});
    sayRefused = () => showRefused(refused, problems);
    sayRefused();
    begin();
  });
  showExamples("check", examples, ({ situation, action }) => {
    form.fill({ situation, action });
    begin();
    asking.focus();
  });
  company.fill();
  start.leadTo(({ action, situation }) => {
    // What is known of a subscription stays with another action on one.
    const stays = (/** @type {string} */ path) => !path.startsWith("action.") || path.startsWith("action.subscription.");
    form.fill({ action, situation }, stays);
    begin();
    asking.focus();
  });
}

/** What else can be done from here. */
const guide = () => h("div", { class: "guide" },
  h("ul", {}, ...["Mail", "List", "Json", "Rule"].map((what) => h("li", {}, text(`check/guide${what}`)))));

/**
 * Where the answer comes from: the rules that decide, the edition of the policy, and the day.
 * @param {Decision} decision @param {Situation} situation
 */
function foot(decision, situation) {
  const { said, source, until } = editionOf(decision);
  return [
    ...sources(decision),
    h("p", { class: "source", id: "check-edition" },
      said, source && " ", source && sourceLink(source), " ", until),
    h("p", { class: "source" }, situation.asOf ? text("check/asOf", { day: written(String(situation.asOf)) }) : text("check/newest")),
  ];
}

/** What the module objects to. @param {{ situation: object, action: object }} question @returns {Problem[]} */
function problemsOf({ situation, action }) {
  try {
    check(/** @type {Situation} */ (situation), /** @type {Action} */ (action));
    return [];
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    return error.problems;
  }
}

/** Tells what is wrong with an address. @param {string[]} refused its parts that are no facts @param {Problem[]} problems */
function showRefused(refused, problems) {
  byId("check-refused").replaceChildren(...(refused.length || problems.length ? [
    h("h3", {}, text("share/refused")),
    h("p", {}, text("share/refusedHint")),
    h("ul", { class: "cards" },
      ...refused.map((part) => h("li", { class: "card error" }, h("p", {}, text("share/noFact")), h("p", { class: "url" }, h("code", {}, part)))),
      ...problems.map((problem) => card("error", problem, h("p", { class: "source" }, h("code", {}, problem.path))))),
  ] : []));
}
