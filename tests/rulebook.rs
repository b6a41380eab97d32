//! The rules, editions and clouds, as lists.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;
mod shared;

use std::collections::{BTreeMap, BTreeSet};

use multipartner::{
    CLOUDS, Cloud, Customer, Day, DefectName, Edition, ErrorCode, Outcome, Partner, ReadFrom, RoleReference, Severity,
    Situation,
    action::TransitionAccountOwnership,
    check, find_roles,
    internals::{
        RuntimeCode,
        source::{POLICY_DAY, Source},
    },
    locale, roles, rules, rules_on,
};
use serde_json::Value;
use shared::Kind;

#[test]
fn every_rule_has_a_unique_name_and_sources() {
    let rules = rules();
    let names: BTreeSet<&str> = rules.iter().map(|entry| entry.rule.name).collect();
    assert_eq!(names.len(), rules.len(), "names are unique");
    for entry in &rules {
        let name = entry.rule.name;
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{name} is not in kebab case");
        assert!(!entry.periods.is_empty(), "{name} never holds");
        for period in &entry.periods {
            assert!(period.source.starts_with("https://"), "{name} has no source");
            assert!(
                period.clouds.iter().next().is_some() && period.until.is_none_or(|until| period.since < until),
                "{name}"
            );
        }
        assert_eq!(entry.severity == Severity::NotYet, !entry.steps.is_empty(), "steps of {name}");
    }
}

/// Each text is listed once, and no text is newer than its reading.
#[test]
fn every_source_has_been_read() {
    let urls: BTreeSet<&str> = Source::ALL.iter().map(|(_, source)| source.url).collect();
    assert_eq!(urls.len(), Source::ALL.len(), "addresses are unique");
    for (name, source) in Source::ALL {
        assert!(source.url.starts_with("https://") && source.date <= source.read_on, "{name}");
    }
    let newest = Source::ALL.iter().map(|(_, source)| source.read_on).max();
    assert!(newest >= Some(POLICY_DAY), "the policy is not known up to a day on which nobody read it");
    for period in rules().iter().flat_map(|entry| &entry.periods) {
        assert!(urls.contains(period.source), "{} is not listed", period.source);
    }
}

/// What only a third party says is no more than a warning, or its explanation names who says it.
#[test]
fn what_a_third_party_says_is_said_to_be_so() {
    let english: Value = serde_json::from_str(locale::EN).expect("JSON");
    let mut found = 0;
    for entry in rules().iter().filter(|entry| entry.severity < Severity::Unknown) {
        if entry.periods.iter().any(|period| period.read_from == ReadFrom::ThirdParty) {
            let reason = english["rules"][entry.rule.name]["reason"].as_str().expect("a reason");
            assert!(reason.contains("According to"), "{}: {reason}", entry.rule.name);
            found += 1;
        }
    }
    assert!(found > 0, "there is such a rule");
}

/// The table of roles has 143 rows in the order of their names, each with an id of its own. No name is also another's
/// former name, but for one that the portal once gave to two roles.
#[test]
fn every_role_has_an_id_and_names_of_its_own() {
    let roles = roles();
    assert_eq!(roles.len(), 143);
    assert!(roles.is_sorted_by(|one, other| one.name.to_lowercase() < other.name.to_lowercase()), "not in order");
    let ids: BTreeSet<&str> = roles.iter().map(|role| role.id).collect();
    assert_eq!(ids.len(), roles.len(), "ids are distinct");
    for role in &roles {
        let parts: Vec<usize> = role.id.split('-').map(str::len).collect();
        let is_hex = role.id.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f' | b'-'));
        assert!(is_hex && parts == [8, 4, 4, 4, 12], "{}", role.id);
        assert!(role.privileged_since.is_none_or(|since| role.listed_since <= since), "{}", role.name);
        assert!(role.privileged_until.is_none_or(|until| role.privileged_since < Some(until)), "{}", role.name);
        assert_eq!(role.privileged, role.privileged_since.is_some() && role.privileged_until.is_none());
        assert!(!role.sources.is_empty() && role.sources.iter().all(|url| url.starts_with("https://")));
    }
    let former: Vec<_> =
        roles.iter().flat_map(|role| role.former_names.iter().map(|name| (*name, role.name))).collect();
    let shared = former.iter().filter(|(name, _)| roles.iter().any(|role| role.name.eq_ignore_ascii_case(name)));
    assert_eq!(shared.collect::<Vec<_>>(), [&("Password Administrator", "Helpdesk Administrator")]);
    let distinct: BTreeSet<String> = former.iter().map(|(name, _)| name.to_lowercase()).collect();
    assert_eq!(distinct.len(), former.len(), "former names are distinct");
}

