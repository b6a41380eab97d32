// Changes the code in one place at a time, and asks whether a test notices: `node scripts/mutants.js -f src/engine/plan.rs`,
// or another option of cargo-mutants. `.cargo/mutants.toml` says which code, and which changes make no difference.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { path } from "./tools.js";

const OUTPUT = "dist/mutants";
const env = { ...process.env, PATH: path() };

/**
 * @param {string[]} options of cargo-mutants
 * @param {string[]} tests
 */
const mutate = (options, ...tests) =>
  spawnSync("cargo-mutants", ["mutants", "--output", OUTPUT, "--baseline", "skip", "--cap-lints", "true", "--no-shuffle",
    ...options, ...process.argv.slice(2), "--", ...tests], { env, stdio: "inherit" });

/** @param {string} kind */
function list(kind) {
  const file = `${OUTPUT}/mutants.out/${kind}.txt`;
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

rmSync(OUTPUT, { recursive: true, force: true });
// The cases notice most of them, and are compiled soonest. All tests are asked about the rest, optimised, since they walk a lot.
mutate(["--profile", "mutants", "--timeout", "90"], "--test", "cases");
const { error } = mutate(["--iterate", "--profile", "test", "--timeout", "900"], "--tests", "--all-features");
if (error) throw error;
const missed = [...list("missed"), ...list("timeout")];
console.log(missed.length > 0 ? `No test notices:\n${missed.join("\n")}` : "The tests notice every change.");
process.exitCode = missed.length > 0 ? 1 : 0;
