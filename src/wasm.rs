//! The JavaScript face: plain data in, plain data out, nothing to free. The only file that knows JavaScript.

use alloc::{string::String, vec::Vec};

use wasm_bindgen::prelude::*;

use crate::{
    action::Action,
    briefing,
    cloud::CLOUDS,
    comparison,
    data::{self, Read, Value, Write, decimal},
    decision,
    edition::Edition,
    error::InputError,
    gdap_status::{self},
    invitation, mail, option,
    plan::{self},
    reading, request,
    role::ROLES,
    rules::BOOK,
    situation::Situation,
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("js/types.d.ts");

// Declared here and not taken from js-sys, whose closures would stay in the module. What may throw, because a getter
// or a proxy may, is caught.
#[wasm_bindgen]
extern "C" {
    type Object;
    #[wasm_bindgen(constructor)]
    fn new() -> Object;
    #[wasm_bindgen(catch, static_method_of = Object)]
    fn keys(object: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, static_method_of = Object, js_name = getPrototypeOf)]
    fn prototype(object: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(static_method_of = Object)]
    fn assign(error: &Error, data: JsValue) -> JsValue;

    type Array;
    #[wasm_bindgen(constructor)]
    fn new() -> Array;
    #[wasm_bindgen(catch, static_method_of = Array, js_name = isArray)]
    fn is_array(object: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(method)]
    fn push(this: &Array, item: JsValue) -> u32;

    #[wasm_bindgen(catch, js_namespace = Reflect)]
    fn get(object: &JsValue, name: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = Reflect)]
    fn set(object: &Object, name: &str, value: JsValue) -> bool;

    type Error;
    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> Error;

    // Throws where the text holds a lone surrogate.
    #[wasm_bindgen(catch, js_name = encodeURI)]
    fn encode_uri(text: &JsValue) -> Result<JsValue, JsValue>;
}

/// No input is nested as deep as this; what lies deeper is refused by name without being looked at.
const DEEPEST: usize = 6;

/// What may still be read of an input. Objects that are shared count as often as they are met, so that nothing grows
/// beyond what a page can bear.
struct Budget {
    values: usize,
    text: usize,
}

impl Budget {
    fn whole() -> Budget {
        Budget { values: 1 << 20, text: 64 << 20 }
    }

    /// Takes something out; false where that is more than there is, and from then on.
    fn take(&mut self, values: usize, text: usize) -> bool {
        match (self.values.checked_sub(values), self.text.checked_sub(text)) {
            (Some(values), Some(text)) => {
                *self = Budget { values, text };
                true
            }
            _ => {
                *self = Budget { values: 0, text: 0 };
                false
            }
        }
    }
}

/// A JavaScript value as data. Nothing is taken from a prototype, and a getter that throws makes its value unreadable.
fn value(js: &JsValue, depth: usize, budget: &mut Budget) -> Value {
    if !budget.take(1, 0) {
        Value::Unreadable
    } else if js.is_undefined() {
        Value::Undefined
    } else if js.is_null() {
        Value::Null
    } else if let Some(flag) = js.as_bool() {
        Value::Bool(flag)
    } else if let Some(number) = js.as_f64() {
        Value::Number(number)
    } else if let Some(text) = js.as_string() {
        if !budget.take(0, text.len()) {
            return Value::Unreadable;
        }
        // A lone surrogate arrives as a replacement character; only then the original has to be looked at.
        let whole = text.chars().all(|c| c != '\u{fffd}') || encode_uri(js).is_ok();
        if whole { Value::Text(text) } else { Value::IllFormedText }
    } else if js.is_function() {
        Value::Other("function")
    } else if js.is_symbol() {
        Value::Other("symbol")
    } else if js.is_bigint() {
        Value::Other("bigint")
    } else if depth == DEEPEST {
        Value::Unreadable
    } else {
        structure(js, depth, budget).unwrap_or(Value::Unreadable)
    }
}

