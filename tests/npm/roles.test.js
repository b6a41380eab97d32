import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cases } from "../cases/load.js";
import { agree, load } from "./consumer.js";

const { findRoles, gdapRequest, roles } = await load("multipartner");

describe("roles", () => {
  // The sets that customers got by default, from Microsoft's FAQ on GDAP of October 2023.
  const ids = new Map([
    ["Directory Readers", "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"],
    ["Directory Writers", "9360feb5-f418-4baa-8175-e2a00bac4301"],
    ["License Administrator", "4d6ac14f-3453-41d0-bef9-a3e0c569773a"],
    ["Service Support Administrator", "f023fd81-a637-4b56-95fd-791ac0226033"],
    ["User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1"],
    ["Privileged Role Administrator", "e8611ab8-c189-46e8-94e1-60213ab1f814"],
    ["Helpdesk Administrator", "729827e3-9c14-49f7-bb1b-9608f156bbb8"],
    ["Privileged Authentication Administrator", "7be44c8a-adaf-4e2a-84d6-ab2649e08a13"],
    ["Global Reader", "f2ef992c-3afb-46b9-b7cf-a126ee74c451"],
    ["Cloud Application Administrator", "158c047a-c907-4556-b7ef-446551a6b5f7"],
    ["Application Administrator", "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"],
    ["External Identity Provider Administrator", "be2f45a1-457d-42af-a067-6ec1fa63bc45"],
    ["Domain Name Administrator", "8329153b-31d0-4727-b945-745eb3bc5f31"],
  ]);
  const names = [...ids.keys()];
  const [common, applications, domains] = [names.slice(0, 9), names.slice(9, 11), names.slice(11)];
  const presets = {
    "direct-bill": [...common, ...applications],
    "indirect-provider": [...common, ...applications],
    "indirect-reseller": common,
    "domain-partner": [...common, ...applications, ...domains],
    "control-panel-vendor": [...common, ...applications],
  };
  /** @type {import("multipartner").Role[]} */
  const all = roles();

  for (const [preset, expected] of Object.entries(presets)) {
    test(`the preset of a ${preset}`, () => {
      const found = all.filter((role) => role.presets.some((one) => one === preset));
      assert.deepEqual(new Map(found.map(({ name, id }) => [name, id])), new Map(expected.map((name) => [name, ids.get(name)])));
    });
  }

  test("no other preset", () => {
    assert.deepEqual(new Set(all.flatMap((role) => role.presets)), new Set(Object.keys(presets)));
  });

  test("the 143 that Microsoft Graph listed in 2026, of which Microsoft's tool for GDAP offers 73", () => {
    assert.equal(all.length, 143);
    assert.equal(new Set(all.map(({ id }) => id)).size, 143);
    assert.equal(new Set(all.map(({ name }) => name.toLowerCase())).size, 143);
    for (const { id } of all) assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.equal(all.filter(({ requestable }) => requestable).length, 73);
    assert.equal(all.filter(({ listedBy }) => listedBy === "third-party").length, 32);
    assert.deepEqual(all.filter(({ requestable }) => requestable === false).map(({ name }) => name), [
      "Customer Delegated Admin Relationship Administrator",
      "Device Join",
      "Device Managers",
      "Device Users",
      "Guest User",
      "On Premises Directory Sync Account",
      "Restricted Guest User",
      "User",
      "Workplace Device Join",
    ]);
  });

  // Of Microsoft's page of built-in roles, and of the copies of it from April 2026 on.
  const privileged = [
    "Agent ID Administrator",
    "Application Administrator",
    "Application Developer",
    "Attribute Provisioning Administrator",
    "Attribute Provisioning Reader",
    "Authentication Administrator",
    "Authentication Extensibility Administrator",
    "B2C IEF Keyset Administrator",
    "Cloud Application Administrator",
    "Cloud Device Administrator",
    "Conditional Access Administrator",
    "Directory Writers",
    "Domain Name Administrator",
    "External Identity Provider Administrator",
    "Global Administrator",
    "Global Reader",
    "Helpdesk Administrator",
    "Hybrid Identity Administrator",
    "Intune Administrator",
    "Lifecycle Workflows Administrator",
    "Partner Tier1 Support",
    "Partner Tier2 Support",
    "Password Administrator",
    "Privileged Authentication Administrator",
    "Privileged Role Administrator",
    "Security Administrator",
    "Security Operator",
    "Security Reader",
    "User Administrator",
  ];
  /** @param {import("multipartner").Role[]} list */
  const labeled = (list) => list.filter((role) => role.privileged).map(({ name }) => name).sort();

  test("those that Microsoft's list of built-in roles of January 2026 labels as privileged", () => {
    assert.deepEqual(labeled(roles({ asOf: "2026-01-20" })), privileged);
  });

  test("those that the newest copy of it labels", () => {
    const more = ["AI Administrator", "AI Reader", "Authentication Extensibility Password Administrator"];
    assert.deepEqual(labeled(all), [...privileged, ...more].sort());
    assert.deepEqual(labeled(roles({})), labeled(all));
    assert.deepEqual(labeled(roles(undefined)), labeled(all));
  });

  for (const { name, query, expect } of cases("roles")) {
    test(`on a day: ${name}`, () => {
      /** @type {any[]} */
      const list = roles(query);
      if (expect.count) assert.equal(list.length, expect.count);
      for (const [each, members] of Object.entries(expect.roles)) {
        const role = list.find((one) => one.name === each);
        assert.equal(role === undefined, members === null, each);
        if (members) agree(role, Object.fromEntries(Object.entries(members).map(([key, value]) => [key, value ?? undefined])));
      }
    });
  }

  for (const { name, text, expect } of cases("find-roles")) {
    test(`found by ${name}`, () => {
      /** @type {import("multipartner").RoleMatch[]} */
      const matches = findRoles(text);
      const found = matches.map((one) => [one.role.name, one.by, one.name]);
      const told = found.map(([role, by, known]) => [role, by, ...known === role ? [] : [known]].join(" "));
      assert.deepEqual(told, expect.found);
    });
  }

  test("stated by name", () => {
    const { roles: taken, body } = gdapRequest({ displayName: "Contoso", duration: "P180D", roles: ["company administrator"] });
    const id = "62e90394-69f5-4237-9190-012177145e10";
    assert.deepEqual(taken, [{ stated: "company administrator", id, name: "Global Administrator" }]);
    assert.deepEqual(body?.accessDetails.unifiedRoles, [{ roleDefinitionId: id }]);
  });
});
