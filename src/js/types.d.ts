// Generated from the Rust declarations by `npm run generate`.

/** The id of a Microsoft Entra tenant, of a partner or a customer: a GUID. */
export type TenantId = string;

/** How a partner takes part in the CSP program. */
export type PartnerType =
  /** Buys from Microsoft and bills its customers. */
  | "direct-bill"
  /** Buys from Microsoft and sells through indirect resellers (a distributor). */
  | "indirect-provider"
  /** Sells through an indirect provider. */
  | "indirect-reseller";

/** A role of the signed-in user in the partner's tenant. */
export type PartnerRole =
  /** Admin agent in Partner Center. */
  | "admin-agent"
  /** Sales agent in Partner Center. */
  | "sales-agent"
  /** Helpdesk agent in Partner Center. */
  | "helpdesk-agent"
  /** Global administrator of the partner's tenant. */
  | "global-admin"
  /** User administrator of the partner's tenant; Partner Center's user management admin. */
  | "user-admin"
  /** Billing administrator of the partner's tenant. */
  | "billing-admin"
  /** Account admin in Partner Center. */
  | "account-admin"
  /** Owner: who enrolled the company in the program. */
  | "owner"
  /** Partner admin of the Microsoft AI Cloud Partner Program, formerly the Microsoft Partner Network (MPN). */
  | "mpn-partner-admin"
  /** Compliance admin in Partner Center. */
  | "compliance-admin"
  /** Business profile admin in Partner Center. */
  | "business-profile-admin"
  /** Referrals admin in Partner Center. */
  | "referrals-admin"
  /** Referrals user in Partner Center. */
  | "referrals-user"
  /** Co-sell solution admin in Partner Center. */
  | "co-sell-solution-admin"
  /** Incentives admin in Partner Center. */
  | "incentives-admin"
  /** Incentives user in Partner Center. */
  | "incentives-user"
  /** Executive report viewer in Partner Center. */
  | "executive-report-viewer"
  /** Report viewer in Partner Center. */
  | "report-viewer"
  /** Default user in Partner Center: any account of the partner's tenant. */
  | "default-user"
  /** A guest in the partner's tenant. */
  | "guest-user";

/** The numeric PartnerID (formerly MPN ID) of a partner location, at most 19 digits. */
export type PartnerId = string;

/** The Microsoft Partner Agreement, which every CSP partner signs with Microsoft. */
export type PartnerAgreement =
  /** The partner has signed it. */
  | "signed"
  /** The partner has not signed it. */
  | "missing";

/**
 * Whether Microsoft lets the partner sell.
 *
 * Source: <https://learn.microsoft.com/partner-center/enroll/partner-transition-guide>
 */
export type PartnerStanding =
  /** Without restrictions. */
  | "active"
  /** Restricted: no new customers, and no new subscriptions. */
  | "restricted"
  /** Suspended: what exists can be managed, and nothing new sold. */
  | "suspended"
  /** The partner's authorization has been revoked. */
  | "revoked";

/**
 * What Microsoft's check of the reseller of record found: it needs an active CSP tenant, a signed agreement, and a
 * PartnerID of a location that is linked with the provider.
 *
 * Source: <https://learn.microsoft.com/partner-center/customers/indirect-provider-tasks-in-partner-center>
 */
export type ResellerOfRecord =
  /** The reseller passes. */
  | "valid"
  /** The reseller does not pass. */
  | "invalid";

/** The partner who is about to act. */
export interface Partner {
  /** The partner's tenant. */
  readonly tenantId: TenantId;
  /** How the partner takes part in the CSP program. */
  readonly type?: PartnerType | undefined;
  /** The roles of the signed-in user. */
  readonly roles?: readonly PartnerRole[] | undefined;
  /** The partner's numeric PartnerID (formerly MPN ID). */
  readonly partnerId?: PartnerId | undefined;
  /** The partner's agreement with Microsoft. */
  readonly agreement?: PartnerAgreement | undefined;
  /** The tenant of the partner's indirect provider, if the partner is an indirect reseller. */
  readonly providerTenantId?: TenantId | undefined;
  /** Whether Microsoft lets the partner sell. */
  readonly standing?: PartnerStanding | undefined;
  /** What Microsoft's check found of the reseller for whom an indirect provider orders, or whom it records. */
  readonly resellerOfRecord?: ResellerOfRecord | undefined;
  /** Whether the user signs in with multifactor authentication (MFA). */
  readonly mfa?: boolean | undefined;
  /** Whether the partner is certified as an Azure Expert MSP. */
  readonly azureExpertMsp?: boolean | undefined;
}

/** What a customer's tenant is used for. */
export type TenantUse =
  /** For the company's own services. */
  | "own-use"
  /** For selling through CSP. */
  | "csp-transactions";

/** The Microsoft Customer Agreement, which a customer accepts. */
export type CustomerAgreement =
  /** The customer has accepted it. */
  | "accepted"
  /** A partner attested the acceptance before April 2023, and the customer has not accepted it again since. */
  | "outdated"
  /** The customer has not accepted it. */
  | "missing";

/** The customer on whom the partner acts. */
export interface Customer {
  /** The customer's tenant. */
  readonly tenantId: TenantId;
  /** What the tenant is used for. */
  readonly tenantUse?: TenantUse | undefined;
  /** Whether the customer's company is itself a CSP partner. */
  readonly cspPartner?: boolean | undefined;
  /** The state of the Microsoft Customer Agreement. */
  readonly customerAgreement?: CustomerAgreement | undefined;
  /** Whether partner and customer are in the same market or region. */
  readonly sameMarket?: boolean | undefined;
  /** The tenant of the customer's indirect provider, if the customer's company is an indirect reseller. */
  readonly providerTenantId?: TenantId | undefined;
  /** Whether another partner already administers the same service. It mattered until September 2018. */
  readonly adminPartnerPerService?: boolean | undefined;
}

/** A cloud with a Partner Center of its own. */
export type Cloud =
  /** The worldwide cloud. */
  | "global"
  /** Microsoft Cloud for US Government. */
  | "us-government"
  /** Microsoft Cloud Germany, which closed on 2021-10-29. */
  | "germany"
  /** The cloud in China that 21Vianet operates. */
  | "china";

/** A calendar day, `YYYY-MM-DD`. An RFC 3339 moment is read as its day in UTC. */
export type Day = string;

/** The state of a relationship or of admin privileges between partner and customer. */
export type GrantStatus =
  /** There is none. */
  | "none"
  /** The partner has asked for it; the customer has not accepted yet. */
  | "requested"
  /** The customer has accepted. */
  | "active";

/**
 * The status of a GDAP relationship, as Microsoft Graph gives it.
 *
 * Source: <https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship>
 */
export type GdapRelationshipStatus =
  /** The partner has created it and can still change it. */
  | "created"
  /** The partner has locked it; the customer has to approve it. */
  | "approvalPending"
  /** The customer has approved it. */
  | "approved"
  /** Microsoft is setting it up. */
  | "activating"
  /** It can be used. */
  | "active"
  /** It is past its end date, and about to be `expired`. */
  | "expiring"
  /** Its time is over. */
  | "expired"
  /** Partner or customer has asked to end it. */
  | "terminationRequested"
  /** It is being ended. */
  | "terminating"
  /** Partner or customer has ended it. */
  | "terminated";

/** A Microsoft Entra role: its template id, or its English name or a former one, in any letter case. */
export type RoleReference = string;

/** A day (`YYYY-MM-DD`) or an RFC 3339 moment, as Microsoft's APIs give them. */
export type Moment = string;

/**
 * The status of an access assignment, as Microsoft Graph gives it.
 *
 * Source: <https://learn.microsoft.com/graph/api/resources/delegatedadminaccessassignment>
 */
export type AccessAssignmentStatus =
  /** Being set up. */
  | "pending"
  /** In force. */
  | "active"
  /** Being removed. */
  | "deleting"
  /** Removed. */
  | "deleted"
  /** Failed. */
  | "error";

