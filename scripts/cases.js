import { readFileSync } from "node:fs";

/**
 * The cases of a kind, which Rust, JavaScript and the page's examples share.
 * @param {string} kind
 * @returns {any[]}
 */
export const cases = (kind) => JSON.parse(readFileSync(`tests/cases/${kind}.json`, "utf8"));
