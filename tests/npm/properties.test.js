// What holds of every question through the packed tarball, as tests/properties.rs holds it natively; of every list; and of
// every mail, in three parsers of mails that share nothing. `PROPERTIES=100000` asks more.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import fc from "fast-check";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { ACTION, SITUATION, TEXTS } from "../cases/inputs.js";
import { load, locales } from "./consumer.js";

const { check, checkMany, compare, daysOfChange, explain, invitationMail, invite, isMultipartnerError, options, plan, readInvitations }
  = await load("multipartner");
const { checkText, readColumns } = await load("multipartner/list");

// Always the same questions, unless others are asked for.
const { PROPERTIES } = process.env;
const RUNS = PROPERTIES ? { numRuns: Number(PROPERTIES) } : { numRuns: 500, seed: 0 };

/** @typedef {{ situation: any, action: any }} Question */

/**
 * Any value that a schema describes.
 * @param {any} schema @param {any} defs @returns {fc.Arbitrary<any>}
 */
function anyOf(schema, defs) {
  if (schema.$ref) {
    const name = schema.$ref.slice("#/$defs/".length);
    return TEXTS[name] ? fc.constantFrom(...TEXTS[name]) : anyOf(defs[name], defs);
  }
  if (schema.anyOf) return anyOf(schema.anyOf[0], defs); // the other is null, which says nothing
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((/** @type {any} */ one) => anyOf(one, defs)));
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "integer") return fc.constantFrom(0, 1, 2, 5);
  if (schema.type === "string") return fc.constantFrom("Helpdesk", "a b", "");
  if (schema.type === "array") return fc.array(anyOf(schema.items, defs), { maxLength: 2 });
  const fields = Object.entries(schema.properties).map(([name, one]) => [name, anyOf(one, defs)]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
}

/** @type {fc.Arbitrary<Question>} */
const questions = fc.record({ situation: anyOf(SITUATION, SITUATION.$defs), action: anyOf(ACTION, ACTION.$defs) }).map((question) => {
  question.situation.asOf = question.situation.asOf === "2010-01-01" ? undefined : question.situation.asOf; // before all editions
  return question;
});

/** What is answered; nothing where a question is refused. @param {() => any} answer */
function answered(answer) {
  try {
    return answer();
  } catch (error) {
    assert.ok(isMultipartnerError(error), String(error));
  }
}

/** @param {Question} question */
const ask = ({ situation, action }) => answered(() => check(situation, action));

/** @param {(question: Question) => void} property */
const holds = (property) => fc.assert(fc.property(questions, property), RUNS);

