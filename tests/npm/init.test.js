import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { test } from "node:test";
import { actionSchema, check, checkMany, evaluate, evaluations, explain, init, invite, isMultipartnerError, options, permitted, rules, toProblem } from "../../pkg/browser.js";
import en from "../../pkg/locale/en.js";
import es from "../../pkg/locale/es.js";
import { argumentsOf } from "../cases/load.js";

const require = createRequire(import.meta.url);
/** An entry with a state of its own. @param {string} entry */
function another(entry) {
  for (const file of Object.keys(require.cache)) delete require.cache[file];
  return require(`../../pkg/${entry}`);
}
const module = Uint8Array.from(readFileSync("pkg/multipartner.wasm"));

/** @type {typeof import("../../pkg/index.js")} */
const english = another("index.cjs");

/** The sections of a module, behind its header. @param {(number | string)[]} sections */
const wasm = (...sections) => Uint8Array.from([0, "asm", 1, 0, 0, 0, ...sections].flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : [part])));

/**
 * @param {string} code
 * @param {unknown} [cause] its class
 */
const refusal = (code, cause) => (/** @type {any} */ error) => {
  assert.ok(isMultipartnerError(error) && error instanceof Error);
  assert.deepEqual([error.code, error.path, error.args, error.problems], [code, "", {}, [{ code, path: "", args: {} }]]);
  assert.equal(error.message, explain(error, en).reason);
  assert.equal(explain(error, es).title, es.errors[code].title);
  if (cause) assert.ok(error.cause instanceof /** @type {any} */ (cause), `${error.cause}`);
  else assert.ok(!("cause" in error));
  return true;
};

test("a call before init says what to do", () => {
  assert.throws(rules, refusal("not-initialized"));
  assert.throws(rules, /^[^.]*\binit\(\)[^.]*\.$/m);
  // It is no answer, and nobody's input.
  const nobody = /** @type {any} */ (undefined);
  for (const call of [
    ...[() => check(nobody, nobody), () => options(nobody), () => checkMany([]), () => evaluate(nobody), () => evaluations({ evaluations: [nobody] })],
    ...[() => actionSchema["~standard"].validate({}), () => permitted(nobody)["~standard"].validate({}), () => explain({ code: "not-initialized", path: "", args: {} }, nobody)],
  ]) assert.throws(call, refusal("not-initialized"));
});

test("what is no module is refused, with the engine's own error as the cause", async () => {
  for (const source of [new Uint8Array(8), new TextEncoder().encode("<!doctype html>")]) {
    await assert.rejects(init(source), refusal("wrong-module", WebAssembly.CompileError));
  }
  // Valid modules that are others: one that holds nothing, and one that exports a function.
  const exporting = wasm(1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 7, 1, 3, "run", 0, 0, 10, 4, 1, 2, 0, 0x0b);
  for (const source of [wasm(), Promise.resolve(wasm()), exporting]) await assert.rejects(init(source), refusal("wrong-module"));
  // Of another version, it asks for what is not there.
  const old = wasm(1, 4, 1, 0x60, 0, 0, 2, 20, 1, 12, "./glue_bg.js", 3, "old", 0, 0, 7, 15, 1, 11, "checkPacked", 0, 0);
  await assert.rejects(init(old), refusal("wrong-module", WebAssembly.LinkError));
  await assert.rejects(init(Promise.reject(new Error("no"))), { message: "no" });
});

test("a server's answer that is no module is refused", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/missing") response.writeHead(404).end();
    else if (request.url?.startsWith("/cut")) {
      response.writeHead(200, { "Content-Type": request.url === "/cut" ? "application/wasm" : "text/html", "Content-Length": 1000 });
      response.write("\0asm", () => response.destroy());
    }
    else response.writeHead(200, { "Content-Type": request.url === "/named" ? "application/wasm" : "text/html" }).end("<!doctype html>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  try {
    await assert.rejects(init(`http://127.0.0.1:${port}/missing`), (/** @type {any} */ error) =>
      refusal("module-not-loaded", Error)(error) && error.cause.message === `404 for http://127.0.0.1:${port}/missing`);
    await assert.rejects(init(`http://127.0.0.1:${port}/page`), refusal("wrong-module", WebAssembly.CompileError));
    await assert.rejects(init(`http://127.0.0.1:${port}/named`), refusal("wrong-module", WebAssembly.CompileError));
    for (const path of ["cut", "cut-page"]) await assert.rejects(init(`http://127.0.0.1:${port}/${path}`), refusal("module-not-loaded", TypeError));
  } finally {
    server.closeAllConnections();
    server.close();
  }
  await assert.rejects(init(`http://127.0.0.1:${port}/`), refusal("module-not-loaded", TypeError));
});

