// The page as it is published, in dist/site: bundled, so that a first visit takes few requests. What only some visitors
// need stays in files of its own, which the page loads on demand.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { examples } from "./cases.js";
import { FEATURES, OPTIMIZE } from "./tools.js";

const SITE = "dist/site";

/** The examples that each part offers. */
const EXAMPLES = { check: ["decisions"], send: ["mails", "links"], read: ["readings"] };

/** Where the package is: the sources of the page have it beside them, and its entry for lists asks the main entry by name. */
const located = {
  name: "located",
  /** @param {import("esbuild").PluginBuild} bundler */
  setup(bundler) {
    bundler.onResolve({ filter: /\/pkg\// }, ({ path }) => ({ path: resolve(path.replace(/^.*\/pkg\//, "pkg/")) }));
    bundler.onResolve({ filter: /^multipartner$/ }, () => ({ path: resolve("pkg/browser.js") }));
    // Scripts that leave something with `globalThis` need no wrapper for CommonJS.
    bundler.onResolve({ filter: /\/text\/[\w/-]+\.js$/ }, ({ path, resolveDir }) =>
      (/\/pkg(\/|$)/.test(resolveDir) ? { path: resolve(resolveDir, path), namespace: "script" } : undefined));
    bundler.onLoad({ filter: /./, namespace: "script" }, ({ path }) => ({ contents: readFileSync(path, "utf8"), loader: "js" }));
  },
};

/**
 * What is loaded on demand finds what the page has loaded first. A bundler makes a file of each set of modules that the same
 * parts use, and of everything that each part could reach one: so each part is made to reach it.
 */
const together = {
  name: "together",
  /** @param {import("esbuild").PluginBuild} bundler */
  setup(bundler) {
    bundler.onResolve({ filter: /\/app\.js$/ }, ({ path }) => ({ path: resolve(path), sideEffects: true }));
    bundler.onLoad({ filter: ON_DEMAND }, ({ path }) =>
      ({ contents: `import ${JSON.stringify(resolve(FIRST))};\n${readFileSync(path, "utf8")}`, loader: "js" }));
  },
};

/**
 * The texts of the policy in two parts: what a check of an action can say, and the rest. A check has findings of these subjects.
 */
export const CHECKED = ["action", "gdap-request"];

/** The errors that no function of a check has: of mails, links, lists and languages, and of loading the package, which words them itself. */
export const OTHER_ERRORS = [
  ...["invalid-mail-address", "text-too-long", "unprintable-text", "text-with-link", "empty-text", "invalid-invitations", "not-a-mail"],
  ...["no-sourced-link", "dap-not-offered", "dap-not-optional", "invalid-csv", "unknown-row", "nothing-to-explain", "incomplete-locale"],
  ...["not-initialized", "no-webassembly", "webassembly-refused", "module-not-loaded", "wrong-module"],
];

const parted = {
  name: "parted",
  /** @param {import("esbuild").PluginBuild} bundler */
  async setup(bundler) {
    const { rules } = await import(pathToFileURL(resolve("pkg/index.js")).href);
    const isChecked = new Map(rules().map((/** @type {any} */ { rule, about }) => [rule, CHECKED.includes(about)]));
    bundler.onLoad({ filter: /\/www\/policy\/\w+\/\w+\.js$/ }, ({ path }) => {
      const [, part, tag] = /\/(\w+)\/(\w+)\.js$/.exec(path) ?? [];
      const isFirst = part === "first";
      const { rules, errors, defects, invitation, mail, briefing, ...others } = JSON.parse(readFileSync(`src/locale/${tag}.json`, "utf8"));
      const own = Object.fromEntries(Object.entries(rules).filter(([rule]) => isChecked.get(rule) === isFirst));
      const ownErrors = Object.fromEntries(Object.entries(errors).filter(([code]) => OTHER_ERRORS.includes(code) !== isFirst));
      const texts = isFirst ? { ...others, rules: own, errors: ownErrors } : { rules: own, errors: ownErrors, defects, invitation, mail, briefing };
      return { contents: `export default ${JSON.stringify(texts)};`, loader: "js" };
    });
  },
};

const FIRST = "www/app.js";
/** The modules of the page that are loaded on demand and use others of it. */
const ON_DEMAND = /\/(www\/(given|check\/(expiry|found|paste|writing)|list\/list|send\/send|read\/read|rules\/catalog)|pkg\/list)\.js$/;

/**
 * @param {Record<string, string>} entryPoints by name
 * @param {import("esbuild").Plugin[]} plugins
 */
const bundle = (entryPoints, ...plugins) => build({
  ...{ entryPoints, outdir: SITE, chunkNames: "parts/[name]-[hash]", plugins: [located, ...plugins], metafile: true },
  ...{ bundle: true, splitting: true, format: "esm", minify: true, target: "es2023", legalComments: "linked" },
});

/** Puts the page, what it loads, and the examples together. */
export async function buildSite() {
  rmSync(SITE, { recursive: true, force: true });
  mkdirSync(`${SITE}/examples`, { recursive: true });
  const { metafile } = await bundle({ app: FIRST, style: "www/style/style.css", others: "www/style/others.css" }, together, parted);
  await build({
    ...{ entryPoints: ["www/preload.js"], outdir: SITE, bundle: true, minify: true, target: "es2023" },
    define: { "globalThis.SITE_TEXTS": JSON.stringify(textsOf(metafile.outputs)) },
  });
  await bundle({ worker: "www/list/worker.js" }); // apart: what it shared with the page would be requests of the first visit
  const { page, parts } = apart(readFileSync("www/index.html", "utf8"));
  for (const [part, content] of Object.entries(parts)) writeFileSync(`${SITE}/parts/${part}.html`, content);
  writeFileSync(`${SITE}/index.html`, withPreloads(page, metafile.outputs));
  for (const file of ["icon.svg", "manifest.webmanifest"]) cpSync(`www/${file}`, `${SITE}/${file}`);
  cpSync("pkg/multipartner.wasm", `${SITE}/multipartner.wasm`);
  buildCheck();
  for (const [part, kinds] of Object.entries(EXAMPLES)) {
    // Of what an example is expected to give, the page shows the outcome.
    const shown = kinds.flatMap(examples).map(({ example, situation, action, request, invitation, text, expect: { outcome } }) =>
      ({ example, situation, action, request, invitation, text, expect: { outcome } }));
    writeFileSync(`${SITE}/examples/${part}.json`, JSON.stringify(shown));
  }
  for (const name of ["lean-qr", "fflate", "papaparse", "postal-mime"]) {
    writeFileSync(`${SITE}/parts/${name}.LICENSE.txt`, license(name));
  }
  await buildServiceWorker();
}

/** The functions of the module that a check needs. */
export const CHECKS = [
  ...["check", "compare", "daysOfChange", "editions", "explain", "loadLocale", "options", "plan", "roles", "rules"],
  ...["checkPacked", "optionsPacked", "packedFinding", "packedMemory", "packedWords", "wordOf"],
];

/** The module without the other functions, and what only they use: two thirds of it, which the page loads first. */
function buildCheck() {
  const module = new WebAssembly.Module(readFileSync("pkg/multipartner.wasm"));
  const all = WebAssembly.Module.exports(module).map(({ name }) => name);
  const kept = all.filter((name) => CHECKS.includes(name) || /^(__|memory$)/.test(name));
  const graph = [{ name: "page", root: true, reaches: kept }, ...kept.map((name) => ({ name, export: name }))];
  writeFileSync("dist/check.json", JSON.stringify(graph));
  const files = ["pkg/multipartner.wasm", "--graph-file", "dist/check.json", "--output", `${SITE}/check.wasm`];
  execFileSync("node_modules/.bin/wasm-metadce", [...files, ...FEATURES], { stdio: ["ignore", "ignore", "inherit"] }); // it tells what it drops
  execFileSync("node_modules/.bin/wasm-opt", [...OPTIMIZE, `${SITE}/check.wasm`, "-o", `${SITE}/check.wasm`]);
}

/** The service worker, which names the files of this version, and the hash of their content. */
async function buildServiceWorker() {
  const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".txt"))
    .map(({ parentPath, name }) => join(parentPath, name).split(sep).join("/").slice(SITE.length + 1)).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(SITE, file)));
  await build({
    ...{ entryPoints: ["www/offline/service-worker.js"], outdir: SITE, bundle: true, minify: true, target: "es2023" },
    define: {
      "globalThis.SITE_FILES": JSON.stringify(["./", ...files]),
      "globalThis.SITE_VERSION": JSON.stringify(hash.digest("hex").slice(0, 16)),
    },
  });
}

