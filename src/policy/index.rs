//! The rules by what they can apply to, so that a decision asks few of them.

use std::{iter, sync::OnceLock};

use crate::{
    model::{action::ActionType, cloud::Cloud, day::Day},
    policy::{
        case::Case,
        gdap_request::GdapRequestFacts,
        period::Period,
        rule::{Rule, RuleInfo, Verdict},
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
    asked: Asked,
}

#[derive(Clone, Copy, Debug)]
enum Asked {
    Case(&'static Rule<Case>),
    Request(&'static Rule<GdapRequestFacts>),
}

impl Asked {
    fn info(self) -> &'static RuleInfo {
        match self {
            Asked::Case(rule) => &rule.info,
            Asked::Request(rule) => &rule.info,
        }
    }
}

impl IndexedRule {
    /// What is known of the rule.
    pub fn info(&self) -> &'static RuleInfo {
        self.asked.info()
    }

    /// Whether the rule is about some types of action, and not about all.
    fn names_action(&self) -> bool {
        matches!(self.asked, Asked::Request(_)) || self.info().action_types.is_some()
    }

    /// What the rule concludes from a case.
    #[inline(always)] // of what a decision costs, calling it is much
    fn verdict(&self, case: &Case) -> Verdict {
        match self.asked {
            Asked::Case(rule) => (rule.predicate)(case),
            Asked::Request(rule) => case.gdap_request.as_ref().map_or(Verdict::NotApplicable, rule.predicate),
        }
    }
}

/// Asks every rule that holds on the day and in the cloud of a case, in the order of the chapters. Returns whether one of
/// them is about this type of action.
pub fn ask(case: &Case, mut answer: impl FnMut(&IndexedRule, Verdict)) -> bool {
    let mut is_covered = false;
    for rule in in_force(case.cloud, case.action_type, case.day) {
        is_covered |= rule.names_action();
        answer(rule, rule.verdict(case));
    }
    is_covered
}

/// The rule with this number, and the period at this place.
pub fn rule(number: u16, place: u8) -> Option<(&'static RuleInfo, &'static Period)> {
    let info = all().nth(number.into())?.info();
    Some((info, info.periods.get(usize::from(place))?))
}

/// The rules that can apply to a type of action in a cloud.
struct Timeline {
    /// In each of their periods, in the order of the chapters.
    periods: Vec<IndexedRule>,
    /// The days on which one begins or ends, in order.
    turns: Vec<Day>,
    /// The rules in force before the first of these days, between each two, and from the last one on.
    in_force: Vec<OnceLock<Vec<IndexedRule>>>,
}

/// The rules in force on a day; without a day, those that are still.
fn in_force(cloud: Cloud, action_type: ActionType, day: Option<Day>) -> &'static [IndexedRule] {
    const ACTIONS: usize = ActionType::ALL.len();
    static TIMELINES: [[OnceLock<Timeline>; ACTIONS]; Cloud::ALL.len()] =
        [const { [const { OnceLock::new() }; ACTIONS] }; Cloud::ALL.len()];
    let slot = TIMELINES.get(cloud as usize).and_then(|by_action| by_action.get(action_type as usize));
    let Some(timeline) = slot.map(|slot| slot.get_or_init(|| Timeline::of(cloud, action_type))) else { return &[] };
    let passed = day.map_or(timeline.turns.len(), |day| timeline.turns.partition_point(|turn| *turn <= day));
    timeline.in_force.get(passed).map_or(&[], |rules| rules.get_or_init(|| timeline.on(day)))
}

impl Timeline {
    fn of(cloud: Cloud, action_type: ActionType) -> Timeline {
        let mut periods = Vec::new();
        for (number, asked) in all().enumerate() {
            let info = asked.info();
            let can_apply = match asked {
                Asked::Case(_) => info.action_types.is_none_or(|action_types| action_types.contains(&action_type)),
                Asked::Request(_) => action_type == ActionType::RequestGdap,
            };
            if can_apply {
                let places = info.periods.iter().enumerate().filter(|(_, period)| period.clouds.contains(cloud));
                periods.extend(places.map(|(place, period)| IndexedRule {
                    number: number as u16,
                    period,
                    place: place as u8,
                    asked,
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

    fn on(&self, day: Option<Day>) -> Vec<IndexedRule> {
        let mut rules: Vec<_> = self.periods.iter().copied().filter(|rule| rule.period.holds_on(day)).collect();
        // Periods of a rule may overlap.
        rules.dedup_by_key(|rule| rule.number);
        rules
    }
}

fn all() -> impl Iterator<Item = Asked> {
    CHAPTERS.iter().flat_map(|chapter| {
        let (cases, requests): (&[Rule<Case>], &[Rule<GdapRequestFacts>]) = match chapter {
            Chapter::Actions(rules) => (rules, &[]),
            Chapter::GdapRequests(rules) => (&[], rules),
        };
        cases.iter().map(Asked::Case).chain(requests.iter().map(Asked::Request))
    })
}
