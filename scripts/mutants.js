// Changes the code in one place at a time, and asks whether a test notices: `node scripts/mutants.js -f src/engine/plan.rs`,
// or another option of cargo-mutants. `.cargo/mutants.toml` says which changes make no difference.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { path } from "./tools.js";

const OUTPUT = "dist/mutants";
/** Rules and decisions, unless files are named. */
const CODE = process.argv.includes("-f") ? [] : ["engine", "gdap", "link", "policy"].flatMap((layer) => ["-f", `src/${layer}/**`]);
const env = { ...process.env, PATH: path() };

/** What cargo-mutants ends with: all noticed, some missed, some without an end. */
const TRIED = [0, 2, 3];

/**
 * @param {string[]} options of cargo-mutants
 * @param {string[]} tests
 */
function mutate(options, ...tests) {
  const args = ["mutants", "--output", OUTPUT, "--baseline", "skip", "--cap-lints", "true", "--no-shuffle", ...CODE, ...options];
  const { error, status } = spawnSync("cargo-mutants", [...args, ...process.argv.slice(2), "--", ...tests], { env, stdio: "inherit" });
  if (error || !TRIED.includes(Number(status))) throw error ?? new Error(`cargo-mutants ended with ${status}`);
}

/** @param {string} kind */
function list(kind) {
  const file = `${OUTPUT}/mutants.out/${kind}.txt`;
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
// The cases notice most of them, and are compiled soonest. All tests are asked about the rest, optimized, since they walk a lot.
mutate(["--profile", "mutants", "--timeout", "90"], "--test", "cases");
mutate(["--iterate", "--profile", "test", "--timeout", "900"], "--tests", "--all-features");
const missed = [...list("missed"), ...list("timeout")];
console.log(missed.length > 0 ? `No test notices:\n${missed.join("\n")}` : "The tests notice every change.");
process.exitCode = missed.length > 0 ? 1 : 0;
