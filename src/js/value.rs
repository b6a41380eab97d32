//! Values across the boundary.

use js_sys::{Array, Object, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::wire::{
    error::InputError,
    value::{NotData, Value},
    write::ToValue,
};

/// A value as it came across: the plain copy that `plain.js` makes.
///
/// By hand, because reading with `serde-wasm-bindgen` would add 8 kB of error messages that a plain copy never causes.
pub(crate) fn received(value: &JsValue) -> Value {
    if value.is_undefined() {
        Value::Undefined
    } else if value.is_null() {
        Value::Null
    } else if let Some(flag) = value.as_bool() {
        Value::Bool(flag)
    } else if let Some(number) = value.as_f64() {
        Value::Number(number)
    } else if let Some(text) = value.as_string() {
        Value::Text(text)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Value::List(items.iter().map(|item| received(&item)).collect())
    } else if let Some(marker) = value.dyn_ref::<Uint8Array>() {
        not_data(&marker.to_vec())
    } else {
        let entry = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), received(&entry.get(1)))
        };
        Value::Object(Object::entries(value.unchecked_ref()).iter().map(entry).collect())
    }
}

/// What the bytes in place of a value that is not data mean.
fn not_data(marker: &[u8]) -> Value {
    Value::NotData(match marker {
        b"ill-formed text" => NotData::IllFormedText,
        b"function" => NotData::OfType("function"),
        b"symbol" => NotData::OfType("symbol"),
        b"bigint" => NotData::OfType("bigint"),
        b"instance" => NotData::OfType("instance"),
        b"sparse array" => NotData::OfType("sparse array"),
        _ => NotData::Unreadable,
    })
}

/// An answer. Its objects are `Map`s, of which `plain.js` makes objects that own their fields, whatever a page has done
/// to `Object.prototype`.
pub(crate) fn answered(answer: &(impl ToValue + ?Sized)) -> Result<JsValue, JsValue> {
    Ok(answer.to_value().serialize(&Serializer::new().serialize_missing_as_null(true))?)
}

/// The problems of an input, as data, of which `call.js` makes an error.
pub(crate) fn thrown(error: InputError) -> JsValue {
    answered(error.problems()).unwrap_or(JsValue::UNDEFINED)
}
