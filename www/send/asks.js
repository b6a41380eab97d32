// What a customer can be asked for, as partners put it, and the invitations that this takes.

/** @import { InvitationKind } from "../pkg/browser.js" */

export const ASKS = /** @satisfies {Record<string, InvitationKind[]>} */ ({
  sell: ["reseller"],
  both: ["reseller", "gdap"],
  administer: ["gdap"],
  provider: ["indirect-reseller"],
  "provider-both": ["indirect-reseller", "gdap"],
  advisor: ["dap"],
});
