//! A role, as a caller names it.

use crate::{
    model::{entra_roles::EntraRole, id::RoleId},
    wire::{
        error::{ErrorCode, Problems},
        path::FieldPath,
        read::{self, FromValue},
        records::{deserialize, from_str, serialize},
        shape::{Body, Described, Shape, Type},
        text::joined,
        value::Value,
        write::ToValue,
    },
};

/// The most roles that an error lists.
const MAX_CANDIDATES: usize = 10;

/// A Microsoft Entra role: its template id, or its English name or a former one, in any letter case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RoleReference {
    id: RoleId,
    stated: Option<String>,
}

impl RoleReference {
    /// Its template id.
    pub fn id(&self) -> &RoleId {
        &self.id
    }

    /// Its template id, or its name as it was stated.
    pub fn stated(&self) -> &str {
        self.stated.as_deref().unwrap_or(self.id.as_str())
    }
}

impl From<RoleId> for RoleReference {
    fn from(id: RoleId) -> Self {
        RoleReference { id, stated: None }
    }
}

impl FromValue for RoleReference {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let text = read::text(value, at, problems)?;
        if let Some(id) = RoleId::parse(text) {
            return Some(id.into());
        }
        match EntraRole::named(text) {
            Ok(role) => Some(RoleReference { id: RoleId::of(role), stated: Some(text.to_owned()) }),
            Err(found) if found.is_empty() => problems.refuse(at, ErrorCode::InvalidRoleId, value, "GUID, role name"),
            Err(found) => {
                let names: Vec<&str> = found.iter().take(MAX_CANDIDATES).map(|(role, ..)| role.name).collect();
                problems.refuse(at, ErrorCode::AmbiguousRole, value, &joined(&names))
            }
        }
    }
}

/// Written as its template id.
impl ToValue for RoleReference {
    fn to_value(&self) -> Value {
        self.id.to_value()
    }
}

impl Described for RoleReference {
    fn described() -> Type {
        static SHAPE: Shape = Shape {
            name: "RoleReference",
            docs: &[
                " A Microsoft Entra role: its template id, or its English name or a former one, in any letter case.",
            ],
            body: Body::Text { pattern: None },
        };
        Type::Declared(&SHAPE)
    }
}

from_str!(RoleReference);
serialize!(RoleReference);
deserialize!(RoleReference);
