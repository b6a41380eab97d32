import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { actionSchema, check, checkMany, evaluate, evaluations, explain, init, invite, isMultipartnerError, options, permitted, rules, toProblem } from "../../pkg/browser.js";
import en from "../../pkg/locale/en.js";
import es from "../../pkg/locale/es.js";

const copy = mkdtempSync(join(tmpdir(), "multipartner-"));
cpSync("pkg", copy, { recursive: true });
/** Another copy, with its own state. @type {typeof import("../../pkg/index.js")} */
const english = createRequire(import.meta.url)(join(copy, "index.cjs"));
rmSync(copy, { recursive: true });

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
  assert.throws(rules, refusal("not-initialised"));
  assert.throws(rules, /^[^.]*\binit\(\)[^.]*\.$/m);
  // It is no answer, and nobody's input.
  const nobody = /** @type {any} */ (undefined);
  for (const call of [
    ...[() => check(nobody, nobody), () => options(nobody), () => checkMany([]), () => evaluate(nobody), () => evaluations({ evaluations: [nobody] })],
    ...[() => actionSchema["~standard"].validate({}), () => permitted(nobody)["~standard"].validate({}), () => explain({ code: "not-initialised", path: "", args: {} }, nobody)],
  ]) assert.throws(call, refusal("not-initialised"));
});

test("what is no module is refused, with the engine's own error as the cause", async () => {
  for (const source of [new Uint8Array(8), new TextEncoder().encode("<!doctype html>")]) {
    await assert.rejects(init(source), refusal("wrong-module", WebAssembly.CompileError));
  }
  // A valid module that is another one: the eight bytes of its header.
  const another = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  for (const source of [another, Promise.resolve(another), another]) await assert.rejects(init(source), refusal("wrong-module"));
  await assert.rejects(init(Promise.reject(new Error("no"))), { message: "no" });
});

test("a server's answer that is no module is refused", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/missing") response.writeHead(404).end();
    else if (request.url === "/cut") {
      response.writeHead(200, { "Content-Type": "application/wasm", "Content-Length": 1000 });
      response.write("\0asm", () => response.destroy());
    }
    else response.writeHead(200, { "Content-Type": request.url === "/named" ? "application/wasm" : "text/html" }).end("<!doctype html>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  try {
    await assert.rejects(init(`http://127.0.0.1:${port}/missing`), refusal("module-not-loaded", Error));
    await assert.rejects(init(`http://127.0.0.1:${port}/page`), refusal("wrong-module", WebAssembly.CompileError));
    await assert.rejects(init(`http://127.0.0.1:${port}/named`), refusal("wrong-module", WebAssembly.CompileError));
    await assert.rejects(init(`http://127.0.0.1:${port}/cut`), refusal("module-not-loaded", TypeError));
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
  function Module() {
    throw new RangeError("larger than 8MB");
  }
  globalThis.WebAssembly = new Proxy(engine, { get: (target, name) => (name === "Module" ? Module : Reflect.get(target, name)) });
  try {
    assert.throws(english.rules, refusal("not-initialised", RangeError));
  } finally {
    globalThis.WebAssembly = engine;
  }
});

test("init may be tried again after it failed, and loads once", async () => {
  const loading = init(readFileSync("pkg/multipartner.wasm"));
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
