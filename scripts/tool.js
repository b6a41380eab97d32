// Runs one of the commands that setup.js installs: `node scripts/tool.js cargo-deny check`.
import { path, run } from "./tools.js";

const [program, ...args] = process.argv.slice(2);
try {
  run(program, args, { PATH: path() });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
