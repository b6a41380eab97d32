//! The situation: who acts, on which customer, and what already exists between them.

use crate::{
    model::{
        cloud::Cloud,
        day::{Day, Moment},
        id::{PartnerId, TenantId},
        role::RoleReference,
    },
    wire::{names::string_enum, records::record},
};

string_enum! {
    /// How a partner takes part in the CSP program.
    pub enum PartnerType {
        /// Buys from Microsoft and bills its customers.
        DirectBill = "direct-bill",
        /// Buys from Microsoft and sells through indirect resellers (a distributor).
        IndirectProvider = "indirect-provider",
        /// Sells through an indirect provider.
        IndirectReseller = "indirect-reseller",
    }
}

string_enum! {
    /// A role of the signed-in user in the partner's tenant.
    pub enum PartnerRole {
        /// Admin agent in Partner Center.
        AdminAgent = "admin-agent",
        /// Sales agent in Partner Center.
        SalesAgent = "sales-agent",
        /// Helpdesk agent in Partner Center.
        HelpdeskAgent = "helpdesk-agent",
        /// Global administrator of the partner's tenant.
        GlobalAdmin = "global-admin",
        /// User administrator of the partner's tenant; Partner Center's user management admin.
        UserAdmin = "user-admin",
        /// Billing administrator of the partner's tenant.
        BillingAdmin = "billing-admin",
        /// Account admin in Partner Center.
        AccountAdmin = "account-admin",
        /// Owner: who enrolled the company in the program.
        Owner = "owner",
        /// Partner admin of the Microsoft AI Cloud Partner Program, formerly the Microsoft Partner Network (MPN).
        MpnPartnerAdmin = "mpn-partner-admin",
        /// Compliance admin in Partner Center.
        ComplianceAdmin = "compliance-admin",
        /// Business profile admin in Partner Center.
        BusinessProfileAdmin = "business-profile-admin",
        /// Referrals admin in Partner Center.
        ReferralsAdmin = "referrals-admin",
        /// Referrals user in Partner Center.
        ReferralsUser = "referrals-user",
        /// Co-sell solution admin in Partner Center.
        CoSellSolutionAdmin = "co-sell-solution-admin",
        /// Incentives admin in Partner Center.
        IncentivesAdmin = "incentives-admin",
        /// Incentives user in Partner Center.
        IncentivesUser = "incentives-user",
        /// Executive report viewer in Partner Center.
        ExecutiveReportViewer = "executive-report-viewer",
        /// Report viewer in Partner Center.
        ReportViewer = "report-viewer",
        /// Default user in Partner Center: any account of the partner's tenant.
        DefaultUser = "default-user",
        /// A guest in the partner's tenant.
        GuestUser = "guest-user",
    }
}

string_enum! {
    /// Whether Microsoft lets the partner sell.
    ///
    /// Source: <https://learn.microsoft.com/partner-center/enroll/partner-transition-guide>
    pub enum PartnerStanding {
        /// Without restrictions.
        Active = "active",
        /// Restricted: no new customers, and no new subscriptions.
        Restricted = "restricted",
        /// Suspended: what exists can be managed, and nothing new sold.
        Suspended = "suspended",
        /// The partner's authorization has been revoked.
        Revoked = "revoked",
    }
}

string_enum! {
    /// What Microsoft's check of the reseller of record found: it needs an active CSP tenant, a signed agreement, and a
    /// PartnerID of a location that is linked with the provider.
    ///
    /// Source: <https://learn.microsoft.com/partner-center/customers/indirect-provider-tasks-in-partner-center>
    pub enum ResellerOfRecord {
        /// The reseller passes.
        Valid = "valid",
        /// The reseller does not pass.
        Invalid = "invalid",
    }
}

string_enum! {
    /// The Microsoft Partner Agreement, which every CSP partner signs with Microsoft.
    pub enum PartnerAgreement {
        /// The partner has signed it.
        Signed = "signed",
        /// The partner has not signed it.
        Missing = "missing",
    }
}

string_enum! {
    /// What a customer's tenant is used for.
    pub enum TenantUse {
        /// For the company's own services.
        OwnUse = "own-use",
        /// For selling through CSP.
        CspTransactions = "csp-transactions",
    }
}

string_enum! {
    /// The Microsoft Customer Agreement, which a customer accepts.
    pub enum CustomerAgreement {
        /// The customer has accepted it.
        Accepted = "accepted",
        /// A partner attested the acceptance before April 2023, and the customer has not accepted it again since.
        Outdated = "outdated",
        /// The customer has not accepted it.
        Missing = "missing",
    }
}

string_enum! {
    /// The state of a relationship or of admin privileges between partner and customer.
    pub exhaustive enum GrantStatus {
        /// There is none.
        None = "none",
        /// The partner has asked for it; the customer has not accepted yet.
        Requested = "requested",
        /// The customer has accepted.
        Active = "active",
    }
}

string_enum! {
    /// The status of a GDAP relationship, as Microsoft Graph gives it.
    ///
    /// Source: <https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship>
    pub enum GdapRelationshipStatus {
        /// The partner has created it and can still change it.
        Created = "created",
        /// The partner has locked it; the customer has to approve it.
        ApprovalPending = "approvalPending",
        /// The customer has approved it.
        Approved = "approved",
        /// Microsoft is setting it up.
        Activating = "activating",
        /// It can be used.
        Active = "active",
        /// It is past its end date, and about to be `expired`.
        Expiring = "expiring",
        /// Its time is over.
        Expired = "expired",
        /// Partner or customer has asked to end it.
        TerminationRequested = "terminationRequested",
        /// It is being ended.
        Terminating = "terminating",
        /// Partner or customer has ended it.
        Terminated = "terminated",
    }
}

