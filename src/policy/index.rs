//! The rules by what they can apply to, so that a decision asks few of them.

use std::{iter, sync::OnceLock};

use crate::{
    model::{action::ActionType, cloud::Cloud, day::Day},
    policy::{
        case::Case,
        gdap_request::GdapRequestFacts,
        period::Period,
        rule::{NOT_APPLICABLE, Rule, RuleInfo, Verdict},
        rules::{CHAPTERS, Chapter},
    },
};

/// A rule in one of its periods.
#[derive(Clone, Copy, Debug)]
pub struct IndexedRule {
    /// The place of the rule among those about actions.
    pub number: u16,
    /// The period.
    pub period: &'static Period,
    /// Its place among those of the rule.
    pub place: u8,
    /// What is known of the rule.
    pub info: &'static RuleInfo,
    predicate: Predicate,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Predicate {
    Case(fn(&Case) -> Verdict),
    Request(fn(&GdapRequestFacts) -> Verdict),
}

impl IndexedRule {
    /// Whether the rule is about some types of action, and not about all.
    fn names_action(&self) -> bool {
        matches!(self.predicate, Predicate::Request(_)) || self.info.action_types.is_some()
    }

    /// What the rule concludes from a case.
    #[inline(always)] // of what a decision costs, calling it is much
    fn verdict(&self, case: &Case) -> Verdict {
        match self.predicate {
            Predicate::Case(predicate) => predicate(case),
            Predicate::Request(predicate) => case.gdap_request.as_ref().map_or(NOT_APPLICABLE, predicate),
        }
    }
}

/// Asks every rule that holds on the day and in the cloud of a case, in the order of the chapters. Returns whether one of
/// them is about this type of action.
pub fn ask(case: &Case, mut answer: impl FnMut(&IndexedRule, Verdict)) -> bool {
    let Some(in_force) = in_force(case.cloud, case.action_type, case.day) else { return false };
    for rule in &in_force.rules {
        answer(rule, rule.verdict(case));
    }
    in_force.is_covered
}

/// The rule with this number, and the period at this place.
pub fn rule(number: u16, place: u8) -> Option<(&'static RuleInfo, &'static Period)> {
    let (info, _) = all().nth(number.into())?;
    Some((info, info.periods.get(usize::from(place))?))
}

/// The rules that can apply to a type of action in a cloud.
struct Timeline {
    /// In each of their periods, in the order of the chapters.
    periods: Vec<IndexedRule>,
    /// The days on which one begins or ends, in order.
    turns: Vec<Day>,
    /// The rules in force before the first of these days, between each two, and from the last one on.
    in_force: Vec<OnceLock<InForce>>,
}

/// The rules in force on a day.
struct InForce {
    rules: Vec<IndexedRule>,
    /// Whether one of them is about this type of action, and not about all.
    is_covered: bool,
}

/// The rules in force on a day; without a day, those that are still.
fn in_force(cloud: Cloud, action_type: ActionType, day: Option<Day>) -> Option<&'static InForce> {
    const ACTIONS: usize = ActionType::ALL.len();
    static TIMELINES: [[OnceLock<Timeline>; ACTIONS]; Cloud::ALL.len()] =
        [const { [const { OnceLock::new() }; ACTIONS] }; Cloud::ALL.len()];
    let timeline = TIMELINES.get(cloud as usize)?.get(action_type as usize)?;
    let timeline = timeline.get_or_init(|| Timeline::of(cloud, action_type));
    let passed = day.map_or(timeline.turns.len(), |day| timeline.turns.partition_point(|turn| *turn <= day));
    Some(timeline.in_force.get(passed)?.get_or_init(|| timeline.on(day)))
}

impl Timeline {
    fn of(cloud: Cloud, action_type: ActionType) -> Timeline {
        let mut periods = Vec::new();
        for (number, (info, predicate)) in all().enumerate() {
            let can_apply = match predicate {
                Predicate::Case(_) => info.action_types.is_none_or(|action_types| action_types.contains(&action_type)),
                Predicate::Request(_) => action_type == ActionType::RequestGdap,
            };
            if can_apply {
                let places = info.periods.iter().enumerate().filter(|(_, period)| period.clouds.contains(cloud));
                periods.extend(places.map(|(place, period)| IndexedRule {
                    number: number as u16,
                    period,
                    place: place as u8,
                    info,
                    predicate,
                }));
            }
        }
        let mut turns = Vec::new();
        for day in periods.iter().flat_map(|rule| iter::once(rule.period.since).chain(rule.period.until)) {
            if let Err(place) = turns.binary_search(&day) {
                turns.insert(place, day);
            }
        }
        let in_force = iter::repeat_with(OnceLock::new).take(turns.len() + 1).collect();
        Timeline { periods, turns, in_force }
    }

    fn on(&self, day: Option<Day>) -> InForce {
        let mut rules: Vec<_> = self.periods.iter().copied().filter(|rule| rule.period.holds_on(day)).collect();
        // Periods of a rule may overlap.
        rules.dedup_by_key(|rule| rule.number);
        let is_covered = rules.iter().any(IndexedRule::names_action);
        InForce { rules, is_covered }
    }
}

pub(crate) fn all() -> impl Iterator<Item = (&'static RuleInfo, Predicate)> {
    CHAPTERS.iter().flat_map(|chapter| {
        let (cases, requests): (&[Rule<Case>], &[Rule<GdapRequestFacts>]) = match chapter {
            Chapter::Actions(rules) => (rules, &[]),
            Chapter::GdapRequests(rules) => (&[], rules),
        };
        let cases = cases.iter().map(|rule| (&rule.info, Predicate::Case(rule.predicate)));
        cases.chain(requests.iter().map(|rule| (&rule.info, Predicate::Request(rule.predicate))))
    })
}
