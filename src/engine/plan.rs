//! The way to `allowed`: a search over the rules themselves. A `not-yet` rule names steps; each is applied to the
//! facts, and the rules are asked again.

use std::collections::VecDeque;

use crate::{
    engine::{
        decision::{Decision, Outcome, check, decide_type},
        finding::Finding,
        steps::{STEPS, Step, StepEntry, Submission},
    },
    model::{
        action::Action,
        situation::{Partner, PartnerType, Situation},
    },
    policy::{rule::Severity, step::StepName},
    wire::{error::InputError, records::answer},
};

answer! {
    /// The shortest sequence of steps that leads to `allowed`, or what blocks it.
    pub struct Plan {
        /// Whether `allowed` can be reached.
        pub reachable: bool = "reachable",
        /// The steps, in order; empty if the action is allowed already.
        pub steps: Vec<Step> = "steps",
        /// If it cannot be reached: the rules that exclude it, or the facts that are missing.
        pub blockers: Vec<Finding> = "blockers",
    }
}

/// A state of the search.
#[derive(Clone)]
struct State {
    situation: Situation,
    action: Action,
    steps: Vec<Step>,
}

/// Finds the steps after which this partner may do this.
///
/// # Errors
/// If the day is before the first edition for the cloud.
///
/// ```
/// use multipartner::{Customer, Partner, Situation, TenantUse, action::PurchaseSubscription, plan};
/// let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse()?);
/// let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
/// let situation = Situation::new(partner, customer.tenant_use(TenantUse::OwnUse));
///
/// let plan = plan(&situation, &PurchaseSubscription::new().into())?;
/// let steps: Vec<&str> = plan.steps.iter().map(|step| step.step.as_str()).collect();
/// assert_eq!(steps, ["request-reseller-relationship", "accept-invitation"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn plan(situation: &Situation, action: &Action) -> Result<Plan, InputError> {
    let start = State { situation: situation.clone(), action: action.clone(), steps: Vec::new() };
    // A plan passes through few states: a list is smaller than a set, and as fast.
    let mut seen = vec![(start.situation.clone(), start.action.clone())];
    let mut states = VecDeque::from([start]);
    let mut blockers = Vec::new();
    while let Some(state) = states.pop_front() {
        let decision = check(&state.situation, &state.action)?;
        if decision.outcome == Outcome::Allowed {
            return Ok(Plan { reachable: true, steps: state.steps, blockers: Vec::new() });
        }
        let mut names = Vec::new();
        expand(&decision, &mut names, &mut blockers);
        // In the order in which the steps are declared, so that a plan is always the same and in a sensible order.
        let mut tried = Vec::new();
        while let Some(name) = names.iter().copied().filter(|name| !tried.contains(name)).min() {
            tried.push(name);
            if let Some(after) = take(name, &state, &mut names, &mut blockers)? {
                let facts = (after.situation.clone(), after.action.clone());
                if !seen.contains(&facts) {
                    seen.push(facts);
                    states.push_back(after);
                }
            }
        }
    }
    Ok(Plan { reachable: false, steps: Vec::new(), blockers })
}

/// Adds the steps that lead on from a decision, or what blocks all of them.
fn expand(decision: &Decision, names: &mut Vec<StepName>, blockers: &mut Vec<Finding>) {
    for finding in &decision.findings {
        match (decision.outcome, finding.severity) {
            (Outcome::NotYet, Severity::NotYet) => {
                for name in finding.rule.steps {
                    if !names.contains(name) {
                        names.push(*name);
                    }
                }
            }
            (Outcome::Forbidden, Severity::Forbidden) | (Outcome::Unknown, Severity::Unknown)
                if !blockers.contains(finding) =>
            {
                blockers.push(finding.clone());
            }
            _ => {}
        }
    }
}

/// Takes a step if it changes something and what it submits is allowed; otherwise adds what leads to that.
fn take(
    name: StepName,
    state: &State,
    names: &mut Vec<StepName>,
    blockers: &mut Vec<Finding>,
) -> Result<Option<State>, InputError> {
    let Some(StepEntry { actor, source, submission, effect, .. }) = STEPS.iter().find(|step| step.name == name) else {
        return Ok(None);
    };
    let mut after = state.clone();
    if !effect(&mut after.situation, &mut after.action) {
        return Ok(None);
    }
    let (action, decision) = match submission(&state.situation, &state.action) {
        Submission::None => (None, None),
        Submission::Kind(kind) => (None, Some(decide_type(&state.situation, kind)?)),
        Submission::ByProvider(kind) => {
            let mut provider = state.situation.clone();
            // Nothing else is known of the provider.
            let tenant_id = provider.partner.provider_tenant_id.take().unwrap_or(provider.partner.tenant_id);
            provider.partner = Partner::new(tenant_id).partner_type(PartnerType::IndirectProvider);
            (None, Some(decide_type(&provider, kind)?))
        }
        Submission::Action(action) => {
            let decision = check(&state.situation, &action)?;
            (Some(action), Some(decision))
        }
    };
    if let Some(decision) = decision.filter(|decision| decision.outcome != Outcome::Allowed) {
        expand(&decision, names, blockers);
        return Ok(None);
    }
    after.steps.push(Step {
        step: name,
        actor: *actor,
        action,
        situation: after.situation.clone(),
        planned_action: (after.action != state.action).then(|| after.action.clone()),
        source: source.url,
    });
    Ok(Some(after))
}
