// The page as it is published, in dist/site.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { examples } from "./cases.js";

/** Puts the page, the package, what the page loads on demand, and the examples together. */
export function buildSite() {
  rmSync("dist/site", { recursive: true, force: true });
  cpSync("www", "dist/site", { recursive: true });
  cpSync("pkg", "dist/site/pkg", { recursive: true });
  // Its policy forbids an import map, which would say where the package is.
  const list = readFileSync("pkg/list.js", "utf8").replaceAll('"multipartner"', '"./browser.js"');
  writeFileSync("dist/site/pkg/list.js", list);
  cpSync("node_modules/lean-qr/index.mjs", "dist/site/vendor/lean-qr.mjs");
  cpSync("node_modules/lean-qr/LICENSE", "dist/site/vendor/lean-qr.LICENSE.txt");
  cpSync("node_modules/fflate/esm/browser.js", "dist/site/vendor/fflate.mjs");
  cpSync("node_modules/fflate/LICENSE", "dist/site/vendor/fflate.LICENSE.txt");
  const kinds = ["decisions", "links", "mails", "readings"];
  writeFileSync("dist/site/examples.json", JSON.stringify(Object.fromEntries(kinds.map((kind) => [kind, examples(kind)]))));
}
