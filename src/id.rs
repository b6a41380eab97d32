//! Identifiers: each parses, or there is none.

use alloc::{borrow::ToOwned, string::String};
use core::fmt;

use uuid::Uuid;

use crate::{
    data::{Path, Read, Value, Write, decimal, number},
    error::{ErrorCode, InputError},
};

/// A GUID with hyphens, 8-4-4-4-12; the one form that Partner Center prints, in any letter case.
fn guid(text: &str) -> Option<Uuid> {
    if text.len() == 36 { Uuid::try_parse(text).ok() } else { None }
}

fn hyphenated(guid: &Uuid) -> String {
    guid.hyphenated().encode_lower(&mut Uuid::encode_buffer()).to_owned()
}

macro_rules! id {
    ($(#[$doc:meta])* pub struct $Id:ident($Inner:ty), else $code:ident, expected $expected:literal, parsed by $parse:expr, written by $write:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $Id($Inner);

        impl $Id {
            /// The identifier, where the text is one.
            pub fn parse(text: &str) -> Option<Self> {
                let parse: fn(&str) -> Option<$Inner> = $parse;
                parse(text).map($Id)
            }

            /// As it is written.
            pub fn text(&self) -> String {
                let write: fn(&$Inner) -> String = $write;
                write(&self.0)
            }
        }

        impl Read for $Id {
            fn blank() -> Self {
                $Id(<$Inner>::default())
            }

            fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
                *self = Self::parse(value.text(at)?)
                    .ok_or_else(|| InputError::new(ErrorCode::$code, at).found(value).expected($expected))?;
                Ok(())
            }
        }

        impl fmt::Display for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.text())
            }
        }

        impl Write for $Id {
            fn write(&self) -> Value {
                Value::Text(self.text())
            }
        }
    };
}

id! {
    /// A Microsoft Entra tenant, of a partner or a customer: a GUID, kept in lower case.
    pub struct TenantId(Uuid), else InvalidTenantId, expected "GUID", parsed by guid, written by hyphenated
}

id! {
    /// The template of an Entra role: a GUID.
    pub struct RoleId(Uuid), else InvalidRoleId, expected "GUID", parsed by guid, written by hyphenated
}

id! {
    /// A subscription: a GUID, or the 12 hexadecimal digits of a new-commerce order.
    pub struct SubscriptionId(String), else InvalidSubscriptionId, expected "GUID, 12 hexadecimal digits", parsed by |text| {
        let twelve = text.len() == 12 && text.bytes().all(|b| b.is_ascii_hexdigit());
        (twelve || guid(text).is_some()).then(|| text.to_ascii_lowercase())
    }, written by String::clone
}

id! {
    /// The numeric PartnerID (once MPN ID) of a partner's location; the API types it as an integer.
    pub struct PartnerId(u64), else InvalidPartnerId, expected "PartnerID", parsed by |text| {
        if text.starts_with('0') { None } else { number(text) }
    }, written by |number| decimal(*number)
}

id! {
    /// A granular delegated admin relationship: two GUIDs joined by a hyphen.
    pub struct RelationshipId((Uuid, Uuid)), else InvalidRelationshipId, expected "GUID-GUID", parsed by |text| {
        let (first, rest) = text.split_at_checked(36)?;
        Some((guid(first)?, guid(rest.strip_prefix('-')?)?))
    }, written by |(first, second)| hyphenated(first) + "-" + &hyphenated(second)
}
