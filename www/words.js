// Words as they are searched for.

/** Without accents and capitals. @param {string} words */
export const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Whether a text has all of these words, each at the beginning of one of its own: "dap" does not find "GDAP".
 * @param {string} sought
 * @returns {(text: string) => boolean}
 */
export function finds(sought) {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  const begins = words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}`, "u"));
  return (text) => begins.every((begin) => begin.test(plain(text)));
}
