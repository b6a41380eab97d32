// The language to begin with.

/** The first of those that there are which the address or the browser names, or else English. @param {string[]} known */
export function preferredOf(known) {
  const tags = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  return tags.map((tag) => tag?.slice(0, 2) ?? "").find((tag) => known.includes(tag)) ?? "en";
}
