//! Identifiers: each parses, or there is none.

use alloc::string::String;
use core::fmt;

use crate::{
    data::{Path, Read, Value, Write, number},
    error::{ErrorCode, InputError},
};

/// A GUID with hyphens, 8-4-4-4-12; the one form that Partner Center prints, in any letter case.
fn is_guid(text: &str) -> bool {
    let fits =
        |(place, b): (usize, u8)| if matches!(place, 8 | 13 | 18 | 23) { b == b'-' } else { b.is_ascii_hexdigit() };
    text.len() == 36 && text.bytes().enumerate().all(fits)
}

macro_rules! id {
    ($(#[$doc:meta])* pub struct $Id:ident, where $is_one:expr, else $code:ident, expected $expected:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Id(String);

        impl $Id {
            /// The identifier, where the text is one.
            pub fn parse(text: &str) -> Option<Self> {
                let is_one: fn(&str) -> bool = $is_one;
                is_one(text).then(|| $Id(text.to_ascii_lowercase()))
            }

            /// As it is written.
            pub fn text(&self) -> &str {
                &self.0
            }
        }

        impl Read for $Id {
            fn blank() -> Self {
                $Id(String::new())
            }

            fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
                *self = Self::parse(value.text(at)?)
                    .ok_or_else(|| InputError::new(ErrorCode::$code, at).found(value).expected($expected))?;
                Ok(())
            }
        }

        impl fmt::Display for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Write for $Id {
            fn write(&self) -> Value {
                self.0.write()
            }
        }
    };
}

id! {
    /// A Microsoft Entra tenant, of a partner or a customer: a GUID, kept in lower case.
    pub struct TenantId, where is_guid, else InvalidTenantId, expected "GUID"
}

id! {
    /// The template of an Entra role: a GUID.
    pub struct RoleId, where is_guid, else InvalidRoleId, expected "GUID"
}

id! {
    /// A subscription: a GUID, or the 12 hexadecimal digits of a new-commerce order.
    pub struct SubscriptionId, where |text| {
        is_guid(text) || text.len() == 12 && text.bytes().all(|b| b.is_ascii_hexdigit())
    }, else InvalidSubscriptionId, expected "GUID, 12 hexadecimal digits"
}

id! {
    /// The numeric PartnerID (once MPN ID) of a partner's location; the API types it as an integer.
    pub struct PartnerId, where |text| text.len() < 20 && !text.starts_with('0') && number(text).is_some(),
    else InvalidPartnerId, expected "PartnerID"
}

id! {
    /// A granular delegated admin relationship: two GUIDs joined by a hyphen.
    pub struct RelationshipId, where |text| {
        let guids = text.split_at_checked(36).and_then(|(first, rest)| Some((first, rest.strip_prefix('-')?)));
        guids.is_some_and(|(first, second)| is_guid(first) && is_guid(second))
    }, else InvalidRelationshipId, expected "GUID-GUID"
}