/**
 * The files that hold the texts of the first part in each language.
 * @param {import("esbuild").Metafile["outputs"]} outputs
 */
function textsOf(outputs) {
  const at = Object.entries(outputs).map(([file, { entryPoint }]) => [entryPoint ?? "", file.slice(SITE.length + 1)]);
  /** @param {string} entry */
  const fileOf = (entry) => at.flatMap(([entryPoint, file]) => (entryPoint.endsWith(entry) ? [file] : []));
  const tags = readdirSync("www/text").filter((name) => name.endsWith(".js"));
  return Object.fromEntries(tags.map((name) => [name.slice(0, -3), [...fileOf(`www/text/${name}`), ...fileOf(`www/policy/first/${name}`)]]));
}

/**
 * The page with nothing in its parts but the first, and what is loaded into each of them.
 * @param {string} whole
 */
function apart(whole) {
  /** @type {Record<string, string>} */
  const parts = {};
  const page = whole.replace(/(\n {2}<section id="(\w+)"[^>]*>)(.*?)(\n {2}<\/section>)/gs, (all, begin, part, content, end) => {
    if (part === "check") return all;
    parts[part] = `<!doctype html>\n<meta charset="utf-8">${content}\n`;
    return begin + end;
  });
  return { page, parts };
}

/**
 * The page, naming what its script will ask for, so that everything is asked for at once.
 * @param {string} page
 * @param {import("esbuild").Metafile["outputs"]} outputs
 */
function withPreloads(page, outputs) {
  const scripts = outputs[`${SITE}/app.js`].imports.filter(({ kind }) => kind === "import-statement");
  const links = [
    `<script async src="preload.js"></script>`,
    ...scripts.map(({ path }) => `<link rel="modulepreload" href="${path.slice(SITE.length + 1)}">`),
    // What can be chosen comes before what decides.
    `<link rel="preload" href="check.wasm" as="fetch" type="application/wasm" crossorigin fetchpriority="low">`,
    `<link rel="preload" href="examples/check.json" as="fetch" type="application/json" crossorigin fetchpriority="low">`,
  ];
  return page.replace(/(?=<script type="module")/, `${links.join("\n")}\n`);
}

/** @param {string} name of a package that is in a bundle */
function license(name) {
  for (const file of ["LICENSE", "LICENSE.txt", "LICENSE.md"]) {
    try {
      return readFileSync(`node_modules/${name}/${file}`, "utf8");
    } catch {
      continue;
    }
  }
  throw new Error(`${name} has no license`);
}
