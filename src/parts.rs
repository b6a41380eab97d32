//! What an invitation link carries, by the names that the templates use.

use serde::Serialize;

use crate::id::{PartnerId, RelationshipId, TenantId};

/// Each part of an invitation, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InvitationParts {
    /// The partner who asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner_tenant_id: Option<TenantId>,
    /// The indirect reseller who asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reseller_tenant_id: Option<TenantId>,
    /// That reseller's numeric PartnerID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reseller_partner_id: Option<PartnerId>,
    /// The indirect provider behind that reseller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_tenant_id: Option<TenantId>,
    /// Does it ask for delegated admin privileges?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delegated_admin: Option<bool>,
    /// The granular admin relationship to approve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relationship_id: Option<RelationshipId>,
}

impl InvitationParts {
    /// The part that a template calls by this name, as it stands in a link.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        match name {
            "partnerTenantId" => self.partner_tenant_id.as_ref().map(ToString::to_string),
            "resellerTenantId" => self.reseller_tenant_id.as_ref().map(ToString::to_string),
            "resellerPartnerId" => self.reseller_partner_id.as_ref().map(ToString::to_string),
            "providerTenantId" => self.provider_tenant_id.as_ref().map(ToString::to_string),
            "delegatedAdmin" => self.delegated_admin.map(|asked| asked.to_string()),
            "relationshipId" => self.relationship_id.as_ref().map(ToString::to_string),
            _ => None,
        }
    }
}
