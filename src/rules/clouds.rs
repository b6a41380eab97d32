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
    between(Day::new(2016, 12, 2), Day::new(2017, 6, 22), &[UsGovernment]),
    between(Day::new(2016, 12, 2), Day::new(2017, 1, 27), &[Germany]),
    between(Day::new(2018, 12, 5), GERMANY_CLOSED, &[Germany]),
];

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "cloud-closed",
        severity: Severity::Forbidden,
        periods: &[since(GERMANY_CLOSED, &[Germany])],
        source: Source::GERMANY_CLOSED,
        looks: AtAction(|_| Speaks),
        names_cloud: false,
    },
    Rule {
        name: "cloud-not-covered",
        severity: Severity::Forbidden,
        periods: NOT_COVERED,
        source: Source::E7,
        looks: AtAction(|case| speaks_if(case.act == RequestResellerRelationship)),
        names_cloud: true,
    },
    Rule {
        name: "page-silent-on-cloud",
        severity: Severity::Unknown,
        periods: NOT_COVERED,
        source: Source::E7,
        looks: AtAction(|case| speaks_if(case.act != RequestResellerRelationship)),
        names_cloud: true,
    },
    Rule {
        name: "government-sources-disagree",
        severity: Severity::Warning,
        periods: &[since(Day::new(2017, 11, 6), &[UsGovernment])],
        source: Source::NATIONAL_CLOUDS_DEVELOPER,
        looks: AtAction(|case| {
            let uses_feature =
                matches!(case.act, RequestResellerRelationship | PurchaseSubscription | AdministerService);
            speaks_if(uses_feature && case.other_partners != Some(false))
        }),
        names_cloud: false,
    },
    Rule {
        name: "global-missing-from-list",
        severity: Severity::Warning,
        periods: &[between(Day::new(2021, 4, 4), Day::new(2021, 5, 19), &[Global])],
        source: Source::E12,
        looks: AtAction(|_| Speaks),
        names_cloud: false,
    },
];
