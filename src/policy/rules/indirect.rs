//! The indirect model: the provider orders, and the reseller serves the customer.

use crate::{
    model::{
        action::ActionType::{PurchaseSubscription, RequestResellerRelationship},
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        situation::PartnerType::{DirectBill, IndirectProvider, IndirectReseller},
    },
    policy::{
        case::Case,
        fact::Fact,
        period::{GERMANY_CLOSED, between, covered, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, applies_if, assumed},
        source::Source,
    },
};

fn sells(case: &Case) -> bool {
    matches!(case.action_type, PurchaseSubscription | RequestResellerRelationship)
}

fn sells_indirectly(case: &Case) -> bool {
    sells(case) && matches!(case.partner_type, Some(IndirectProvider | IndirectReseller))
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("indirect-reseller-does-not-order", &covered(Source::MULTICHANNEL_2016), |case: &Case| {
        match (case.action_type, case.partner_type) {
            (PurchaseSubscription, Some(IndirectReseller)) => APPLIES,
            (PurchaseSubscription, None) => assumed(Fact::PartnerType),
            _ => NOT_APPLICABLE,
        }
    })
    .on(&[PurchaseSubscription]),
    Rule::forbidden(
        "direct-bill-not-for-indirect-customers",
        &[
            between(
                Source::DIRECT_TO_INDIRECT_2020.date,
                Source::DIRECT_TO_INDIRECT_2021.date,
                &[Global],
                Source::DIRECT_TO_INDIRECT_2020,
            ),
            since(Source::DIRECT_TO_INDIRECT_2021.date, &[Global], Source::DIRECT_TO_INDIRECT_2021),
        ],
        |case: &Case| match (case.partner_type, case.through_provider) {
            (Some(DirectBill), Some(through)) => applies_if(case.action_type == PurchaseSubscription && through),
            (Some(DirectBill), None) if case.action_type == PurchaseSubscription => assumed(Fact::ThroughProvider),
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[PurchaseSubscription]),
    Rule::forbidden(
        "provider-invites",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::INDIRECT_RESELLERS_2017.date, &[Global], Source::MULTICHANNEL_2016),
            between(Source::E2.date, Source::INDIRECT_RESELLERS_2017.date, &[Germany], Source::MULTICHANNEL_2016),
        ],
        |case: &Case| match (case.action_type, case.partner_type) {
            (RequestResellerRelationship, Some(kind)) => applies_if(kind == IndirectReseller),
            (RequestResellerRelationship, None) => assumed(Fact::PartnerType),
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[RequestResellerRelationship]),
    Rule::forbidden(
        "indirect-model-unavailable",
        &[
            between(Source::GERMANY_2017.date, GERMANY_CLOSED, &[Germany], Source::GERMANY_2017),
            between(
                Source::GOVERNMENT_2017.date,
                Source::FAQ_GOVERNMENT.date,
                &[UsGovernment],
                Source::GOVERNMENT_2017,
            ),
        ],
        |case: &Case| match case.partner_type {
            None if sells(case) => assumed(Fact::PartnerType),
            _ => applies_if(sells_indirectly(case)),
        },
    )
    .on(&[RequestResellerRelationship, PurchaseSubscription])
    .mentioning_cloud(),
    Rule::note(
        "other-resellers-declared",
        &[since(Source::NEW_SUBSCRIPTION.date, &[Global, UsGovernment], Source::NEW_SUBSCRIPTION)],
        |case: &Case| {
            applies_if(case.action_type == PurchaseSubscription && case.partner_type == Some(IndirectProvider))
        },
    )
    .on(&[PurchaseSubscription]),
    Rule::warning(
        "indirect-model-in-government-disputed",
        &[since(Source::FAQ_GOVERNMENT.date, &[UsGovernment], Source::FAQ_GOVERNMENT)],
        |case: &Case| applies_if(sells_indirectly(case)),
    )
    .on(&[RequestResellerRelationship, PurchaseSubscription]),
];
