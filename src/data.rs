//! Plain data: how facts come in, read strictly, every refusal with its path; and how answers go out.
//!
//! JavaScript objects and JSON both become a [`Value`] first, so that the same input gives the same error everywhere.

use alloc::{borrow::ToOwned, collections::BTreeMap, string::String, vec::Vec};
use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, SeqAccess, Visitor},
};

use crate::{
    error::{Args, ErrorCode, InputError},
    name::listed,
};

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
            Value::Bool(value) => if *value { "true" } else { "false" }.into(),
            // Digits where it is whole; printing any other would cost 20 kB of code.
            Value::Number(value) if is_whole(*value) && value.abs() < 1e15 => {
                let sign = if *value < 0.0 { "-" } else { "" };
                sign.to_owned() + &decimal(value.abs() as u64)
            }
            Value::Number(value) if value.is_nan() => "NaN".into(),
            Value::Number(_) => "number".into(),
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

/// Would it not show, or change what shows?
pub(crate) fn hides(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{e0000}'..)
}

/// Text in quotes, cut where it gets long; what would not show, or change what shows, is escaped.
pub(crate) fn brief(text: &str) -> String {
    let mut shown = String::from("\"");
    let mut characters = text.chars();
    for character in characters.by_ref().take(BRIEF) {
        if character.is_control() || hides(character) || matches!(character, '"' | '\\') {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown.push('"');
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
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

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Bool(flag) => serializer.serialize_bool(*flag),
            Value::Number(number) if is_whole(*number) => serializer.serialize_i64(*number as i64),
            Value::Number(number) => serializer.serialize_f64(*number),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items),
            Value::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
            // An answer holds none of the others.
            Value::Undefined | Value::Null | Value::IllFormedText | Value::Unreadable | Value::Other(_) => {
                serializer.serialize_unit()
            }
        }
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

impl Path<'_> {
    /// The path spelled out.
    pub(crate) fn text(&self) -> String {
        match self {
            Path::Root(name) => (*name).into(),
            Path::Field(parent, name)
                if !name.is_empty()
                    && name.len() < BRIEF
                    && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$')) =>
            {
                parent.text() + "." + name
            }
            Path::Field(parent, name) => parent.text() + "[" + &brief(name) + "]",
            Path::Item(parent, index) => parent.text() + "[" + &decimal(*index as u64) + "]",
        }
    }
}

/// The number that these digits write, where there is nothing but digits.
pub(crate) fn number(text: &str) -> Option<u64> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn is_whole(number: f64) -> bool {
    number as i64 as f64 == number
}

/// A number in digits, without the code that formats them in any other way.
pub(crate) fn decimal(number: u64) -> String {
    let digit = char::from(b'0' + (number % 10) as u8);
    let mut text = if number < 10 { String::new() } else { decimal(number / 10) };
    text.push(digit);
    text
}

/// A type that input can be read into. It either holds, or says what is wrong and where.
pub trait Read {
    /// What a value is before it is read. Nobody gets to see one: where reading fails, all of it is dropped.
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads the value that stands at this path.
    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError>;

    /// What happens to a field of this type that is left out.
    fn left_out(&mut self, at: &Path<'_>) -> Result<(), InputError> {
        Err(InputError::new(ErrorCode::MissingField, at))
    }
}

/// Reads an argument of that name.
///
/// # Errors
/// Where the value is not what the type takes: the first thing that is wrong, with its path.
pub fn read<T: Read>(value: &Value, name: &'static str) -> Result<T, InputError> {
    let mut blank = T::blank();
    blank.read(value, &Path::Root(name))?;
    Ok(blank)
}

impl<T: Read> Read for Option<T> {
    fn blank() -> Self {
        None
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        self.insert(T::blank()).read(value, at)
    }

    fn left_out(&mut self, _: &Path<'_>) -> Result<(), InputError> {
        Ok(())
    }
}

