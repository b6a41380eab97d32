// Builds the last commit twice, in folders of different names, and compares what would be published byte by byte.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = mkdtempSync(join(tmpdir(), "multipartner-reproducible-"));
const commit = execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
const env = { ...process.env, CARGO_TARGET_DIR: undefined };

/** @param {string} cwd @param {string} program @param {string[]} args */
const run = (cwd, program, ...args) => execFileSync(program, args, { cwd, env, stdio: ["ignore", "ignore", "inherit"] });

/** The SHA-256 of what is published, by name. @param {string} name */
function build(name) {
  const folder = join(root, name);
  run(".", "git", "clone", "--quiet", "--no-hardlinks", resolve("."), folder);
  run(folder, "git", "checkout", "--quiet", commit);
  run(folder, "npm", "run", "package");
  run(folder, "cargo", "package", "--no-verify", "--quiet");
  /** @type {[string, string][]} */
  const places = [["dist", ".tgz"], ["target/package", ".crate"]];
  const files = places.flatMap(([place, end]) =>
    readdirSync(join(folder, place)).filter((file) => file.endsWith(end)).map((file) => join(place, file)));
  return Object.fromEntries(files.map((file) =>
    [file, createHash("sha256").update(readFileSync(join(folder, file))).digest("hex")]));
}

try {
  const [one, other] = [build("one"), build("the-other")];
  console.log(one);
  if (Object.keys(one).length !== 2 || JSON.stringify(one) !== JSON.stringify(other)) {
    console.error("The second build is another:", other);
    process.exitCode = 1;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