/** An access assignment of a GDAP relationship: roles given to one of the partner's security groups. */
export interface AccessAssignment {
  /** Its status. */
  readonly status?: AccessAssignmentStatus | undefined;
  /** The Entra roles that the security group was given: template ids or names. */
  readonly roles?: readonly RoleReference[] | undefined;
}

/** A GDAP relationship between partner and customer. */
export interface GdapRelationship {
  /** Its status. Without one, nobody can tell whether it can be used, unless it is past its end. */
  readonly status?: GdapRelationshipStatus | undefined;
  /** The Entra roles that it includes: template ids or names. */
  readonly roles?: readonly RoleReference[] | undefined;
  /** When it was created. A request that the customer does not approve lapses after 90 days. */
  readonly createdDateTime?: Moment | Date | undefined;
  /** When it ends. */
  readonly endDateTime?: Moment | Date | undefined;
  /** Its access assignments. Without an active one that includes the role, nobody can use it. */
  readonly assignments?: readonly AccessAssignment[] | undefined;
}

/** The existing relationship between this partner and this customer. What is left out counts as `none`. */
export interface Relationship {
  /** The reseller relationship, which lets the partner sell. */
  readonly reseller?: GrantStatus | undefined;
  /** Delegated admin privileges (DAP). */
  readonly dap?: GrantStatus | undefined;
  /** The relationship of an advisor: admin privileges without sales. */
  readonly advisor?: GrantStatus | undefined;
  /** The GDAP (granular delegated admin privileges) relationships. */
  readonly gdap?: readonly GdapRelationship[] | undefined;
  /** Whether the customer has bought an Azure plan through this partner. */
  readonly azurePlan?: boolean | undefined;
  /** Whether the partner won the customer as an indirect reseller, through an indirect provider. */
  readonly throughProvider?: boolean | undefined;
}

/** The facts. A fact that is left out is never guessed: the answer is `unknown`, or says what was assumed. */
export interface Situation {
  /** The partner who is about to act. */
  readonly partner: Partner;
  /** The customer on whom the partner acts. */
  readonly customer: Customer;
  /** The customer's cloud; the default is `global`. */
  readonly cloud?: Cloud | undefined;
  /**
   * The day for which to decide. By default the newest rules apply, and no end date or cancellation window in the
   * facts is evaluated: pass today's date.
   */
  readonly asOf?: Day | Date | undefined;
  /** The existing relationship between the two; the default is none. */
  readonly relationship?: Relationship | undefined;
  /** Whether the customer already works with another CSP partner. */
  readonly otherPartners?: boolean | undefined;
}

/** An ISO 8601 duration, such as `P730D`. */
export type Duration = string;

/** The product family of a subscription. */
export type Family =
  /** An Azure subscription. */
  | "azure"
  /** An Azure plan, which holds Azure subscriptions. */
  | "azure-plan"
  /** Licenses of the legacy commerce experience. */
  | "license-based"
  /** Licenses of the new commerce experience. */
  | "new-commerce-license"
  /** Perpetual software and software subscriptions. */
  | "software";

/** The id of a subscription: a GUID, or the 12 hexadecimal digits of a new commerce order. */
export type SubscriptionId = string;

/**
 * Who sold a subscription: the tenant id of a partner, `microsoft`, or `unknown-partner` for another partner
 * of which nothing more is known.
 */
export type SoldBy = string;

/** The agreement under which a customer bought Azure from Microsoft itself. */
export type MicrosoftAgreement =
  /** An Enterprise Agreement signed with Microsoft. */
  | "enterprise-direct"
  /** An Enterprise Agreement signed with a partner, or one for governments. */
  | "enterprise-indirect"
  /** A Microsoft Customer Agreement for enterprises (MCA-E), signed with Microsoft. */
  | "customer-agreement-enterprise"
  /** Pay-as-you-go, or a Microsoft Customer Agreement of a person. */
  | "pay-as-you-go";

/** The status of a subscription, as Partner Center's API gives it. */
export type SubscriptionStatus =
  /** In use. */
  | "active"
  /** Suspended by the partner or by Microsoft. */
  | "suspended"
  /** Ended without renewal. */
  | "expired"
  /** Ended, with the data still kept. */
  | "disabled"
  /** Canceled, with the data removed. */
  | "deleted"
  /** Being provisioned. */
  | "pending"
  /**
   * Continued month to month after its term, without having been renewed.
   *
   * Source: <https://learn.microsoft.com/partner-center/customers/extended-service-terms>
   */
  | "extended-service-term";

/**
 * Until when a subscription can be canceled or reduced: a day (`YYYY-MM-DD`) or an RFC 3339 moment, or `never` if it
 * cannot be canceled.
 */
export type CancellationEnd = string;

/**
 * Seats that can still be given back: an entry of the API's `refundableQuantity.details`.
 *
 * Source: <https://learn.microsoft.com/partner-center/developer/subscription-resources>
 */
export interface RefundableSeats {
  /** How many. */
  readonly quantity: number;
  /** Until when: the API's `allowedUntilDateTime`. */
  readonly until: Moment | Date;
}

/**
 * What happens to a new commerce subscription at the end of its term.
 *
 * Source: <https://learn.microsoft.com/partner-center/customers/extended-service-terms>
 */
export type AtTermEnd =
  /** It renews. */
  | "renew"
  /** It is canceled. */
  | "cancel"
  /** It continues month to month, in an extended service term. */
  | "extend";

/** A subscription of the customer. */
export interface Subscription {
  /** Its id. */
  readonly id: SubscriptionId;
  /**
   * Who sold it: the tenant of a partner, `microsoft`, or `unknown-partner`. No API reports this, so the portal
   * has to supply it.
   */
  readonly soldBy?: SoldBy | undefined;
  /** If Microsoft sold it: under which agreement. */
  readonly agreement?: MicrosoftAgreement | undefined;
  /** Its product family. */
  readonly family?: Family | undefined;
  /** Its status. */
  readonly status?: SubscriptionStatus | undefined;
  /**
   * Until when it can be canceled or reduced: the API's `cancellationAllowedUntilDate`. Where that is `null`, it
   * cannot be canceled: `never`.
   */
  readonly cancellationAllowedUntil?: CancellationEnd | Date | undefined;
  /** Which seats can still be given back: the API's `refundableQuantity`. */
  readonly refundable?: readonly RefundableSeats[] | undefined;
  /** Whether it renews automatically: the API's `autoRenewEnabled`. */
  readonly autoRenew?: boolean | undefined;
  /** What happens to it at the end of its term. */
  readonly atTermEnd?: AtTermEnd | undefined;
  /** Whether it is a trial: the API's `isTrial`. */
  readonly trial?: boolean | undefined;
  /** For an Azure plan: how many of its Azure subscriptions are active. */
  readonly activeAzureSubscriptions?: number | undefined;
  /** Whether the customer has assigned this partner an Azure role on it. */
  readonly azureRoleAssigned?: boolean | undefined;
}

/** Who qualifies for an offer that not every customer may buy. */
export type Qualification =
  /** Everybody does. */
  | "none"
  /** Institutions of education. */
  | "education"
  /** Those whom Microsoft has validated for Government Community Cloud (GCC). */
  | "government-community-cloud";

/** A change of an existing subscription. */
export type SubscriptionChange =
  /** Change the name it is displayed with. */
  | "rename"
  /** Add seats. */
  | "increase-quantity"
  /** Remove seats. */
  | "decrease-quantity"
  /** Turn automatic renewal on or off. */
  | "auto-renew"
  /** Suspend it. */
  | "suspend"
  /** Reactivate it. */
  | "reactivate"
  /** Cancel it. */
  | "cancel"
  /** Upgrade it to another offer. */
  | "upgrade"
  /** Schedule a change for the next term. */
  | "schedule"
  /** Change the support contact. */
  | "support-contact";

