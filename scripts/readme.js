// The table of rules in README.md, written from the rule book.
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

/** @param {typeof import("multipartner")} multipartner */
export function rulesTable({ rules, explain }) {
  const rows = rules().map(({ rule, severity, periods }) => {
    const { title } = explain({ rule, severity, args: { cloud: "this cloud" } });
    const holds = periods.map(({ clouds, since, until = "", source }) =>
      `${clouds.join(", ")}: [${since}](${source}) – ${until}`.trim());
    return `| \`${rule}\` | ${severity} | ${title} | ${holds.join("<br>")} |`;
  });
  return ["| rule | severity | says | holds (source) |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

// Run as a program, it puts the table between its marks.
if (argv[1] === fileURLToPath(import.meta.url)) {
  const table = rulesTable(await import("multipartner"));
  const readme = readFileSync("README.md", "utf8");
  writeFileSync("README.md", readme.replace(/(?<=<!-- rules -->\n)[^]*(?=<!-- \/rules -->)/, () => `${table}\n`));
}
