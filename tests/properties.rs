//! What holds of every question, whatever is stated in it. The questions are made from the JSON Schemas, so that a new fact
//! is among them. `PROPERTIES=1000000 cargo test --test properties` asks more of them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;

use std::env;

use multipartner::{Action, ActionType, Cloud, Situation, check, check_many, days_of_change, explain, plan};
use native::{LOCALES, answer, read};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
    strategy::Union,
    test_runner::{Config, RngSeed},
};
use serde_json::{Map, Value, json};
use time::{Date, OffsetDateTime, format_description::well_known::Rfc3339};

/// Always the same questions, unless others are asked for.
fn config() -> Config {
    let asked = env::var("PROPERTIES").ok().and_then(|count| count.parse().ok());
    let rng_seed = if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(0) };
    Config { cases: asked.unwrap_or(1_000), rng_seed, failure_persistence: None, ..Config::default() }
}

const TENANTS: &[&str] = &[
    "11111111-2222-4333-8444-555555555555",
    "66666666-7777-4888-8999-aaaaaaaaaaaa",
    "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
];
const ROLES: &[&str] = &[
    "62e90394-69f5-4237-9190-012177145e10",
    "729827e3-9c14-49f7-bb1b-9608f156bbb8",
    "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
    "f023fd81-a637-4b56-95fd-791ac0226033",
    "9c094953-4995-41c8-84c8-3ebb9b32c93f",
    "Power BI Administrator",
];
const DAYS: &[&str] = &[
    "2016-12-02",
    "2017-01-27",
    "2018-04-24",
    "2018-11-01",
    "2020-01-31",
    "2020-02-05",
    "2021-10-29",
    "2022-02-28",
    "2023-10-08",
    "2023-10-09",
    "2024-04-01",
    "2025-12-01",
    "2026-05-01",
    "2026-11-30",
];

/// Texts that a type of text may be.
fn texts(name: &str) -> Option<&'static [&'static str]> {
    const SELLERS: &[&str] = &[TENANTS[0], TENANTS[0], TENANTS[1], TENANTS[2], "microsoft", "unknown-partner"];
    Some(match name {
        "TenantId" => TENANTS,
        "SubscriptionId" => &["bbbbbbbb-cccc-4ddd-8eee-ffffffffffff", "0123456789ab"],
        "SoldBy" => SELLERS,
        "PartnerId" => &["1234567"],
        "RoleReference" => ROLES,
        "Day" => DAYS,
        "Moment" => &["2018-05-01", "2023-10-09T12:00:00Z", "2026-04-30T23:59:59Z", "2026-12-31"],
        "CancellationEnd" => &["2018-05-01", "2026-05-02T00:00:00Z", "2026-12-31", "never"],
        "Duration" => &["P1D", "P730D", "P2Y", "P0D", "P180D", "PT0S", "P5Y"],
        "RelationshipId" => &["77777777-1212-4343-8565-878787878787-5a5a5a5a-0101-4202-8303-404040404040"],
        _ => return None,
    })
}

/// Any value that a schema describes.
fn any_of(schema: &Value, defs: &Value) -> BoxedStrategy<Value> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return match texts(name) {
            Some(texts) => select(texts).prop_map(Value::from).boxed(),
            None => any_of(&defs[name], defs),
        };
    }
    // What may be left out may also be null, which says the same.
    if let Some(schemas) = schema["anyOf"].as_array() {
        return any_of(&schemas[0], defs);
    }
    if let Some(schemas) = schema["oneOf"].as_array() {
        return Union::new(schemas.iter().map(|schema| any_of(schema, defs))).boxed();
    }
    if let Some(value) = schema.get("const") {
        return Just(value.clone()).boxed();
    }
    if let Some(values) = schema["enum"].as_array() {
        return select(values.clone()).boxed();
    }
    match schema["type"].as_str().expect("a type") {
        "boolean" => any::<bool>().prop_map(Value::from).boxed(),
        "integer" => select(&[0, 1, 2, 5][..]).prop_map(Value::from).boxed(),
        "string" => select(&["Helpdesk", "a b", "", "x y"][..]).prop_map(Value::from).boxed(),
        "array" => vec(any_of(&schema["items"], defs), 0..3).prop_map(Value::from).boxed(),
        _ => {
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            let properties = schema["properties"].as_object().expect("properties");
            let fields: Vec<_> = properties
                .iter()
                .map(|(name, schema)| {
                    let (name, is_required) = (name.clone(), required.contains(&json!(name)));
                    let field = any_of(schema, defs).prop_map(move |value| (name.clone(), value));
                    if is_required { field.prop_map(Some).boxed() } else { option::weighted(0.7, field).boxed() }
                })
                .collect();
            fields.prop_map(|fields| fields.into_iter().flatten().collect::<Map<_, _>>().into()).boxed()
        }
    }
}

