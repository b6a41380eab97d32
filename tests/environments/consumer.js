// Projects of other people, as small as they can be: what each needs is installed once into a cache, then the packed
// tarball is put beside it.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { chromium as browsers } from "@playwright/test";
import { chromium } from "../../scripts/tools.js";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const HERE = "tests/environments";
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "multipartner/environments");

const es = JSON.parse(readFileSync("src/locale/es.json", "utf8"));

/** What `ask.js` and `ask.cjs` answer everywhere. */
export const ANSWER = `forbidden: ${es.rules["existing-subscriptions-unchanged"].title}; missing-field, invalid-tenant-id`;

/**
 * The folder of a project with its dependencies, its sources, and the package.
 * @param {string} name the folder here with its package.json
 * @param {string} [sources] the folder here with its sources
 */
export function consumer(name, sources = name) {
  const manifest = readFileSync(join(HERE, name, "package.json"));
  const folder = join(CACHE, `${name}-${createHash("sha256").update(manifest).digest("hex").slice(0, 12)}`);
  if (!existsSync(folder)) {
    const next = `${folder}.new`; // renamed once it is whole
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    cpSync(join(HERE, name, "package.json"), join(next, "package.json"));
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: next, stdio: ["ignore", "ignore", "inherit"] });
    renameSync(next, folder);
  }
  cpSync(join(HERE, sources), folder, { recursive: true });
  for (const file of ["ask.js", "ask.cjs", "ask.d.ts"]) cpSync(join(HERE, file), join(folder, file));
  const installed = join(folder, "node_modules/multipartner");
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", resolve(`dist/multipartner-${version}.tgz`), "-C", installed, "--strip-components=1"]);
  return folder;
}

/**
 * @param {string} folder
 * @param {string} program a path, or the name of a command of a dependency
 */
function command(folder, program) {
  const dependency = join(folder, "node_modules/.bin", program);
  return existsSync(dependency) ? dependency : program;
}

/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  ANSWER,
  ...{ NEXT_TELEMETRY_DISABLED: "1", WRANGLER_SEND_METRICS: "false", NO_COLOR: "1" },
};
for (const name of ["FORCE_COLOR", "NODE_OPTIONS", "NODE_TEST_CONTEXT"]) delete env[name];

/**
 * What a program prints. Its errors are in the message of what is thrown.
 * @param {string} folder
 * @param {string} program a path, or the name of a command of a dependency
 * @param {string[]} args
 */
export function run(folder, program, ...args) {
  return execFileSync(command(folder, program), args, {
    ...{ cwd: folder, env, encoding: "utf8", stdio: "pipe", maxBuffer: 1 << 26, timeout: 400_000 },
  });
}

/**
 * Starts a server, gives its address to a task, and stops it.
 * @template T
 * @param {string} folder
 * @param {string[]} command with arguments
 * @param {(address: string) => Promise<T>} task
 */
export async function served(folder, [program, ...args], task) {
  const server = spawn(command(folder, program), args, { cwd: folder, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  try {
    /** @type {string} */
    const address = await new Promise((found, failed) => {
      const fail = () => failed(new Error(`${program} did not start:\n${output}`));
      const timer = setTimeout(fail, 120_000);
      server.on("exit", fail);
      for (const stream of [server.stdout, server.stderr]) {
        stream.on("data", (data) => {
          output += data;
          // eslint-disable-next-line no-control-regex -- colors
          const [, port] = /https?:\/\/[\w.[\]:]+?:(\d+)/.exec(output.replaceAll(/\x1B\[[\d;]*m/g, "")) ?? [];
          if (!port) return;
          clearTimeout(timer);
          found(`http://localhost:${port}`);
        });
      }
    });
    return await task(address);
  } catch (error) {
    throw new Error(`${error.message}\n${output}`, { cause: error });
  } finally {
    if (server.pid && server.exitCode === null) process.kill(-server.pid, "SIGKILL");
  }
}

/**
 * What a page says in `#answer`, in Chromium. Errors of the page are in the message of what is thrown.
 * @param {string} address
 * @param {string} [folder] to which the address leads, where there is no server
 */
export async function seen(address, folder) {
  const browser = await browsers.launch({ executablePath: chromium(), args: ["--no-sandbox", "--disable-gpu"] });
  /** @type {string[]} */
  const complaints = [];
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    if (folder) {
      await context.route("**", (route) => route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }).catch(() => route.abort()));
    }
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(address, { timeout: 120_000 }); // a first page is compiled on demand
    const answer = page.locator("#answer:not(:empty)");
    await answer.waitFor({ timeout: 120_000 });
    return await answer.textContent();
  } catch (error) {
    throw new Error(`${error.message}\n${complaints.join("\n")}`, { cause: error });
  } finally {
    await browser.close();
  }
}
