//! Every language has a text for everything that can be explained.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;
mod shared;

use std::{collections::BTreeSet, env, fs};

use multipartner::{
    DefectName, ErrorCode, Explanation, Finding, Locale, MailError, MissingText, StepName, check, explain,
    explain_invitation, gdap_request, gdap_status,
    internals::{Fact, RuntimeCode, StatedRequest, rules::acceptance},
    invitation_mail, invite, locale, read_invitations, rules, subscription_facts,
};
use native::{LOCALES, as_json, read};
use serde_json::{Value, json};

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

fn texts(explanation: &Explanation) -> [&str; 3] {
    [&explanation.title, &explanation.reason, &explanation.remedy].map(String::as_str)
}

/// Every placeholder that an explanation may have.
const PLACEHOLDERS: [&str; 11] =
    ["cloud", "expected", "fact", "found", "host", "kind", "parameter", "path", "roles", "rule", "text"];

/// The names in a section of a language, such as `rules`.
fn names<'l>(locale: &'l Locale, section: &str) -> BTreeSet<&'l str> {
    let keys = locale.keys().filter_map(|key| key.strip_prefix(section)?.strip_prefix('.'));
    keys.map(|key| {
        ["title", "reason", "remedy"]
            .iter()
            .fold(key, |key, part| key.strip_suffix(part).map_or(key, |key| key.trim_end_matches('.')))
    })
    .collect()
}

#[test]
fn every_language_has_a_text_for_every_name() {
    let rules: BTreeSet<&str> = rules().iter().map(|entry| entry.rule.name).collect();
    let acceptance: BTreeSet<&str> = acceptance::RULES.iter().map(|rule| rule.info.name).collect();
    let codes: BTreeSet<&str> = ErrorCode::NAMES.iter().chain(RuntimeCode::NAMES).copied().collect();
    for locale in LOCALES.iter() {
        let tag = locale.text("tag").expect("a tag");
        assert_eq!(names(locale, "rules"), rules, "rules in {tag}");
        assert_eq!(names(locale, "defects"), DefectName::NAMES.iter().copied().collect(), "defects in {tag}");
        assert_eq!(names(locale, "errors"), codes, "errors in {tag}");
        assert_eq!(names(locale, "facts"), Fact::ALL.iter().map(|fact| fact.path()).collect(), "facts in {tag}");
        assert_eq!(names(locale, "steps"), StepName::NAMES.iter().copied().collect(), "steps in {tag}");
        assert_eq!(names(locale, "invitation.acceptance"), acceptance, "acceptance in {tag}");
        for key in locale.keys() {
            let text = locale.text(key).expect("a text");
            assert!(text.trim() == text && !text.is_empty(), "empty or ragged in {tag}: {key}");
            let is_sentence = key.ends_with(".reason") || key.ends_with(".remedy");
            assert!(!is_sentence || text.ends_with(['.', '}']), "no full stop in {tag}: {key}");
        }
    }
}

#[test]
fn every_language_has_the_same_keys_and_placeholders() {
    let [en, es] = &*LOCALES;
    assert_eq!(en.keys().collect::<Vec<_>>(), es.keys().collect::<Vec<_>>());
    for key in en.keys() {
        let [one, other] = [en, es].map(|locale| placeholders(locale.text(key).expect("a text")));
        assert_eq!(one, other, "{key}");
        let is_explanation = ["rules.", "steps.", "defects.", "errors."].iter().any(|section| key.starts_with(section));
        assert!(!is_explanation || one.is_subset(&PLACEHOLDERS.into()), "{key}");
    }
}

/// The words for customers have the keys and placeholders of English, and nothing else.
#[test]
fn words_for_customers_are_whole_in_every_language() {
    let [english, _] = &*LOCALES;
    let is_for_customers = |key: &&str| {
        ["tag", "name"].contains(key)
            || ["invitation.", "mail.", "briefing.", "defects."].iter().any(|section| key.starts_with(section))
    };
    for (tag, text) in locale::CUSTOMER {
        let words: Locale = serde_json::from_str(text).expect("a language");
        assert_eq!(words.text("tag").expect("a tag"), *tag);
        assert_eq!(
            words.keys().collect::<Vec<_>>(),
            english.keys().filter(is_for_customers).collect::<Vec<_>>(),
            "{tag}"
        );
        for key in words.keys() {
            let [one, other] = [english, &words].map(|locale| locale.text(key).expect("a text"));
            assert_eq!(placeholders(one), placeholders(other), "{key} in {tag}");
            assert!(other.trim() == other && !other.is_empty(), "empty or ragged in {tag}: {key}");
        }
    }
}