/** What the partner is about to do. */
export type Action =
  /** Ask the customer for a reseller relationship. */
  | {
      readonly type: "request-reseller-relationship";
      /** Whether to ask for delegated admin privileges (DAP) as well. */
      readonly dap?: boolean | undefined;
    }
  /** Ask the customer for a GDAP relationship. */
  | {
      readonly type: "request-gdap";
      /** Its name, at most 50 characters and unique among all relationships of the partner. */
      readonly displayName: string;
      /** How long it lasts: ISO 8601, from `P1D` to `P2Y`. */
      readonly duration: Duration;
      /** The Entra roles that it asks for: template ids or names. */
      readonly roles: readonly RoleReference[];
      /** By how long it extends itself: `P180D`, or `P0D` or `PT0S` for not at all. */
      readonly autoExtendDuration?: Duration | undefined;
    }
  /** End the reseller relationship with the customer. */
  | {
      readonly type: "remove-reseller-relationship";
      /** How many of the customer's subscriptions with this partner are still active. */
      readonly activeSubscriptions?: number | undefined;
      /**
       * How many of the customer's new commerce subscriptions with this partner have not been canceled; a suspended
       * one counts.
       */
      readonly activeNewCommerce?: number | undefined;
      /** How many of the customer's Azure reservations with this partner are still active. */
      readonly activeReservations?: number | undefined;
      /** How many of the customer's software purchases from this partner have not been canceled. */
      readonly activeSoftware?: number | undefined;
    }
  /** Order a new subscription for the customer. */
  | {
      readonly type: "purchase-subscription";
      /** The product family that is ordered. */
      readonly family?: Family | undefined;
      /** The base subscription, if an add-on is ordered. */
      readonly addOnTo?: Subscription | undefined;
      /** Who qualifies for the offer. */
      readonly qualification?: Qualification | undefined;
    }
  /** Change an existing subscription. */
  | {
      readonly type: "change-subscription";
      /** The subscription. */
      readonly subscription: Subscription;
      /** The change. */
      readonly change: SubscriptionChange;
      /** How many seats are added or removed. */
      readonly quantity?: number | undefined;
    }
  /** Move a subscription to this partner merely by way of the reseller relationship. */
  | {
      readonly type: "transition-subscription";
      /** The subscription. */
      readonly subscription: Subscription;
    }
  /** Move the ownership of the customer's account merely by way of the reseller relationship. */
  | {
      readonly type: "transition-account-ownership";
    }
  /** Ask for a subscription to be transferred to this partner, by the official process of the day. */
  | {
      readonly type: "request-transfer";
      /** The subscription. */
      readonly subscription: Subscription;
    }
  /** Change the terms or obligations of a subscription. */
  | {
      readonly type: "change-terms";
      /** The subscription. */
      readonly subscription: Subscription;
    }
  /** Change the partner of record of a subscription. */
  | {
      readonly type: "change-partner-of-record";
      /** The subscription. */
      readonly subscription: Subscription;
    }
  /** Administer a service in the customer's tenant. */
  | {
      readonly type: "administer-service";
      /** The Entra roles of which the task requires one: template ids or names. */
      readonly roles?: readonly RoleReference[] | undefined;
      /** The Azure subscription whose resources are administered; leave it out for any other service. */
      readonly azureSubscription?: Subscription | undefined;
    }
  /** Open a support request on behalf of the customer. */
  | {
      readonly type: "open-support-request";
      /** The Azure subscription that it is about, if it is about one. */
      readonly azureSubscription?: Subscription | undefined;
    };

export type ActionType = Action["type"];

/** The id of a GDAP relationship: two GUIDs joined by a hyphen. */
export type RelationshipId = string;

/** An invitation that a partner sends to a customer. */
export type Invitation =
  /** Invites to a reseller relationship with one partner. */
  | {
      readonly kind: "reseller";
      /** The partner who asks. */
      readonly partnerTenantId: TenantId;
      /** Whether it asks for delegated admin privileges (DAP) as well. */
      readonly dap?: boolean | undefined;
      /** The day, which decides the format of the link; by default the newest format. */
      readonly asOf?: Day | Date | undefined;
      /** The customer's cloud; the default is `global`. */
      readonly cloud?: Cloud | undefined;
    }
  /** Invites to a reseller relationship with an indirect reseller and its indirect provider at once. */
  | {
      readonly kind: "indirect-reseller";
      /** The indirect reseller who asks. */
      readonly resellerTenantId: TenantId;
      /** The reseller's numeric PartnerID. */
      readonly resellerPartnerId: PartnerId;
      /** The indirect provider of that reseller. Links without one are read, but never built. */
      readonly providerTenantId?: TenantId | undefined;
      /** Whether it asks for delegated admin privileges (DAP) as well. */
      readonly dap?: boolean | undefined;
      /** The day, which decides the format of the link; by default the newest format. */
      readonly asOf?: Day | Date | undefined;
      /** The customer's cloud; the default is `global`. */
      readonly cloud?: Cloud | undefined;
    }
  /** Invites to grant delegated admin privileges (DAP) without a reseller relationship, as to an advisor. */
  | {
      readonly kind: "dap";
      /** The partner who asks. */
      readonly partnerTenantId: TenantId;
      /** The day, which decides the format of the link; by default the newest format. */
      readonly asOf?: Day | Date | undefined;
      /** The customer's cloud; the default is `global`. */
      readonly cloud?: Cloud | undefined;
    }
  /** Invites to approve a GDAP relationship that the partner has locked for approval. */
  | {
      readonly kind: "gdap";
      /** The relationship to approve. */
      readonly relationshipId: RelationshipId;
      /** The day, which decides the format of the link; by default the newest format. */
      readonly asOf?: Day | Date | undefined;
      /** The customer's cloud; the default is `global`. */
      readonly cloud?: Cloud | undefined;
    };

export type InvitationKind = Invitation["kind"];

/** A request for a GDAP relationship, before it is sent. */
export interface GdapRequest {
  /** Its name, at most 50 characters and unique among all relationships of the partner. */
  readonly displayName: string;
  /** How long it lasts: ISO 8601, from `P1D` to `P2Y`. */
  readonly duration: Duration;
  /** The Entra roles that it asks for, by template id or by name; see `roles()`. */
  readonly roles: readonly RoleReference[];
  /** By how long it extends itself: `P180D`, or `P0D` or `PT0S` for not at all. */
  readonly autoExtendDuration?: Duration | undefined;
  /** The customer; without one, any customer can approve it. */
  readonly customerTenantId?: TenantId | undefined;
  /** The names of the partner's other relationships. */
  readonly takenNames?: readonly string[] | undefined;
  /** The day for which to decide; by default the newest rules apply. */
  readonly asOf?: Day | Date | undefined;
  /** The customer's cloud; the default is `global`. */
  readonly cloud?: Cloud | undefined;
}

/** A name in a mail: one line of at most 200 characters, without links and invisible characters. */
export type SingleLine = string;

/** A note in a mail: at most 2,000 characters, without links and invisible characters. */
export type MultiLine = string;

/** An email address: letters, digits and a few symbols, an at sign, and a host name. */
export type EmailAddress = string;

/** What a mail consists of. Text that could add headers, markup or links is refused. */
export interface MailRequest {
  /** One invitation, or a reseller relationship and admin privileges; the mail starts with the relationship. */
  readonly invitations: readonly Invitation[];
  /** The name of the partner, as the customer knows it. */
  readonly partnerName: SingleLine;
  /** The name of the customer. */
  readonly customerName?: SingleLine | undefined;
  /** A note from the partner, shown below the greeting. */
  readonly note?: MultiLine | undefined;
  /** The sender. */
  readonly from?: EmailAddress | undefined;
  /** The recipients. */
  readonly to?: readonly EmailAddress[] | undefined;
  /** The Entra roles that the GDAP relationship asks for, to list them in the mail: template ids or names. */
  readonly roles?: readonly RoleReference[] | undefined;
  /** How long the GDAP relationship lasts: ISO 8601. */
  readonly duration?: Duration | undefined;
  /** By how long the GDAP relationship extends itself: `P180D`, or `P0D` or `PT0S` for not at all. */
  readonly autoExtendDuration?: Duration | undefined;
  /** The name of the indirect provider in an invitation of its reseller. */
  readonly providerName?: SingleLine | undefined;
}

