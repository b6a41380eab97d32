// As ask.js, for require.
const { check, explain, isMultipartnerError } = require("multipartner");
const es = require("multipartner/locale/es");

const us = "11111111-2222-4333-8444-555555555555", them = "99999999-8888-4777-8666-555555555555";

exports.ask = ask;

function ask() {
  const customer = { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" };
  const subscription = { id: "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff", soldBy: them };
  const situation = { asOf: "2026-09-01", partner: { tenantId: us }, customer };
  const { outcome, findings } = check(situation, { type: "change-subscription", subscription, change: "cancel" });
  return `${outcome}: ${explain(findings[0], es).title}; ${refused()}`;
}

function refused() {
  try {
    check({ partner: { tenantId: "contoso" }, customer: {} }, { type: "purchase-subscription" });
  } catch (error) {
    if (isMultipartnerError(error)) return error.problems.map(({ code }) => code).join(", ");
  }
  return "nothing";
}
