// Part 2: the mail in which a partner sends an invitation.
import { copyButton, copyMail } from "../copy.js";
import { h } from "../dom.js";
import { showExamples } from "../examples.js";
import { badge, foldedFinding } from "../finding.js";
import { bindForm } from "../form/answer.js";
import { createForm } from "../form/form.js";
import { customerLocale, text } from "../language.js";
import { invitationMail, invite } from "../pkg/browser.js";
import { saveButton } from "../save.js";
import { store } from "../store.js";
import { linkBox } from "./link.js";
import { parts } from "./parts.js";
import { preview } from "./preview.js";
import { requestPanel } from "./graph.js";
import { rightsPanel } from "./rights.js";
import { stepList } from "./steps.js";
import { asking, invitationsOf, mailRequest, statedOf } from "./request.js";

/** @import { Finding, Invitation, Link, Mail, MailRequest } from "../pkg/browser.js" */
/** @typedef {import("../examples.js").Example & ({ request: MailRequest } | { invitation: Invitation })} Example */
/** @typedef {import("./request.js").Stated} Stated */

/** @param {Example[]} examples */
export function sendPart(examples) {
  const form = createForm("send", parts);
  const showRequest = requestPanel(form);
  const showRights = rightsPanel(form, () => update());
  const showSteps = stepList(form);
  const update = bindForm("send", form, {
    ask: ({ request = {} }) => asking(() => invitationMail(mailRequest(request), customerLocale(request.language, () => update()))),
    show: (mail, { request = {} }) => show(mail, request),
    draft: ({ answer, question: { request = {} } }) => (answer && request.kind ? draft(answer, request) : []),
    onResult({ question: { request = {} }, problems }) {
      showRequest(request);
      showRights(request);
      showSteps(problems, request);
    },
  });

  /** @param {object} request @param {(path: string) => boolean} [keep] */
  function load(request, keep) {
    form.fill({ request }, keep);
    update();
  }
  showExamples("send", examples, (example) => {
    const { invitations, ...mail } = "request" in example ? example.request : mailWith(example.invitation);
    load({ ...mail, ...statedOf(invitations) });
  });
  store.subscribe("invitation", (invitation) => {
    const stated = statedOf(invitation ? [invitation] : []);
    load(stated, (path) => !OF_INVITATION.includes(path));
  });
}

/** @param {Invitation} invitation @returns {MailRequest} */
const mailWith = (invitation) => ({ invitations: [invitation], partnerName: "Contoso" });

/** The fields of an invitation, rather than of its mail. */
const OF_INVITATION = [
  ...["kind", "tenantId", "resellerPartnerId", "providerTenantId", "relationshipId", "dap", "cloud", "asOf"],
].map((name) => `request.${name}`);

/** @param {Mail} mail @param {Stated} stated @returns {[HTMLElement, ...Node[]]} */
function show(mail, stated) {
  const { mailto, links, findings } = mail;
  const tooLong = findings.find(({ rule }) => rule === "mailto-too-long");
  const others = findings.filter((finding) => finding !== tooLong);
  // What may keep the link from working is shown before the mail, the rest after it.
  const first = others.filter(({ rule, severity }) => severity === "warning" || rule === "link-needs-lock");
  return [
    h("p", { class: "outcome" }, badge("complete"), " ", text("send/ready")),
    h("div", { class: "actions" },
      copyMail("send-text", mail),
      copyButton("send-subject", "send/copySubject"),
      mailto && h("a", { class: "button", id: "send-open", href: mailto }, text("send/open")),
      saveButton("send-save", mail.eml),
      tooLong && h("p", { class: "hint", id: "send-too-long", "data-rule": tooLong.rule }, text("send/tooLong"))),
    known("send/before", first),
    preview(mail, stated, links),
    ...boxes(links, stated),
    known("send/besides", others.filter((finding) => !first.includes(finding))),
  ];
}

/** @param {string} title @param {Finding[]} findings */
const known = (title, findings) =>
  h("section", { hidden: findings.length === 0 },
    h("h4", {}, text(title)),
    h("ol", { class: "folds" }, ...findings.map((finding) => foldedFinding(finding))));

/**
 * What can be shown while something is missing or wrong: no link but those of which everything is stated.
 * @param {Mail} mail
 * @param {Stated} stated
 */
function draft(mail, stated) {
  const links = invitationsOf(stated).map(linkOf);
  return [preview(mail, stated, links), ...boxes(links, stated)];
}

/** @param {Invitation} invitation @returns {Link | undefined} */
function linkOf(invitation) {
  try {
    return invite(invitation);
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    return undefined;
  }
}

/** @param {(Link | undefined)[]} links @param {Stated} stated */
function boxes(links, stated) {
  const kinds = invitationsOf(stated).map(({ kind }) => kind);
  return links.flatMap((link, at) => (link ? linkBox(link, at, text(`kinds/${kinds[at]}`)) : []));
}
