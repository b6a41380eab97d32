// Stored mails. Taking one apart is for `postal-mime`, which the first call loads.
import { call, failure } from "./call.js";
import { TextDecoder } from "./engine.js";

/** @import { Attachment, Email, RawEmail } from "postal-mime" */
/** @import { MailPart } from "./types.js" */
/** @typedef {{ html?: string, text?: string, attachments: string[] }} Texts What the module reads of a mail. */

/** Mails in a mail that are read, one in another. */
const DEEPEST = 8;

/** A file that has none of these headers is no mail. */
const HEADERS = ["from", "to", "subject", "date", "content-type", "received"];

/** Attachments whose text may contain an invitation. */
const TEXT = /^(text\/|application\/(ics|json|xhtml\+xml)$)/;

/**
 * @param {() => Promise<{ default: typeof import("postal-mime").default }>} load brings the parser
 * @param {import("./index.js").StoredMail} mail
 * @returns {Promise<import("./types.js").MailReading>}
 */
export async function readMailWith(load, mail) {
  const { default: PostalMime } = await load();
  /** @type {Texts[]} */
  const mails = [];
  /** @type {MailPart[]} */
  const parts = [];

  /**
   * @param {Email} email
   * @param {number} depth
   */
  const collect = async (email, depth) => {
    const texts = /** @type {Texts} */ ({ html: email.html, text: email.text, attachments: [] });
    mails.push(texts);
    if (email.html !== undefined) parts.push({ type: "text/html", text: email.html });
    if (email.text !== undefined) parts.push({ type: "text/plain", text: email.text });
    const inner = [];
    for (const attachment of email.attachments) {
      const { mimeType, filename } = attachment;
      if (mimeType === "message/rfc822" && depth < DEEPEST) {
        inner.push(attachment.content);
      } else if (TEXT.test(mimeType)) {
        const text = textOf(attachment);
        texts.attachments.push(text);
        parts.push({ type: mimeType, ...(filename && { name: filename }), text });
      }
    }
    for (const content of inner) await collect(await parse(content), depth + 1);
  };

  /** @param {RawEmail} source */
  const parse = (source) => PostalMime.parse(source, { rfc822Attachments: true });

  const email = await parse(await contentOf(mail)).catch((error) => {
    throw failure("not-a-mail", error);
  });
  if (!email.headers.some(({ key }) => HEADERS.includes(key))) throw failure("not-a-mail");
  await collect(email, 0);
  const { subject, from } = email;
  return {
    ...(subject !== undefined && { subject }),
    ...(from && { from: { name: from.name, address: from.address ?? "" } }),
    parts,
    readings: call("readMails", mails),
  };
}

/**
 * @param {import("./index.js").StoredMail} mail
 * @returns {Promise<RawEmail>}
 */
async function contentOf(mail) {
  if (typeof mail === "string" || mail instanceof ArrayBuffer || ArrayBuffer.isView(mail)) return mail;
  const { arrayBuffer, getReader } = Object(mail);
  if (typeof arrayBuffer === "function") return arrayBuffer.call(mail);
  if (typeof getReader === "function") return /** @type {ReadableStream} */ (mail);
  throw failure("not-a-mail");
}

/** @param {Attachment} attachment */
function textOf({ content }) {
  return new TextDecoder().decode(new Uint8Array(/** @type {ArrayBuffer} */ (content))); // a string only if `attachmentEncoding` asks for one
}
