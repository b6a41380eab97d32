//! The point of the feature: a customer may work with several partners at once.

use super::{ALWAYS, DELEGATED_ADMIN_ENDED, between, since};
use crate::{
    action::{
        ActionType::{AdministerService, PurchaseSubscription, RequestResellerRelationship},
        Family,
    },
    cloud::Cloud::{Germany, Global, UsGovernment},
    day::Day,
    rule::{Looks::AtAction, Rule, Severity, speaks_if},
    source::Source,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "page-named-other-roles",
        severity: Severity::Warning,
        periods: &[between(Day::new(2019, 12, 12), DELEGATED_ADMIN_ENDED, &[Global, UsGovernment])],
        source: Source::E10,
        looks: AtAction(|case| {
            speaks_if(case.act == RequestResellerRelationship && case.has_named_role == Some(false))
        }),
        names_cloud: false,
    },
    Rule {
        name: "other-partners-no-obstacle",
        severity: Severity::Note,
        periods: ALWAYS,
        source: Source::E5,
        looks: AtAction(|case| speaks_if(case.act == RequestResellerRelationship && case.other_partners == Some(true))),
        names_cloud: false,
    },
    Rule {
        name: "one-subscription-several-partners",
        severity: Severity::Note,
        periods: &[
            between(Day::new(2016, 12, 2), Day::new(2017, 6, 22), &[Global]),
            between(Day::new(2017, 1, 27), Day::new(2017, 6, 22), &[Germany]),
        ],
        source: Source::E1,
        looks: AtAction(|case| speaks_if(case.act == AdministerService && case.other_partners == Some(true))),
        names_cloud: false,
    },
    Rule {
        name: "azure-beside-azure",
        severity: Severity::Note,
        periods: &[since(Day::new(2019, 11, 20), &[Global, UsGovernment])],
        source: Source::E9,
        looks: AtAction(|case| {
            let azure = case.bought == Some(Family::Azure);
            speaks_if(case.act == PurchaseSubscription && azure && case.other_partners == Some(true))
        }),
        names_cloud: false,
    },
];