/// Every role is taken for its id, and under each of its names; a name of today goes before a former one.
#[test]
fn every_name_of_a_role_stands_for_its_id() {
    for role in roles() {
        for text in [role.id, role.name, &role.name.to_uppercase(), &format!(" {} ", role.name.replace(' ', "  "))] {
            let reference: RoleReference = text.parse().expect("a role");
            assert_eq!(reference.id().as_str(), role.id, "{text}");
            assert_eq!(find_roles(text)[0].role.id, role.id, "{text}");
        }
        for name in role.former_names.iter().filter(|name| **name != "Password Administrator") {
            let reference: RoleReference = name.parse().expect("a role");
            assert_eq!((reference.id().as_str(), reference.stated()), (role.id, *name));
        }
    }
}

/// The kinds of cases that list findings.
const WITH_FINDINGS: [&str; 5] = ["decisions", "requests", "gdap_statuses", "links", "mails"];

/// The facts that a near miss may change only if it says why: the type of action, the cloud and the day.
const CONTEXT: [&str; 8] = [
    "action.type",
    "situation.cloud",
    "situation.asOf",
    "request.cloud",
    "request.asOf",
    "invitation.kind",
    "invitation.asOf",
    "day",
];

/// The paths at which two values differ. A list counts as one fact, unless both hold as many objects.
fn differences(one: &Value, other: &Value, path: &str, found: &mut Vec<String>) {
    let at = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match (one, other) {
        (Value::Object(fields), Value::Object(others)) => {
            for name in fields.keys().chain(others.keys()).collect::<BTreeSet<_>>() {
                differences(&one[name], &other[name], &at(name), found);
            }
        }
        (Value::Object(fields), Value::Null) | (Value::Null, Value::Object(fields)) if !fields.is_empty() => {
            fields.iter().for_each(|(name, value)| differences(value, &Value::Null, &at(name), found));
        }
        (Value::Array(items), Value::Array(others))
            if items.len() == others.len() && items.iter().all(Value::is_object) =>
        {
            for (place, (item, other)) in items.iter().zip(others).enumerate() {
                differences(item, other, &at(&place.to_string()), found);
            }
        }
        _ if one == other => {}
        _ => found.push(path.to_owned()),
    }
}

/// The facts in which two cases of a kind differ.
fn differing_facts(kind: &Kind, one: &Value, other: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let facts = |case: &Value| kind.arguments.iter().map(|name| ((*name).to_owned(), case[*name].clone())).collect();
    differences(&Value::Object(facts(one)), &Value::Object(facts(other)), "", &mut found);
    if found.iter().any(|path| path == "invitation.kind") {
        // Each kind of invitation has its own ids.
        found.retain(|path| CONTEXT.contains(&path.as_str()));
    }
    found
}

/// How a case answers a rule: its severity there, and the fact that it lacks or assumes.
fn finding<'v>(rule: &str, answer: &'v Value) -> Option<(&'v Value, &'v Value)> {
    let findings = answer["findings"].as_array().expect("findings");
    findings.iter().find(|finding| finding["rule"] == rule).map(|finding| (&finding["severity"], &finding["path"]))
}

