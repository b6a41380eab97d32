import resolve from "@rollup/plugin-node-resolve";

export default [
  { input: "page.js", output: { file: "out/page.js", format: "iife" }, plugins: [resolve({ browser: true })] },
  { input: "print.js", output: { file: "out/print.cjs", format: "cjs" }, plugins: [resolve()] },
];
