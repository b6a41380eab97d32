import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ANSWER, consumer, run, seen, served } from "./consumer.js";

// Next.js 16 with webpack fails on any edge route, `new Response("")` included.
const rows = /** @type {const} */ ([
  { version: "15", bundler: "webpack", args: [], edge: true },
  { version: "15", bundler: "Turbopack", args: ["--turbopack"], edge: true },
  { version: "16", bundler: "webpack", args: ["--webpack"], edge: false },
  { version: "16", bundler: "Turbopack", args: [], edge: true },
]);

for (const { version, bundler, args, edge } of rows) {
  /** @param {string} address */
  const every = async (address) => {
    for (const page of ["client", "server", "action"]) assert.equal(await seen(`${address}/${page}`), ANSWER, page);
    for (const route of edge ? ["node", "edge"] : ["node"]) {
      assert.equal(await (await fetch(`${address}/api/${route}`)).text(), ANSWER, route);
    }
  };

  const fresh = () => {
    const folder = consumer(`next-${version}`, "next");
    rmSync(join(folder, ".next"), { recursive: true, force: true });
    if (!edge) rmSync(join(folder, "app/api/edge"), { recursive: true });
    return folder;
  };

  test(`Next.js ${version}, ${bundler}: client and server components, server action, routes`, async () => {
    const folder = fresh();
    run(folder, "next", "build", ...args);
    await served(folder, ["next", "start", "--port", "0"], every);
  });

  test(`Next.js ${version}, ${bundler}: the same in development`, async () => {
    await served(fresh(), ["next", "dev", "--port", "0", ...args], every);
  });
}
