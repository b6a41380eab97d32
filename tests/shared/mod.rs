//! The cases, and how answers are compared with them, for native tests and for those in a browser.
#![allow(dead_code, reason = "each test uses a part of it")]

use multipartner::internals::url::Url;
use serde_json::{Value, json};

/// Answers a call: the result, or the error, as JSON.
pub type Answers<'a> = &'a dyn Fn(&str, &[Value]) -> Result<Value, Value>;

/// Likewise, of arguments that only a script can make.
pub type Scripts<'a> = &'a dyn Fn(&str, &str) -> Result<Value, Value>;

/// A kind of cases, with the call that answers them.
pub struct Kind {
    pub name: &'static str,
    call: &'static str,
    /// The members of a case that are the arguments; none if it lists them.
    pub arguments: &'static [&'static str],
    /// The names and texts of the files.
    pub files: &'static [(&'static str, &'static str)],
}

impl Kind {
    /// The arguments of the call that a case makes.
    pub fn arguments_of(&self, case: &Value) -> Vec<Value> {
        match self.arguments {
            [] => case["arguments"].as_array().expect("arguments").clone(),
            members => members.iter().map(|name| case[*name].clone()).collect(),
        }
    }

    /// The call that a case makes; the case names it if the kind does not.
    pub fn call_of<'c>(&self, case: &'c Value) -> &'c str {
        if self.call.is_empty() { case["call"].as_str().expect("a call") } else { self.call }
    }

    /// The cases.
    pub fn cases(&self) -> Vec<Value> {
        let bases = parse(include_str!("../cases/bases.json"));
        let cases = self.files.iter().flat_map(|(_, text)| parse(text)["cases"].as_array().expect("cases").clone());
        cases.map(|case| expand(&case, &bases)).collect()
    }
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

macro_rules! kinds {
    ($($name:ident = $call:literal, $arguments:expr, $($file:literal)+;)+) => {
        $(pub fn $name() -> Vec<Value> { kind(stringify!($name)).cases() })+

        /// Every kind of cases.
        pub const KINDS: &[Kind] = &[$(Kind {
            name: stringify!($name),
            call: $call,
            arguments: &$arguments,
            files: &[$(($file, include_str!(concat!("../cases/", $file, ".json")))),+],
        }),+];
    };
}

kinds! {
    decisions = "check", ["situation", "action"],
        "decisions/acceptance" "decisions/clouds" "decisions/conditions" "decisions/contradictions"
        "decisions/from-microsoft" "decisions/gdap-requests" "decisions/indirect" "decisions/offers"
        "decisions/own-subscriptions" "decisions/privileges" "decisions/removal" "decisions/resale" "decisions/roles"
        "decisions/several-partners" "decisions/standing" "decisions/subscription-roles" "decisions/subscriptions"
        "decisions/transfers";
    plans = "plan", ["situation", "action"], "plans";
    comparisons = "compare", ["situation", "action", "dayA", "dayB"], "comparisons";
    options = "options", ["situation"], "options";
    links = "invite", ["invitation"], "links";
    readings = "readInvitations", ["text"], "readings";
    stored_mails = "readMail", ["mail"], "stored-mails";
    requests = "gdapRequest", ["request"], "requests";
    gdap_statuses = "gdapStatus", ["relationship", "day"], "gdap-statuses";
    subscription_facts = "subscriptionFacts", ["subscription", "options"], "portal-subscriptions";
    gdap_facts = "gdapFacts", ["relationship", "accessAssignments"], "portal-gdap";
    customer_facts = "customerFacts", ["customer"], "portal-customers";
    relationship_facts = "relationshipFacts", ["relationship"], "portal-relationships";
    mails = "invitationMail", ["request"], "mails";
    // What accepting an invitation in a text would do: what is read in the text is explained.
    briefings = "explainInvitation", ["text"], "briefings";
    roles = "roles", ["query"], "roles";
    find_roles = "findRoles", ["text"], "find-roles";
    // What users ask, in their words, each with the call that answers it.
    questions = "", [], "questions";
    // Input with `null` in a field, which counts as left out.
    nulls = "", [], "nulls";
    // Input that is refused.
    malformed = "", [], "malformed";
}

/// The kind of this name.
pub fn kind(name: &str) -> &'static Kind {
    KINDS.iter().find(|kind| kind.name == name).unwrap_or_else(|| panic!("no kind {name}"))
}

