// A release publishes the crate and the package together: they bear one version.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(file, "utf8"));

const { version } = json("package.json");

test("Cargo.toml and package.json agree on the version, and so do their lock files", () => {
  const [, crate] = /^\[package\]$[^[]*?^version = "(.+)"$/m.exec(readFileSync("Cargo.toml", "utf8")) ?? [];
  const [, locked] = /name = "multipartner"\nversion = "(.+)"/.exec(readFileSync("Cargo.lock", "utf8")) ?? [];
  const { version: lock, packages } = json("package-lock.json");
  assert.deepEqual({ crate, locked, lock, root: packages[""].version }, { crate: version, locked: version, lock: version, root: version });
});
