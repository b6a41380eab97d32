//! The cases, and how answers are compared with them, for native tests and for those in a browser.
#![allow(dead_code, reason = "each test uses a part of it")]

use serde_json::Value;

/// Answers a call: the result, or the error, as JSON.
pub type Answers<'a> = &'a dyn Fn(&str, &[Value]) -> Result<Value, Value>;

/// Likewise, of arguments that only a script can make.
pub type Scripts<'a> = &'a dyn Fn(&str, &str) -> Result<Value, Value>;

/// A file of cases: the call that they are about, and which members of a case are its arguments.
struct Kind {
    call: &'static str,
    arguments: &'static [&'static str],
    text: &'static str,
}

macro_rules! kinds {
    ($($name:ident = $call:literal, $arguments:expr, $file:literal;)+) => {
        $(pub fn $name() -> Vec<Value> { list(include_str!(concat!("../cases/", $file))) })+

        /// Every kind of case that states the arguments of one call.
        const KINDS: &[Kind] =
            &[$(Kind { call: $call, arguments: &$arguments, text: include_str!(concat!("../cases/", $file)) }),+];
    };
}

kinds! {
    decisions = "check", ["situation", "action"], "decisions.json";
    plans = "plan", ["situation", "action"], "plans.json";
    comparisons = "compare", ["situation", "action", "dayA", "dayB"], "comparisons.json";
    options = "options", ["situation"], "options.json";
    links = "invite", ["invitation"], "links.json";
    readings = "readInvitations", ["text"], "readings.json";
    requests = "gdapRequest", ["request"], "requests.json";
    gdap_statuses = "gdapStatus", ["relationship", "day"], "gdap-statuses.json";
    mails = "invitationMail", ["request"], "mails.json";
}

/// What accepting an invitation in a text would do.
pub fn briefings() -> Vec<Value> {
    list(include_str!("../cases/briefings.json"))
}

/// What users ask, in their words, each with the call that answers it.
pub fn questions() -> Vec<Value> {
    list(include_str!("../cases/questions.json"))
}

/// Input with `null` in a field, which counts as left out.
pub fn nulls() -> Vec<Value> {
    list(include_str!("../cases/nulls.json"))
}

/// Input that is refused.
pub fn malformed() -> Vec<Value> {
    list(include_str!("../cases/malformed.json"))
}

fn list(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("a list of cases")
}

/// Compares every member that is expected; the names of rules, defects and steps are compared as lists.
fn assert_as_expected(case: &Value, expected: &Value, found: &Value) {
    if let Value::Array(items) = expected {
        let found = found.as_array().expect("a list");
        assert_eq!(found.len(), items.len(), "number of items: {}", case["name"]);
        for (found, expected) in found.iter().zip(items) {
            assert_as_expected(case, expected, found);
        }
        return;
    }
    for (member, value) in expected.as_object().expect("expected members") {
        let names = |list: &str, name: &str| -> Value {
            let items = found[list].as_array().into_iter().flatten();
            items.map(|item| item[name].clone()).filter(|value| !value.is_null()).collect()
        };
        let found = match member.as_str() {
            "rules" => names("findings", "rule"),
            "paths" => names("findings", "path"),
            "fields" => names("findings", "field"),
            "links" => names("links", "url"),
            "defects" => names("defects", "defect"),
            "steps" => names("steps", "step"),
            "blockers" | "added" | "removed" => names(member, "rule"),
            "problems" => problems(found),
            "before" | "after" => found[member]["outcome"].clone(),
            _ => found[member].clone(),
        };
        assert_eq!(&found, value, "{member} of: {}", case["name"]);
    }
}

/// The problems of an error, one line each.
fn problems(error: &Value) -> Value {
    let problems = error["problems"].as_array().into_iter().flatten();
    let line =
        |problem: &Value| [&problem["code"], &problem["path"]].map(|part| part.as_str().unwrap_or("?")).join(" ");
    problems.map(line).collect()
}

/// Asks about every case.
pub fn run(answers: Answers<'_>) {
    let answered = |case: &Value, call: &str, arguments: &[Value]| {
        answers(call, arguments).unwrap_or_else(|error| panic!("{}: {error}", case["name"]))
    };
    for kind in KINDS {
        for case in list(kind.text) {
            let arguments: Vec<Value> = kind.arguments.iter().map(|name| case[*name].clone()).collect();
            let found = answered(&case, kind.call, &arguments);
            // Of options, a case states the outcomes by type of action.
            let found = if kind.call == "options" { outcomes(&found) } else { found };
            assert_as_expected(&case, &case["expect"], &found);
            for line in case["lines"].as_array().into_iter().flatten() {
                let (line, text) = (line.as_str().expect("a line"), found["text"].as_str().expect("a text"));
                assert!(text.split("\r\n").any(|other| other == line), "{}: no line {line:?} in {text}", case["name"]);
            }
        }
    }
    for case in briefings() {
        let readings = answered(&case, "readInvitations", &[case["text"].clone()]);
        let found = answered(&case, "explainInvitation", &[readings[0].clone()]);
        assert_as_expected(&case, &case["expect"], &found);
    }
    for case in questions() {
        let arguments = case["arguments"].as_array().expect("arguments");
        let found = answered(&case, case["call"].as_str().expect("a call"), arguments);
        assert_as_expected(&case, &case["expect"], &found);
    }
}

/// Asks about every input with `null` in a field, and about the same without that field.
pub fn run_nulls(answers: Answers<'_>) {
    for case in nulls() {
        let call = case["call"].as_str().expect("a call");
        let with = answers(call, case["arguments"].as_array().expect("arguments"));
        let without = without_nulls(&case["arguments"]);
        assert_ne!(case["arguments"], without, "no null in: {}", case["name"]);
        assert_eq!(with, answers(call, without.as_array().expect("arguments")), "{}", case["name"]);
        assert!(with.is_ok(), "{}: {with:?}", case["name"]);
    }
}

fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name.clone(), without_nulls(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(without_nulls).collect(),
        other => other.clone(),
    }
}

/// Asks about every input that is refused. What JSON cannot hold is a script, for those who can run one.
pub fn run_malformed(answers: Answers<'_>, run_script: Option<Scripts<'_>>) {
    for case in malformed() {
        let call = case["call"].as_str().expect("a call");
        let answer = match (case["script"].as_str(), run_script) {
            (None, _) => answers(call, case["arguments"].as_array().expect("arguments")),
            (Some(script), Some(run_script)) => run_script(call, script),
            (Some(_), None) => continue,
        };
        let error = answer.expect_err(&case["name"].to_string());
        if let Some(thrown) = case["expect"]["thrown"].as_str() {
            let found = error["thrown"].as_str().unwrap_or_else(|| panic!("{}: {error}", case["name"]));
            assert!(found.starts_with(thrown), "{}: {found}", case["name"]);
            continue;
        }
        assert_as_expected(&case, &case["expect"], &error);
        for member in ["code", "path", "args"] {
            assert_eq!(error["problems"][0][member], error[member], "{member} of: {}", case["name"]);
        }
    }
}

fn outcomes(options: &Value) -> Value {
    let options = options.as_array().into_iter().flatten();
    let outcome =
        |option: &Value| (option["type"].as_str().expect("a type").to_owned(), option["decision"]["outcome"].clone());
    options.map(outcome).collect::<serde_json::Map<_, _>>().into()
}
