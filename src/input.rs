//! How facts come in: a plain value, read strictly, every refusal with its path.
//!
//! JavaScript objects and JSON both become a [`Value`] first, so that the same input gives the same error everywhere.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};

use crate::error::{ErrorCode, InputError};

/// Data as it arrived, before anything is believed of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// JavaScript's `undefined`; as a field it counts as left out.
    Undefined,
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number, `NaN` included.
    Number(f64),
    /// Well-formed text.
    Text(String),
    /// Text with a lone surrogate.
    IllFormedText,
    /// An array.
    List(Vec<Value>),
    /// An object: its own enumerable fields, in order.
    Object(Vec<(String, Value)>),
    /// What could not even be looked at.
    Unreadable,
    /// Anything else, by JavaScript's name for its type.
    Other(&'static str),
}

/// The longest stretch of a refused value that an error repeats.
const BRIEF: usize = 60;

impl Value {
    /// The value as an error message shows it: short, quoted, control characters escaped.
    pub(crate) fn brief(&self) -> String {
        match self {
            Value::Undefined => "undefined".into(),
            Value::Null => "null".into(),
            Value::Bool(value) => value.to_string(),
            Value::Number(value) => value.to_string(),
            Value::Text(text) => brief(text),
            Value::IllFormedText => "string".into(),
            Value::List(_) => "array".into(),
            Value::Object(_) => "object".into(),
            Value::Unreadable => "unreadable".into(),
            Value::Other(kind) => (*kind).into(),
        }
    }

    /// The text, or the error that says what stands there instead.
    pub(crate) fn text(&self, at: &Path<'_>) -> Result<&str, InputError> {
        match self {
            Value::Text(text) => Ok(text),
            _ => Err(self.not("string", at)),
        }
    }

    /// The refusal of a value of the wrong type.
    pub(crate) fn not(&self, expected: &'static str, at: &Path<'_>) -> InputError {
        match self {
            Value::IllFormedText => InputError::new(ErrorCode::IllFormedText, at),
            Value::Unreadable => InputError::new(ErrorCode::UnreadableValue, at),
            _ => InputError::new(ErrorCode::WrongType, at).found(self).expected(expected),
        }
    }
}

