//! The cases, read natively and in the browser alike: whoever answers is handed in.

use serde_json::Value;

/// What answers a call: its result as JSON, or the error as JSON.
pub type Answers<'a> = &'a dyn Fn(&str, &Value) -> Result<Value, Value>;

fn cases(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("a list of cases")
}

pub fn decisions() -> Vec<Value> {
    cases(include_str!("decisions.json"))
}

pub fn plans() -> Vec<Value> {
    cases(include_str!("plans.json"))
}

pub fn comparisons() -> Vec<Value> {
    cases(include_str!("comparisons.json"))
}

pub fn options() -> Vec<Value> {
    cases(include_str!("options.json"))
}

pub fn requests() -> Vec<Value> {
    cases(include_str!("requests.json"))
}

pub fn gdap_statuses() -> Vec<Value> {
    cases(include_str!("gdap-statuses.json"))
}

pub fn mails() -> Vec<Value> {
    cases(include_str!("mails.json"))
}

pub fn briefings() -> Vec<Value> {
    cases(include_str!("briefings.json"))
}

/// What users ask, in their words, each with the call that answers it.
pub fn questions() -> Vec<Value> {
    cases(include_str!("questions.json"))
}

pub fn links() -> Vec<Value> {
    cases(include_str!("links.json"))
}

pub fn readings() -> Vec<Value> {
    cases(include_str!("readings.json"))
}

pub fn malformed() -> Vec<Value> {
    cases(include_str!("malformed.json"))
}

/// Every member that is expected stands in the answer; names of rules and defects are compared as lists.
fn assert_as_expected(case: &Value, expected: &Value, found: &Value) {
    for (member, value) in expected.as_object().expect("expected members") {
        let names = |list: &str, name: &str| -> Value {
            found[list]
                .as_array()
                .into_iter()
                .flatten()
                .map(|item| item[name].clone())
                .filter(|v| !v.is_null())
                .collect()
        };
        let found = match member.as_str() {
            "rules" => names("findings", "rule"),
            "paths" => names("findings", "path"),
            "fields" => names("findings", "field"),
            "links" => names("links", "url"),
            "defects" => names("defects", "defect"),
            "steps" => names("steps", "step"),
            "blockers" | "added" | "removed" => names(member, "rule"),
            "before" | "after" => found[member]["outcome"].clone(),
            _ => found[member].clone(),
        };
        assert_eq!(&found, value, "{member} of: {}", case["name"]);
    }
}

/// Likewise, of each item where a list is expected.
fn assert_each_as_expected(case: &Value, expected: &Value, found: &Value) {
    let Value::Array(items) = expected else { return assert_as_expected(case, expected, found) };
    let found = found.as_array().expect("a list");
    assert_eq!(found.len(), items.len(), "number of items: {}", case["name"]);
    for (found, expected) in found.iter().zip(items) {
        assert_as_expected(case, expected, found);
    }
}

pub fn run(answers: Answers<'_>) {
    for case in decisions() {
        let arguments = Value::from(vec![case["situation"].clone(), case["action"].clone()]);
        let found = answers("check", &arguments).unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_as_expected(&case, &case["expect"], &found);
    }
    for case in plans() {
        let arguments = Value::from(vec![case["situation"].clone(), case["action"].clone()]);
        let found = answers("plan", &arguments).unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_as_expected(&case, &case["expect"], &found);
    }
    for case in comparisons() {
        let days = [case["dayA"].clone(), case["dayB"].clone()];
        let arguments = [case["situation"].clone(), case["action"].clone()].into_iter().chain(days);
        let found =
            answers("compare", &arguments.collect()).unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_as_expected(&case, &case["expect"], &found);
    }
    for case in options() {
        let found = answers("options", &Value::from(vec![case["situation"].clone()]))
            .unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        let options = found.as_array().into_iter().flatten();
        let outcomes: Value = options
            .map(|option| (option["type"].as_str().expect("a type").to_owned(), option["decision"]["outcome"].clone()))
            .collect::<serde_json::Map<_, _>>()
            .into();
        assert_eq!(outcomes, case["expect"], "{}", case["name"]);
    }
    for case in links() {
        let found = answers("invite", &Value::from(vec![case["invitation"].clone()]))
            .unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_as_expected(&case, &case["expect"], &found);
    }
    for case in readings() {
        let found = answers("readInvitations", &Value::from(vec![case["text"].clone()]))
            .unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_each_as_expected(&case, &case["expect"], &found);
    }
    for case in requests() {
        let found = answers("gdapRequest", &Value::from(vec![case["request"].clone()]))
            .unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_as_expected(&case, &case["expect"], &found);
    }
    for case in gdap_statuses() {
        let arguments = Value::from(vec![case["relationship"].clone(), case["day"].clone()]);
        let found = answers("gdapStatus", &arguments).unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_as_expected(&case, &case["expect"], &found);
    }
    for case in mails() {
        let found = answers("invitationMail", &Value::from(vec![case["request"].clone()]))
            .unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_as_expected(&case, &case["expect"], &found);
        let text = found["text"].as_str().expect("a text");
        for line in case["lines"].as_array().into_iter().flatten() {
            let line = line.as_str().expect("a line");
            assert!(text.split("\r\n").any(|other| other == line), "{}: no line {line:?} in {text}", case["name"]);
        }
    }
    for case in briefings() {
        let readings = answers("readInvitations", &Value::from(vec![case["text"].clone()])).expect("readings");
        let found = answers("explainInvitation", &Value::from(vec![readings[0].clone()]))
            .unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_as_expected(&case, &case["expect"], &found);
    }
    for case in questions() {
        let found = answers(case["call"].as_str().expect("a call"), &case["arguments"])
            .unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_each_as_expected(&case, &case["expect"], &found);
    }
    for case in malformed() {
        // What JSON cannot say is a script, for whoever can run one.
        let arguments = if case["script"].is_null() { &case["arguments"] } else { &case["script"] };
        match answers(case["call"].as_str().expect("a call"), arguments) {
            Ok(answer) if answer == "cannot run scripts" => {}
            Ok(answer) => panic!("{}: answered {answer}", case["name"]),
            Err(error) => assert_as_expected(&case, &case["expect"], &error),
        }
    }
}
