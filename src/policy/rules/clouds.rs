//! Where the multi-partner page applies.

use crate::{
    model::{
        action::{
            ActionType::{
                AdministerService, OpenSupportRequest, PurchaseSubscription, RequestResellerRelationship,
                RequestTransfer,
            },
            Family,
        },
        cloud::Cloud::{Germany, Global, UsGovernment},
        day::Day,
    },
    policy::{
        case::Case,
        period::{GERMANY_CLOSED, Period, between, since},
        rule::{APPLIES, Rule, applies_if},
        source::Source,
    },
};

/// When and where there was an edition, but none that covers the cloud.
const NOT_COVERED: &[Period] = &[
    between(Source::E1.date, Source::E4.date, &[UsGovernment], Source::E3),
    between(Source::E1.date, Source::E2.date, &[Germany], Source::E1),
    between(Source::E7.date, GERMANY_CLOSED, &[Germany], Source::E7),
];

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("cloud-closed", &[since(GERMANY_CLOSED, &[Germany], Source::GERMANY_CLOSED)], |_| APPLIES),
    Rule::forbidden("cloud-not-covered", NOT_COVERED, |case: &Case| {
        applies_if(case.action_type == RequestResellerRelationship)
    })
    .on(&[RequestResellerRelationship])
    .mentioning_cloud(),
    Rule::unknown("page-silent-on-cloud", NOT_COVERED, |case: &Case| {
        applies_if(case.action_type != RequestResellerRelationship)
    })
    .mentioning_cloud(),
    Rule::warning(
        "government-sources-disagree",
        &[
            between(Source::E4.date, Day::new(2017, 11, 6), &[UsGovernment], Source::GOVERNMENT_2017),
            since(Day::new(2017, 11, 6), &[UsGovernment], Source::NATIONAL_CLOUDS_DEVELOPER),
        ],
        |case: &Case| {
            let uses = matches!(case.action_type, PurchaseSubscription | AdministerService | OpenSupportRequest);
            let beside = uses && case.other_partners != Some(false);
            applies_if(beside || matches!(case.action_type, RequestResellerRelationship | RequestTransfer))
        },
    )
    .on(&[
        RequestResellerRelationship,
        PurchaseSubscription,
        RequestTransfer,
        AdministerService,
        OpenSupportRequest,
    ]),
    Rule::warning(
        "global-missing-from-list",
        &[between(Source::E12.date, Day::new(2021, 5, 19), &[Global], Source::E12)],
        |_| APPLIES,
    ),
    Rule::warning(
        "germany-took-no-new-customers",
        &[between(Day::new(2018, 8, 1), GERMANY_CLOSED, &[Germany], Source::GERMANY_FULL)],
        |case: &Case| applies_if(matches!(case.action_type, RequestResellerRelationship | PurchaseSubscription)),
    )
    .on(&[RequestResellerRelationship, PurchaseSubscription]),
    Rule::unknown(
        "licenses-in-government-undocumented",
        &[between(Source::E4.date, Source::FAQ_GOVERNMENT.date, &[UsGovernment], Source::NATIONAL_CLOUDS_DEVELOPER)],
        |case: &Case| {
            let licenses = case.purchased_family.is_some_and(|family| family != Family::Azure);
            applies_if(case.action_type == PurchaseSubscription && licenses)
        },
    )
    .on(&[PurchaseSubscription]),
];
