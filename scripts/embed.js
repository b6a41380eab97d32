// The module as a JavaScript file. Its text compresses as the bytes themselves do: a character stands for a byte, or, with
// the next character, for a rare one. Base64 does not keep bytes apart, and deflated before, it takes from brotli its gain.

/** What a string may hold in any script, in any encoding: printable ASCII without `"`, `\`, and the `<` of `</script>`. */
const ALPHABET = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter((c) => !'"<\\'.includes(c));
const SINGLE = ALPHABET.length - 2;

/**
 * What src/js/embedded.js decodes.
 * @param {Uint8Array} bytes
 */
export function embed(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  const byCount = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  // A letter that is frequent stays itself, which brotli's own dictionary likes.
  const frequent = byCount.slice(0, SINGLE);
  const others = frequent.filter((byte) => !ALPHABET.slice(0, SINGLE).includes(String.fromCharCode(byte)));
  const order = ALPHABET.slice(0, SINGLE).map((c) => (frequent.includes(c.charCodeAt(0)) ? c.charCodeAt(0) : others.shift() ?? 0));
  order.push(...byCount.slice(SINGLE));
  const codes = new Array(256);
  order.forEach((byte, index) => {
    const [escape, rest] = [Math.floor((index - SINGLE) / ALPHABET.length), (index - SINGLE) % ALPHABET.length];
    codes[byte] = index < SINGLE ? ALPHABET[index] : ALPHABET[SINGLE + escape] + ALPHABET[rest];
  });
  const text = Array.from(bytes, (byte) => codes[byte]).join("");
  return `{length:${bytes.length},order:[${order}],text:"${text}"}`;
}
