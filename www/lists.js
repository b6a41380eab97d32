// Generated from the Rust declarations by `npm run generate`.

/** @import * as Types from "./pkg/browser.js" */

// The closed lists of the package's types, each by the name of its type, so that a bundle holds those that are used.
export const AccessAssignmentStatus = /** @type {Types.AccessAssignmentStatus[]} */ (["pending", "active", "deleting", "deleted", "error"]);
export const ActionType = /** @type {Types.ActionType[]} */ (["request-reseller-relationship", "request-gdap", "remove-reseller-relationship", "purchase-subscription", "change-subscription", "transition-subscription", "transition-account-ownership", "request-transfer", "change-terms", "change-partner-of-record", "administer-service", "open-support-request"]);
export const Actor = /** @type {Types.Actor[]} */ (["partner", "customer", "provider", "microsoft"]);
export const AtTermEnd = /** @type {Types.AtTermEnd[]} */ (["renew", "cancel", "extend"]);
export const Cloud = /** @type {Types.Cloud[]} */ (["global", "us-government", "germany", "china"]);
export const CustomerAgreement = /** @type {Types.CustomerAgreement[]} */ (["accepted", "outdated", "missing"]);
export const DefectName = /** @type {Types.DefectName[]} */ (["wrong-host", "look-alike-host", "national-host", "user-info", "port", "plain-http", "no-scheme", "unusual-host", "wrong-path", "wrong-fragment", "missing-fragment", "query-after-fragment", "unknown-kind", "missing-parameter", "unknown-parameter", "duplicate-parameter", "parameter-order", "dap-not-stated", "template-not-filled", "number-for-tenant-id", "tenant-id-for-number", "provider-not-named", "provider-in-direct-link", "partner-id-not-zero", "single-guid", "invalid-value", "letter-case", "percent-escapes", "glued-links", "glued-text", "foreign-characters", "inside-another-address", "leads-elsewhere", "other-scheme", "shown-host-differs", "shown-invitation-differs", "shown-differs", "versions-differ", "target-hidden", "target-named", "broken-lines", "html-escapes", "markdown-escapes", "json-escapes", "unlike-source"]);
export const DefectSeverity = /** @type {Types.DefectSeverity[]} */ (["error", "warning"]);
export const ErrorCode = /** @type {Types.ErrorCode[]} */ (["wrong-type", "unknown-field", "missing-field", "unknown-value", "invalid-tenant-id", "invalid-subscription-id", "invalid-partner-id", "invalid-relationship-id", "empty-id", "invalid-role-id", "ambiguous-role", "invalid-date", "no-time-zone", "invalid-duration", "invalid-count", "ill-formed-text", "unreadable-value", "invalid-mail-address", "text-too-long", "unprintable-text", "text-with-link", "empty-text", "invalid-invitations", "no-family", "unclear-family", "before-first-edition", "no-sourced-link", "dap-not-offered", "dap-not-optional"]);
export const Family = /** @type {Types.Family[]} */ (["azure", "azure-plan", "license-based", "new-commerce-license", "software"]);
export const FormatName = /** @type {Types.FormatName[]} */ (["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11", "L12"]);
export const GdapRelationshipStatus = /** @type {Types.GdapRelationshipStatus[]} */ (["created", "approvalPending", "approved", "activating", "active", "expiring", "expired", "terminationRequested", "terminating", "terminated"]);
export const GrantStatus = /** @type {Types.GrantStatus[]} */ (["none", "requested", "active"]);
export const InvitationKind = /** @type {Types.InvitationKind[]} */ (["reseller", "indirect-reseller", "dap", "gdap"]);
export const MicrosoftAgreement = /** @type {Types.MicrosoftAgreement[]} */ (["enterprise-direct", "enterprise-indirect", "customer-agreement-enterprise", "pay-as-you-go"]);
export const Outcome = /** @type {Types.Outcome[]} */ (["forbidden", "not-yet", "unknown", "allowed"]);
export const PartnerAgreement = /** @type {Types.PartnerAgreement[]} */ (["signed", "missing"]);
export const PartnerRole = /** @type {Types.PartnerRole[]} */ (["admin-agent", "sales-agent", "helpdesk-agent", "global-admin", "user-admin", "billing-admin", "account-admin", "owner", "mpn-partner-admin", "compliance-admin", "business-profile-admin", "referrals-admin", "referrals-user", "co-sell-solution-admin", "incentives-admin", "incentives-user", "executive-report-viewer", "report-viewer", "default-user", "guest-user"]);
export const PartnerStanding = /** @type {Types.PartnerStanding[]} */ (["active", "restricted", "suspended", "revoked"]);
export const PartnerType = /** @type {Types.PartnerType[]} */ (["direct-bill", "indirect-provider", "indirect-reseller"]);
export const Provenance = /** @type {Types.Provenance[]} */ (["official", "third-party"]);
export const Qualification = /** @type {Types.Qualification[]} */ (["none", "education", "government-community-cloud"]);
export const ReadFrom = /** @type {Types.ReadFrom[]} */ (["original", "archive", "mirror", "third-party"]);
export const ReadingKind = /** @type {Types.ReadingKind[]} */ (["reseller", "indirect-reseller", "dap", "gdap", "offer", "agreement", "unreadable"]);
export const ResellerOfRecord = /** @type {Types.ResellerOfRecord[]} */ (["valid", "invalid"]);
export const RoleListing = /** @type {Types.RoleListing[]} */ (["microsoft", "third-party", "entra-docs", "graph"]);
export const RoleMatchKind = /** @type {Types.RoleMatchKind[]} */ (["id", "name", "former-name", "part-of-name", "part-of-former-name"]);
export const RolePreset = /** @type {Types.RolePreset[]} */ (["direct-bill", "indirect-provider", "indirect-reseller", "domain-partner", "control-panel-vendor"]);
export const RoleUse = /** @type {Types.RoleUse[]} */ (["deprecated", "not-assignable", "customer-only", "not-general"]);
export const RuleSubject = /** @type {Types.RuleSubject[]} */ (["action", "gdap-request", "gdap-relationship", "link", "mail"]);
export const Severity = /** @type {Types.Severity[]} */ (["forbidden", "not-yet", "unknown", "warning", "note"]);
export const StepName = /** @type {Types.StepName[]} */ (["assign-admin-agent", "assign-global-admin", "sign-partner-agreement", "request-reseller-relationship", "request-dap", "provider-sends-invitation", "accept-invitation", "accept-customer-agreement", "request-gdap", "lock-for-approval", "approve-gdap", "gdap-activates", "assignment-activates", "assign-security-group", "assign-azure-role", "buy-azure-plan", "cancel-new-commerce", "suspend-subscriptions", "cancel-reservations", "cancel-software", "reactivate-subscription", "cancel-azure-subscriptions", "replace-reseller-of-record", "provisioning-ends", "turn-on-auto-renew"]);
export const SubscriptionChange = /** @type {Types.SubscriptionChange[]} */ (["rename", "increase-quantity", "decrease-quantity", "auto-renew", "suspend", "reactivate", "cancel", "upgrade", "schedule", "support-contact"]);
export const SubscriptionStatus = /** @type {Types.SubscriptionStatus[]} */ (["active", "suspended", "expired", "disabled", "deleted", "pending", "extended-service-term"]);
export const TenantUse = /** @type {Types.TenantUse[]} */ (["own-use", "csp-transactions"]);

/** The types of action that always concern an existing subscription. */
export const ON_SUBSCRIPTION = /** @type {Types.ActionType[]} */ (["change-subscription", "transition-subscription", "request-transfer", "change-terms", "change-partner-of-record"]);

/** The patterns of the package's text types. */
export const PATTERNS = {
  CancellationEnd: /^(never|[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?)$/,
  Day: /^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$/,
  Duration: /^P/,
  Moment: /^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$/,
  PartnerId: /^[1-9][0-9]{0,18}$/,
  RelationshipId: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}-[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
  RoleId: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
  SoldBy: /^(microsoft|unknown-partner|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/,
  SubscriptionId: /^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-)?[0-9a-fA-F]{12}$/,
  TenantId: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
};
