// Runs the consumers, one after the other: all of them, or with the argument `quick` those that find most in least time.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const HERE = "tests/environments";
const QUICK = ["node", "typescript", "jest", "esbuild", "react", "vite", "workerd"];

const quick = process.argv[2] === "quick";
const files = readdirSync(HERE).filter((name) => name.endsWith(".test.js") && (!quick || QUICK.includes(name.split(".")[0])));
const { status } = spawnSync(process.execPath, [
  ...["--test", "--test-concurrency=1", "--test-reporter=spec"],
  ...files.map((name) => `${HERE}/${name}`),
], { stdio: "inherit", env: { ...process.env, ...(quick && { QUICK: "1" }) } });
process.exitCode = status ?? 1;
