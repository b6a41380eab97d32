//! The cases natively, and what only the crate itself can tell of its own lists.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod cases;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use multipartner::{
    action::{Action, ActionType, Family, SubscriptionChange, SubscriptionStatus},
    briefing::{self, ReadingFacts},
    case::Case,
    cloud::{CLOUDS, Cloud},
    comparison,
    data::{self, Read, Value as Input, Write},
    decision::{self, Outcome},
    defect::DefectName,
    edition::Edition,
    era::Era,
    error::{ErrorCode, InputError},
    format::{FORMATS, FormatName, HOSTS, Provenance},
    gdap_status,
    invitation::{self, Invitation, InvitationKind},
    locale::{self, Explanation, Locale, Subject},
    mail, option, plan,
    reading::{self, ReadingKind},
    request,
    role::RolePreset,
    rule::{Fact, Rule, Severity},
    rules::BOOK,
    situation::{
        CustomerAgreement, GdapRelationshipStatus, GrantStatus, PartnerAgreement, PartnerRole, PartnerType, Situation,
        TenantUse,
    },
    step::{Actor, StepName},
};
use serde_json::{Value, json};

fn read<T: Read>(value: &Value, name: &'static str) -> Result<T, InputError> {
    let input: Input = serde_json::from_value(value.clone()).expect("any value");
    data::read::<T>(&input, name)
}

fn as_json(answer: &(impl Write + ?Sized)) -> Value {
    serde_json::to_value(answer.write()).expect("an answer as JSON")
}

/// What the crate answers to a call.
fn answer(call: &str, arguments: &Value) -> Result<Value, InputError> {
    let situation = || read::<Situation>(&arguments[0], "situation");
    let action = || read::<Action>(&arguments[1], "action");
    let [locale, _] = &*LOCALES;
    Ok(match call {
        "check" => as_json(&decision::check(&situation()?, &action()?)?),
        "options" => as_json(&option::options(&situation()?)?),
        "plan" => as_json(&plan::plan(&situation()?, &action()?)?),
        "compare" => {
            let (situation, action) = (situation()?, action()?);
            let (first, second) = (read(&arguments[2], "dayA")?, read(&arguments[3], "dayB")?);
            as_json(&comparison::compare(&situation, &action, first, second)?)
        }
        "invite" => as_json(&invitation::invite(&read(&arguments[0], "invitation")?)?),
        "gdapRequest" => as_json(&request::gdap_request(&read(&arguments[0], "request")?)?),
        "gdapStatus" => {
            as_json(&gdap_status::gdap_status(&read(&arguments[0], "relationship")?, read(&arguments[1], "day")?))
        }
        "invitationMail" => {
            let request = read(&arguments[0], "request")?;
            as_json(&mail::invitation_mail(&request, &locale.invitation, &locale.mail)?)
        }
        "explainInvitation" => {
            let reading: ReadingFacts = read(&arguments[0], "reading")?;
            as_json(&briefing::briefing(&reading, &locale.invitation, &locale.briefing))
        }
        "readInvitations" => as_json(&reading::read_invitations(&read::<String>(&arguments[0], "text")?)),
        _ => panic!("no call {call}"),
    })
}

/// Likewise, as a caller of the package sees it. What JSON cannot say is a script, which only JavaScript can run.
fn as_called(call: &str, arguments: &Value) -> Result<Value, Value> {
    if arguments.is_string() {
        return Ok("cannot run scripts".into());
    }
    answer(call, arguments).map_err(|error| as_json(&error))
}

#[test]
fn every_case_is_answered_as_expected() {
    cases::run(&as_called);
}

static LOCALES: LazyLock<[Locale; 2]> =
    LazyLock::new(|| [locale::EN, locale::ES].map(|text| serde_json::from_str(text).expect("a language")));

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

fn texts(explanation: &Explanation) -> [&str; 3] {
    [&explanation.title, &explanation.reason, &explanation.remedy].map(String::as_str)
}

fn keys<T>(map: &BTreeMap<String, T>) -> BTreeSet<&str> {
    map.keys().map(String::as_str).collect()
}

fn rule_names() -> BTreeSet<&'static str> {
    BOOK.iter().map(|rule| rule.name).collect()
}

