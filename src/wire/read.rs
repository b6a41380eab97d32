//! Reading: from a [`Value`] to a type, reporting every problem.

use crate::wire::{
    error::{ErrorCode, InputError, Problems},
    path::FieldPath,
    shape::Shape,
    text::{joined, quoted},
    value::{NotData, Value},
};

/// A type that can be read from input.
pub trait FromValue: Sized {
    /// Reads the value at this path. Where it cannot be read, at least one problem is added.
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self>;
}

/// Reads the arguments of a call, and collects the problems of all of them.
#[derive(Debug, Default)]
pub struct Arguments(Problems);

impl Arguments {
    /// Reads the next argument, which has this name; `None` if it has a problem.
    pub fn read<T: FromValue>(&mut self, value: &Value, name: &'static str) -> Option<T> {
        self.0.next_argument();
        T::from_value(value, &FieldPath::Root(name), &mut self.0)
    }

    /// What was read.
    ///
    /// # Errors
    /// If an argument has a problem.
    pub fn finish<T>(self, read: Option<T>) -> Result<T, InputError> {
        self.0.into_result(read)
    }
}

/// Reads the only argument of a call, which has this name.
///
/// # Errors
/// Everything that is wrong with the value.
pub fn read<T: FromValue>(value: &Value, name: &'static str) -> Result<T, InputError> {
    let mut arguments = Arguments::default();
    let read = arguments.read(value, name);
    arguments.finish(read)
}

/// The text; a problem if the value is something else.
pub(crate) fn text<'v>(value: &'v Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<&'v str> {
    match value {
        Value::Text(text) => Some(text),
        _ => wrong_type(value, "string", at, problems),
    }
}

/// Adds the problem of a value of the wrong type.
pub(crate) fn wrong_type<T>(
    value: &Value,
    expected: &'static str,
    at: &FieldPath<'_>,
    problems: &mut Problems,
) -> Option<T> {
    match value {
        Value::NotData(NotData::IllFormedText) => problems.add(at, ErrorCode::IllFormedText, &[]),
        Value::NotData(NotData::Unreadable) => problems.add(at, ErrorCode::UnreadableValue, &[]),
        _ => problems.refuse(at, ErrorCode::WrongType, value, expected),
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let mut items = Vec::new();
        each_item(value, at, &mut |item, at| {
            let item = T::from_value(item, at, problems);
            let is_read = item.is_some();
            items.extend(item);
            is_read
        })
        .unwrap_or_else(|| wrong_type::<()>(value, "array", at, problems).is_some())
        .then_some(items)
    }
}

/// Reads every item of a list. Whether all could be read; `None` if it is not a list.
fn each_item(value: &Value, at: &FieldPath<'_>, read: &mut dyn FnMut(&Value, &FieldPath<'_>) -> bool) -> Option<bool> {
    let Value::List(items) = value else { return None };
    let mut all_read = true;
    for (index, item) in items.iter().enumerate() {
        all_read &= read(item, &FieldPath::Item(at, index));
    }
    Some(all_read)
}

impl FromValue for String {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        text(value, at, problems).map(str::to_owned)
    }
}

impl FromValue for bool {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        match value {
            Value::Bool(flag) => Some(*flag),
            _ => wrong_type(value, "boolean", at, problems),
        }
    }
}

impl FromValue for u32 {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let Value::Number(number) = value else { return wrong_type(value, "number", at, problems) };
        let nearest = *number as u32;
        if f64::from(nearest) == *number {
            return Some(nearest);
        }
        problems.refuse(at, ErrorCode::InvalidCount, value, "whole number")
    }
}

/// The fields of an object; a problem if the value is something else.
pub(crate) fn fields<'v>(
    value: &'v Value,
    at: &FieldPath<'_>,
    problems: &mut Problems,
) -> Option<&'v [(String, Value)]> {
    match value {
        Value::Object(fields) => Some(fields),
        _ => wrong_type(value, "object", at, problems),
    }
}

/// The field of this name, unless it is left out.
pub(crate) fn field<'v>(fields: &'v [(String, Value)], name: &str) -> Option<&'v Value> {
    let (_, value) = fields.iter().rfind(|(key, _)| key == name)?;
    (!matches!(value, Value::Undefined | Value::Null)).then_some(value)
}

/// Reads a field that must be there.
pub(crate) fn required<T: FromValue>(
    fields: &[(String, Value)],
    name: &str,
    at: &FieldPath<'_>,
    problems: &mut Problems,
) -> Option<T> {
    let at = FieldPath::Field(at, name);
    match field(fields, name) {
        Some(value) => T::from_value(value, &at, problems),
        None => problems.add(&at, ErrorCode::MissingField, &[]),
    }
}

/// Reads a name, and gives its place in the list of names; names are compared letter by letter.
pub(crate) fn name(value: &Value, at: &FieldPath<'_>, names: &[&str], problems: &mut Problems) -> Option<usize> {
    let text = text(value, at, problems)?;
    match names.iter().position(|name| *name == text) {
        Some(place) => Some(place),
        None => problems.refuse(at, ErrorCode::UnknownValue, value, &joined(names)),
    }
}

/// An object of known fields.
pub(crate) trait Record: Sized {
    const SHAPE: &'static Shape;

    /// Reads the fields; `tag` is a field that has been read already.
    fn read_fields(
        value: &Value,
        at: &FieldPath<'_>,
        tag: Option<&'static str>,
        problems: &mut Problems,
    ) -> Option<Self>;

    /// Writes the fields into an object.
    fn write_fields(&self, object: &mut Vec<(String, Value)>);
}

/// A place for a field that is being read. Behind `dyn`, so that the code that reads records exists once.
pub(crate) trait Slot {
    fn fill(&mut self, value: &Value, at: &FieldPath<'_>, problems: &mut Problems);
}

impl<T: FromValue> Slot for Option<T> {
    fn fill(&mut self, value: &Value, at: &FieldPath<'_>, problems: &mut Problems) {
        *self = T::from_value(value, at, problems);
    }
}

/// A field of a record while it is being read: its name, whether it must be there, and its place.
pub(crate) type SlotEntry<'s> = (&'static str, bool, &'s mut dyn Slot);

/// Reads the fields of an object that has these and no others; `tag` is one that has been read already.
pub(crate) fn read_record(
    value: &Value,
    at: &FieldPath<'_>,
    tag: Option<&'static str>,
    record: &mut [SlotEntry<'_>],
    problems: &mut Problems,
) -> Option<()> {
    let fields = fields(value, at, problems)?;
    let known = || tag.into_iter().chain(record.iter().map(|(name, ..)| *name));
    for (name, _) in fields {
        if !known().any(|one| one == name) {
            let known: Vec<&str> = known().collect();
            let args = [("found", &*quoted(name)), ("expected", &*joined(&known))];
            problems.add::<()>(&FieldPath::Field(at, name), ErrorCode::UnknownField, &args);
        }
    }
    for (name, is_required, slot) in record {
        let at = FieldPath::Field(at, name);
        match field(fields, name) {
            Some(value) => slot.fill(value, &at, problems),
            None if *is_required => _ = problems.add::<()>(&at, ErrorCode::MissingField, &[]),
            None => {}
        }
    }
    Some(())
}
