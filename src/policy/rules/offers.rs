//! Offers that not every customer may buy.

use crate::{
    model::{
        action::{ActionType::PurchaseSubscription, Qualification},
        cloud::Cloud::{China, Germany, Global, UsGovernment},
    },
    policy::{
        case::Case,
        fact::Fact,
        period::{between, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, applies_if, assumed},
        source::Source,
    },
};

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::unknown(
        "gcc-qualification-undecided",
        &[
            between(Source::GCC_2018.date, Source::GCC.date, &[Global], Source::GCC_2018),
            since(Source::GCC.date, &[Global], Source::GCC),
        ],
        |case: &Case| match (case.action_type, case.qualification) {
            (PurchaseSubscription, Some(Qualification::GovernmentCommunityCloud)) => APPLIES,
            (PurchaseSubscription, None) => assumed(Fact::Qualification),
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[PurchaseSubscription]),
    Rule::unknown(
        "education-qualification-undecided",
        &[
            between(Source::E1.date, Source::EDUCATION_2020.date, &[Global], Source::SPECIAL_PRICES_2016),
            between(Source::EDUCATION_2020.date, Source::EDUCATION.date, &[Global], Source::EDUCATION_2020),
            since(Source::EDUCATION.date, &[Global], Source::EDUCATION),
        ],
        |case: &Case| match (case.action_type, case.qualification) {
            (PurchaseSubscription, Some(Qualification::Education)) => APPLIES,
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[PurchaseSubscription]),
    Rule::unknown(
        "qualified-offer-undocumented",
        &[
            since(Source::E0.date, &[China], Source::SPECIAL_PRICES_2016),
            between(Source::E1.date, Source::GCC_2018.date, &[Global], Source::SPECIAL_PRICES_2016),
            since(Source::E1.date, &[UsGovernment, Germany], Source::SPECIAL_PRICES_2016),
        ],
        |case: &Case| {
            let has_no_page = match case.qualification {
                Some(Qualification::GovernmentCommunityCloud) => true,
                Some(Qualification::Education) => case.cloud != Global,
                _ => false,
            };
            applies_if(case.action_type == PurchaseSubscription && has_no_page)
        },
    )
    .on(&[PurchaseSubscription])
    .mentioning_cloud(),
];