#[test]
fn every_language_has_a_text_for_every_name() {
    for locale in LOCALES.iter() {
        assert_eq!(keys(&locale.rules), rule_names(), "rules in {}", locale.tag);
        assert_eq!(keys(&locale.defects), DefectName::NAMES.iter().copied().collect(), "defects in {}", locale.tag);
        assert_eq!(keys(&locale.errors), ErrorCode::NAMES.iter().copied().collect(), "errors in {}", locale.tag);
        assert_eq!(keys(&locale.facts), Fact::ALL.iter().map(|fact| fact.path()).collect(), "facts in {}", locale.tag);
        assert_eq!(keys(&locale.steps), StepName::NAMES.iter().copied().collect(), "steps in {}", locale.tag);
        let all = locale
            .rules
            .values()
            .chain(locale.steps.values())
            .chain(locale.defects.values())
            .chain(locale.errors.values());
        for explanation in all.chain([&locale.unknown, &locale.supposed]) {
            for text in texts(explanation) {
                assert!(text.trim() == text && !text.is_empty(), "empty or ragged in {}: {explanation:?}", locale.tag);
            }
            for sentence in [&explanation.reason, &explanation.remedy] {
                assert!(sentence.ends_with(['.', '}']), "no full stop in {}: {sentence}", locale.tag);
            }
        }
    }
}

#[test]
fn every_language_has_the_same_names_and_placeholders() {
    let [en, es] = &*LOCALES;
    assert_eq!(keys(&en.names), keys(&es.names));
    for (one, other) in
        [(&en.rules, &es.rules), (&en.steps, &es.steps), (&en.defects, &es.defects), (&en.errors, &es.errors)]
    {
        for (name, explanation) in one {
            for (one, other) in texts(explanation).into_iter().zip(texts(&other[name])) {
                assert_eq!(placeholders(one), placeholders(other), "{name}");
                assert!(placeholders(one).is_subset(&PLACEHOLDERS.into()), "{name}");
            }
        }
    }
}

fn assert_told(subject: Subject<'_>, what: &Value) {
    for locale in LOCALES.iter() {
        for text in texts(&locale::explain(subject, locale).expect("a text")) {
            assert!(placeholders(text).is_disjoint(&PLACEHOLDERS.into()), "{what}: {text}");
        }
    }
}

/// Every placeholder that a message may have.
const PLACEHOLDERS: [&str; 10] =
    ["cloud", "expected", "fact", "found", "host", "kind", "parameter", "path", "rule", "text"];

/// No placeholder is left in what is told of any case.
#[test]
fn every_explanation_is_filled() {
    for case in cases::decisions() {
        let (situation, action) = (read(&case["situation"], "situation"), read(&case["action"], "action"));
        let decision = decision::check(&situation.expect("facts"), &action.expect("an action")).expect("a decision");
        decision.findings.iter().for_each(|finding| assert_told(Subject::Finding(finding), &case["name"]));
    }
    for case in cases::readings() {
        let readings = reading::read_invitations(case["text"].as_str().expect("a text"));
        let defects = readings.iter().flat_map(|reading| &reading.defects);
        defects.for_each(|defect| assert_told(Subject::Defect(defect), &case["name"]));
    }
    for case in cases::malformed().iter().filter(|case| case["script"].is_null()) {
        let error = answer(case["call"].as_str().expect("a call"), &case["arguments"]).expect_err("an error");
        assert_told(Subject::Error(&error), &case["name"]);
    }
}

#[test]
fn every_rule_speaks_somewhere_and_is_silent_somewhere() {
    let mut heard: BTreeMap<&str, usize> = BTreeMap::new();
    let lists = [cases::decisions(), cases::links(), cases::requests(), cases::gdap_statuses(), cases::mails()];
    let all = lists.iter().flatten();
    for name in all.clone().flat_map(|case| case["expect"]["rules"].as_array().into_iter().flatten()) {
        let name = name.as_str().expect("a name");
        let rule = BOOK.iter().find(|rule| rule.name == name).unwrap_or_else(|| panic!("no rule {name}"));
        *heard.entry(rule.name).or_default() += 1;
    }
    for rule in BOOK.iter() {
        let heard = heard.get(rule.name).copied().unwrap_or(0);
        assert!(heard > 0, "no case in which {rule:?} speaks");
        assert!(heard < all.clone().count(), "no case in which {rule:?} is silent");
    }
}

