//! What changed between two days, rule by rule.

use alloc::vec::Vec;

use crate::{
    action::Action,
    data::{Value, Write, object},
    day::Day,
    decision::{Decision, Finding, check},
    error::InputError,
    situation::Situation,
};

/// The decisions of two days, and what tells them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The decision of the first day.
    pub before: Decision,
    /// The decision of the second day.
    pub after: Decision,
    /// What is found on the second day only.
    pub added: Vec<Finding>,
    /// What is found on the first day only.
    pub removed: Vec<Finding>,
}

impl Write for Comparison {
    fn write(&self) -> Value {
        object(&[("before", &self.before), ("after", &self.after), ("added", &self.added), ("removed", &self.removed)])
    }
}

/// What changed for this partner between two days? The day that the situation states does not matter.
///
/// # Errors
/// Where a day lies before the first edition for the cloud.
pub fn compare(situation: &Situation, action: &Action, first: Day, second: Day) -> Result<Comparison, InputError> {
    let on = |day, name| {
        check(&Situation { as_of: Some(day), ..situation.clone() }, action).map_err(|refusal| refusal.at(name))
    };
    let (before, after) = (on(first, "dayA")?, on(second, "dayB")?);
    let missing = |here: &Decision, there: &Decision| {
        let mut findings = here.findings.clone();
        findings.retain(|finding| !there.findings.contains(finding));
        findings
    };
    let (added, removed) = (missing(&after, &before), missing(&before, &after));
    Ok(Comparison { before, after, added, removed })
}
