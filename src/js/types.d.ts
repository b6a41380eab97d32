/** The clouds Partner Center has run in. `germany` closed on 2021-10-29; `china` is the cloud operated by 21Vianet. */
export type Cloud = "global" | "us-government" | "germany" | "china";

export type PartnerType = "direct-bill" | "indirect-provider" | "indirect-reseller";
export type PartnerRole = "admin-agent" | "sales-agent" | "helpdesk-agent" | "global-admin" | "user-admin";
/** What the customer's tenant is used for: the company's own services, or selling through CSP. */
export type TenantUse = "own-use" | "csp-transactions";
export type CustomerAgreement = "accepted" | "missing";
/** The agreement that every CSP partner signs with Microsoft. */
export type PartnerAgreement = "signed" | "missing";
/** How far a grant between partner and customer has come. */
export type GrantStatus = "none" | "requested" | "active";
/** Microsoft Graph's `delegatedAdminRelationship.status`. */
export type GdapRelationshipStatus =
  | "created"
  | "approvalPending"
  | "approved"
  | "activating"
  | "active"
  | "expiring"
  | "expired"
  | "terminationRequested"
  | "terminating"
  | "terminated";

export type Family = "azure" | "license-based" | "new-commerce-license" | "software";
export type SubscriptionStatus = "active" | "suspended" | "expired" | "disabled" | "deleted" | "pending";
export type SubscriptionChange =
  | "rename"
  | "increase-quantity"
  | "decrease-quantity"
  | "auto-renew"
  | "suspend"
  | "reactivate"
  | "cancel"
  | "upgrade"
  /** A change that takes effect with the next term. */
  | "schedule"
  | "support-contact";

/** A granular delegated admin relationship between the two: these of its fields in Microsoft Graph, and no other. */
export interface GdapRelationship {
  status: GdapRelationshipStatus;
  /** Template ids (GUIDs) of the Entra roles. */
  roles: string[];
  /** When it was created: an ISO 8601 date or instant. A request that waits for approval lapses after 90 days. */
  createdDateTime?: string;
  /** When it ends: an ISO 8601 date or instant. */
  endDateTime?: string;
  /** Has a security group of the partner's been given its roles? Without one nobody can use it. */
  accessAssigned?: boolean;
}

/** The partner who is about to act. */
export interface Partner {
  /** The partner's tenant id, a GUID. */
  tenantId: string;
  type?: PartnerType;
  /** The roles of the signed-in user. */
  roles?: PartnerRole[];
  /** The numeric PartnerID (once MPN ID). */
  partnerId?: string;
  agreement?: PartnerAgreement;
  /** Tenant id of the indirect provider, where the partner is an indirect reseller. */
  providerTenantId?: string;
}

/** The customer to whom it is done. */
export interface Customer {
  /** The customer's tenant id, a GUID. */
  tenantId: string;
  tenantUse?: TenantUse;
  /** Is the customer's company itself a CSP partner? */
  cspPartner?: boolean;
  /** The Microsoft Customer Agreement. */
  customerAgreement?: CustomerAgreement;
  /** Are partner and customer in the same market or region? */
  sameMarket?: boolean;
  /** Tenant id of the indirect provider, where the customer's company is an indirect reseller. */
  providerTenantId?: string;
  /** Does another partner administer the same service already? It mattered until September 2018. */
  adminPartnerPerService?: boolean;
}

/** What stands between this partner and this customer. What is left out counts as `none`. */
export interface Relationship {
  reseller?: GrantStatus;
  dap?: GrantStatus;
  /** An advisor's relationship: admin privileges without sale. */
  advisor?: GrantStatus;
  gdap?: GdapRelationship[];
}

/**
 * The facts of the matter, as the caller states them. A fact that is left out is never guessed: the answer is `unknown`,
 * or tells what it took to be in order. Of grants, what is left out counts as `none`.
 */
export interface Situation {
  /** Default: `global`. */
  cloud?: Cloud;
  /**
   * The day to judge by, `YYYY-MM-DD`. Default: the newest edition, and no day: state today's, so that the ends and
   * windows of your own facts are judged, too.
   */
  asOf?: string;
  partner: Partner;
  customer: Customer;
  relationship?: Relationship;
  /** Does the customer already work with another CSP partner? */
  otherPartners?: boolean;
}

