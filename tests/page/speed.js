// How soon the page can be used: a first visit and the one after it, with a processor four times slower and "Fast 3G", in
// Chromium. Writes the figures into docs/page.md.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { chromium as executable } from "../../scripts/tools.js";

/** What `npm run speed` writes stands between these. */
const MARKS = ["<!-- npm run speed -->", "<!-- /npm run speed -->"];

/** As the developer tools of Chromium and Puppeteer define it: bytes per second, and milliseconds to the first byte. */
const FAST_3G = { offline: false, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9, latency: 562.5 };
const SLOWER = 4;
const VISITS = 5;

/** @type {Record<string, string>} */
const TYPES = {
  ...{ ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" },
  ...{ ".json": "application/json", ".webmanifest": "application/manifest+json" },
};

/** The site as a static host sends it, compressed beforehand. */
const files = new Map(readdirSync("dist/site", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name)).map((file) => [`/${relative("dist/site", file)}`, brotliCompressSync(readFileSync(file))]));

const server = createServer(({ url = "/" }, response) => {
  const path = new URL(url, "http://localhost").pathname.replace(/\/$/, "/index.html");
  const body = files.get(path);
  if (!body) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream", "Content-Encoding": "br" }).end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

/** @param {import("@playwright/test").Page} page @returns {Promise<Record<string, number>>} Milliseconds from the beginning of the visit. */
async function visit(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", FAST_3G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(`http://127.0.0.1:${port}/?lang=en`);
  await page.locator("body.ready").waitFor();
  const figures = await page.evaluate(() => {
    const at = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    const loaded = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < at("answering")).map((entry) => /** @type {PerformanceResourceTiming} */ (entry).responseEnd);
    return { painted: at("first-contentful-paint"), interactive: at("interactive"), answering: at("answering"), loaded: Math.max(...loaded.filter((end) => end < at("answering"))) };
  });
  await session.detach();
  return figures;
}

const browser = await chromium.launch({ executablePath: executable(), args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
/** @type {Record<string, Record<string, number>[]>} */
const visits = { first: [], next: [] };
for (let turn = 0; turn < VISITS; turn++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  visits.first.push(await visit(page));
  await page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 120_000 });
  await page.close();
  visits.next.push(await visit(await context.newPage()));
  await context.close();
}
await browser.close();
server.close();

/** @param {number[]} figures */
const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];
/** @param {Record<string, number>[]} all @param {string} name */
const seconds = (all, name) => (median(all.map((each) => each[name])) / 1000).toFixed(1);
const rows = [
  "| seconds from the beginning | first visit | next visit |", "| --- | ---: | ---: |",
  ...Object.entries({
    painted: "something is seen",
    interactive: "an action can be searched for and chosen",
    answering: "and is answered",
  }).map(([name, words]) => `| ${words} | ${seconds(visits.first, name)} | ${seconds(visits.next, name)} |`),
];
console.log(rows.join("\n"));
console.log(`after the last byte: ${median(visits.first.map(({ answering, loaded }) => answering - loaded)).toFixed(0)} ms`);
const text = readFileSync("docs/page.md", "utf8");
const [before, rest] = text.split(MARKS[0]);
const [, after] = rest.split(MARKS[1]);
writeFileSync("docs/page.md", [before, MARKS[0], `\n\n${rows.join("\n")}\n\n`, MARKS[1], after].join(""));
