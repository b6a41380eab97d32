//! The rules, editions and clouds, as lists.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;
mod shared;

use std::collections::{BTreeMap, BTreeSet};

use multipartner::{
    CLOUDS, Cloud, Customer, Day, DefectName, Edition, ErrorCode, Outcome, Partner, Severity, Situation,
    action::TransitionAccountOwnership, check, internals::RuntimeCode, rules,
};

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
            assert!(!period.clouds.is_empty() && period.until.is_none_or(|until| period.since < until), "{name}");
        }
        assert_eq!(entry.severity == Severity::NotYet, !entry.steps.is_empty(), "steps of {name}");
    }
}

/// The kinds of cases that list findings.
const WITH_FINDINGS: [&str; 5] = ["decisions", "requests", "gdap_statuses", "links", "mails"];

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

#[test]
fn every_defect_and_every_error_has_a_case() {
    let readings = shared::readings();
    let defects = readings.iter().flat_map(|case| case["expect"].as_array().expect("readings"));
    let defects = defects.flat_map(|reading| reading["defects"].as_array().expect("defects"));
    let defects: BTreeSet<&str> = defects.map(|name| name.as_str().expect("a name")).collect();
    assert_eq!(defects, DefectName::NAMES.iter().copied().collect());

    let malformed = shared::malformed();
    let codes = malformed.iter().filter_map(|case| case["expect"]["code"].as_str());
    let codes: BTreeSet<&str> = codes.chain(RuntimeCode::NAMES.iter().copied()).collect();
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
                entry.rule.holds(cloud, Some(day))
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
