// The part of the page that the address names: `#check`, `#list`, `#send`, `#read`, `#rules`, or one rule, `#rule/<name>`.
import { byId } from "./dom.js";
import { text } from "./language.js";
import { store } from "./store.js";

const parts = ["check", "list", "send", "read", "rules"];

/** The part that is shown; the first if none is yet. */
const shown = () => parts.find((each) => !byId(each).hidden) ?? parts[0];

/** Shows the part; any other fragment leaves the page as it is. */
export function route() {
  const [name, rule] = location.hash.slice(1).split("/");
  const asked = name === "rule" ? "rules" : name;
  const part = [asked, shown()].find((each) => parts.includes(each));
  for (const each of parts) {
    byId(each).hidden = each !== part;
    if (each === part) byId(`to-${each}`).setAttribute("aria-current", "page");
    else byId(`to-${each}`).removeAttribute("aria-current");
  }
  title();
  if (rule) store.set("rule", rule);
}

/** Shows the part that was clicked, and moves the focus there. */
export function follow() {
  route();
  const part = parts.find((each) => location.hash === `#${each}`);
  if (!part) return;
  byId(`${part}-title`).focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Puts the name of the part into the title of the page. */
export function title() {
  document.title = `${text(`${shown()}/title`)} · multipartner`;
}
