// Keeps the page for when there is no network. The build writes down which files a version has; they are fetched together, and
// used together: a version never mixes with another, since a new one waits until no window shows the old one.

/** @typedef {{ waitUntil: (work: Promise<unknown>) => void }} Phase */
/** @typedef {{ request: Request, respondWith: (response: Promise<Response>) => void }} Fetch */
/**
 * @typedef {object} Worker
 * @property {{ scope: string }} registration
 * @property {{ claim: () => Promise<void> }} clients
 * @property {((type: "install" | "activate", listener: (event: Phase) => void) => void)
 *   & ((type: "fetch", listener: (event: Fetch) => void) => void)} addEventListener
 * @property {string[]} SITE_FILES The files of this version: `scripts/site.js` puts them here,
 * @property {string} SITE_VERSION and the hash of their content.
 */
const FILES = /** @type {Worker} */ (/** @type {unknown} */ (globalThis)).SITE_FILES;
const CACHE = `multipartner ${/** @type {Worker} */ (/** @type {unknown} */ (globalThis)).SITE_VERSION}`;

const worker = /** @type {Worker} */ (/** @type {unknown} */ (globalThis));
const { scope } = worker.registration;
const known = new Set(FILES.map((file) => new URL(file, scope).href));

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(take()));
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url); // the page reads what is behind its path
  if (method === "GET" && known.has(origin + pathname)) event.respondWith(answer(origin + pathname, event.request));
});

async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(new URL(file, scope), { cache: "no-cache" })));
}

/** Takes over the windows of the first visit, and drops the versions before. */
async function take() {
  const others = (await caches.keys()).filter((name) => name.startsWith("multipartner ") && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {string} address @param {Request} request */
const answer = async (address, request) => (await (await caches.open(CACHE)).match(address)) ?? fetch(request);