fn any_in(schema: &str) -> BoxedStrategy<Value> {
    let schema: Value = serde_json::from_str(schema).expect("a schema");
    let root = json!({ "$ref": schema["$ref"] });
    any_of(if schema["$ref"].is_null() { &schema } else { &root }, &schema["$defs"])
}

/// A situation with an action, between two companies of which one is a customer of the other. Each second has what an
/// action needs most, so that not all are forbidden.
fn question() -> impl Strategy<Value = Value> {
    let situations = any_in(include_str!("../schema/situation.json"));
    let actions = any_in(include_str!("../schema/action.json"));
    (situations, actions, any::<bool>(), any::<bool>()).prop_map(|(mut situation, action, good, ours)| {
        situation["partner"]["tenantId"] = TENANTS[0].into();
        situation["customer"]["tenantId"] = TENANTS[1].into();
        let mut question = json!({ "situation": situation, "action": action });
        if good {
            let (partner, customer) = (&mut question["situation"]["partner"], TENANTS[1]);
            partner["type"] = "direct-bill".into();
            partner["roles"] = json!(["admin-agent", "global-admin"]);
            partner.as_object_mut().expect("a partner").remove("providerTenantId");
            for (field, good) in [("standing", json!("active")), ("agreement", json!("signed")), ("mfa", json!(true))] {
                partner[field] = good;
            }
            let more = json!({ "tenantId": customer, "tenantUse": "own-use", "cspPartner": false, "sameMarket": true });
            let stated = question["situation"]["customer"].as_object_mut().expect("a customer");
            stated.extend(more.as_object().expect("facts").clone());
            stated.remove("providerTenantId");
            stated.insert("customerAgreement".into(), "accepted".into());
            question["situation"]["relationship"]["reseller"] = "active".into();
            question["situation"]["cloud"] = "global".into();
        }
        if let (true, Some(subscription)) = (ours, question["action"].get_mut("subscription")) {
            subscription["soldBy"] = TENANTS[0].into();
            subscription["status"] = "active".into();
        }
        question
    })
}

/// What a call answers about a question; `None` if it is refused.
fn ask(call: &str, question: &Value) -> Option<Value> {
    answer(call, &[question["situation"].clone(), question["action"].clone()]).ok()
}

