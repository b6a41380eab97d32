// Part 2: the link by which a customer grants a relationship.
import { copyButton } from "../copy.js";
import { byId, h } from "../dom.js";
import { showExamples } from "../examples.js";
import { badge, findingCard, sourceLink } from "../finding.js";
import { answering } from "../form/answer.js";
import { createForm } from "../form/form.js";
import { text } from "../language.js";
import { invite } from "../pkg/browser.js";
import { parts } from "./parts.js";

/** @typedef {import("../pkg/browser.js").Invitation} Invitation */
/** @typedef {import("../pkg/browser.js").Link} Link */
/** @typedef {import("../examples.js").Example & { invitation: Invitation }} Example */

/** @param {Example[]} examples */
export function buildPart(examples) {
  const form = createForm("build", parts);
  const update = answering("build", form, {
    ask: ({ invitation = {} }) => invite(invitation),
    /** @param {Link} link */
    show: (link) => show(link, form.read().invitation ?? {}),
  });

  /** @param {Invitation} invitation */
  function load(invitation) {
    form.fill({ invitation });
    update();
  }
  showExamples("build", examples, ({ invitation }) => load(invitation));
  document.addEventListener("rebuild", (event) => {
    load(/** @type {CustomEvent<Invitation>} */ (event).detail);
    byId("to-build").click();
  });
}

/** @param {Link} link @param {{ asOf?: string }} when @returns {[HTMLElement, ...Node[]]} */
function show({ url, format, vouchedBy, source, findings }, when) {
  const field = h("textarea", { id: "build-url", readonly: true, rows: "4", spellcheck: "false" });
  field.value = url;
  return [
    h("p", { class: "outcome" }, badge("built"), " ", text(`build/${vouchedBy}`)),
    h("label", { for: "build-url" }, text("build/url")),
    field,
    h("div", { class: "actions" }, copyButton("build-url")),
    h("p", { class: "source" }, text("build/format", { format }), " · ", text(`severities/${vouchedBy}`), " · ", sourceLink(source)),
    h("ol", { class: "cards" }, ...findings.map((finding) => findingCard(finding, when))),
  ];
}