/// Every rule applies in some case that names a near miss: the same but for one fact, and the rule does not apply.
///
/// If no other fact can make the difference, because the rule applies to every action of a type, the near miss is on
/// another day, in another cloud or of another type, and the case says why.
#[test]
fn every_rule_has_a_case_and_a_near_miss() {
    let rules: BTreeMap<_, _> = rules().into_iter().map(|entry| (entry.rule.name, entry.severity)).collect();
    let mut shown = BTreeSet::new();
    for kind in WITH_FINDINGS.map(shared::kind) {
        let cases = kind.cases();
        let by_name: BTreeMap<_, _> = cases.iter().map(|case| (case["name"].as_str().expect("a name"), case)).collect();
        let answer = |case: &Value| native::answers(kind.call_of(case), &kind.arguments_of(case)).expect("an answer");
        for case in &cases {
            for (rule, near_miss) in case["nearMisses"].as_object().into_iter().flatten() {
                let severity = rules.get(rule.as_str()).unwrap_or_else(|| panic!("no rule {rule}")).as_str();
                let because = near_miss["because"].as_str();
                let name = near_miss.as_str().or(near_miss["case"].as_str()).expect("the name of a case");
                let near_miss = by_name.get(name).unwrap_or_else(|| panic!("no case {name}"));
                let pair = format!("{rule}: {} and {name:?}", case["name"]);

                let applies = (&Value::from(severity), &Value::Null);
                assert_eq!(finding(rule, &answer(case)), Some(applies), "does not apply in the first: {pair}");
                assert_eq!(finding(rule, &answer(near_miss)), None, "is found in the second: {pair}");
                let mut stated = case["expect"]["findings"].as_array().expect("findings").iter();
                let start = format!("{rule} {severity}");
                let is_stated = stated.any(|line| line.as_str().is_some_and(|line| line.starts_with(&start)));
                assert!(is_stated, "is not expected in the first: {pair}");

                let facts = differing_facts(kind, case, near_miss);
                let [fact] = facts.as_slice() else { panic!("differ not in one fact, but in {facts:?}: {pair}") };
                let is_context = CONTEXT.contains(&fact.as_str());
                assert_eq!(
                    is_context,
                    because.is_some(),
                    "differ in {fact}, which needs a reason or needs none: {pair}"
                );
                shown.insert(rule.clone());
            }
        }
    }
    let missing: Vec<_> = rules.keys().filter(|rule| !shown.contains(**rule)).collect();
    assert!(missing.is_empty(), "no case names a near miss for {missing:?}");
}

/// A finding has the severity of its rule, unless the rule lacks a fact or assumes one.
#[test]
fn expected_findings_have_the_severity_of_their_rule() {
    let rules: BTreeMap<_, _> = rules().into_iter().map(|entry| (entry.rule.name, entry.severity)).collect();
    for case in WITH_FINDINGS.iter().flat_map(|kind| shared::kind(kind).cases()) {
        for line in case["expect"]["findings"].as_array().into_iter().flatten() {
            let words: Vec<_> = line.as_str().expect("a line").split(' ').collect();
            let [rule, severity, rest @ ..] = words.as_slice() else { panic!("no severity: {line}") };
            let own = rules.get(rule).unwrap_or_else(|| panic!("no rule {rule}")).as_str();
            let has_path =
                rest.first().is_some_and(|word| word.starts_with("situation.") || word.starts_with("action."));
            let expected: &[&str] = if has_path { &["unknown", "note"] } else { &[own] };
            assert!(expected.contains(severity), "{line} in {}", case["name"]);
        }
    }
}

/// A finding names the text by which its rule holds in the cloud on the day.
#[test]
fn findings_name_their_source() {
    let mut found = 0;
    for case in shared::kind("decisions").cases() {
        let arguments = [&case["situation"], &case["action"]].map(Clone::clone);
        let decision = native::answers("check", &arguments).expect("an answer");
        let named = |name: &str| case["situation"][name].as_str();
        let cloud = named("cloud").map_or(Cloud::Global, |name| name.parse().expect("a cloud"));
        let entries = rules_on(cloud, named("asOf").map(|day| day.parse().expect("a day")));
        for finding in decision["findings"].as_array().expect("findings") {
            let entry = entries.iter().find(|entry| finding["rule"] == entry.rule.name).expect("a rule that holds");
            let sources: Vec<&str> = entry.periods.iter().map(|period| period.source).collect();
            assert!(sources.contains(&finding["source"].as_str().expect("a source")), "{finding} of {}", case["name"]);
            found += 1;
        }
    }
    assert!(found > 500, "{found} findings");
}

