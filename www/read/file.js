// A file with a mail: its text goes into the box, and its invitations are those of the whole mail.
import { readMail } from "../pkg/browser.js";

/** @typedef {{ text: string, segments?: import("./marked.js").Segment[], error?: unknown }} Opened */

/**
 * @param {File} file
 * @returns {Promise<Opened>}
 */
export async function openedFile(file) {
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
