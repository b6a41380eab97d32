//! Declaring shapes: each once, and from the declaration its reading, its writing, and its description.

/// `Serialize`, with any of serde's formats, as the same data that JavaScript gets.
macro_rules! serialize {
    ($Name:ident) => {
        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::wire::write::ToValue::to_value(self), serializer)
            }
        }
    };
}

/// `Deserialize`, with any of serde's formats, as strictly as from JavaScript.
macro_rules! deserialize {
    ($Name:ident) => {
        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <$crate::wire::value::Value as serde::Deserialize>::deserialize(deserializer)?;
                $crate::wire::read::read(&value, stringify!($Name)).map_err(serde::de::Error::custom)
            }
        }
    };
}

/// `FromStr` and `TryFrom<&str>`, for a type that is written as text.
macro_rules! from_str {
    ($Name:ident) => {
        impl std::str::FromStr for $Name {
            type Err = $crate::wire::error::InputError;

            fn from_str(text: &str) -> Result<Self, $crate::wire::error::InputError> {
                $crate::wire::read::read(&$crate::wire::value::Value::Text(text.to_owned()), "")
            }
        }

        impl TryFrom<&str> for $Name {
            type Error = $crate::wire::error::InputError;

            fn try_from(text: &str) -> Result<Self, $crate::wire::error::InputError> {
                text.parse()
            }
        }
    };
}

