//! What the multi-partner feature needs: the right to sell and the right to administer are two grants.

use super::{CHECKBOX, DELEGATED_ADMIN_ENDED, between, covered, since};
use crate::{
    action::ActionType::{AdministerService, PurchaseSubscription, RequestResellerRelationship},
    case::Case,
    cloud::Cloud::{China, Germany, Global, UsGovernment},
    day::Day,
    rule::{Looks::AtAction, Period, Rule, Severity, speaks_if},
    situation::GrantStatus,
    source::Source,
};

/// When and where they came with every request, without a choice.
const INCLUDED: &[Period] = &[
    between(Source::E1.date, CHECKBOX, &[Global], Source::REQUEST_2016),
    between(Source::E4.date, DELEGATED_ADMIN_ENDED, &[UsGovernment], Source::REQUEST_2018),
    between(Source::E2.date, Source::E7.date, &[Germany], Source::REQUEST_2018),
    since(Source::E0.date, &[China], Source::REQUEST_CHINA),
];

/// When and where delegated admin privileges are what one administers with.
const DELEGATED: &[Period] = &[
    between(Source::E1.date, DELEGATED_ADMIN_ENDED, &[Global], Source::E1),
    between(Source::E4.date, DELEGATED_ADMIN_ENDED, &[UsGovernment], Source::E4),
    between(Source::E2.date, Source::E7.date, &[Germany], Source::E2),
    since(Source::E0.date, &[China], Source::E0),
];

/// The first day on which a source shows a granular admin relationship.
const GRANULAR_ADMIN_BEGAN: Day = Source::GRAPH_GRANULAR_ADMIN.date;

fn may_administer(case: &Case) -> bool {
    case.delegated_admin == GrantStatus::Active || case.granular_admin == GrantStatus::Active
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "delegated-admin-included",
        severity: Severity::Forbidden,
        periods: INCLUDED,
        looks: AtAction(|case| {
            speaks_if(case.act == RequestResellerRelationship && case.asks_delegated_admin == Some(false))
        }),
        names_cloud: false,
    },
    Rule {
        name: "delegated-admin-ended",
        severity: Severity::Forbidden,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[Global, UsGovernment], Source::DELEGATED_ADMIN_ENDED)],
        looks: AtAction(|case| {
            speaks_if(case.act == RequestResellerRelationship && case.asks_delegated_admin == Some(true))
        }),
        names_cloud: false,
    },
    Rule {
        name: "granular-admin-not-in-government",
        severity: Severity::Forbidden,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[UsGovernment], Source::E14)],
        looks: AtAction(|case| speaks_if(case.act == AdministerService && !may_administer(case))),
        names_cloud: false,
    },
    Rule {
        name: "reseller-relationship-needed",
        severity: Severity::NotYet,
        periods: &covered(Source::REQUEST_2016),
        looks: AtAction(|case| speaks_if(case.act == PurchaseSubscription && case.reseller != GrantStatus::Active)),
        names_cloud: false,
    },
    Rule {
        name: "delegated-admin-needed",
        severity: Severity::NotYet,
        periods: DELEGATED,
        looks: AtAction(|case| speaks_if(case.act == AdministerService && !may_administer(case))),
        names_cloud: false,
    },
    Rule {
        name: "granular-admin-needed",
        severity: Severity::NotYet,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[Global], Source::E14)],
        looks: AtAction(|case| speaks_if(case.act == AdministerService && !may_administer(case))),
        names_cloud: false,
    },
    Rule {
        name: "granular-admin-not-known-yet",
        severity: Severity::Unknown,
        periods: &[
            since(Source::E0.date, &[China], Source::E0),
            between(Source::E1.date, GRANULAR_ADMIN_BEGAN, &[Global, UsGovernment], Source::GRAPH_GRANULAR_ADMIN),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::GRAPH_GRANULAR_ADMIN),
        ],
        looks: AtAction(|case| {
            let granular_alone =
                case.granular_admin == GrantStatus::Active && case.delegated_admin != GrantStatus::Active;
            speaks_if(case.act == AdministerService && granular_alone)
        }),
        names_cloud: true,
    },
    Rule {
        name: "delegated-admin-left-over",
        severity: Severity::Warning,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[Global, UsGovernment], Source::DELEGATED_ADMIN_ENDED)],
        looks: AtAction(|case| {
            let delegated_alone =
                case.delegated_admin == GrantStatus::Active && case.granular_admin != GrantStatus::Active;
            speaks_if(case.act == AdministerService && delegated_alone)
        }),
        names_cloud: false,
    },
    Rule {
        name: "granular-admin-sources-disagree",
        severity: Severity::Warning,
        periods: &[since(GRANULAR_ADMIN_BEGAN, &[UsGovernment, China], Source::GRAPH_GRANULAR_ADMIN)],
        looks: AtAction(|case| speaks_if(case.act == AdministerService && case.delegated_admin != GrantStatus::Active)),
        names_cloud: true,
    },
    Rule {
        name: "delegated-admin-note-remains",
        severity: Severity::Warning,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[UsGovernment], Source::REQUEST_NEWEST)],
        looks: AtAction(|case| speaks_if(case.act == RequestResellerRelationship)),
        names_cloud: false,
    },
    Rule {
        name: "delegated-admin-comes-along",
        severity: Severity::Note,
        periods: INCLUDED,
        looks: AtAction(|case| {
            speaks_if(case.act == RequestResellerRelationship && case.asks_delegated_admin != Some(false))
        }),
        names_cloud: false,
    },
];
