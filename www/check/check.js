// Part 1: may the partner do this?
import { copyButton } from "../copy.js";
import { byId, h } from "../dom.js";
import { showExamples } from "../examples.js";
import { badge, sourceLink } from "../finding.js";
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
import { planPanel } from "./plan.js";
import { prompts, reasons } from "./reasons.js";

/** @import { Action, Decision, Situation } from "../pkg/browser.js" */
/** @typedef {import("../examples.js").Example & { situation: object, action: object }} Example */
/** @typedef {{ situation: Situation, action: Action }} Question */

/** @param {Example[]} examples */
export function checkPart(examples) {
  const form = createForm("check", facts);
  const showOptions = optionsPanel((type) => state({ action: { type } }));
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
    const { outcome, findings, edition } = decision;
    const sourced = outcome !== "unknown" || findings.some(({ severity, path }) => severity === "unknown" && path);
    return [
      h("p", { class: "outcome" }, badge(outcome), " ", text(sourced ? `outcomes/${outcome}` : "check/unsourced")),
      ...reasons(decision, situation, form, outcome === "not-yet" && planPanel(situation, action, form, takeOver)),
      judgedBy(edition),
    ];
  }

  const update = bindForm("check", form, {
    /** @param {Question} question */
    ask: ({ situation, action }) => check(situation ?? {}, action ?? {}),
    show,
    onResult({ question: { situation = {}, action = {} }, problems, withSamples, answer }) {
      byId("check-code").textContent = call(situation, action);
      form.setPrompts(action.type && answer ? prompts(answer) : new Map());
      const wrong = problems.some(({ problem: { code, path } }) => path.startsWith("situation.") && code !== "missing-field");
      showOptions(wrong ? undefined : withSamples.situation, action.type);
      showHistory(problems.length ? undefined : { situation, action });
    },
  });

  byId("check-json").append(copyButton("check-code"));
  receivePaste(form, update);
  store.subscribe("question", (question) => {
    form.fill({ ...question });
    update();
    byId("to-check").click();
  });
  expiryPanel();
  showExamples("check", examples, ({ situation, action }) => {
    form.fill({ situation, action });
    update();
  });
}

/** @param {string} name */
function judgedBy(name) {
  const edition = editions().find((each) => each.edition === name);
  if (!edition) return h("p", {}, name);
  const day = written(edition.since);
  const said = text(edition.inferred ? "check/editionInferred" : "check/edition", { edition: name, day });
  return h("p", { class: "source", id: "check-edition" }, said, " ", sourceLink(edition.source));
}

/**
 * The call, as a developer would write it.
 * @param {object} situation
 * @param {object} action
 */
const call = (situation, action) => `check(${JSON.stringify(situation, null, 2)}, ${JSON.stringify(action, null, 2)})`;