/** A subscription of the customer. */
export interface Subscription {
  /** A GUID, or the 12 hexadecimal digits of a new-commerce order. */
  id: string;
  /** Tenant id of the partner who sold it. No API says so: the portal states it. */
  soldBy?: string;
  family?: Family;
  status?: SubscriptionStatus;
  /** Until when it can be cancelled or reduced: an ISO 8601 date or instant, the API's `cancellationAllowedUntilDate`. */
  cancellationAllowedUntil?: string;
  /** The API's `autoRenewEnabled`. */
  autoRenew?: boolean;
  /** Has the customer given this partner an Azure role on it? */
  azureRoleAssigned?: boolean;
}

/** What the partner is about to do. */
export type Action =
  | { type: "request-reseller-relationship"; dap?: boolean }
  /** Durations are ISO 8601, such as `P730D`; `roles` are template ids. */
  | {
      type: "request-gdap";
      displayName: string;
      duration: string;
      autoExtendDuration?: string;
      roles: string[];
    }
  /** How many of the customer's subscriptions, Azure reservations and software purchases with this partner still run. */
  | {
      type: "remove-reseller-relationship";
      activeSubscriptions?: number;
      activeReservations?: number;
      activeSoftware?: number;
    }
  | { type: "purchase-subscription"; family?: Family; addOnTo?: Subscription }
  | { type: "change-subscription"; subscription: Subscription; change: SubscriptionChange }
  /** Move the subscription to this partner by way of the relationship. */
  | { type: "transition-subscription"; subscription: Subscription }
  | { type: "transition-account-ownership" }
  /** Ask for the subscription by the official process of the day. */
  | { type: "request-transfer"; subscription: Subscription }
  | { type: "change-terms"; subscription: Subscription }
  | { type: "change-partner-of-record"; subscription: Subscription }
  /** `roles` are those of which the task needs one. Leave out `azureSubscription` unless its resources are administered. */
  | { type: "administer-service"; roles?: string[]; azureSubscription?: Subscription }
  | { type: "open-support-request" };

export type ActionType = Action["type"];

export type Outcome = "allowed" | "unknown" | "not-yet" | "forbidden";
export type Severity = "forbidden" | "not-yet" | "unknown" | "warning" | "note";

/** The answer. The worst finding decides the outcome; a warning or a note leaves it as it is. */
export interface Decision {
  outcome: Outcome;
  /** Worst first. */
  findings: Finding[];
  /** The edition of the multi-partner page that was judged by; see `editions()`. */
  edition: EditionId;
}

/** One rule that has something to say. `explain` puts it into words. */
export interface Finding {
  rule: RuleName;
  severity: Severity;
  /** The fact to state, where the rule could not tell without it (`unknown`), or took it to be in order (`note`). */
  path?: string;
  /** The field of a request that it is about, where it speaks of one. */
  field?: "displayName" | "duration" | "autoExtendDuration" | "roles" | "customerTenantId";
  args?: Record<string, string | number>;
}

/** A type of action, and what is decided of it as long as nothing more is stated of it. */
export interface ActionOption {
  type: ActionType;
  decision: Decision;
}

/** The way to `allowed`. */
export interface Plan {
  reachable: boolean;
  /** The fewest steps, in order; none where it is allowed already. */
  steps: Step[];
  /** What stands in the way where it cannot be reached: rules that say never, or that lack a fact. */
  blockers: Finding[];
}

export type Actor = "partner" | "customer" | "provider" | "microsoft";

/** A step of a plan. `explain` puts it into words. */
export interface Step {
  step: StepName;
  actor: Actor;
  /** What to submit, where the step is an action of this module and all of it is known. */
  action?: Action;
  /** The facts after the step. */
  situation: Situation;
  /** The planned action as it stands after the step, where the step changed a fact of it. */
  plannedAction?: Action;
  /** Where the policy says so. */
  source: string;
}

/** What changed between two days. */
export interface Comparison {
  before: Decision;
  after: Decision;
  /** Found on the second day only. */
  added: Finding[];
  /** Found on the first day only. */
  removed: Finding[];
}

/** An invitation, in its parts. `asOf` picks the generation of the link; default: the newest. */
export type Invitation =
  | { kind: "reseller"; partnerTenantId: string; dap?: boolean; asOf?: string; cloud?: Cloud }
  | {
      kind: "indirect-reseller";
      resellerTenantId: string;
      resellerPartnerId: string;
      providerTenantId: string;
      dap?: boolean;
      asOf?: string;
      cloud?: Cloud;
    }
  | { kind: "dap"; partnerTenantId: string; asOf?: string; cloud?: Cloud }
  | { kind: "gdap"; relationshipId: string; asOf?: string; cloud?: Cloud };

