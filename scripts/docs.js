// The tables of docs/rules.md and docs/problems.md, written from the catalog and the language.
import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

/** Where a source was read, if not where the link leads. @type {Partial<Record<import("multipartner").ReadFrom, string>>} */
const ELSEWHERE = { mirror: " (mirror)", "third-party": " (third party)" };

/** @param {typeof import("multipartner")} multipartner */
function rulesTable({ rules, explain }) {
  const rows = rules().map(({ rule, severity, periods }) => {
    const { title } = explain({ rule, severity, args: { cloud: "this cloud" } });
    const holds = periods.map(({ clouds, since, until = "", source, readFrom }) =>
      `${clouds.join(", ")}: [${since}](${source})${ELSEWHERE[readFrom] ?? ""} – ${until}`.trim());
    return `| <a id="${rule}"></a>\`${rule}\` | ${severity} | ${title} | ${holds.join("<br>")} |`;
  });
  return ["| rule | severity | says | holds (source) |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** @param {typeof import("multipartner")} multipartner */
export const rulesPage = (multipartner) => `# Rules

Every rule that there is or was, in the order in which findings of one severity are listed. A period begins on the day
that links to its source and ends before the day after the dash. [sources.md](sources.md) says how and when each source was
read; here only those are marked that were not read where the link leads. \`npm run docs\` writes this page from the catalog.

${rulesTable(multipartner)}
`;

/** @param {import("multipartner").Locale} english */
export const problemsPage = ({ errors }) => `# Problems

What can be wrong with an input, by the \`code\` of the problem: the addresses in this page are the \`type\`s of
[problem details](standards.md#problem-details). Texts in braces are the \`args\`. \`npm run docs\` writes this page.

${["| code | says | what helps |", "| --- | --- | --- |", ...Object.entries(errors).map(([code, { reason, remedy }]) =>
  `| <a id="${code}"></a>\`${code}\` | ${reason} | ${remedy} |`)].join("\n")}
`;

// Run as a program, it writes the pages.
if (argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync("docs/rules.md", rulesPage(await import("multipartner")));
  writeFileSync("docs/problems.md", problemsPage((await import("multipartner/locale/en")).default));
}
