import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, parse, relative, sep } from "node:path";
import { describe, test } from "node:test";
import { runInThisContext } from "node:vm";
import { buildSync } from "esbuild";
import { cases, line, lines } from "../cases/load.js";
import { agree, folder, load, locales, node, version } from "./consumer.js";

const multipartner = await load("multipartner");
const { check, clouds, compare, editions, gdapStatus, explain, explainInvitation } = multipartner;
const { gdapRequest, init, invitationMail, invite, options, plan, readInvitations, roles, rules, rulesOn } = multipartner;

const TENANT = "00000000-0000-4000-8000-000000000000";

/**
 * Whatever is answered has words in every language, and every placeholder is filled.
 * @param {any} subject
 */
function explained(subject) {
  const args = Object.fromEntries(Object.keys(subject.args ?? {}).map((name) => [name, "value"]));
  for (const locale of locales) {
    const text = Object.values(explain({ ...subject, args }, locale));
    for (const words of text) assert.match(words, /^[^{}]+$/, `${locale.tag}: ${JSON.stringify(subject)}`);
  }
}

/**
 * Every text in a briefing or a mail is there, and every placeholder in it is filled; braces of the caller's stay.
 * @param {import("multipartner").Briefing | import("multipartner").Mail} answer
 * @param {string[]} [given] the caller's own words
 */
function filled({ ...texts }, given = []) {
  for (const text of Object.values(texts).flat().filter((value) => typeof value === "string")) {
    assert.match(given.reduce((rest, words) => rest.replaceAll(words, "…"), text), /^[^{}]+$/);
  }
}

/**
 * What is told in an answer of any call: findings by line, steps and defects by name.
 * @param {any} answer
 * @param {any} expected
 */
function told(answer, expected) {
  const { findings = [], steps = [], blockers = [], added = [], removed = [], defects = [], before, after, ...rest } = answer;
  [findings, steps, blockers, added, removed, defects].flat().forEach(explained);
  /** @type {(list: any[], name: string) => string[]} */
  const names = (list, name) => list.flatMap((item) => item[name] ?? []);
  return {
    ...rest,
    findings: lines(findings, expected),
    otherNotes: expected.otherNotes,
    steps: names(steps, "step"),
    blockers: blockers.map(line),
    added: added.map(line),
    removed: removed.map(line),
    defects: names(defects, "defect"),
    before: before?.outcome,
    after: after?.outcome,
  };
}

/** The rules by cloud and day, each by its name. @type {Map<string, Map<string, any>>} */
const catalogs = new Map();

/** @param {any} situation */
function inForce({ cloud = "global", asOf }) {
  const key = `${cloud} ${asOf}`;
  const known = catalogs.get(key) ?? new Map(rulesOn(cloud, asOf).map((/** @type {any} */ entry) => [entry.rule, entry]));
  catalogs.set(key, known);
  return known;
}

