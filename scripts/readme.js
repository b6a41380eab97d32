// The table of rules in README.md, written from the rule book.
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "./pkg.js";

/** @param {typeof import("../pkg/index.js")} multipartner */
export function rulesTable({ rules, explain }) {
  const rows = rules().map(({ rule, severity, periods }) => {
    const { title } = explain({ rule, severity, args: { cloud: "this cloud" } });
    const holds = periods.map(({ clouds, since, until = "", source }) =>
      `${clouds.join(", ")}: [${since}](${source}) – ${until}`.trim());
    return `| \`${rule}\` | ${severity} | ${title} | ${holds.join("<br>")} |`;
  });
  return ["| rule | severity | says | holds (source) |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** Puts the table between its marks. */
export async function writeRules() {
  await build();
  const table = rulesTable(await import("../pkg/node.js"));
  const readme = readFileSync("README.md", "utf8");
  writeFileSync("README.md", readme.replace(/(?<=<!-- rules -->\n)[^]*(?=<!-- \/rules -->)/, () => `${table}\n`));
}
