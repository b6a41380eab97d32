//! What a rule is.

use crate::{
    model::{action::ActionType, cloud::Cloud, day::Day},
    policy::{fact::Fact, period::Period, step::StepName},
    wire::{
        names::string_enum,
        shape::{Described, Type},
        value::Value,
        write::ToValue,
    },
};

string_enum! {
    /// How a finding affects the outcome, worst first.
    pub exhaustive enum Severity {
        /// The policy excludes the action.
        Forbidden = "forbidden",
        /// The action is permitted once something else has happened.
        NotYet = "not-yet",
        /// It cannot be decided from what is known.
        Unknown = "unknown",
        /// Sources disagree, or only a third party says so. Does not change the outcome.
        Warning = "warning",
        /// Good to know, or an assumption. Does not change the outcome.
        Note = "note",
    }
}

/// What a rule concludes from the facts. It is a byte, since a decision asks some forty rules, and what is larger comes back
/// through memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict(u8);

/// The rule does not apply.
pub const NOT_APPLICABLE: Verdict = Verdict(u8::MAX);

/// The rule applies, with its severity.
pub const APPLIES: Verdict = Verdict(0);

/// The rule cannot tell without this fact: the outcome is unknown.
pub const fn missing(fact: Fact) -> Verdict {
    Verdict(1 + 2 * fact as u8)
}

/// This fact was not stated and is assumed to be fine; a note says so.
pub const fn assumed(fact: Fact) -> Verdict {
    Verdict(2 + 2 * fact as u8)
}

/// Applies if the condition holds.
pub(crate) const fn applies_if(condition: bool) -> Verdict {
    if condition { APPLIES } else { NOT_APPLICABLE }
}

impl Verdict {
    /// The verdict with this number.
    pub(crate) const fn from_number(number: u8) -> Verdict {
        Verdict(number)
    }

    /// Its number: 0 if the rule applies.
    pub(crate) const fn number(self) -> u8 {
        self.0
    }

    /// How severe a finding it makes of a rule with this severity; nothing if it makes none.
    #[inline(always)] // a decision asks it of each rule
    pub fn severity(self, rule: Severity) -> Option<Severity> {
        match self {
            NOT_APPLICABLE => None,
            APPLIES => Some(rule),
            Verdict(number) if number % 2 == 1 => Some(Severity::Unknown),
            Verdict(_) => Some(Severity::Note),
        }
    }

    /// The fact that is missing or assumed.
    pub fn fact(self) -> Option<Fact> {
        Fact::ALL.get(usize::from(self.0.checked_sub(1)? / 2)).copied()
    }
}

// Each fact takes two numbers, between that of `APPLIES` and that of `NOT_APPLICABLE`.
const _: () = assert!(2 * Fact::ALL.len() < u8::MAX as usize);

/// The roles that the explanation of a rule names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleGroup {
    /// Those of which the action requires one.
    Required,
    /// Of those requested: those that cannot be.
    NotRequestable,
    /// Those that only a third party's list names as requestable, and those that no list names at all.
    Unlisted,
    /// The built-in ones that no list of roles that can be requested names.
    OnNoList,
    /// Those that are not for general use.
    NotGeneral,
    /// Those that are no built-in roles.
    Unknown,
    /// Those labeled as privileged, other than Global Administrator.
    Privileged,
    /// Those listed more than once.
    Repeated,
}

/// What is known of a rule, apart from when it applies.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleInfo {
    /// Its name, which is also the key of its explanation in each language.
    pub name: &'static str,
    /// How it affects the outcome where it applies.
    pub severity: Severity,
    /// When and where it holds. A rule that has ended is kept.
    pub periods: &'static [Period],
    /// The types of action to which it can apply, where it is a rule about some. No others are asked.
    pub action_types: Option<&'static [ActionType]>,
    /// For a `not-yet` rule: the steps, each of which removes what the rule objects to.
    pub steps: &'static [StepName],
    /// The field of a request that the rule is about, if it is about one.
    pub field: Option<&'static str>,
    /// Whether its explanation mentions the cloud.
    pub mentions_cloud: bool,
    /// The roles that its explanation names.
    pub names_roles: Option<RoleGroup>,
}