describe("decisions", () => {
  for (const { name, situation, action, expect } of cases("decisions")) {
    test(name, () => {
      const decision = check(situation, action);
      agree(told(decision, expect), expect);
      // What states a rule, and of which day that text is, is what the catalog says of the cloud and the day.
      for (const { rule, source, sourceDate, readFrom } of decision.findings) {
        const [period] = inForce(situation).get(rule).periods;
        agree(period, { source, sourceDate, readFrom });
        assert.match(source, /^https:\/\//);
        assert.match(sourceDate, /^\d{4}-\d\d-\d\d$/);
      }
    });
  }
});

describe("plans", () => {
  for (const { name, situation, action, expect } of cases("plans")) {
    test(name, () => {
      agree(told(plan(situation, action), expect), expect);
    });
  }
});

describe("comparisons", () => {
  for (const { name, situation, action, dayA, dayB, expect } of cases("comparisons")) {
    test(name, () => {
      agree(told(compare(situation, action, dayA, dayB), expect), expect);
    });
  }
});

describe("options", () => {
  for (const { name, situation, expect } of cases("options")) {
    test(name, () => {
      /** @type {import("multipartner").ActionOption[]} */
      const all = options(situation);
      const outcomes = all.map(({ type, decision }) => [type, decision.outcome]);
      assert.deepEqual(Object.fromEntries(outcomes), expect);
    });
  }
});

describe("questions", () => {
  for (const { name, call, arguments: args, expect } of cases("questions")) {
    test(name, () => {
      /** @type {any} */
      const answer = /** @type {any} */ (multipartner)[call](...args);
      const [answers, expected] = [[answer].flat(), [expect].flat()];
      assert.equal(answers.length, expected.length);
      for (const [index, each] of answers.entries()) agree(told(each, expected[index]), expected[index]);
    });
  }
});

describe("links", () => {
  for (const { name, invitation, expect } of cases("links")) {
    test(name, () => {
      agree(told(invite(invitation), expect), expect);
    });
  }
});

describe("readings", () => {
  for (const { name, text, expect } of cases("readings")) {
    test(name, () => {
      const readings = readInvitations(text);
      assert.equal(readings.length, expect.length);
      for (const [index, reading] of readings.entries()) {
        // An address that was decoded stands in the text as it travels.
        if (text.includes(reading.url)) assert.equal(text.slice(reading.start, reading.end), reading.url);
        reading.defects.forEach(explained);
        const defects = reading.defects.map((/** @type {any} */ { defect }) => defect);
        agree({ ...reading, format: reading.format ?? null, defects }, expect[index]);
      }
    });
  }
});

describe("requests", () => {
  for (const { name, request, expect } of cases("requests")) {
    test(name, () => {
      agree(told(gdapRequest(request), expect), expect);
    });
  }
});

describe("gdap-statuses", () => {
  for (const { name, relationship, day, expect } of cases("gdap-statuses")) {
    test(name, () => {
      const unknown = { status: null, pendingUntil: null, endsAt: null, extendsTo: null, daysLeft: null };
      const { remarks, ...answer } = gdapStatus(relationship, day);
      remarks.forEach(explained);
      const lines = remarks.map((/** @type {any} */ { code, path }) => `${code} ${path}`);
      agree({ ...unknown, ...told(answer, expect), remarks: lines }, expect);
    });
  }
});

describe("facts from the objects of APIs", () => {
  /** @type {[kind: string, ask: (one: any) => any][]} */
  const kinds = [
    ["portal-subscriptions", ({ subscription, options }) => multipartner.subscriptionFacts(subscription, options)],
    ["portal-gdap", ({ relationship, accessAssignments }) => multipartner.gdapFacts(relationship, accessAssignments)],
    ["portal-customers", ({ customer }) => multipartner.customerFacts(customer)],
    ["portal-relationships", ({ relationship }) => multipartner.relationshipFacts(relationship)],
  ];
  for (const [kind, ask] of kinds) {
    for (const one of cases(kind)) {
      test(`${kind}: ${one.name}`, () => {
        const answer = ask(one);
        assert.equal(Array.isArray(answer), Array.isArray(one.expect));
        const [answers, expected] = [[answer].flat(), [one.expect].flat()];
        assert.equal(answers.length, expected.length);
        for (const [index, { facts = null, customerTenantId = null, remarks }] of answers.entries()) {
          remarks.forEach(explained);
          const told = remarks.map((/** @type {any} */ { code, path }) => `${code} ${path}`);
          const { outcome, ...rest } = expected[index];
          agree({ facts, customerTenantId, remarks: told }, rest);
          if (!outcome) continue;
          const situation = kind === "portal-gdap" ? { ...one.situation, relationship: { gdap: [facts] } } : one.situation;
          const action = kind === "portal-gdap" ? one.action : { ...one.action, subscription: facts };
          assert.equal(check(situation, action).outcome, outcome);
        }
      });
    }
  }
});

describe("mails", () => {
  for (const { name, request, expect, lines: there } of cases("mails")) {
    test(name, () => {
      const { links, ...mail } = invitationMail(request);
      agree({ ...told(mail, expect), links: links.map((/** @type {any} */ { url }) => url) }, expect);
      for (const one of there) assert.ok(mail.text.split("\r\n").includes(one), `${one}\n\nin\n\n${mail.text}`);
      for (const locale of locales) {
        const other = invitationMail(request, locale);
        filled(other, [request.partnerName, request.customerName].filter(Boolean));
        assert.deepEqual([other.links, other.text === mail.text], [links, locale.tag === "en"]);
      }
    });
  }
});

describe("briefings", () => {
  for (const { name, text, defects, expect } of cases("briefings")) {
    test(name, () => {
      const [reading] = readInvitations(text);
      assert.deepEqual(reading.defects.map((/** @type {any} */ { defect }) => defect), defects);
      agree(explainInvitation(reading), expect);
    });
  }
});

test("every invitation that is read is told to the customer, in every language", () => {
  for (const reading of cases("readings").flatMap(({ text }) => readInvitations(text))) {
    for (const locale of locales) {
      const { defects, ...rest } = explainInvitation(reading, locale);
      filled(rest);
      const told = reading.defects.map((/** @type {any} */ defect) => Object.values(explain(defect, locale)).join(" – "));
      assert.deepEqual(defects, told);
      assert.ok(rest.verify.includes(locale.briefing.neverSafe));
      const { dap } = reading.parts;
      const sells = ["reseller", "indirect-reseller"].includes(reading.kind);
      assert.equal(rest.grants.includes(locale.invitation.withDap), sells && dap === true);
      assert.equal(rest.withholds.includes(locale.briefing.withoutDap), sells && dap === false);
    }
  }
});

describe("malformed", () => {
  for (const { name, call, script, arguments: args, expect } of cases("malformed")) {
    test(name, () => {
      const given = script ? runInThisContext(`(${script})`) : args;
      assert.throws(() => multipartner[call](...given), (/** @type {any} */ error) => {
        // What a getter or a proxy of the caller's throws reaches the caller as it is.
        if (expect.thrown) return String(error).startsWith(expect.thrown);
        assert.equal(Object.prototype.toString.call(error), "[object Error]");
        const lines = error.problems.map((/** @type {any} */ { code, path }) => `${code} ${path}`);
        const { problems = lines, ...first } = expect;
        assert.deepEqual(lines, problems);
        agree(error, { name: "MultipartnerError", ...first });
        agree(error, error.problems[0]);
        [error, ...error.problems].forEach(explained);
        const { reason } = explain(error);
        const more = lines.length > 1 ? ` (${lines.length - 1} more)` : "";
        assert.equal(error.message, (error.path ? `${error.path}: ${reason}` : reason) + more);
        return true;
      });
    });
  }
});

/** @param {unknown} value @returns {any} */
function withoutNulls(value) {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null).map(([key, field]) => [key, withoutNulls(field)]));
}

