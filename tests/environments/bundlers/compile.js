// Webpack or Rspack, which take the same configuration, without their command lines.
import { resolve } from "node:path";

const compiler = await import(process.argv[2]);
const configuration = [["./page.js", "web", "page.js"], ["./print.js", "node", "print.cjs"], ["./print-required.cjs", "node", "required.cjs"]]
  .map(([entry, target, filename]) => ({ mode: "production", entry, target, output: { path: resolve("out"), filename } }));

(compiler.default ?? compiler.rspack)(configuration, (error, stats) => {
  if (error || stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
});
