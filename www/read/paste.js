// A mail copied from a mail program has its link addresses only in the HTML: the plain text has the words of the links.

/**
 * A text with the addresses of its links: behind words that look like another address, or else below the text.
 * @param {string} whole The text, which holds what was pasted.
 * @param {string} pasted
 * @param {string} html The same with its links.
 */
export function withLinks(whole, pasted, html) {
  const links = linksOf(html);
  const differing = links.filter(({ target, shown }) => shown && shown !== target);
  const hidden = links.filter(({ target, shown }) => /^(https?:|\/\/)/i.test(target) && !shown && !pasted.includes(target));
  for (const { target, shown } of new Map(differing.map((link) => [link.shown, link])).values()) {
    const both = `${shown}<${target}>`;
    whole = whole.includes(shown) ? whole.replaceAll(shown, () => both) : `${whole}\n\n${both}`;
  }
  return whole + [...new Set(hidden.map(({ target }) => `\n\n${target}`))].join("");
}

/**
 * Adds the link addresses of a mail that is pasted into the box.
 * @param {HTMLTextAreaElement} box
 */
export function keepLinks(box) {
  box.addEventListener("paste", ({ clipboardData }) => {
    const [text, html] = ["text/plain", "text/html"].map((type) => clipboardData?.getData(type) ?? "");
    // The browser inserts the text itself after this.
    setTimeout(() => {
      const whole = withLinks(box.value, text, html);
      if (whole === box.value) return;
      box.value = whole;
      box.dispatchEvent(new Event("input"));
    });
  });
}

/** What looks like an address in the words of a link. */
const ADDRESS = /(?:https?:|www\.)\S+|^[\w-]+(?:\.[\w-]+)+\/\S*$/i;

const ANCHOR = /<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>(.*?)(?=<\/a\s*>|<a\s|$)/gis;

/**
 * The links of HTML. The page's policy allows no parser that takes text, so that nothing in it can come alive.
 * @param {string} html
 */
function linksOf(html) {
  return [...html.matchAll(ANCHOR)].map(([, double, single, bare, content]) => ({
    // As browsers do: without white space around it, and without line breaks in it.
    target: unescaped(double ?? single ?? bare).replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, ""),
    shown: unescaped(content.replace(/<[^>]*>/g, "")).trim().match(ADDRESS)?.[0] ?? "",
  }));
}

/** @type {Record<string, string>} */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: "\u00a0", colon: ":", sol: "/", Tab: "\t", NewLine: "\n", period: ".", num: "#", quest: "?", equals: "=", percnt: "%", lowbar: "_", commat: "@" };

/** @param {string} text */
const unescaped = (text) => text.replace(/&(?:#x([\da-f]+);?|#(\d+);?|(\w+);)/gi, (escape, hexadecimal, decimal, name) => {
  if (name) return NAMED[name] ?? escape;
  const code = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
});