impl RuleInfo {
    /// The period in which the rule holds in this cloud on this day; without a day, that in which it holds still.
    pub fn period(&self, cloud: Cloud, day: Option<Day>) -> Option<&'static Period> {
        self.periods.iter().find(|period| period.holds(cloud, day))
    }
}

/// A finding refers to its rule by name.
impl ToValue for &'static RuleInfo {
    fn to_value(&self) -> Value {
        self.name.to_value()
    }
}

impl Described for &'static RuleInfo {
    fn described() -> Type {
        Type::Named("RuleName")
    }
}

/// A rule of the policy about facts of type `F`.
#[derive(Debug)]
pub struct Rule<F: 'static> {
    /// What is known of it.
    pub info: RuleInfo,
    /// Whether it applies. It never looks at the day: the periods are for that.
    pub predicate: fn(&F) -> Verdict,
}

impl<F> Rule<F> {
    const fn new(
        name: &'static str,
        severity: Severity,
        periods: &'static [Period],
        predicate: fn(&F) -> Verdict,
    ) -> Rule<F> {
        let info = RuleInfo {
            name,
            severity,
            periods,
            action_types: None,
            steps: &[],
            field: None,
            mentions_cloud: false,
            names_roles: None,
        };
        Rule { info, predicate }
    }

    /// The policy excludes what it applies to.
    pub(crate) const fn forbidden(
        name: &'static str,
        periods: &'static [Period],
        predicate: fn(&F) -> Verdict,
    ) -> Rule<F> {
        Rule::new(name, Severity::Forbidden, periods, predicate)
    }

    /// What it applies to is permitted once one of these steps has been taken.
    pub(crate) const fn not_yet(
        name: &'static str,
        steps: &'static [StepName],
        periods: &'static [Period],
        predicate: fn(&F) -> Verdict,
    ) -> Rule<F> {
        let Rule { info, predicate } = Rule::new(name, Severity::NotYet, periods, predicate);
        Rule { info: RuleInfo { steps, ..info }, predicate }
    }

    /// No source says what holds for what it applies to.
    pub(crate) const fn unknown(
        name: &'static str,
        periods: &'static [Period],
        predicate: fn(&F) -> Verdict,
    ) -> Rule<F> {
        Rule::new(name, Severity::Unknown, periods, predicate)
    }

    /// Sources disagree about what it applies to, or only a third party says so.
    pub(crate) const fn warning(
        name: &'static str,
        periods: &'static [Period],
        predicate: fn(&F) -> Verdict,
    ) -> Rule<F> {
        Rule::new(name, Severity::Warning, periods, predicate)
    }

    /// Good to know.
    pub(crate) const fn note(name: &'static str, periods: &'static [Period], predicate: fn(&F) -> Verdict) -> Rule<F> {
        Rule::new(name, Severity::Note, periods, predicate)
    }

    /// The same rule, asked about actions of these types only.
    pub(crate) const fn on(self, action_types: &'static [ActionType]) -> Rule<F> {
        Rule { info: RuleInfo { action_types: Some(action_types), ..self.info }, predicate: self.predicate }
    }

    /// The same rule, about a field of a request.
    pub(crate) const fn about(self, field: &'static str) -> Rule<F> {
        Rule { info: RuleInfo { field: Some(field), ..self.info }, predicate: self.predicate }
    }

    /// The same rule, whose explanation mentions the cloud.
    pub(crate) const fn mentioning_cloud(self) -> Rule<F> {
        Rule { info: RuleInfo { mentions_cloud: true, ..self.info }, predicate: self.predicate }
    }

    /// The same rule, whose explanation names roles.
    pub(crate) const fn naming(self, roles: RoleGroup) -> Rule<F> {
        Rule { info: RuleInfo { names_roles: Some(roles), ..self.info }, predicate: self.predicate }
    }
}
