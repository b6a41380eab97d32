// Paths into plain data, as the module's errors name them: `relationship.gdap[0].roles`.

/** @param {string} path */
const steps = (path) => path.split(/[.[\]]+/).filter(Boolean);

/**
 * @param {any} data
 * @param {string} path
 */
export const get = (data, path) => steps(path).reduce((part, step) => (part && Object.hasOwn(part, step) ? part[step] : undefined), data);

/**
 * Sets the value at a path, creating the objects and arrays on the way.
 * @param {any} data
 * @param {string} path
 * @param {unknown} value
 */
export function put(data, path, value) {
  const way = steps(path);
  const last = /** @type {string} */ (way.pop());
  way.forEach((step, at) => {
    if (!Object.hasOwn(data, step)) data[step] = /^\d/.test(way[at + 1] ?? last) ? [] : {};
    data = data[step];
  });
  data[last] = value;
}

/**
 * The path of each plain value, and of each empty list.
 * @param {unknown} data
 * @returns {string[]}
 */
export function leaves(data, path = "") {
  const list = Array.isArray(data);
  if (typeof data !== "object" || data === null || (list && data.length === 0)) return [path];
  return Object.entries(data).flatMap(([key, value]) =>
    leaves(value, list ? `${path}[${key}]` : path ? `${path}.${key}` : key));
}

/**
 * Whether a path is the other one, or inside it.
 * @param {string} inner
 * @param {string} outer
 */
export const within = (inner, outer) => inner === outer || (inner.startsWith(outer) && /[.[]/.test(inner[outer.length]));
