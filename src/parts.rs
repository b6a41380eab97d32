//! What an invitation link carries, by the names that the templates use.

use crate::{
    data::record,
    id::{PartnerId, RelationshipId, TenantId},
};

record! {
    /// Each part of an invitation, as far as it is known.
    pub struct InvitationParts {
        /// The partner who asks.
        pub partner_tenant_id: Option<TenantId> = "partnerTenantId",
        /// The indirect reseller who asks.
        pub reseller_tenant_id: Option<TenantId> = "resellerTenantId",
        /// That reseller's numeric PartnerID.
        pub reseller_partner_id: Option<PartnerId> = "resellerPartnerId",
        /// The indirect provider behind that reseller.
        pub provider_tenant_id: Option<TenantId> = "providerTenantId",
        /// Does it ask for delegated admin privileges?
        pub dap: Option<bool> = "dap",
        /// The GDAP relationship to approve.
        pub relationship_id: Option<RelationshipId> = "relationshipId",
    }
}

impl InvitationParts {
    /// Those parts whose names are wanted.
    pub(crate) fn only(self, wanted: impl Fn(&str) -> bool) -> InvitationParts {
        InvitationParts {
            partner_tenant_id: self.partner_tenant_id.filter(|_| wanted("partnerTenantId")),
            reseller_tenant_id: self.reseller_tenant_id.filter(|_| wanted("resellerTenantId")),
            reseller_partner_id: self.reseller_partner_id.filter(|_| wanted("resellerPartnerId")),
            provider_tenant_id: self.provider_tenant_id.filter(|_| wanted("providerTenantId")),
            dap: self.dap.filter(|_| wanted("dap")),
            relationship_id: self.relationship_id.filter(|_| wanted("relationshipId")),
        }
    }

    /// The part that a template calls by this name, as it stands in a link.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        match name {
            "partnerTenantId" => self.partner_tenant_id.as_ref().map(TenantId::text),
            "resellerTenantId" => self.reseller_tenant_id.as_ref().map(TenantId::text),
            "resellerPartnerId" => self.reseller_partner_id.as_ref().map(PartnerId::text),
            "providerTenantId" => self.provider_tenant_id.as_ref().map(TenantId::text),
            "dap" => self.dap.map(|asked| if asked { "true" } else { "false" }),
            "relationshipId" => self.relationship_id.as_ref().map(RelationshipId::text),
            _ => None,
        }
    }
}
