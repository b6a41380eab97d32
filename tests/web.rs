//! Every case, answered through the real boundary, in a browser.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod shared;

use js_sys::{Array, JSON};
use multipartner::js;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

// What crosses is always a plain copy, and what comes back is turned into plain objects.
#[wasm_bindgen(module = "/src/js/plain.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = plainCopy)]
    fn plain_copy(value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = plainAnswer)]
    fn plain_answer(value: &JsValue) -> JsValue;
}

fn to_json(answer: &JsValue) -> Value {
    let text = JSON::stringify(&plain_answer(answer)).expect("JSON").as_string().expect("text");
    serde_json::from_str(&text).expect("JSON")
}

/// The place at which English is loaded.
const ENGLISH: usize = 0;

fn answer(call: &str, arguments: &Array) -> Result<Value, Value> {
    let mut copies = Vec::new();
    for place in 0..4 {
        // What the caller's getter throws is the caller's.
        let copy = plain_copy(&arguments.get(place));
        copies.push(copy.map_err(|error| json!({ "thrown": String::from(js_sys::Error::from(error).to_string()) }))?);
    }
    let [a, b, c, d] = copies.try_into().expect("four arguments");
    let answer = match call {
        "check" => js::check(a, b),
        "options" => js::options(a),
        "plan" => js::plan(a, b),
        "compare" => js::compare(a, b, c, d),
        "gdapRequest" => js::gdap_request(a),
        "gdapStatus" => js::gdap_status(a, b),
        "gdapFacts" => js::gdap_facts(a, b),
        "subscriptionFacts" => js::subscription_facts(a, b),
        "customerFacts" => js::customer_facts(a),
        "relationshipFacts" => js::relationship_facts(a),
        "invitationMail" => js::invitation_mail(a, ENGLISH),
        "explainInvitation" => js::explain_invitation(a, ENGLISH),
        "invite" => js::invite(a),
        "roles" => js::roles(a),
        "findRoles" => js::find_roles(a),
        "readInvitations" => js::read_invitations(a),
        _ => panic!("no call {call}"),
    };
    answer.map(|answer| to_json(&answer)).map_err(|problems| {
        let problems = to_json(&problems);
        let first = &problems[0];
        json!({ "code": first["code"], "path": first["path"], "args": first["args"], "problems": problems })
    })
}

fn answer_json(call: &str, arguments: &[Value]) -> Result<Value, Value> {
    let arguments = JSON::parse(&Value::from(arguments).to_string()).expect("JSON");
    answer(call, &arguments.unchecked_into())
}

fn answer_script(call: &str, script: &str) -> Result<Value, Value> {
    answer(call, &js_sys::eval(script).expect("arguments").unchecked_into())
}

fn load_english() {
    let english = JSON::parse(multipartner::locale::EN).expect("JSON");
    js::load_locale(ENGLISH, plain_copy(&english).expect("a copy")).expect("a language");
}

#[wasm_bindgen_test]
fn every_case_is_answered_as_expected() {
    load_english();
    shared::run(&answer_json);
}

#[wasm_bindgen_test]
fn every_malformed_input_is_refused_as_expected() {
    load_english();
    shared::run_malformed(&answer_json, Some(&answer_script));
}

#[wasm_bindgen_test]
fn null_counts_as_left_out() {
    load_english();
    shared::run_nulls(&answer_json);
}

#[wasm_bindgen_test]
fn addresses_are_taken_apart_by_the_url_standard() {
    shared::run_urls();
}

#[wasm_bindgen_test]
fn the_lists_are_the_crates() {
    let list = |answer: Result<JsValue, JsValue>| to_json(&answer.expect("a list"));
    assert_eq!(list(js::rules()), json!(multipartner::rules()));
    assert_eq!(list(js::editions()), json!(multipartner::Edition::ALL));
    assert_eq!(list(js::clouds()), json!(multipartner::CLOUDS));
    assert_eq!(list(js::roles(JsValue::UNDEFINED)), json!(multipartner::roles()));
}
