//! Putting findings, steps, defects and problems into words.

use crate::{
    engine::finding::Finding,
    link::defect::Defect,
    locale::{
        template,
        texts::{Locale, MissingText},
    },
    policy::{rule::Severity, step::StepName},
    wire::{error::Problem, records::answer},
};

answer! {
    /// The explanation of a finding, a step, a defect or a problem.
    pub struct Explanation {
        /// What it is, in a few words.
        pub title: String = "title",
        /// Why.
        pub reason: String = "reason",
        /// What to do about it.
        pub remedy: String = "remedy",
    }
}

/// Something that can be explained: a [`Finding`], a [`StepName`], a [`Defect`] or a [`Problem`].
#[derive(Clone, Debug)]
pub struct Subject<'s> {
    pub(crate) name: SubjectName<'s>,
    pub(crate) path: Option<&'s str>,
    pub(crate) args: Vec<(&'s str, &'s str)>,
}

/// What a text is looked up by.
#[derive(Clone, Copy, Debug)]
pub(crate) enum SubjectName<'s> {
    /// A rule, and whether it cannot tell without a fact (rather than assuming it).
    Rule(&'s str, bool),
    Step(&'s str),
    Defect(&'s str),
    Code(&'s str),
}

impl<'s> From<&'s Finding> for Subject<'s> {
    fn from(finding: &'s Finding) -> Self {
        let is_unknown = finding.severity == Severity::Unknown;
        let name = SubjectName::Rule(finding.rule.name, is_unknown);
        Subject { name, path: finding.path, args: borrowed(&finding.args) }
    }
}

impl From<StepName> for Subject<'_> {
    fn from(step: StepName) -> Self {
        Subject { name: SubjectName::Step(step.as_str()), path: None, args: Vec::new() }
    }
}

impl<'s> From<&'s Defect> for Subject<'s> {
    fn from(defect: &'s Defect) -> Self {
        Subject { name: SubjectName::Defect(defect.defect.as_str()), path: None, args: borrowed(&defect.args) }
    }
}

impl<'s> From<&'s Problem> for Subject<'s> {
    fn from(problem: &'s Problem) -> Self {
        Subject {
            name: SubjectName::Code(problem.code.as_str()),
            path: Some(&problem.path),
            args: borrowed(&problem.args),
        }
    }
}

fn borrowed<'s>(args: &'s [(&'static str, String)]) -> Vec<(&'s str, &'s str)> {
    args.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// Explains something in a language.
///
/// # Errors
/// If the language lacks a text for it.
///
/// ```
/// use multipartner::{Customer, Locale, Partner, Situation, action::PurchaseSubscription, check, explain, locale};
/// let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse()?);
/// let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
/// let decision = check(&Situation::new(partner, customer), &PurchaseSubscription::new().into())?;
///
/// let english: Locale = serde_json::from_str(locale::EN)?;
/// for finding in &decision.findings {
///     let explanation = explain(finding, &english)?;
///     println!("{}: {} {}", explanation.title, explanation.reason, explanation.remedy);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn explain<'s>(subject: impl Into<Subject<'s>>, locale: &Locale) -> Result<Explanation, MissingText> {
    explain_subject(&subject.into(), locale)
}

fn explain_subject(subject: &Subject<'_>, locale: &Locale) -> Result<Explanation, MissingText> {
    let mut args = subject.args.clone();
    let key = match (subject.name, subject.path) {
        (SubjectName::Rule(name, _), None) => ["rules.", name].concat(),
        (SubjectName::Rule(name, is_unknown), Some(path)) => {
            let rule = locale.text(&["rules.", name, ".title"].concat())?;
            args.extend([("rule", rule), ("path", path), ("fact", locale.text(&["facts.", path].concat())?)]);
            if is_unknown { "unknown".to_owned() } else { "supposed".to_owned() }
        }
        (SubjectName::Step(name), _) => ["steps.", name].concat(),
        (SubjectName::Defect(name), _) => ["defects.", name].concat(),
        (SubjectName::Code(name), path) => {
            args.push(("path", path.unwrap_or_default()));
            ["errors.", name].concat()
        }
    };
    let text = |part: &str| -> Result<String, MissingText> {
        let text = locale.text(&[&key, part].concat())?;
        Ok(template::fill(text, |name| {
            let (_, value) = args.iter().find(|(known, _)| *known == name)?;
            Some(locale.text(&["names.", value].concat()).unwrap_or(value))
        }))
    };
    Ok(Explanation { title: text(".title")?, reason: text(".reason")?, remedy: text(".remedy")? })
}
