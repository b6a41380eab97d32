// What a page downloads that shows one language, and the limit it must keep.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** In bytes, as brotli sends it. */
const BUDGET = 171_000;

/** Prints a table; throws where the sum is over the budget. */
export function printSizes() {
  // What `import "multipartner"` brings, without what is loaded on demand.
  const scripts = ["text/code", "index", "embedded", "call", "code", "common", "functions", "load"].map((name) => `${name}.js`);
  const rows = [
    measure("module", ["text/module.js"]),
    measure("JavaScript", scripts),
    measure("English", ["text/locale/en.js"]),
  ];
  const sum = (/** @type {"raw" | "gzip" | "brotli"} */ column) => rows.reduce((total, row) => total + row[column], 0);
  const total = { what: "in all", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };

  console.log(["bytes".padEnd(12), ...["raw", "gzip", "brotli"].map((name) => name.padStart(9))].join(""));
  for (const { what, raw, gzip, brotli } of [...rows, total, measure("(.wasm file)", ["multipartner.wasm"]), measure("(forms)", ["text/form.js"]), measure("(lists)", ["text/list.js"])]) {
    console.log([what.padEnd(12), ...[raw, gzip, brotli].map((count) => count.toLocaleString("en").padStart(9))].join(""));
  }
  if (total.brotli > BUDGET) {
    throw new Error(`Over budget: ${total.brotli} bytes of brotli, where ${BUDGET} are allowed (scripts/sizes.js).`);
  }
}

/**
 * @param {string} what
 * @param {string[]} files each is a download of its own
 */
function measure(what, files) {
  const row = { what, raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const bytes = readFileSync(join("pkg", file));
    row.raw += bytes.length;
    row.gzip += gzipSync(bytes, { level: 9 }).length;
    row.brotli += brotliCompressSync(bytes).length; // at its default, the highest quality
  }
  return row;
}
