// What a form shows beside its controls, and all that has to be undone.

/** @import { Control } from "./controls.js" */

/**
 * What there is to say about a group of controls.
 * @typedef {object} Note
 * @property {Control[]} controls
 * @property {string[]} texts
 * @property {string} validity The message that makes the control invalid; empty if it is not.
 * @property {boolean} shown
 */
/**
 * @typedef {object} Mark
 * @property {Control[]} controls
 * @property {HTMLElement} message
 * @property {(() => void)[]} undo
 * @property {string} others The custom validity that somebody else has given the first control.
 * @property {string | null} own The one that it has from here, as the engine gives it back.
 */

let count = 0;

/** @param {HTMLFormElement} form */
export function createMarks(form) {
  /** @type {Map<Control, Mark>} by the first control of the group */
  const marks = new Map();
  const page = form.ownerDocument;
  const region = page.createElement("div");
  region.className = "multipartner-status";
  region.setAttribute("role", "status");
  region.tabIndex = -1;
  form.append(region);

  /** @param {Control[]} controls @returns {Mark} */
  function attach(controls) {
    const message = page.createElement("span");
    message.className = "multipartner-message";
    message.id = `multipartner-message-${++count}`;
    const last = controls[controls.length - 1];
    (last.closest("label") ?? last).after(message);
    const undo = controls.map((control) => describe(control, message.id));
    return { controls, message, undo, others: "", own: null };
  }

  /** @param {Mark} mark @param {Note} note */
  function write({ controls, message }, { texts, validity, shown }) {
    const text = texts.join(" ");
    if (message.textContent !== text) message.textContent = text;
    if (message.hidden === shown) message.hidden = !shown;
    for (const control of controls) setInvalid(control, shown && validity !== "");
  }

  /** @param {Mark} mark */
  function detach(mark) {
    setValidity(mark, "");
    for (const control of mark.controls) setInvalid(control, false);
    for (const undo of mark.undo) undo();
    mark.message.remove();
  }

  return {
    region,

    /**
     * Shows these, and nothing else.
     * @param {Note[]} notes
     * @param {string[]} rest what belongs to no control
     */
    show(notes, rest) {
      for (const [first, mark] of marks) {
        const note = notes.find(({ controls }) => controls[0] === first);
        if (note && mark.message.isConnected && sameItems(note.controls, mark.controls)) continue;
        detach(mark);
        marks.delete(first);
      }
      for (const note of notes) {
        const mark = marks.get(note.controls[0]) ?? attach(note.controls);
        marks.set(note.controls[0], mark);
        setValidity(mark, note.validity);
        write(mark, note);
      }
      if (sameItems(rest, Array.from(region.children, ({ textContent }) => textContent))) return; // not read aloud again
      region.replaceChildren(...rest.map((text) => Object.assign(page.createElement("p"), { textContent: text })));
    },

    /** Moves the focus to what stands in the way. */
    focus() {
      const mark = [...marks.values()].find(({ own }) => own !== null);
      (mark?.controls[0] ?? region).focus();
    },

    remove() {
      marks.forEach(detach);
      marks.clear();
      region.remove();
    },
  };
}

/** @type {<T>(one: T[], other: T[]) => boolean} */
const sameItems = (one, other) => one.length === other.length && one.every((item, at) => item === other[at]);

/**
 * Makes a control invalid, or gives it back the message that somebody else has given it.
 * @param {Mark} mark
 * @param {string} message
 */
function setValidity(mark, message) {
  const [control] = mark.controls;
  const current = control.validity.customError ? control.validationMessage : "";
  if (current !== mark.own) mark.others = current;
  if (message === "") {
    control.setCustomValidity(mark.others);
    mark.own = null;
  } else {
    control.setCustomValidity(message);
    mark.own = control.validationMessage; // Firefox shortens it
  }
}

/** What `aria-invalid` was. @type {WeakMap<Control, string | null>} */
const before = new WeakMap();

/**
 * @param {Control} control
 * @param {boolean} invalid
 */
function setInvalid(control, invalid) {
  const saved = before.get(control);
  if (invalid && saved === undefined) {
    before.set(control, control.getAttribute("aria-invalid"));
    control.setAttribute("aria-invalid", "true");
  } else if (!invalid && saved !== undefined) {
    setOrRemove(control, "aria-invalid", saved);
    before.delete(control);
  }
}

/**
 * Adds a description to those that a control has. Returns what takes it away.
 * @param {Control} control
 * @param {string} id
 */
function describe(control, id) {
  const name = "aria-describedby";
  const given = control.getAttribute(name);
  const with_ = given ? `${given} ${id}` : id;
  control.setAttribute(name, with_);
  return () => {
    const current = control.getAttribute(name);
    if (current === with_) return setOrRemove(control, name, given);
    if (current !== null) control.setAttribute(name, current.split(/\s+/).filter((one) => one !== id).join(" "));
  };
}

/**
 * @param {Control} control
 * @param {string} name
 * @param {string | null} value
 */
function setOrRemove(control, name, value) {
  if (value === null) control.removeAttribute(name);
  else control.setAttribute(name, value);
}