/// The pointers of everything that is stated. The items of a list are one statement.
fn facts(question: &Value) -> Vec<String> {
    fn collect(value: &Value, pointer: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, inner)| {
                let pointer = format!("{pointer}/{name}");
                collect(inner, &pointer, found);
                found.push(pointer);
            }),
            Value::Array(items) => {
                items
                    .iter()
                    .enumerate()
                    .for_each(|(place, inner)| collect(inner, &format!("{pointer}/{place}"), found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(question, "", &mut found);
    found
}

/// The path of a pointer, as findings write it.
fn path(pointer: &str) -> String {
    let names = pointer.split('/').filter(|name| !name.is_empty() && !name.bytes().all(|b| b.is_ascii_digit()));
    names.collect::<Vec<_>>().join(".")
}

/// The same without the field at this pointer.
fn without(question: &Value, pointer: &str) -> Value {
    let mut less = question.clone();
    let (holder, name) = pointer.rsplit_once('/').expect("a pointer");
    less.pointer_mut(holder).and_then(Value::as_object_mut).expect("its holder").remove(name);
    less
}

/// What is not a fact less if it is left out, but another question: another cloud, the newest rules, no relationship, a
/// request without DAP or auto-extension, an order that is no add-on, a task outside Azure.
const OTHER_QUESTIONS: &[&str] = &[
    "situation.cloud",
    "situation.asOf",
    "situation.relationship",
    "situation.relationship.reseller",
    "situation.relationship.dap",
    "situation.relationship.advisor",
    "situation.relationship.gdap",
    "action.dap",
    "action.autoExtendDuration",
    "action.addOnTo",
    "action.azureSubscription",
];

/// Whether a fact follows from others, so that nobody asks for it, and stating another would contradict them.
fn follows(path: &str, situation: &Value) -> bool {
    match path {
        // No other partner administers a service where there are no other partners.
        "situation.customer.adminPartnerPerService" => situation["otherPartners"] == false,
        // The partner can only be the customer's provider if it is one, and the customer a partner.
        "situation.customer.providerTenantId" => {
            situation["partner"]["type"] != "indirect-provider" || situation["customer"]["cspPartner"] == false
        }
        _ => false,
    }
}

fn outcome(decision: &Value) -> &str {
    decision["outcome"].as_str().expect("an outcome")
}

fn findings(decision: &Value) -> &[Value] {
    decision["findings"].as_array().expect("findings")
}

/// Whether a finding of a decision asks for the fact at a path, or for one that it is a part of.
fn asks_for(decision: &Value, path: &str) -> bool {
    // Who has a provider is an indirect reseller.
    let type_of_partner = path == "situation.partner.providerTenantId";
    let is_meant = |asked: &str| {
        path == asked || path.starts_with(&format!("{asked}.")) || type_of_partner && asked == "situation.partner.type"
    };
    findings(decision).iter().any(|finding| finding["path"].as_str().is_some_and(is_meant))
}

/// The same with all ids in upper case.
fn with_upper_case_ids(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), with_upper_case_ids(value))).collect::<Map<_, _>>().into()
        }
        Value::Array(items) => items.iter().map(with_upper_case_ids).collect(),
        Value::String(text) if text.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-') => {
            text.to_ascii_uppercase().into()
        }
        other => other.clone(),
    }
}

/// The same with all lists in the opposite order.
fn reversed(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.iter().rev().map(|(name, value)| (name.clone(), reversed(value))).collect::<Map<_, _>>().into()
        }
        Value::Array(items) => items.iter().rev().map(reversed).collect(),
        other => other.clone(),
    }
}

/// An answer without what repeats the question as it was asked: its facts, and the names of its roles in their order.
fn canonical(answer: &Value) -> Value {
    match answer {
        Value::Object(fields) => {
            let told =
                fields.iter().filter(|(name, _)| !["situation", "action", "plannedAction"].contains(&name.as_str()));
            let told = told.map(|(name, value)| {
                let value = match value.as_str() {
                    Some(text) if name == "roles" => {
                        let mut names: Vec<&str> = text.split(", ").collect();
                        names.sort_unstable();
                        names.join(", ").into()
                    }
                    _ => canonical(value),
                };
                (name.clone(), value)
            });
            told.collect::<Map<_, _>>().into()
        }
        Value::Array(items) => items.iter().map(canonical).collect(),
        other => other.clone(),
    }
}

fn julian(day: &str) -> i32 {
    OffsetDateTime::parse(&format!("{day}T00:00:00Z"), &Rfc3339).expect("a day").date().to_julian_day()
}