/// A case with its situation and its action laid over their bases, and ids in place of the names that stand for them.
///
/// `cases/load.js` does the same; `cases/expansion.json` holds both to it.
pub fn expand(case: &Value, bases: &Value) -> Value {
    let mut case = case.clone();
    for (member, table) in [("situation", "situations"), ("action", "actions")] {
        if let Some(value) = case.get_mut(member) {
            *value = with_ids(&with_base(value, &bases[table]), &bases["ids"]);
        }
    }
    case
}

fn with_base(value: &Value, bases: &Value) -> Value {
    let Some(name) = value["base"].as_str() else { return value.clone() };
    let base = bases.get(name).unwrap_or_else(|| panic!("no base {name}"));
    let mut overlay = value.clone();
    overlay.as_object_mut().expect("an object").remove("base");
    merge(&with_base(base, bases), &overlay)
}

/// Objects are merged, and `null` removes a field; anything else, lists included, is replaced.
fn merge(base: &Value, overlay: &Value) -> Value {
    let Value::Object(fields) = overlay else { return overlay.clone() };
    let mut merged = base.as_object().cloned().unwrap_or_default();
    for (name, value) in fields {
        if value.is_null() {
            merged.remove(name);
        } else {
            let value = merge(merged.get(name).unwrap_or(&Value::Null), value);
            merged.insert(name.clone(), value);
        }
    }
    merged.into()
}

fn with_ids(value: &Value, ids: &Value) -> Value {
    match value {
        Value::String(text) => match text.strip_prefix('@') {
            Some(name) => ids.get(name).unwrap_or_else(|| panic!("no id {name}")).clone(),
            None => value.clone(),
        },
        Value::Array(items) => items.iter().map(|item| with_ids(item, ids)).collect(),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| (name.clone(), with_ids(value, ids)));
            fields.collect::<serde_json::Map<_, _>>().into()
        }
        _ => value.clone(),
    }
}

/// A finding in one line: its rule, its severity, its path or field, and its arguments.
pub fn line(finding: &Value) -> Value {
    let words = ["rule", "severity", "path", "field"].map(|member| finding[member].as_str().map(str::to_owned));
    let args = finding["args"].as_object().into_iter().flatten();
    let args = args.map(|(name, value)| format!("{name}={}", value.as_str().expect("a text")));
    words.into_iter().flatten().chain(args).collect::<Vec<_>>().join(" ").into()
}

/// The findings that a case states: all, but with `otherNotes` only those notes that it lists. An assumption, which is a
/// note with a path, is always stated.
fn lines(found: &Value, expected: &Value) -> Value {
    let list = |value: &Value| value["findings"].as_array().cloned().unwrap_or_default();
    let listed = list(expected);
    let is_stated = |finding: &&Value| {
        let is_plain_note = finding["severity"] == "note" && finding["path"].is_null();
        !is_plain_note || expected["otherNotes"] != true || listed.contains(&line(finding))
    };
    list(found).iter().filter(is_stated).map(line).collect()
}

/// Compares every member that is expected. Findings are compared by line, defects and steps by name.
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
        let items = || found[member].as_array().into_iter().flatten();
        let names = |name: &str| -> Value { items().map(|item| item[name].clone()).collect() };
        let found = match member.as_str() {
            "otherNotes" => continue,
            "findings" => lines(found, expected),
            "blockers" | "added" | "removed" => items().map(line).collect(),
            "links" => names("url"),
            "defects" => names("defect"),
            "parts" if found[member].is_array() => names("type"),
            "readings" => {
                assert_as_expected(case, value, &found["readings"]);
                continue;
            }
            "steps" => names("step"),
            "problems" => problems(found),
            "remarks" => codes(&found[member]),
            "before" | "after" => found[member]["outcome"].clone(),
            _ => found[member].clone(),
        };
        assert_eq!(&found, value, "{member} of: {}", case["name"]);
    }
}

/// The problems of an error, one line each.
fn problems(error: &Value) -> Value {
    codes(&error["problems"])
}

/// Problems, or what was not understood, one line each.
fn codes(problems: &Value) -> Value {
    let problems = problems.as_array().into_iter().flatten();
    let line =
        |problem: &Value| [&problem["code"], &problem["path"]].map(|part| part.as_str().unwrap_or("?")).join(" ");
    problems.map(line).collect()
}

