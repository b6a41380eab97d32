// A list of boxes that is searched as one types. Tab reaches only one of them; the arrow keys move from it to the others.

/** @typedef {{ element: HTMLElement, input: HTMLInputElement, said: () => string }} Row What is searched is what it says. */

/**
 * @param {HTMLInputElement} search
 * @param {HTMLElement} list
 * @param {Row[]} rows
 * @param {(count: number) => void} found Called with how many rows are left.
 * @returns {() => void} Searches again.
 */
export function searched(search, list, rows, found) {
  const matching = () => rows.filter(({ element }) => !element.hidden);

  /** @param {HTMLInputElement} [input] */
  function stopAt(input) {
    for (const row of rows) row.input.tabIndex = row.input === input ? 0 : -1;
  }

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/);
    for (const { element, said } of rows) {
      const text = said().toLowerCase();
      element.hidden = !words.every((word) => text.includes(word));
    }
    found(matching().length);
    stopAt(matching()[0]?.input);
  }

  search.addEventListener("input", (event) => {
    event.stopPropagation(); // it states nothing
    filter();
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    matching()[0]?.input.focus();
  });
  list.addEventListener("keydown", (event) => {
    const seen = matching();
    const at = seen.findIndex(({ input }) => input === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: seen.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    (seen[to]?.input ?? (to < 0 ? search : undefined))?.focus();
  });
  list.addEventListener("focusin", ({ target }) => stopAt(/** @type {HTMLInputElement} */ (target)));
  return filter;
}