/** What a portal knows of its subscriptions that no API says. */
export interface SubscriptionOptions {
  /** Who sold them. */
  readonly soldBy?: SoldBy | undefined;
}

/** The answer, worst first. */
export type Outcome =
  /** The policy excludes the action; a finding says what to do instead. */
  | "forbidden"
  /** The action is permitted once something else has happened; a finding names the steps. */
  | "not-yet"
  /** A rule cannot tell, and a finding names the fact to state; or no rule is about the action. */
  | "unknown"
  /** None of the rules about the action objects. */
  | "allowed";

/** How a finding affects the outcome, worst first. */
export type Severity =
  /** The policy excludes the action. */
  | "forbidden"
  /** The action is permitted once something else has happened. */
  | "not-yet"
  /** It cannot be decided from what is known. */
  | "unknown"
  /** Sources disagree, or only a third party says so. Does not change the outcome. */
  | "warning"
  /** Good to know, or an assumption. Does not change the outcome. */
  | "note";

/** Where the text of a source was read. */
export type ReadFrom =
  /** Where its publisher has it: at its address, or in the publisher's public repository. */
  | "original"
  /** In a dated copy that does not change. */
  | "archive"
  /** In an undated or partial copy at another address than the one that is cited, or in somebody's extract. */
  | "mirror"
  /** It is not the publisher of the policy who says so. */
  | "third-party";

/** A rule that has something to say. */
export interface Finding {
  /** The name of the rule. */
  readonly rule: RuleName;
  /** How it affects the outcome. */
  readonly severity: Severity;
  /** The fact to state: the rule cannot tell without it (`unknown`), or assumed it to be fine (`note`). */
  readonly path?: string;
  /** The field of a request that it is about, if it is about one. */
  readonly field?: string;
  /** What the explanation mentions, by placeholder. */
  readonly args?: Readonly<Record<string, string>>;
  /** The address of the text by which the rule holds in the cloud on the day. */
  readonly source: string;
  /** The day of that text. */
  readonly sourceDate: Day;
  /** Where that text was read. */
  readonly readFrom: ReadFrom;
}

/** The answer, with its reasons. The worst finding decides the outcome; warnings and notes do not change it. */
export interface Decision {
  /** The answer. */
  outcome: Outcome;
  /** The reasons, worst first. */
  findings: Finding[];
  /** The edition of the multi-partner page that was in force. */
  edition: EditionId;
  /** The day up to which this version knows the policy. What changed later is not in its rules. */
  policyDay: Day;
}

/** A type of action, and the decision if nothing more is stated about it. */
export interface ActionOption {
  /** The type of action. */
  type: ActionType;
  /** The decision. */
  decision: Decision;
}

/** A step that can make an action possible. */
export type StepName =
  /** Have an admin agent do it, or give the signed-in user that role. */
  | "assign-admin-agent"
  /** Have a global administrator do it, or give the signed-in user that role. */
  | "assign-global-admin"
  /** The partner signs the Microsoft Partner Agreement. */
  | "sign-partner-agreement"
  /** The partner asks for a reseller relationship. */
  | "request-reseller-relationship"
  /** The partner asks for a reseller relationship with delegated admin privileges. */
  | "request-dap"
  /** The indirect provider sends the invitation, which covers its reseller. */
  | "provider-sends-invitation"
  /** The customer accepts the invitation. */
  | "accept-invitation"
  /** The customer accepts the Microsoft Customer Agreement. */
  | "accept-customer-agreement"
  /** The partner asks for a GDAP relationship. */
  | "request-gdap"
  /** The partner locks the GDAP relationship for approval. */
  | "lock-for-approval"
  /** The customer approves the GDAP relationship. */
  | "approve-gdap"
  /** Microsoft sets the GDAP relationship up. */
  | "gdap-activates"
  /** Microsoft finishes setting up the access assignment. */
  | "assignment-activates"
  /** The partner assigns the roles to one of its security groups. */
  | "assign-security-group"
  /** The customer assigns an Azure role. */
  | "assign-azure-role"
  /** The partner orders an Azure plan for the customer. */
  | "buy-azure-plan"
  /** The partner cancels the new commerce subscriptions. */
  | "cancel-new-commerce"
  /** The partner suspends the active subscriptions. */
  | "suspend-subscriptions"
  /** The partner cancels the Azure reservations. */
  | "cancel-reservations"
  /** The partner cancels the software purchases. */
  | "cancel-software"
  /** The partner reactivates the subscription. */
  | "reactivate-subscription"
  /** The partner cancels the Azure subscriptions in an Azure plan. */
  | "cancel-azure-subscriptions"
  /** The partner names a reseller that passes Microsoft's check, or has the reseller fix what fails. */
  | "replace-reseller-of-record"
  /** Microsoft finishes provisioning the subscription. */
  | "provisioning-ends"
  /** The partner turns on automatic renewal. */
  | "turn-on-auto-renew";

/** Who takes a step. */
export type Actor =
  /** The partner who is about to act. */
  | "partner"
  /** The customer. */
  | "customer"
  /** The partner's indirect provider. */
  | "provider"
  /** Microsoft. */
  | "microsoft";

/** A step of a plan. */
export interface Step {
  /** Its name. */
  step: StepName;
  /** Who takes it. */
  actor: Actor;
  /** The action to submit, if the step is an action of this package and all of it is known. */
  action?: Action;
  /** The situation after the step. */
  situation: Situation;
  /** The planned action after the step, if the step changed it. */
  plannedAction?: Action;
  /** The address of the text that says so. */
  source: string;
}

/** The shortest sequence of steps that leads to `allowed`, or what blocks it. */
export interface Plan {
  /** Whether `allowed` can be reached. */
  reachable: boolean;
  /** The steps, in order; empty if the action is allowed already. */
  steps: Step[];
  /** If it cannot be reached: the rules that exclude it, or the facts that are missing. */
  blockers: Finding[];
}

/** The decisions of two days, and the difference between them. */
export interface Comparison {
  /** The decision on the first day. */
  before: Decision;
  /** The decision on the second day. */
  after: Decision;
  /** The findings on the second day only. */
  added: Finding[];
  /** The findings on the first day only. */
  removed: Finding[];
}

/** The name of a link format, oldest first. */
export type FormatName =
  /** Reseller relationship on `portal.office.com`. */
  | "L1"
  /** Indirect reseller on `portal.office.com`. */
  | "L2"
  /** Indirect reseller on `businessstore.microsoft.com`. */
  | "L3"
  /** Reseller relationship on `admin.microsoft.com`, with a choice of DAP. */
  | "L4"
  /** Indirect reseller on `admin.microsoft.com`, with a choice of DAP. */
  | "L5"
  /** Reseller relationship on `admin.microsoft.com`, without DAP. */
  | "L6"
  /** Indirect reseller on `admin.microsoft.com`, without DAP. */
  | "L7"
  /** DAP alone. */
  | "L8"
  /** GDAP on `admin.microsoft.com`. */
  | "L9"
  /** GDAP on `admin.cloud.microsoft`. */
  | "L10"
  /** A trial or purchase offer. */
  | "L11"
  /** The page of Microsoft's customer agreement, which is no invitation. */
  | "L12";

/** Who has published a format. */
export type Provenance =
  /** Microsoft, on a page or in code. */
  | "official"
  /** Only others. */
  | "third-party";

/** A link that was built. */
export interface Link {
  /** The link. */
  url: string;
  /** Its format. */
  format: FormatName;
  /** Who has published that format. */
  provenance: Provenance;
  /** Where it was seen: an address, or `public third-party code`. */
  source: string;
  /** What to know before it is sent. */
  findings: Finding[];
}

/** What an address turned out to be. */
export type ReadingKind =
  /** An invitation to a reseller relationship. */
  | "reseller"
  /** An invitation to a reseller relationship with an indirect reseller and its provider. */
  | "indirect-reseller"
  /** An invitation to grant DAP. */
  | "dap"
  /** An invitation to approve a GDAP relationship. */
  | "gdap"
  /** A trial or purchase offer, which grants no relationship. */
  | "offer"
  /** The page of Microsoft's customer agreement. Accepting that grants no relationship. */
  | "agreement"
  /** Meant to be an invitation, but it does not say to what. */
  | "unreadable";