/// Declares a struct that is read from input: `required` fields are arguments of `new`, `optional` ones have setters.
///
/// With `packed as`, also what rules see of it: a struct of the same fields, which may be packed.
macro_rules! record {
    ($(#[doc = $doc:literal])* pub struct $Name:ident, packed as $View:ident { $($fields:tt)* }) => {
        $crate::wire::records::record! { $(#[doc = $doc])* pub struct $Name { $($fields)* } }
        $crate::wire::records::record! { @pack $Name $View $($fields)* }
    };
    ($(#[doc = $doc:literal])* pub struct $Name:ident { $($fields:tt)* }) => {
        $crate::wire::records::record! { @declare $(#[doc = $doc])* $Name $($fields)* }
        $crate::wire::records::record! { @build $Name $($fields)* }
    };
    (@pack $Name:ident $View:ident
        $(required { $($(#[doc = $about:literal])* $field:ident: $Type:ty = $key:literal,)+ })?
        $(optional { $($(#[doc = $more_about:literal])* $more:ident: $More:ty = $more_key:literal,)+ })?
    ) => {
        #[derive(Clone, Copy, Debug)]
        #[allow(dead_code, reason = "rules do not ask for every field")]
        pub(crate) struct $View {
            $($(pub $field: <$Type as $crate::wire::packed::Packed>::View,)+)?
            $($(pub $more: Option<<$More as $crate::wire::packed::Packed>::View>,)+)?
        }

        impl $crate::wire::packed::Packed for $Name {
            type View = $View;
            const WORDS: usize = 1
                $($(+ <$Type as $crate::wire::packed::Packed>::WORDS)+)?
                $($(+ <$More as $crate::wire::packed::Packed>::WORDS)+)?;

            #[allow(unused_assignments, reason = "the last field has none behind it")]
            fn pack(&self, mut at: usize, to: &mut $crate::wire::packed::Packer) -> $View {
                to.set(at, 1);
                at += 1;
                $($(
                    let $field = $crate::wire::packed::Packed::pack(&self.$field, at, to);
                    at += <$Type as $crate::wire::packed::Packed>::WORDS;
                )+)?
                $($(
                    let $more = $crate::wire::packed::Packed::pack(&self.$more, at, to);
                    at += <$More as $crate::wire::packed::Packed>::WORDS;
                )+)?
                $View { $($($field,)+)? $($($more,)+)? }
            }

            #[allow(unused_assignments, reason = "the last field has none behind it")]
            fn unpack(words: $crate::wire::packed::Words<'_>, mut at: usize) -> Option<$View> {
                words.place(at)?;
                at += 1;
                $($(
                    let $field = <$Type as $crate::wire::packed::Packed>::unpack(words, at)?;
                    at += <$Type as $crate::wire::packed::Packed>::WORDS;
                )+)?
                $($(
                    let $more = <$More as $crate::wire::packed::Packed>::unpack(words, at);
                    at += <$More as $crate::wire::packed::Packed>::WORDS;
                )+)?
                Some($View { $($($field,)+)? $($($more,)+)? })
            }
        }
    };
    (@build $Name:ident
        $(required { $($(#[doc = $about:literal])* $field:ident: $Type:ty = $key:literal,)+ })?
        $(optional { $($(#[doc = $more_about:literal])* $more:ident: $More:ty = $more_key:literal,)+ })?
    ) => {
        impl $Name {
            /// Creates one with the fields that must be there; the others are left out.
            #[allow(clippy::new_without_default, reason = "whether there are required fields depends on the record")]
            pub fn new($($($field: $Type,)+)?) -> Self {
                $Name { $($($field,)+)? $($($more: None,)+)? }
            }

            $($(
                #[doc = concat!("Sets [`", stringify!($more), "`](Self#structfield.", stringify!($more), ").")]
                #[must_use]
                pub fn $more(mut self, $more: $More) -> Self {
                    self.$more = Some($more);
                    self
                }
            )+)?
        }
    };
    (@declare $(#[doc = $doc:literal])* $Name:ident
        $(required { $($(#[doc = $about:literal])* $field:ident: $Type:ty = $key:literal,)+ })?
        $(optional { $($(#[doc = $more_about:literal])* $more:ident: $More:ty = $more_key:literal,)+ })?
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct $Name {
            $($($(#[doc = $about])* pub $field: $Type,)+)?
            $($($(#[doc = $more_about])* pub $more: Option<$More>,)+)?
        }

        impl $crate::wire::read::Record for $Name {
            const SHAPE: &'static $crate::wire::shape::Shape = &$crate::wire::shape::Shape {
                name: stringify!($Name),
                docs: &[$($doc),*],
                body: $crate::wire::shape::Body::Record(|| vec![
                    $($($crate::wire::shape::described_field::<$Type>($key, &[$($about),*]),)+)?
                    $($($crate::wire::shape::described_field::<Option<$More>>($more_key, &[$($more_about),*]),)+)?
                ]),
            };

            fn read_fields(
                value: &$crate::wire::value::Value,
                at: &$crate::wire::path::FieldPath<'_>,
                tag: Option<&'static str>,
                problems: &mut $crate::wire::error::Problems,
            ) -> Option<Self> {
                $($(let mut $field: Option<$Type> = None;)+)?
                $($(let mut $more: Option<$More> = None;)+)?
                $crate::wire::read::read_record(value, at, tag, &mut [
                    $($(($key, true, &mut $field),)+)?
                    $($(($more_key, false, &mut $more),)+)?
                ], problems)?;
                Some($Name { $($($field: $field?,)+)? $($($more,)+)? })
            }

            fn write_fields(&self, object: &mut Vec<(String, $crate::wire::value::Value)>) {
                $crate::wire::write::put(object, &[
                    $($(($key, &self.$field),)+)?
                    $($(($more_key, &self.$more),)+)?
                ]);
            }
        }

        $crate::wire::records::record_traits!($Name);
    };
}

/// What every record can do.
macro_rules! record_traits {
    ($Name:ident) => {
        impl $crate::wire::read::FromValue for $Name {
            fn from_value(
                value: &$crate::wire::value::Value,
                at: &$crate::wire::path::FieldPath<'_>,
                problems: &mut $crate::wire::error::Problems,
            ) -> Option<Self> {
                $crate::wire::read::Record::read_fields(value, at, None, problems)
            }
        }

        impl $crate::wire::write::ToValue for $Name {
            fn to_value(&self) -> $crate::wire::value::Value {
                let mut object = Vec::new();
                $crate::wire::read::Record::write_fields(self, &mut object);
                $crate::wire::value::Value::Object(object)
            }
        }

        impl $crate::wire::shape::Described for $Name {
            fn described() -> $crate::wire::shape::Type {
                $crate::wire::shape::Type::Declared(<$Name as $crate::wire::read::Record>::SHAPE)
            }
        }

        $crate::wire::records::serialize!($Name);
        $crate::wire::records::deserialize!($Name);
    };
}

/// Declares an enum of records that one field tells apart, and the closed list of its kinds.
///
/// With `packed as`, also what rules see of it, for records that have that.
macro_rules! tagged_union {
    ($(#[doc = $doc:literal])* pub enum $Name:ident, packed as $View:ident, tag $tag:literal,
        $(#[doc = $kind_doc:literal])* kind $Kind:ident { $($Variant:ident = $name:literal,)+ }
    ) => {
        $crate::wire::records::tagged_union! {
            $(#[doc = $doc])* pub enum $Name, tag $tag, $(#[doc = $kind_doc])* kind $Kind { $($Variant = $name,)+ }
        }

        #[derive(Clone, Copy, Debug)]
        pub(crate) enum $View { $($Variant(<$Variant as $crate::wire::packed::Packed>::View),)+ }

        impl $View {
            /// Which of them it is.
            pub(crate) fn kind(&self) -> $Kind {
                match self { $($View::$Variant(_) => $Kind::$Variant,)+ }
            }
        }

        /// The kind is followed by the words of the variant.
        impl $crate::wire::packed::Packed for $Name {
            type View = $View;
            const WORDS: usize = {
                let mut words = 0;
                $(if words < <$Variant as $crate::wire::packed::Packed>::WORDS {
                    words = <$Variant as $crate::wire::packed::Packed>::WORDS;
                })+
                1 + words
            };

            fn pack(&self, at: usize, to: &mut $crate::wire::packed::Packer) -> $View {
                $crate::wire::packed::Packed::pack(&self.kind(), at, to);
                match self {
                    $($Name::$Variant(variant) => {
                        $View::$Variant($crate::wire::packed::Packed::pack(variant, at + 1, to))
                    })+
                }
            }

            fn unpack(words: $crate::wire::packed::Words<'_>, at: usize) -> Option<$View> {
                Some(match <$Kind as $crate::wire::packed::Packed>::unpack(words, at)? {
                    $($Kind::$Variant => {
                        $View::$Variant(<$Variant as $crate::wire::packed::Packed>::unpack(words, at + 1)?)
                    })+
                })
            }
        }
    };
    ($(#[doc = $doc:literal])* pub enum $Name:ident, tag $tag:literal, $(#[doc = $kind_doc:literal])* kind $Kind:ident {
        $($Variant:ident = $name:literal,)+
    }) => {
        $crate::wire::names::string_enum! {
            $(#[doc = $kind_doc])*
            pub enum $Kind { $($Variant = $name,)+ }
        }

        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $Name { $(#[doc = concat!("Written `", $name, "`.")] $Variant($Variant),)+ }

        impl $Name {
            /// Which of them it is.
            pub fn kind(&self) -> $Kind {
                match self { $($Name::$Variant(_) => $Kind::$Variant,)+ }
            }
        }

        $(impl From<$Variant> for $Name {
            fn from(variant: $Variant) -> Self {
                $Name::$Variant(variant)
            }
        })+

        impl $crate::wire::read::FromValue for $Name {
            fn from_value(
                value: &$crate::wire::value::Value,
                at: &$crate::wire::path::FieldPath<'_>,
                problems: &mut $crate::wire::error::Problems,
            ) -> Option<Self> {
                let fields = $crate::wire::read::fields(value, at, problems)?;
                let kind: $Kind = $crate::wire::read::required(fields, $tag, at, problems)?;
                match kind {
                    $($Kind::$Variant => {
                        let variant = $crate::wire::read::Record::read_fields(value, at, Some($tag), problems);
                        variant.map($Name::$Variant)
                    })+
                }
            }
        }

        impl $crate::wire::write::ToValue for $Name {
            fn to_value(&self) -> $crate::wire::value::Value {
                let mut object = Vec::new();
                $crate::wire::write::put(&mut object, &[($tag, &self.kind())]);
                match self {
                    $($Name::$Variant(variant) => $crate::wire::read::Record::write_fields(variant, &mut object),)+
                }
                $crate::wire::value::Value::Object(object)
            }
        }

        impl $crate::wire::shape::Described for $Name {
            fn described() -> $crate::wire::shape::Type {
                static SHAPE: $crate::wire::shape::Shape = $crate::wire::shape::Shape {
                    name: stringify!($Name),
                    docs: &[$($doc),*],
                    body: $crate::wire::shape::Body::Union {
                        tag: $tag,
                        kinds: stringify!($Kind),
                        variants: || vec![$(($name, <$Variant as $crate::wire::read::Record>::SHAPE)),+],
                    },
                };
                $crate::wire::shape::Type::Declared(&SHAPE)
            }
        }

        $crate::wire::records::serialize!($Name);
        $crate::wire::records::deserialize!($Name);
    };
}

/// Declares a struct that is only written: an answer, or part of one.
///
/// A field that is `None` is left out; with `nullable` it is `null` then, and with `nonempty` it is left out if empty.
macro_rules! answer {
    (@value $field:expr) => { &$field };
    (@value $field:expr, nullable) => { &$crate::wire::write::Nullable(&$field) };
    (@value $field:expr, nonempty) => { &$crate::wire::error::NonEmpty(&$field) };
    (@field $Type:ty, $key:literal, $docs:expr) => { $crate::wire::shape::described_field::<$Type>($key, $docs) };
    (@field $Type:ty, $key:literal, $docs:expr, nullable) => {
        $crate::wire::shape::nullable_field::<$Type>($key, $docs)
    };
    (@field $Type:ty, $key:literal, $docs:expr, nonempty) => {
        $crate::wire::shape::described_field::<Option<$Type>>($key, $docs)
    };
    ($(#[doc = $doc:literal])* pub struct $Name:ident {
        $($(#[doc = $about:literal])* pub $field:ident: $Type:ty = $($modifier:ident)? $key:literal,)+
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $Name { $($(#[doc = $about])* pub $field: $Type,)+ }

        impl $crate::wire::write::ToValue for $Name {
            fn to_value(&self) -> $crate::wire::value::Value {
                let mut object = Vec::new();
                $crate::wire::write::put(&mut object, &[
                    $(($key, $crate::wire::records::answer!(@value self.$field $(, $modifier)?)),)+
                ]);
                $crate::wire::value::Value::Object(object)
            }
        }

        impl $crate::wire::shape::Described for $Name {
            fn described() -> $crate::wire::shape::Type {
                static SHAPE: $crate::wire::shape::Shape = $crate::wire::shape::Shape {
                    name: stringify!($Name),
                    docs: &[$($doc),*],
                    body: $crate::wire::shape::Body::Record(|| vec![
                        $($crate::wire::records::answer!(@field $Type, $key, &[$($about),*] $(, $modifier)?),)+
                    ]),
                };
                $crate::wire::shape::Type::Declared(&SHAPE)
            }
        }

        $crate::wire::records::serialize!($Name);
    };
}

pub(crate) use {answer, deserialize, from_str, record, record_traits, serialize, tagged_union};
