// How elements are found. These functions are sent into the page, so each knows only the others of this file.

/** @typedef {Record<string, any>} Step one step of a locator's way */
/** @typedef {{ source: string, flags: string }} Pattern a RegExp on its way to the page */

/** @param {string | null | undefined} text */
export function flat(text) {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

/** @param {Element} element */
export function shown(element) {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
}

/** @param {string | null | undefined} text @param {string | Pattern} wanted @param {boolean} [exact] */
export function says(text, wanted, exact) {
  if (typeof wanted !== "string") return new RegExp(wanted.source, wanted.flags).test(flat(text));
  return exact ? flat(text) === flat(wanted) : flat(text).toLowerCase().includes(flat(wanted).toLowerCase());
}

/** Where the steps lead. @param {Step[]} steps @param {ParentNode} [root] @returns {any[]} */
export function find(steps, root = document) {
  /** @type {Record<string, string>} */
  const native = { button: "button", link: "a[href]", status: "output", listitem: "li", combobox: "select", img: "img" };
  const name = (/** @type {Element} */ each) => each.getAttribute("aria-label") ?? each.textContent;
  const inside = (/** @type {Step} */ { css, text, label, role, wanted, exact }) => (/** @type {ParentNode} */ from) => {
    const all = (/** @type {string} */ selector) => [...from.querySelectorAll(selector)];
    if (css) return all(css);
    if (role) return all(`${native[role] ?? "none"}:not([role]), [role=${role}]`)
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && (!wanted || says(name(each), wanted, exact)));
    if (label) return all("input, select, textarea, button").filter((each) =>
      [.../** @type {HTMLInputElement} */ (each).labels ?? [], document.getElementById(each.getAttribute("aria-labelledby") ?? "")]
        .some((naming) => naming && says(naming.textContent, label, exact)));
    const matches = (/** @type {Element} */ each) => !each.matches("script, style, head, title") && says(each.textContent, text, exact);
    return all("*").filter((each) => matches(each) && ![...each.children].some(matches));
  };
  return steps.reduce((/** @type {any[]} */ found, step) => {
    if ("nth" in step) return found.slice(step.nth).slice(0, 1);
    if (step.visible) return found.filter(shown);
    if (step.hasText) return found.filter(({ textContent }) => says(textContent, step.hasText));
    if (step.or) return [...new Set([...found, ...find(step.or)])];
    if (step.has) return found.filter((each) => find(step.has, each).length > 0);
    return [...new Set(found.flatMap(inside(step)))];
  }, [root]);
}