/// Asks about every case.
pub fn run(answers: Answers<'_>) {
    let answered = |case: &Value, call: &str, arguments: &[Value]| {
        answers(call, arguments).unwrap_or_else(|error| panic!("{}: {error}", case["name"]))
    };
    for kind in KINDS.iter().filter(|kind| !["nulls", "malformed"].contains(&kind.name)) {
        // In JavaScript, a package takes them apart; `tests/npm` asks about them.
        if kind.name == "stored_mails" && !cfg!(all(feature = "mail", not(target_arch = "wasm32"))) {
            continue;
        }
        for case in kind.cases() {
            let mut arguments = kind.arguments_of(&case);
            if kind.name == "briefings" {
                arguments = vec![answered(&case, "readInvitations", &arguments)[0].clone()];
            }
            let found = answered(&case, kind.call_of(&case), &arguments);
            // Of options, a case states the outcomes by type of action.
            let found = match kind.name {
                "options" => outcomes(&found),
                "roles" => role_list(&found, &case["expect"]),
                "find_roles" => {
                    json!({ "found": found.as_array().expect("a list").iter().map(role_line).collect::<Value>() })
                }
                "subscription_facts" | "gdap_facts" if case["action"].is_object() => {
                    let facts = found["facts"].clone();
                    let mut question = [case["situation"].clone(), case["action"].clone()];
                    match kind.name {
                        "gdap_facts" => question[0]["relationship"]["gdap"] = json!([facts]),
                        _ => question[1]["subscription"] = facts,
                    }
                    let mut found = found;
                    found["outcome"] = answered(&case, "check", &question)["outcome"].clone();
                    found
                }
                _ => found,
            };
            assert_as_expected(&case, &case["expect"], &found);
            for line in case["lines"].as_array().into_iter().flatten() {
                let (line, text) = (line.as_str().expect("a line"), found["text"].as_str().expect("a text"));
                assert!(text.split("\r\n").any(|other| other == line), "{}: no line {line:?} in {text}", case["name"]);
            }
        }
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

/// Takes every address in `cases/urls.json` apart. Where Chromium departs from the standard, a case has its answer, too.
pub fn run_urls() {
    for case in parse(include_str!("../cases/urls.json"))["cases"].as_array().expect("cases") {
        let found = match Url::parse(case["input"].as_str().expect("an input")) {
            Some(Url { scheme, username, host, port, path, pairs, fragment }) => json!({
                "scheme": scheme,
                "username": !username.is_empty(),
                "host": host,
                "port": port,
                "path": path,
                "pairs": pairs,
                "fragment": fragment,
            }),
            None => "not an address".into(),
        };
        let is_chromiums = cfg!(target_arch = "wasm32") && found == case["chromium"];
        assert!(is_chromiums || found == case["expect"], "{}: {found}", case["name"]);
    }
}

/// Of a list of roles: how many there are, and of those that a case names what it states; `null` for one that is missing.
fn role_list(roles: &Value, expected: &Value) -> Value {
    let roles = roles.as_array().expect("a list");
    let stated = expected["roles"].as_object().into_iter().flatten().map(|(name, stated)| {
        let role = roles.iter().find(|role| role["name"] == **name);
        let members = |role: &Value| -> serde_json::Map<_, _> {
            let names = stated.as_object().into_iter().flatten().map(|(member, _)| member);
            names.map(|member| (member.clone(), role[member].clone())).collect()
        };
        (name.clone(), role.map_or(Value::Null, |role| members(role).into()))
    });
    json!({ "count": roles.len(), "roles": stated.collect::<serde_json::Map<_, _>>() })
}

/// A role that was found, in one line: its name, how it was found, and the name by which it was, if that is another.
fn role_line(found: &Value) -> Value {
    let (name, by) = (&found["role"]["name"], &found["name"]);
    let mut line = format!("{} {}", name.as_str().expect("a name"), found["by"].as_str().expect("a kind"));
    if name != by {
        line = format!("{line} {}", by.as_str().expect("a name"));
    }
    line.into()
}

pub fn outcomes(options: &Value) -> Value {
    let options = options.as_array().into_iter().flatten();
    let outcome =
        |option: &Value| (option["type"].as_str().expect("a type").to_owned(), option["decision"]["outcome"].clone());
    options.map(outcome).collect::<serde_json::Map<_, _>>().into()
}
