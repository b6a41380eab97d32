// The npm package in pkg, the page in dist/site, and what they weigh.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, parse, relative, sep } from "node:path";
import { runInThisContext } from "node:vm";
import { buildSync, transformSync } from "esbuild";
import { embed } from "./embed.js";
import { buildSite } from "./site.js";
import { printSizes } from "./sizes.js";
import { OPTIMIZE, path, run } from "./tools.js";

const GLUE = "dist/glue";

/** Where the sources of the package's code are put together with what is generated. */
const CODE = "dist/code";

/** The files of the code that are in the package as they are; of the others the build makes scripts. */
const ENTRIES = ["browser", "code", "common", "core", "edge", "embedded", "form", "index", "read-mail", "workerd"];

/** What has to be worded without the module: of `RuntimeCode`, those that JavaScript throws. */
const LOADING_ERRORS = ["not-initialized", "no-webassembly", "webassembly-refused", "module-not-loaded", "wrong-module", "not-a-mail"];

/** The optimized module and its glue, in dist/glue. */
function buildModule() {
  run("cargo", [
    // The module alone: if an rlib is built with it, cargo leaves out link-time optimization.
    ...["rustc", "--release", "--lib", "--crate-type", "cdylib", "--target", "wasm32-unknown-unknown"],
    ...["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"],
  ], {
    // A panic traps without a message, which nobody would see: a tenth of the module, and every path of the machine that
    // builds it. The standard library is compiled for that, which the pinned compiler does only as if it were a nightly one.
    RUSTC_BOOTSTRAP: "1",
    RUSTFLAGS: "-Zunstable-options -Cpanic=immediate-abort",
  });
  const compiled = join(process.env.CARGO_TARGET_DIR || "target", "wasm32-unknown-unknown/release/multipartner.wasm");

  // wasm-opt takes seconds, so the same input is not optimized again.
  const inputs = [compiled, "scripts/build.js", "scripts/tools.js", "package-lock.json"].map((file) => readFileSync(file));
  const hash = inputs.reduce((sum, input) => sum.update(input), createHash("sha256")).digest("hex");
  const stamp = join(GLUE, "inputs.sha256");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;

  rmSync(GLUE, { recursive: true, force: true });
  run("wasm-bindgen", [
    ...["--target", "web", "--out-name", "glue", "--out-dir", GLUE],
    ...["--omit-default-module-path", compiled], // the entries name the module; bundlers see it there
  ], { PATH: path() });
  run("node_modules/.bin/wasm-opt", [
    ...[...OPTIMIZE, "--strip-producers", "--strip-target-features"],
    ...[join(GLUE, "glue_bg.wasm"), "-o", join(GLUE, "multipartner.wasm")],
  ]);
  writeFileSync(stamp, hash);
}

/**
 * The languages of a folder. Returns where each is left.
 * @param {string} folder @param {string} to @param {string} root the way back up @param {string} type
 */
function writeLocales(folder, to, root, type) {
  mkdirSync(join(to, folder), { recursive: true });
  /** @type {Record<string, string>} */
  const places = {};
  for (const tag of tags(folder)) {
    const locale = JSON.stringify(JSON.parse(readFileSync(join("src", folder, `${tag}.json`), "utf8")));
    const place = places[tag] = leave(to, `${folder}/${tag}`, locale, locale);
    const module = join(to, folder, tag);
    writeFileSync(`${module}.js`, `// @ts-nocheck\nimport "${root}/text/${folder}/${tag}.js";\nexport default ${place};\n`);
    writeFileSync(`${module}.cjs`, `require("${root}/text/${folder}/${tag}.js");\nmodule.exports = ${place};\n`);
    writeFileSync(`${module}.d.ts`, `declare const locale: import("${root}/types.js").${type};\nexport default locale;\n`);
    writeFileSync(`${module}.d.cts`, `declare const locale: import("${root}/types.cjs").${type};\nexport = locale;\n`);
  }
  return places;
}

/**
 * Writes a script that leaves a value with `globalThis`, and returns where: only so can one file serve `import` and `require`
 * alike, and what is large is in the package once. Two versions of the package may be loaded, so the place is the content's.
 * @param {string} to
 * @param {string} name
 * @param {string} value JavaScript
 * @param {string | Uint8Array} content
 */
function leave(to, name, value, content) {
  const place = `globalThis[Symbol.for("multipartner ${name} ${createHash("sha256").update(content).digest("hex").slice(0, 16)}")]`;
  const file = join(to, "text", `${name}.js`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `// @ts-nocheck\n${place}=${value};\n`);
  return place;
}

/**
 * What a script leaves.
 * @param {string} to @param {string} name @param {string} place
 */
function left(to, name, place) {
  runInThisContext(readFileSync(join(to, "text", `${name}.js`), "utf8"));
  return runInThisContext(place);
}

