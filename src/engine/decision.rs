//! From a case to an answer with reasons.

use crate::{
    engine::finding::{self, Finding},
    model::{
        action::{Action, ActionType},
        situation::Situation,
    },
    policy::{
        case::Case,
        edition::{Edition, EditionId},
        index,
        role_names::RolesAtStake,
        rule::Severity,
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
        /// A rule cannot tell; a finding names the fact to state.
        Unknown = "unknown",
        /// No rule objects.
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
    }
}

/// Everything that the rules find in a case, worst first.
pub(crate) fn findings(case: &Case, roles: &RolesAtStake<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    index::ask(case, |rule, verdict| {
        finding::add_verdict(rule.info(), rule.period, verdict, case.cloud, roles, &mut findings);
    });
    findings
}

/// What the worst of these findings means for the outcome.
pub(crate) fn outcome(findings: &[Finding]) -> Outcome {
    outcome_of(findings.first().map(|worst| worst.severity))
}

/// What the severity of the worst finding means for the outcome.
pub(crate) fn outcome_of(worst: Option<Severity>) -> Outcome {
    match worst {
        Some(Severity::Forbidden) => Outcome::Forbidden,
        Some(Severity::NotYet) => Outcome::NotYet,
        Some(Severity::Unknown) => Outcome::Unknown,
        Some(Severity::Warning | Severity::Note) | None => Outcome::Allowed,
    }
}

/// Decides a case, in which these roles are at stake.
///
/// # Errors
/// If the day, which is stated at this path, is before the first edition for the cloud.
pub fn decide(case: &Case, roles: &RolesAtStake<'_>, day_path: &str) -> Result<Decision, Problem> {
    let edition = Edition::in_force(case.cloud, case.day, day_path)?;
    let findings = findings(case, roles);
    Ok(Decision { outcome: outcome(&findings), findings, edition })
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
