// A project that has installed the packed tarball, as any consumer would.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse, resolve } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";

export const { version } = JSON.parse(readFileSync("package.json", "utf8"));

// Where coverage is counted, it has to be one folder, and there when it is reported.
const { COVERED } = process.env;
if (COVERED) mkdirSync(COVERED, { recursive: true });
export const folder = COVERED ? resolve(COVERED) : mkdtempSync(join(tmpdir(), "multipartner-"));
after(() => COVERED || rmSync(folder, { recursive: true }));

writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", resolve(`dist/multipartner-${version}.tgz`)], {
  cwd: folder,
  stdio: "pipe",
});

writeFileSync(join(folder, "load.js"), "export const load = (specifier) => import(specifier);");

/** Imports what the project has installed. @type {{ load: (specifier: string) => Promise<any> }} */
export const { load } = await import(pathToFileURL(join(folder, "load.js")).href);

/**
 * The languages in the package, English among them.
 * @type {import("multipartner").Locale[]}
 */
export const locales = await Promise.all(
  readdirSync(join(folder, "node_modules/multipartner/pkg/locale"))
    .filter((file) => file.endsWith(".js"))
    .map(async (file) => (await load(`multipartner/locale/${parse(file).name}`)).default),
);

/**
 * Runs a module of the project in a Node of its own and gives what it prints.
 * @param {string} source
 * @param {string} [type]
 */
export const node = (source, type = "module") =>
  execFileSync(process.execPath, [`--input-type=${type}`, "--eval", source], { cwd: folder, encoding: "utf8" });

/**
 * Holds an answer against the members that a case names.
 * @param {Record<string, unknown>} actual
 * @param {Record<string, unknown>} expected
 */
export function agree(actual, expected) {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, actual[key]])), expected);
}
