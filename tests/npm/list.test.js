import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { cases as decisions } from "../cases/load.js";
import { FACTS } from "../../src/js/list/facts.js";
import { folder, load, node } from "./consumer.js";

const { check, explain, plan, roles } = await load("multipartner");
const { checkText, formatOf, readColumns, writeRows } = await load("multipartner/list");
const { default: es } = await load("multipartner/locale/es");

/** The longest record that is read, in UTF-16 code units. */
const LONGEST = 131_072;

/** @type {{ cases: any[] }} */
const { cases } = JSON.parse(readFileSync("tests/cases/lists.json", "utf8"));

/** @param {AsyncIterable<any>} items */
const all = async (items) => {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
};

/**
 * @param {string} text
 * @param {string} encoding
 */
function encoded(text, encoding) {
  if (encoding === "windows-1252") return Buffer.from(text, "latin1");
  const bytes = Buffer.from(text, encoding.startsWith("utf-16") ? "utf16le" : "utf8");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

/**
 * A stream of the bytes in chunks of a size.
 * @param {Uint8Array} bytes
 * @param {number} size
 */
const streamed = (bytes, size) => new ReadableStream({
  start(controller) {
    for (let start = 0; start < bytes.length; start += size) controller.enqueue(new Uint8Array(bytes.subarray(start, start + size)));
    controller.close();
  },
});

/** @param {any} row @param {any} expected the members that a case names */
function told(row, expected) {
  const { decision, problems, remarks, nextStep, request, ...rest } = row;
  const lines = (/** @type {any[]} */ list) => list?.map(({ code, path }) => `${code} ${path}`);
  const whole = {
    ...rest,
    ...{ outcome: decision?.outcome, problems: lines(problems), remarks: lines(remarks), nextStep: nextStep?.step },
    request: Object.fromEntries(Object.keys(expected.request ?? {}).map((part) => [part, request?.situation[part]])),
  };
  const always = { problems: undefined, ...(expected.problems && { outcome: undefined }) };
  return Object.fromEntries(Object.keys({ ...always, ...expected }).map((name) => [name, whole[name]]));
}

describe("checkText", () => {
  for (const { name, text, options, encoding = "utf-8", expect } of cases) {
    test(name, async () => {
      const bytes = encoded(text, encoding);
      /** @type {[string, any][]} */
      const sources = [
        ["text", text], ["bytes", bytes], ["an ArrayBuffer", new Uint8Array(bytes).buffer], ["a Blob", new Blob([bytes])],
        ["an iterable of letters", [...text]], ["a stream of single bytes", streamed(bytes, 1)], ["a stream", streamed(bytes, 7)],
        ["a stream that is not iterable", { getReader: () => streamed(bytes, 7).getReader() }],
      ];
      for (const [what, source] of sources) {
        const rows = await all(checkText(source, options));
        const expected = expect.map((/** @type {any} */ row) => ({ problems: undefined, ...(row.problems && { outcome: undefined }), ...row }));
        assert.deepEqual(rows.map((row, index) => told(row, expect[index] ?? {})), expected, what);
        assert.deepEqual(rows.map(({ row }) => row), rows.map((_, index) => index + 1), what);
      }
    });
  }

  const [{ text, options }] = cases;

  test("explains rows in a language, counts those that are refused, and tells the columns", async () => {
    /** @type {any[]} */
    const progress = [];
    /** @type {any[]} */
    const columns = [];
    const [good, bad] = await all(checkText(`${text.split("\r\n", 2).join("\r\n")}\r\nnobody,,,\r\n`, {
      ...{ ...options, locale: es }, onProgress: (/** @type {any} */ told) => progress.push(told),
      onColumns: (/** @type {any} */ told) => columns.push(...told),
    }));
    assert.deepEqual(good.explanation, explain(good.decision.findings[0], es));
    assert.deepEqual(bad.explanation, explain(bad.problems[0], es));
    const { length } = `${text.split("\r\n", 2).join("\r\n")}\r\nnobody,,,\r\n`;
    assert.deepEqual(progress.at(-1), { rows: 2, refused: 1, read: length, total: length });
    assert.deepEqual(columns.map(({ path }) => path), [
      "situation.customer.tenantId", "action.subscription.id", "action.subscription.soldBy", "name",
    ]);
  });

  test("tells how many days are left of what a row is about", async () => {
    const id = "66666666-7777-4888-8999-aaaaaaaaaaaa";
    const left = async (/** @type {any} */ situation, /** @type {any} */ action = { type: "administer-service" }) => {
      const [row] = await all(checkText(JSON.stringify({ situation: { ...options.situation, customer: { tenantId: id }, ...situation }, action }), { format: "ndjson" }));
      assert(row.decision, JSON.stringify(row.problems));
      return row.daysLeft;
    };
    const until = (/** @type {string} */ endDateTime) => ({ status: "active", endDateTime });
    assert.equal(await left({ asOf: "2026-09-01", relationship: { gdap: [until("2026-09-11"), until("2026-10-01"), { status: "active" }] } }), 30);
    assert.equal(await left({ asOf: "2026-09-02", relationship: { gdap: [until("2026-09-11"), until("2026-10-01")] } }), 29);
    assert.equal(await left({ asOf: undefined, relationship: { gdap: [until("2026-09-11")] } }), undefined);
    assert.equal(await left({ asOf: "2026-09-01", relationship: { gdap: [] } }), undefined);
    assert.equal(await left({ asOf: "2026-09-01", relationship: { gdap: [{ status: "active" }] } }), undefined);
    const canceling = (/** @type {string} */ cancellationAllowedUntil) =>
      ({ type: "change-subscription", change: "cancel", subscription: { id, cancellationAllowedUntil } });
    assert.equal(await left({ asOf: "2026-09-01" }, canceling("2026-09-05T01:00:00+02:00")), 3);
    assert.equal(await left({ asOf: "2026-09-01" }, canceling("2026-09-04t23:59:60.5z")), 3);
    assert.equal(await left({ asOf: "2026-09-01" }, canceling("2026-08-05")), 0);
    assert.equal(await left({ asOf: "2026-09-01" }, canceling("never")), undefined);
  });

  test("a row has what there is to say of it, and no more", async () => {
    const customer = { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" };
    const record = { situation: { customer } };
    const situation = { ...options.situation, customer };
    for (const type of ["transition-account-ownership", "request-reseller-relationship", "change-subscription"]) {
      const action = { type, ...(type === "change-subscription" && { change: "cancel", subscription: { id: "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff" } }) };
      const [row] = await all(checkText(JSON.stringify(record), { situation: options.situation, action, format: "ndjson" }));
      const whole = { row: 1, line: 1, column: 1, record, request: { situation, action }, decision: check(situation, action) };
      assert.deepEqual(row, whole);
    }
    const [notYet] = await all(checkText(JSON.stringify(record), { situation, action: { type: "purchase-subscription" }, nextSteps: false }));
    assert.deepEqual([notYet.decision.outcome, "nextStep" in notYet, "missing" in notYet], ["not-yet", false, false]);
    const [unknown] = await all(checkText('{"a":1}', options));
    assert.deepEqual(unknown.problems, [{ code: "unknown-row", path: "", args: { expected: "customer.tenantId" } }]);
  });

  test("the name of a row is the first that it says", async () => {
    /** @type {[object, string?][]} */
    const names = [
      [{ name: "A", companyName: "B" }, "A"], [{ name: " ", companyName: "B" }, "B"], [{ name: 7, companyName: "B" }, "B"],
      [{ customer: { displayName: "C" } }, "C"], [{ companyProfile: { companyName: "D" } }, "D"], [{ "Display Name": "E" }, "E"],
      [{ friendlyName: "F" }, "F"], [{ object: { displayName: "G" } }, "G"], [{}],
    ];
    const rows = await all(checkText(names.map(([record]) => JSON.stringify({ situation: {}, ...record })).join("\n"), { ...options, format: "ndjson" }));
    assert.deepEqual(rows.map(({ name }) => name), names.map(([, name]) => name));
  });

  test("an object is told by any of its fields, and no longer by a customer alone", async () => {
    const { situation } = options;
    /** What is wrong with an object in which nothing else stands. @type {Record<string, string[]>} */
    const fields = {
      "relationship.status": ["accessDetails", "activatedDateTime", "autoExtendDuration", "endDateTime"],
      "subscription.id": ["offerId", "billingType", "productType", "entitlementId", "subscriptionId"],
      "relationship.id": ["companyProfile", "relationshipToPartner", "contractType"],
      "relationship.relationshipType": ["relationshipType"],
      "relationship.tenantId": ["tenantId"],
    };
    for (const [path, names] of Object.entries(fields)) {
      for (const name of names) {
        const [row] = await all(checkText(JSON.stringify({ [name]: "x" }), { situation, format: "ndjson" }));
        assert.ok(row.remarks.some((/** @type {any} */ remark) => remark.path === path), name);
        if (name !== "tenantId") assert.equal(readColumns(`${name}.a,status\n`).columns[1].path, "object.status", name);
      }
    }
    const customer = { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" };
    const object = { customer, activatedDateTime: "2025-09-10T00:00:00Z", duration: "P730D" };
    const gdap = async (/** @type {any} */ fields, base = {}) => {
      const [row] = await all(checkText(JSON.stringify({ ...object, ...fields }), { situation, ...base, format: "ndjson" }));
      return row;
    };
    const [active, details, other] = [await gdap({ status: "active" }), await gdap({ accessDetails: { unifiedRoles: [] } }), await gdap({ accessDetails: {}, "@odata.type": "#microsoft.graph.delegatedAdminCustomer" })];
    assert.deepEqual([active.request.situation.relationship, active.daysLeft], [{ gdap: [{ status: "active" }] }, 374]);
    assert.deepEqual(details.request.situation.relationship, { gdap: [{ roles: [] }] });
    assert.deepEqual(other.request.situation.relationship, { gdap: [] });
    const { partner } = situation;
    for (const base of [{ situation: { partner } }, { situation: undefined }]) assert.ok(!("daysLeft" in await gdap({ status: "active" }, base)));
    const [odd] = await all(checkText('{"relationshipToPartner":"A cloud reseller"}', { situation, format: "ndjson" }));
    assert.equal(odd.remarks[1].args.found, '"A cloud reseller"');
  });

  test("a row's own facts are laid over those of every row, unless they are of another type of action", async () => {
    const subscription = { id: "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff" };
    const base = { ...options, action: { type: "change-subscription", change: "cancel", subscription } };
    /** @type {[any, any][]} */
    const actions = [
      [{ type: "change-subscription", subscription: { soldBy: "microsoft" } }, { ...base.action, subscription: { ...subscription, soldBy: "microsoft" } }],
      [{ subscription: null, change: "add" }, { ...base.action, change: "add" }],
      [{ type: "purchase-subscription" }, { type: "purchase-subscription" }],
    ];
    const rows = await all(checkText(actions.map(([action]) => JSON.stringify({ action })).join("\n"), { ...base, format: "ndjson" }));
    assert.deepEqual(rows.map(({ request }) => request.action), actions.map(([, action]) => action));
  });

  test("cells are turned into what their facts take", async () => {
    const yes = ["true", "TRUE", " Yes ", "1", "verdadero", "sí", "wahr", "ja", "vrai", "oui", "vero", "sì", "waar", "verdadeiro", "sim"];
    const no = ["false", "no", "0", "Falso", "falsch", "nein", "faux", "non", "onwaar", "nee", "não"];
    /** @type {[string, string, unknown][]} */
    const cells = [
      ...yes.map((cell) => /** @type {[string, string, unknown]} */ (["customer.sameMarket", cell, true])),
      ...no.map((cell) => /** @type {[string, string, unknown]} */ (["customer.sameMarket", cell, false])),
      ["customer.sameMarket", " perhaps ", " perhaps "], ["customer.sameMarket", " ", undefined],
      ["action.quantity", " 12 ", 12], ["action.quantity", "12x", "12x"], ["action.quantity", "x12", "x12"],
      ["cloud", " Germany ", "Germany"], ["partner.partnerId", "1", "1"], ["cloud", "no", "no"],
      ["partner.roles", " a; b,,c|d\ne;", ["a", "b", "c", "d", "e"]], ["relationship.gdap[12].roles", "a", ["a"]],
    ];
    for (const [fact, cell, expected] of cells) {
      const [{ request }] = await all(checkText(`customer.tenantId\t${fact}\nx\t"${cell}"\n`, options));
      const path = fact.startsWith("action.") ? fact : `situation.${fact}`;
      assert.deepEqual(path.match(/\w+/g)?.reduce((/** @type {any} */ at, key) => at?.[key], request), expected, `${fact}: ${cell}`);
    }
    const [{ name }, { name: other }] = await all(checkText("customer.tenantId,name\nx,True\nx,no\n", options));
    assert.deepEqual([name, other], ["True", "no"]);
    const [{ request, record, ...row }] = await all(checkText("id,offerId,isTrial,autoRenewEnabled,status,name\nbbbbbbbb-cccc-4ddd-8eee-ffffffffffff,x,TRUE,False, active , Yes \n", options));
    assert.deepEqual(request.action.subscription, { id: "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff", status: "active", trial: true, autoRenew: false });
    assert.deepEqual([record.status, row.name], [" active ", "Yes"]);
  });

  test("tells what is beyond the columns", async () => {
    const [, row] = await all(checkText("customer.tenantId,action.type\na,b\n,,c\n", options));
    assert.deepEqual(row.problems, [{ code: "unknown-field", path: "[2]", args: { found: '"c"', expected: "customer.tenantId, action.type" } }]);
    assert.deepEqual(row.record, { "customer.tenantId": "", "action.type": "" });
  });

  test("holds a piece at a time, and goes on no further than it is asked", async () => {
    for (const of of [String, (/** @type {string} */ text) => new TextEncoder().encode(text)]) {
      let given = 0;
      let closed = false;
      async function* endless() {
        try {
          yield of('"customer.tenantId",action.type\n');
          for (;;) {
            given += 1;
            yield of("66666666-7777-4888-8999-aaaaaaaaaaaa,purchase-subscription\n".repeat(100));
          }
        } finally {
          closed = true;
        }
      }
      let rows = 0;
      for await (const { decision } of checkText(endless(), options)) {
        assert(decision);
        rows += 1;
        if (rows === 1000) break;
      }
      assert.equal(given, 10);
      assert(closed);
    }
  });

  test("tells how far it has come", async () => {
    const row = '{"customer":{"tenantId":"nobody"}}\n';
    const text = row.repeat(9000);
    /** @type {any[]} */
    const told = [];
    await all(checkText(text, { ...options, format: "ndjson", onProgress: (/** @type {any} */ progress) => told.push(progress) }));
    assert.ok(told.length > 9);
    for (const { rows, refused, read, total } of told) {
      assert.deepEqual([refused, total], [rows, text.length]);
      assert.ok(read >= rows * row.length && read < rows * row.length + 70_000, `${read} with ${rows} rows`);
    }
    let last;
    const lines = `{"a":1}\n{\n${row}`;
    const counted = { rows: 3, refused: 3, read: lines.length };
    const bytes = new TextEncoder().encode(lines);
    for (const [source, expected] of [
      ...[[[lines], counted], [streamed(bytes, 7), counted], [lines, { ...counted, total: lines.length }]],
      ...[bytes, bytes.buffer, new Blob([bytes])].map((source) => [source, { ...counted, total: bytes.length }]),
    ]) {
      await all(checkText(source, { ...options, format: "ndjson", onProgress: (/** @type {any} */ progress) => { last = progress; } }));
      assert.deepEqual(last, expected);
    }
  });

  test("cancels a stream that is not iterable when the loop is left", async () => {
    let isCanceled = false;
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue("{}\n".repeat(100)),
      cancel: () => {
        isCanceled = true;
      },
    });
    /** @type {any} */
    const source = { getReader: () => stream.getReader() };
    for await (const { line } of checkText(source, { ...options, format: "ndjson" })) if (line === 150) break;
    assert(isCanceled);
  });

  test("tells where JSON goes wrong, however an engine says that", async () => {
    const { parse } = JSON;
    const place = async (/** @type {string} */ message) => {
      JSON.parse = () => {
        throw new SyntaxError(message);
      };
      try {
        const [{ line, column }] = await all(checkText('\n [{"a":\nb}]', { ...options, format: "json" }));
        return [line, column];
      } finally {
        JSON.parse = parse;
      }
    };
    assert.deepEqual(await place("Unexpected token 'b', at position 6"), [3, 1]); // V8
    assert.deepEqual(await place("Unexpected token 'b', at position 12"), [3, 7]);
    assert.deepEqual(await place("JSON.parse: unexpected character at line 2 column 1 of the JSON data"), [3, 1]); // Firefox
    assert.deepEqual(await place("JSON.parse: unexpected character at line 12 column 34 of the JSON data"), [13, 34]);
    assert.deepEqual(await place("JSON.parse: unexpected character at line 1 column 5 of the JSON data"), [2, 7]);
    assert.deepEqual(await place("JSON Parse error: Unexpected identifier"), [2, 3]); // Safari
  });

  /** @type {[string, string | undefined, string, string, string, string, number[]][]} */
  const endless = [
    ["a cell of CSV", undefined, "customer.tenantId,name\n", "a,", "\nb,c\n", "2:1", [3]],
    ["a quoted cell of CSV", "csv", "customer.tenantId,name\n", 'a,"', "\nb,c\n", "2:3", [3]],
    ["a header of CSV", undefined, "", "a,", "\ncustomer.tenantId\nb\n", "1:1", [2, 3]],
    ["a line of NDJSON", "ndjson", "", '{"a":"', "\n{}\n", "1:1", [2]],
    ["an item of JSON", "json", '[{},\n', ' {"a":"', '"},{},{}', "2:2", []],
  ];
  for (const [what, format, before, start, after, at, others] of endless) {
    test(`gives up ${what} that does not end`, async () => {
      let given = 0;
      async function* source() {
        yield before + start;
        for (given = 0; given < 40; given++) yield "x".repeat(10_000);
        yield after;
      }
      const rows = checkText(source(), { ...options, format });
      if (format === "json") await rows.next();
      const { value: { line, column, record, problems: [problem] } } = await rows.next();
      assert.deepEqual(problem, start.endsWith('a,"') ? { code: "invalid-csv", path: "", args: {} }
        : { code: "text-too-long", path: "", args: { expected: `${LONGEST}` } });
      assert.equal(`${line}:${column}`, at);
      assert.ok(record.length > LONGEST && record.length < LONGEST + 20_000 && record.trim() === start.trim() + "x".repeat(record.trim().length - start.trim().length));
      assert.ok(given < 40);
      assert.deepEqual((await all(rows)).map(({ line }) => line), others);
    });
  }

  for (const format of ["csv", "ndjson", "json"]) {
    test(`reads rows of ${format} that are as long as they may be`, async () => {
      const [start, end] = format === "csv" ? ["66666666-7777-4888-8999-aaaaaaaaaaaa,", ""] : ['{"customer":{"tenantId":"66666666-7777-4888-8999-aaaaaaaaaaaa"},"name":"', '"}'];
      const [open, next, close] = { csv: ["customer.tenantId,name\n", "\n", "\n"], ndjson: ["", "\n", ""], json: ['{"value":[', ",", "]}"] }[format] ?? [];
      const row = start + "x".repeat(LONGEST - start.length - end.length) + end;
      const asked = { situation: options.situation, action: { type: "transition-account-ownership" }, format };
      for (const source of [[open, row, next, row, close], [open + row + next + row + close]]) {
        const rows = await all(checkText(source, asked));
        assert.deepEqual(rows.map(({ decision }) => Boolean(decision)), [true, true]);
      }
      if (format !== "ndjson") return;
      for (const end of [" \n{}", " ".repeat(70_000) + "\n{}"]) {
        const [, long, after] = await all(checkText([`${row}\n`, row + end], asked));
        assert.deepEqual([long.line, long.column, long.problems[0].args, after.line, after.problems[0].code], [2, 1, { expected: `${LONGEST}` }, 3, "unknown-row"]);
        assert.ok(long.record.startsWith(`${row} `));
      }
    });
  }

  test("the names of columns change nothing that other objects inherit", async () => {
    const names = ["__proto__.changed", "constructor.prototype.changed", "accessDetails.__proto__.changed", "toString.changed"];
    for (const header of names) {
      const text = `accessDetails.unifiedRoles,${header}\n1,2\n`;
      const [{ problems }] = await all(checkText(text, { ...options, mapping: { [header]: `object.${header}` } }));
      assert(problems);
      assert.equal("changed" in {} || "changed" in Object.prototype.toString, false, header);
    }
    const [{ problems }] = await all(checkText("x\nchina\n", { ...options, mapping: { x: "situation.__proto__.cloud" } }));
    assert.equal(problems[0].path, "situation.__proto__");
  });

  test("the next step of a row is that of its plan, whatever its ids are", async () => {
    const builtIn = roles().map((/** @type {any} */ { id }) => id);
    /** @param {any} request @param {(id: string, role: number) => string} change */
    const changed = (request, change) => JSON.parse(JSON.stringify(request).replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi, (id) =>
      change(id, builtIn.indexOf(id.toLowerCase()))));
    // Some roles are enough to open a support request, and some are not.
    const partner = { tenantId: "12121212-3434-4565-8787-909090909090", type: "direct-bill", roles: ["admin-agent"], agreement: "signed" };
    const relationship = { reseller: "active", gdap: [{ status: "active", roles: [builtIn[0]], assignments: [] }] };
    const support = {
      situation: { partner, customer: { tenantId: "21212121-4343-4656-8878-090909090909" }, relationship },
      action: { type: "open-support-request" },
    };
    // Some roles may not be requested, so that there is no step.
    const needed = builtIn.map((/** @type {string} */ role) => ({ situation: support.situation, action: { type: "administer-service", roles: [role] } }));
    const notYet = decisions("decisions").filter(({ expect }) => expect.outcome === "not-yet");
    const requests = [support, ...needed, ...notYet].flatMap(({ situation, action }) => [
      { situation, action },
      changed({ situation, action }, (id, role) => (role < 0 ? `${id.slice(0, 35)}${id.endsWith("0") ? "1" : "0"}` : id)),
      ...[1, 2, 3].map((step) => changed({ situation, action }, (id, role) => (role < 0 ? id : builtIn[(role + step) % builtIn.length]))),
      // It matters which ids are equal.
      changed({ situation, action }, (id) => (id === situation.customer.tenantId ? situation.partner.tenantId : id)),
    ]);
    assert(requests.length > 500);
    const lines = requests.map((request) => JSON.stringify(request)).join("\n");
    for (const { request: { situation, action }, decision, nextStep, missing } of await all(checkText(lines, { format: "ndjson" }))) {
      if (decision?.outcome !== "not-yet") continue;
      const { steps: [step], blockers } = plan(situation, action);
      assert.deepEqual(nextStep, step && { step: step.step, actor: step.actor });
      assert.equal(missing, blockers.find((/** @type {any} */ { path }) => path)?.path);
    }
  });

  test("stops on a signal", async () => {
    const controller = new AbortController();
    const rows = checkText(new ReadableStream(), { ...options, signal: controller.signal });
    const next = rows.next();
    controller.abort();
    await assert.rejects(next, { name: "AbortError" });
  });

  test("is read as the module of the main entry, also with require", () => {
    assert.equal(node(`
      const { check } = require("multipartner");
      const { checkText } = require("multipartner/list");
      (async () => {
        for await (const { problems } of checkText("customer.tenantId,action.type\\nx,y\\n")) console.log(problems.length);
      })();
    `, "commonjs"), "3\n");
    assert.equal(readFileSync(`${folder}/node_modules/multipartner/pkg/list.js`, "utf8").match(/require/), null);
  });
});

