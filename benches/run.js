// Measures the package against what else there is, in Node and in Chromium, and writes docs/benchmarks.md. What it needs is
// installed into a cache. It asserts nothing: times depend on the machine, so that the table has ratios.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium as browsers } from "@playwright/test";
import { buildSync } from "esbuild";
import { chromium } from "../scripts/tools.js";
import { typical } from "./js/measure.js";

const ROUNDS = Number(process.env.ROUNDS ?? 60);
const BATCHES = Number(process.env.BATCHES ?? 15);
const COLD_STARTS = Number(process.env.COLD_STARTS ?? 9);
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const manifest = readFileSync("benches/package.json");

/** A folder with the contenders, the packed tarball, and the sources of this benchmark. */
function install() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "multipartner/benches");
  const folder = join(cache, createHash("sha256").update(manifest).digest("hex").slice(0, 12));
  if (!existsSync(folder)) {
    const next = `${folder}.new`; // renamed once it is whole
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    writeFileSync(join(next, "package.json"), manifest);
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: next, stdio: "inherit" });
    renameSync(next, folder);
  }
  const installed = join(folder, "node_modules/multipartner");
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", resolve(`dist/multipartner-${version}.tgz`), "-C", installed, "--strip-components=1"]);
  cpSync("benches/js", join(folder, "js"), { recursive: true });
  cpSync("schema", join(folder, "schema"), { recursive: true });
  return folder;
}

const folder = install();
const site = join(folder, "site");
rmSync(site, { recursive: true, force: true });
mkdirSync(site);

/** ajv's code, as a project that cares for speed generates it when it is built. */
async function generateValidators() {
  const require = createRequire(join(folder, "package.json"));
  const { default: Ajv } = require("ajv/dist/2020");
  const standalone = require("ajv/dist/standalone").default;
  const schemas = ["situation", "action"].map((name) => JSON.parse(readFileSync(`schema/${name}.json`, "utf8")));
  const ajv = new Ajv({ schemas, discriminator: true, strict: false, code: { source: true, esm: true } });
  writeFileSync(join(folder, "js/validate.js"), standalone(ajv, { isSituation: schemas[0].$id, isAction: schemas[1].$id }));
}

const modules = {
  zen: join(folder, "node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm"),
  cedar: join(folder, "node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm"),
  multipartner: join(folder, "node_modules/multipartner/pkg/multipartner.wasm"),
};

/** @param {string} name @param {string} contents @returns {number} its size as brotli sends it */
function bundle(name, contents) {
  const outfile = join(site, `${name}.js`);
  buildSync({ stdin: { contents, resolveDir: join(folder, "js") }, bundle: true, minify: true, format: "esm", outfile, logLevel: "error" });
  return brotliCompressSync(readFileSync(outfile)).length;
}

/** @param {string} file */
const compressed = (file) => brotliCompressSync(readFileSync(file)).length;

const FIRST = 'import { requests } from "./requests.js"; const [{ situation, action }] = requests(1);';

/** From nothing to the first answer: one bundle for each. @type {Record<string, { source: string, wasm?: keyof typeof modules }>} */
const COLD = {
  "hand-written function": { source: `import { handWritten } from "./hand-written.js"; export const first = async () => handWritten(situation, action);` },
  "ajv, standalone": { source: `import { isSituation } from "./validate.js"; export const first = async () => isSituation(situation);` },
  "multipartner": { source: `import { check } from "multipartner/core"; export const first = async () => check(situation, action);` },
  "multipartner/fetch": { source: `import { check, init } from "multipartner/fetch"; export const first = async (wasm) => { await init(wasm); return check(situation, action); };`, wasm: "multipartner" },
  "ZEN, WebAssembly": { source: `import init, { evaluateExpression } from "@gorules/zen-engine-wasm"; export const first = async (wasm) => { await init({ module_or_path: wasm }); return evaluateExpression('cloud == "germany"', situation); };`, wasm: "zen" },
  "Cedar, WebAssembly": { source: `import init, { isAuthorized } from "@cedar-policy/cedar-wasm/web"; export const first = async (wasm) => { await init({ module_or_path: wasm }); return isAuthorized({ principal: { type: "P", id: "1" }, action: { type: "Action", id: "a" }, resource: { type: "C", id: "1" }, context: { cloud: situation.cloud }, policies: { staticPolicies: 'forbid(principal, action, resource) when { context.cloud == "germany" };' }, entities: [] }); };`, wasm: "cedar" },
};

