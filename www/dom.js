// Creates elements without parsing markup: text is always text.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element with its attributes, listeners (where the value is a function) and children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, /** @type {EventListener} */ (value));
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) if (child) element.append(child);
  return element;
}

/**
 * The element with this id, which `index.html` is known to have.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 */
export const byId = (id) => /** @type {T} */ (document.getElementById(id));

/**
 * Puts an element into a live region, unless the region has the same text: it would be read aloud again.
 * @param {HTMLElement} region
 * @param {HTMLElement} element
 */
export function announce(region, element) {
  if (region.textContent !== element.textContent) region.replaceChildren(element);
}

/**
 * Moves the focus from one button to another by the arrow keys, Home and End.
 * @param {HTMLElement} group
 * @param {() => HTMLElement[]} buttons
 * @param {HTMLElement} [before] What has the focus before the first of them.
 */
export function moveAmong(group, buttons, before) {
  group.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.findIndex((button) => button === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || (at < 0 && (event.target !== before || event.key !== "ArrowDown"))) return;
    event.preventDefault();
    (to < 0 ? before : all[to])?.focus();
  });
}