/// Text in quotes, cut where it gets long.
pub(crate) fn brief(text: &str) -> String {
    match text.char_indices().nth(BRIEF) {
        Some((end, _)) => format!("{:?}…", text.get(..end).unwrap_or(text)),
        None => format!("{text:?}"),
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }
            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }
            fn visit_none<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }
            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
                Value::deserialize(deserializer)
            }
            fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
                Ok(Value::Bool(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
                Ok(Value::Number(value as f64))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
                Ok(Value::Number(value as f64))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
                Ok(Value::Number(value))
            }
            fn visit_str<E>(self, value: &str) -> Result<Value, E> {
                Ok(Value::Text(value.into()))
            }
            fn visit_string<E>(self, value: String) -> Result<Value, E> {
                Ok(Value::Text(value))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = seq.next_element()? {
                    list.push(item);
                }
                Ok(Value::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
                let mut fields: Vec<(String, Value)> = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, Value>()? {
                    match fields.iter_mut().find(|(known, _)| *known == key) {
                        Some((_, earlier)) => *earlier = value, // as JavaScript's JSON.parse does
                        None => fields.push((key, value)),
                    }
                }
                Ok(Value::Object(fields))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

/// Where in the input a value stands; spelled out only when something is wrong with it.
#[derive(Clone, Copy)]
pub enum Path<'p> {
    /// The argument itself.
    Root(&'static str),
    /// A field of an object.
    Field(&'p Path<'p>, &'p str),
    /// An item of an array.
    Item(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root(name) => f.write_str(name),
            Path::Field(parent, name) if name.chars().all(|c| c.is_ascii_alphanumeric() || "_$".contains(c)) => {
                write!(f, "{parent}.{name}")
            }
            Path::Field(parent, name) => write!(f, "{parent}[{}]", brief(name)),
            Path::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// A type that input can be read into. It either holds, or says what is wrong and where.
pub trait Read: Sized {
    /// Reads the value that stands at this path.
    fn read(value: &Value, at: &Path<'_>) -> Result<Self, InputError>;

    /// What a field of this type is when it is left out.
    fn left_out(at: &Path<'_>) -> Result<Self, InputError> {
        Err(InputError::new(ErrorCode::MissingField, at))
    }

    /// Is this what a field is when it is left out?
    fn is_left_out(&self) -> bool {
        false
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value, at: &Path<'_>) -> Result<Self, InputError> {
        T::read(value, at).map(Some)
    }

    fn left_out(_: &Path<'_>) -> Result<Self, InputError> {
        Ok(None)
    }

    fn is_left_out(&self) -> bool {
        self.is_none()
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value, at: &Path<'_>) -> Result<Self, InputError> {
        match value {
            Value::List(items) => {
                items.iter().enumerate().map(|(index, item)| T::read(item, &Path::Item(at, index))).collect()
            }
            _ => Err(value.not("array", at)),
        }
    }
}

impl Read for String {
    fn read(value: &Value, at: &Path<'_>) -> Result<Self, InputError> {
        value.text(at).map(Into::into)
    }
}

impl Read for bool {
    fn read(value: &Value, at: &Path<'_>) -> Result<Self, InputError> {
        match value {
            Value::Bool(value) => Ok(*value),
            _ => Err(value.not("boolean", at)),
        }
    }
}

/// An object that is being read.
pub(crate) struct Fields<'v> {
    entries: &'v [(String, Value)],
    at: &'v Path<'v>,
}

impl<'v> Fields<'v> {
    /// The fields of an object.
    pub fn of(value: &'v Value, at: &'v Path<'v>) -> Result<Self, InputError> {
        match value {
            Value::Object(entries) => Ok(Fields { entries, at }),
            _ => Err(value.not("object", at)),
        }
    }

    /// Refuses every field but these.
    pub fn only(self, known: &[&str]) -> Result<Self, InputError> {
        match self.entries.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            Some((name, _)) => Err(InputError::new(ErrorCode::UnknownField, &Path::Field(self.at, name))
                .with("found", brief(name))
                .expected(known.join(", "))),
            None => Ok(self),
        }
    }

    /// Reads one field.
    pub fn get<T: Read>(&self, name: &str) -> Result<T, InputError> {
        let at = Path::Field(self.at, name);
        match self.entries.iter().find(|(key, value)| key == name && *value != Value::Undefined) {
            Some((_, value)) => T::read(value, &at),
            None => T::left_out(&at),
        }
    }
}

/// Declares a struct together with the names of its fields in JavaScript, from which its reading and writing follow.
macro_rules! record {
    ($(#[$doc:meta])* pub struct $Name:ident {
        $($(#[$about:meta])* pub $field:ident: $Type:ty = $key:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $Name { $($(#[$about])* pub $field: $Type,)+ }

        impl $crate::input::Read for $Name {
            fn read(
                value: &$crate::input::Value,
                at: &$crate::input::Path<'_>,
            ) -> Result<Self, $crate::error::InputError> {
                let fields = $crate::input::Fields::of(value, at)?.only(&[$($key),+])?;
                Ok($Name { $($field: fields.get($key)?),+ })
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serde::Serializer::serialize_map(serializer, None)?;
                $(if !$crate::input::Read::is_left_out(&self.$field) {
                    serde::ser::SerializeMap::serialize_entry(&mut map, $key, &self.$field)?;
                })+
                serde::ser::SerializeMap::end(map)
            }
        }
    };
}

/// Declares an enum of records that one field tells apart, likewise; `$Names` are its closed list of names.
macro_rules! tagged {
    ($(#[$doc:meta])* pub enum $Name:ident, told apart by $tag:literal, $(#[$names_doc:meta])* named $Names:ident {
        $($(#[$about:meta])* $Variant:ident = $name:literal {
            $($(#[$field_about:meta])* $field:ident: $Type:ty = $key:literal,)*
        })+
    }) => {
        $crate::name::names! {
            $(#[$names_doc])*
            pub enum $Names { $($(#[$about])* $Variant = $name,)+ }
        }

        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $Name {
            $($(#[$about])* $Variant { $($(#[$field_about])* $field: $Type,)* },)+
        }

        impl $Name {
            /// Which of them it is.
            pub fn kind(&self) -> $Names {
                match self { $($Name::$Variant { .. } => $Names::$Variant,)+ }
            }
        }

        impl $crate::input::Read for $Name {
            fn read(
                value: &$crate::input::Value,
                at: &$crate::input::Path<'_>,
            ) -> Result<Self, $crate::error::InputError> {
                let fields = $crate::input::Fields::of(value, at)?;
                match fields.get::<$Names>($tag)? {
                    $($Names::$Variant => {
                        #[allow(unused_variables, reason = "a variant may have no fields")]
                        let fields = fields.only(&[$tag, $($key),*])?;
                        Ok($Name::$Variant { $($field: fields.get($key)?,)* })
                    })+
                }
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serde::Serializer::serialize_map(serializer, None)?;
                serde::ser::SerializeMap::serialize_entry(&mut map, $tag, &self.kind())?;
                match self {
                    $($Name::$Variant { $($field),* } => {
                        $(if !$crate::input::Read::is_left_out($field) {
                            serde::ser::SerializeMap::serialize_entry(&mut map, $key, $field)?;
                        })*
                    })+
                }
                serde::ser::SerializeMap::end(map)
            }
        }
    };
}

pub(crate) use {record, tagged};