fn structure(js: &JsValue, depth: usize, budget: &mut Budget) -> Result<Value, JsValue> {
    let is_array = Array::is_array(js)?;
    if !is_array && !is_plain(js)? {
        return Ok(Value::Other("instance"));
    }
    let keys = Object::keys(js)?;
    let count = length(&keys)?;
    if is_array && length(js)? != count {
        return Ok(Value::Other("sparse array"));
    }
    let mut fields = Vec::new();
    for index in 0..count {
        let key = get(&keys, &index.into())?;
        let value = get(js, &key).map_or(Value::Unreadable, |field| value(&field, depth + 1, budget));
        fields.push((key.as_string().unwrap_or_default(), value));
        if budget.values == 0 {
            return Ok(Value::Unreadable);
        }
    }
    if !is_array {
        return Ok(Value::Object(fields));
    }
    let mut items = Vec::new();
    for (index, (key, item)) in fields.into_iter().enumerate() {
        if key != decimal(index as u64) {
            return Ok(Value::Other("sparse array"));
        }
        items.push(item);
    }
    Ok(Value::List(items))
}

fn length(array: &JsValue) -> Result<u32, JsValue> {
    Ok(get(array, &"length".into())?.as_f64().unwrap_or(0.0) as u32)
}

/// Is it an object as `{}` makes it, in this realm or another? Others keep their data where it would be overlooked.
fn is_plain(js: &JsValue) -> Result<bool, JsValue> {
    let parent = Object::prototype(js)?;
    Ok(parent.is_null() || Object::prototype(&parent)?.is_null())
}

fn read<T: Read>(js: &JsValue, name: &'static str) -> Result<T, JsValue> {
    data::read(&value(js, 0, &mut Budget::whole()), name).map_err(thrown)
}

/// Data as a JavaScript value.
fn to_js(value: Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(flag) => flag.into(),
        Value::Number(number) => number.into(),
        Value::Text(text) => JsValue::from_str(&text),
        Value::List(items) => {
            let array = Array::new();
            for item in items {
                array.push(to_js(item));
            }
            array.into()
        }
        Value::Object(fields) => {
            let object = Object::new();
            for (name, value) in fields {
                set(&object, &name, to_js(value));
            }
            object.into()
        }
        Value::Undefined | Value::IllFormedText | Value::Unreadable | Value::Other(_) => JsValue::UNDEFINED,
    }
}

/// A real `Error` that carries the refusal as data.
fn thrown(refusal: InputError) -> JsValue {
    let mut data = refusal.write();
    if let Value::Object(fields) = &mut data {
        fields.push(("name".into(), "MultipartnerError".write()));
    }
    Object::assign(&Error::new(&refusal.line()), to_js(data))
}

/// May this partner do this?
#[wasm_bindgen(unchecked_return_type = "Decision")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "Situation")] situation: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Action")] action: JsValue,
) -> Result<JsValue, JsValue> {
    let situation: Situation = read(&situation, "situation")?;
    let action: Action = read(&action, "action")?;
    Ok(to_js(decision::check(&situation, &action).map_err(thrown)?.write()))
}

/// What may this partner do now? Every type of action with its decision.
#[wasm_bindgen(unchecked_return_type = "ActionOption[]")]
pub fn options(#[wasm_bindgen(unchecked_param_type = "Situation")] situation: JsValue) -> Result<JsValue, JsValue> {
    Ok(to_js(option::options(&read(&situation, "situation")?).map_err(thrown)?.write()))
}

/// What has to happen before this partner may do this?
#[wasm_bindgen(unchecked_return_type = "Plan")]
pub fn plan(
    #[wasm_bindgen(unchecked_param_type = "Situation")] situation: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Action")] action: JsValue,
) -> Result<JsValue, JsValue> {
    let situation: Situation = read(&situation, "situation")?;
    let action: Action = read(&action, "action")?;
    Ok(to_js(plan::plan(&situation, &action).map_err(thrown)?.write()))
}

/// What changed between two days?
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "Situation")] situation: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Action")] action: JsValue,
    #[wasm_bindgen(js_name = dayA, unchecked_param_type = "string")] day_a: JsValue,
    #[wasm_bindgen(js_name = dayB, unchecked_param_type = "string")] day_b: JsValue,
) -> Result<JsValue, JsValue> {
    let situation: Situation = read(&situation, "situation")?;
    let action: Action = read(&action, "action")?;
    let (first, second) = (read(&day_a, "dayA")?, read(&day_b, "dayB")?);
    Ok(to_js(comparison::compare(&situation, &action, first, second).map_err(thrown)?.write()))
}

