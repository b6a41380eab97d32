// What stands between the browser and the site: WebDriver neither tells of requests nor of what the console says, nor answers
// requests itself.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";

/** @type {Record<string, string>} */
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };

/** Where the script below is, and where it sends complaints. */
const COMPLAINTS = "/-/complaints.js";

/** Runs first in each page. */
function complain() {
  /** @type {Promise<unknown>[]} */
  const complained = [];
  const send = (/** @type {unknown[]} */ ...what) =>
    complained.push(fetch("/-/complaints.js", { method: "POST", keepalive: true, body: `${what.join(" ")} (${location.href})` }));
  Object.assign(window, { complained });
  Object.assign(console, { error: send, warn: send });
  addEventListener("error", ({ message, target }) => send(message ?? `not loaded: ${/** @type {Element} */ (target).outerHTML}`), true);
  addEventListener("unhandledrejection", ({ reason }) => send("rejected:", reason));
  addEventListener("securitypolicyviolation", (event) => send("refused:", event.effectiveDirective, event.blockedURI, event.sourceFile));
}

/** @typedef {{ status?: number, path?: string, body?: string | Buffer, contentType?: string }} Answer as Playwright's `fulfill` takes it */

export class Site {
  /** Those who answer instead of the site, by the beginning of an address and `**`. @type {[string, (route: any) => unknown][]} */
  routes = [];
  /** Those who want to know of requests. @type {((request: any) => unknown)[]} */
  listeners = [];
  /** What went wrong in the browser. @type {string[]} */
  complaints = [];

  /** @param {string} origin */
  constructor(origin) {
    this.server = createServer(async (request, response) => {
      const path = request.url ?? "/";
      if (request.method === "POST") this.complaints.push(Buffer.concat(await request.toArray()).toString());
      const { status, contentType, body } = await this.answer(origin, path, `http://${request.headers.host}${path}`);
      if (status >= 400) this.complaints.push(`${status} for ${path}`);
      const html = contentType.startsWith("text/html");
      response.writeHead(status, { "Content-Type": contentType });
      response.end(html ? String(body).replace(/<meta charset=[^>]*>|$/, `$&<script src="${COMPLAINTS}"></script>`) : body);
    });
  }

  /** @param {string} origin @param {string} path @param {string} url */
  async answer(origin, path, url) {
    if (path === COMPLAINTS) return { status: 200, contentType: "text/javascript", body: `(${complain})()` };
    const request = { url: () => url };
    for (const listener of this.listeners) listener(request);
    const [, route] = this.routes.find(([pattern]) => url.startsWith(pattern.slice(0, -2))) ?? [];
    if (!route) {
      const from = await fetch(new URL(path, origin));
      return { status: from.status, contentType: from.headers.get("content-type") ?? "", body: Buffer.from(await from.arrayBuffer()) };
    }
    /** @type {Answer} */
    const { status = 200, path: file = "", body = file && readFileSync(file), contentType = TYPES[extname(file)] ?? "text/plain" } =
      await new Promise((fulfill) => route({ request: () => request, fulfill }));
    return { status, contentType, body };
  }

  /** @returns {Promise<string>} its address */
  start = () => new Promise((resolve) => {
    this.server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (this.server.address());
      resolve(`http://127.0.0.1:${port}/`);
    });
  });

  close() {
    this.server.close();
    this.server.closeAllConnections();
  }
}