#[test]
fn every_defect_and_every_error_has_a_case() {
    let found: BTreeSet<String> = cases::readings()
        .iter()
        .flat_map(|case| case["expect"].as_array().expect("readings").clone())
        .flat_map(|reading| reading["defects"].as_array().expect("defects").clone())
        .map(|name| name.as_str().expect("a name").into())
        .collect();
    assert_eq!(found.iter().map(String::as_str).collect::<BTreeSet<_>>(), DefectName::NAMES.iter().copied().collect());

    let javascript_only = ["not-initialised", "nothing-to-explain", "incomplete-locale"];
    let malformed = cases::malformed();
    let codes = malformed.iter().map(|case| case["expect"]["code"].as_str().expect("a code"));
    assert_eq!(codes.chain(javascript_only).collect::<BTreeSet<_>>(), ErrorCode::NAMES.iter().copied().collect());
}

#[test]
fn the_book_is_well_kept() {
    assert_eq!(rule_names().len(), BOOK.len(), "names are unique");
    for rule in BOOK.iter() {
        let kebab = rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(kebab, "{rule:?} is not in kebab-case without numbers");
        for period in rule.periods {
            assert!(period.source.url.starts_with("https://"), "{rule:?} has no source");
            assert!(!period.clouds.is_empty() && period.until.is_none_or(|until| period.since < until), "{rule:?}");
        }
    }
}

fn holds(name: &str, cloud: Cloud, era: Era) -> bool {
    let rule: &Rule = BOOK.iter().find(|rule| rule.name == name).expect("a rule");
    rule.holds(cloud, era.first_day())
}

/// The rules about coverage say what the list of editions says.
#[test]
fn a_cloud_is_covered_where_an_edition_covers_it() {
    let situation = |cloud: Cloud, era: Era| -> Situation {
        read(
            &json!({
                "cloud": cloud.name(),
                "asOf": era.first_day().to_string(),
                "partner": { "tenantId": "11111111-2222-4333-8444-555555555555" },
                "customer": { "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa" },
            }),
            "situation",
        )
        .expect("facts")
    };
    for era in Era::all() {
        for &cloud in Cloud::ALL {
            let action = Action::TransitionAccountOwnership {};
            let Ok(decision) = decision::check(&situation(cloud, era), &action) else {
                continue;
            };
            let edition = Edition::ALL.iter().find(|edition| edition.name == decision.edition).expect("an edition");
            let uncovered = holds("cloud-not-covered", cloud, era) || holds("cloud-closed", cloud, era);
            assert_eq!(edition.covers(cloud), !uncovered, "{cloud} on {:?}", era.first_day());
            assert_eq!(holds("cloud-not-covered", cloud, era), holds("page-silent-on-cloud", cloud, era));
            // The promises that every edition makes hold in all of them.
            assert_eq!(decision.outcome, Outcome::Forbidden);
        }
    }
}

#[test]
fn nothing_built_is_read_back_with_a_defect() {
    for case in cases::links() {
        let invitation: Invitation = read(&case["invitation"], "invitation").expect("an invitation");
        let link = invitation::invite(&invitation).expect("a link");
        let readings = reading::read_invitations(&link.url);
        let [reading] = readings.as_slice() else { panic!("{} readings of {}", readings.len(), link.url) };
        assert_eq!((reading.defects.len(), reading.format), (0, Some(link.format)), "{}", link.url);
        assert_eq!(reading.kind.name(), invitation.kind().name());
        // On a day of its generation, what was read gives the same link again.
        let mut again = as_json(&reading.invitation);
        if let Some(day) = case["invitation"].get("asOf") {
            again["asOf"] = day.clone();
        }
        assert_eq!(
            invitation::invite(&read(&again, "invitation").expect("an invitation")).expect("a link").url,
            link.url
        );
    }
}

/// Whatever stands in the text, nothing panics, and offsets point at what was found.
#[test]
fn readings_point_at_what_they_found() {
    for case in cases::readings() {
        let text = case["text"].as_str().expect("a text");
        let cuts = (0..text.len()).filter(|&cut| text.is_char_boundary(cut));
        for part in cuts.flat_map(|cut| [&text[cut..], &text[..cut]]) {
            let units: Vec<u16> = part.encode_utf16().collect();
            for reading in reading::read_invitations(part) {
                assert_eq!(String::from_utf16(&units[reading.start..reading.end]).expect("text"), reading.url);
            }
        }
    }
}

#[test]
fn long_texts_are_read_in_one_go() {
    let line = "https://admin.microsoft.com/Adminportal/Home?invType=";
    assert_eq!(reading::read_invitations(&"(((((&amp;\\".repeat(100_000)).len(), 0);
    assert_eq!(reading::read_invitations(&line.repeat(5_000)).len(), 5_000);
    assert_eq!(reading::read_invitations(&"https://a?=<".repeat(100_000)).len(), 0);
    assert_eq!(reading::read_invitations(&format!("{line}{}", "{&a=".repeat(20_000))).len(), 1);
}

