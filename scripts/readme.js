// The table of rules in README.md, written from the rule book.
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "./pkg.js";

/**
 * A README with the table that the rule book gives.
 * @param {string} readme
 * @param {typeof import("../pkg/index.js")} multipartner
 */
export function withRules(readme, { rules, explain }) {
  const rows = rules().map(({ rule, severity, source, sourceDate }) => {
    const { title } = explain({ rule, severity });
    return `| \`${rule}\` | ${severity} | ${title} | [${sourceDate}](${source}) |`;
  });
  const table = ["| rule | severity | says | source |", "| --- | --- | --- | --- |", ...rows].join("\n");
  return readme.replace(/(?<=<!-- rules -->\n)[^]*(?=\n<!-- \/rules -->)/, () => table);
}

export async function writeRules() {
  build();
  const readme = readFileSync("README.md", "utf8");
  writeFileSync("README.md", withRules(readme, await import("../pkg/node.js")));
}
