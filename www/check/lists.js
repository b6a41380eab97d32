// The closed lists of the package's types, in the order in which the form offers them. Each stands in a record, so that
// the type checker refuses a name that is missing, misspelt or one too many.

/** @import * as Types from "../pkg/browser.js" */

const { keys } = Object;

export const ACTIONS = keys(/** @satisfies {Record<Types.ActionType, 1>} */ ({
  "request-reseller-relationship": 1,
  "request-gdap": 1,
  "purchase-subscription": 1,
  "change-subscription": 1,
  "administer-service": 1,
  "open-support-request": 1,
  "request-transfer": 1,
  "transition-subscription": 1,
  "transition-account-ownership": 1,
  "change-terms": 1,
  "change-partner-of-record": 1,
  "remove-reseller-relationship": 1,
}));

export const CHANGES = keys(/** @satisfies {Record<Types.SubscriptionChange, 1>} */ ({
  rename: 1,
  "increase-quantity": 1,
  "decrease-quantity": 1,
  "auto-renew": 1,
  suspend: 1,
  reactivate: 1,
  cancel: 1,
  upgrade: 1,
  schedule: 1,
  "support-contact": 1,
}));

export const FAMILIES = keys(/** @satisfies {Record<Types.Family, 1>} */ ({
  azure: 1,
  "license-based": 1,
  "new-commerce-license": 1,
  software: 1,
}));

export const STATUSES = keys(/** @satisfies {Record<Types.SubscriptionStatus, 1>} */ ({
  active: 1,
  suspended: 1,
  expired: 1,
  disabled: 1,
  deleted: 1,
  pending: 1,
}));

export const PARTNERS = keys(/** @satisfies {Record<Types.PartnerType, 1>} */ ({
  "direct-bill": 1,
  "indirect-provider": 1,
  "indirect-reseller": 1,
}));

export const ROLES = keys(/** @satisfies {Record<Types.PartnerRole, 1>} */ ({
  "admin-agent": 1,
  "sales-agent": 1,
  "helpdesk-agent": 1,
  "global-admin": 1,
  "user-admin": 1,
}));

export const USES = keys(/** @satisfies {Record<Types.TenantUse, 1>} */ ({ "own-use": 1, "csp-transactions": 1 }));

export const AGREEMENTS = keys(/** @satisfies {Record<Types.CustomerAgreement, 1>} */ ({ accepted: 1, missing: 1 }));

export const PARTNER_AGREEMENTS = keys(/** @satisfies {Record<Types.PartnerAgreement, 1>} */ ({ signed: 1, missing: 1 }));

export const GRANTS = keys(/** @satisfies {Record<Types.GrantStatus, 1>} */ ({ none: 1, requested: 1, active: 1 }));

export const GDAP_STATUSES = keys(/** @satisfies {Record<Types.GdapRelationshipStatus, 1>} */ ({
  created: 1,
  approvalPending: 1,
  approved: 1,
  activating: 1,
  active: 1,
  expiring: 1,
  expired: 1,
  terminationRequested: 1,
  terminating: 1,
  terminated: 1,
}));

export const CLOUDS = keys(/** @satisfies {Record<Types.Cloud, 1>} */ ({
  global: 1,
  "us-government": 1,
  germany: 1,
  china: 1,
}));

/** What a customer can be asked for, as partners put it, and the invitations that it takes. */
export const ASKS = /** @satisfies {Record<string, Types.InvitationKind[]>} */ ({
  sell: ["reseller"],
  both: ["reseller", "gdap"],
  administer: ["gdap"],
  provider: ["indirect-reseller"],
  "provider-both": ["indirect-reseller", "gdap"],
  advisor: ["dap"],
});

export const EXTENSIONS = ["P180D", "P0D"];

export const PRESETS = keys(/** @satisfies {Record<Types.RolePreset, 1>} */ ({
  "direct-bill": 1,
  "indirect-provider": 1,
  "indirect-reseller": 1,
  "domain-partner": 1,
  "control-panel-vendor": 1,
}));

export const SUBJECTS = keys(/** @satisfies {Record<Types.RuleEntry["about"], 1>} */ ({
  action: 1,
  "gdap-request": 1,
  "gdap-relationship": 1,
  link: 1,
  mail: 1,
}));
