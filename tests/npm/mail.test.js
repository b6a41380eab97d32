// Mails as others read them: a MIME parser, a URL parser, and our own reader of invitations.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import PostalMime from "postal-mime";
import { cases } from "../../scripts/cases.js";
import { load, locales } from "./consumer.js";

/** @import { Locale, Mail, MailRequest } from "multipartner" */

const { invitationMail, readInvitations } = await load("multipartner");

/** @type {{ name: string, request: MailRequest }[]} */
const requests = cases("mails");

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** @param {string} html */
const unescaped = (html) =>
  html.replace(/&[^;]*;/g, (entity) => ENTITIES[/** @type {keyof typeof ENTITIES} */ (entity)] ?? assert.fail(entity));

/** @param {string} text */
const percentEncoded = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** @param {string} text */
const linesOf = (text) => text.split("\r\n").map((line) => line.replace(/^- /, "")).filter(Boolean);

/**
 * A link stands alone on its line, exactly as it was built; nothing else is a link; and it can be read back.
 * @param {Mail} mail
 */
function holdsLinks({ text, html, links }) {
  const urls = links.map(({ url }) => url);
  // Mail programs make links of these, and of bare domains.
  assert.deepEqual(text.split("\r\n").filter((line) => /:\/\/|www\.|mailto:|@|\S\.\p{L}/iu.test(line)), urls);
  const anchors = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
  assert.deepEqual(anchors.map(([, href]) => unescaped(href)), urls);
  assert.deepEqual(anchors.map(([, , shown]) => unescaped(shown)), urls);
  assert.equal(html.split(/:\/\//).length - 1, 2 * urls.length);

  const readings = readInvitations(text);
  assert.deepEqual(readings.map((/** @type {any} */ { url, format, defects }) => ({ url, format, defects })), links.map(
    ({ url, format }) => ({ url, format, defects: [] }),
  ));
  for (const { url, defects } of readInvitations(html)) {
    assert.ok(urls.includes(unescaped(url)));
    assert.deepEqual(defects.filter((/** @type {any} */ { severity }) => severity === "error"), []);
  }
}

/**
 * The two bodies say the same, and the HTML has no markup but ours.
 * @param {Mail} mail
 */
function agreesWithItself({ text, html }) {
  assert.match(text, /^(?:[^\r\n]*\r\n)+$/);
  const bare = html.replace(/<(?:!doctype html|meta charset="utf-8"|\/?(?:h2|p|ul|li|a)|a href="[^"<>]*")>/g, "");
  assert.doesNotMatch(bare, /[<>"]/);
  assert.deepEqual(linesOf(unescaped(bare)), linesOf(text));
}

/**
 * The file is one that any mail program takes, with these headers and no other, and holds what the mail says.
 * @param {Mail} mail
 * @param {MailRequest} request
 */
async function holdsAsFile({ subject, text, html, eml, links, findings, mailto }, { from, to = [] }) {
  assert.match(eml, /^(?:[\x20-\x7e]*\r\n)+$/);
  const [head] = eml.split("\r\n\r\n", 1);
  for (const line of eml.split("\r\n")) {
    // Only where there is no space to fold at may a line be longer than is customary.
    const foldable = /\S .*\S /.test(line);
    assert.ok(line.length <= (foldable ? 78 : 998), line);
  }
  const parsed = await PostalMime.parse(eml);
  const squeezed = (text = "") => text.replace(/ +/g, " "); // as the parser does it
  assert.equal(squeezed(parsed.subject), squeezed(subject));
  const headers = head.replace(/\r\n(?=[ \t])/g, "").split("\r\n");
  if (/^[\x20-\x7e]*$/.test(subject) && !subject.includes("=?")) assert.ok(headers.includes(`Subject: ${subject}`), head);
  assert.equal(parsed.from?.address, from);
  assert.deepEqual(parsed.to?.map(({ address }) => address) ?? [], to);
  assert.equal(parsed.text, text);
  assert.equal(parsed.html, html);
  assert.deepEqual(parsed.attachments, []);
  const known = [...(from ? ["from"] : []), ...(to.length ? ["to"] : []), "subject", "x-unsent", "mime-version", "content-type"];
  assert.deepEqual(parsed.headers.map(({ key }) => key), known);
  assert.equal(headers.length, known.length);
  holdsLinks({ subject, text: parsed.text ?? "", html: parsed.html ?? "", eml, links, findings, mailto });
}

/**
 * As an address it says the same, or there is none and a finding says why.
 * @param {Mail} mail
 * @param {MailRequest} request
 */
function holdsAsAddress({ subject, text, mailto, findings }, { to = [] }) {
  const people = to.map((address) => address.split("@").map(percentEncoded).join("@")).join(",");
  const expected = `mailto:${people}?subject=${percentEncoded(subject)}&body=${percentEncoded(text)}`;
  const tooLong = expected.length > 2000;
  assert.equal(mailto, tooLong ? null : expected);
  assert.equal(findings.some(({ rule }) => rule === "mailto-too-long"), tooLong);
  if (mailto === null) return;
  const url = new URL(mailto);
  assert.equal(url.protocol, "mailto:");
  assert.deepEqual(url.pathname ? url.pathname.split(",").map(decodeURIComponent) : [], to);
  assert.deepEqual([...url.searchParams], [["subject", subject], ["body", text]]);
  assert.equal(url.hash, "");
}

/**
 * What the caller wrote stands there as written, but for a joiner that nobody sees and that keeps domains from
 * becoming links.
 * @param {Mail} mail
 * @param {MailRequest} request
 * @param {Locale} locale
 */
function saysWhatWasGiven({ subject, text }, { partnerName, customerName, note = "" }, locale) {
  const plain = text.replaceAll("\u2060", "").split("\r\n");
  const partner = partnerName.trim();
  assert.ok(subject.replaceAll("\u2060", "").startsWith(`${partner}: `), subject);
  assert.equal(plain.at(-2), partner);
  const { greeting, greetingByName } = locale.mail;
  assert.equal(plain[0], customerName ? greetingByName.replace("{customer}", () => customerName.trim()) : greeting);
  const lines = plain.map((line) => line.trim());
  for (const line of note.split("\n")) assert.ok(lines.includes(line.trim()), line);
}

/**
 * @param {MailRequest} request
 * @param {Locale} locale
 */
async function holds(request, locale) {
  /** @type {Mail} */
  const mail = invitationMail(request, locale);
  holdsLinks(mail);
  agreesWithItself(mail);
  await holdsAsFile(mail, request);
  holdsAsAddress(mail, request);
  saysWhatWasGiven(mail, request, locale);
  return mail;
}

const reseller = { kind: /** @type {const} */ ("reseller"), partnerTenantId: "11111111-2222-4333-8444-555555555555" };

for (const locale of locales) {
  describe(locale.name, () => {
    for (const { name, request } of requests) {
      test(name, async () => void (await holds(request, locale)));
    }

    for (const text of [
      "=?utf-8?b?RXZpbA==?=",
      "=?UTF-8?Q?=0D=0ABcc:_evil?= =?x?=",
      "%0d%0aBcc: evil",
      "Bcc: evil",
      "\\r\\nBcc: evil",
      "--=_multipartner--",
      'Fabrikam" <evil>',
      '"><script>alert(1)</script>',
      "</p></li></ul><!-- <style>",
      "&lt;b&gt; &amp;amp; &#64;",
      "{partner}",
      "{customer}",
      "{roles} {days} {number} {count} {what}",
      "$& $1 $` $$",
      "Fabrikam, Inc.; (Contoso: [x])",
      "fabrikam.example/Adminportal or 192.0.2.1",
      "a?subject=evil&body=evil#+ 100 %",
      "  two  blanks  ",
      ".",
      "\u0639".repeat(200),
      "\u4e2d".repeat(200),
      "\u{1f680}".repeat(200),
      "x".repeat(200),
      "\u00e9 x".repeat(66),
    ]) {
      test(`only text: ${text.slice(0, 40)}`, async () => {
        await holds({ invitations: [reseller], partnerName: text, customerName: text, note: text }, locale);
      });
    }

    for (const more of [0, 1]) {
      test(`a mailto of ${2000 + more} characters`, async () => {
        const request = { invitations: [reseller], partnerName: "Fabrikam", to: ["admin@contoso.example"] };
        const bare = invitationMail({ ...request, note: "x" }, locale);
        const missing = 2000 + more - bare.mailto.length;
        const { mailto } = await holds({ ...request, note: "x".repeat(missing + 1) }, locale);
        assert.equal(mailto?.length, more ? undefined : 2000);
      });
    }
  });
}

test("a language adds no header", async () => {
  const [locale] = structuredClone(locales);
  locale.mail.subject.reseller += "\r\nBcc: evil@example.org";
  const { eml, subject } = invitationMail({ invitations: [reseller], partnerName: "Fabrikam" }, locale);
  const { headers, bcc } = await PostalMime.parse(eml);
  assert.match(subject, / {2}Bcc: evil@example\.org$/);
  assert.deepEqual([headers.map(({ key }) => key), bcc], [["subject", "x-unsent", "mime-version", "content-type"], undefined]);
});
