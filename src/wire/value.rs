//! Data as it arrived, before it has been checked.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, SeqAccess, Visitor},
};

/// A value of JSON or JavaScript.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing: a field that has it counts as left out.
    Undefined,
    /// `null`: a field that has it counts as left out, too.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number, including `NaN`.
    Number(f64),
    /// Text.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object: its fields in order. Of equal names the last counts, as in JavaScript's `JSON.parse`.
    Object(Vec<(String, Value)>),
    /// Something that no JSON can hold.
    NotData(NotData),
}

/// Why a JavaScript value is not data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotData {
    /// Text with a lone surrogate.
    IllFormedText,
    /// Too deep or too large to be looked at.
    Unreadable,
    /// A value of another type, such as a function; the name of that type.
    OfType(&'static str),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyValue;

        impl<'de> Visitor<'de> for AnyValue {
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
                Ok(Value::Text(value.to_owned()))
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
                let mut fields = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    fields.push(entry);
                }
                Ok(Value::Object(fields))
            }
        }

        deserializer.deserialize_any(AnyValue)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Bool(flag) => serializer.serialize_bool(*flag),
            Value::Number(number) if is_integer(*number) => serializer.serialize_i64(*number as i64),
            Value::Number(number) => serializer.serialize_f64(*number),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items),
            Value::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
            // No answer contains what is not data.
            Value::Undefined | Value::Null | Value::NotData(_) => serializer.serialize_unit(),
        }
    }
}

pub(crate) fn is_integer(number: f64) -> bool {
    number as i64 as f64 == number
}