describe("every question", () => {
  test("is answered in words, in every language", () => holds(({ situation, action }) => {
    const subjects = [
      ...(answered(() => check(situation, action))?.findings ?? []),
      ...(answered(() => plan(situation, action))?.steps ?? []),
    ];
    for (const locale of locales) {
      for (const subject of subjects) {
        for (const text of Object.values(explain(subject, locale))) assert.match(text, /^[^{}]*\S[^{}]*$/);
      }
    }
  }));

  test("is answered alike, whatever the case of its ids and the order of its fields", () => holds((question) => {
    const upper = JSON.parse(JSON.stringify(question), (_, value) =>
      typeof value === "string" && /^[\da-f-]{12,}$/i.test(value) ? value.toUpperCase() : value);
    const reordered = JSON.parse(JSON.stringify(question), (_, value) => value?.constructor === Object
      ? Object.fromEntries(Object.entries(value).reverse()) : value);
    for (const other of [upper, reordered]) assert.deepEqual(ask(other), ask(question));
  }));

  test("is answered on two days as a comparison tells", () => fc.assert(fc.property(
    ...[questions, fc.constantFrom(...TEXTS.Day), fc.constantFrom(...TEXTS.Day)],
    ({ situation, action }, dayA, dayB) => {
      const comparison = answered(() => compare(situation, action, dayA, dayB));
      if (!comparison) return;
      const [before, after] = [dayA, dayB].map((asOf) => check({ ...situation, asOf }, action));
      assert.deepEqual([comparison.before, comparison.after], [before, after]);
    },
  ), RUNS));

  test("is answered alike on the first and the last day between two changes", () => fc.assert(fc.property(questions, fc.nat(), (question, place) => {
    const { situation, action } = JSON.parse(JSON.stringify(question), (name, value) =>
      ["createdDateTime", "endDateTime", "cancellationAllowedUntil", "refundable"].includes(name) ? undefined : value);
    const days = daysOfChange(situation.cloud ?? "global");
    const first = place % (days.length - 1);
    const last = new Date(Date.parse(days[first + 1]) - 1).toISOString().slice(0, 10);
    const [before, after] = [days[first], last].map((asOf) => ask({ action, situation: { ...situation, asOf } }));
    assert.deepEqual(before, after);
  }), RUNS));

  test("of which nothing more is stated is answered as its option is", () => holds(({ situation }) => {
    for (const { type, decision } of answered(() => options(situation)) ?? []) {
      const alone = answered(() => check(situation, { type })); // refused if the action needs more
      if (alone) assert.deepEqual(alone, decision);
    }
  }));

  test("is answered by checkMany as by check", () => fc.assert(fc.asyncProperty(fc.array(questions, { maxLength: 5 }), async (asked) => {
    const found = [];
    for await (const { decision } of checkMany(asked)) found.push(decision);
    assert.deepEqual(found, asked.map(ask));
  }), { numRuns: RUNS.numRuns / 5 }));

  test("has a plan that leads to allowed, or none", () => holds(({ situation, action }) => {
    const found = answered(() => plan(situation, action));
    if (!found) return;
    const end = found.steps.reduce((/** @type {Question} */ facts, /** @type {any} */ step) => ({
      situation: step.situation, action: step.plannedAction ?? facts.action,
    }), { situation, action });
    assert.equal(check(end.situation, end.action).outcome === "allowed", found.reachable);
  }));
});

