//! The catalog: the rules of all layers as one list.

use crate::{
    gdap, link, mail,
    model::{cloud::Cloud, day::Day},
    policy::{
        edition::Edition,
        period::Period,
        rule::{RuleInfo, Severity},
        rules::{CHAPTERS, Chapter},
        step::StepName,
    },
    wire::{names::string_enum, records::answer},
};

string_enum! {
    /// What a rule is about.
    pub enum RuleSubject {
        /// An action in a situation.
        Action = "action",
        /// What a request for a GDAP relationship asks for.
        GdapRequest = "gdap-request",
        /// A GDAP relationship on a day.
        GdapRelationship = "gdap-relationship",
        /// An invitation link.
        Link = "link",
        /// A mail with an invitation.
        Mail = "mail",
    }
}

answer! {
    /// A rule of the policy.
    pub struct RuleEntry {
        /// Its name.
        pub rule: &'static RuleInfo = "rule",
        /// How it affects the outcome where it applies.
        pub severity: Severity = "severity",
        /// What it is about.
        pub about: RuleSubject = "about",
        /// For a `not-yet` rule: the steps, each of which removes what the rule objects to.
        pub steps: &'static [StepName] = "steps",
        /// When and where it holds.
        pub periods: Vec<&'static Period> = "periods",
    }
}

/// Every rule that there is or was.
///
/// ```
/// use multipartner::rules;
/// assert!(rules().iter().any(|entry| entry.rule.name == "same-market-only"));
/// ```
pub fn rules() -> Vec<RuleEntry> {
    let mut entries = Vec::new();
    let mut add = |about, rule: &'static RuleInfo| {
        let RuleInfo { severity, steps, periods, .. } = *rule;
        entries.push(RuleEntry { rule, severity, about, steps, periods: periods.iter().collect() });
    };
    for chapter in CHAPTERS {
        match chapter {
            Chapter::Actions(rules) => rules.iter().for_each(|rule| add(RuleSubject::Action, &rule.info)),
            Chapter::GdapRequests(rules) => rules.iter().for_each(|rule| add(RuleSubject::GdapRequest, &rule.info)),
        }
    }
    gdap::rules::RULES.iter().for_each(|rule| add(RuleSubject::GdapRelationship, &rule.info));
    link::rules::RULES.iter().for_each(|rule| add(RuleSubject::Link, &rule.info));
    mail::rules::RULES.iter().for_each(|rule| add(RuleSubject::Mail, &rule.info));
    entries
}

/// The rules that hold in a cloud on a day, each with the periods in which it does; without a day, those that still hold.
///
/// ```
/// use multipartner::{Cloud, rules_on};
/// let then = rules_on(Cloud::Germany, Some("2018-04-24".parse()?));
/// let now = rules_on(Cloud::Germany, None);
/// assert!(then.iter().all(|entry| entry.rule.name != "cloud-closed"));
/// assert!(now.iter().any(|entry| entry.rule.name == "cloud-closed"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn rules_on(cloud: Cloud, day: Option<Day>) -> Vec<RuleEntry> {
    let mut entries = rules();
    for entry in &mut entries {
        entry.periods.retain(|period| period.holds(cloud, day));
    }
    entries.retain(|entry| !entry.periods.is_empty());
    entries
}

/// The days on which the policy on actions changed in a cloud, oldest first: the edition that partners read there was
/// published, also one that does not cover the cloud, or a rule began or ended.
///
/// ```
/// use multipartner::{Cloud, days_of_change};
/// assert_eq!(days_of_change(Cloud::China)[0].to_string(), "2016-10-18");
/// ```
pub fn days_of_change(cloud: Cloud) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let mut add = |day: Day| {
        let place = days.partition_point(|other| *other < day);
        if days.get(place) != Some(&day) {
            days.insert(place, day);
        }
    };
    Edition::ALL.iter().filter(|edition| edition.is_read_in(cloud)).for_each(|edition| add(edition.since));
    for entry in rules() {
        if matches!(entry.about, RuleSubject::Action | RuleSubject::GdapRequest) {
            for period in entry.periods.into_iter().filter(|period| period.clouds.contains(cloud)) {
                add(period.since);
                period.until.into_iter().for_each(&mut add);
            }
        }
    }
    days
}
