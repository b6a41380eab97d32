import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ANSWER, consumer, run, seen, served } from "./consumer.js";

// Node 20 is too old for their tools; what they build, any Node runs.
const NODE = "node_modules/node/bin/node";

const rows = [
  {
    name: "SvelteKit 3", folder: "sveltekit", made: [".svelte-kit", "build"], cli: "node_modules/vite/bin/vite.js",
    build: ["build"], start: ["build/index.js"], dev: ["dev", "--port", "0"], pages: ["", "client"], api: "api",
  },
  {
    name: "Astro 7", folder: "astro", made: ["dist", ".astro"], cli: "node_modules/astro/bin/astro.mjs",
    build: ["build"], start: ["dist/server/entry.mjs"], dev: ["dev", "--port", "4331"], pages: ["", "client"], api: "api",
  },
  {
    name: "Nuxt 4", folder: "nuxt", made: [".nuxt", ".output"], cli: "node_modules/nuxt/bin/nuxt.mjs",
    build: ["build"], start: [".output/server/index.mjs"], dev: ["dev", "--port", "4332"], pages: [""], api: "api/answer",
  },
  {
    name: "Rsbuild 2", folder: "rsbuild", made: ["dist"], cli: "node_modules/@rsbuild/core/bin/rsbuild.js",
    build: ["build"], start: ["node_modules/@rsbuild/core/bin/rsbuild.js", "preview"], dev: ["dev"], pages: [""],
  },
  {
    name: "Angular 22", folder: "angular", made: ["dist"], cli: "node_modules/@angular/cli/bin/ng.js",
    build: ["build"], site: "dist/browser", dev: ["serve", "--port", "4334"], pages: [""],
  },
];

for (const { name, folder: project, made, cli, build, start, site, dev, pages, api } of rows) {
  const fresh = () => {
    const folder = consumer(project);
    for (const place of made) rmSync(join(folder, place), { recursive: true, force: true });
    return folder;
  };
  /** @param {string} address */
  const every = async (address) => {
    for (const page of pages) assert.equal(await seen(`${address}/${page}`), ANSWER, `page ${page}`);
    if (api) assert.equal(await (await fetch(`${address}/${api}`)).text(), ANSWER, "the server's route");
  };

  test(`${name}: build`, async () => {
    const folder = fresh();
    run(folder, NODE, cli, ...build);
    if (start) await served(folder, [NODE, ...start], every);
    else assert.equal(await seen("http://localhost/index.html", join(folder, String(site))), ANSWER);
  });

  test(`${name}: development`, async () => served(fresh(), [NODE, cli, ...dev], every));
}