describe("formatOf and readColumns", () => {
  for (const { name, text } of cases.filter(({ text, options }) => text.trim() && !options.format)) {
    test(name, () => assert.equal(formatOf(text).toUpperCase(), /^\w+/.exec(name)?.[0]));
  }

  test("a single line, and lines of objects", () => {
    for (const text of ["{}", "{}\n", ' {"value":[]} \r\n', "{\n}\n{}"]) assert.equal(formatOf(text), "json", text);
    for (const text of ["{}\n{}", "\uFEFF{} \r\n\r\n{}"]) assert.equal(formatOf(text), "ndjson", text);
  });

  test("what stands between cells", () => {
    const tables = { "a": ",", "a,b;c": ",", '"a;b;c";d,"e;f",g': ",", "a,sep=;\nb,c": ",", "sep=|\na|b": "|", "SEP=;\r\na,b;c": ";" };
    for (const [text, delimiter] of Object.entries(tables)) assert.equal(readColumns(text).delimiter, delimiter, text);
    assert.deepEqual(readColumns("a,sep=;\nb,c").samples, [["b", "c"]]);
  });

  test("each fact is told by its path, which may leave out its root and the number of a first row", () => {
    for (const fact of Object.keys(FACTS)) {
      const path = fact.replaceAll("[]", "[0]");
      const spellings = [path, path.replace(/^situation\./, "")].flatMap((name) => [name, name.replaceAll("[0]", ""), name.toUpperCase()]);
      for (const name of spellings) assert.equal(readColumns(`${name}\n`).columns[0].path, path);
    }
    for (const name of ["customer[1].tenantId", "situation", "id"]) assert.equal(readColumns(`${name}\n`).columns[0].path, null);
  });

  test("columns that say nothing, twice the same, or nothing", () => {
    const { columns, delimiter, samples } = readColumns("Company;Company;;tenant id;customer.tenantId\na;b;c;d;e\n");
    assert.equal(delimiter, ";");
    assert.deepEqual(columns, [
      { name: "Company", path: null }, { name: "Company (2)", path: null }, { name: "column 3", path: null },
      { name: "tenant id", path: null }, { name: "customer.tenantId", path: "situation.customer.tenantId" },
    ]);
    assert.deepEqual(samples, [["a", "b", "c", "d", "e"]]);
    assert.equal(readColumns("Company;x\n", { mapping: { Company: "name" } }).columns[0].path, "name");
    // A mapping may write a path as a column may be called.
    for (const [path, read] of [["relationship.gdap.status", "situation.relationship.gdap[0].status"], ["Customer.TenantId", "situation.customer.tenantId"],
      ["situation.relationship.gdap[2].roles", "situation.relationship.gdap[2].roles"], ["object.status", "object.status"], ["situation.nothing", "situation.nothing"]]) {
      assert.equal(readColumns("S\n", { mapping: { S: path } }).columns[0].path, read);
    }
    assert.deepEqual(readColumns("").columns, []);
    assert.deepEqual(readColumns("a,a (2),a,a,,column 5\n").columns.map((/** @type {any} */ { name }) => name), ["a", "a (2)", "a (3)", "a (4)", "column 5", "column 5 (2)"]);
    assert.deepEqual(readColumns("\uFEFF a;a;b\uFEFFc\n").columns.map((/** @type {any} */ { name }) => name), ["a", "a (2)", "b\uFEFFc"]);
    assert.deepEqual(readColumns("b\uFEFFc,b\uFEFFc \n").columns.map((/** @type {any} */ { name }) => name), ["b\uFEFFc", "b\uFEFFc (2)"]);
    assert.deepEqual(readColumns('a,b\n"x"y,z\n1,2\n').samples, [["1", "2"]]);
  });

  test("rows that are wrong take none of the others with them, however many there are", async () => {
    for (const every of [1, 7, 500]) {
      const lines = Array.from({ length: 3000 }, (_, index) => (index % every === 0 ? `"a "b" c",${index}` : `"a, b",${index}`));
      const rows = await all(checkText(`name,note\n${lines.join("\n")}\n`, { ...cases[0].options, format: "csv" }));
      assert.deepEqual(rows.map(({ line }) => line), lines.map((_, index) => index + 2));
      assert.ok(rows.every(({ record, problems }, index) => (index % every === 0 ? problems[0].code === "invalid-csv" : record.note === `${index}`)));
    }
  });

  test("columns called like what every object has are columns like others", async () => {
    const header = "Microsoft ID,constructor,__proto__,toString";
    assert.deepEqual(readColumns(`${header}\n`).columns.map((/** @type {any} */ { path }) => path), ["object.id", null, null, null]);
    const rows = await all(checkText(`${header}\n66666666-7777-4888-8999-aaaaaaaaaaaa,a,b,c\n`, cases[0].options));
    assert.deepEqual(Object.values(rows[0].record), ["66666666-7777-4888-8999-aaaaaaaaaaaa", "a", "b", "c"]);
    for (const path of ["constructor", "__proto__.x", "object.constructor"]) {
      const { record } = (await all(checkText("a\nb\n", { ...cases[0].options, format: "csv", mapping: { a: path } })))[0];
      assert.deepEqual(record, { a: "b" });
    }
  });

  test("under a header that cannot be read, no row is taken for one", async () => {
    const text = 'name,"customer.tenantId\nA,66666666-7777-4888-8999-aaaaaaaaaaaa\nB,66666666-7777-4888-8999-bbbbbbbbbbbb\n';
    const { columns, samples } = readColumns(text);
    assert.deepEqual(columns, []);
    assert.equal(samples.length, 2);
    /** @type {any[]} */
    const rows = [];
    const onColumns = () => assert.fail("there are none");
    for await (const row of checkText(text, { ...cases[0].options, format: "csv", onColumns })) rows.push(row);
    assert.deepEqual(rows.map(({ row, line, problems }) => [row, line, problems[0].code]), [[1, 1, "invalid-csv"], [2, 2, "invalid-csv"], [3, 3, "invalid-csv"]]);
    assert.deepEqual(rows[1].record, ["A", "66666666-7777-4888-8999-aaaaaaaaaaaa"]);
  });

  test("columns of the rows of a list keep their number, and those of objects are fields", () => {
    const paths = (/** @type {string} */ text) => readColumns(text).columns.map((/** @type {any} */ { path }) => path);
    assert.deepEqual(paths("Relationship.GDAP[12].end date time,gdap[1].assignments[3].roles,relationship.gdap[1].assignments[3].roles\n"), [
      "situation.relationship.gdap[12].endDateTime", null, "situation.relationship.gdap[1].assignments[3].roles",
    ]);
    assert.deepEqual(paths("offerId,id,Some note,quantity!\n"), ["object.offerId", "object.id", null, null]);
  });
});

