//! From a case to an answer with reasons.

use alloc::vec::Vec;

use crate::{
    action::Action,
    case::Case,
    cloud::Cloud,
    data::{Value, Write, object},
    day::Day,
    edition::Edition,
    error::{Args, InputError},
    name::names,
    rule::{Looks, Rule, Severity, Verdict},
    rules::BOOK,
    situation::Situation,
};

names! {
    /// The answer, worst first.
    pub enum Outcome {
        /// The policy excludes it; the finding names what to do instead.
        Forbidden = "forbidden",
        /// Permitted once something else has happened; the finding names that step.
        NotYet = "not-yet",
        /// A rule cannot tell; the finding names the fact to state.
        Unknown = "unknown",
        /// No rule objects.
        Allowed = "allowed",
    }
}

/// Some of the rules, by their place in the book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rules([u64; 4]);

const _: () = assert!(BOOK.len() <= 256, "a set of rules has a bit for each");

impl Rules {
    fn insert(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }

    /// Is the rule at this place among them?
    pub fn contains(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }
}

/// Which rules speak of a case, cannot tell, or take something for granted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RuleSet {
    /// The rules that speak.
    pub speaks: Rules,
    /// The rules that lack a fact.
    pub lacks: Rules,
    /// The rules that suppose a fact to be in order.
    pub supposes: Rules,
}

/// Asks every rule that holds on that day in that cloud.
pub fn decide(case: &Case) -> RuleSet {
    let mut set = RuleSet::default();
    let day = case.era.first_day();
    for (place, rule) in BOOK.iter().enumerate() {
        if rule.holds(case.cloud, day) {
            match rule.verdict(case) {
                Verdict::Silent => {}
                Verdict::Speaks => set.speaks.insert(place),
                Verdict::Lacks(_) => set.lacks.insert(place),
                Verdict::Supposes(_) => set.supposes.insert(place),
            }
        }
    }
    set
}

/// One rule that has something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub rule: &'static Rule,
    /// What it does to the outcome.
    pub severity: Severity,
    /// The fact to state, where the rule could not tell without it, or took it to be in order.
    pub path: Option<&'static str>,
    /// The field of a request that it is about.
    pub field: Option<&'static str>,
    /// What the messages name, by placeholder.
    pub args: Args,
}

impl Finding {
    pub(crate) fn new(rule: &'static Rule) -> Finding {
        let field = match rule.looks {
            Looks::AtRequest(field, _) => Some(field),
            _ => None,
        };
        Finding { rule, severity: rule.severity, path: None, field, args: Vec::new() }
    }
}

/// What rules say that speak of something else than an action, worst first.
pub(crate) fn findings(cloud: Cloud, day: Day, speaks: impl Fn(&Looks) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in BOOK.iter().filter(|rule| rule.holds(cloud, day) && speaks(&rule.looks)) {
        insert(&mut findings, Finding::new(rule));
    }
    findings
}

/// Puts a finding behind those that are worse or as bad.
pub(crate) fn insert(findings: &mut Vec<Finding>, finding: Finding) {
    let place = findings.partition_point(|worse| worse.severity <= finding.severity);
    findings.insert(place, finding);
}

impl Write for Finding {
    fn write(&self) -> Value {
        object(&[
            ("rule", &self.rule.name),
            ("severity", &self.severity),
            ("path", &self.path),
            ("field", &self.field),
            ("args", &self.args),
        ])
    }
}

/// The answer, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The answer: what the worst finding makes of it.
    pub outcome: Outcome,
    /// The reasons, worst first.
    pub findings: Vec<Finding>,
    /// The edition of the multi-partner page that was judged by.
    pub edition: &'static str,
}

impl Decision {
    /// What to tell of a case.
    pub fn of(case: &Case) -> Decision {
        let set = decide(case);
        let mut findings: Vec<Finding> = Vec::new();
        for (place, rule) in BOOK.iter().enumerate() {
            let mut finding = Finding::new(rule);
            if !set.speaks.contains(place) {
                finding.severity = match () {
                    () if set.lacks.contains(place) => Severity::Unknown,
                    () if set.supposes.contains(place) => Severity::Note,
                    () => continue,
                };
                finding.path = missing_fact(rule, case);
            }
            if rule.names_cloud {
                finding.args.push(("cloud", case.cloud.name().into()));
            }
            insert(&mut findings, finding);
        }
        let outcome = match findings.first().map(|worst| worst.severity) {
            Some(Severity::Forbidden) => Outcome::Forbidden,
            Some(Severity::NotYet) => Outcome::NotYet,
            Some(Severity::Unknown) => Outcome::Unknown,
            Some(Severity::Warning | Severity::Note) | None => Outcome::Allowed,
        };
        let in_force = |edition: &&Edition| case.era.first_day() >= edition.since;
        let edition = Edition::of(case.cloud).rfind(in_force).map_or("", |edition| edition.name);
        Decision { outcome, findings, edition }
    }
}

impl Write for Decision {
    fn write(&self) -> Value {
        object(&[("outcome", &self.outcome), ("findings", &self.findings), ("edition", &self.edition)])
    }
}

fn missing_fact(rule: &Rule, case: &Case) -> Option<&'static str> {
    match rule.verdict(case) {
        Verdict::Lacks(fact) | Verdict::Supposes(fact) => Some(fact.path()),
        Verdict::Silent | Verdict::Speaks => None,
    }
}

/// May this partner do this?
///
/// # Errors
/// Where the day lies before the first edition for the cloud.
pub fn check(situation: &Situation, action: &Action) -> Result<Decision, InputError> {
    Ok(Decision::of(&Case::of(situation, action)?))
}