/** The parts of an invitation, as far as they are known. */
export interface InvitationParts {
  /** The partner who asks. */
  partnerTenantId?: TenantId;
  /** The indirect reseller who asks. */
  resellerTenantId?: TenantId;
  /** The reseller's numeric PartnerID. */
  resellerPartnerId?: PartnerId;
  /** The indirect provider of that reseller. */
  providerTenantId?: TenantId;
  /** Whether it asks for delegated admin privileges (DAP). */
  dap?: boolean;
  /** The GDAP relationship to approve. */
  relationshipId?: RelationshipId;
}

/** What can be wrong with a link. */
export type DefectName =
  /** The host is not one of Microsoft's. */
  | "wrong-host"
  /** The host imitates one of Microsoft's. */
  | "look-alike-host"
  /** The host belongs to a national cloud, for which no source prints links. */
  | "national-host"
  /** A user name stands before the host. */
  | "user-info"
  /** A port is given. */
  | "port"
  /** The link does not use HTTPS. */
  | "plain-http"
  /** The link does not begin with `https://`. */
  | "no-scheme"
  /** Another of Microsoft's hosts than the source prints. */
  | "unusual-host"
  /** The path is not that of an invitation. */
  | "wrong-path"
  /** The fragment is not that of an invitation. */
  | "wrong-fragment"
  /** The fragment is missing. */
  | "missing-fragment"
  /** The parameters follow the fragment. */
  | "query-after-fragment"
  /** The kind of invitation is unknown. */
  | "unknown-kind"
  /** A parameter is missing. */
  | "missing-parameter"
  /** A parameter that the format does not have. */
  | "unknown-parameter"
  /** A parameter is given more than once. */
  | "duplicate-parameter"
  /** The parameters are in another order. */
  | "parameter-order"
  /** The link does not say whether it asks for DAP. */
  | "dap-not-stated"
  /** A placeholder was not filled in. */
  | "template-not-filled"
  /** A number in place of a tenant id. */
  | "number-for-tenant-id"
  /** A tenant id in place of a number. */
  | "tenant-id-for-number"
  /** An indirect reseller's link that names no provider. */
  | "provider-not-named"
  /** A link of a direct relationship that names an indirect provider. */
  | "provider-in-direct-link"
  /** A PartnerID where the source prints `0`. */
  | "partner-id-not-zero"
  /** One GUID in place of two. */
  | "single-guid"
  /** A value that is not valid. */
  | "invalid-value"
  /** Upper and lower case differ. */
  | "letter-case"
  /** Characters are percent-encoded. */
  | "percent-escapes"
  /** Two links without a gap between them. */
  | "glued-links"
  /** Text follows the link without a gap. */
  | "glued-text"
  /** Characters that end an address for some programs and not for others. */
  | "foreign-characters"
  /** The link is inside another address, which is opened first. */
  | "inside-another-address"
  /** The address around the link does not lead to it. */
  | "leads-elsewhere"
  /** Another scheme than `http` or `https` is in front of the link, so that another program opens it, or none. */
  | "other-scheme"
  /** The link is shown as an address on another host than it leads to. */
  | "shown-host-differs"
  /** The link is shown as another invitation than it opens. */
  | "shown-invitation-differs"
  /** The link is shown as another address on the same host. */
  | "shown-differs"
  /** The HTML and the plain text of the mail do not both have this invitation. */
  | "versions-differ"
  /** An email filter hides where the link leads. */
  | "target-hidden"
  /** An email filter hides where the link leads, and names the host only. */
  | "target-named"
  /** The link is broken over several lines. */
  | "broken-lines"
  /** Characters are escaped as in HTML. */
  | "html-escapes"
  /** Characters are escaped as in Markdown. */
  | "markdown-escapes"
  /** Characters are escaped as in JSON. */
  | "json-escapes"
  /** It differs from what the source prints in some other way. */
  | "unlike-source";

/** How bad a defect is. */
export type DefectSeverity =
  /** The link does not do what it says, or leads elsewhere. */
  | "error"
  /** No source prints it like this; it may work all the same. */
  | "warning";

/** Something that is wrong with a link. */
export interface Defect {
  /** What it is. */
  defect: DefectName;
  /** How bad it is. */
  severity: DefectSeverity;
  /** What the explanation mentions, by placeholder. */
  args?: Record<string, string>;
}

/** An address in the text that is, or is meant to be, an invitation. */
export interface Reading {
  /** The address as it is in the text, or in what the text encodes, such as the body of a mail. */
  url: string;
  /** Where it starts in the text (or the part): in bytes in Rust, in UTF-16 code units in JavaScript. */
  start: number;
  /** Where it ends in the text, in the same units. */
  end: number;
  /** What it is. */
  kind: ReadingKind;
  /** The format that it follows; left out if it follows none. */
  format?: FormatName;
  /** The invitation; `null` if it could not be recovered completely. */
  invitation: Invitation | null;
  /** The parts that could be recovered. */
  parts: InvitationParts;
  /** What is wrong with it. */
  defects: Defect[];
  /** Which of the parts of a stored mail it is in, counted from 0; left out if a text was read. */
  part?: number;
}

/** Who a mail says it is from. Anybody can write any name and address there. */
export interface Sender {
  /** The name; empty if there is none. */
  name: string;
  /** The address; empty if there is none. */
  address: string;
}

/** A part of a stored mail, or of a mail in it, decoded. */
export interface MailPart {
  /** Its media type, in lower case, such as `text/html`. */
  type: string;
  /** Its file name, if it is an attachment that has one. */
  name?: string;
  /** Its text. */
  text: string;
}

/** What a stored mail contains. */
export interface MailReading {
  /** Its subject; left out if it has none. */
  subject?: string;
  /** Who it says it is from; left out if it does not say. */
  from?: Sender;
  /** Its parts that are text. `part` of a reading counts them, and `start` and `end` are places in their `text`. */
  parts: MailPart[];
  /** Every invitation in it, each once, as of `readInvitations`. */
  readings: Reading[];
}

/** The customer, in the body of a request. */
export interface GdapRequestCustomer {
  /** The customer's tenant. */
  tenantId: TenantId;
}

/** The template id of a Microsoft Entra role: a GUID. */
export type RoleId = string;

/** A role, in the body of a request. */
export interface GdapRequestRole {
  /** Its template id. */
  roleDefinitionId: RoleId;
}

/** The roles, in the body of a request. */
export interface GdapRequestAccess {
  /** The roles. */
  unifiedRoles: GdapRequestRole[];
}

/** The body of `POST /tenantRelationships/delegatedAdminRelationships` in Microsoft Graph. */
export interface GdapRequestBody {
  /** The name of the relationship. */
  displayName: string;
  /** How long it lasts. */
  duration: Duration;
  /** By how long it extends itself. */
  autoExtendDuration?: Duration;
  /** The customer. */
  customer?: GdapRequestCustomer;
  /** The roles. */
  accessDetails: GdapRequestAccess;
}

/** A role that a request states. */
export interface RequestedRole {
  /** The template id or the name, as it was stated. */
  stated: string;
  /** The template id of the role taken. */
  id: RoleId;
  /** Its name; left out if no text lists a role with this id. */
  name?: string;
}

/** What to post, and what to know about it. */
export interface GdapRequestReport {
  /** The body to post; `null` if a finding forbids it. A role that is listed twice is asked for once. */
  body: GdapRequestBody | null;
  /** Which role was taken for each of those stated, in order. */
  roles: RequestedRole[];
  /** What to know about it, worst first; `field` names the field that each is about. */
  findings: Finding[];
}