string_enum! {
    /// The status of an access assignment, as Microsoft Graph gives it.
    ///
    /// Source: <https://learn.microsoft.com/graph/api/resources/delegatedadminaccessassignment>
    pub enum AccessAssignmentStatus {
        /// Being set up.
        Pending = "pending",
        /// In force.
        Active = "active",
        /// Being removed.
        Deleting = "deleting",
        /// Removed.
        Deleted = "deleted",
        /// Failed.
        Error = "error",
    }
}

record! {
    /// An access assignment of a GDAP relationship: roles given to one of the partner's security groups.
    pub struct AccessAssignment, packed as AccessAssignmentView {
        optional {
            /// Its status.
            status: AccessAssignmentStatus = "status",
            /// The Entra roles that the security group was given: template ids or names.
            roles: Vec<RoleReference> = "roles",
        }
    }
}

record! {
    /// A GDAP relationship between partner and customer.
    pub struct GdapRelationship, packed as GdapRelationshipView {
        optional {
            /// Its status. Without one, nobody can tell whether it can be used, unless it is past its end.
            status: GdapRelationshipStatus = "status",
            /// The Entra roles that it includes: template ids or names.
            roles: Vec<RoleReference> = "roles",
            /// When it was created. A request that the customer does not approve lapses after 90 days.
            created_date_time: Moment = "createdDateTime",
            /// When it ends.
            end_date_time: Moment = "endDateTime",
            /// Its access assignments. Without an active one that includes the role, nobody can use it.
            assignments: Vec<AccessAssignment> = "assignments",
        }
    }
}

record! {
    /// The partner who is about to act.
    pub struct Partner, packed as PartnerView {
        required {
            /// The partner's tenant.
            tenant_id: TenantId = "tenantId",
        }
        optional {
            /// How the partner takes part in the CSP program.
            partner_type: PartnerType = "type",
            /// The roles of the signed-in user.
            roles: Vec<PartnerRole> = "roles",
            /// The partner's numeric PartnerID (formerly MPN ID).
            partner_id: PartnerId = "partnerId",
            /// The partner's agreement with Microsoft.
            agreement: PartnerAgreement = "agreement",
            /// The tenant of the partner's indirect provider, if the partner is an indirect reseller.
            provider_tenant_id: TenantId = "providerTenantId",
            /// Whether Microsoft lets the partner sell.
            standing: PartnerStanding = "standing",
            /// What Microsoft's check found of the reseller for whom an indirect provider orders, or whom it records.
            reseller_of_record: ResellerOfRecord = "resellerOfRecord",
            /// Whether the user signs in with multifactor authentication (MFA).
            mfa: bool = "mfa",
            /// Whether the partner is certified as an Azure Expert MSP.
            azure_expert_msp: bool = "azureExpertMsp",
        }
    }
}

record! {
    /// The customer on whom the partner acts.
    pub struct Customer, packed as CustomerView {
        required {
            /// The customer's tenant.
            tenant_id: TenantId = "tenantId",
        }
        optional {
            /// What the tenant is used for.
            tenant_use: TenantUse = "tenantUse",
            /// Whether the customer's company is itself a CSP partner.
            csp_partner: bool = "cspPartner",
            /// The state of the Microsoft Customer Agreement.
            customer_agreement: CustomerAgreement = "customerAgreement",
            /// Whether partner and customer are in the same market or region.
            same_market: bool = "sameMarket",
            /// The tenant of the customer's indirect provider, if the customer's company is an indirect reseller.
            provider_tenant_id: TenantId = "providerTenantId",
            /// Whether another partner already administers the same service. It mattered until September 2018.
            admin_partner_per_service: bool = "adminPartnerPerService",
        }
    }
}

record! {
    /// The existing relationship between this partner and this customer. What is left out counts as `none`.
    pub struct Relationship, packed as RelationshipView {
        optional {
            /// The reseller relationship, which lets the partner sell.
            reseller: GrantStatus = "reseller",
            /// Delegated admin privileges (DAP).
            dap: GrantStatus = "dap",
            /// The relationship of an advisor: admin privileges without sales.
            advisor: GrantStatus = "advisor",
            /// The GDAP (granular delegated admin privileges) relationships.
            gdap: Vec<GdapRelationship> = "gdap",
            /// Whether the customer has bought an Azure plan through this partner.
            azure_plan: bool = "azurePlan",
            /// Whether the partner won the customer as an indirect reseller, through an indirect provider.
            through_provider: bool = "throughProvider",
        }
    }
}

record! {
    /// The facts. A fact that is left out is never guessed: the answer is `unknown`, or says what was assumed.
    pub struct Situation, packed as SituationView {
        required {
            /// The partner who is about to act.
            partner: Partner = "partner",
            /// The customer on whom the partner acts.
            customer: Customer = "customer",
        }
        optional {
            /// The customer's cloud; the default is `global`.
            cloud: Cloud = "cloud",
            /// The day for which to decide. By default the newest rules apply, and no end date or cancellation window in the
            /// facts is evaluated: pass today's date.
            as_of: Day = "asOf",
            /// The existing relationship between the two; the default is none.
            relationship: Relationship = "relationship",
            /// Whether the customer already works with another CSP partner.
            other_partners: bool = "otherPartners",
        }
    }
}
