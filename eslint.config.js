import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["dist", "target", "pkg/!(glue.js)", "tests/environments/*/**"] },
  { ...js.configs.recommended, ignores: ["pkg/**"] },
  { files: ["*.js", "scripts/**", "tests/**", "benches/**"], languageOptions: { globals: globals.nodeBuiltin } },
  { files: ["www/**", "tests/page/**"], languageOptions: { globals: globals.browser } },
  { files: ["examples/**"], languageOptions: { globals: globals.worker } },
  // What is shipped may not hold up its importers: in 2021 no module could await at its top level.
  { files: ["src/js/**", "pkg/glue.js"], languageOptions: { ecmaVersion: 2021, globals: globals.browser } },
];
