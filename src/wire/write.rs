//! Writing: from a type to a [`Value`].

use crate::wire::value::Value;

/// A type that an answer can contain.
pub trait ToValue {
    /// The same as plain data.
    fn to_value(&self) -> Value;
}

impl<T: ToValue> ToValue for Option<T> {
    /// What is `None` is left out.
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Undefined, T::to_value)
    }
}

impl<T: ToValue> ToValue for [T] {
    fn to_value(&self) -> Value {
        list(&|place| self.get(place).map(|item| item as &dyn ToValue))
    }
}

/// The list of these items. Behind `dyn`, so that the code exists once.
fn list<'i>(item: &dyn Fn(usize) -> Option<&'i dyn ToValue>) -> Value {
    let mut items = Vec::new();
    while let Some(item) = item(items.len()) {
        items.push(item.to_value());
    }
    Value::List(items)
}

impl<T: ToValue> ToValue for Vec<T> {
    fn to_value(&self) -> Value {
        self.as_slice().to_value()
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        T::to_value(self)
    }
}

impl ToValue for bool {
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
}

impl ToValue for str {
    #[inline(never)] // every name and every identifier ends here
    fn to_value(&self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value {
        self.as_str().to_value()
    }
}

impl ToValue for u32 {
    fn to_value(&self) -> Value {
        Value::Number(f64::from(*self))
    }
}

impl ToValue for usize {
    fn to_value(&self) -> Value {
        Value::Number(*self as f64)
    }
}

/// Adds fields to an object, except those that are left out. Behind `dyn`, so that the code exists once.
pub(crate) fn put(object: &mut Vec<(String, Value)>, fields: &[(&'static str, &dyn ToValue)]) {
    for (name, field) in fields {
        let value = field.to_value();
        if !matches!(value, Value::Undefined) {
            object.push(((*name).to_owned(), value));
        }
    }
}

/// Writes `null` for `None`: where an answer says that something is not there, rather than leaving it out.
pub(crate) struct Nullable<'a, T>(pub &'a Option<T>);

impl<T: ToValue> ToValue for Nullable<'_, T> {
    fn to_value(&self) -> Value {
        self.0.as_ref().map_or(Value::Null, T::to_value)
    }
}
