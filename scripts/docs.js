// The table of rules in docs/rules.md, written from the catalogue.
import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

/** @param {typeof import("multipartner")} multipartner */
function rulesTable({ rules, explain }) {
  const rows = rules().map(({ rule, severity, periods }) => {
    const { title } = explain({ rule, severity, args: { cloud: "this cloud" } });
    const holds = periods.map(({ clouds, since, until = "", source }) =>
      `${clouds.join(", ")}: [${since}](${source}) – ${until}`.trim());
    return `| \`${rule}\` | ${severity} | ${title} | ${holds.join("<br>")} |`;
  });
  return ["| rule | severity | says | holds (source) |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** @param {typeof import("multipartner")} multipartner */
export const rulesPage = (multipartner) => `# Rules

Every rule that there is or was, in the order in which findings of one severity are listed. A period begins on the day
that links to its source and ends before the day after the dash. \`npm run docs\` writes this page from the catalogue.

${rulesTable(multipartner)}
`;

// Run as a program, it writes the page.
if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync("docs/rules.md", rulesPage(await import("multipartner")));
