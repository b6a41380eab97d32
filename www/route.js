// The part of the page that the address names: `#check`, `#list`, `#send`, `#read`, `#rules`, one rule, `#rule/<name>`,
// an answer, `#check?<facts>`, or what a filter leaves of the rules, `#rules?<what>`.
import { byId } from "./dom.js";
import { text } from "./language.js";
import { PARTS, startPart } from "./parts.js";
import { store } from "./store.js";

/** The part that is shown; the first if none is yet. */
const shown = () => PARTS.find((each) => !byId(each).hidden) ?? PARTS[0];

/** Counts the calls: only the last one shows its part. */
let calls = 0;

/** Shows the part once it is loaded; any other fragment leaves the page as it is. */
export async function route() {
  const mine = ++calls;
  const [fragment, ...rest] = location.hash.slice(1).split("?");
  const [name, rule] = fragment.split("/");
  const asked = name === "rule" ? "rules" : name;
  const part = PARTS.includes(asked) ? asked : shown();
  await startPart(part);
  if (mine !== calls) return;
  showPart(part);
  if (rule) store.set("rule", rule);
  if (part === "check" && rest.length) store.set("address", rest.join("?"));
  if (part === "rules" && rest.length) store.set("filter", rest.join("?"));
}

/** @param {string} part */
export function showPart(part) {
  for (const each of PARTS) {
    byId(each).hidden = each !== part;
    if (each === part) byId(`to-${each}`).setAttribute("aria-current", "page");
    else byId(`to-${each}`).removeAttribute("aria-current");
  }
  title();
}

/** Shows the part that was clicked, and moves the focus there. */
export async function follow() {
  await route();
  const part = PARTS.find((each) => location.hash.split("?")[0] === `#${each}`);
  if (!part) return;
  byId(`${part}-title`).focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Puts the name of the part into the title of the page. */
export function title() {
  document.title = `${text(`${shown()}/title`)} · multipartner`;
}