impl<T: Read> Read for Vec<T> {
    fn blank() -> Self {
        Vec::new()
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        let Value::List(items) = value else { return Err(value.not("array", at)) };
        for (index, item) in items.iter().enumerate() {
            let mut blank = T::blank();
            blank.read(item, &Path::Item(at, index))?;
            self.push(blank);
        }
        Ok(())
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn blank() -> Self {
        BTreeMap::new()
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        for (name, item) in fields(value, at)? {
            let mut blank = T::blank();
            blank.read(item, &Path::Field(at, name))?;
            self.insert(name.clone(), blank);
        }
        Ok(())
    }
}

impl Read for String {
    fn blank() -> Self {
        String::new()
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        self.push_str(value.text(at)?);
        Ok(())
    }
}

impl Read for bool {
    fn blank() -> Self {
        false
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        let Value::Bool(flag) = value else { return Err(value.not("boolean", at)) };
        *self = *flag;
        Ok(())
    }
}

/// A whole number of things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(pub u32);

impl Read for Count {
    fn blank() -> Self {
        Count(0)
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        let Value::Number(number) = value else { return Err(value.not("number", at)) };
        *self = Count(*number as u32); // the nearest there is
        if f64::from(self.0) == *number {
            return Ok(());
        }
        Err(InputError::new(ErrorCode::InvalidCount, at).found(value).expected("whole number"))
    }
}

impl Write for Count {
    fn write(&self) -> Value {
        Value::Number(f64::from(self.0))
    }
}

/// The fields of an object.
pub(crate) fn fields<'v>(value: &'v Value, at: &Path<'_>) -> Result<&'v [(String, Value)], InputError> {
    match value {
        Value::Object(entries) => Ok(entries),
        _ => Err(value.not("object", at)),
    }
}

/// Reads one field.
pub(crate) fn read_field(
    entries: &[(String, Value)],
    at: &Path<'_>,
    name: &str,
    field: &mut dyn Read,
) -> Result<(), InputError> {
    let at = Path::Field(at, name);
    match entries.iter().find(|(key, value)| key == name && !matches!(value, Value::Undefined)) {
        Some((_, value)) => field.read(value, &at),
        None => field.left_out(&at),
    }
}

/// Reads an object that has these fields and no other; `tag` is one that has been read.
pub(crate) fn read_record(
    value: &Value,
    at: &Path<'_>,
    tag: Option<&'static str>,
    record: &mut [(&'static str, &mut dyn Read)],
) -> Result<(), InputError> {
    let entries = fields(value, at)?;
    let mut known: Vec<&str> = tag.into_iter().collect();
    for (name, _) in record.iter() {
        known.push(name);
    }
    for (name, _) in entries {
        if !known.contains(&name.as_str()) {
            let unknown = InputError::new(ErrorCode::UnknownField, &Path::Field(at, name));
            return Err(unknown.with("found", &brief(name)).expected(&listed(&known)));
        }
    }
    for (name, field) in record {
        read_field(entries, at, name, *field)?;
    }
    Ok(())
}

/// A type that an answer can hold.
pub trait Write {
    /// As plain data.
    fn write(&self) -> Value;
}

impl<T: Write> Write for Option<T> {
    /// What is not there is left out.
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Undefined, T::write)
    }
}

impl<T: Write> Write for &[T] {
    fn write(&self) -> Value {
        let mut list = Vec::new();
        for item in *self {
            list.push(item.write());
        }
        Value::List(list)
    }
}

impl<T: Write> Write for BTreeMap<String, T> {
    fn write(&self) -> Value {
        Value::Object(self.iter().map(|(name, item)| (name.clone(), item.write())).collect())
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self) -> Value {
        self.as_slice().write()
    }
}

impl Write for bool {
    fn write(&self) -> Value {
        Value::Bool(*self)
    }
}

/// Nothing, where what is missing is told and not left out.
impl Write for () {
    fn write(&self) -> Value {
        Value::Null
    }
}

impl Write for Args {
    /// An object; left out where it is empty.
    fn write(&self) -> Value {
        let mut fields = Vec::new();
        for (name, text) in self {
            fields.push(((*name).into(), Value::Text(text.clone())));
        }
        if fields.is_empty() { Value::Undefined } else { Value::Object(fields) }
    }
}

impl Write for &str {
    fn write(&self) -> Value {
        Value::Text((*self).into())
    }
}

impl Write for String {
    fn write(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl Write for usize {
    fn write(&self) -> Value {
        Value::Number(*self as f64)
    }
}

/// An object of these fields, but for those that are left out.
pub(crate) fn object(fields: &[(&'static str, &dyn Write)]) -> Value {
    let mut given = Vec::new();
    for (name, field) in fields {
        let value = field.write();
        if !matches!(value, Value::Undefined) {
            given.push(((*name).to_owned(), value));
        }
    }
    Value::Object(given)
}

/// Lets a type be read natively with any format of serde's, as strictly as from JavaScript.
macro_rules! read_by_serde {
    ($Name:ident) => {
        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <$crate::data::Value as serde::Deserialize>::deserialize(deserializer)?;
                $crate::data::read(&value, stringify!($Name)).map_err(serde::de::Error::custom)
            }
        }
    };
}

/// Declares a struct together with the names of its fields in JavaScript, from which its reading and writing follow.
macro_rules! record {
    ($(#[$doc:meta])* pub struct $Name:ident {
        $($(#[$about:meta])* pub $field:ident: $Type:ty = $key:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $Name { $($(#[$about])* pub $field: $Type,)+ }

        impl $crate::data::Read for $Name {
            fn blank() -> Self {
                $Name { $($field: $crate::data::Read::blank()),+ }
            }

            fn read(
                &mut self,
                value: &$crate::data::Value,
                at: &$crate::data::Path<'_>,
            ) -> Result<(), $crate::error::InputError> {
                $crate::data::read_record(value, at, None, &mut [$(($key, &mut self.$field)),+])
            }
        }

        $crate::data::read_by_serde!($Name);

        impl $crate::data::Write for $Name {
            fn write(&self) -> $crate::data::Value {
                $crate::data::object(&[$(($key, &self.$field)),+])
            }
        }
    };
}

/// Declares an enum of records that one field tells apart, likewise; `$Names` are its closed list of names.
macro_rules! tagged {
    (@blank $Name:ident $Variant:ident { $($field:ident)* } $($rest:tt)*) => {
        $Name::$Variant { $($field: $crate::data::Read::blank()),* }
    };
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

        impl $crate::data::Read for $Name {
            fn blank() -> Self {
                $crate::data::tagged!(@blank $($Name $Variant { $($field)* })+)
            }

            fn read(
                &mut self,
                value: &$crate::data::Value,
                at: &$crate::data::Path<'_>,
            ) -> Result<(), $crate::error::InputError> {
                let mut kind: $Names = $crate::data::Read::blank();
                $crate::data::read_field($crate::data::fields(value, at)?, at, $tag, &mut kind)?;
                *self = match kind {
                    $($Names::$Variant => $Name::$Variant { $($field: $crate::data::Read::blank()),* },)+
                };
                match self {
                    $($Name::$Variant { $($field),* } => {
                        $crate::data::read_record(value, at, Some($tag), &mut [$(($key, $field)),*])
                    })+
                }
            }
        }

        $crate::data::read_by_serde!($Name);

        impl $crate::data::Write for $Name {
            fn write(&self) -> $crate::data::Value {
                match self {
                    $($Name::$Variant { $($field),* } => {
                        $crate::data::object(&[($tag, &self.kind()), $(($key, $field)),*])
                    })+
                }
            }
        }
    };
}

pub(crate) use {read_by_serde, record, tagged};
