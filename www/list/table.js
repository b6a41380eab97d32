// A table of which only the rows in view are in the page: a hundred thousand scroll as ten do.
import { h } from "../dom.js";
import { text } from "../language.js";

/** How many rows are drawn beyond the view, at either end. */
const BEYOND = 8;

/** On small screens a row takes several lines. */
const small = matchMedia("(max-width: 50rem)");

/**
 * @param {HTMLElement} root
 * @param {string[]} columns keys of the names of the columns
 * @param {(index: number) => (import("../dom.js").Child)[]} cells of a row
 */
export function virtualTable(root, columns, cells) {
  /** The rows that are shown, by their indexes. @type {number[]} */
  let view = [];
  const sheet = h("div", { role: "presentation", class: "list-sheet" });
  const body = h("div", { role: "rowgroup", class: "list-body", tabindex: 0 }, sheet);
  const head = h("div", { role: "rowgroup", class: "list-head" },
    h("div", { role: "row", class: "list-row", "aria-rowindex": 1 },
      columns.map((key) => h("div", { role: "columnheader", "data-text": key }, text(key)))));
  root.replaceChildren(head, body);

  const height = () => parseFloat(getComputedStyle(document.documentElement).fontSize) * (small.matches ? 10 : 3.2);

  /** @type {Map<number, HTMLElement>} */
  let drawn = new Map();

  function draw() {
    const each = height();
    const first = Math.max(0, Math.floor(body.scrollTop / each) - BEYOND);
    const last = Math.min(view.length, Math.ceil((body.scrollTop + body.clientHeight) / each) + BEYOND);
    /** @type {Map<number, HTMLElement>} */
    const next = new Map();
    for (let place = first; place < last; place++) {
      const row = drawn.get(place) ?? h("div", { role: "row", class: "list-row", "aria-rowindex": place + 2, "data-place": place },
        cells(view[place]).map((cell) => h("div", { role: "cell" }, cell)));
      row.style.top = `${place * each}px`;
      row.style.height = `${each}px`;
      next.set(place, row);
    }
    for (const [place, row] of drawn) if (!next.has(place)) row.remove();
    // In their order, for those who read it one after the other.
    let before = null;
    for (const row of [...next.values()].reverse()) {
      if (!row.isConnected || row.nextSibling !== before) sheet.insertBefore(row, before);
      before = row;
    }
    drawn = next;
  }

  /** Draws everything anew, as in another language. */
  function redraw() {
    for (const row of drawn.values()) row.remove();
    drawn = new Map();
    sheet.style.height = `${view.length * height()}px`;
    root.setAttribute("aria-rowcount", String(view.length + 1));
    draw();
  }

  /** @param {number} place of a row that is to have the focus */
  function focus(place) {
    const each = height();
    const top = place * each;
    if (top < body.scrollTop) body.scrollTop = top;
    else if (top + each > body.scrollTop + body.clientHeight) body.scrollTop = top + each - body.clientHeight;
    draw();
    drawn.get(place)?.querySelector("button")?.focus({ preventScroll: true });
  }

  body.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  body.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = /** @type {HTMLElement} */ (event.target).closest("[data-place]");
    if (!by || !(row instanceof HTMLElement)) return;
    event.preventDefault();
    focus(Math.min(view.length - 1, Math.max(0, Number(row.dataset.place) + by)));
  });
  new ResizeObserver(() => draw()).observe(body);
  small.addEventListener("change", redraw);

  return {
    redraw,
    /** @param {number[]} indexes @param {boolean} [more] whether they only add to those that are shown */
    show(indexes, more = false) {
      view = indexes;
      if (!more) {
        body.scrollTop = 0;
        return redraw();
      }
      sheet.style.height = `${view.length * height()}px`;
      root.setAttribute("aria-rowcount", String(view.length + 1));
      draw();
    },
  };
}
