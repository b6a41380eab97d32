// Conditions on other facts of the same form.

/** @typedef {Record<string, string[]>} When These facts have one of these values; `[]`: any. */

/**
 * @param {When} when
 * @param {(path: string) => any} valueAt
 */
export const holds = (when, valueAt) => Object.entries(when).every(([path, values]) => {
  const value = valueAt(path);
  return value !== undefined && (values.length === 0 || values.includes(value));
});
