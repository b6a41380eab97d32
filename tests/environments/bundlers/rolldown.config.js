export default [
  { input: "page.js", output: { file: "out/page.js", format: "iife" } },
  { input: "print.js", platform: "node", output: { file: "out/print.cjs", format: "cjs" } },
];