export type InvitationKind = Invitation["kind"];
export type FormatName = "L1" | "L2" | "L3" | "L4" | "L5" | "L6" | "L7" | "L8" | "L9" | "L10" | "L11";
export type Provenance = "official" | "third-party";

/** A link that was built. */
export interface Link {
  url: string;
  /** The generation of the link. */
  format: FormatName;
  provenance: Provenance;
  /** Where the format was seen. */
  source: string;
  /** What to know before it is sent. */
  findings: Finding[];
}

/** One address in the text that is, or tries to be, an invitation. It tells who asks for what, never that it is safe. */
export interface Reading {
  /** As found. */
  url: string;
  /** Where it starts and ends in the text, in UTF-16 code units as JavaScript counts. */
  start: number;
  end: number;
  kind: InvitationKind | "offer" | "unreadable";
  /** The generation it follows; absent where it follows none. */
  format?: FormatName;
  /** The invitation, where it could be recovered whole. */
  invitation: Invitation | null;
  /** Each part that could be recovered, also where the whole could not. */
  parts: InvitationParts;
  defects: Defect[];
}

export interface InvitationParts {
  partnerTenantId?: string;
  resellerTenantId?: string;
  /** The numeric PartnerID. */
  resellerPartnerId?: string;
  providerTenantId?: string;
  dap?: boolean;
  relationshipId?: string;
}

/** Something wrong with a link: it `error` breaks the link, `warning` is merely unusual. */
export interface Defect {
  defect: DefectName;
  severity: "error" | "warning";
  args?: Record<string, string>;
}

/** A request for a granular delegated admin relationship, before it is sent. */
export interface GdapRequest {
  /** At most 50 characters, unique among all relationships of the partner. */
  displayName: string;
  /** ISO 8601, from `P1D` to `P2Y`. */
  duration: string;
  /** `P0D`, `PT0S` (not at all) or `P180D`. */
  autoExtendDuration?: string;
  /** Template ids (GUIDs) of the Entra roles; see `roles()`. */
  roles: string[];
  /** Without one, any customer may approve it. */
  customerTenantId?: string;
  /** The names that the partner's other relationships bear. */
  takenNames?: string[];
  asOf?: string;
  cloud?: Cloud;
}

/** What to post, and what is to be said of it. */
export interface GdapRequestReport {
  /** `null` where a finding forbids it. A role that is there twice is asked for once. */
  body: GdapRequestBody | null;
  /** Worst first; `field` says what each is about. */
  findings: Finding[];
}

/** The body of `POST /tenantRelationships/delegatedAdminRelationships` in Microsoft Graph. */
export interface GdapRequestBody {
  displayName: string;
  duration: string;
  autoExtendDuration?: string;
  customer?: { tenantId: string };
  accessDetails: { unifiedRoles: { roleDefinitionId: string }[] };
}

/** The roles that customers got by default in 2023 when a partner of that kind created them. */
export type RolePreset =
  | "direct-bill"
  | "indirect-provider"
  | "indirect-reseller"
  | "domain-partner"
  | "control-panel-vendor";

/** A built-in Entra role. */
export interface Role {
  /** The id of its template. */
  id: string;
  /** Its English name, as its list writes it. */
  name: string;
  /** Does Microsoft's page of built-in roles label it as privileged? */
  privileged: boolean;
  /** Can a request ask for it? Absent where no source of Microsoft's says so. */
  requestable?: boolean;
  /** The list that names it, and Microsoft's page of built-in roles. */
  sources: string[];
  presets: RolePreset[];
}

/** How a GDAP relationship stands on a day. Days are `YYYY-MM-DD`, in UTC. */
export interface GdapStatus {
  status: GdapRelationshipStatus;
  /** The last day on which the customer can approve it, while it waits for that. */
  pendingUntil?: string;
  /** The day on which it ends, once it has become active. */
  endsAt?: string;
  /** The day on which it ends then, where it extends itself. */
  extendsTo?: string;
  /** How many days are left, of waiting or of use; 0 where they are over. */
  daysLeft?: number;
  /** How many days before the end mails are still to come: of 30, 7 and 1. */
  noticeDays: number[];
  findings: Finding[];
}