const id = fc.uuid();
/** @param {Record<string, fc.Arbitrary<any>>} required @param {Record<string, fc.Arbitrary<any>>} others @returns {fc.Arbitrary<any>} */
const record = (required, others) => fc.record({ ...required, ...others }, { requiredKeys: Object.keys(required) });
const more = {
  asOf: fc.date({ min: new Date("2016-12-02"), max: new Date("2027-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  cloud: fc.constantFrom("global", "us-government", "germany", "china"),
};
/** Any invitation, on any day. */
const invitations = fc.oneof(
  record({ kind: fc.constant("reseller"), partnerTenantId: id }, { dap: fc.boolean(), ...more }),
  record({
    ...{ kind: fc.constant("indirect-reseller"), resellerTenantId: id, providerTenantId: id },
    resellerPartnerId: fc.integer({ min: 1, max: 99_999_999 }).map(String),
  }, { dap: fc.boolean(), ...more }),
  record({ kind: fc.constant("dap"), partnerTenantId: id }, more),
  record({ kind: fc.constant("gdap"), relationshipId: fc.tuple(id, id).map((ids) => ids.join("-")) }, more),
);

test("what invite builds on any day reads back without a defect", () => {
  let built = 0;
  fc.assert(fc.property(invitations, (invitation) => {
    const link = answered(() => invite(invitation));
    if (!link) return;
    built += 1;
    const [reading, ...others] = readInvitations(link.url);
    assert.deepEqual([reading.url, reading.format, reading.defects, others], [link.url, link.format, [], []]);
    // The day and the cloud are not in a link, and whether it asks for DAP is not in every one.
    for (const [name, value] of Object.entries(invitation)) {
      if (!["asOf", "cloud", "dap"].includes(name)) assert.equal(reading.invitation[name], value);
    }
    if ("dap" in invitation && "dap" in reading.invitation) assert.equal(reading.invitation.dap, invitation.dap);
  }), RUNS);
  assert.ok(built > RUNS.numRuns / 10, `${built} were built`);
});

/** What a caller may write into a mail, and what is meant to break out of one. */
const texts = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.array(fc.constantFrom("=?utf-8?q?", "?=", "=0D=0A", "\r\nBcc: x", "--=_multipartner", "<b>", "&amp;", " ", "  ", "\t", "é", "\u{1f680}", "\u05d0", ".", "From ", "a"), { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join("")),
);
const requests = record(
  { partnerName: texts, invitations: fc.tuple(record({ kind: fc.constant("reseller"), partnerTenantId: id }, {})) },
  { customerName: texts, note: texts, from: fc.emailAddress(), to: fc.array(fc.emailAddress(), { maxLength: 3 }) },
);

/** Parses mails from standard input, one in base64 a line. */
const PYTHON = `
import base64, email, email.policy, json, sys
for line in sys.stdin:
    mail = email.message_from_bytes(base64.b64decode(line), policy=email.policy.default)
    body = lambda kind: mail.get_body((kind,)).get_payload(decode=True).decode("utf-8")
    print(json.dumps({"subject": mail["subject"], "text": body("plain"), "html": body("html"), "headers": [name.lower() for name in mail.keys()],
        "defects": [str(defect) for part in mail.walk() for defect in part.defects]}))
`;

test("what invitationMail writes is the same mail to three parsers", async (t) => {
  /** @type {{ mail: any, request: any }[]} */
  const mails = [];
  for (const request of fc.sample(requests, RUNS.numRuns)) {
    const mail = answered(() => invitationMail(request, locales[mails.length % locales.length]));
    if (mail) mails.push({ mail, request });
  }
  assert.ok(mails.length > RUNS.numRuns / 5, `${mails.length} were written`);
  /** How white space within a line is kept differs from parser to parser. @param {string} [text] */
  const squeezed = (text = "") => text.replace(/\s+/g, " ").trim();

  for (const { mail: { eml, subject, text, html }, request: { from, to = [] } } of mails) {
    const headers = [...(from ? ["from"] : []), ...(to.length ? ["to"] : []), "subject", "x-unsent", "mime-version", "content-type"];
    const postal = await PostalMime.parse(eml);
    assert.deepEqual(postal.headers.map(({ key }) => key), headers);
    assert.deepEqual([squeezed(postal.subject), postal.text, postal.html], [squeezed(subject), text, html]);
    const other = await simpleParser(eml, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true });
    assert.deepEqual([...other.headers.keys()].sort(), [...headers].sort());
    assert.deepEqual([squeezed(other.subject), other.text, other.html], [squeezed(subject), text.replaceAll("\r\n", "\n"), html.replaceAll("\r\n", "\n")]);
  }

  const { error, stdout, stderr } = spawnSync("python3", ["-c", PYTHON], {
    ...{ encoding: "utf8", maxBuffer: 2 ** 28 },
    input: mails.map(({ mail: { eml } }) => `${Buffer.from(eml).toString("base64")}\n`).join(""),
  });
  if (error) return t.diagnostic("without python3, two parsers have read them");
  const read = stdout.trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(read.length, mails.length, stderr);
  for (const [place, { subject, text, html, headers, defects }] of read.entries()) {
    const { mail, request: { from, to = [] } } = mails[place];
    assert.deepEqual([squeezed(subject), text, html, defects], [squeezed(mail.subject), mail.text, mail.html, []]);
    assert.deepEqual(headers, [...(from ? ["from"] : []), ...(to.length ? ["to"] : []), "subject", "x-unsent", "mime-version", "content-type"]);
  }
});

/** What is in a list, and what breaks one. */
const pieces = fc.array(fc.oneof(
  fc.constantFrom("customer.tenantId", "action.type", "name", "purchase-subscription", "66666666-7777-4888-8999-aaaaaaaaaaaa", "sep=;"),
  fc.constantFrom(",", ";", "\t", "\n", "\r\n", "\r", "\"", "\"\"", "\n\n", "[", "]", "{", "}", ":", "\\", "\\\"", "null", "\uFEFF", "=", " "),
  fc.constantFrom('{"customer":{"tenantId":"66666666-7777-4888-8999-aaaaaaaaaaaa"}}', '{"value":[{"id":"a"},', '{"items":[', '{"a":"'),
  fc.string({ unit: "binary", maxLength: 5 }),
), { maxLength: 40 });
const formats = fc.constantFrom("csv", "json", "ndjson", undefined);
const asked = { situation: { partner: { tenantId: "11111111-2222-4333-8444-555555555555" } }, action: { type: "purchase-subscription" } };

/** @param {any} source @param {object} [options] */
async function rowsOf(source, options) {
  const rows = [];
  for await (const row of checkText(source, { ...asked, ...options })) rows.push(row);
  return rows;
}

describe("every list", () => {
  const runs = { ...RUNS, numRuns: RUNS.numRuns * 2 };

  test("has the same rows, wherever it is cut, each with its place", () => fc.assert(fc.asyncProperty(pieces, formats, async (parts, format) => {
    const rows = await rowsOf(parts.join(""), { format });
    assert.deepEqual(await rowsOf([...parts.join("")], { format }), rows);
    for (const [index, { row, line, column, decision, problems }] of rows.entries()) {
      assert.ok(row === index + 1 && line >= 1 && column >= 1 && !decision !== !problems, `row ${index} of ${JSON.stringify(parts.join(""))}`);
    }
    readColumns(parts.join(""));
  }), runs));

  test("has the same rows, wherever its bytes are cut, also in a letter or where they are no text", () => fc.assert(fc.asyncProperty(
    fc.array(fc.oneof(
      fc.constantFrom("customer.tenantId,name\n", "\n", "a,", "ñ", "€", "ก", "\u{1f680}", "\uFEFF").map((text) => [...Buffer.from(text)]),
      fc.array(fc.constantFrom(0x41, 0x80, 0xa0, 0xc0, 0xc3, 0xe0, 0xe2, 0xed, 0xf0, 0xf4, 0xff), { maxLength: 3 }),
      fc.constantFrom([0xff, 0xfe], [0xfe, 0xff]),
    ), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }),
    async (parts, size) => {
      const bytes = Uint8Array.from(parts.flat());
      const cut = Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) => bytes.subarray(place * size, (place + 1) * size));
      assert.deepEqual(await rowsOf(cut, { format: "csv" }), await rowsOf(bytes, { format: "csv" }));
    },
  ), runs));

  test("of CSV has the cells that were written", () => fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(...[0, 1].map(() => fc.string({ unit: "grapheme", maxLength: 12 }))), { maxLength: 5 }), fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n"),
    async (cells, delimiter, end) => {
      const written = (/** @type {string[]} */ row) => row.map((cell) => `"${cell.replaceAll("\"", "\"\"")}"`).join(delimiter) + end;
      const rows = await rowsOf([["one", "two"], ...cells].map(written).join(""), { format: "csv" });
      assert.deepEqual(rows.map(({ record }) => [record.one, record.two]), cells.filter((row) => row.some(Boolean)));
    },
  ), runs));

  test("of NDJSON has a row for each line, and refuses what JSON refuses", () => fc.assert(fc.asyncProperty(
    fc.array(fc.oneof(fc.json({ maxDepth: 2 }), fc.string({ unit: "binary-ascii", maxLength: 12 })), { maxLength: 6 }),
    async (lines) => {
      const stated = lines.map((line) => line.replaceAll(/[\r\n]/g, " ")).filter((line) => line.trim());
      const isList = (/** @type {any} */ value) => Array.isArray(value) || Array.isArray(value?.value) || Array.isArray(value?.items);
      const parsed = stated.map((line) => { try { return { value: JSON.parse(line) }; } catch { return undefined; } });
      if (parsed.some((one) => isList(one?.value))) return; // a page of rows
      const rows = await rowsOf(stated.join("\n"), { format: "ndjson" });
      assert.deepEqual(rows.map(({ problems }) => problems?.[0].code === "invalid-json"), parsed.map((one) => !one));
    },
  ), runs));
});