test("an engine that refuses WebAssembly says what to allow, and init rejects", async () => {
  const engine = WebAssembly;
  const { CompileError, LinkError } = engine;
  /** @returns {never} */
  function blocked() {
    throw new CompileError("blocked by CSP");
  }
  try {
    const Module = blocked;
    globalThis.WebAssembly = /** @type {any} */ ({ CompileError, LinkError, Module, compile: async () => blocked(), validate: () => true });
    assert.throws(english.rules, refusal("webassembly-refused", CompileError));
    await assert.rejects(english.init(), refusal("webassembly-refused", CompileError));
    await assert.rejects(english.init(), /wasm-unsafe-eval/);
    Object.assign(globalThis.WebAssembly, { compileStreaming: globalThis.WebAssembly.compile });
    const response = new Response(new Uint8Array(8), { headers: { "Content-Type": "application/wasm" } });
    await assert.rejects(init(response), refusal("webassembly-refused", CompileError));
    globalThis.WebAssembly = /** @type {any} */ (undefined);
    assert.throws(english.rules, refusal("no-webassembly"));
    await assert.rejects(english.init(), refusal("no-webassembly"));
  } finally {
    globalThis.WebAssembly = engine;
  }
  /** @param {string} refused */
  const without = (refused) => new Proxy(engine, { get: (target, name) => (name === refused ? refuse : Reflect.get(target, name)) });
  function refuse() {
    throw new RangeError("larger than 8MB");
  }
  try {
    globalThis.WebAssembly = without("Module");
    assert.throws(english.rules, refusal("not-initialized", RangeError));
    globalThis.WebAssembly = without("Instance");
    await assert.rejects(init(module), refusal("webassembly-refused", RangeError));
  } finally {
    globalThis.WebAssembly = engine;
  }
});

test("init takes the module's bytes, a compiled module and a response, also where there are no responses", async () => {
  const named = { headers: { "Content-Type": "application/wasm" } };
  const { Response } = globalThis;
  for (const make of [() => module, () => module.buffer, () => new DataView(module.buffer), () => new WebAssembly.Module(module), () => new Response(module), () => new Response(module, named)]) {
    for (const engines of [Response, undefined]) {
      const source = make();
      if (engines === undefined && source instanceof Response) continue;
      const entry = another("browser.cjs");
      globalThis.Response = /** @type {any} */ (engines);
      try {
        await entry.init(source);
      } finally {
        globalThis.Response = Response;
      }
      assert.ok(entry.rules().length > 0);
    }
  }
});

test("init has nothing to do after the first call", async () => {
  const engine = WebAssembly;
  assert.ok(english.rules().length > 0);
  globalThis.WebAssembly = /** @type {any} */ (undefined);
  try {
    await english.init();
  } finally {
    globalThis.WebAssembly = engine;
  }
});

test("init may be tried again after it failed, and loads once", async () => {
  const loading = init(module);
  assert.equal(init(), loading);
  await loading;
  await init();
  assert.ok(rules().length > 0);
});

test("an entry without a language words errors by their code", () => {
  assert.throws(() => invite(/** @type {any} */ ({ kind: "x" })), (error) => isMultipartnerError(error) && error.message.includes(error.code));
  assert.throws(() => explain(rules()[0], /** @type {any} */ (undefined)), { name: "MultipartnerError", path: "locale" });
  const code = "wrong-type";
  const problems = ["action", "", 7].map((path) => ({ code, path, args: {} }));
  const { title, detail, errors } = Object(toProblem({ name: "MultipartnerError", code, problems }));
  assert.deepEqual([title, detail], [code, code]);
  assert.deepEqual(errors.map((/** @type {any} */ { pointer }) => pointer), ["#/action", undefined, undefined]);
  const tenantId = "11111111-2222-4333-8444-555555555555";
  const situation = /** @type {const} */ ({ partner: { tenantId }, customer: { tenantId: tenantId.replace("1", "2") } });
  const { issues } = /** @type {any} */ (permitted(situation)["~standard"].validate({ type: "purchase-subscription" }));
  assert.deepEqual(issues.map((/** @type {any} */ { message }) => message.replace(/.*: /, "")), issues.map((/** @type {any} */ { subject }) => subject.rule));
});

test("only a MultipartnerError is one", () => {
  for (const thrown of [undefined, null, "MultipartnerError", new Error("no"), { name: "MultipartnerError" }, { name: "Error", problems: [] }]) {
    assert.equal(isMultipartnerError(thrown), false);
  }
});

test("an engine without TextEncoder, TextDecoder and URL.canParse gives the same answers", () => {
  const { TextEncoder, TextDecoder, URL } = globalThis;
  const lacking = new Proxy(URL, { has: (target, name) => name !== "canParse" && name in target });
  Object.assign(globalThis, { TextEncoder: undefined, TextDecoder: undefined, URL: lacking });
  const entry = another("index.cjs");
  Object.assign(globalThis, { TextEncoder, TextDecoder, URL });
  const texts = argumentsOf("readings").map(([text]) => String(text));
  for (const text of ["", "ñ \0 €% 📧 https://[ https://ñ.example/", ...texts]) {
    assert.deepEqual(entry.readInvitations(text), english.readInvitations(text));
  }
  assert.throws(() => entry.findRoles(5), { message: /found 5/ });
  Object.assign(globalThis, { URL: undefined });
  const bare = another("index.cjs");
  Object.assign(globalThis, { URL });
  assert.ok(bare.rules().length > 0, "without URL");
});
