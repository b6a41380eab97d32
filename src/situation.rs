//! The facts of the matter, as the caller states them.

use alloc::vec::Vec;

use crate::{
    cloud::Cloud,
    data::record,
    day::{Day, Moment},
    id::{PartnerId, RoleId, TenantId},
    name::names,
};

names! {
    /// How the partner sells.
    pub enum PartnerType {
        DirectBill = "direct-bill",
        IndirectProvider = "indirect-provider",
        IndirectReseller = "indirect-reseller",
    }
}

names! {
    /// A role of the signed-in user at the partner.
    pub enum PartnerRole {
        AdminAgent = "admin-agent",
        SalesAgent = "sales-agent",
        HelpdeskAgent = "helpdesk-agent",
        GlobalAdmin = "global-admin",
        UserAdmin = "user-admin",
    }
}

names! {
    /// The agreement that every CSP partner signs with Microsoft.
    pub enum PartnerAgreement {
        Signed = "signed",
        Missing = "missing",
    }
}

names! {
    /// What the customer's tenant is used for.
    pub enum TenantUse {
        OwnUse = "own-use",
        CspTransactions = "csp-transactions",
    }
}

names! {
    /// The Microsoft Customer Agreement.
    pub enum CustomerAgreement {
        Accepted = "accepted",
        Missing = "missing",
    }
}

names! {
    /// How far a grant between partner and customer has come.
    pub enum GrantStatus {
        None = "none",
        Requested = "requested",
        Active = "active",
    }
}

names! {
    /// Microsoft Graph's `delegatedAdminRelationship.status`.
    ///
    /// Source: Graph v1.0, delegatedAdminRelationship resource type.
    pub enum GdapRelationshipStatus {
        Created = "created",
        ApprovalPending = "approvalPending",
        Approved = "approved",
        Activating = "activating",
        Active = "active",
        Expiring = "expiring",
        Expired = "expired",
        TerminationRequested = "terminationRequested",
        Terminating = "terminating",
        Terminated = "terminated",
    }
}

record! {
    /// A granular delegated admin relationship between the two.
    pub struct GdapRelationship {
        /// Where it stands.
        pub status: GdapRelationshipStatus = "status",
        /// The Entra roles it carries.
        pub roles: Vec<RoleId> = "roles",
        /// When it was created.
        pub created_date_time: Option<Moment> = "createdDateTime",
        /// When it ends.
        pub end_date_time: Option<Moment> = "endDateTime",
        /// Has a security group of the partner's been given its roles?
        pub access_assigned: Option<bool> = "accessAssigned",
    }
}

record! {
    /// The partner who is about to act.
    pub struct Partner {
        /// The partner's tenant.
        pub tenant_id: TenantId = "tenantId",
        /// How it sells.
        pub partner_type: Option<PartnerType> = "type",
        /// The roles of the signed-in user.
        pub roles: Option<Vec<PartnerRole>> = "roles",
        /// The numeric PartnerID.
        pub partner_id: Option<PartnerId> = "partnerId",
        /// Its agreement with Microsoft.
        pub agreement: Option<PartnerAgreement> = "agreement",
        /// The tenant of the indirect provider, where the partner is an indirect reseller.
        pub provider_tenant_id: Option<TenantId> = "providerTenantId",
    }
}

record! {
    /// The customer to whom it is done.
    pub struct Customer {
        /// The customer's tenant.
        pub tenant_id: TenantId = "tenantId",
        /// What the tenant is used for.
        pub tenant_use: Option<TenantUse> = "tenantUse",
        /// Is the customer's company itself a CSP partner?
        pub csp_partner: Option<bool> = "cspPartner",
        /// The Microsoft Customer Agreement.
        pub customer_agreement: Option<CustomerAgreement> = "customerAgreement",
        /// Are partner and customer in the same market or region?
        pub same_market: Option<bool> = "sameMarket",
        /// The tenant of the indirect provider, where the customer's company is an indirect reseller.
        pub provider_tenant_id: Option<TenantId> = "providerTenantId",
        /// Does another partner administer the same service already?
        pub admin_partner_per_service: Option<bool> = "adminPartnerPerService",
    }
}

record! {
    /// What stands between this partner and this customer; what is left out counts as `none`.
    pub struct Relationship {
        /// The reseller relationship: the right to sell.
        pub reseller: Option<GrantStatus> = "reseller",
        /// Delegated admin privileges.
        pub dap: Option<GrantStatus> = "dap",
        /// An advisor's relationship: admin privileges without sale.
        pub advisor: Option<GrantStatus> = "advisor",
        /// Granular delegated admin privileges.
        pub gdap: Option<Vec<GdapRelationship>> = "gdap",
    }
}

record! {
    /// The facts of the matter. A fact that is left out is never guessed.
    pub struct Situation {
        /// Default: the global cloud.
        pub cloud: Option<Cloud> = "cloud",
        /// The day to judge by; default: the newest edition.
        pub as_of: Option<Day> = "asOf",
        /// Who acts.
        pub partner: Partner = "partner",
        /// To whom it is done.
        pub customer: Customer = "customer",
        /// What stands between the two; default: nothing.
        pub relationship: Option<Relationship> = "relationship",
        /// Does the customer already work with another CSP partner?
        pub other_partners: Option<bool> = "otherPartners",
    }
}
