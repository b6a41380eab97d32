// Stored mails, as files have them and as browsers and servers hand them over.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cases } from "../../scripts/cases.js";
import { load, node } from "./consumer.js";

const { invite, invitationMail, readMail } = await load("multipartner");

/** @type {{ name: string, mail: string, expect: any }[]} */
const mails = cases("stored-mails");

/**
 * The members of an answer that a case states: of readings those that each states, of parts their type, of defects their name.
 * @param {any} found
 * @param {any} expected
 */
const stated = (found, expected) => ({
  subject: found.subject ?? null,
  from: found.from ?? null,
  parts: found.parts.map((/** @type {any} */ { type }) => type),
  readings: found.readings.map((/** @type {any} */ reading, /** @type {number} */ place) =>
    Object.fromEntries(Object.keys(expected.readings[place] ?? reading).map((member) => [
      member,
      member === "defects" ? reading.defects.map((/** @type {any} */ { defect }) => defect) : reading[member],
    ]))),
});

describe("each stored mail is read as expected", () => {
  for (const { name, mail, expect } of mails) {
    test(name, async () => assert.deepEqual(stated(await readMail(mail), expect), expect));
  }
});

test("with line breaks of a file, and from bytes, a Blob, a stream and a response", async () => {
  const [{ mail, expect }] = mails;
  const text = mail.replaceAll("\n", "\r\n");
  const bytes = new TextEncoder().encode(text);
  const sources = [text, bytes, bytes.buffer, new Blob([text]), new Blob([text]).stream(), new Response(text)];
  for (const source of sources) assert.deepEqual(stated(await readMail(source), expect), expect);
});

test("a reading is where it says in its part, counted as JavaScript counts", async () => {
  const link = invite({ kind: "reseller", partnerTenantId: "5d5d5d5d-1111-4222-8333-944444444444", asOf: "2026-01-01" });
  const mail = `Subject: =?utf-8?q?=F0=9F=93=A7?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n📧 ñ ${link.url} 📧\r\n`;
  const { subject, parts, readings: [{ part, start, end, url }] } = await readMail(mail);
  assert.equal(subject, "📧");
  assert.equal(parts[part].text.slice(start, end), url);
  assert.equal(url, link.url);
});

test("what invitationMail writes is read back, once", async () => {
  const gdap = { kind: "gdap", relationshipId: "4c4c4c4c-1111-4222-8333-944444444444-5d5d5d5d-1111-4222-8333-944444444444" };
  const reseller = { kind: "reseller", partnerTenantId: "11111111-2222-4333-8444-555555555555" };
  const { eml, links } = invitationMail({ partnerName: "Contoso", invitations: [reseller, gdap] });
  /** @type {{ readings: any[] }} */
  const { readings } = await readMail(eml);
  assert.deepEqual(readings.map(({ url }) => url.replaceAll("&amp;", "&")), links.map((/** @type {any} */ { url }) => url));
  assert.deepEqual(readings.map(({ invitation }) => invitation.partnerTenantId ?? invitation.relationshipId), [reseller.partnerTenantId, gdap.relationshipId]);
  assert.deepEqual(readings.flatMap(({ defects }) => defects), []);
});

test("of attachments, those that are text are read, and mails in a mail up to eight deep", async () => {
  const parts = ["text/plain", "application/json", "application/ics", "application/xhtml+xml", "application/jsonl", "x-text/plain", "image/png"]
    .map((type) => `--b\nContent-Type: ${type}\nContent-Disposition: attachment; filename="${type}"\n\n1\n`);
  const mixed = await readMail(`Subject: All\nContent-Type: multipart/mixed; boundary="b"\n\n${parts.join("")}--b--\n`);
  assert.deepEqual(mixed.parts.map((/** @type {any} */ { type, name }) => [type, name]),
    ["text/plain", "application/json", "application/ics", "application/xhtml+xml"].map((type) => [type, type]));

  let mail = "Subject: 0\n\nmail 0\n";
  for (let depth = 1; depth <= 12; depth++) {
    mail = `Subject: ${depth}\nContent-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\nContent-Type: text/plain\n\nmail ${depth}\n--b${depth}\nContent-Type: message/rfc822\n\n${mail}\n--b${depth}--\n`;
  }
  const nested = await readMail(mail);
  assert.deepEqual(nested.parts.map((/** @type {any} */ { text }) => text.trim()), [12, 11, 10, 9, 8, 7, 6, 5, 4].map((depth) => `mail ${depth}`));
});

test("what a mail does not state is left out", async () => {
  assert.deepEqual(await readMail("Date: Tue, 1 Dec 2026 10:00:00 +0000\n\nHello\n"), { parts: [{ type: "text/plain", text: "Hello\n" }], readings: [] });
  assert.deepEqual((await readMail("From: Partners: one@partner.example;\n\nHello\n")).from, { name: "Partners", address: "" });
});

test("anything else is refused", async () => {
  const msg = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const broken = new ReadableStream({ start: (controller) => controller.error(new Error("lost")) });
  for (const source of ["", "Please open this", msg, new Blob(), undefined, null, 5, {}, [], broken]) {
    await assert.rejects(readMail(source), { name: "MultipartnerError", code: "not-a-mail", path: "", args: {} });
  }
});

test("`require` reads them, too", () => {
  const program = `require("multipartner").readMail("Subject: none\\n\\nNo link").then((mail) => console.log(JSON.stringify(mail)))`;
  assert.deepEqual(JSON.parse(node(program, "commonjs")), {
    subject: "none",
    parts: [{ type: "text/plain", text: "No link\n" }],
    readings: [],
  });
});