/** Why input was refused, or what of an API's object was not understood. */
export type ErrorCode =
  /** A value of another type than the field takes. */
  | "wrong-type"
  /** A field that the object does not have. */
  | "unknown-field"
  /** A field that the object must have. */
  | "missing-field"
  /** A word that is not in the list; names are compared letter by letter. */
  | "unknown-value"
  /** Not the id of a Microsoft Entra tenant. */
  | "invalid-tenant-id"
  /** Not the id of a subscription. */
  | "invalid-subscription-id"
  /** Not a numeric PartnerID. */
  | "invalid-partner-id"
  /** Not the id of a GDAP relationship. */
  | "invalid-relationship-id"
  /** An empty text where an id belongs. */
  | "empty-id"
  /** Not the template id of an Entra role, and not the name of one where that is accepted. */
  | "invalid-role-id"
  /** Text that is not the whole name of one Entra role, but a part of the names of some. */
  | "ambiguous-role"
  /** Not a date or moment. */
  | "invalid-date"
  /** A moment without a time zone, which was taken as UTC. */
  | "no-time-zone"
  /** Not an ISO 8601 duration. */
  | "invalid-duration"
  /** Not a whole number, or out of range. */
  | "invalid-count"
  /** Text with a lone surrogate, which means nothing in Unicode. */
  | "ill-formed-text"
  /** A value nested too deeply, or part of an input that is too large. */
  | "unreadable-value"
  /** Not an email address. */
  | "invalid-mail-address"
  /** Text longer than the field takes. */
  | "text-too-long"
  /** Text with control characters, or characters that are invisible or change the direction of text. */
  | "unprintable-text"
  /** Text in which a mail program would find a link. */
  | "text-with-link"
  /** Text without content. */
  | "empty-text"
  /** Invitations that do not go together in one mail. */
  | "invalid-invitations"
  /** A product of no family that the policy knows. */
  | "no-family"
  /** Too little is known of a product to tell its family. */
  | "unclear-family"
  /** A day before the first edition of the policy for that cloud. */
  | "before-first-edition"
  /** No source prints an invitation link for that kind, day and cloud. */
  | "no-sourced-link"
  /** The links of that day cannot ask for DAP. */
  | "dap-not-offered"
  /** The links of that day always ask for DAP. */
  | "dap-not-optional"
  | "not-initialized"
  | "no-webassembly"
  | "webassembly-refused"
  | "module-not-loaded"
  | "wrong-module"
  | "not-a-mail"
  | "nothing-to-explain"
  | "incomplete-locale"
  | "invalid-json"
  | "invalid-csv"
  | "unknown-row";

/** One thing that is wrong with an input. */
export interface Problem {
  /** What is wrong. */
  code: ErrorCode;
  /** Where, such as `action.subscription.id`; empty if a value was parsed on its own. */
  path: string;
  /** What the explanation mentions, by placeholder. */
  args: Record<string, string>;
}

/** The status of a GDAP relationship on a day. Days are in UTC. */
export interface GdapStatus {
  /** Its status, as Graph gave it; left out if it is none of those that are known. */
  status?: GdapRelationshipStatus;
  /** The last day on which the customer can approve it, while it awaits approval. */
  pendingUntil?: Day;
  /** The day on which it ends, as it says itself, or else by its activation and duration. */
  endsAt?: Day;
  /** The day on which it ends if it extends itself once more. */
  extendsTo?: Day;
  /** How many days are left for approval or use; 0 if none are. */
  daysLeft?: number;
  /** The notices that are still to come, in days before the end: 30, 7 and 1. */
  noticeDays: number[];
  /** What to know about it. */
  findings: Finding[];
  /** What of the relationship was not understood, and counts as left out; and what was assumed (`no-time-zone`). */
  remarks: Problem[];
}

/** A GDAP relationship of Microsoft Graph as facts. */
export interface GdapFacts {
  /** The facts, for `situation.relationship.gdap`; left out if it is no such relationship. */
  facts?: GdapRelationship;
  /** The customer's tenant, if the relationship names one. */
  customerTenantId?: TenantId;
  /** What was not understood, and counts as left out; and what was assumed (`no-time-zone`). */
  remarks: Problem[];
}

/** A subscription of Partner Center's API as facts. */
export interface SubscriptionFacts {
  /** The facts, for `action.subscription`; left out if it has no id. */
  facts?: Subscription;
  /** What was not understood, and counts as left out; and what was assumed (`no-time-zone`). */
  remarks: Problem[];
}

/** What a customer, or a relationship, says about a situation. */
export interface PartyFacts {
  /** For `situation.customer`. */
  customer?: Customer;
  /** For `situation.relationship`. */
  relationship?: Relationship;
  /** For `situation.partner.type`. */
  partnerType?: PartnerType;
  /** For `situation.partner.providerTenantId`. */
  providerTenantId?: TenantId;
}

/** A customer, or a relationship, as facts. */
export interface CustomerFacts {
  /** The facts; left out if it is nothing of the kind. */
  facts?: PartyFacts;
  /** What was not understood, and counts as left out; and what was assumed (`no-time-zone`). */
  remarks: Problem[];
}

/** A draft. Lines end in CRLF. */
export interface Mail {
  /** The subject. */
  subject: string;
  /** The body as plain text. */
  text: string;
  /** The body as HTML. */
  html: string;
  /** The whole draft as an RFC 5322 file, which mail programs open for editing. */
  eml: string;
  /** An address that opens the draft in a mail program; `null` if it would be longer than 2,000 characters. */
  mailto: string | null;
  /** The links in the mail, in order. */
  links: Link[];
  /** What to know before it is sent, worst first. */
  findings: Finding[];
}

/** What accepting an invitation would do, in sentences. */
export interface Briefing {
  /** What it is. */
  title: string;
  /** Who asks; of what is no invitation, what it is instead. */
  asks: string[];
  /** What accepting would grant. */
  grants: string[];
  /** What it would not grant. */
  withholds: string[];
  /** Until when it can be accepted. */
  until: string[];
  /** What accepting would not change. */
  unchanged: string[];
  /** What to verify before accepting, and who has to accept. */
  verify: string[];
  /** What is wrong with the link. */
  defects: string[];
}

/** The list that says most about whether a GDAP relationship can include a role. */
export type RoleListing =
  /** The roles that can be selected in Microsoft's bulk migration tool of 2022 and 2023. */
  | "microsoft"
  /** The roles that a widely used third-party tool offers. Whether Microsoft accepts them is not documented. */
  | "third-party"
  /** Microsoft's page of built-in roles, which says nothing about GDAP. */
  | "entra-docs"
  /** Only Microsoft Graph. */
  | "graph";

/** What a role is for, if it is not simply for assigning to users. */
export type RoleUse =
  /** It is deprecated; it was for devices. */
  | "deprecated"
  /** Users or accounts have it by themselves; nobody assigns it. */
  | "not-assignable"
  /** It is for the customer's own users. */
  | "customer-only"
  /**
   * Microsoft's page says that it is not for general use. One of the two, Partner Tier2 Support, is named among the
   * roles for read access to subscriptions in Partner Center's GDAP FAQ of October 2023.
   */
  | "not-general";

/**
 * The roles that partners of a kind were given by default when they created a customer in 2023.
 *
 * Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-faq.md>, 2023-10-23
 */
export type RolePreset =
  /** A direct-bill partner. */
  | "direct-bill"
  /** An indirect provider. */
  | "indirect-provider"
  /** An indirect reseller. */
  | "indirect-reseller"
  /** A domain partner. */
  | "domain-partner"
  /** A control panel vendor. */
  | "control-panel-vendor";

/** A built-in Microsoft Entra role. */
export interface Role {
  /** Its template id. */
  id: string;
  /** Its English name, as Microsoft writes it. */
  name: string;
  /** The names that it had before, or has in older APIs. */
  formerNames: string[];
  /** Whether Microsoft labels it as privileged on the day. */
  privileged: boolean;
  /** The date of the oldest text found that labels it as privileged. */
  privilegedSince?: Day;
  /** The date of the text that no longer labels it. */
  privilegedUntil?: Day;
  /** Whether a GDAP relationship can ask for it; left out if no source of Microsoft's says so. */
  requestable?: boolean;
  /** The list that says most about that. */
  listedBy: RoleListing;
  /** The date of the oldest text found that lists it. */
  listedSince: Day;
  /** What it is for, if it is not simply for assigning to users. */
  use?: RoleUse;
  /** Those texts, and the newest one. */
  sources: string[];
  /** The presets that include it. */
  presets: RolePreset[];
}