/** @param {string} folder */
const tags = (folder) => readdirSync(join("src", folder)).filter((name) => name.endsWith(".json")).map((name) => parse(name).name);

/** The module, the hand-written JavaScript with the glue, and the languages; all of it for `require`, too. */
function buildPackage() {
  const next = "dist/pkg";
  for (const folder of [next, CODE]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  const wasm = readFileSync(join(GLUE, "multipartner.wasm"));
  writeFileSync(join(next, "multipartner.wasm"), wasm);
  const places = /** @type {Record<string, string>} */ ({ multipartnerModule: leave(next, "module", embed(wasm), wasm) });
  writeFileSync(join(next, "text/package.json"), '{ "type": "commonjs" }\n'); // so that Node takes the scripts for scripts

  cpSync("src/js", CODE, { recursive: true });
  // Of wasm-bindgen's `initSync` two tests are left out: whether there is a module already, since `call.js` starts one anew
  // after an error; and whether what it gets is a module, which a module of another realm fails.
  const tests = [
    /(?<=function initSync\(module\) \{\s*)if \(wasm !== undefined\) return wasm;/,
    /if \(!\(module instanceof WebAssembly\.Module\)\) \{\s*module = new WebAssembly\.Module\(module\);\s*\}/,
  ];
  let glue = readFileSync(join(GLUE, "glue.js"), "utf8");
  for (const test of tests) {
    if (!test.test(glue)) throw new Error("wasm-bindgen has changed its glue: see scripts/build.js");
    glue = glue.replace(test, "");
  }
  writeFileSync(join(CODE, "glue.js"), `import { TextDecoder, TextEncoder, URL } from "./engine.js";\n${glue}`);

  const { errors } = JSON.parse(readFileSync("src/locale/en.json", "utf8"));
  const reasons = Object.fromEntries(LOADING_ERRORS.map((code) => [code, errors[code].reason]));
  writeFileSync(join(CODE, "loading-errors.js"), `export default ${JSON.stringify(reasons)};\n`);

  // The parser of mails is a file of its own, which only a call of `readMail` loads.
  const parser = bundle(`export { default } from "postal-mime"`, ".", { format: "iife", globalName: "parser" });
  const value = `(()=>{/*! postal-mime, MIT-0: https://github.com/postalsys/postal-mime */${parser};return parser.default})()`;
  places.multipartnerMailParser = leave(next, "mail-parser", value, parser);
  writeFileSync(join(next, "mail-parser.js"),
    `// @ts-nocheck\nimport "./text/mail-parser.js";\nexport default ${places.multipartnerMailParser};\n`);

  cpSync("schema", join(next, "schema"), { recursive: true });
  places.multipartnerEnglish = writeLocales("locale", next, "..", "Locale").en;
  writeLocales("locale/customer", next, "../..", "CustomerLocale");

  const code = bundle(`export * from "./shared.js"`, CODE, { format: "cjs" });
  places.multipartnerCode = leave(next, "code", `(()=>{"use strict";const module={};${code};return module.exports})()`, code);
  const { call, functions, load } = left(next, "code", places.multipartnerCode);
  for (const [name, part] of Object.entries({ call, functions, load })) {
    const names = Object.keys(part).join(", ");
    writeFileSync(join(next, `${name}.js`), `// @ts-nocheck\nimport code from "./code.js";\nexport const { ${names} } = code.${name};\n`);
  }

  writeForm(next, places);
  writeList(next);
  const source = (/** @type {string} */ name) => readFileSync(join(CODE, `${name}.js`), "utf8")
    .replaceAll(/\(globalThis\)\.(multipartner\w+)/g, (_, name) => places[name]);
  for (const name of ENTRIES) {
    writeFileSync(join(next, `${name}.js`), `// @ts-nocheck\n${transformSync(source(name), { minify: true }).code}`);
  }
  for (const file of readdirSync(next).filter((name) => name.endsWith(".js") && !UNREQUIRED.includes(name))) {
    writeFileSync(join(next, file.replace(/js$/, "cjs")), required(readFileSync(join(next, file), "utf8")));
  }
  writeFileSync(join(next, "script.js"), bundle(source("script"), CODE, { format: "iife" }));

  for (const name of readdirSync("src/js").filter((file) => file.endsWith(".d.ts"))) cpSync(join("src/js", name), join(next, name));
  // CommonJS may not import an ES module's types, but an ES module may import those of CommonJS.
  for (const name of ["index", "types", "core", "browser", "form", "list"]) {
    const types = readFileSync(join(next, `${name}.d.ts`), "utf8");
    writeFileSync(join(next, `${name}.d.cts`), types.replaceAll(/"(\.\/\w+)\.js"/g, '"$1.cjs"'));
    writeFileSync(join(next, `${name}.d.ts`), `export * from "./${name}.cjs";\n`);
  }
  // For the compiler alone, which reads the sources of src/js.
  cpSync(join(GLUE, "glue.d.ts"), join(next, "glue.d.ts"));
  writeFileSync(join(next, "mail-parser.d.ts"), `export { default } from "postal-mime";\n`);
  writeFileSync(join(next, "loading-errors.d.ts"),
    `declare const reasons: Record<${LOADING_ERRORS.map((code) => `"${code}"`).join(" | ")}, string>;\nexport default reasons;\n`);

  rmSync("pkg", { recursive: true, force: true });
  renameSync(next, "pkg");
  forOlderTools();
}

/** Tools that do not read `exports`, such as Parcel and TypeScript's `node10`, look for the other entries in folders. */
function forOlderTools() {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
  const locales = ["locale", "locale/customer"].flatMap((folder) => tags(folder).map((tag) => `${folder}/${tag}`));
  rmSync("locale", { recursive: true, force: true });
  for (const folder of ["core", "fetch", "form", "list", ...locales]) {
    const { import: esm, require: cjs } = exports[`./${folder}`] ?? exports[`./${dirname(folder)}/*`];
    const from = (/** @type {string} */ file) => join(relative(folder, "."), file.replace("*", parse(folder).base)).replaceAll(sep, "/");
    mkdirSync(folder, { recursive: true });
    const entry = { main: from(cjs.default), module: from(esm.default), types: from(cjs.types) };
    writeFileSync(join(folder, "package.json"), `${JSON.stringify(entry, null, 2)}\n`);
  }
}

/** What no CommonJS imports. */
const UNREQUIRED = ["edge.js", "workerd.js"];

/**
 * A module for `require`. Each stays a file of its own, so that all entries share one state.
 * @param {string} source
 */
function required(source) {
  const { code } = transformSync(source, {
    ...{ format: "cjs", platform: "node", target: "es2021", logOverride: { "empty-import-meta": "silent" } },
    minifyWhitespace: true, // names stay those of the module beside it, so that the tarball holds them once
    supported: { "dynamic-import": false }, // which Jest refuses in CommonJS
  });
  return `// @ts-nocheck\n${code.replaceAll(/(require\("\.\/(?!text\/)[^"]+)\.js"\)/g, '$1.cjs")')}`;
}

/**
 * Bundles what lies in a folder.
 * @param {string} contents
 * @param {string} resolveDir
 * @param {import("esbuild").BuildOptions} options
 */
function bundle(contents, resolveDir, options) {
  const { outputFiles: [{ text }] } = /** @type {{ outputFiles: { text: string }[] }} */ (buildSync({
    stdin: { contents, resolveDir },
    ...{ bundle: true, minify: true, write: false, platform: "node", target: "es2021", logOverride: { "empty-import-meta": "silent" } },
    ...options,
  }));
  return text;
}

/**
 * What guards forms, which only its entries load: it asks the code that they share.
 * @param {string} to
 * @param {Record<string, string>} places
 */
function writeForm(to, places) {
  const form = bundle(`export * from "./guard.js"`, CODE, { format: "cjs", external: ["./call.js", "./functions.js"] })
    .replaceAll(/require\("\.\/(call|functions)\.js"\)/g, "code.$1");
  const place = places.multipartnerForm = leave(to, "form", `(code)=>{"use strict";const module={};${form};return module.exports}`, form);
  writeFileSync(join(to, "guard.js"),
    `// @ts-nocheck\nimport code from "./code.js";\nimport "./text/form.js";\nexport const { guardForm } = ${place}(code);\n`);
}

/**
 * The entry for lists, with the CSV parser in it. It asks the main entry, by the name of the package: so tools take the one
 * that they need, and there is one module.
 * @param {string} to
 */
function writeList(to) {
  const folder = "src/js/list";
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  const uses = new Set(sources.flatMap((source) => [...source.matchAll(/^import \{ (.+) \} from "multipartner";$/gm)]
    .flatMap(([, names]) => names.split(", ").map((name) => name.split(" as ")[0]))));
  const code = bundle(`export * from "./list.js"`, folder, {
    ...{ format: "cjs", external: ["multipartner"], alias: { stream: "./src/js/list/no-streams.js" } },
  });
  const [, exported] = /\b0&&\(module\.exports=\{([\w,]+)\}\);/.exec(code) ?? [];
  const value = `(multipartner)=>{"use strict";const module={};${code.replaceAll('require("multipartner")', "multipartner")};return module.exports}`;
  const place = leave(to, "list", value, code);
  const names = [...uses].sort().join(", ");
  writeFileSync(join(to, "list.js"), `// @ts-nocheck
import { ${names} } from "multipartner";
import "./text/list.js";
export const { ${exported.replaceAll(",", ", ")} } = ${place}({ ${names} });
`);
}

buildModule();
buildPackage();
await buildSite();
printSizes();