/// Every mail and every briefing of a case is written in the languages of customers, with no placeholder left.
#[test]
fn mails_and_briefings_are_written_in_every_language_of_customers() {
    for (tag, text) in locale::CUSTOMER {
        let words: Locale = serde_json::from_str(text).expect("a language");
        // Names that look like placeholders stay as they are.
        let is_plain = |case: &&Value| !case["request"]["partnerName"].as_str().expect("a name").contains('{');
        for case in shared::mails().iter().filter(is_plain) {
            let mail = invitation_mail(&read(&case["request"], "request").expect("a request"), &words).expect("a mail");
            assert!(!mail.text.contains(['{', '}']), "{tag}: {}", mail.text);
        }
        for case in shared::briefings() {
            for reading in read_invitations(case["text"].as_str().expect("a text")) {
                let mut briefing = explain_invitation(&reading, &words).expect("a briefing");
                // A defect may quote a placeholder of its link.
                for defect in briefing.defects.drain(..) {
                    assert!(placeholders(&defect).is_disjoint(&PLACEHOLDERS.into()), "{tag}: {defect}");
                }
                let briefing = as_json(&briefing).to_string();
                assert!(!briefing.contains("{p") && !briefing.contains("Id}"), "{tag}: {briefing}");
            }
        }
    }
}

/// A text that a language lacks is an error with its key, not a gap.
#[test]
fn a_missing_text_is_an_error() {
    let mut language: Value = serde_json::from_str(multipartner::locale::EN).expect("JSON");
    let words = language["invitation"]["acceptance"].as_object_mut().expect("words");
    words.remove("either-of-two-roles-approves").expect("a sentence");
    let locale: Locale = serde_json::from_value(language).expect("a language");
    let request = shared::mails().into_iter().find(|case| case["request"]["invitations"][0]["kind"] == "gdap");
    let request = read(&request.expect("a mail")["request"], "request").expect("a request");
    let error = invitation_mail(&request, &locale).expect_err("an error");
    assert_eq!(error.to_string(), "the language has no text invitation.acceptance.either-of-two-roles-approves");
    let MailError::Language(missing) = error else { panic!("{error}") };
    assert_eq!(missing.key(), "invitation.acceptance.either-of-two-roles-approves");
}

/// What is not known is told otherwise than what is assumed.
#[test]
fn a_missing_fact_is_explained_by_what_follows_from_it() {
    let [english, _] = &*LOCALES;
    let customer = json!({ "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa" });
    let situation = json!({ "partner": { "tenantId": "11111111-2222-4333-8444-555555555555" }, "customer": customer });
    let action = json!({ "type": "purchase-subscription" });
    let (situation, action) = (read(&situation, "situation").expect("facts"), read(&action, "action").expect("one"));
    let findings = check(&situation, &action).expect("a decision").findings;
    for (path, title) in [
        ("situation.customer.tenantUse", "More information needed: "),
        ("situation.customer.sameMarket", "Not verified: "),
    ] {
        let finding = findings.iter().find(|finding| finding.path == Some(path)).expect("a finding");
        let text = explain(finding, english).expect("a text");
        assert!(text.title.starts_with(title), "{}", text.title);
        assert!(text.remedy.contains(path), "{}", text.remedy);
    }
}

/// The defects of a link stand below what it asks for, each in one line with what to do.
#[test]
fn a_briefing_explains_the_defects() {
    let [english, _] = &*LOCALES;
    let mut seen = 0;
    for case in shared::readings() {
        for reading in read_invitations(case["text"].as_str().expect("a text")) {
            let briefing = explain_invitation(&reading, english).expect("a briefing");
            assert_eq!(briefing.defects.len(), reading.defects.len());
            // For the rest, it is what JavaScript makes of the reading.
            let mut rest = as_json(&briefing);
            let other = native::answer("explainInvitation", &[as_json(&reading)]).expect("a briefing");
            rest["defects"] = other["defects"].clone();
            assert_eq!(rest, other, "{}", case["name"]);
            for (line, defect) in briefing.defects.iter().zip(&reading.defects) {
                let text = explain(defect, english).expect("a text");
                assert_eq!(line, &[text.title, text.reason, text.remedy].join(" – "));
                seen += 1;
            }
        }
    }
    assert!(seen > 0);
}