/** How a role was found, best first. */
export type RoleMatchKind =
  /** By its template id. */
  | "id"
  /** By its name. */
  | "name"
  /** By a former name. */
  | "former-name"
  /** By a part of its name. */
  | "part-of-name"
  /** By a part of a former name. */
  | "part-of-former-name";

/** A role that was found, and how. */
export interface RoleMatch {
  /** The role. */
  role: Role;
  /** How it was found. */
  by: RoleMatchKind;
  /** Its name or former name that was looked for, in whole or in part. */
  name: string;
}

/** What a rule is about. */
export type RuleSubject =
  /** An action in a situation. */
  | "action"
  /** What a request for a GDAP relationship asks for. */
  | "gdap-request"
  /** A GDAP relationship on a day. */
  | "gdap-relationship"
  /** An invitation link. */
  | "link"
  /** A mail with an invitation. */
  | "mail";

/** A span of days in which a rule holds in some clouds. */
export interface Period {
  /** The clouds. */
  clouds: Cloud[];
  /** The first day. */
  since: Day;
  /** The first day on which it no longer holds; left out while it holds. */
  until?: Day;
  /** The address of the text that says so. */
  source: string;
  /** The date of that text. */
  sourceDate: Day;
  /** Where that text was read. */
  readFrom: ReadFrom;
}

/** A rule of the policy. */
export interface RuleEntry {
  /** Its name. */
  rule: RuleName;
  /** How it affects the outcome where it applies. */
  severity: Severity;
  /** What it is about. */
  about: RuleSubject;
  /** For a `not-yet` rule: the steps, each of which removes what the rule objects to. */
  steps: StepName[];
  /** When and where it holds. */
  periods: Period[];
}

/** An edition of the multi-partner page. */
export interface Edition {
  /** Its label. */
  edition: EditionId;
  /** The day it was published, as its source dates it. */
  since: Day;
  /** Whether that day is inferred because the source is undated. */
  inferred: boolean;
  /** The clouds to which it says it applies. */
  clouds: Cloud[];
  /** The address at which it can be read. */
  source: string;
}

/** A cloud, and from when an edition of the multi-partner page covers it. */
export interface CloudEntry {
  /** The cloud. */
  cloud: Cloud;
  /** The first day on which an edition covers it. */
  since: Day;
  /** The day on which it closed; left out while it is open. */
  closed?: Day;
  /** The address of its Partner Center. */
  partnerCenter: string;
  /** The address of its Partner Center API. */
  api: string;
  /** The address of the text that states those addresses. */
  source: string;
}

/** The explanation of a finding, a step, a defect or a problem. */
export interface Explanation {
  /** What it is, in a few words. */
  title: string;
  /** Why. */
  reason: string;
  /** What to do about it. */
  remedy: string;
}

/** The name of a rule. */
export type RuleName =
  | "cloud-closed"
  | "cloud-not-covered"
  | "page-silent-on-cloud"
  | "government-sources-disagree"
  | "global-missing-from-list"
  | "germany-took-no-new-customers"
  | "licenses-in-government-undocumented"
  | "only-resellers-have-a-provider"
  | "not-an-azure-subscription"
  | "agreement-is-with-microsoft"
  | "renewal-contradicts-term-end"
  | "not-a-new-commerce-license"
  | "only-azure-plans-hold-subscriptions"
  | "restricted-partner-sells-nothing-new"
  | "suspended-partner-sells-nothing-new"
  | "suspended-partner-requests-no-relationship"
  | "suspended-partner-changes-no-quantity"
  | "revoked-partner-sells-nothing"
  | "order-needs-valid-reseller"
  | "change-needs-valid-reseller"
  | "reseller-check-disputed"
  | "standing-undocumented"
  | "restriction-undocumented"
  | "restricted-provider-undocumented"
  | "suspension-undocumented"
  | "relationship-of-suspended-undocumented"
  | "suspended-partner-adds-seats"
  | "revocation-undocumented"
  | "transfer-to-restricted-undocumented"
  | "mfa-needed"
  | "existing-subscriptions-unchanged"
  | "subscriptions-not-transitioned"
  | "account-ownership-stays"
  | "terms-stay"
  | "partner-of-record-stays"
  | "only-provider-names-reseller"
  | "no-seats-on-others"
  | "no-migration-of-others"
  | "no-add-on-to-others"
  | "add-on-to-others-undocumented"
  | "new-commerce-add-on-undocumented"
  | "new-commerce-add-on-inferred"
  | "adding-seats-not-listed"
  | "support-contact-needs-relationship"
  | "change-of-channel-partner"
  | "provider-changes-what-it-sold"
  | "cancellation-window-closed"
  | "software-cancellation-window"
  | "software-takes-no-fewer"
  | "only-suspended-reactivates"
  | "deleted-is-final"
  | "ended-takes-nothing-new"
  | "extended-term-takes-no-change"
  | "trial-takes-no-change"
  | "managing-needs-relationship"
  | "suspended-licenses-reactivated-first"
  | "scheduled-change-needs-active"
  | "upgrade-needs-active"
  | "legacy-upgrade-needs-active"
  | "legacy-upgrade-needs-dap"
  | "legacy-upgrade-needs-gdap"
  | "scheduled-change-needs-auto-renew"
  | "azure-plan-emptied-first"
  | "add-on-needs-active-base"
  | "change-undocumented"
  | "change-undocumented-then"
  | "new-commerce-not-known-yet"
  | "azure-plan-not-known-yet"
  | "azure-cancellation-undocumented"
  | "azure-reactivation-undocumented"
  | "software-renewal-undocumented"
  | "software-cancellation-undocumented"
  | "extended-term-not-known-yet"
  | "managing-without-relationship-undocumented"
  | "azure-reactivation-disputed"
  | "legacy-upgrade-excludes-duplicates"
  | "prerequisite-stands-on-tenant"
  | "update-resets-what-is-left-out"
  | "renewal-off-means-extended-term"
  | "suspension-is-billed"
  | "upgrade-is-final"
  | "own-terms-are-yours"
  | "admin-or-sales-agent-manages-subscriptions"
  | "agent-manages-subscriptions"
  | "agent-or-admin-manages-subscriptions"
  | "global-admin-and-admin-agent-cancel-azure"
  | "global-admin-and-admin-agent-reactivate-azure"
  | "admin-agent-cancels-software"
  | "subscription-roles-undocumented"
  | "helpdesk-agent-for-licenses-unclear"
  | "global-admin-left-out-since"
  | "legacy-upgrade-roles-differ"
  | "gcc-qualification-undecided"
  | "education-qualification-undecided"
  | "qualified-offer-undocumented"
  | "microsoft-agreement-not-transferable"
  | "direct-bill-partner-moves-azure"
  | "azure-expert-msp-moves-azure"
  | "only-active-azure-moves"
  | "move-needs-azure-plan"
  | "agent-or-admin-moves-azure"
  | "agent-or-billing-admin-moves-azure"
  | "customer-agreement-move-undocumented"
  | "transfer-from-microsoft-undocumented"
  | "azure-transfer-from-microsoft-undocumented"
  | "account-owner-approves-move"
  | "own-subscription-needs-no-transfer"
  | "licenses-not-transferred"
  | "licenses-move-only-to-a-provider"
  | "legacy-and-software-not-transferred"
  | "no-transfer-in-national-clouds"
  | "indirect-reseller-files-no-transfer"
  | "only-active-azure-is-transferred"
  | "azure-plan-first"
  | "transfer-undocumented"
  | "azure-transfer-undocumented"
  | "only-legacy-azure-in-government"
  | "transfer-to-reseller-undocumented"
  | "inactive-azure-transfer-undocumented"
  | "inactive-license-transfer-undocumented"
  | "direct-to-indirect-transfer"
  | "azure-plan-itself-not-transferred"
  | "license-transfer-date-inferred"
  | "transfer-by-hand"
  | "current-partner-accepts-transfer"
  | "transfer-leaves-azure-roles"
  | "legacy-azure-transfer-elsewhere"
  | "removal-ends-transfer"
  | "licenses-transfer-whole"
  | "no-resale-to-csp-partner"
  | "no-resale-to-csp-tenant"
  | "resale-to-csp-partner-disputed"
  | "no-sale-to-oneself"
  | "reseller-is-no-customer-of-its-provider"
  | "indirect-reseller-does-not-order"
  | "direct-bill-not-for-indirect-customers"
  | "provider-invites"
  | "indirect-model-unavailable"
  | "other-resellers-declared"
  | "indirect-model-in-government-disputed"
  | "same-market-only"
  | "partner-agreement-needed"
  | "cloud-agreement-needed"
  | "customer-agreement-needed"
  | "customer-agreement-blocks-changes"
  | "partner-agreement-in-government"
  | "customer-agreement-asked-with-invitation"
  | "attestation-by-api-only"
  | "attested-agreement-is-lost"
  | "market-is-the-tenants"
  | "dap-included"
  | "dap-ended"
  | "azure-not-in-china"
  | "azure-ticket-through-seller"
  | "reseller-relationship-needed"
  | "dap-needed"
  | "gdap-needed"
  | "agent-uses-dap"
  | "helpdesk-agent-has-fewer-roles"
  | "admin-agent-manages-own-azure"
  | "security-group-needed"
  | "assignment-pending"
  | "azure-role-needed"
  | "azure-role-undocumented"
  | "azure-in-china-disputed"
  | "gdap-in-government-disputed"
  | "admin-in-government-disputed"
  | "gdap-not-known-yet"
  | "dap-left-over"
  | "gdap-sources-disagree"
  | "china-page-is-old"
  | "own-azure-also-needs-gdap"
  | "gdap-may-shadow-dap"
  | "china-support-in-its-own-portal"
  | "dap-note-remains"
  | "advisor-rights-from-customers-page"
  | "relationship-is-active-already"
  | "dap-comes-along"
  | "gdap-prevails"
  | "gdap-lacks-role"
  | "gdap-has-ended"
  | "assignment-failed"
  | "governance-relationship-serves-too"
  | "gdap-reaches-no-guests"
  | "seller-sees-no-users"
  | "government-users-in-azure-portal"
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
  | "role-on-no-request-list"
  | "role-not-for-general-use"
  | "role-twice"
  | "global-administrator-is-widest"
  | "role-privileged"
  | "any-customer-may-approve"
  | "dap-removed-first"
  | "gdap-request-lapses"
  | "gdap-makes-no-reseller"
  | "nothing-to-remove"
  | "indirect-reseller-does-not-remove"
  | "only-direct-partners-remove"
  | "new-commerce-first"
  | "active-subscriptions-first"
  | "reservations-first"
  | "software-first"
  | "software-at-removal-undocumented"
  | "removal-undocumented"
  | "removal-takes-rights"
  | "azure-roles-remain"
  | "licenses-may-hold-relationship"
  | "agent-requests-relationship"
  | "agent-or-admin-requests-relationship"
  | "admin-agent-requests-gdap"
  | "global-admin-removes-relationship"
  | "agent-removes-relationship"
  | "removal-roles-undocumented"
  | "admin-agent-files-transfer"
  | "transfer-page-named-other-roles"
  | "page-named-other-roles"
  | "request-page-named-other-roles"
  | "request-page-named-admin-agent"
  | "admin-agent-for-dap"
  | "one-admin-partner-per-service"
  | "one-admin-partner-last-seen"
  | "other-partners-no-obstacle"
  | "one-subscription-several-partners"
  | "azure-beside-azure"
  | "administrator-accepts"
  | "global-admin-accepts"
  | "billing-admin-may-accept"
  | "global-admin-approves"
  | "another-role-may-approve"
  | "either-of-two-roles-approves"
  | "accepted-in-office-portal"
  | "accepted-in-store-for-business"
  | "accepted-in-admin-center"
  | "relationship-status-unknown"
  | "reseller-consents-first"
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
  | "duration-outside-limits"
  | "unknown-role-in-mail"
  | "roles-not-in-link";

