// A back end with Hono: an action that the policy does not permit is answered by the findings, each with its path.
import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { actionSchema, check, permitted, toProblem } from "multipartner";

/** What the portal knows of partner and customer. @type {import("multipartner").Situation} */
const situation = {
  partner: { tenantId: "11111111-2222-4333-8444-555555555555", type: "direct-bill", roles: ["admin-agent", "global-admin"] },
  customer: { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" },
  relationship: { reseller: "active" },
};

export const app = new Hono();

// Standard Schema: 400 with the issues.
app.post("/actions", sValidator("json", permitted(situation)), (context) => context.json({ done: context.req.valid("json").type }));

// Problem details: 403, 409 or 422 with type, detail and pointers.
app.post("/checks", sValidator("json", actionSchema), (context) => {
  const problem = toProblem(check(situation, context.req.valid("json")));
  if (!problem) return context.body(null, 204);
  return context.body(JSON.stringify(problem), /** @type {any} */ (problem.status), { "Content-Type": "application/problem+json" });
});
