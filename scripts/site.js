// The page as it is published, in dist/site, and a server of static files to look at it.
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
};

/** Puts the page, the package, what the page loads on demand, and the examples together. */
export function site() {
  rmSync("dist/site", { recursive: true, force: true });
  cpSync("www", "dist/site", { recursive: true });
  cpSync("pkg", "dist/site/pkg", { recursive: true });
  cpSync("node_modules/lean-qr/index.mjs", "dist/site/vendor/lean-qr.mjs");
  cpSync("node_modules/lean-qr/LICENSE", "dist/site/vendor/lean-qr.LICENSE.txt");
  const examples = Object.fromEntries(
    ["decisions", "links", "mails", "readings"].map((kind) => {
      /** @type {{ example?: unknown }[]} */
      const cases = JSON.parse(readFileSync(`tests/cases/${kind}.json`, "utf8"));
      return [kind, cases.filter((one) => one.example)];
    }),
  );
  writeFileSync("dist/site/examples.json", JSON.stringify(examples));
}

/**
 * Serves a folder to this machine. Only the files that are there now have an address, so no path leads out of it.
 * @param {string} folder
 * @param {number} [port] 0 takes any that is free
 * @param {number} [last] the last to try where the first is taken
 */
export async function serve(folder, port = 0, last = port) {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [`/${name.split(sep).join("/")}`.replace(/\/index\.html$/, "/"), join(folder, name)]),
  );
  const server = createServer(({ url = "" }, response) => {
    const file = files.get(url.replace(/[?#].*/, ""));
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)], "cache-control": "no-cache" });
    response.end(readFileSync(file));
  });
  for (; ; port++) {
    try {
      await once(server.listen(port, "127.0.0.1"), "listening");
      break;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port >= last) throw error;
    }
  }
  const { port: taken } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${taken}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