/** The label of an edition of the multi-partner page. */
export type EditionId =
  | "E0"
  | "E1"
  | "E2"
  | "E3"
  | "E4"
  | "E5"
  | "E6"
  | "E7"
  | "E8"
  | "E9"
  | "E10"
  | "E11"
  | "E12"
  | "E13"
  | "E14";

/** A language: texts with placeholders in braces, keyed by the names of rules, steps, defects and errors. */
export interface Locale {
  briefing: {
    agreement: string;
    ask: string;
    compare: string;
    headings: {
      asks: string;
      defects: string;
      grants: string;
      unchanged: string;
      until: string;
      verify: string;
      withholds: string;
    };
    neverSafe: string;
    offer: string;
    partner: string;
    partnerTenant: string;
    providerTenant: string;
    relationship: string;
    resellerNumber: string;
    resellerTenant: string;
    rolesElsewhere: string;
    title: {
      dap: string;
      gdap: string;
      "indirect-reseller": string;
      reseller: string;
    };
    titleOfAgreement: string;
    titleOfElsewhere: string;
    titleOfOffer: string;
    titleOfUnreadable: string;
    unknownPartner: string;
    unreadable: string;
    withoutDap: string;
  };
  defects: Record<string, Explanation>;
  errors: Record<string, Explanation>;
  facts: Record<string, string>;
  form: {
    again: string;
  };
  invitation: {
    acceptance: {
      "accepted-in-admin-center": string;
      "accepted-in-office-portal": string;
      "accepted-in-store-for-business": string;
      "administrator-accepts": string;
      "another-role-may-approve": string;
      "billing-admin-may-accept": string;
      "either-of-two-roles-approves": string;
      "global-admin-accepts": string;
      "global-admin-approves": string;
    };
    autoExtend: string;
    duration: string;
    grants: {
      dap: string;
      gdap: string;
      "indirect-reseller": string;
      reseller: string;
    };
    provider: string;
    providerByName: string;
    reuse: {
      dap: string;
      gdap: string;
      "indirect-reseller": string;
      reseller: string;
    };
    roles: string;
    unchanged: string[];
    unknownRole: string;
    until: {
      dap: string;
      gdap: string;
      "indirect-reseller": string;
      reseller: string;
    };
    what: {
      dap: string;
      gdap: string;
      "indirect-reseller": string;
      reseller: string;
    };
    withDap: string;
    withholds: {
      dap: string;
      gdap: string;
      "indirect-reseller": string;
      reseller: string;
    };
  };
  mail: {
    closing: string;
    greeting: string;
    greetingByName: string;
    intro: {
      dap: string;
      gdap: string;
      "indirect-reseller": string;
      reseller: string;
    };
    introOfTwo: string;
    link: string;
    step: string;
    subject: {
      dap: string;
      gdap: string;
      "indirect-reseller": string;
      reseller: string;
    };
    subjectOfTwo: string;
    unchanged: string;
    verify: string;
  };
  name: string;
  names: Record<string, string>;
  rules: Record<string, Explanation>;
  steps: Record<string, Explanation>;
  supposed: Explanation;
  tag: string;
  unknown: Explanation;
}

/** The words of a language for customers: enough for mails and briefings. */
export type CustomerLocale = Pick<Locale, "tag" | "name" | "invitation" | "mail" | "briefing" | "defects">;

/**
 * Thrown if a call cannot be answered: input that is not valid, or a link that no source prints. `code`, `path` and
 * `args` are those of the first problem.
 */
export interface MultipartnerError extends Error, Problem {
  name: "MultipartnerError";
  /** Every problem, in the order of the arguments and of their paths. `explain` puts each into words. */
  problems: Problem[];
}
