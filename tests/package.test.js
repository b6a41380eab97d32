import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { runInThisContext } from "node:vm";
import { folder, load, node } from "./consumer.js";

const multipartner = await load("multipartner");
const { check, clouds, compare, editions, explain, init, invite, options, plan, readInvitations, rules } = multipartner;
const locales = await Promise.all(["en", "es"].map(async (tag) => (await load(`multipartner/locale/${tag}`)).default));

/**
 * The cases that Rust and JavaScript share.
 * @param {"decisions" | "plans" | "comparisons" | "options" | "questions" | "links" | "readings" | "malformed"} kind
 * @returns {any[]}
 */
const cases = (kind) => JSON.parse(readFileSync(`tests/cases/${kind}.json`, "utf8"));

/**
 * Holds an answer against the members that a case names.
 * @param {Record<string, unknown>} actual
 * @param {Record<string, unknown>} expected
 */
function agree(actual, expected) {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, actual[key]])), expected);
}

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
 * What is told in an answer of any call, by the names of rules, steps and defects.
 * @param {any} answer
 */
function told({ findings = [], steps = [], never = [], began = [], ended = [], defects = [], before, after, ...rest }) {
  [findings, steps, never, began, ended, defects].flat().forEach(explained);
  /** @type {(list: any[], name: string) => string[]} */
  const names = (list, name) => list.flatMap((item) => item[name] ?? []);
  return {
    ...rest,
    rules: names(findings, "rule"),
    paths: names(findings, "path"),
    steps: names(steps, "step"),
    never: names(never, "rule"),
    began: names(began, "rule"),
    ended: names(ended, "rule"),
    defects: names(defects, "defect"),
    before: before?.outcome,
    after: after?.outcome,
  };
}

describe("decisions", () => {
  for (const { name, situation, action, expect } of cases("decisions")) {
    test(name, () => {
      agree(told(check(situation, action)), expect);
    });
  }
});

describe("plans", () => {
  for (const { name, situation, action, expect } of cases("plans")) {
    test(name, () => {
      agree(told(plan(situation, action)), expect);
    });
  }
});

describe("comparisons", () => {
  for (const { name, situation, action, dayA, dayB, expect } of cases("comparisons")) {
    test(name, () => {
      agree(told(compare(situation, action, dayA, dayB)), expect);
    });
  }
});

describe("options", () => {
  for (const { name, situation, expect } of cases("options")) {
    test(name, () => {
      /** @type {import("../pkg/index.js").ActionOption[]} */
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
      for (const [index, each] of answers.entries()) agree(told(each), expected[index]);
    });
  }
});

describe("links", () => {
  for (const { name, invitation, expect } of cases("links")) {
    test(name, () => {
      agree(told(invite(invitation)), expect);
    });
  }
});

describe("readings", () => {
  for (const { name, text, expect } of cases("readings")) {
    test(name, () => {
      const readings = readInvitations(text);
      assert.equal(readings.length, expect.length);
      for (const [index, reading] of readings.entries()) {
        assert.equal(text.slice(reading.start, reading.end), reading.url);
        reading.defects.forEach(explained);
        const defects = reading.defects.map((/** @type {any} */ { defect }) => defect);
        agree({ ...reading, defects }, expect[index]);
      }
    });
  }
});

describe("malformed", () => {
  for (const { name, call, script, arguments: args, expect } of cases("malformed")) {
    test(name, () => {
      const given = script ? runInThisContext(`(${script})`) : args;
      assert.throws(() => multipartner[call](...given), (/** @type {any} */ error) => {
        assert.equal(Object.prototype.toString.call(error), "[object Error]");
        agree(error, { name: "MultipartnerError", ...expect });
        explained(error);
        const { reason } = explain(error);
        assert.equal(error.message, error.path ? `${error.path}: ${reason}` : reason);
        return true;
      });
    });
  }
});

test("every function is typed, and every typed function is there", () => {
  const typed = readFileSync(join(folder, "node_modules/multipartner/pkg/index.d.ts"), "utf8");
  const names = [...typed.matchAll(/^export function (\w+)/gm)].map(([, name]) => name).sort();
  assert.deepEqual(Object.keys(multipartner), names);
});

test("what one caller does to an answer, no other caller sees", () => {
  for (const list of [rules, editions, clouds]) {
    const before = structuredClone(list());
    list().length = 0;
    assert.deepEqual(list(), before);
  }
});

test("in Node there is nothing to wait for", async () => {
  assert.equal(await init(), undefined);
  assert.equal(await init("ignored"), undefined);
});

test("import and the languages, by name", () => {
  const source = 'import { rules } from "multipartner"; import es from "multipartner/locale/es"; console.log(rules().length, es.tag)';
  assert.equal(node(source), `${rules().length} es\n`);
});

test("require, where Node has it for modules", { skip: !process.features.require_module }, () => {
  assert.equal(node('console.log(require("multipartner").rules().length)', "commonjs"), `${rules().length}\n`);
});

test("explain refuses what it cannot explain", () => {
  for (const subject of [null, undefined, "rule", {}, new Error("no"), Object.create({ rule: "inherited" })]) {
    assert.throws(() => explain(subject), { name: "MultipartnerError", code: "nothing-to-explain" });
  }
  const [{ rule, severity }] = rules();
  for (const locale of [null, {}, { ...locales[0], rules: {} }]) {
    assert.throws(() => explain({ rule, severity }, locale), { name: "MultipartnerError", code: "incomplete-locale" });
  }
  assert.throws(() => explain({ rule: "__proto__", severity }), { code: "incomplete-locale" });
});

test("the tarball holds what it should, and one module", () => {
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json"], { encoding: "utf8", stdio: "pipe" }));
  assert.deepEqual(files.map((/** @type {any} */ { path }) => path).sort(), [
    "LICENSE",
    "README.md",
    "package.json",
    "pkg/browser.d.ts",
    "pkg/browser.js",
    "pkg/explain.js",
    "pkg/face.js",
    "pkg/glue.js",
    "pkg/index.d.ts",
    "pkg/locale/en.d.ts",
    "pkg/locale/en.js",
    "pkg/locale/es.d.ts",
    "pkg/locale/es.js",
    "pkg/multipartner.wasm",
    "pkg/node.js",
    "pkg/types.d.ts",
  ]);
});

test("it depends on nothing", () => {
  const installed = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  assert.deepEqual(Object.keys(installed.packages), ["", "node_modules/multipartner"]);
});

describe("types", () => {
  copyFileSync("tests/usage.ts", join(folder, "usage.ts"));
  for (const [module, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
    test(resolution, () => {
      const options = ["--strict", "--noEmit", "--target", "es2022", "--module", module, "--moduleResolution", resolution];
      execFileSync("node_modules/.bin/tsc", [...options, join(folder, "usage.ts")], { encoding: "utf8" });
    });
  }
});