describe("writeRows", () => {
  const source = 'customer.tenantId;name;note\r\n66666666-7777-4888-8999-aaaaaaaaaaaa;"=HYPERLINK(""x"")"; -1\r\n"open;x;y\r\n';
  const options = { ...cases[0].options, action: { type: "transition-account-ownership" }, locale: es };
  const rows = () => checkText(source, options);

  test("CSV has the list's own columns and those of the answer", async () => {
    const text = (await all(writeRows(rows(), { format: "csv", locale: es }))).join("");
    const { columns, samples: [good, bad] } = readColumns(text);
    assert.deepEqual(columns.map((/** @type {any} */ { name }) => name), [
      "customer.tenantId", "note", "line", "customer", "name", "outcome", "rules", "explanation", "remedy", "daysLeft", "nextStep", "missing", "problems", "remarks", "unread",
    ]);
    assert.deepEqual(good.slice(0, 6), ["66666666-7777-4888-8999-aaaaaaaaaaaa", " -1", "2", "66666666-7777-4888-8999-aaaaaaaaaaaa", '=HYPERLINK("x")', "forbidden"]);
    assert.match(bad[12], /^3:\d+ invalid-csv$/);
    assert.equal(bad[14], '"open;x;y');
  });

  test("each column of the answer says what the row says", async () => {
    const step = "sign-partner-agreement";
    const answered = {
      ...{ row: 1, line: 2, column: 1, record: { id: "7", line: "x" }, name: "Contoso", request: { situation: { customer: { tenantId: "t" } } } },
      ...{ decision: { outcome: "not-yet", findings: [{ rule: "one" }, { rule: "two" }] }, explanation: { title: "Title", reason: "Reason.", remedy: "Remedy." } },
      ...{ daysLeft: 3, nextStep: { step, actor: "partner" }, missing: "action.quantity", remarks: [{ code: "invalid-date", path: "situation.x" }] },
    };
    const refused = { row: 2, line: 3, column: 4, record: "id", problems: [{ code: "invalid-csv", path: "" }, { code: "wrong-type", path: "action" }] };
    const lines = await all(writeRows([answered, refused], { format: "csv", delimiter: ";", locale: es }));
    assert.equal(lines[0], "id;line (list);line;customer;name;outcome;rules;explanation;remedy;daysLeft;nextStep;missing;problems;remarks;unread\r\n");
    assert.equal(lines[1], `7;x;2;t;Contoso;not-yet;one two;Title. Reason.;Remedy.;3;${explain(answered.nextStep, es).title};action.quantity;;situation.x invalid-date;\r\n`);
    assert.equal(lines[2], `;;3;;;;;;;;;;"3:4 invalid-csv; action wrong-type";;id\r\n`);
    const [, unnamed] = await all(writeRows([answered], { format: "csv" }));
    assert.ok(unnamed.includes(`,${step},`));
    for (const request of [{}, { situation: {} }]) {
      const [, line] = await all(writeRows([{ ...refused, request }], { format: "csv" }));
      assert.equal(line, "3,,,,,,,,,,3:4 invalid-csv; action wrong-type,,id\r\n");
    }
    for (const record of [null, "id", ["id"], { id: 7 }, { id: "a", more: null }]) {
      const [header] = await all(writeRows([{ ...refused, record }], { format: "csv" }));
      assert.equal(header.split(",")[0], Array.isArray(record) ? "0" : "line");
    }
  });

  test("what has been written is checked again, and its answers are replaced", async () => {
    const once = await all(writeRows(rows(), { format: "csv", locale: es }));
    const [header, good] = await all(writeRows(checkText(once.join(""), options), { format: "csv", locale: es }));
    assert.equal(header, once[0]);
    assert.equal(good, once[1]);
  });

  test("for spreadsheets no cell is a formula", async () => {
    const text = (await all(writeRows(rows()))).join("");
    assert.equal(text[0], "\uFEFF");
    const { samples: [good] } = readColumns(text);
    assert.deepEqual([good[1], good[4]], ["' -1", "'=HYPERLINK(\"x\")"]);
    const cells = ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "a", "1", "a=1", "a; b"];
    const [, written] = await all(writeRows([{ row: 1, line: 1, column: 1, record: Object.fromEntries(cells.map((cell, index) => [`${index}`, cell])) }])).then((lines) => {
      const { samples } = readColumns(lines.join(""));
      assert.deepEqual(samples[0].slice(cells.length), ["1", ...Array(12).fill("")]);
      return [lines, samples[0].slice(0, cells.length)];
    });
    for (const [name, harmless] of [["x;=1", "x;'=1"], ["x, +1", "x,' +1"], ["x\t@a", "x\t'@a"]]) {
      const { samples } = readColumns((await all(writeRows([{ row: 1, line: 1, column: 1, name }]))).join(""));
      assert.equal(samples[0][2], harmless);
    }
    assert.deepEqual(written, [...cells.slice(0, 7).map((cell) => `'${cell}`), ...cells.slice(7)]);
  });

  test("NDJSON has the rows as they are", async () => {
    const text = (await all(writeRows(rows(), { format: "ndjson" }))).join("");
    assert.deepEqual(text.trim().split("\n").map((line) => JSON.parse(line)), JSON.parse(JSON.stringify(await all(rows()))));
  });
});
