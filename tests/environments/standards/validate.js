// An action through the libraries that take a Standard Schema, printed as JSON.
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { FormApi } from "@tanstack/form-core";
import { permitted } from "multipartner";
import es from "multipartner/locale/es";
import { app as express } from "./express.js";
import { app as hono } from "./hono.js";

const us = "11111111-2222-4333-8444-555555555555";
const situation = { partner: { tenantId: us }, customer: { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" } };
const subscription = { id: "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff" };
const action = { type: "change-subscription", change: "cancel", subscription };
const denied = { ...action, subscription: { ...subscription, soldBy: "unknown-partner" } };
const schema = permitted(situation, { locale: es });

const { errors } = await standardSchemaResolver(schema)(action, undefined, { fields: {}, shouldUseNativeValidation: false });

const form = new FormApi({ defaultValues: action, validators: { onSubmit: schema } });
form.mount();
await form.handleSubmit();

const init = (body) => ({ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const refused = await hono.request("/actions", init(denied));
const problem = await hono.request("/checks", init(denied));

const server = express.listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const bad = await fetch(`http://127.0.0.1:${server.address().port}/checks`, init({ situation: { partner: {} }, action }));
console.log(JSON.stringify({
  hookForm: errors.subscription.soldBy.message,
  tanStack: form.state.errorMap.onSubmit["subscription.soldBy"][0].message,
  hono: [refused.status, (await refused.json()).error.length],
  problem: [problem.status, (await problem.json()).outcome],
  express: [bad.status, bad.headers.get("Content-Type"), (await bad.json()).errors.map(({ pointer }) => pointer)],
}));
server.close();
