//! Closed vocabularies: one line a word, everything else derived.

use alloc::string::String;

use crate::{
    data::{Path, Value},
    error::{ErrorCode, InputError},
};

/// The place in the list of the name that stands there; names are compared letter by letter.
pub(crate) fn read(value: &Value, at: &Path<'_>, names: &[&str]) -> Result<usize, InputError> {
    let text = value.text(at)?;
    names
        .iter()
        .position(|name| *name == text)
        .ok_or_else(|| InputError::new(ErrorCode::UnknownValue, at).found(value).expected(&listed(names)))
}

/// The names, as an error lists them.
pub(crate) fn listed(names: &[&str]) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(name);
    }
    list
}

/// Declares an enum whose variants have names on the wire.
///
/// From the one list come the enum, `ALL`, `NAMES`, `name`, `Display`, and its reading and writing.
macro_rules! names {
    (@first $Enum:ident $First:ident $($rest:ident)*) => { $Enum::$First };
    ($(#[$doc:meta])* pub enum $Enum:ident { $($(#[$about:meta])* $Variant:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Enum { $($(#[$about])* #[doc = concat!("`", $name, "`")] $Variant,)+ }

        impl $Enum {
            /// Every variant, in the order of declaration.
            pub const ALL: &'static [$Enum] = &[$($Enum::$Variant),+];
            /// The name of every variant, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// The name on the wire.
            pub fn name(self) -> &'static str {
                Self::NAMES.get(self as usize).copied().unwrap_or_default()
            }
        }

        impl core::fmt::Display for $Enum {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl $crate::data::Read for $Enum {
            fn blank() -> Self {
                $crate::name::names!(@first $Enum $($Variant)+)
            }

            fn read(
                &mut self,
                value: &$crate::data::Value,
                at: &$crate::data::Path<'_>,
            ) -> Result<(), $crate::error::InputError> {
                let place = $crate::name::read(value, at, Self::NAMES)?;
                *self = Self::ALL.get(place).copied().unwrap_or(*self);
                Ok(())
            }
        }

        impl $crate::data::Write for $Enum {
            fn write(&self) -> $crate::data::Value {
                self.name().write()
            }
        }
    };
}

pub(crate) use names;
