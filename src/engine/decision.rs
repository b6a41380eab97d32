//! From a case to an answer with reasons.

use crate::{
    engine::finding::{self, Finding},
    model::{
        action::{Action, ActionType},
        day::Day,
        situation::Situation,
    },
    policy::{
        case::Case,
        edition::{Edition, EditionId},
        index,
        role_names::RolesAtStake,
        rule::Severity,
        source::POLICY_DAY,
    },
    wire::{
        error::{InputError, Problem},
        names::string_enum,
        records::answer,
    },
};

string_enum! {
    /// The answer, worst first.
    pub exhaustive enum Outcome {
        /// The policy excludes the action; a finding says what to do instead.
        Forbidden = "forbidden",
        /// The action is permitted once something else has happened; a finding names the steps.
        NotYet = "not-yet",
        /// A rule cannot tell, and a finding names the fact to state; or no rule is about the action.
        Unknown = "unknown",
        /// None of the rules about the action objects.
        Allowed = "allowed",
    }
}

answer! {
    /// The answer, with its reasons. The worst finding decides the outcome; warnings and notes do not change it.
    pub struct Decision {
        /// The answer.
        pub outcome: Outcome = "outcome",
        /// The reasons, worst first.
        pub findings: Vec<Finding> = "findings",
        /// The edition of the multi-partner page that was in force.
        pub edition: EditionId = "edition",
        /// The day up to which this version knows the policy. What changed later is not in its rules.
        pub policy_day: Day = "policyDay",
    }
}

/// What the rules find in a case, worst first, and what that means.
pub(crate) fn judge(case: &Case, roles: &RolesAtStake<'_>) -> (Outcome, Vec<Finding>) {
    let mut findings = Vec::new();
    let is_covered = index::ask(case, |rule, verdict| {
        finding::add_verdict(rule.info, rule.period, verdict, case.cloud, roles, &mut findings);
    });
    (outcome(findings.first().map(|worst| worst.severity), is_covered), findings)
}

/// What the severity of the worst finding means for the outcome. An action that no rule is about is never allowed.
pub(crate) fn outcome(worst: Option<Severity>, is_covered: bool) -> Outcome {
    match worst {
        Some(Severity::Forbidden) => Outcome::Forbidden,
        Some(Severity::NotYet) => Outcome::NotYet,
        Some(Severity::Unknown) => Outcome::Unknown,
        Some(Severity::Warning | Severity::Note) | None if is_covered => Outcome::Allowed,
        Some(Severity::Warning | Severity::Note) | None => Outcome::Unknown,
    }
}

/// Decides a case, in which these roles are at stake.
///
/// # Errors
/// If the day, which is stated at this path, is before the first edition for the cloud.
pub fn decide(case: &Case, roles: &RolesAtStake<'_>, day_path: &str) -> Result<Decision, Problem> {
    let edition = Edition::in_force(case.cloud, case.day, day_path)?;
    let (outcome, findings) = judge(case, roles);
    Ok(Decision { outcome, findings, edition, policy_day: POLICY_DAY })
}

/// Decides an action in a situation.
pub(crate) fn decide_action(situation: &Situation, action: &Action, day_path: &str) -> Result<Decision, Problem> {
    decide(&Case::of(situation, action), &RolesAtStake::of(situation, action), day_path)
}

/// Decides an action of this type about which nothing more is stated.
pub(crate) fn decide_type(situation: &Situation, action_type: ActionType) -> Result<Decision, Problem> {
    decide(&Case::of_type(situation, action_type), &RolesAtStake::of_type(situation, action_type), DAY_PATH)
}

/// The path at which a situation states its day.
const DAY_PATH: &str = "situation.asOf";

/// Decides whether this partner may do this.
///
/// # Errors
/// If the day is before the first edition for the cloud.
///
/// ```
/// use multipartner::{Customer, Outcome, Partner, Situation, Subscription, SubscriptionChange, action::ChangeSubscription, check};
/// let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse()?);
/// let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
/// let subscription = Subscription::new("bbbbbbbb-cccc-4ddd-8eee-ffffffffffff".parse()?)
///     .sold_by("99999999-8888-4777-8666-555555555555".parse()?);
/// let action = ChangeSubscription::new(subscription, SubscriptionChange::Cancel);
///
/// let decision = check(&Situation::new(partner, customer), &action.into())?;
/// assert_eq!(decision.outcome, Outcome::Forbidden);
/// assert_eq!(decision.findings[0].rule.name, "existing-subscriptions-unchanged");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(situation: &Situation, action: &Action) -> Result<Decision, InputError> {
    Ok(decide_action(situation, action, DAY_PATH)?)
}

#[cfg(test)]
mod tests {
    use crate::{
        engine::decision::{Outcome, outcome},
        policy::rule::Severity,
    };

    #[test]
    fn only_what_a_rule_is_about_is_allowed() {
        let outcomes =
            |is_covered| [None, Some(Severity::Note), Some(Severity::NotYet)].map(|worst| outcome(worst, is_covered));
        assert_eq!(outcomes(true), [Outcome::Allowed, Outcome::Allowed, Outcome::NotYet]);
        assert_eq!(outcomes(false), [Outcome::Unknown, Outcome::Unknown, Outcome::NotYet]);
    }
}
