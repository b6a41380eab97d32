//! Microsoft Graph's `delegatedAdminRelationship`, as Graph, its SDKs and PowerShell give it.

use crate::{
    model::{day::Moment, duration::Duration, id::RoleId, resource::Resource, situation::GdapRelationshipStatus},
    wire::{
        error::{Problem, Problems},
        path::FieldPath,
        read::FromValue,
        records::deserialize,
        value::Value,
    },
};

/// A `delegatedAdminRelationship`, as far as its end depends on it. What of it is not understood counts as left out, and
/// is listed.
///
/// Source: <https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship>
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GraphRelationship {
    /// `status`
    pub status: Option<GdapRelationshipStatus>,
    /// `createdDateTime`
    pub created: Option<Moment>,
    /// `activatedDateTime`
    pub activated: Option<Moment>,
    /// `endDateTime`
    pub end: Option<Moment>,
    /// `duration`
    pub duration: Option<Duration>,
    /// `autoExtendDuration`
    pub auto_extend: Option<Duration>,
    /// `accessDetails.unifiedRoles`
    pub roles: Vec<RoleId>,
    /// `isPartnerConsentPending` of a `resellerDelegatedAdminRelationship`, which an indirect provider has created for its
    /// reseller: whether the reseller has yet to approve or reject it.
    ///
    /// Source: <https://learn.microsoft.com/graph/api/resources/resellerdelegatedadminrelationship>
    pub partner_consent_pending: Option<bool>,
    /// What of it was not understood, or was assumed: that a moment without a time zone is in UTC.
    pub remarks: Vec<Problem>,
}

impl GraphRelationship {
    /// Creates one with this status; nothing else is known of it.
    pub fn new(status: GdapRelationshipStatus) -> GraphRelationship {
        GraphRelationship {
            status: Some(status),
            created: None,
            activated: None,
            end: None,
            duration: None,
            auto_extend: None,
            roles: Vec::new(),
            partner_consent_pending: None,
            remarks: Vec::new(),
        }
    }
}

impl FromValue for GraphRelationship {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let resource = Resource::of(value, at, problems)?;
        let mut told = Problems::default();
        let remarks = &mut told;
        let status = resource.relationship_status(remarks);
        let (created, activated) =
            (resource.moment("createdDateTime", remarks), resource.moment("activatedDateTime", remarks));
        let end = resource.moment("endDateTime", remarks);
        let (duration, auto_extend) =
            (resource.duration("duration", remarks), resource.duration("autoExtendDuration", remarks));
        let (roles, _) = resource.unified_roles(remarks);
        let partner_consent_pending = resource.read("isPartnerConsentPending", remarks);
        Some(GraphRelationship {
            status,
            created,
            activated,
            end,
            duration,
            auto_extend,
            roles: roles.iter().map(|role| role.id().clone()).collect(),
            partner_consent_pending,
            remarks: told.into_list(),
        })
    }
}

deserialize!(GraphRelationship);
