//! Where the multi-partner page applies.

use super::{between, since};
use crate::{
    action::ActionType::{AdministerService, PurchaseSubscription, RequestResellerRelationship},
    cloud::{
        Cloud::{Germany, Global, UsGovernment},
        GERMANY_CLOSED,
    },
    day::Day,
    rule::{Period, Rule, Verdict::Speaks, speaks_if},
    source::Source,
};

/// When there was an edition, but none that covers the cloud.
const NOT_COVERED: &[Period] = &[
    between(Source::E1.date, Source::E4.date, &[UsGovernment], Source::E3),
    between(Source::E1.date, Source::E2.date, &[Germany], Source::E1),
    between(Source::E7.date, GERMANY_CLOSED, &[Germany], Source::E7),
];

pub(super) const RULES: &[Rule] = &[
    Rule::forbidden("cloud-closed", &[since(GERMANY_CLOSED, &[Germany], Source::GERMANY_CLOSED)], |_| Speaks),
    Rule::forbidden("cloud-not-covered", NOT_COVERED, |case| speaks_if(case.act == RequestResellerRelationship))
        .naming_cloud(),
    Rule::unknown("page-silent-on-cloud", NOT_COVERED, |case| speaks_if(case.act != RequestResellerRelationship))
        .naming_cloud(),
    Rule::warning(
        "government-sources-disagree",
        &[since(Day::new(2017, 11, 6), &[UsGovernment], Source::NATIONAL_CLOUDS_DEVELOPER)],
        |case| {
            let uses =
                matches!(case.act, PurchaseSubscription | AdministerService) && case.other_partners != Some(false);
            speaks_if(case.act == RequestResellerRelationship || uses)
        },
    ),
    Rule::warning(
        "global-missing-from-list",
        &[between(Source::E12.date, Day::new(2021, 5, 19), &[Global], Source::E12)],
        |_| Speaks,
    ),
];
