// A mail copied from a mail program has its link addresses only in the HTML: the plain text has the words of the links.

/**
 * Adds the link addresses of a pasted mail below its text.
 * @param {HTMLTextAreaElement} box
 */
export function keepLinks(box) {
  box.addEventListener("paste", ({ clipboardData }) => {
    const html = clipboardData?.getData("text/html") ?? "";
    const links = [...html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(([, ...quoted]) => quoted.find(Boolean) ?? "");
    const hidden = [...new Set(links)].filter((link) => /^https?:/i.test(link) && !clipboardData?.getData("text/plain").includes(link.replaceAll("&amp;", "&")));
    if (hidden.length === 0) return;
    // The browser inserts the text itself after this.
    setTimeout(() => {
      box.value += `\n\n${hidden.join("\n")}`;
      box.dispatchEvent(new Event("input"));
    });
  });
}
