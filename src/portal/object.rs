//! An object of an API, or a list of them.

use crate::{
    model::resource::{Resource, is_same},
    wire::{
        error::Problems,
        path::FieldPath,
        read::{self, FromValue},
        records::deserialize,
        value::Value,
        write::ToValue,
    },
};

/// An object as an API, an SDK or PowerShell gives it, or a list of them: an array, or an object that holds one as `value`
/// (Graph) or `items` (Partner Center). Nothing is known of it yet.
#[derive(Clone, Debug, PartialEq)]
pub struct ApiObject(Value);

/// A value that may be an [`ApiObject`]: that it is an object or a list is all that is asked of it.
#[derive(Debug)]
struct Suitable;

impl FromValue for Suitable {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        match value {
            Value::Object(_) | Value::List(_) => Some(Suitable),
            _ => read::wrong_type(value, "object", at, problems),
        }
    }
}

impl FromValue for ApiObject {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        Suitable::from_value(value, at, problems).map(|_| ApiObject(value.clone()))
    }
}

impl ApiObject {
    /// Takes the next argument of a call, without a copy.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn taken(value: Value, name: &'static str, arguments: &mut read::Arguments) -> Option<ApiObject> {
        arguments.read::<Suitable>(&value, name).map(|_| ApiObject(value))
    }
}

deserialize!(ApiObject);

/// The answers for each object of a list, in its order, or the one for an object that is no list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answers<T> {
    /// The answers; one for an object that is no list.
    pub answers: Vec<T>,
    /// Whether it was a list.
    pub is_list: bool,
}

impl<T: ToValue> ToValue for Answers<T> {
    fn to_value(&self) -> Value {
        match self.answers.first() {
            Some(answer) if !self.is_list => answer.to_value(),
            _ => self.answers.to_value(),
        }
    }
}

impl<T: ToValue> serde::Serialize for Answers<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

impl ApiObject {
    /// Reads each object, which is an argument of this name or lies in it. Whether it is a list. Behind `dyn`, so that the
    /// code exists once.
    pub(crate) fn each(
        &self,
        argument: &'static str,
        read: &mut dyn FnMut(Option<Resource<'_>>, &mut Problems),
    ) -> bool {
        let at = FieldPath::Root(argument);
        let Some((name, list)) = listed(&self.0) else {
            one(&self.0, &at, read);
            return false;
        };
        let within = name.map(|name| FieldPath::Field(&at, name));
        if let Value::List(items) = list {
            for (index, item) in items.iter().enumerate() {
                one(item, &FieldPath::Item(within.as_ref().unwrap_or(&at), index), read);
            }
        }
        true
    }

    /// The value itself.
    pub(crate) fn value(&self) -> &Value {
        &self.0
    }
}

fn one(value: &Value, at: &FieldPath<'_>, read: &mut dyn FnMut(Option<Resource<'_>>, &mut Problems)) {
    let mut remarks = Problems::default();
    let resource = Resource::of(value, at, &mut remarks);
    read(resource, &mut remarks);
}

/// The list that a value is or holds, and the name of the field that holds it.
pub(crate) fn listed(value: &Value) -> Option<(Option<&str>, &Value)> {
    match value {
        Value::List(_) => Some((None, value)),
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            let is_list =
                matches!(value, Value::List(_)) && ["value", "items"].iter().any(|known| is_same(known, name));
            is_list.then_some((Some(name.as_str()), value))
        }),
        _ => None,
    }
}
