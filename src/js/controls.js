// The facts that the controls of a form state. A control's name is the path of its fact: `action.change`.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */
/**
 * The controls of one name: one, or several radio buttons or checkboxes.
 * @typedef {{ name: string, controls: Control[] }} Group
 */
/** @typedef {{ path: string, group: Group, value: unknown }} Place Where in the data a group is. */
/** @typedef {{ group?: Group, inner: Map<string, Node> }} Node */
/** @typedef {"number" | "boolean" | "string" | "array"} Kind What a fact takes, where the control does not show it. */

const PATH = /^(situation|action)((\.[\w$]+)|(\[\d+\]))+(\[\])?$/;
const NO_FACTS = ["submit", "reset", "button", "file", "output"];

/**
 * The controls that state facts now: not those that are disabled, and of the buttons only the one that submits.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} [submitter]
 */
export const controlsOf = (form, submitter) =>
  /** @type {Control[]} */ ([...form.elements]).filter((control) =>
    PATH.test(control.name) && "value" in control && (!NO_FACTS.includes(control.type) || control === submitter) && !control.matches(":disabled"));

/**
 * What a form states.
 * @param {Control[]} controls
 * @param {Map<string, Kind>} kinds by the name of the control
 */
export function stated(controls, kinds) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  /** @type {Node} */
  const root = { inner: new Map() };
  for (const control of controls) {
    const { name } = control;
    const known = groups.get(name);
    if (known) known.controls.push(control);
    else groups.set(name, { name, controls: [control] });
  }
  for (const [name, group] of groups) {
    const steps = name.split(/[.[\]]/).filter(Boolean);
    nodeAt(root, steps).group = group;
  }
  /** @type {Place[]} */
  const places = [];
  const [situation, action] = ["situation", "action"].map((name) => {
    const node = root.inner.get(name);
    return node && collect(node, name, kinds, places);
  });
  return {
    ...{ situation, action },
    nameAt: (/** @type {string} */ path) => places.find((place) => place.path === path)?.group.name,
    groupAt: (/** @type {string} */ path) => find(places, path),
  };
}

/**
 * @param {Node} node
 * @param {string[]} steps
 * @returns {Node}
 */
function nodeAt(node, steps) {
  return steps.reduce((node, step) => {
    const inner = node.inner.get(step) ?? { inner: new Map() };
    node.inner.set(step, inner);
    return inner;
  }, node);
}

/**
 * The data below a node. A row of a list in which nothing is stated is left out, and those after it move up.
 * @param {Node} node
 * @param {string} path
 * @param {Map<string, Kind>} kinds
 * @param {Place[]} places
 * @returns {unknown}
 */
function collect({ group, inner }, path, kinds, places) {
  if (group) {
    const value = valueOf(group.controls, kinds.get(group.name));
    places.push({ path, group, value });
    return value;
  }
  const names = [...inner.keys()];
  if (!names.every((name) => /^\d+$/.test(name))) {
    const fields = names.map((name) => [name, collect(/** @type {Node} */ (inner.get(name)), `${path}.${name}`, kinds, places)]);
    const some = fields.filter(([, value]) => value !== undefined);
    return some.length > 0 ? Object.fromEntries(some) : undefined;
  }
  const items = [];
  for (const name of names.sort((one, other) => Number(one) - Number(other))) {
    /** @type {Place[]} */
    const within = [];
    const value = collect(/** @type {Node} */ (inner.get(name)), `${path}[${items.length}]`, kinds, within);
    if (value !== undefined) {
      items.push(value);
      places.push(...within);
    } else {
      // A place that is not stated is found by what is above it only.
      places.push(...within.map((place) => ({ ...place, path: `${path}[]` })));
    }
  }
  return items.length > 0 ? items : undefined;
}

/**
 * What controls of one name state; nothing if they are empty.
 * @param {Control[]} controls
 * @param {Kind} [kind]
 */
function valueOf(controls, kind) {
  const [{ type, name }] = controls;
  const inputs = /** @type {HTMLInputElement[]} */ (controls);
  if (type === "checkbox" && !inputs[0].hasAttribute("value")) return inputs[0].indeterminate ? undefined : inputs[0].checked;
  const texts = (
    type === "checkbox" || type === "radio" ? inputs.filter(({ checked }) => checked).map(({ value }) => value)
    : type === "select-multiple" ? Array.from(/** @type {HTMLSelectElement} */ (controls[0]).selectedOptions, ({ value }) => value)
    : controls.map(({ value }) => value)
  ).map((text) => text.trim()).filter(Boolean);
  if (texts.length === 0) return undefined;
  if (type === "checkbox" || type === "select-multiple" || controls.length > 1 && type !== "radio") return texts;
  const [text] = texts;
  if (kind === "array" || name.endsWith("[]")) return texts;
  if (kind === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  return kind === "number" && !Number.isNaN(Number(text)) ? Number(text) : text;
}

/**
 * The group that a path is about: its own, one of a list of such, the one that holds it, or one inside.
 * @param {Place[]} places
 * @param {string} path
 */
function find(places, path) {
  const ruled = (/** @type {string} */ path) => path.replace(/\[\d*\]/g, "");
  /** @type {(inner: string, outer: string) => boolean} */
  const within = (inner, outer) => inner.startsWith(outer) && ".[".includes(inner[outer.length]);
  const rows = places.filter((place) => ruled(place.path) === path);
  const place =
    places.find((place) => place.path === path) ??
    rows.find(({ value }) => value === undefined) ?? rows[0] ??
    places.find((place) => within(path, place.path)) ??
    places.find((place) => within(place.path, path) || within(ruled(place.path), path));
  return place?.group;
}

/**
 * What is given, with what is stated laid over it.
 * @param {unknown} given
 * @param {unknown} stated
 * @returns {unknown}
 */
export function laidOver(given, stated) {
  if (stated === undefined) return given;
  if (!isRecord(given) || !isRecord(stated)) return stated;
  const fields = Object.entries(stated).map(([name, value]) =>
    [name, laidOver(Object.hasOwn(given, name) ? given[name] : undefined, value)]);
  return Object.fromEntries([...Object.entries(given), ...fields]);
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
