//! Microsoft Graph's resources, as Graph gives them. Unlike our own input they are read leniently: fields that are
//! not needed are left aside, and `null` counts as left out, for that is how Graph writes what is not known yet.

use alloc::vec::Vec;

use crate::{
    data::{Path, Read, Value, fields, read_by_serde, read_field},
    day::Moment,
    duration::Duration,
    error::InputError,
    id::RoleId,
    situation::GdapRelationshipStatus,
};

/// A `delegatedAdminRelationship`, as far as it bears on its end.
///
/// Source: <https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship>
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

impl Read for GraphRelationship {
    fn blank() -> Self {
        GraphRelationship {
            status: GdapRelationshipStatus::blank(),
            created: None,
            activated: None,
            end: None,
            duration: None,
            auto_extend: None,
            roles: Vec::new(),
        }
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        let mut access: Option<AccessDetails> = None;
        read_field(fields(value, at)?, at, "status", &mut self.status)?;
        pick(value, at, "createdDateTime", &mut self.created)?;
        pick(value, at, "activatedDateTime", &mut self.activated)?;
        pick(value, at, "endDateTime", &mut self.end)?;
        pick(value, at, "duration", &mut self.duration)?;
        pick(value, at, "autoExtendDuration", &mut self.auto_extend)?;
        pick(value, at, "accessDetails", &mut access)?;
        let roles = access.and_then(|access| access.0).unwrap_or_default();
        self.roles = roles.into_iter().filter_map(|role| role.0).collect();
        Ok(())
    }
}

read_by_serde!(GraphRelationship);

struct AccessDetails(Option<Vec<UnifiedRole>>);

impl Read for AccessDetails {
    fn blank() -> Self {
        AccessDetails(None)
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        pick(value, at, "unifiedRoles", &mut self.0)
    }
}

struct UnifiedRole(Option<RoleId>);

impl Read for UnifiedRole {
    fn blank() -> Self {
        UnifiedRole(None)
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        pick(value, at, "roleDefinitionId", &mut self.0)
    }
}

/// Reads a field, where there is one.
fn pick(value: &Value, at: &Path<'_>, name: &str, field: &mut dyn Read) -> Result<(), InputError> {
    match fields(value, at)?.iter().find(|(key, _)| key == name) {
        Some((_, Value::Undefined | Value::Null)) | None => Ok(()),
        // A sample of Graph's own has no text where a moment is not known yet.
        Some((_, Value::Text(text))) if text.is_empty() => Ok(()),
        Some((_, value)) => field.read(value, &Path::Field(at, name)),
    }
}
