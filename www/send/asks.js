// What a partner can want to do, and the invitations that it takes.

/** @import { InvitationKind } from "../pkg/browser.js" */

export const ASKS = /** @satisfies {Record<string, InvitationKind[]>} */ ({
  sell: ["reseller"],
  both: ["reseller", "gdap"],
  administer: ["gdap"],
  provider: ["indirect-reseller"],
  "provider-both": ["indirect-reseller", "gdap"],
  advisor: ["dap"],
});
