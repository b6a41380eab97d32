//! What the multi-partner feature needs: the right to sell and the right to administer are two grants.

use super::{ALWAYS, DELEGATED_ADMIN_ENDED, between, since};
use crate::{
    action::ActionType::{AdministerService, PurchaseSubscription, RequestResellerRelationship},
    case::Case,
    cloud::{
        Cloud::{China, Germany, Global, UsGovernment},
        GERMANY_CLOSED,
    },
    day::Day,
    rule::{Looks::AtAction, Period, Rule, Severity, speaks_if},
    situation::GrantStatus,
    source::Source,
};

/// The day from which delegated admin privileges were a checkbox.
const CHECKBOX: Day = Day::new(2018, 11, 1);

/// When and where they came with every request, without a choice.
const INCLUDED: &[Period] = &[
    between(Day::new(2016, 12, 2), CHECKBOX, &[Global]),
    between(Day::new(2017, 6, 22), DELEGATED_ADMIN_ENDED, &[UsGovernment]),
    between(Day::new(2017, 1, 27), GERMANY_CLOSED, &[Germany]),
    since(Day::new(2016, 10, 18), &[China]),
];

fn may_administer(case: &Case) -> bool {
    case.delegated_admin == GrantStatus::Active || case.granular_admin == GrantStatus::Active
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "delegated-admin-included",
        severity: Severity::Forbidden,
        periods: INCLUDED,
        source: Source::REQUEST_2018,
        looks: AtAction(|case| {
            speaks_if(case.act == RequestResellerRelationship && case.asks_delegated_admin == Some(false))
        }),
        names_cloud: false,
    },
    Rule {
        name: "delegated-admin-ended",
        severity: Severity::Forbidden,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[Global, UsGovernment])],
        source: Source::DELEGATED_ADMIN_ENDED,
        looks: AtAction(|case| {
            speaks_if(case.act == RequestResellerRelationship && case.asks_delegated_admin == Some(true))
        }),
        names_cloud: false,
    },
    Rule {
        name: "granular-admin-not-in-government",
        severity: Severity::Forbidden,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[UsGovernment])],
        source: Source::E14,
        looks: AtAction(|case| speaks_if(case.act == AdministerService && !may_administer(case))),
        names_cloud: false,
    },
    Rule {
        name: "reseller-relationship-needed",
        severity: Severity::NotYet,
        periods: ALWAYS,
        source: Source::E14,
        looks: AtAction(|case| speaks_if(case.act == PurchaseSubscription && case.reseller != GrantStatus::Active)),
        names_cloud: false,
    },
    Rule {
        name: "delegated-admin-needed",
        severity: Severity::NotYet,
        periods: &[
            between(Day::new(2016, 12, 2), DELEGATED_ADMIN_ENDED, &[Global, UsGovernment, Germany]),
            since(Day::new(2016, 10, 18), &[China]),
        ],
        source: Source::E5,
        looks: AtAction(|case| speaks_if(case.act == AdministerService && !may_administer(case))),
        names_cloud: false,
    },
    Rule {
        name: "granular-admin-needed",
        severity: Severity::NotYet,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[Global])],
        source: Source::E14,
        looks: AtAction(|case| speaks_if(case.act == AdministerService && !may_administer(case))),
        names_cloud: false,
    },
    Rule {
        name: "granular-admin-sources-disagree",
        severity: Severity::Warning,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[UsGovernment, China])],
        source: Source::GRAPH_GRANULAR_ADMIN,
        looks: AtAction(|case| speaks_if(case.act == AdministerService && case.delegated_admin != GrantStatus::Active)),
        names_cloud: true,
    },
    Rule {
        name: "delegated-admin-note-remains",
        severity: Severity::Warning,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[UsGovernment])],
        source: Source::REQUEST_NEWEST,
        looks: AtAction(|case| {
            speaks_if(case.act == RequestResellerRelationship && case.asks_delegated_admin != Some(true))
        }),
        names_cloud: false,
    },
    Rule {
        name: "delegated-admin-comes-along",
        severity: Severity::Note,
        periods: INCLUDED,
        source: Source::REQUEST_2016,
        looks: AtAction(|case| {
            speaks_if(case.act == RequestResellerRelationship && case.asks_delegated_admin != Some(false))
        }),
        names_cloud: false,
    },
];
