import { check, init, isMultipartnerError, type Decision } from "multipartner";
import es from "multipartner/locale/es";

test("answers", async () => {
  await init();
  const tenantId = "11111111-2222-4333-8444-555555555555";
  const decision: Decision = check({ partner: { tenantId }, customer: { tenantId } }, { type: "purchase-subscription" });
  expect(decision.outcome).toBeTruthy();
  expect(es.tag).toBe("es");
  expect(isMultipartnerError(new Error("no"))).toBe(false);
});
