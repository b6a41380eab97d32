// A mail that is copied from a mail program brings its links along as HTML only: the text shows the words above them.

/**
 * Puts the addresses behind the words of a pasted mail below its text.
 * @param {HTMLTextAreaElement} box
 */
export function keepLinks(box) {
  box.addEventListener("paste", ({ clipboardData }) => {
    const html = clipboardData?.getData("text/html") ?? "";
    const links = [...html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(([, ...quoted]) => quoted.find(Boolean) ?? "");
    const hidden = [...new Set(links)].filter((link) => /^https?:/i.test(link) && !clipboardData?.getData("text/plain").includes(link.replaceAll("&amp;", "&")));
    if (hidden.length === 0) return;
    // The text itself is put in by the browser, after this.
    setTimeout(() => {
      box.value += `\n\n${hidden.join("\n")}`;
      box.dispatchEvent(new Event("input"));
    });
  });
}