proptest! {
    #![proptest_config(config())]

    /// A further fact allows nothing that was forbidden without it, unless the decision asked for that fact. A fact that
    /// takes back an allowance was named as assumed. (One that contradicts others, or that no source speaks of, makes the
    /// answer unknown.)
    #[test]
    fn a_further_fact_changes_only_what_was_left_open(question in question(), place in any::<Index>()) {
        let facts = facts(&question);
        let pointer = place.get(&facts);
        let path = path(pointer);
        if OTHER_QUESTIONS.contains(&path.as_str()) { return Ok(()) }
        let less = without(&question, pointer);
        let (Some(with), Some(without)) = (ask("check", &question), ask("check", &less)) else { return Ok(()) };
        if asks_for(&without, &path) { return Ok(()) }
        if follows(&path, &less["situation"]) { return Ok(()) }
        prop_assert!(
            !(outcome(&without) == "forbidden" && outcome(&with) == "allowed"),
            "{path} allows what was forbidden: {question:#}",
        );
        prop_assert!(
            outcome(&without) != "allowed" || ["allowed", "unknown"].contains(&outcome(&with)),
            "{path} was not asked for, and makes it {}: {question:#} {with:#}", outcome(&with),
        );
    }

    /// The letter case of ids and the order of lists and fields change nothing.
    #[test]
    fn case_and_order_change_nothing(question in question()) {
        for call in ["check", "plan", "options"] {
            let expected = ask(call, &question).map(|answer| canonical(&answer));
            for other in [with_upper_case_ids(&question), reversed(&question)] {
                prop_assert_eq!(&ask(call, &other).map(|answer| canonical(&answer)), &expected, "{} of {:#}", call, question);
            }
        }
    }

    /// Between two days of change, all days decide alike, and after the last as if no day were stated, unless a fact has a
    /// day of its own.
    #[test]
    fn days_without_change_decide_alike(question in question(), place in any::<Index>(), one in any::<Index>(), other in any::<Index>()) {
        let mut question = question;
        for pointer in facts(&question).iter().rev() {
            if ["createdDateTime", "endDateTime", "cancellationAllowedUntil", "refundable"].iter().any(|name| pointer.ends_with(name)) {
                question = without(&question, pointer);
            }
        }
        let cloud = question["situation"].get("cloud").map_or(Cloud::Global, |cloud| serde_json::from_value(cloud.clone()).expect("a cloud"));
        let days: Vec<i32> = days_of_change(cloud).iter().map(|day| julian(&day.to_string())).collect();
        let place = place.index(days.len());
        let (first, length) = (days[place], days.get(place + 1).map_or(4_000, |next| next - days[place]) as usize);
        let on = |offset: usize| {
            let mut question = question.clone();
            question["situation"]["asOf"] = Date::from_julian_day(first + offset as i32).expect("a day").to_string().into();
            ask("check", &question)
        };
        let expected = on(one.index(length));
        prop_assert_eq!(&on(other.index(length)), &expected, "from {}: {:#}", Date::from_julian_day(first).expect("a day"), question);
        prop_assert_eq!(&on(length - 1), &expected, "from {}: {:#}", Date::from_julian_day(first).expect("a day"), question);
        if place + 1 == days.len() {
            prop_assert_eq!(&ask("check", &without(&question, "/situation/asOf")), &expected);
        }
    }

    /// The steps of a plan lead to `allowed`; without one, what blocks it is told.
    #[test]
    fn plans_lead_to_allowed(question in question()) {
        let (Some(decision), Some(plan)) = (ask("check", &question), ask("plan", &question)) else { return Ok(()) };
        let mut end = question.clone();
        for step in plan["steps"].as_array().expect("steps") {
            let passing = ask("check", &end).expect("a decision");
            prop_assert_ne!(outcome(&passing), "allowed", "{:#}", question);
            end["situation"] = step["situation"].clone();
            if step["plannedAction"].is_object() { end["action"] = step["plannedAction"].clone(); }
        }
        let reachable = plan["reachable"] == true;
        prop_assert_eq!(outcome(&ask("check", &end).expect("a decision")) == "allowed", reachable, "{:#}", question);
        prop_assert_eq!(plan["blockers"].as_array().is_none_or(Vec::is_empty), reachable, "{:#}", question);
        prop_assert!(outcome(&decision) != "forbidden" || !reachable, "a plan around a prohibition: {:#}", question);
    }

    /// The options are the decisions about actions of which nothing more is stated.
    #[test]
    fn options_are_checks(question in question()) {
        let Some(options) = ask("options", &question) else { return Ok(()) };
        let options = options.as_array().expect("options");
        prop_assert_eq!(options.len(), ActionType::ALL.len());
        for option in options {
            let kind = option["type"].as_str().expect("a type");
            let mut question = question.clone();
            question["action"] = json!({ "type": kind });
            match ask("check", &question) {
                Some(decision) => prop_assert_eq!(&decision, &option["decision"], "{} in {:#}", kind, question),
                // An action with a required field cannot be asked about without it.
                None => prop_assert!(["request-gdap", "change-subscription", "transition-subscription", "request-transfer", "change-terms", "change-partner-of-record"].contains(&kind)),
            }
        }
    }

    /// A comparison holds two decisions, and tells how they differ.
    #[test]
    fn comparisons_are_two_checks(question in question(), days in [select(DAYS), select(DAYS)]) {
        let days = days.map(Value::from);
        let arguments = [question["situation"].clone(), question["action"].clone(), days[0].clone(), days[1].clone()];
        let Ok(comparison) = answer("compare", &arguments) else { return Ok(()) };
        let mut question = question;
        let decisions = days.map(|day| {
            question["situation"]["asOf"] = day;
            ask("check", &question).expect("a decision")
        });
        prop_assert_eq!([&comparison["before"], &comparison["after"]], [&decisions[0], &decisions[1]]);
        let bare = |finding: &Value| {
            let mut finding = finding.clone();
            finding["source"].take();
            finding["sourceDate"].take();
            finding["readFrom"].take();
            finding
        };
        let only_in = |here: &Value, there: &Value| -> Vec<Value> {
            let there: Vec<Value> = findings(there).iter().map(bare).collect();
            findings(here).iter().filter(|finding| !there.contains(&bare(finding))).cloned().collect()
        };
        prop_assert_eq!(&comparison["added"], &Value::from(only_in(&decisions[1], &decisions[0])));
        prop_assert_eq!(&comparison["removed"], &Value::from(only_in(&decisions[0], &decisions[1])));
    }

    /// Many at once are answered as one at a time.
    #[test]
    fn many_are_single_checks(questions in vec(question(), 0..5)) {
        let typed: Vec<_> = questions.iter().filter_map(|question| {
            read(&question["situation"], "situation").ok().zip(read(&question["action"], "action").ok())
        }).collect();
        let expected: Vec<_> = typed.iter().map(|(situation, action)| check(situation, action)).collect();
        prop_assert_eq!(check_many(&typed), expected);
    }

    /// An invitation, built on any day, reads back as it was, without a defect.
    #[test]
    fn invitations_read_back(invitation in any_in(include_str!("../schema/invitation.json"))) {
        let Ok(link) = answer("invite", std::slice::from_ref(&invitation)) else { return Ok(()) };
        let readings = answer("readInvitations", &[link["url"].clone()]).expect("readings");
        let [reading] = readings.as_array().expect("readings").as_slice() else { panic!("{link:#} {readings:#}") };
        prop_assert_eq!(&reading["defects"], &json!([]), "{:#}", link);
        prop_assert_eq!([&reading["url"], &reading["format"]], [&link["url"], &link["format"]]);
        let read = reading["invitation"].as_object().expect("an invitation");
        for (field, value) in read {
            let stated = &invitation[field];
            prop_assert!(value == stated || stated.is_null(), "{field} of {invitation:#} is read as {value}");
        }
        for field in invitation.as_object().expect("fields").keys().filter(|name| !["asOf", "cloud", "dap"].contains(&name.as_str())) {
            prop_assert_eq!(&read.get(field), &invitation.get(field), "{} of {:#}", field, link);
        }
    }

    /// Every finding and every step has words in every language, and no placeholder is left in them.
    #[test]
    fn every_answer_has_words(question in question()) {
        let Ok((situation, action)) = read::<Situation>(&question["situation"], "situation").and_then(|situation| Ok((situation, read::<Action>(&question["action"], "action")?))) else { return Ok(()) };
        let Ok(decision) = check(&situation, &action) else { return Ok(()) };
        let plan = plan(&situation, &action).expect("a plan");
        for locale in &*LOCALES {
            let of_findings = decision.findings.iter().chain(&plan.blockers).map(|finding| explain(finding, locale));
            let of_steps = plan.steps.iter().map(|step| explain(step.step, locale));
            for explanation in of_findings.chain(of_steps) {
                let explanation = explanation.expect("words");
                for text in [explanation.title, explanation.reason, explanation.remedy] {
                    prop_assert!(!text.trim().is_empty() && !text.contains(['{', '}']), "{text:?} of {question:#}");
                }
            }
        }
    }
}