/** What a mail is made of. Names and note can bring neither headers nor markup nor links along: such text is refused. */
export interface MailRequest {
  /** One invitation, or a reseller relationship and admin privileges; in the mail the relationship comes first. */
  invitations: Invitation[];
  /** At most 200 characters, in one line. */
  partnerName: string;
  customerName?: string;
  /** Words of the partner's own, right below the greeting; at most 2,000 characters. */
  note?: string;
  from?: string;
  to?: string[];
  /** Template ids of the roles that the GDAP relationship asks for, to be told in the mail. */
  roles?: string[];
  /** How long it lasts, ISO 8601. */
  duration?: string;
}

/** A draft. Lines end in CRLF, as in mails. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
  /** All of it as an RFC 5322 file, which mail programs open for editing. */
  eml: string;
  /** Opens it in a mail program; `null` where it would be longer than 2,000 characters. */
  mailto: string | null;
  /** The links in it, in the order in which they stand there. */
  links: Link[];
  /** What to know before it is sent, worst first. */
  findings: Finding[];
}

/** What accepting an invitation would do, in sentences. */
export interface Briefing {
  title: string;
  /** Who asks. */
  asks: string[];
  /** What accepting would change. */
  changes: string[];
  /** What it would leave as it is. */
  unchanged: string[];
  /** What to verify before accepting, and who has to accept. */
  verify: string[];
  /** What is wrong with the link. */
  defects: string[];
}

/** A stretch of time, `since` inclusive, `until` exclusive, in which a rule holds in these clouds. */
export interface Period {
  clouds: Cloud[];
  since: string;
  until?: string;
  /** Where the policy says so, and the date of that text. */
  source: string;
  sourceDate: string;
}

/** A rule of the book. */
export interface RuleEntry {
  rule: RuleName;
  severity: Severity;
  /** What it speaks of. */
  about: "action" | "gdap-request" | "gdap-relationship" | "link" | "mail";
  /** The steps that lead on from it, where it says `not-yet`. */
  steps: StepName[];
  periods: Period[];
}

/** An edition of the multi-partner page. */
export interface Edition {
  edition: EditionId;
  since: string;
  /** True where the source is undated and the day was inferred. */
  inferred: boolean;
  clouds: Cloud[];
  source: string;
}

export interface CloudEntry {
  cloud: Cloud;
  /** The first day on which an edition covers it. */
  since: string;
  /** The day it closed. */
  closed?: string;
  partnerCenter: string;
  api: string;
  source: string;
}

/** Thrown for what is not a question: malformed input, or a link that no source knows. */
export interface MultipartnerError extends Error {
  name: "MultipartnerError";
  code: ErrorCode;
  /** Such as `action.subscription.id`. */
  path: string;
  args: Record<string, string | number>;
}

/** What `explain` gives: plain text, ready for a label, a sentence or two, and what to do. */
export interface Explanation {
  title: string;
  reason: string;
  remedy: string;
}

/** A language: a plain object, see `multipartner/locale/en`. */
export interface Locale {
  tag: string;
  name: string;
  /** Words for names that appear as arguments. */
  names: Record<string, string>;
  /** What an `unknown` finding says; `facts` words the path. */
  unknown: Explanation;
  /** What is said of a fact that was taken to be in order. */
  supposed: Explanation;
  facts: Record<string, string>;
  rules: Record<RuleName, Explanation>;
  steps: Record<StepName, Explanation>;
  defects: Record<DefectName, Explanation>;
  errors: Record<ErrorCode, Explanation>;
  /** What is told of an invitation, in mails and briefings. */
  invitation: InvitationWords;
  /** What else stands in a mail. */
  mail: MailWords;
  /** What else is told in a briefing. */
  briefing: BriefingWords;
}

/** A text for each kind of invitation. */
export type ByKind = Record<InvitationKind, string>;

export interface InvitationWords {
  what: ByKind;
  grants: ByKind;
  withholds: ByKind;
  withDap: string;
  until: ByKind;
  reuse: ByKind;
  /** By the rule that says who accepts, or where. */
  acceptance: Record<string, string>;
  unchanged: string[];
  roles: string;
  duration: string;
}

export interface MailWords {
  subject: ByKind;
  subjectOfTwo: string;
  greeting: string;
  greetingByName: string;
  intro: ByKind;
  introOfTwo: string;
  step: string;
  link: string;
  unchanged: string;
  verify: string;
  closing: string;
}

