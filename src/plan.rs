//! The way from here to `allowed`: a search over the rules themselves. A rule that says `not-yet` names steps; each is
//! tried on the facts, and the rules are asked again.

use alloc::{collections::VecDeque, vec, vec::Vec};

use crate::{
    action::Action,
    case::Case,
    data::{Value, Write, object},
    decision::{Decision, Finding, Outcome, check},
    error::InputError,
    rule::Severity,
    situation::{PartnerType, Situation},
    step::{STEPS, Step, StepEntry, StepName, Submission},
};

/// The steps that lead to `allowed`, or what stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Can it be reached?
    pub reachable: bool,
    /// The fewest steps that do, in order; none where it is allowed already.
    pub steps: Vec<Step>,
    /// Where it cannot: the rules that say never, with their alternatives, or that lack a fact.
    pub blockers: Vec<Finding>,
}

impl Write for Plan {
    fn write(&self) -> Value {
        object(&[("reachable", &self.reachable), ("steps", &self.steps), ("blockers", &self.blockers)])
    }
}

/// Where the search has come to.
#[derive(Clone)]
struct Place {
    situation: Situation,
    action: Action,
    steps: Vec<Step>,
}

/// What has to happen before this partner may do this?
///
/// # Errors
/// Where the day lies before the first edition for the cloud.
pub fn plan(situation: &Situation, action: &Action) -> Result<Plan, InputError> {
    let start = Place { situation: situation.clone(), action: action.clone(), steps: Vec::new() };
    let mut seen = vec![(start.situation.clone(), start.action.clone())];
    let mut places = VecDeque::from([start]);
    let mut blockers = Vec::new();
    while let Some(place) = places.pop_front() {
        let decision = check(&place.situation, &place.action)?;
        if decision.outcome == Outcome::Allowed {
            return Ok(Plan { reachable: true, steps: place.steps, blockers: Vec::new() });
        }
        let mut names = Vec::new();
        open(&decision, &mut names, &mut blockers);
        // In the order in which steps are declared: a plan is the same every time, and in an order that makes sense.
        let mut tried = Vec::new();
        while let Some(name) = names.iter().copied().filter(|name| !tried.contains(name)).min() {
            tried.push(name);
            if let Some(after) = take(name, &place, &mut names, &mut blockers)? {
                let facts = (after.situation.clone(), after.action.clone());
                if !seen.contains(&facts) {
                    seen.push(facts);
                    places.push_back(after);
                }
            }
        }
    }
    if blockers.is_empty() {
        blockers = check(situation, action)?.findings;
        blockers.retain(|finding| finding.severity == Severity::NotYet);
    }
    Ok(Plan { reachable: false, steps: Vec::new(), blockers })
}

/// Adds the steps that lead on from a decision, or what stands in the way of all of them.
fn open(decision: &Decision, names: &mut Vec<StepName>, blockers: &mut Vec<Finding>) {
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

/// Takes a step, where it does something and what it submits is allowed; else adds what leads on to that.
fn take(
    name: StepName,
    place: &Place,
    names: &mut Vec<StepName>,
    blockers: &mut Vec<Finding>,
) -> Result<Option<Place>, InputError> {
    let Some(StepEntry { actor, source, submission, effect, .. }) = STEPS.iter().find(|step| step.name == name) else {
        return Ok(None);
    };
    let mut after = place.clone();
    if !effect(&mut after.situation, &mut after.action) {
        return Ok(None);
    }
    let (action, decision) = match submission(&place.situation, &place.action) {
        Submission::Nothing => (None, None),
        Submission::Some(kind) => (None, Some(Decision::of(&Case::of_type(&place.situation, kind)?))),
        Submission::OfProvider(kind) => {
            let mut provider = place.situation.clone();
            provider.partner.partner_type = Some(PartnerType::IndirectProvider);
            provider.partner.roles = None;
            (None, Some(Decision::of(&Case::of_type(&provider, kind)?)))
        }
        Submission::Whole(action) => {
            let decision = check(&place.situation, &action)?;
            (Some(action), Some(decision))
        }
    };
    if let Some(decision) = decision.filter(|decision| decision.outcome != Outcome::Allowed) {
        open(&decision, names, blockers);
        return Ok(None);
    }
    after.steps.push(Step {
        step: name,
        actor: *actor,
        action,
        situation: after.situation.clone(),
        planned_action: (after.action != place.action).then(|| after.action.clone()),
        source: source.url,
    });
    Ok(Some(after))
}
