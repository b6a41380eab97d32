//! What the functions of this layer return.

use crate::{
    model::{
        action::Subscription,
        id::TenantId,
        situation::{Customer, GdapRelationship, PartnerType, Relationship},
    },
    wire::{error::Problem, records::answer},
};

answer! {
    /// A subscription of Partner Center's API as facts.
    pub struct SubscriptionFacts {
        /// The facts, for `action.subscription`; left out if it has no id.
        pub facts: Option<Subscription> = "facts",
        /// What was not understood, and counts as left out; and what was assumed (`no-time-zone`).
        pub remarks: Vec<Problem> = "remarks",
    }
}

answer! {
    /// A GDAP relationship of Microsoft Graph as facts.
    pub struct GdapFacts {
        /// The facts, for `situation.relationship.gdap`; left out if it is no such relationship.
        pub facts: Option<GdapRelationship> = "facts",
        /// The customer's tenant, if the relationship names one.
        pub customer_tenant_id: Option<TenantId> = "customerTenantId",
        /// What was not understood, and counts as left out; and what was assumed (`no-time-zone`).
        pub remarks: Vec<Problem> = "remarks",
    }
}

answer! {
    /// A customer, or a relationship, as facts.
    pub struct CustomerFacts {
        /// The facts; left out if it is nothing of the kind.
        pub facts: Option<PartyFacts> = "facts",
        /// What was not understood, and counts as left out; and what was assumed (`no-time-zone`).
        pub remarks: Vec<Problem> = "remarks",
    }
}

answer! {
    /// What a customer, or a relationship, says about a situation.
    pub struct PartyFacts {
        /// For `situation.customer`.
        pub customer: Option<Customer> = "customer",
        /// For `situation.relationship`.
        pub relationship: Option<Relationship> = "relationship",
        /// For `situation.partner.type`.
        pub partner_type: Option<PartnerType> = "partnerType",
        /// For `situation.partner.providerTenantId`.
        pub provider_tenant_id: Option<TenantId> = "providerTenantId",
    }
}
