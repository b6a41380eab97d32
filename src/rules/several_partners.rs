//! The point of the feature: a customer may work with several partners at once.

use super::{DELEGATED_ADMIN_ENDED, always, between, since};
use crate::{
    action::{
        ActionType::{AdministerService, PurchaseSubscription, RequestResellerRelationship},
        Family,
    },
    cloud::Cloud::{Germany, Global, UsGovernment},
    rule::{Looks::AtAction, Rule, Severity, speaks_if},
    source::Source,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "page-named-other-roles",
        severity: Severity::Warning,
        periods: &[between(Source::E10.date, DELEGATED_ADMIN_ENDED, &[Global, UsGovernment], Source::E10)],
        looks: AtAction(|case| {
            speaks_if(case.act == RequestResellerRelationship && case.has_named_role == Some(false))
        }),
        names_cloud: false,
    },
    Rule {
        name: "other-partners-no-obstacle",
        severity: Severity::Note,
        periods: &always(Source::E1),
        looks: AtAction(|case| speaks_if(case.act == RequestResellerRelationship && case.other_partners == Some(true))),
        names_cloud: false,
    },
    Rule {
        name: "one-subscription-several-partners",
        severity: Severity::Note,
        periods: &[
            between(Source::E1.date, Source::E4.date, &[Global], Source::E1),
            between(Source::E2.date, Source::E4.date, &[Germany], Source::E2),
        ],
        looks: AtAction(|case| speaks_if(case.act == AdministerService && case.other_partners == Some(true))),
        names_cloud: false,
    },
    Rule {
        name: "azure-beside-azure",
        severity: Severity::Note,
        periods: &[since(Source::E9.date, &[Global, UsGovernment], Source::E9)],
        looks: AtAction(|case| {
            let azure = case.bought == Some(Family::Azure);
            speaks_if(case.act == PurchaseSubscription && azure && case.other_partners == Some(true))
        }),
        names_cloud: false,
    },
];
