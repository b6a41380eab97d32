//! The JavaScript face: plain data in, plain data out, nothing to free. The only file that knows JavaScript.

use js_sys::{Array, Error, JsString, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::{
    action::Action,
    cloud, decision,
    edition::Edition,
    error::InputError,
    input::{Path, Read, Value},
    invitation, reading, rule,
    situation::Situation,
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("js/types.d.ts");

/// No input is nested as deep as this; what lies deeper is refused by name without being looked at.
const DEEPEST: usize = 6;

#[wasm_bindgen]
extern "C" {
    // Each may throw, because a proxy may.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn own_keys(object: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Object, js_name = getPrototypeOf)]
    fn prototype(object: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(object: &JsValue) -> Result<bool, JsValue>;
}

/// A JavaScript value as data. Nothing is taken from a prototype, and a getter that throws makes its value unreadable.
fn value(js: &JsValue, depth: usize) -> Value {
    if js.is_undefined() {
        Value::Undefined
    } else if js.is_null() {
        Value::Null
    } else if let Some(flag) = js.as_bool() {
        Value::Bool(flag)
    } else if let Some(number) = js.as_f64() {
        Value::Number(number)
    } else if let Some(text) = js.dyn_ref::<JsString>() {
        if text.is_valid_utf16() { Value::Text(text.into()) } else { Value::IllFormedText }
    } else if js.is_function() {
        Value::Other("function")
    } else if js.is_symbol() {
        Value::Other("symbol")
    } else if js.is_bigint() {
        Value::Other("bigint")
    } else if depth == DEEPEST {
        Value::Unreadable
    } else {
        object(js, depth).unwrap_or(Value::Unreadable)
    }
}

fn object(js: &JsValue, depth: usize) -> Result<Value, JsValue> {
    let is_array = is_array(js)?;
    if !is_array && !is_plain(js)? {
        return Ok(Value::Other("instance"));
    }
    let mut fields = Vec::new();
    for key in own_keys(js)?.iter() {
        let field = Reflect::get(js, &key).map_or(Value::Unreadable, |field| value(&field, depth + 1));
        fields.push((String::from(key.unchecked_ref::<JsString>()), field));
    }
    if !is_array {
        return Ok(Value::Object(fields));
    }
    let length = Reflect::get(js, &"length".into())?.as_f64();
    let whole = fields.iter().enumerate().all(|(index, (key, _))| *key == index.to_string());
    if !whole || length != Some(fields.len() as f64) {
        return Ok(Value::Other("sparse array"));
    }
    Ok(Value::List(fields.into_iter().map(|(_, item)| item).collect()))
}

/// Is it an object as `{}` makes it, in this realm or another? Others keep their data where it would be overlooked.
fn is_plain(js: &JsValue) -> Result<bool, JsValue> {
    let prototype_of_js = prototype(js)?;
    Ok(prototype_of_js.is_null() || prototype(&prototype_of_js)?.is_null())
}

fn read<T: Read>(js: &JsValue, name: &'static str) -> Result<T, InputError> {
    T::read(&value(js, 0), &Path::Root(name))
}

fn give<T: Serialize + ?Sized>(answer: &T) -> Result<JsValue, JsValue> {
    Ok(answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// A real `Error` that carries the refusal as data.
fn thrown(refusal: InputError) -> JsValue {
    let error = Error::new(&refusal.to_string());
    error.set_name("MultipartnerError");
    match give(&refusal) {
        Ok(data) => Object::assign(&error, data.unchecked_ref()).into(),
        Err(bug) => bug,
    }
}

/// May this partner do this?
#[wasm_bindgen(unchecked_return_type = "Decision")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "Situation")] situation: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Action")] action: JsValue,
) -> Result<JsValue, JsValue> {
    let situation: Situation = read(&situation, "situation").map_err(thrown)?;
    let action: Action = read(&action, "action").map_err(thrown)?;
    give(&decision::check(&situation, &action).map_err(thrown)?)
}

/// Builds the link of an invitation, exactly as a source prints it.
#[wasm_bindgen(unchecked_return_type = "Link")]
pub fn invite(#[wasm_bindgen(unchecked_param_type = "Invitation")] invitation: JsValue) -> Result<JsValue, JsValue> {
    give(&invitation::invite(&read(&invitation, "invitation").map_err(thrown)?).map_err(thrown)?)
}

/// Reads every invitation in a text: who asks for what, and each defect.
#[wasm_bindgen(js_name = readInvitations, unchecked_return_type = "Reading[]")]
pub fn read_invitations(#[wasm_bindgen(unchecked_param_type = "string")] text: JsValue) -> Result<JsValue, JsValue> {
    let text: String = read(&text, "text").map_err(thrown)?;
    give(&reading::read_invitations(&text))
}

/// The rule book.
#[wasm_bindgen(unchecked_return_type = "RuleEntry[]")]
pub fn rules() -> Result<JsValue, JsValue> {
    give(&rule::book().collect::<Vec<_>>())
}

/// The editions of the multi-partner page, oldest first.
#[wasm_bindgen(unchecked_return_type = "Edition[]")]
pub fn editions() -> Result<JsValue, JsValue> {
    give(Edition::ALL)
}

/// The clouds, and from when on an edition covers them.
#[wasm_bindgen(unchecked_return_type = "CloudEntry[]")]
pub fn clouds() -> Result<JsValue, JsValue> {
    give(&cloud::clouds())
}
