//! Microsoft Graph's resources, as Graph gives them. Unlike the facts that callers state, they are read leniently: fields
//! that are not needed are ignored, and `null` counts as left out.

use crate::{
    model::{day::Moment, duration::Duration, id::RoleId, situation::GdapRelationshipStatus},
    wire::{
        error::Problems,
        path::FieldPath,
        read::{self, FromValue, Slot},
        records::deserialize,
        value::Value,
    },
};

/// A `delegatedAdminRelationship`, as far as its end depends on it.
///
/// Source: <https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship>
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GraphRelationship {
    /// `status`
    pub status: GdapRelationshipStatus,
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
}

impl GraphRelationship {
    /// Creates one with this status; nothing else is known of it.
    pub fn new(status: GdapRelationshipStatus) -> GraphRelationship {
        GraphRelationship {
            status,
            created: None,
            activated: None,
            end: None,
            duration: None,
            auto_extend: None,
            roles: Vec::new(),
            partner_consent_pending: None,
        }
    }
}

impl FromValue for GraphRelationship {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let fields = read::fields(value, at, problems)?;
        let status = read::required(fields, "status", at, problems);
        let (mut created, mut activated, mut end) = (None, None, None);
        let (mut duration, mut auto_extend) = (None, None);
        let mut access: Option<AccessDetails> = None;
        let mut partner_consent_pending = None;
        let mut pick = |name, slot: &mut dyn Slot| pick(fields, name, at, problems, slot);
        pick("createdDateTime", &mut created);
        pick("activatedDateTime", &mut activated);
        pick("endDateTime", &mut end);
        pick("duration", &mut duration);
        pick("autoExtendDuration", &mut auto_extend);
        pick("accessDetails", &mut access);
        pick("isPartnerConsentPending", &mut partner_consent_pending);
        let roles = access.and_then(|access| access.0).unwrap_or_default();
        let roles = roles.into_iter().filter_map(|role| role.0).collect();
        Some(GraphRelationship {
            status: status?,
            created,
            activated,
            end,
            duration,
            auto_extend,
            roles,
            partner_consent_pending,
        })
    }
}

deserialize!(GraphRelationship);

struct AccessDetails(Option<Vec<UnifiedRole>>);

impl FromValue for AccessDetails {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let fields = read::fields(value, at, problems)?;
        let mut roles = None;
        pick(fields, "unifiedRoles", at, problems, &mut roles);
        Some(AccessDetails(roles))
    }
}

struct UnifiedRole(Option<RoleId>);

impl FromValue for UnifiedRole {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let fields = read::fields(value, at, problems)?;
        let mut id = None;
        pick(fields, "roleDefinitionId", at, problems, &mut id);
        Some(UnifiedRole(id))
    }
}

/// Reads a field that may be left out, or be an empty text, as in a sample of Graph's documentation.
fn pick(fields: &[(String, Value)], name: &str, at: &FieldPath<'_>, problems: &mut Problems, slot: &mut dyn Slot) {
    match read::field(fields, name) {
        Some(Value::Text(text)) if text.is_empty() => {}
        Some(value) => slot.fill(value, &FieldPath::Field(at, name), problems),
        None => {}
    }
}
