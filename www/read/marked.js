// The text that was read, with each address marked where it stands. What an address shows is set apart from the host that it
// opens, and the reading appears beside the mark that has the pointer or the focus.
import { byId, h } from "../dom.js";
import { badge } from "../finding.js";
import { text } from "../language.js";

/** @import { Reading } from "../pkg/browser.js" */
/** @import { Invited } from "./briefing.js" */

/** @typedef {{ text: string, readings: Reading[] }} Segment A text with its readings. */

/**
 * @param {Segment[]} segments
 * @param {Map<Reading, Invited>} invited
 */
export function showMarked(segments, invited) {
  const distinct = [...new Set(invited.values())];
  const tip = h("div", { id: "read-tip", role: "tooltip", hidden: true });
  const place = byId("read-marked");
  place.replaceChildren(...segments.map(({ text: whole, readings }) => {
    const parts = [];
    let at = 0;
    for (const reading of readings.toSorted((a, b) => a.start - b.start)) {
      if (reading.start < at) continue; // inside of the one before
      const one = /** @type {Invited} */ (invited.get(reading));
      parts.push(whole.slice(at, reading.start), mark(whole.slice(reading.start, reading.end), one, distinct.indexOf(one) + 1, tip));
      at = reading.end;
    }
    return h("p", {}, ...parts.flat(), whole.slice(at));
  }), tip);
  byId("read-source").hidden = invited.size === 0;
}

/**
 * @param {string} address as it stands in the text
 * @param {Invited} invited
 * @param {number} number of its card
 * @param {HTMLElement} tip
 */
function mark(address, { state, reading, briefing }, number, tip) {
  const card = () => byId(`read-card-${number}`);
  const host = hostOf(reading);
  // Unlike a button, it breaks where its line ends.
  const button = h("mark", { role: "button", tabindex: "0", class: `address ${state}`, "aria-describedby": tip.id },
    h(state === "broken" ? "s" : "span", {}, address));

  function show() {
    tip.replaceChildren(h("strong", {}, briefing.title), " ", badge(state),
      ...Object.values(reading.parts).filter((part) => typeof part === "string").map((id) => h("code", {}, String(id))));
    tip.hidden = false;
    const { offsetParent: frame, offsetTop, offsetHeight } = button;
    tip.style.top = `${offsetTop + offsetHeight}px`;
    tip.style.maxWidth = `${frame?.clientWidth}px`;
    card().classList.add("pointed");
  }
  function hide() {
    tip.hidden = true;
    card()?.classList.remove("pointed");
  }
  for (const event of ["pointerenter", "focus"]) button.addEventListener(event, show);
  for (const event of ["pointerleave", "blur"]) button.addEventListener(event, hide);
  function follow() {
    card().focus({ preventScroll: true });
    card().scrollIntoView({ block: "nearest" });
  }
  button.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    follow();
  });
  button.addEventListener("click", follow);
  return host ? [button, h("span", { class: "opens" }, text("read/opens"), " ", h("code", {}, host))] : [button];
}

/**
 * The host that the address opens, where it is not the one that a reader takes it for: a defect names it, in quotation marks.
 * @param {Reading} reading
 */
function hostOf({ defects }) {
  const named = defects.map(({ args }) => args?.host).find(Boolean);
  return named && String(named).replace(/^"|"$/g, "");
}
