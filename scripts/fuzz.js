// Runs each target of `fuzz/`, or those that are named, for so many seconds: `node scripts/fuzz.js 60 addresses`. With
// QUICK=1, it does not look at what is compared: three times as many inputs, which find their way less well. What makes a
// target fail is left in `fuzz/artifacts`.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { parse } from "node:path";
import { path } from "./tools.js";

const [seconds = "60", ...named] = process.argv.slice(2);
const targets = named.length ? named : readdirSync("fuzz/targets").map((file) => parse(file).name);
// cargo-fuzz turns on what instruments the code, which a stable compiler hides. There is no unsafe code for a sanitizer.
const env = { ...process.env, PATH: path(), RUSTC_BOOTSTRAP: "1", RUST_BACKTRACE: "0" };
// With `--release`, fuzz/Cargo.toml says who has debug assertions.
const OPTIONS = ["--fuzz-dir", "fuzz", "--sanitizer", "none", "--release",
  ...(process.env.QUICK ? ["--no-trace-compares", "--target-dir", "fuzz/target/quick"] : [])];
/** The longest inputs, where a longer one is only refused, or read as slowly as it is long. @type {Record<string, number>} */
const LENGTHS = { carriers: 1024, times: 128 };

/** @param {string[]} args */
const cargo = (...args) => spawnSync("cargo", ["fuzz", ...args], { env, encoding: "utf8", maxBuffer: 2 ** 28 });

const built = cargo("build", ...OPTIONS);
if (built.status !== 0) {
  console.error(built.stderr, "`npm run setup` installs cargo-fuzz.");
  process.exit(1);
}
for (const target of targets) {
  mkdirSync(`fuzz/corpus/${target}`, { recursive: true });
  const { status, stderr } = cargo("run", ...OPTIONS, target, `fuzz/corpus/${target}`, `fuzz/seeds/${target}`, "--",
    `-max_total_time=${seconds}`, `-max_len=${LENGTHS[target] ?? 2048}`, "-timeout=10", "-print_final_stats=1",
    "-dict=fuzz/dictionary");
  const executions = /stat::number_of_executed_units: (\d+)/.exec(stderr)?.[1] ?? "0";
  console.log(`${target.padEnd(12)}${Number(executions).toLocaleString("en").padStart(12)} executions${status === 0 ? "" : ", and a failure"}`);
  if (status !== 0) {
    console.error(stderr.slice(-4000));
    process.exitCode = 1;
  }
}
