//! A role, as a caller names it.

use crate::{
    model::{
        entra_roles::{ENTRA_ROLES, EntraRole},
        id::RoleId,
    },
    wire::{
        error::{ErrorCode, Problems},
        packed::{Packed, Packer, Words},
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

/// As rules see it: the number of a role, by which it equals another or does not. That of a built-in role is its place in
/// the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RoleNumber(i32);

impl RoleNumber {
    /// The number of the built-in role with this template id, in lower case; if there is none, one that no role has.
    pub(crate) const fn of(id: &str) -> RoleNumber {
        let mut rest: &[EntraRole] = ENTRA_ROLES;
        let mut number = 1;
        while let [role, others @ ..] = rest {
            if is_same(role.id, id) {
                return RoleNumber(number);
            }
            rest = others;
            number += 1;
        }
        RoleNumber(0)
    }

    /// Its place in a table of all numbers.
    pub(crate) fn place(self) -> usize {
        usize::try_from(self.0).unwrap_or(0)
    }

    /// Whether it is the number of a role with which a support request can be opened.
    pub(crate) fn opens_requests(self) -> bool {
        let place = usize::try_from(self.0).ok().and_then(|number| number.checked_sub(1));
        place.and_then(|place| ENTRA_ROLES.get(place)).is_some_and(|role| role.opens_requests)
    }
}

const fn is_same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, more @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (more, others);
    }
    one.is_empty() && other.is_empty()
}

impl Packed for RoleReference {
    type View = RoleNumber;

    fn pack(&self, at: usize, to: &mut Packer) -> RoleNumber {
        let RoleNumber(number) = RoleNumber::of(self.id.as_str());
        let number = if number > 0 { number } else { to.number_of(self.id.as_str()) };
        to.set(at, number);
        RoleNumber(number)
    }

    fn unpack(words: Words<'_>, at: usize) -> Option<RoleNumber> {
        words.place(at)?;
        Some(RoleNumber(words.get(at)))
    }
}

from_str!(RoleReference);
serialize!(RoleReference);
deserialize!(RoleReference);
