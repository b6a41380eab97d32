// What the page's part "Send an invitation" is made of: the roles of tasks, and the commands that create a request.
import { deepEqual, equal, ok } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { COMMANDS } from "../../www/send/commands.js";
import { SOURCES, TASKS } from "../../www/send/tasks.js";
import { load } from "./consumer.js";

const { gdapRequest, roles } = await load("multipartner");

test("the role of each task exists under its present name, and can be requested", () => {
  const known = new Map(roles().map((/** @type {import("multipartner").Role} */ role) => [role.name, role]));
  for (const [name, { role, source, row }] of Object.entries(TASKS)) {
    equal(known.get(role)?.requestable, true, `${name}: ${role}`);
    ok(known.get(role)?.use === undefined, name);
    ok(Object.hasOwn(SOURCES, source) && row, name);
  }
  ok(!Object.values(TASKS).some(({ role }) => role === "Global Administrator"));
});

test("each source of the tasks has an address and a day", () => {
  for (const [address, day] of Object.values(SOURCES)) {
    ok(URL.canParse(address) && /^20\d\d-\d\d-\d\d$/.test(day), address);
  }
});

const { body } = gdapRequest({ displayName: "It's $HOME `id` \"x\" \\", duration: "P365D", roles: ["Helpdesk Administrator"] });

test("the commands for Azure CLI say the same body in a shell, whatever is in its name", () => {
  // In place of `az`, a program that prints what it was told.
  const told = `az() { printf '%s\\0' "$@" >&2; case "$*" in *requests*) ;; *) echo the-id ;; esac; }\n`;
  const { stdout, stderr, status } = spawnSync("sh", ["-c", told + COMMANDS.az(/** @type {object} */ (body))], { encoding: "utf8" });
  equal(status, 0);
  equal(stdout, "the-id\n");
  const calls = stderr.split("rest\0").slice(1).map((call) => call.split("\0"));
  /** @param {string[]} call @param {string} option */
  const said = (call, option) => call[call.indexOf(option) + 1];
  deepEqual(JSON.parse(said(calls[0], "--body")), body);
  equal(said(calls[1], "--url"), `${said(calls[0], "--url")}/the-id/requests`);
  deepEqual(JSON.parse(said(calls[1], "--body")), { action: "lockForApproval" });
});

test("the commands for PowerShell hold the body as it is", () => {
  const [, json] = COMMANDS.powershell(/** @type {object} */ (body)).split(/@'\n|\n'@/);
  deepEqual(JSON.parse(json), body);
  ok(!json.split("\n").some((line) => line.startsWith("'@")));
});