describe("null counts as left out", () => {
  for (const { name, call, arguments: args } of cases("nulls")) {
    test(name, () => assert.deepEqual(multipartner[call](...args), multipartner[call](...withoutNulls(args))));
  }
});

test("every function is typed, and every typed function is there", () => {
  const typed = readFileSync(join(folder, "node_modules/multipartner/pkg/index.d.cts"), "utf8");
  const names = new Set([...typed.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name).sort());
  assert.deepEqual(Object.keys(multipartner), [...names]);
});

test("how bad each finding on a request, a relationship and a mail is", () => {
  /** @type {import("multipartner").RuleEntry[]} */
  const book = rules();
  /** @param {string} about */
  const severities = (about) =>
    Object.fromEntries(book.filter((rule) => rule.about === about).map(({ rule, severity }) => [rule, severity]));
  assert.deepEqual(severities("gdap-request"), {
    "gdap-name-length": "forbidden",
    "gdap-name-taken": "forbidden",
    "gdap-name-characters": "warning",
    "gdap-name-unique": "note",
    "gdap-duration-limits": "forbidden",
    "auto-extend-not-offered-yet": "forbidden",
    "auto-extend-values": "forbidden",
    "no-auto-extend-with-global-administrator": "forbidden",
    "gdap-roles-needed": "forbidden",
    "role-not-requestable": "forbidden",
    "no-known-role": "unknown",
    "role-not-listed": "warning",
    "role-on-no-request-list": "warning",
    "role-not-for-general-use": "warning",
    "role-twice": "warning",
    "global-administrator-is-widest": "warning",
    "role-privileged": "warning",
    "any-customer-may-approve": "note",
  });
  const { "relationship-status-unknown": unknown, ...notes } = severities("gdap-relationship");
  assert.deepEqual([unknown, ...new Set(Object.values(notes))], ["unknown", "note"]);
  assert.deepEqual(severities("mail"), {
    "mailto-too-long": "warning",
    "name-mixes-scripts": "warning",
    "duration-outside-limits": "warning",
    "unknown-role-in-mail": "warning",
    "roles-not-in-link": "note",
  });
});

test("what one caller does to an answer, no other caller sees", () => {
  for (const list of [roles, rules, editions, clouds]) {
    const before = structuredClone(list());
    list().length = 0;
    assert.deepEqual(list(), before);
  }
});

