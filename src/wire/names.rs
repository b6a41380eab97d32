//! Closed vocabularies.

/// Declares an enum whose variants have names outside of Rust.
///
/// From the one list come the enum, `ALL`, `NAMES`, `as_str`, `Display`, `FromStr`, reading, writing, `Serialize`,
/// `Deserialize`, and the description from which types are generated. It is `#[non_exhaustive]`, unless it says otherwise.
macro_rules! string_enum {
    ($(#[doc = $doc:literal])* pub enum $($rest:tt)+) => {
        $crate::wire::names::string_enum! { @declare [#[non_exhaustive]] $(#[doc = $doc])* $($rest)+ }
    };
    ($(#[doc = $doc:literal])* pub exhaustive enum $($rest:tt)+) => {
        $crate::wire::names::string_enum! { @declare [] $(#[doc = $doc])* $($rest)+ }
    };
    (@declare [$($attribute:tt)*] $(#[doc = $doc:literal])* $Enum:ident {
        $($(#[doc = $about:literal])* $Variant:ident = $name:literal,)+
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $($attribute)*
        pub enum $Enum { $($(#[doc = $about])* #[doc = ""] #[doc = concat!("Written `", $name, "`.")] $Variant,)+ }

        impl $Enum {
            /// Every variant, in the order of declaration.
            pub const ALL: &'static [$Enum] = &[$($Enum::$Variant),+];
            /// The name of every variant, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            pub(crate) const SHAPE: $crate::wire::shape::Shape = $crate::wire::shape::Shape {
                name: stringify!($Enum),
                docs: &[$($doc),*],
                body: $crate::wire::shape::Body::Names(&[
                    $($crate::wire::shape::Name { name: $name, docs: &[$($about),*] }),+
                ]),
            };

            /// The name, as it is written in JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $($Enum::$Variant => $name,)+ }
            }
        }

        impl std::fmt::Display for $Enum {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::wire::read::FromValue for $Enum {
            fn from_value(
                value: &$crate::wire::value::Value,
                at: &$crate::wire::path::FieldPath<'_>,
                problems: &mut $crate::wire::error::Problems,
            ) -> Option<Self> {
                Self::ALL.get($crate::wire::read::name(value, at, Self::NAMES, problems)?).copied()
            }
        }

        impl $crate::wire::write::ToValue for $Enum {
            fn to_value(&self) -> $crate::wire::value::Value {
                self.as_str().to_value()
            }
        }

        impl $crate::wire::shape::Described for $Enum {
            fn described() -> $crate::wire::shape::Type {
                static SHAPE: $crate::wire::shape::Shape = $Enum::SHAPE;
                $crate::wire::shape::Type::Declared(&SHAPE)
            }
        }

        impl $crate::wire::packed::Packed for $Enum {
            type View = $Enum;

            fn pack(&self, at: usize, to: &mut $crate::wire::packed::Packer) -> $Enum {
                to.set(at, 1 + *self as i32);
                *self
            }

            fn unpack(words: $crate::wire::packed::Words<'_>, at: usize) -> Option<$Enum> {
                Self::ALL.get(words.place(at)?).copied()
            }
        }

        $crate::wire::records::from_str!($Enum);
        $crate::wire::records::serialize!($Enum);
        $crate::wire::records::deserialize!($Enum);
    };
}

pub(crate) use string_enum;
