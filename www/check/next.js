// What to do next about an answer, as buttons: at most two.
import { copyButton } from "../copy.js";
import { byId, h } from "../dom.js";
import { text } from "../language.js";
import { store } from "../store.js";
import { SELLERS } from "../form/sellers.js";
import { roles } from "../pkg/browser.js";
import { NAME, STAND_INS } from "./facts.js";
import { intentOf } from "./intents.js";

/** @import { Action, Decision, Plan, Situation, Step } from "../pkg/browser.js" */
/** @typedef {{ situation: Situation, action: any }} Question */

/** @param {string} key @param {() => void} click @param {boolean} first */
const button = (key, click, first) =>
  h("button", { type: "button", class: first ? "" : "plain", id: `check-next-${key.split("/")[1]}`, click }, text(key));

/**
 * @param {Question} question
 * @param {Decision} decision
 * @param {Plan | undefined} plan
 * @param {(() => void) | undefined} ask Goes to the question that is asked, if one is.
 * @returns {Node[]}
 */
export function nextPanel(question, { outcome }, plan, ask) {
  const { action } = question;
  /** @type {[key: string, act: () => void][]} */
  const acts = [];
  if (plan?.reachable) acts.push(["next/plan", () => reveal(byId("check-plan"))]);
  const request = outcome === "allowed" ? action : plan?.reachable && plan.steps[0].actor === "partner" ? plan.steps[0].action : undefined;
  if (isRequest(request)) acts.push(["next/send", () => send(question, /** @type {Action} */ (request))]);
  const letter = outcome === "forbidden" && isOfAnother(question) && letterTo(question);
  if (letter) acts.push(["next/letter", () => open(letter)]);
  if (outcome === "unknown" && ask) acts.push(["next/ask", ask]);
  if (outcome === "forbidden" && !acts.length) acts.push(["next/options", () => open(byId("check-options"))]);
  if (!acts.length) return [];
  return [
    h("div", { class: "actions next" }, ...acts.map(([key, act], at) => button(key, act, at === 0))),
    ...(letter ? [letter] : []),
  ];
}

/** @param {Partial<Action> | undefined} action */
const isRequest = (action) => action?.type === "request-reseller-relationship" || action?.type === "request-gdap";

/** @param {HTMLElement} element */
function reveal(element) {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} details */
function open(details) {
  details.setAttribute("open", "");
  const summary = details.querySelector("summary");
  if (summary) reveal(summary);
}

/** The subscription that an action is about. @param {any} action */
const concerned = ({ subscription, azureSubscription, addOnTo }) => subscription ?? azureSubscription ?? addOnTo;

/** Whether the subscription was sold by a partner who is not asking. @param {Question} question */
function isOfAnother({ situation: { partner }, action }) {
  const seller = concerned(action)?.soldBy;
  return Boolean(seller) && ![SELLERS.microsoft, partner.tenantId, partner.providerTenantId].includes(seller);
}

/** An id or a name, unless it only stands in for one. @param {string | undefined} id */
const own = (id) => (id && [...Object.values(STAND_INS), NAME].includes(id) ? undefined : id);

/**
 * Goes to the part that writes the invitation, with what is known for it.
 * @param {Question} question
 * @param {any} action
 */
function send({ situation: { partner, customer, cloud, asOf } }, action) {
  const tenantId = own(partner.tenantId);
  const indirect = partner.type === "indirect-reseller";
  const invitation = action.type === "request-gdap" ? { kind: "gdap", ...requestOf(action), customerTenantId: own(customer.tenantId) }
    : indirect ? { kind: "indirect-reseller", resellerTenantId: tenantId, resellerPartnerId: partner.partnerId, providerTenantId: partner.providerTenantId }
      : { kind: "reseller", partnerTenantId: tenantId };
  store.set("invitation", /** @type {any} */ ({ ...invitation, ...(cloud && { cloud }), ...(asOf && { asOf }), ...("dap" in action && { dap: action.dap }) }));
  byId("to-send").click();
}

/** What a request for GDAP states besides its customer, as the other part has it: roles by their ids. @param {any} action */
function requestOf({ displayName, duration, autoExtendDuration, roles: stated = [] }) {
  const known = stated.flatMap((/** @type {string} */ role) => roles().find(({ id, name }) => id === role.toLowerCase() || name === role)?.id ?? []);
  return { displayName: own(displayName), duration, autoExtendDuration, ...(known.length && { roles: known }) };
}

/**
 * A message to the partner that sold the subscription.
 * @param {Question} question
 */
function letterTo(question) {
  const { situation: { customer }, action } = question;
  const id = own(concerned(action)?.id);
  const intent = intentOf(question);
  const request = text(intent ? `intents/${intent}` : `options/${action.type}`);
  const subject = text("letter/subject", { request });
  const body = [
    text("letter/hello"),
    text("letter/request", { request }),
    [own(customer.tenantId) && text("letter/customer", { id: customer.tenantId }), id && text("letter/subscription", { id })].filter(Boolean).join("\n"),
    text("letter/why"),
    text("letter/thanks"),
  ].filter(Boolean).join("\n\n");
  const href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return h("details", { class: "more", id: "check-letter" },
    h("summary", {}, text("letter/title")),
    h("pre", { id: "check-letter-text", tabindex: "0" }, body),
    h("div", { class: "actions" }, copyButton("check-letter-text"), h("a", { class: "button", href }, text("letter/open"))));
}
