//! The cases through the real boundary, in a browser.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod cases;

use js_sys::{Array, JSON, Reflect};
use multipartner::wasm;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn to_json(js: &JsValue) -> Value {
    let text = JSON::stringify(js).expect("JSON").as_string().expect("text");
    serde_json::from_str(&text).expect("JSON")
}

/// The arguments: a list as JSON, or a script that gives one.
fn arguments(arguments: &Value) -> Array {
    let list = match arguments {
        Value::String(script) => js_sys::eval(script),
        list => JSON::parse(&list.to_string()),
    };
    list.expect("a list of arguments").unchecked_into()
}

/// A part of the English language.
fn words(part: &str) -> JsValue {
    let locale = JSON::parse(multipartner::locale::EN).expect("JSON");
    Reflect::get(&locale, &part.into()).expect("words")
}

fn answer(call: &str, case: &Value) -> Result<Value, Value> {
    let arguments = arguments(case);
    let answer = match call {
        "check" => wasm::check(arguments.get(0), arguments.get(1)),
        "options" => wasm::options(arguments.get(0)),
        "plan" => wasm::plan(arguments.get(0), arguments.get(1)),
        "compare" => wasm::compare(arguments.get(0), arguments.get(1), arguments.get(2), arguments.get(3)),
        "gdapRequest" => wasm::gdap_request(arguments.get(0)),
        "gdapStatus" => wasm::gdap_status(arguments.get(0), arguments.get(1)),
        "invitationMail" => wasm::invitation_mail(arguments.get(0), words("invitation"), words("mail")),
        "explainInvitation" => wasm::briefing(arguments.get(0), words("invitation"), words("briefing")),
        "invite" => wasm::invite(arguments.get(0)),
        _ => wasm::read_invitations(arguments.get(0)),
    };
    answer.map(|js| to_json(&js)).map_err(|error| {
        assert!(error.is_instance_of::<js_sys::Error>(), "thrown: a real Error");
        assert_eq!(Reflect::get(&error, &"name".into()), Ok("MultipartnerError".into()));
        to_json(&error)
    })
}

#[wasm_bindgen_test]
fn every_case_is_answered_as_expected() {
    cases::run(&answer);
}

#[wasm_bindgen_test]
fn the_lists_are_plain_data() {
    for list in [wasm::rules(), wasm::editions(), wasm::clouds()] {
        let list = to_json(&list.expect("a list"));
        assert!(list.as_array().is_some_and(|list| !list.is_empty()));
    }
}