test("in Node there is nothing to wait for", async () => {
  assert.equal(await init(), undefined);
  assert.equal(await init("ignored"), undefined);
});

test("import, and each language by its tag", () => {
  const tags = readdirSync("src/locale").filter((file) => file.endsWith(".json")).map((file) => parse(file).name);
  assert.deepEqual(locales.map(({ tag }) => tag), tags);
  for (const tag of tags) {
    const source = `import { rules } from "multipartner"; import locale from "multipartner/locale/${tag}";
      console.log(rules().length, locale.tag);`;
    assert.equal(node(source), `${rules().length} ${tag}\n`);
  }
});

test("require gives the same functions", () => {
  const source = `const all = require("multipartner"), { rules, explain } = all, es = require("multipartner/locale/es");
    console.log(Object.keys(all).sort().join(), rules().length, es.tag, explain(rules()[0], es).title);`;
  const [first] = rules();
  const es = locales.find(({ tag }) => tag === "es");
  assert.equal(node(source, "commonjs"), `${Object.keys(multipartner)} ${rules().length} es ${explain(first, es).title}\n`);
});

test("a consumer who gives every text a language does without English", () => {
  const source = `import { check, explain } from "multipartner/core"; import es from "multipartner/locale/es";
    const [finding] = check({ partner: { tenantId: "${TENANT}" }, customer: { tenantId: "${TENANT}" } },
      { type: "purchase-subscription" }).findings;
    console.log(explain(finding, es).title.length > 0);`;
  assert.equal(node(source), "true\n");
  const { metafile } = buildSync({
    stdin: { contents: source, resolveDir: folder },
    ...{ bundle: true, write: false, metafile: true, format: "esm", platform: "browser", logLevel: "silent" },
  });
  const languages = Object.keys(metafile.inputs).filter((file) => file.includes("/locale/")).map((file) => parse(file).name);
  assert.deepEqual(new Set(languages), new Set(["es"]));
});

test("explain refuses what it cannot explain", () => {
  for (const subject of [null, undefined, "rule", {}, new Error("no"), Object.create({ rule: "inherited" })]) {
    assert.throws(() => explain(subject), { name: "MultipartnerError", code: "nothing-to-explain" });
  }
  const [{ rule, severity }] = rules();
  for (const locale of [{}, { ...locales[0], rules: {} }]) {
    assert.throws(() => explain({ rule, severity }, locale), {
      ...{ name: "MultipartnerError", code: "incomplete-locale", path: "locale", args: { found: `rules.${rule}.title` } },
    });
  }
  for (const locale of [null, { rules: 7 }]) {
    assert.throws(() => explain({ rule, severity }, locale), { name: "MultipartnerError", code: "wrong-type" });
  }
  assert.throws(() => explain({ rule: "__proto__", severity }), { code: "incomplete-locale" });
});

const forCustomers = readdirSync("src/locale/customer").map((file) => parse(file).name);

test("mails are written in the languages of customers, as the package has them", async () => {
  const request = { partnerName: "Fabrikam", invitations: [{ kind: "reseller", partnerTenantId: "11111111-2222-4333-8444-555555555555" }] };
  for (const name of forCustomers) {
    const { default: words } = await load(`multipartner/locale/customer/${name}`);
    const { text, subject } = invitationMail(request, words);
    assert.ok(text.includes(words.mail.link), name);
    assert.equal(subject, words.mail.subject.reseller.replace("{partner}", "Fabrikam"));
    const [reading] = readInvitations(text);
    assert.equal(explainInvitation(reading, words).title, words.briefing.title.reseller);
  }
});

/** A module for `import` and `require`. @param {string} name */
const both = (name) => [".cjs", ".js"].map((extension) => `pkg/${name}${extension}`);

/** The same with its types. @param {string} name */
const entry = (name) => [".cjs", ".d.cts", ".d.ts", ".js"].map((extension) => `pkg/${name}${extension}`);