export type BriefingWords = Record<
  | "titleOfElsewhere"
  | "titleOfOffer"
  | "titleOfUnreadable"
  | "partner"
  | "partnerTenant"
  | "resellerTenant"
  | "resellerNumber"
  | "providerTenant"
  | "relationship"
  | "unknownPartner"
  | "withoutDap"
  | "rolesElsewhere"
  | "offer"
  | "unreadable"
  | "compare"
  | "ask"
  | "neverSafe",
  string
> & { title: ByKind };

/** The editions of the multi-partner page, oldest first. */
export type EditionId = "E0" | "E1" | "E2" | "E3" | "E4" | "E5" | "E6" | "E7" | "E8" | "E9" | "E10" | "E11" | "E12" | "E13" | "E14";

/** The rules; `rules()` tells what each is. */
export type RuleName =
  | "cloud-closed"
  | "cloud-not-covered"
  | "page-silent-on-cloud"
  | "government-sources-disagree"
  | "global-missing-from-list"
  | "germany-took-no-new-customers"
  | "licenses-in-government-undocumented"
  | "existing-subscriptions-unchanged"
  | "subscriptions-not-transitioned"
  | "account-ownership-stays"
  | "terms-stay"
  | "partner-of-record-stays"
  | "only-provider-names-reseller"
  | "no-seats-on-others"
  | "no-migration-of-others"
  | "no-add-on-to-others"
  | "new-commerce-add-on-undocumented"
  | "new-commerce-add-on-inferred"
  | "adding-seats-not-listed"
  | "provider-changes-what-it-sold"
  | "cancellation-window-closed"
  | "only-suspended-reactivates"
  | "deleted-is-final"
  | "ended-takes-nothing-new"
  | "only-new-commerce-schedules"
  | "suspended-licenses-reactivated-first"
  | "scheduled-change-needs-active"
  | "upgrade-needs-active"
  | "scheduled-change-needs-auto-renew"
  | "add-on-needs-active-base"
  | "new-commerce-not-known-yet"
  | "prerequisite-stands-on-tenant"
  | "update-resets-what-is-left-out"
  | "managing-needs-relationship"
  | "own-subscription-needs-no-transfer"
  | "licenses-not-transferred"
  | "legacy-and-software-not-transferred"
  | "no-transfer-in-national-clouds"
  | "indirect-reseller-files-no-transfer"
  | "only-active-azure-is-transferred"
  | "transfer-undocumented"
  | "license-transfer-date-inferred"
  | "transfer-by-hand"
  | "current-partner-accepts-transfer"
  | "transfer-leaves-azure-roles"
  | "licenses-transfer-whole"
  | "no-resale-to-csp-partner"
  | "no-resale-to-csp-tenant"
  | "no-sale-to-oneself"
  | "reseller-is-no-customer-of-its-provider"
  | "indirect-reseller-does-not-order"
  | "provider-invites"
  | "indirect-model-unavailable"
  | "indirect-model-in-government-disputed"
  | "same-market-only"
  | "partner-agreement-needed"
  | "customer-agreement-needed"
  | "customer-agreement-asked-with-invitation"
  | "dap-included"
  | "dap-ended"
  | "gdap-not-in-government"
  | "azure-not-in-china"
  | "reseller-relationship-needed"
  | "dap-needed"
  | "gdap-needed"
  | "agent-uses-dap"
  | "security-group-needed"
  | "azure-role-needed"
  | "gdap-not-known-yet"
  | "dap-left-over"
  | "gdap-sources-disagree"
  | "dap-note-remains"
  | "advisor-rights-from-customers-page"
  | "relationship-is-active-already"
  | "dap-comes-along"
  | "gdap-prevails"
  | "gdap-lacks-role"
  | "gdap-has-ended"
  | "relationship-does-not-administer"
  | "admin-right-does-not-sell"
  | "gdap-name-length"
  | "gdap-name-taken"
  | "gdap-name-characters"
  | "gdap-name-unique"
  | "gdap-duration-limits"
  | "auto-extend-not-offered-yet"
  | "auto-extend-values"
  | "no-auto-extend-with-global-administrator"
  | "gdap-roles-needed"
  | "role-not-requestable"
  | "no-known-role"
  | "role-not-listed"
  | "role-twice"
  | "global-administrator-is-widest"
  | "role-privileged"
  | "any-customer-may-approve"
  | "dap-removed-first"
  | "gdap-request-lapses"
  | "gdap-makes-no-reseller"
  | "relationship-not-locked"
  | "relationship-awaits-approval"
  | "relationship-request-lapsed"
  | "relationship-being-set-up"
  | "relationship-being-terminated"
  | "relationship-is-over"
  | "relationship-ends-soon"
  | "relationship-extends-itself"
  | "relationship-may-extend-itself"
  | "global-administrator-keeps-from-extending"
  | "nothing-to-remove"
  | "indirect-reseller-does-not-remove"
  | "only-direct-partners-remove"
  | "active-subscriptions-first"
  | "reservations-first"
  | "software-first"
  | "removal-undocumented"
  | "removal-takes-rights"
  | "azure-roles-remain"
  | "licenses-may-hold-relationship"
  | "agent-requests-relationship"
  | "agent-or-admin-requests-relationship"
  | "admin-agent-requests-gdap"
  | "global-admin-removes-relationship"
  | "agent-removes-relationship"
  | "admin-agent-files-transfer"
  | "page-named-other-roles"
  | "request-page-named-other-roles"
  | "request-page-named-admin-agent"
  | "admin-agent-for-dap"
  | "one-admin-partner-per-service"
  | "other-partners-no-obstacle"
  | "one-subscription-several-partners"
  | "azure-beside-azure"
  | "billing-admin-may-accept"
  | "another-role-may-approve"
  | "administrator-accepts"
  | "global-admin-accepts"
  | "global-admin-approves"
  | "accepted-in-office-portal"
  | "accepted-in-store-for-business"
  | "accepted-in-admin-center"
  | "link-from-third-party"
  | "link-date-inferred"
  | "link-formats-disagree"
  | "link-not-seen-lately"
  | "link-lacks-choice"
  | "link-implies-dap"
  | "link-serves-every-customer"
  | "link-needs-lock"
  | "mailto-too-long"
  | "name-mixes-scripts"
  | "duration-told-outside-limits"
  | "roles-told-not-carried";

