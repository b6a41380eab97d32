//! The rules by what they can apply to, so that a decision asks few of them.

use std::sync::OnceLock;

use crate::{
    model::{action::ActionType, cloud::Cloud},
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
    let mut asked = None;
    let mut is_covered = false;
    for entry in entries(case.cloud, case.action_type) {
        // Periods of a rule may overlap.
        if entry.period.holds_on(case.day) && asked != Some(entry.number) {
            asked = Some(entry.number);
            is_covered |= entry.names_action();
            answer(entry, entry.verdict(case));
        }
    }
    is_covered
}

/// The rule with this number, and the period at this place.
pub fn rule(number: u16, place: u8) -> Option<(&'static RuleInfo, &'static Period)> {
    let info = all().nth(number.into())?.info();
    Some((info, info.periods.get(usize::from(place))?))
}

/// The rules that can apply in a cloud, in each of their periods there.
fn entries(cloud: Cloud, action_type: ActionType) -> &'static [IndexedRule] {
    const ACTIONS: usize = ActionType::ALL.len();
    static INDEX: [[OnceLock<Vec<IndexedRule>>; ACTIONS]; Cloud::ALL.len()] =
        [const { [const { OnceLock::new() }; ACTIONS] }; Cloud::ALL.len()];
    let slot = INDEX.get(cloud as usize).and_then(|by_action| by_action.get(action_type as usize));
    slot.map_or(&[], |slot| slot.get_or_init(|| indexed(cloud, action_type)).as_slice())
}

fn indexed(cloud: Cloud, action_type: ActionType) -> Vec<IndexedRule> {
    let mut entries = Vec::new();
    for (number, asked) in all().enumerate() {
        let info = asked.info();
        let can_apply = match asked {
            Asked::Case(_) => info.action_types.is_none_or(|action_types| action_types.contains(&action_type)),
            Asked::Request(_) => action_type == ActionType::RequestGdap,
        };
        if !can_apply {
            continue;
        }
        let periods = info.periods.iter().enumerate().filter(|(_, period)| period.clouds.contains(&cloud));
        let (number, at) = (number as u16, |place: usize| place as u8);
        entries.extend(periods.map(|(place, period)| IndexedRule { number, period, place: at(place), asked }));
    }
    entries
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
