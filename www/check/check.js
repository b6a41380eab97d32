// Part 1: may this partner do this?
import { copyButton } from "../copy.js";
import { byId, h } from "../dom.js";
import { showExamples } from "../examples.js";
import { badge, findingCard, sourceLink } from "../finding.js";
import { answering, fieldLink } from "../form/answer.js";
import { createForm } from "../form/form.js";
import { labelOf } from "../form/frame.js";
import { text, written } from "../language.js";
import { check, editions } from "../pkg/browser.js";
import { facts } from "./facts.js";
import { receivePaste } from "./paste.js";

/** @typedef {import("../pkg/browser.js").Decision} Decision */
/** @typedef {import("../examples.js").Example & { situation: object, action: object }} Example */

/** @param {Example[]} examples */
export function checkPart(examples) {
  const form = createForm("check", facts);

  /** @param {Decision} decision @returns {[HTMLElement, ...Node[]]} */
  function show({ outcome, findings, edition }) {
    return [
      h("p", { class: "outcome" }, badge(outcome), " ", text(`outcomes/${outcome}`)),
      h("ol", { class: "cards" }, ...findings.map((finding) => {
        const field = finding.path && form.at(finding.path);
        const state = text("check/state", field ? { fact: labelOf(field) } : {});
        return findingCard(finding, form.read().situation ?? {}, field && h("p", {}, fieldLink(field, form, state)));
      })),
      judgedBy(edition),
    ];
  }

  const update = answering("check", form, {
    ask: ({ situation = {}, action = {} }) => check(situation, action),
    show,
    stated({ situation = {}, action = {} }) {
      byId("check-code").textContent = call(situation, action);
    },
  });

  byId("check-json").append(copyButton("check-code"));
  receivePaste(form, update);
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