/** The steps of plans. */
export type StepName =
  | "assign-admin-agent"
  | "assign-global-admin"
  | "sign-partner-agreement"
  | "request-reseller-relationship"
  | "request-dap"
  | "provider-sends-invitation"
  | "accept-invitation"
  | "accept-customer-agreement"
  | "request-gdap"
  | "lock-for-approval"
  | "approve-gdap"
  | "gdap-activates"
  | "assign-security-group"
  | "assign-azure-role"
  | "suspend-subscriptions"
  | "cancel-reservations"
  | "cancel-software"
  | "reactivate-subscription"
  | "provisioning-ends"
  | "turn-on-auto-renew";

/** What can be wrong with a link. */
export type DefectName =
  | "wrong-host"
  | "look-alike-host"
  | "national-host"
  | "user-info"
  | "port"
  | "plain-http"
  | "no-scheme"
  | "unusual-host"
  | "wrong-path"
  | "wrong-fragment"
  | "missing-fragment"
  | "query-behind-fragment"
  | "unknown-kind"
  | "missing-parameter"
  | "unknown-parameter"
  | "duplicate-parameter"
  | "parameter-order"
  | "dap-not-stated"
  | "template-not-filled"
  | "number-for-tenant-id"
  | "tenant-id-for-number"
  | "partner-id-not-zero"
  | "single-guid"
  | "invalid-value"
  | "letter-case"
  | "percent-escapes"
  | "glued-links"
  | "glued-text"
  | "foreign-characters"
  | "inside-another-address"
  | "html-escapes"
  | "markdown-escapes"
  | "json-escapes"
  | "unlike-source";

/** Why input is refused. */
export type ErrorCode =
  | "wrong-type"
  | "unknown-field"
  | "missing-field"
  | "unknown-value"
  | "invalid-tenant-id"
  | "invalid-subscription-id"
  | "invalid-partner-id"
  | "invalid-relationship-id"
  | "invalid-role-id"
  | "invalid-date"
  | "invalid-duration"
  | "invalid-count"
  | "ill-formed-text"
  | "unreadable-value"
  | "invalid-mail-address"
  | "text-too-long"
  | "unprintable-text"
  | "text-with-link"
  | "empty-text"
  | "invalid-invitations"
  | "before-first-edition"
  | "no-sourced-link"
  | "dap-not-offered"
  | "dap-not-optional"
  | "not-initialised"
  | "nothing-to-explain"
  | "incomplete-locale";