await generateValidators();
bundle("all", `export * from "./entry.js"`);
const sizes = Object.entries(COLD).map(([name, { source, wasm }], index) =>
  ({ name, bytes: bundle(`cold-${index}`, `${FIRST}\n${source}`) + (wasm ? compressed(modules[wasm]) : 0) }));
for (const [name, file] of Object.entries(modules)) cpSync(file, join(site, `${name}.wasm`));

/** @param {string} source @param {string[]} flags */
const inNode = (source, ...flags) => JSON.parse(execFileSync(process.execPath, [...flags, "--input-type=module", "--eval", source], { cwd: site, encoding: "utf8", maxBuffer: 1e8 }));
const all = JSON.stringify(pathToFileURL(join(site, "all.js")).href);
const read = `import { readFileSync } from "node:fs"; const modules = { zen: readFileSync("zen.wasm"), cedar: readFileSync("cedar.wasm") };`;

console.log("bench: Node");
const node = {
  ratios: inNode(`${read} const { ratios } = await import(${all}); console.log(JSON.stringify(await ratios(modules, ${ROUNDS})));`),
  batches: inNode(`const { batches } = await import(${all}); console.log(JSON.stringify(await batches(${BATCHES})));`),
  memory: inNode(`const { memory } = await import(${all}); console.log(JSON.stringify(await memory(() => { gc(); return process.memoryUsage().heapUsed; })));`, "--expose-gc"),
  reading: [1, 10].map((megabytes) => inNode(`const { reading } = await import(${all}); console.log(JSON.stringify(reading(${megabytes})));`)),
  cold: Object.entries(COLD).map(([, { wasm }], index) => typical(Array.from({ length: COLD_STARTS }, () => inNode(`
    import { readFileSync } from "node:fs";
    const start = performance.now();
    const { first } = await import(${JSON.stringify(pathToFileURL(join(site, `cold-${index}.js`)).href)});
    await first(${wasm ? `readFileSync("${wasm}.wasm")` : ""});
    console.log(performance.now() - start);`)))),
};

console.log("bench: Chromium");
const TYPES = /** @type {Record<string, string>} */ ({ js: "text/javascript", wasm: "application/wasm", html: "text/html" });
const server = createServer(({ url = "/" }, response) => {
  const file = join(site, url);
  // Isolated pages have clocks that are fine enough.
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin").setHeader("Cross-Origin-Embedder-Policy", "require-corp");
  response.setHeader("Content-Type", TYPES[url.split(".").pop() ?? ""] ?? "text/html");
  response.end(existsSync(file) && statSync(file).isFile() ? readFileSync(file) : "<!doctype html><title>bench</title>");
});
await /** @type {Promise<void>} */ (new Promise((listening) => server.listen(0, "127.0.0.1", listening)));
const address = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`;
const browser = await browsers.launch({ executablePath: chromium(), args: ["--no-sandbox", "--disable-gpu"] });

/** @param {string} source of an async function's body */
async function inChromium(source) {
  const context = await browser.newContext(); // with a cache of its own
  const page = await context.newPage();
  await page.goto(address);
  const result = await page.evaluate(`(async () => { ${source} })()`);
  await context.close();
  return result;
}

const bytes = (/** @type {string} */ name) => `await (await fetch("/${name}.wasm")).arrayBuffer()`;
const page = {
  ratios: await inChromium(`const { ratios } = await import("/all.js"); return ratios({ zen: ${bytes("zen")}, cedar: ${bytes("cedar")} }, ${ROUNDS});`),
  batches: await inChromium(`const { batches } = await import("/all.js"); return batches(${BATCHES});`),
  cold: /** @type {number[]} */ ([]),
};
for (const [index, { wasm }] of Object.values(COLD).entries()) {
  const samples = [];
  for (let sample = 0; sample < COLD_STARTS; sample++) {
    samples.push(await inChromium(`const start = performance.now(); const { first } = await import("/cold-${index}.js"); await first(${wasm ? `"/${wasm}.wasm"` : ""}); return performance.now() - start;`));
  }
  page.cold.push(typical(samples));
}
const chromiumVersion = browser.version();
await browser.close();
server.close();

/** What is compared of the batches. */
const BATCHED = [
  ["objects: `checkMany`", "objects, hand-written function", "objects, checkMany"],
  ["objects, each of another customer: `checkMany`", "objects of as many customers, hand-written function", "objects of as many customers, checkMany"],
  ["JSON lines, from bytes to outcome: `checkText`, beside `JSON.parse` with the function", "JSON lines, JSON.parse and hand-written function", "JSON lines, checkText without next steps"],
];

/** @param {number} ratio */
const times = (ratio) => (ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString("en"));
/** @param {Record<string, number>} results @param {string} name */
const ratio = (results, name) => times(results[name] / results["hand-written function"]);
const mega = (/** @type {number} */ count) => (count / 1e6).toFixed(2);

writeFileSync("docs/benchmarks.md", `# Benchmarks

