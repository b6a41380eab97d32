//! What changed between two days, rule by rule.

use crate::{
    engine::{
        decision::{Decision, decide_action},
        finding::Finding,
    },
    model::{action::Action, day::Day, situation::Situation},
    wire::{error::InputError, records::answer},
};

answer! {
    /// The decisions of two days, and the difference between them.
    pub struct Comparison {
        /// The decision on the first day.
        pub before: Decision = "before",
        /// The decision on the second day.
        pub after: Decision = "after",
        /// The findings on the second day only.
        pub added: Vec<Finding> = "added",
        /// The findings on the first day only.
        pub removed: Vec<Finding> = "removed",
    }
}

/// Compares the decisions of two days. The day in the situation is ignored.
///
/// # Errors
/// If a day is before the first edition for the cloud. The path of the problem is `dayA` for the first day, `dayB` for the
/// second, as in JavaScript.
///
/// ```
/// use multipartner::{Customer, Outcome, Partner, Situation, action::RequestResellerRelationship, compare};
/// let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse()?);
/// let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
/// let action = RequestResellerRelationship::new().dap(true);
///
/// let comparison = compare(
///     &Situation::new(partner, customer),
///     &action.into(),
///     "2023-10-08".parse()?,
///     "2023-10-09".parse()?,
/// )?;
/// assert_eq!(comparison.before.outcome, Outcome::Allowed);
/// assert_eq!(comparison.after.outcome, Outcome::Forbidden);
/// assert_eq!(comparison.added[0].rule.name, "dap-ended");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn compare(situation: &Situation, action: &Action, first: Day, second: Day) -> Result<Comparison, InputError> {
    let on = |day, path| {
        let situation = Situation { as_of: Some(day), ..situation.clone() };
        decide_action(&situation, action, path)
    };
    let (before, after) = (on(first, "dayA")?, on(second, "dayB")?);
    let only_in = |here: &Decision, there: &Decision| {
        let mut findings = here.findings.clone();
        // A finding that another text states is the same finding.
        let is_same = |one: &Finding, other: &Finding| {
            Finding { source: one.source, source_date: one.source_date, read_from: one.read_from, ..other.clone() }
                == *one
        };
        findings.retain(|finding| !there.findings.iter().any(|other| is_same(finding, other)));
        findings
    };
    let (added, removed) = (only_in(&after, &before), only_in(&before, &after));
    Ok(Comparison { before, after, added, removed })
}
