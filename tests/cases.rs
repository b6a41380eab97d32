//! Every case, answered natively.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;
mod shared;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde_json::Value;

#[test]
fn every_case_is_answered_as_expected() {
    shared::run(&native::answers);
}

#[test]
fn every_malformed_input_is_refused_as_expected() {
    shared::run_malformed(&native::answers, None);
}

#[test]
fn null_counts_as_left_out() {
    shared::run_nulls(&native::answers);
}

/// What has to be submitted for a step; for the others, nothing.
const SUBMITTED: &[(&str, &str)] = &[
    ("request-reseller-relationship", "request-reseller-relationship"),
    ("request-dap", "request-reseller-relationship"),
    ("request-gdap", "request-gdap"),
    ("buy-azure-plan", "purchase-subscription"),
    ("reactivate-subscription", "change-subscription"),
    ("turn-on-auto-renew", "change-subscription"),
];

#[test]
fn steps_submit_what_is_allowed_by_then() {
    let mut submitted = BTreeSet::new();
    for case in shared::plans() {
        let mut situation = case["situation"].clone();
        let plan = native::answer("plan", &[situation.clone(), case["action"].clone()]).expect("a plan");
        for step in plan["steps"].as_array().expect("steps") {
            let expected = SUBMITTED.iter().find(|(name, _)| step["step"] == *name);
            let action = &step["action"];
            // Which roles to request is not always known.
            if step["step"] != "request-gdap" || !action.is_null() {
                assert_eq!(action["type"].as_str(), expected.map(|(_, action)| *action), "{step:#}");
            }
            if !action.is_null() {
                let decision = native::answer("check", &[situation, action.clone()]).expect("a decision");
                assert_eq!(decision["outcome"], "allowed", "{step:#}");
                submitted.extend(expected);
            }
            situation = step["situation"].clone();
        }
    }
    assert_eq!(submitted, SUBMITTED.iter().collect());
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// `tests/npm/cases.test.js` asserts the same of `load.js`.
#[test]
fn cases_are_expanded_as_in_javascript() {
    let fixture = parse(include_str!("cases/expansion.json"));
    for step in fixture["steps"].as_array().expect("steps") {
        assert_eq!(shared::expand(&step["case"], &fixture["bases"]), step["expanded"], "{}", step["case"]["name"]);
    }
}

#[test]
fn every_file_of_cases_is_read() {
    let names = |folder: &str| -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder);
        let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
        entries.filter_map(|name| name.to_str()?.strip_suffix(".json").map(str::to_owned)).collect()
    };
    // `lists` are those of the npm package alone.
    let no_cases = ["bases", "error-texts", "expansion", "lists", "urls"];
    let mut files = names("");
    files.retain(|name| !no_cases.contains(&name.as_str()) && !name.ends_with(".schema"));
    files.extend(names("decisions").iter().map(|name| format!("decisions/{name}")));
    let read = shared::KINDS.iter().flat_map(|kind| kind.files.iter().map(|(name, _)| (*name).to_owned()));
    assert_eq!(files, read.collect());
}

/// A misspelled member would assert nothing.
#[test]
fn cases_have_no_members_but_those_of_the_schema() {
    let decision = parse(include_str!("cases/decisions.schema.json"));
    let other = parse(include_str!("cases/cases.schema.json"));
    for kind in shared::KINDS {
        let (schema, path) = match kind.name {
            "decisions" => (&decision["$defs"]["case"], "../decisions.schema.json"),
            _ => (&other["$defs"]["case"], "cases.schema.json"),
        };
        for (file, text) in kind.files {
            let text = parse(text);
            assert_eq!(text["$schema"], path, "schema of {file}");
            for case in text["cases"].as_array().expect("cases") {
                for member in case.as_object().expect("a case").keys() {
                    assert!(schema["properties"].get(member).is_some(), "{file}: no member {member}: {}", case["name"]);
                }
                for member in schema["required"].as_array().expect("names") {
                    let member = member.as_str().expect("a name");
                    assert!(case.get(member).is_some(), "{file}: {member} is missing: {}", case["name"]);
                }
            }
        }
    }
}

#[test]
fn no_two_cases_have_the_same_name_or_input() {
    for kind in shared::KINDS {
        let mut inputs = BTreeMap::new();
        let mut names = BTreeSet::new();
        for case in kind.cases() {
            let name = case["name"].to_string();
            assert!(names.insert(name.clone()), "{}: two cases have the name {name}", kind.name);
            // Users ask the same in other words.
            if kind.name == "questions" || !case["script"].is_null() {
                continue;
            }
            let input = format!("{} {:?}", kind.call_of(&case), kind.arguments_of(&case));
            if let Some(other) = inputs.insert(input, name.clone()) {
                panic!("{}: {name} and {other} have the same input", kind.name);
            }
        }
    }
}
