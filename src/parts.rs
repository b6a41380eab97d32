//! What an invitation link carries, by the names that the templates use.

use crate::{
    data::{Value, Write, object},
    id::{PartnerId, RelationshipId, TenantId},
};

/// Each part of an invitation, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationParts {
    /// The partner who asks.
    pub partner_tenant_id: Option<TenantId>,
    /// The indirect reseller who asks.
    pub reseller_tenant_id: Option<TenantId>,
    /// That reseller's numeric PartnerID.
    pub reseller_partner_id: Option<PartnerId>,
    /// The indirect provider behind that reseller.
    pub provider_tenant_id: Option<TenantId>,
    /// Does it ask for delegated admin privileges?
    pub delegated_admin: Option<bool>,
    /// The granular admin relationship to approve.
    pub relationship_id: Option<RelationshipId>,
}

impl InvitationParts {
    /// The part that a template calls by this name, as it stands in a link.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        match name {
            "partnerTenantId" => self.partner_tenant_id.as_ref().map(TenantId::text),
            "resellerTenantId" => self.reseller_tenant_id.as_ref().map(TenantId::text),
            "resellerPartnerId" => self.reseller_partner_id.as_ref().map(PartnerId::text),
            "providerTenantId" => self.provider_tenant_id.as_ref().map(TenantId::text),
            "delegatedAdmin" => self.delegated_admin.map(|asked| if asked { "true" } else { "false" }),
            "relationshipId" => self.relationship_id.as_ref().map(RelationshipId::text),
            _ => None,
        }
    }
}

impl Write for InvitationParts {
    fn write(&self) -> Value {
        object(&[
            ("partnerTenantId", &self.partner_tenant_id),
            ("resellerTenantId", &self.reseller_tenant_id),
            ("resellerPartnerId", &self.reseller_partner_id),
            ("providerTenantId", &self.provider_tenant_id),
            ("delegatedAdmin", &self.delegated_admin),
            ("relationshipId", &self.relationship_id),
        ])
    }
}
