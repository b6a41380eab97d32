import multipartner = require("multipartner");
import core = require("multipartner/core");
import fetched = require("multipartner/fetch");
import form = require("multipartner/form");
import es = require("multipartner/locale/es");

const tenantId = "11111111-2222-4333-8444-555555555555";
const decision: multipartner.Decision = multipartner.check({ partner: { tenantId }, customer: { tenantId } }, { type: "purchase-subscription" });
const [title]: string[] = decision.findings.map((finding) => core.explain(finding, es).title);
const options: form.FormOptions = { situation: () => ({ partner: { tenantId } }), action: { type: "request-transfer" } };
export = [options, title, fetched.init("/multipartner.wasm")];