test("the tarball holds what it should, and stays small", () => {
  const installed = join(folder, "node_modules/multipartner");
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.deepEqual(files.map(({ parentPath, name }) => relative(installed, join(parentPath, name)).replaceAll(sep, "/")).sort(), [
    "LICENSE",
    "README.md",
    "core/package.json",
    "fetch/package.json",
    "form/package.json",
    "list/package.json",
    ...forCustomers.map((name) => `locale/customer/${name}/package.json`),
    ...locales.map(({ tag }) => `locale/${tag}/package.json`),
    "package.json",
    ...entry("browser"),
    ...both("call"),
    ...both("code"),
    ...both("common"),
    ...entry("core"),
    "pkg/edge.js",
    ...both("embedded"),
    ...entry("form"),
    ...both("functions"),
    ...both("guard"),
    ...entry("index"),
    ...entry("list"),
    ...both("load"),
    ...forCustomers.flatMap((name) => entry(`locale/customer/${name}`)),
    ...locales.flatMap(({ tag }) => entry(`locale/${tag}`)),
    ...both("mail-parser"),
    "pkg/multipartner.wasm",
    ...both("read-mail"),
    ...["action", "gdap-request", "invitation", "mail-request", "situation"].map((name) => `pkg/schema/${name}.json`),
    "pkg/script.js",
    ...["code", "form", "list"].map((name) => `pkg/text/${name}.js`),
    ...forCustomers.map((name) => `pkg/text/locale/customer/${name}.js`),
    ...locales.map(({ tag }) => `pkg/text/locale/${tag}.js`),
    "pkg/text/mail-parser.js",
    "pkg/text/module.js",
    "pkg/text/package.json",
    ...["pkg/types.d.cts", "pkg/types.d.ts"],
    "pkg/workerd.js",
  ]);
  assert.ok(statSync(`dist/multipartner-${version}.tgz`).size < 505_000);
  const module = readFileSync(join(installed, "pkg/multipartner.wasm"), "latin1");
  assert.doesNotMatch(module, /\/[a-z_]+\.rs/, "names no file of the machine that built it");
});

test("what is read as facts: plain fields of any object, and a Date or a moment as its day in UTC", () => {
  class Party {
    /** @param {string} tenantId */
    constructor(tenantId) {
      this.tenantId = tenantId;
    }
    greet() {}
  }
  class Partner extends Party {
    type = "direct-bill";
  }
  const [us, them] = ["11111111-2222-4333-8444-555555555555", "66666666-7777-4888-8999-aaaaaaaaaaaa"];
  const action = { type: "request-reseller-relationship", dap: true };
  const decision = check({ asOf: "2023-10-09", partner: { tenantId: us, type: "direct-bill" }, customer: { tenantId: them } }, action);
  const entities = { partner: new Partner(us), customer: Object.freeze(new Party(them)) };
  for (const asOf of [new Date("2023-10-09T23:59:59Z"), "2023-10-09T23:59:59Z", "2023-10-10T01:00:00+02:00", runInThisContext("new Date(1696809600000)")]) {
    assert.deepEqual(check({ ...entities, asOf }, action), decision);
  }
  assert.deepEqual(compare(entities, action, new Date("2023-10-08"), new Date("2023-10-09")).after, decision);
  assert.equal(gdapStatus({ status: "active", endDateTime: new Date("2026-09-30") }, new Date("2026-09-01")).daysLeft, 29);
  const code = (/** @type {unknown} */ partner, asOf = /** @type {unknown} */ (undefined)) => {
    try {
      check({ partner, customer: entities.customer, asOf }, action);
    } catch (error) {
      return `${error.code} ${error.path}`;
    }
  };
  assert.equal(code(entities.partner, new Date(NaN)), "invalid-date situation.asOf");
  for (const hidden of [new Map([["tenantId", us]]), new Set(), new Error(us), new (class { get tenantId() { return us; } })()]) {
    assert.equal(code(hidden), "wrong-type situation.partner");
  }
});

test("forms are an entry of their own, for import and require", () => {
  assert.equal(node('import { guardForm } from "multipartner/form"; console.log(typeof guardForm)'), "function\n");
  assert.equal(node('console.log(typeof require("multipartner/form").guardForm)', "commonjs"), "function\n");
});

test("it depends on nothing", () => {
  const installed = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  assert.deepEqual(Object.keys(installed.packages), ["", "node_modules/multipartner"]);
});

describe("types", () => {
  copyFileSync("tests/npm/usage.ts", join(folder, "usage.ts"));
  for (const [module, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
    test(resolution, () => {
      const options = ["--strict", "--noEmit", "--target", "es2022", "--module", module, "--moduleResolution", resolution];
      execFileSync("node_modules/.bin/tsc", [...options, join(folder, "usage.ts")], { encoding: "utf8" });
    });
  }
});
