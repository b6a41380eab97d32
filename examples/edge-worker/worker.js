// Checks at the time of the request, on an edge worker: stateless, so that every location answers by itself. A portal asks
// `POST /check` before it submits an action; `POST /list` takes a CSV, JSON or NDJSON and streams the rows back as NDJSON.
import { check, isMultipartnerError, toProblem } from "multipartner";
import { checkText, writeRows } from "multipartner/list";

/** The partner whom this worker serves; what a browser says of it is not believed. */
const PARTNER = { tenantId: "11111111-2222-4333-8444-555555555555" };

/** The facts that the server knows by itself. */
const known = () => ({ partner: PARTNER, asOf: new Date().toISOString().slice(0, 10) });

/** @param {Request} request */
async function checked(request) {
  const { situation, action } = await request.json();
  return Response.json(check({ ...situation, ...known() }, action));
}

/** @param {Request} request */
function listed({ body, headers }) {
  const rows = checkText(body ?? "", { situation: known(), action: JSON.parse(headers.get("Action") ?? '{"type":"administer-service"}') });
  const lines = writeRows(rows, { format: "ndjson" });
  const encoder = new TextEncoder();
  return new Response(new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => lines.return(),
  }), { headers: { "Content-Type": "application/x-ndjson" } });
}

export default {
  /** @param {Request} request */
  async fetch(request) {
    const { pathname } = new URL(request.url);
    try {
      if (request.method === "POST" && pathname === "/check") return await checked(request);
      if (request.method === "POST" && pathname === "/list") return listed(request);
    } catch (error) {
      if (isMultipartnerError(error)) return Response.json(toProblem(error), { status: 422, headers: { "Content-Type": "application/problem+json" } });
      if (error instanceof SyntaxError) return new Response("not JSON", { status: 400 });
      throw error;
    }
    return new Response("POST /check or /list", { status: 404 });
  },
};
