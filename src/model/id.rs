//! Identifiers.

use std::fmt;

use crate::{
    model::entra_roles::EntraRole,
    wire::{
        error::{ErrorCode, Problems},
        packed::{packed_as_number, packed_as_present},
        path::FieldPath,
        read::{self, FromValue},
        records::{deserialize, from_str, serialize},
        shape::{Body, Described, Shape, Type},
        text::parse_digits,
        value::Value,
        write::ToValue,
    },
};

/// A GUID with hyphens, 8-4-4-4-12, as Partner Center prints it, in any letter case.
#[inline(never)] // one copy for all types of ids keeps the module small
fn is_guid(text: &str) -> bool {
    let fits =
        |(place, b): (usize, u8)| if matches!(place, 8 | 13 | 18 | 23) { b == b'-' } else { b.is_ascii_hexdigit() };
    text.len() == 36 && text.bytes().enumerate().all(fits)
}

/// The identifier in lower case, if it is valid.
fn read_id(
    value: &Value,
    at: &FieldPath<'_>,
    problems: &mut Problems,
    is_valid: fn(&str) -> bool,
    code: ErrorCode,
    expected: &str,
) -> Option<String> {
    let text = read::text(value, at, problems)?;
    if is_valid(text) {
        return Some(text.to_ascii_lowercase());
    }
    if text.is_empty() {
        return problems.add(at, ErrorCode::EmptyId, &[("expected", expected)]);
    }
    problems.refuse(at, code, value, expected)
}

macro_rules! id {
    ($(#[doc = $doc:literal])* pub struct $Id:ident, pattern $pattern:literal, valid $is_valid:expr, else $code:ident, expected $expected:literal) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Id(String);

        impl $Id {
            /// The identifier that a text writes; `None` if it is not one.
            #[allow(dead_code, reason = "links contain only some kinds of identifiers")]
            pub(crate) fn parse(text: &str) -> Option<Self> {
                let is_valid: fn(&str) -> bool = $is_valid;
                is_valid(text).then(|| $Id(text.to_ascii_lowercase()))
            }

            /// The identifier as text, in lower case.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromValue for $Id {
            fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
                read_id(value, at, problems, $is_valid, ErrorCode::$code, $expected).map($Id)
            }
        }

        impl fmt::Display for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $Id {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ToValue for $Id {
            fn to_value(&self) -> Value {
                self.0.to_value()
            }
        }

        impl Described for $Id {
            fn described() -> Type {
                static SHAPE: Shape =
                    Shape { name: stringify!($Id), docs: &[$($doc),*], body: Body::Text { pattern: Some($pattern) } };
                Type::Declared(&SHAPE)
            }
        }

        from_str!($Id);
        serialize!($Id);
        deserialize!($Id);
    };
}

id! {
    /// The id of a Microsoft Entra tenant, of a partner or a customer: a GUID.
    pub struct TenantId,
    pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
    valid is_guid, else InvalidTenantId, expected "GUID"
}

id! {
    /// The template id of a Microsoft Entra role: a GUID.
    pub struct RoleId,
    pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
    valid is_guid, else InvalidRoleId, expected "GUID"
}

id! {
    /// The id of a subscription: a GUID, or the 12 hexadecimal digits of a new commerce order.
    pub struct SubscriptionId,
    pattern "^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-)?[0-9a-fA-F]{12}$",
    valid |text| is_guid(text) || text.len() == 12 && text.bytes().all(|b| b.is_ascii_hexdigit()),
    else InvalidSubscriptionId, expected "GUID, 12 hexadecimal digits"
}

id! {
    /// The numeric PartnerID (formerly MPN ID) of a partner location, at most 19 digits.
    pub struct PartnerId,
    pattern "^[1-9][0-9]{0,18}$",
    valid |text| text.len() < 20 && !text.starts_with('0') && parse_digits(text).is_some(),
    else InvalidPartnerId, expected "PartnerID"
}

id! {
    /// The id of a GDAP relationship: two GUIDs joined by a hyphen.
    pub struct RelationshipId,
    pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}-[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
    valid |text| {
        let guids = text.split_at_checked(36).and_then(|(first, rest)| Some((first, rest.strip_prefix('-')?)));
        guids.is_some_and(|(first, second)| is_guid(first) && is_guid(second))
    }, else InvalidRelationshipId, expected "GUID-GUID"
}

packed_as_number!(TenantId);
packed_as_present!(SubscriptionId, PartnerId);

impl RoleId {
    /// The template id of a built-in role.
    pub(crate) fn of(role: &EntraRole) -> RoleId {
        RoleId(role.id.to_owned())
    }
}
