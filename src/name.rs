//! Closed vocabularies: one line a word, everything else derived.

/// Declares an enum whose variants have names on the wire.
///
/// From the one list come the enum, `ALL`, `name`, `from_name`, `Display`, `Serialize` and the reading of input.
macro_rules! names {
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
            pub const fn name(self) -> &'static str {
                match self { $($Enum::$Variant => $name),+ }
            }

            /// The variant of that name; names are compared letter by letter.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some($Enum::$Variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $Enum {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl serde::Serialize for $Enum {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl $crate::input::Read for $Enum {
            fn read(value: &$crate::input::Value, at: &$crate::input::Path<'_>) -> Result<Self, $crate::error::InputError> {
                let text = value.text(at)?;
                Self::from_name(text).ok_or_else(|| {
                    $crate::error::InputError::new($crate::error::ErrorCode::UnknownValue, at)
                        .found(value)
                        .expected(Self::NAMES.join(", "))
                })
            }
        }
    };
}

pub(crate) use names;
