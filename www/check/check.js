// Part 1: may the partner do this?
import { byId, h } from "../dom.js";
import { showExamples } from "../examples.js";
import { badge, card, sourceLink } from "../finding.js";
import { bindForm } from "../form/answer.js";
import { createForm } from "../form/form.js";
import { text, written } from "../language.js";
import { check, editions } from "../pkg/browser.js";
import { store } from "../store.js";
import { expiryPanel } from "./expiry.js";
import { facts } from "./facts.js";
import { historyPanel } from "./history.js";
import { optionsPanel } from "./options.js";
import { receivePaste } from "./paste.js";
import { addressOf, readAddress } from "./address.js";
import { planPanel } from "./plan.js";
import { prompts, reasons } from "./reasons.js";
import { sharePanel } from "./share.js";

/** @import { Action, Decision, Problem, Situation } from "../pkg/browser.js" */
/** @typedef {import("../examples.js").Example & { situation: object, action: object }} Example */
/** @typedef {{ situation: Situation, action: Action }} Question */

/** @param {Example[]} examples */
export function checkPart(examples) {
  const form = createForm("check", facts);
  const showOptions = optionsPanel((type) => state({ action: { type } }));
  /** Whether there has been an answer: before, the address has yet to be read. */
  let answered = false;
  const showShare = sharePanel(form);
  const showHistory = historyPanel((asOf) => {
    state({ situation: { asOf } });
    byId("check-outcome").focus();
  });

  /** Adds facts to those already entered. @param {object} data */
  function state(data) {
    form.fill(data, () => true);
    update();
  }

  /** Puts an action into the form. Facts that are not part of it are kept. @param {Action} action */
  function takeOver(action) {
    /** @param {string} path */
    const isOfIt = (path) =>
      path.startsWith("action.") && form.fields.some((field) => field.path === path && form.asked(field));
    form.fill({ action }, (path) => !isOfIt(path));
    update();
    form.focus(form.fields[0]);
  }

  /** @param {Decision} decision @param {Question} question @returns {[HTMLElement, ...Node[]]} */
  function show(decision, { situation, action }) {
    const { outcome, findings, edition, policyDay } = decision;
    const sourced = outcome !== "unknown" || findings.some(({ severity, path }) => severity === "unknown" && path);
    return [
      h("p", { class: "outcome" }, badge(outcome), " ", text(sourced ? `outcomes/${outcome}` : "check/unsourced")),
      ...reasons(decision, situation, form, outcome === "not-yet" && planPanel(situation, action, form, takeOver)),
      judgedBy(edition, policyDay),
    ];
  }

  const update = bindForm("check", form, {
    /** @param {Question} question */
    ask: ({ situation, action }) => check(situation ?? {}, action ?? {}),
    show,
    onResult({ question: { situation = {}, action = {} }, problems, withSamples, answer }) {
      form.setPrompts(action.type && answer ? prompts(answer) : new Map());
      const wrong = problems.some(({ problem: { code, path } }) => path.startsWith("situation.") && code !== "missing-field");
      showOptions(wrong ? undefined : withSamples.situation, action.type);
      showHistory(problems.length ? undefined : { situation, action });
      showShare({ situation, action }, problems.length ? undefined : answer);
      answered ||= problems.length === 0;
      const isOurs = () => problems.length === 0 && location.hash === `#check?${addressOf({ situation, action })}`;
      if (answered && location.hash.startsWith("#check?") && !isOurs()) history.replaceState(null, "", "#check");
    },
  });

  receivePaste(form, update);
  store.subscribe("question", (question) => {
    form.fill({ ...question });
    update();
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
    update();
  });
  expiryPanel();
  showExamples("check", examples, ({ situation, action }) => {
    form.fill({ situation, action });
    update();
  });
}

/** @param {string} name @param {string} policyDay */
function judgedBy(name, policyDay) {
  const edition = editions().find((each) => each.edition === name);
  if (!edition) return h("p", {}, name);
  const day = written(edition.since);
  const said = text(edition.inferred ? "check/editionInferred" : "check/edition", { edition: name, day });
  return h("p", { class: "source", id: "check-edition" }, said, " ", sourceLink(edition.source), " ",
    text("check/policyDay", { day: written(policyDay) }));
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
