//! Where the multi-partner page applies.

use super::{between, since};
use crate::{
    action::ActionType::{AdministerService, PurchaseSubscription, RequestResellerRelationship},
    cloud::{
        Cloud::{Germany, Global, UsGovernment},
        GERMANY_CLOSED,
    },
    day::Day,
    rule::{Looks::AtAction, Period, Rule, Severity, Verdict::Speaks, speaks_if},
    source::Source,
};

/// When there was an edition, but none that covers the cloud.
const NOT_COVERED: &[Period] = &[
    between(Source::E1.date, Source::E4.date, &[UsGovernment], Source::E3),
    between(Source::E1.date, Source::E2.date, &[Germany], Source::E1),
    between(Source::E7.date, GERMANY_CLOSED, &[Germany], Source::E7),
];

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "cloud-closed",
        severity: Severity::Forbidden,
        periods: &[since(GERMANY_CLOSED, &[Germany], Source::GERMANY_CLOSED)],
        looks: AtAction(|_| Speaks),
        names_cloud: false,
    },
    Rule {
        name: "cloud-not-covered",
        severity: Severity::Forbidden,
        periods: NOT_COVERED,
        looks: AtAction(|case| speaks_if(case.act == RequestResellerRelationship)),
        names_cloud: true,
    },
    Rule {
        name: "page-silent-on-cloud",
        severity: Severity::Unknown,
        periods: NOT_COVERED,
        looks: AtAction(|case| speaks_if(case.act != RequestResellerRelationship)),
        names_cloud: true,
    },
    Rule {
        name: "government-sources-disagree",
        severity: Severity::Warning,
        periods: &[since(Day::new(2017, 11, 6), &[UsGovernment], Source::NATIONAL_CLOUDS_DEVELOPER)],
        looks: AtAction(|case| {
            let uses =
                matches!(case.act, PurchaseSubscription | AdministerService) && case.other_partners != Some(false);
            speaks_if(case.act == RequestResellerRelationship || uses)
        }),
        names_cloud: false,
    },
    Rule {
        name: "global-missing-from-list",
        severity: Severity::Warning,
        periods: &[between(Source::E12.date, Day::new(2021, 5, 19), &[Global], Source::E12)],
        looks: AtAction(|_| Speaks),
        names_cloud: false,
    },
];