#[test]
fn every_defect_and_every_error_has_a_case() {
    let readings = shared::readings();
    let defects = readings.iter().flat_map(|case| case["expect"].as_array().expect("readings"));
    let defects = defects.flat_map(|reading| reading["defects"].as_array().expect("defects"));
    let defects: BTreeSet<&str> = defects.map(|name| name.as_str().expect("a name")).collect();
    assert_eq!(defects, DefectName::NAMES.iter().copied().collect());

    let malformed = shared::malformed();
    let codes = malformed.iter().filter_map(|case| case["expect"]["code"].as_str());
    // Some only tell what an API's object does not say.
    let kinds = ["subscription_facts", "gdap_facts", "customer_facts", "relationship_facts"];
    let facts: Vec<Value> = kinds.iter().flat_map(|name| shared::kind(name).cases()).collect();
    let told = facts
        .iter()
        .flat_map(|case| case["expect"].as_array().map_or(vec![&case["expect"]], |all| all.iter().collect()));
    let told = told.filter_map(|expect| expect["remarks"].as_array()).flatten();
    let told = told.filter_map(|line| line.as_str()?.split(' ').next());
    let codes: BTreeSet<&str> = codes.chain(told).chain(RuntimeCode::NAMES.iter().copied()).collect();
    assert_eq!(codes, ErrorCode::NAMES.iter().chain(RuntimeCode::NAMES).copied().collect());
}

/// The days on which a rule or an edition begins or ends.
fn days_of_change() -> BTreeSet<Day> {
    let periods = rules().into_iter().flat_map(|entry| entry.periods);
    let days = periods.flat_map(|period| [Some(period.since), period.until]).flatten();
    days.chain(Edition::ALL.iter().map(|edition| edition.since)).collect()
}

/// The rules about coverage agree with the list of editions.
#[test]
fn a_cloud_is_covered_where_an_edition_covers_it() {
    let rules = rules();
    for day in days_of_change() {
        for &cloud in Cloud::ALL {
            let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse().expect("an id"));
            let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse().expect("an id"));
            let situation = Situation::new(partner, customer).cloud(cloud).as_of(day);
            let Ok(decision) = check(&situation, &TransitionAccountOwnership::new().into()) else { continue };
            let holds = |name: &str| {
                let entry = rules.iter().find(|entry| entry.rule.name == name).expect("a rule");
                entry.rule.period(cloud, Some(day)).is_some()
            };
            let edition = Edition::ALL.iter().find(|edition| edition.edition == decision.edition).expect("an edition");
            let uncovered = holds("cloud-not-covered") || holds("cloud-closed");
            assert_eq!(edition.covers(cloud), !uncovered, "{cloud} on {day}");
            assert_eq!(holds("cloud-not-covered"), holds("page-silent-on-cloud"));
            // What every edition promises holds in all of them.
            assert_eq!(decision.outcome, Outcome::Forbidden);
        }
    }
}

#[test]
fn every_cloud_is_listed_with_its_first_edition() {
    assert_eq!(CLOUDS.iter().map(|entry| entry.cloud).collect::<Vec<_>>(), Cloud::ALL);
    for entry in CLOUDS {
        let first = Edition::ALL.iter().find(|edition| edition.covers(entry.cloud)).expect("an edition");
        assert_eq!(entry.since, first.since, "{}", entry.cloud);
    }
}

/// Between two days of change, the same rules about actions hold in the same periods; on each, another edition or rule begins,
/// or one ends.
#[test]
fn rules_change_on_the_days_of_change_alone() {
    let in_force = |cloud, day: Day| -> Vec<(&str, Vec<Day>)> {
        let entries = rules_on(cloud, Some(day)).into_iter();
        let entries = entries.filter(|entry| matches!(entry.about.as_str(), "action" | "gdap-request"));
        entries.map(|entry| (entry.rule.name, entry.periods.iter().map(|period| period.since).collect())).collect()
    };
    let editions: BTreeSet<Day> = Edition::ALL.iter().map(|edition| edition.since).collect();
    for &cloud in Cloud::ALL {
        let days = multipartner::days_of_change(cloud);
        assert!(days.is_sorted_by(|one, other| one < other), "{cloud}: {days:?}");
        let mut date = time::Date::from_calendar_date(2010, time::Month::January, 1).expect("a date");
        let mut before = Vec::new();
        while date.year() < 2027 {
            let day: Day = date.to_string().parse().expect("a day");
            let now = in_force(cloud, day);
            let (is_listed, changes) = (days.contains(&day), now != before);
            assert!(is_listed || !changes, "{cloud}: {day} is missing");
            assert!(!is_listed || changes || editions.contains(&day), "{cloud}: nothing changes on {day}");
            before = now;
            date = date.next_day().expect("a date");
        }
    }
}