Written by \`npm run bench\`, which installs the contenders into a cache and measures the packed tarball. Times depend on the
machine, so these are multiples of the hand-written function (\`benches/js/hand-written.js\`), which knows nine of the rules and
does not check its input. All contenders answer the same 1,000 requests of a portal in one process, in random order, in
${ROUNDS} rounds; a figure is the first quartile.

| multiples of hand-written code | Node ${process.versions.node} | Chromium ${chromiumVersion.split(".")[0]} |
| --- | ---: | ---: |
${Object.keys(node.ratios).map((name) => `| ${name} | ${ratio(node.ratios, name)} | ${ratio(page.ratios, name)} |`).join("\n")}

ajv, valibot and zod check the two objects against the JSON Schemas and decide nothing; ZEN and Cedar decide by the same nine
rules, which they have parsed before; \`check\` checks, and decides by all rules. The hand-written function takes
${(node.ratios["hand-written function"] / 1000).toFixed(2)} µs in this Node.

| batches of 20,000, nanoseconds a decision in Node | hand-written | multipartner | ratio | in Chromium |
| --- | ---: | ---: | ---: | ---: |
${BATCHED.map(([what, one, other]) => `| ${what} | ${node.batches[one].toFixed(0)} | ${node.batches[other].toFixed(0)} | ${times(node.batches[other] / node.batches[one])} | ${times(page.batches[other] / page.batches[one])} |`).join("\n")}

| from nothing to the first answer | bytes, brotli | Node | Chromium |
| --- | ---: | ---: | ---: |
${sizes.map(({ name, bytes }, index) => `| ${name} | ${bytes.toLocaleString("en")} | ${times(node.cold[index] / node.cold[0])} | ${times(page.cold[index] / page.cold[0])} |`).join("\n")}

Bytes are of a bundle by esbuild with the \`.wasm\` file; here, too, times are multiples of hand-written code. In Chromium the files
come from a server on the same machine.

Over a million calls of \`check\` in Node, the module's memory went from ${mega(node.memory.before.module)} to ${mega(node.memory.after.module)} MB, and what the heap held after
a collection from ${mega(node.memory.before.heap)} to ${mega(node.memory.after.heap)} MB.

\`readInvitations\` read ${node.reading[0].links.toLocaleString("en")} links in a text of 1 MB in ${node.reading[0].seconds.toFixed(1)} s, and ${node.reading[1].links.toLocaleString("en")} in one of 10 MB in ${node.reading[1].seconds.toFixed(1)} s, on the
machine that wrote this page.

Three goals are not reached. A decision of \`checkMany\` should take 3 times the hand-written function, but \`check\` alone takes more,
and the promise for which \`for await\` waits costs as much as the function. A cold start in Chromium should take half of ZEN's, but
most of it is compiling the module, of which a check needs two thirds. And a page should download 115 kB in all,
which the \`.wasm\` file alone exceeds. [design.md](design.md) says what was tried.

Natively, \`cargo bench --manifest-path benches/native/Cargo.toml\` measures decisions, many of them, reading and plans with criterion.
`);
console.log(readFileSync("docs/benchmarks.md", "utf8"));