/// The lists in the TypeScript types are the crate's own.
#[test]
fn typescript_knows_the_same_names() {
    let types = include_str!("../src/js/types.d.ts");
    let editions: Vec<&str> = Edition::ALL.iter().map(|edition| edition.name).collect();
    let rules: Vec<&str> = BOOK.iter().map(|rule| rule.name).collect();
    let lists: &[(&str, &[&str])] = &[
        ("Cloud", Cloud::NAMES),
        ("PartnerType", PartnerType::NAMES),
        ("PartnerRole", PartnerRole::NAMES),
        ("TenantUse", TenantUse::NAMES),
        ("CustomerAgreement", CustomerAgreement::NAMES),
        ("PartnerAgreement", PartnerAgreement::NAMES),
        ("StepName", StepName::NAMES),
        ("Actor", Actor::NAMES),
        ("GrantStatus", GrantStatus::NAMES),
        ("GdapRelationshipStatus", GdapRelationshipStatus::NAMES),
        ("RolePreset", RolePreset::NAMES),
        ("Family", Family::NAMES),
        ("SubscriptionStatus", SubscriptionStatus::NAMES),
        ("SubscriptionChange", SubscriptionChange::NAMES),
        ("Outcome", Outcome::NAMES),
        ("Severity", Severity::NAMES),
        ("FormatName", FormatName::NAMES),
        ("Provenance", Provenance::NAMES),
        ("EditionId", &editions),
        ("RuleName", &rules),
        ("DefectName", DefectName::NAMES),
        ("ErrorCode", ErrorCode::NAMES),
    ];
    let body = |name: &str| {
        let (_, rest) = types.split_once(&format!("export type {name} =")).unwrap_or_else(|| panic!("no type {name}"));
        rest.split_once(";\n\n").map_or(rest, |(body, _)| body)
    };
    let quoted = |text: &str| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>();
    for (name, list) in lists {
        let body = body(name).split(";\n").next().unwrap_or_default();
        assert_eq!(quoted(body), list.iter().map(|name| name.to_string()).collect(), "{name}");
    }
    let tags = |name: &str, tag: &str| {
        let mark = format!("{tag}: \"");
        let parts = body(name).split(&mark).skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
        parts.map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let names = |list: &[&str]| list.iter().map(|name| name.to_string()).collect::<BTreeSet<_>>();
    assert_eq!(tags("Action", "type"), names(ActionType::NAMES));
    assert_eq!(tags("Invitation", "kind"), names(InvitationKind::NAMES));
    let kinds: BTreeSet<_> = InvitationKind::NAMES.iter().copied().chain(["offer", "unreadable"]).collect();
    assert_eq!(ReadingKind::NAMES.iter().copied().collect::<BTreeSet<_>>(), kinds);
}

#[test]
fn every_cloud_and_every_generation_is_told() {
    assert_eq!(CLOUDS.iter().map(|entry| entry.cloud).collect::<Vec<_>>(), Cloud::ALL);
    for entry in CLOUDS {
        let first = Edition::ALL.iter().find(|edition| edition.covers(entry.cloud)).expect("an edition");
        assert_eq!(entry.since, first.since, "{}", entry.cloud);
    }
    let told: BTreeSet<_> = FORMATS.iter().map(|format| format.name).collect();
    assert_eq!(told.into_iter().collect::<Vec<_>>(), FormatName::ALL);
    let hosts: BTreeSet<_> = FORMATS.iter().filter_map(|format| format.template.split('/').nth(2)).collect();
    assert_eq!(HOSTS.iter().copied().collect::<BTreeSet<_>>(), hosts);
}

/// A case says nothing of a day: two days of one era are one case.
#[test]
fn nothing_changes_within_an_era() {
    let case = |day: &str| {
        let situation = json!({
            "asOf": day,
            "partner": { "tenantId": "11111111-2222-4333-8444-555555555555" },
            "customer": { "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa" },
        });
        let action = Action::AdministerService { roles: None, azure_subscription: None };
        Case::of(&read(&situation, "situation").expect("facts"), &action).expect("a case")
    };
    assert_eq!(case("2018-04-24"), case("2018-07-23"));
    assert_ne!(case("2018-04-23"), case("2018-04-24"));
}