fn assert_filled(explanation: Result<Explanation, MissingText>, what: &Value) {
    for text in texts(&explanation.expect("a text")) {
        assert!(placeholders(text).is_disjoint(&PLACEHOLDERS.into()), "{what}: {text}");
    }
}

/// No placeholder is left in the explanation of anything that occurs in a case.
#[test]
fn every_explanation_is_filled() {
    let assert_all_filled = |findings: &[Finding], name: &Value| {
        for finding in findings {
            LOCALES.iter().for_each(|locale| assert_filled(explain(finding, locale), name));
        }
    };
    for case in shared::decisions() {
        let (situation, action) = (read(&case["situation"], "situation"), read(&case["action"], "action"));
        let decision = check(&situation.expect("facts"), &action.expect("an action")).expect("a decision");
        assert_all_filled(&decision.findings, &case["name"]);
    }
    for case in shared::links() {
        let link = invite(&read(&case["invitation"], "invitation").expect("an invitation")).expect("a link");
        assert_all_filled(&link.findings, &case["name"]);
    }
    for case in shared::requests() {
        let StatedRequest(request) = read(&case["request"], "request").expect("a request");
        let report = gdap_request(&request).expect("a report");
        assert_all_filled(&report.findings, &case["name"]);
    }
    for case in shared::gdap_statuses() {
        let relationship = read(&case["relationship"], "relationship").expect("a relationship");
        let status = gdap_status(&relationship, read(&case["day"], "day").expect("a day"));
        assert_all_filled(&status.findings, &case["name"]);
        for problem in &status.remarks {
            LOCALES.iter().for_each(|locale| assert_filled(explain(problem, locale), &case["name"]));
        }
    }
    for case in shared::subscription_facts() {
        let facts = subscription_facts(&read(&case["subscription"], "subscription").expect("an object"), None);
        for problem in facts.answers.iter().flat_map(|answer| &answer.remarks) {
            LOCALES.iter().for_each(|locale| assert_filled(explain(problem, locale), &case["name"]));
        }
    }
    for case in shared::readings() {
        for reading in multipartner::read_invitations(case["text"].as_str().expect("a text")) {
            for defect in &reading.defects {
                LOCALES.iter().for_each(|locale| assert_filled(explain(defect, locale), &case["name"]));
            }
        }
    }
    for case in shared::malformed().iter().filter(|case| case["script"].is_null()) {
        let arguments = case["arguments"].as_array().expect("arguments");
        let error = native::answer(case["call"].as_str().expect("a call"), arguments).expect_err("an error");
        for problem in error.problems() {
            LOCALES.iter().for_each(|locale| assert_filled(explain(problem, locale), &case["name"]));
        }
    }
}

/// The words of every error, asserted here and nowhere else: as a log shows a problem, and as English explains it. The
/// texts for codes that only JavaScript meets keep their placeholders.
///
/// `UPDATE=1 cargo test --test locales` writes the file anew.
#[test]
fn errors_are_worded_as_in_the_list() {
    let [english, _] = &*LOCALES;
    let malformed = shared::malformed();
    let mut words = serde_json::Map::new();
    for &code in ErrorCode::NAMES.iter().chain(RuntimeCode::NAMES) {
        let is_example = |case: &&Value| case["expect"]["code"] == code && case["script"].is_null();
        let text = |part: &str| english.text(&format!("errors.{code}.{part}")).expect("a text");
        let mut entry = json!({ "title": text("title"), "reason": text("reason"), "remedy": text("remedy") });
        if let Some(case) = malformed.iter().find(is_example) {
            let arguments = case["arguments"].as_array().expect("arguments");
            let error = native::answer(case["call"].as_str().expect("a call"), arguments).expect_err("an error");
            let problem = &error.problems()[0];
            entry = as_json(&explain(problem, english).expect("a text"));
            entry["case"] = case["name"].clone();
            entry["display"] = problem.to_string().into();
        }
        words.insert(code.to_owned(), entry);
    }
    if env::var_os("UPDATE").is_some() {
        let text = serde_json::to_string_pretty(&words).expect("JSON");
        return fs::write("tests/cases/error-texts.json", text + "\n").expect("a file");
    }
    let expected: Value = serde_json::from_str(include_str!("cases/error-texts.json")).expect("JSON");
    assert!(words.keys().eq(expected.as_object().expect("words").keys()), "a code is missing, or not one any more");
    for (code, words) in &words {
        assert_eq!(words, &expected[code], "{code}");
    }
}
