// An answer as text, which can be passed on: what was asked, the answer, its reasons, and what was assumed.
import { explain, text } from "../language.js";
import { plan } from "../pkg/browser.js";
import { editionOf, leadOf } from "./lead.js";
import { statedFacts } from "./stated.js";

/** @import { Action, Decision, Finding, Situation } from "../pkg/browser.js" */
/** @import { Form } from "../form/form.js" */

/** @typedef {{ title: string, items: string[], ordered?: boolean }} Section */
/** @typedef {{ title: string, lead: string, sections: Section[], foot: string[] }} Report */

/** @param {Finding} finding */
function reasonOf(finding) {
  const { title, reason, remedy } = explain(finding);
  return [`${title}.`.replace(/([.!?])\.$/, "$1"), reason, remedy && `${text("page/todo")} ${remedy}`, `[${finding.rule}]`].filter(Boolean).join(" ");
}

/**
 * @param {{ situation: Situation, action: Action }} question
 * @param {Decision} decision
 * @param {Form} form
 * @param {string} address
 * @returns {Report}
 */
export function reportOf({ situation, action }, decision, form, address) {
  const { outcome, findings } = decision;
  const assumed = findings.filter(({ severity, path }) => severity === "note" && path);
  const others = findings.filter((finding) => !assumed.includes(finding));
  const decisive = others.filter(({ severity }) => severity === outcome);
  const steps = outcome === "not-yet" ? plan(situation, action).steps : [];
  const { said, until } = editionOf(decision);
  /** @type {Section[]} */
  const sections = [
    { title: text("share/why"), items: decisive.map(reasonOf) },
    { title: text("plan/title"), items: steps.map((step) => `${explain(step).title} (${text(`takers/${step.actor}`)})`), ordered: true },
    { title: text("share/also"), items: others.filter((finding) => !decisive.includes(finding)).map(reasonOf) },
    { title: text("check/assumed"), items: assumed.map((finding) => explain(finding).title) },
    { title: text("share/facts"), items: statedFacts({ situation, action }, form).map(([label, value]) => `${label}: ${value}`) },
  ];
  return {
    title: text(`severities/${outcome}`),
    lead: leadOf(decision),
    sections: sections.filter(({ items }) => items.length),
    foot: [`${said} ${until}`, address],
  };
}

/** @param {Report} report */
export const asText = ({ title, lead, sections, foot }) => [
  `${title}: ${lead}`,
  ...sections.map(({ title, items, ordered }) =>
    [title, ...items.map((item, at) => `${ordered ? `${at + 1}.` : "-"} ${item}`)].join("\n")),
  foot.join("\n"),
].join("\n\n") + "\n";

/** Text in which Markdown sees no marks. @param {string} text */
const plain = (text) => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");

/** @param {Report} report */
export const asMarkdown = ({ title, lead, sections, foot: [edition, address] }) => [
  `**${plain(title)}**: ${plain(lead)}`,
  ...sections.map(({ title, items, ordered }) =>
    [`### ${plain(title)}`, "", ...items.map((item, at) => `${ordered ? `${at + 1}.` : "-"} ${plain(item)}`)].join("\n")),
  plain(edition),
  `<${address}>`,
].join("\n\n") + "\n";
