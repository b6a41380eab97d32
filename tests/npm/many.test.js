import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, test } from "node:test";
import { cases } from "../cases/load.js";
import { folder, load } from "./consumer.js";

const { check, checkMany, explain, isMultipartnerError } = await load("multipartner");
const { default: es } = await load("multipartner/locale/es");

/** @typedef {{ situation: any, action: any }} Request */

/** Every decision of the cases, and every input that `check` refuses. @type {Request[]} */
const requests = [
  ...cases("decisions"),
  ...cases("malformed").filter(({ call, script }) => call === "check" && !script).map(({ arguments: [situation, action] }) => ({ situation, action })),
];

const { situation } = cases("options")[0];
const actions = [{ type: "purchase-subscription" }, { type: "Cancel" }, { type: "administer-service" }];

/** @param {() => any} answer what the single call answers or throws */
function alone(answer) {
  try {
    return { decision: answer() };
  } catch (error) {
    assert(isMultipartnerError(error));
    return { problems: error.problems };
  }
}

/** @param {AsyncIterable<any>} answers */
const all = async (answers) => {
  const found = [];
  for await (const answer of answers) found.push(answer);
  return found;
};

async function* later(/** @type {Iterable<any>} */ items) {
  for (const item of items) yield item;
}

describe("checkMany", () => {
  const expected = requests.map(({ situation, action }, index) => ({ index, ...alone(() => check(situation, action)) }));

  for (const [name, source] of /** @type {const} */ ([["an array", requests], ["an async iterable", later(requests)]])) {
    test(`answers each request of ${name} as check does, in order`, async () => {
      assert(expected.some(({ decision }) => decision) && expected.some(({ problems }) => problems));
      assert.deepEqual(await all(checkMany(source)), expected);
    });
  }

  test("answers one list of actions in many situations", async () => {
    const situations = [situation, { ...situation, asOf: "1999-01-01" }];
    const pairs = situations.flatMap((situation, index) => actions.map((action, actionIndex) => ({
      ...{ index, actionIndex }, ...alone(() => check(situation, action)),
    })));
    assert.deepEqual(await all(checkMany(situations, { actions })), pairs);
  });

  test("explains each answer in a language", async () => {
    for (const { decision, problems, explanation } of await all(checkMany(requests, { locale: es }))) {
      const subject = problems?.[0] ?? decision.findings[0];
      assert.deepEqual(explanation, subject && explain(subject, es));
    }
  });

  test("one bad row stops no other", async () => {
    const thrown = new Error("mine");
    const bad = { get situation() { throw thrown; } };
    const [before, throws, nothing, after] = await all(checkMany([requests[0], bad, null, requests[0]]));
    assert.deepEqual(throws.problems, [{ code: "unreadable-value", path: "request", args: {} }]);
    assert.equal(throws.cause, thrown);
    assert.equal(nothing.problems.length > 0, true);
    assert.deepEqual(after.decision, before.decision);
  });

  test("lets other tasks have their turn, and tells how far it is", async () => {
    let [turns, isOver] = [0, false];
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const many = Array.from({ length: 5000 }, () => requests[0]);
    /** @type {any[]} */
    const told = [];
    await all(checkMany(many, { onProgress: (/** @type {any} */ progress) => told.push(progress) }));
    isOver = true;
    assert(turns > 3, `${turns} turns`);
    assert(told.length > 3, `${told.length} slices`);
    assert.deepEqual(told.at(-1), { done: 5000, total: 5000 });
    assert(told.every(({ done }, index) => index === 0 || done >= told[index - 1].done));
  });

  const { setImmediate, MessageChannel } = globalThis;
  /** @type {[string, number, Partial<typeof globalThis>, number, number[]][]} */
  const engines = [
    ["whose clock stands still while a script runs", 0, {}, 2500, [1000, 2000, 2500]],
    ["in which two answers take as long as a slice", 4, {}, 5, [2, 4, 5]],
    ["without setImmediate", 0, { setImmediate: undefined }, 1500, [1000, 1500]],
    ["with setTimeout alone", 0, { setImmediate: undefined, MessageChannel: undefined }, 1500, [1000, 1500]],
  ];
  for (const [name, step, globals, count, slices] of engines) {
    test(`works in slices in an engine ${name}`, async () => {
      const { now } = Date;
      let clock = 0;
      Date.now = () => (clock += step);
      Object.assign(globalThis, globals);
      const require = createRequire(join(folder, "load.js"));
      for (const file of Object.keys(require.cache)) delete require.cache[file];
      const fresh = require("multipartner");
      Object.assign(globalThis, { setImmediate, MessageChannel });
      Date.now = now;
      const many = Array(count).fill(requests[0]);
      for (const source of step === 0 ? [many, later(many)] : [many]) {
        /** @type {any[]} */
        const told = [];
        const answers = await all(fresh.checkMany(source, { onProgress: (/** @type {any} */ { done }) => told.push(done) }));
        assert.equal(answers.length, count);
        assert.deepEqual(told, slices);
      }
    });
  }

  test("stops on a signal, also while it waits for its source, and closes the source", async () => {
    const controller = new AbortController();
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield requests[0];
      } finally {
        closed = true;
      }
    }
    const answers = checkMany(endless(), { signal: controller.signal });
    await answers.next();
    controller.abort();
    await assert.rejects(all(answers), { name: "AbortError" });
    assert(closed);

    const waiting = new AbortController();
    /** @type {Promise<any>} */
    let never = Promise.resolve();
    await new Promise((asked) => {
      const next = () => new Promise(() => asked(undefined));
      never = all(checkMany({ [Symbol.asyncIterator]: () => ({ next }) }, { signal: waiting.signal }));
    });
    waiting.abort(new Error("enough"));
    await assert.rejects(never, { message: "enough" });

    const between = new AbortController();
    async function* once() {
      yield requests[0];
      await new Promise(() => {});
    }
    const stalled = checkMany(once(), { signal: between.signal });
    await stalled.next();
    between.abort(new Error("between"));
    await assert.rejects(stalled.next(), { message: "between" });
    await assert.rejects(all(checkMany(requests, { signal: AbortSignal.abort() })), { name: "AbortError" });
  });

  test("asks an endless source nothing where there is no action", async () => {
    function* endless() {
      for (;;) yield situation;
    }
    assert.deepEqual(await all(checkMany(endless(), { actions: [] })), []);
  });

  test("listens to a signal only while it waits", async () => {
    const listeners = new Set();
    let most = 0;
    const signal = {
      ...{ aborted: false, reason: undefined, throwIfAborted() {} },
      addEventListener(/** @type {string} */ type, /** @type {() => void} */ listener) {
        assert.equal(type, "abort");
        most = Math.max(most, listeners.add(listener).size);
      },
      removeEventListener: (/** @type {string} */ type, /** @type {() => void} */ listener) => type === "abort" && listeners.delete(listener),
    };
    assert.equal((await all(checkMany(later(requests), { signal }))).length, requests.length);
    assert.deepEqual([most, listeners.size], [1, 0]);
  });

  test("closes its source when the loop is left, and passes on what the source throws", async () => {
    let closed = false;
    function* source() {
      try {
        yield* requests;
      } finally {
        closed = true;
      }
    }
    for await (const { index } of checkMany(source())) if (index === 1) break;
    assert(closed);
    async function* failing() {
      yield requests[0];
      throw new Error("connection lost");
    }
    await assert.rejects(all(checkMany(failing())), { message: "connection lost" });
  });

  for (const [name, source] of /** @type {const} */ ([["an array", () => requests], ["an async iterable", () => later(requests)]])) {
    test(`answers ${name} as an async generator does: calls may overlap, and an end stays one`, async () => {
      const answers = checkMany(source());
      assert.equal(answers[Symbol.asyncIterator](), answers);
      const overlapping = [await answers.next(), ...await Promise.all([answers.next(), answers.next(), answers.return("left"), answers.next()])];
      assert.deepEqual(overlapping.map(({ value, done }) => [value?.index ?? value, done]),
        [[0, false], [1, false], [2, false], ["left", true], [undefined, true]]);
      const failing = checkMany(source());
      await failing.next();
      await assert.rejects(failing.throw(new Error("mine")), { message: "mine" });
      assert.deepEqual(await failing.next(), { done: true, value: undefined });
    });
  }

  test("asks its source for one item after the other, however many calls overlap", async () => {
    let [asked, waiting] = [0, 0];
    const next = async () => {
      asked += 1;
      waiting += 1;
      assert.equal(waiting, 1);
      await new Promise((resolve) => { setImmediate(resolve); });
      waiting -= 1;
      return { done: false, value: requests[0] };
    };
    const answers = checkMany(/** @type {any} */ ({ [Symbol.asyncIterator]: () => ({ next }) }));
    const [first, second] = [answers.next(), answers.next()];
    await first;
    await Promise.all([second, answers.next(), answers.next()]);
    assert.equal(asked, 4);
  });

  test("closes its source once, and not where the source itself throws", async () => {
    for (const kind of [Symbol.iterator, Symbol.asyncIterator]) {
      let [asked, closed] = [0, 0];
      const next = () => {
        asked += 1;
        if (asked === 3) throw new Error("lost");
        return { done: false, value: requests[0] };
      };
      /** @type {any} */
      const source = { [kind]: () => ({ next, return: () => ({ closed: (closed += 1) }) }) };
      const answers = checkMany(source);
      await answers.next();
      await answers.return();
      await answers.return();
      assert.equal(closed, 1);
      await assert.rejects(all(checkMany(source)), { message: "lost" });
      assert.equal(closed, 1);
    }
  });

  test("is over once its source or its caller throws", async () => {
    let asked = 0;
    /** @type {any} */
    const source = { [Symbol.iterator]: () => ({ next() {
      asked += 1;
      if (asked === 2) throw new Error("lost");
      return { done: false, value: requests[0] };
    } }) };
    const answers = checkMany(source);
    assert.equal((await answers.next()).value.index, 0);
    await assert.rejects(answers.next(), { message: "lost" });
    assert.deepEqual(await answers.next(), { done: true, value: undefined });
    assert.equal(asked, 2);
    const refused = checkMany(requests, { onProgress() { throw new Error("mine"); } });
    await assert.rejects(all(refused), { message: "mine" });
    assert.deepEqual(await refused.next(), { done: true, value: undefined });
  });
});
