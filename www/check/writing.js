// An answer in each way of writing it, loaded when one is wanted.
import { CODE } from "./code.js";
import { asMarkdown, asText, reportOf } from "./report.js";

/** @import { Decision } from "../pkg/browser.js" */
/** @import { Form } from "../form/form.js" */
/** @typedef {{ question: import("./share.js").Question, decision: Decision, form: Form, address: string }} Answer */

/** @type {Record<string, (answer: Answer) => string>} */
export const WRITING = {
  text: ({ question, decision, form, address }) => asText(reportOf(question, decision, form, address)),
  markdown: ({ question, decision, form, address }) => asMarkdown(reportOf(question, decision, form, address)),
  ...Object.fromEntries(Object.entries(CODE).map(([kind, code]) => [kind.toLowerCase(), (/** @type {Answer} */ { question }) => code(question)])),
};
