// A file with a mail, opened or dropped: its text goes into the box, and its invitations are those of the whole mail.
import { byId } from "../dom.js";
import { readMail } from "../pkg/browser.js";

/** @typedef {{ text: string, segments?: import("./marked.js").Segment[], error?: unknown }} Opened */

/** @param {(opened: Opened) => void} show */
export function receiveFile(show) {
  const input = /** @type {HTMLInputElement} */ (byId("read-file"));
  const form = byId("read-form");

  /** @param {FileList | null | undefined} files */
  const open = async (files) => {
    if (files?.[0]) show(await opened(files[0]));
  };
  input.addEventListener("change", () => open(input.files));
  form.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    form.classList.add("receives");
  });
  for (const end of ["dragleave", "drop"]) form.addEventListener(end, () => form.classList.remove("receives"));
  form.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return; // a dropped text is the box's
    event.preventDefault();
    open(event.dataTransfer.files);
  });
}

/**
 * @param {File} file
 * @returns {Promise<Opened>}
 */
async function opened(file) {
  if (!/\.(eml|msg|mht)$/i.test(file.name) && file.type !== "message/rfc822") return { text: await file.text() };
  try {
    const { from, subject, parts, readings } = await readMail(file);
    const head = [from && `${from.name} <${from.address}>`.trim(), subject].filter(Boolean).join("\n");
    const segments = [{ text: head, readings: [] }, ...parts.map(({ text }, at) => ({ text, readings: readings.filter(({ part }) => part === at) }))];
    return { text: segments.map(({ text }) => text.trim()).join("\n\n").trim(), segments };
  } catch (error) {
    return { text: "", error };
  }
}
