//! From a case to an answer with reasons.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    action::Action,
    case::Case,
    edition::Edition,
    error::{Args, InputError},
    name::names,
    rule::{Looks, Rule, Severity, Verdict, book},
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

/// Which rules speak of a case, and which cannot tell: a bit for each rule, in the order of the book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RuleSet {
    /// The rules that speak.
    pub speaks: u128,
    /// The rules that lack a fact.
    pub lacks: u128,
}

/// Asks every rule that holds on that day in that cloud.
pub fn decide(case: &Case) -> RuleSet {
    let mut set = RuleSet::default();
    let Some(day) = case.era.first_day() else {
        return set;
    };
    for (bit, rule) in book().enumerate() {
        if let Looks::AtAction(looks) = rule.looks
            && rule.holds(case.cloud, day)
        {
            match looks(case) {
                Verdict::Silent => {}
                Verdict::Speaks => set.speaks |= 1 << bit,
                Verdict::Lacks(_) => set.lacks |= 1 << bit,
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
    /// The fact to state, where the rule could not tell without it.
    pub path: Option<&'static str>,
    /// What the messages name, by placeholder.
    pub args: Vec<(&'static str, &'static str)>,
}

impl Finding {
    pub(crate) fn new(rule: &'static Rule) -> Finding {
        Finding { rule, severity: rule.severity, path: None, args: Vec::new() }
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rule", self.rule.name)?;
        map.serialize_entry("severity", &self.severity)?;
        if let Some(path) = self.path {
            map.serialize_entry("path", path)?;
        }
        if !self.args.is_empty() {
            map.serialize_entry("args", &Args(&self.args))?;
        }
        map.end()
    }
}

/// The answer, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
        let mut findings: Vec<Finding> = book()
            .enumerate()
            .filter_map(|(bit, rule)| {
                let mut finding = Finding::new(rule);
                if set.lacks >> bit & 1 == 1 {
                    finding.severity = Severity::Unknown;
                    finding.path = lacking(rule, case);
                } else if set.speaks >> bit & 1 == 0 {
                    return None;
                }
                if rule.names_cloud {
                    finding.args.push(("cloud", case.cloud.name()));
                }
                Some(finding)
            })
            .collect();
        findings.sort_by_key(|finding| finding.severity);
        let outcome = match findings.first().map(|worst| worst.severity) {
            Some(Severity::Forbidden) => Outcome::Forbidden,
            Some(Severity::NotYet) => Outcome::NotYet,
            Some(Severity::Unknown) => Outcome::Unknown,
            Some(Severity::Warning | Severity::Note) | None => Outcome::Allowed,
        };
        let in_force = |edition: &&Edition| case.era.first_day() >= Some(edition.since);
        let edition = Edition::of(case.cloud).rfind(in_force).map_or("", |edition| edition.name);
        Decision { outcome, findings, edition }
    }
}

fn lacking(rule: &Rule, case: &Case) -> Option<&'static str> {
    match rule.looks {
        Looks::AtAction(looks) => match looks(case) {
            Verdict::Lacks(fact) => Some(fact.path()),
            Verdict::Silent | Verdict::Speaks => None,
        },
        Looks::AtLink(_) => None,
    }
}

/// May this partner do this?
///
/// # Errors
/// Where the day lies before the first edition for the cloud.
pub fn check(situation: &Situation, action: &Action) -> Result<Decision, InputError> {
    Ok(Decision::of(&Case::of(situation, action)?))
}
