//! Languages are data: `src/locale/<tag>.json`, keyed by the names of rules, defects and errors.
//!
//! The crate parses no JSON. Whoever uses it natively reads a language with any serde format:
//! `let es: Locale = serde_json::from_str(multipartner::locale::ES)?`.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{decision::Finding, defect::Defect, error::InputError, rule::Severity, step::StepName};

/// English, as JSON.
pub const EN: &str = include_str!("locale/en.json");
/// Spanish, as JSON.
pub const ES: &str = include_str!("locale/es.json");

/// What is told of a finding, a defect or an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// A few words.
    pub title: String,
    /// Why.
    pub reason: String,
    /// What to do about it.
    pub remedy: String,
}

/// A language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locale {
    /// Its BCP 47 tag.
    pub tag: String,
    /// Its own name for itself.
    pub name: String,
    /// Words for names that appear as arguments.
    pub names: BTreeMap<String, String>,
    /// What is told where a fact is missing.
    pub unknown: Explanation,
    /// What is told where a fact is missing and taken to be in order.
    pub supposed: Explanation,
    /// Words for the facts that a rule may find missing, by path.
    pub facts: BTreeMap<String, String>,
    /// By rule.
    pub rules: BTreeMap<String, Explanation>,
    /// By step.
    pub steps: BTreeMap<String, Explanation>,
    /// By defect.
    pub defects: BTreeMap<String, Explanation>,
    /// By error code.
    pub errors: BTreeMap<String, Explanation>,
}

/// What can be explained.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'s> {
    /// A rule that has something to say.
    Finding(&'s Finding),
    /// A step of a plan.
    Step(StepName),
    /// Something wrong with a link.
    Defect(&'s Defect),
    /// Input that was refused.
    Error(&'s InputError),
}

/// Puts something into words; none where the language lacks them.
pub fn explain(subject: Subject<'_>, locale: &Locale) -> Option<Explanation> {
    let mut args: Vec<(&str, &str)> = Vec::new();
    let template = match subject {
        Subject::Finding(finding) => {
            let rule = locale.rules.get(finding.rule.name)?;
            args.extend(finding.args.iter().map(|(name, value)| (*name, value.as_str())));
            match finding.path {
                Some(path) => {
                    args.extend([("rule", rule.title.as_str()), ("path", path), ("fact", locale.facts.get(path)?)]);
                    if finding.severity == Severity::Unknown { &locale.unknown } else { &locale.supposed }
                }
                None => rule,
            }
        }
        Subject::Step(step) => locale.steps.get(step.name())?,
        Subject::Defect(defect) => {
            args.extend(defect.args.iter().map(|(name, value)| (*name, value.as_str())));
            locale.defects.get(defect.defect.name())?
        }
        Subject::Error(error) => {
            args.extend(error.args().iter().map(|(name, value)| (*name, value.as_str())));
            args.push(("path", error.path()));
            locale.errors.get(error.code().name())?
        }
    };
    let fill = |text: &str| fill(text, &args, &locale.names);
    Some(Explanation { title: fill(&template.title), reason: fill(&template.reason), remedy: fill(&template.remedy) })
}

/// Puts the arguments into the places that bear their names; what they say is never read as a template again.
fn fill(text: &str, args: &[(&str, &str)], names: &BTreeMap<String, String>) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        filled.push_str(before);
        match args.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => filled.push_str(names.get(*value).map_or(value, String::as_str)),
            None => filled.extend(["{", name, "}"]),
        }
        rest = after;
    }
    filled + rest
}