/// Checks a request for GDAP, and builds what is to be posted.
#[wasm_bindgen(js_name = gdapRequest, unchecked_return_type = "GdapRequestReport")]
pub fn gdap_request(
    #[wasm_bindgen(unchecked_param_type = "GdapRequest")] request: JsValue,
) -> Result<JsValue, JsValue> {
    Ok(to_js(request::gdap_request(&read(&request, "request")?).map_err(thrown)?.write()))
}

/// How does a GDAP relationship, as Graph gives it, stand on a day?
#[wasm_bindgen(unchecked_return_type = "GdapStatus")]
pub fn gdap_status(
    #[wasm_bindgen(unchecked_param_type = "object")] relationship: JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] day: JsValue,
) -> Result<JsValue, JsValue> {
    Ok(to_js(gdap_status::gdap_status(&read(&relationship, "relationship")?, read(&day, "day")?).write()))
}

/// The Entra roles that sources list.
#[wasm_bindgen(unchecked_return_type = "Role[]")]
pub fn roles() -> Result<JsValue, JsValue> {
    Ok(to_js(ROLES.write()))
}

/// Writes the mail in which a partner sends one invitation or two.
#[wasm_bindgen(js_name = invitationMail, unchecked_return_type = "Mail")]
pub fn invitation_mail(
    #[wasm_bindgen(unchecked_param_type = "MailRequest")] request: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Locale[\"invitation\"]")] invitation_words: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Locale[\"mail\"]")] mail_words: JsValue,
) -> Result<JsValue, JsValue> {
    let request = read(&request, "request")?;
    let (invitation, mail) = (read(&invitation_words, "locale.invitation")?, read(&mail_words, "locale.mail")?);
    Ok(to_js(mail::invitation_mail(&request, &invitation, &mail).map_err(thrown)?.write()))
}

/// What accepting an invitation would do; its defects are not told here.
#[wasm_bindgen(unchecked_return_type = "Briefing")]
pub fn briefing(
    #[wasm_bindgen(unchecked_param_type = "Reading")] reading: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Locale[\"invitation\"]")] invitation_words: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Locale[\"briefing\"]")] briefing_words: JsValue,
) -> Result<JsValue, JsValue> {
    let reading = read(&reading, "reading")?;
    let (invitation, words) =
        (read(&invitation_words, "locale.invitation")?, read(&briefing_words, "locale.briefing")?);
    Ok(to_js(briefing::briefing(&reading, &invitation, &words).write()))
}

/// Builds the link of an invitation, exactly as a source prints it.
#[wasm_bindgen(unchecked_return_type = "Link")]
pub fn invite(#[wasm_bindgen(unchecked_param_type = "Invitation")] invitation: JsValue) -> Result<JsValue, JsValue> {
    Ok(to_js(invitation::invite(&read(&invitation, "invitation")?).map_err(thrown)?.write()))
}

/// Reads every invitation in a text: who asks for what, and each defect.
#[wasm_bindgen(js_name = readInvitations, unchecked_return_type = "Reading[]")]
pub fn read_invitations(#[wasm_bindgen(unchecked_param_type = "string")] text: JsValue) -> Result<JsValue, JsValue> {
    Ok(to_js(reading::read_invitations(&read::<String>(&text, "text")?).write()))
}

/// The rule book.
#[wasm_bindgen(unchecked_return_type = "RuleEntry[]")]
pub fn rules() -> Result<JsValue, JsValue> {
    Ok(to_js(BOOK.write()))
}

/// The editions of the multi-partner page, oldest first.
#[wasm_bindgen(unchecked_return_type = "Edition[]")]
pub fn editions() -> Result<JsValue, JsValue> {
    Ok(to_js(Edition::ALL.write()))
}

/// The clouds, and from when on an edition covers them.
#[wasm_bindgen(unchecked_return_type = "CloudEntry[]")]
pub fn clouds() -> Result<JsValue, JsValue> {
    Ok(to_js(CLOUDS.write()))
}
