//! The indirect model: a provider who orders, and a reseller who serves the customer.

use super::{between, covered, since};
use crate::{
    action::ActionType::{PurchaseSubscription, RequestResellerRelationship},
    case::Case,
    cloud::{
        Cloud::{China, Germany, Global, UsGovernment},
        GERMANY_CLOSED,
    },
    rule::{
        Fact, Rule,
        Verdict::{Silent, Speaks, Supposes},
        speaks_if,
    },
    situation::PartnerType::{IndirectProvider, IndirectReseller},
    source::Source,
};

fn sells(case: &Case) -> bool {
    matches!(case.act, PurchaseSubscription | RequestResellerRelationship)
}

fn sells_indirectly(case: &Case) -> bool {
    sells(case) && matches!(case.partner_type, Some(IndirectProvider | IndirectReseller))
}

pub(super) const RULES: &[Rule] = &[
    Rule::forbidden("indirect-reseller-does-not-order", &covered(Source::MULTICHANNEL_2016), |case| {
        match (case.act, case.partner_type) {
            (PurchaseSubscription, Some(IndirectReseller)) => Speaks,
            (PurchaseSubscription, None) => Supposes(Fact::PartnerType),
            _ => Silent,
        }
    }),
    Rule::forbidden(
        "provider-invites",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::INDIRECT_RESELLERS_2018.date, &[Global], Source::MULTICHANNEL_2016),
            between(Source::E4.date, Source::INDIRECT_RESELLERS_2018.date, &[UsGovernment], Source::MULTICHANNEL_2016),
            between(Source::E2.date, Source::INDIRECT_RESELLERS_2018.date, &[Germany], Source::MULTICHANNEL_2016),
        ],
        |case| match (case.act, case.partner_type) {
            (RequestResellerRelationship, Some(kind)) => speaks_if(kind == IndirectReseller),
            (RequestResellerRelationship, None) => Supposes(Fact::PartnerType),
            _ => Silent,
        },
    ),
    Rule::forbidden(
        "indirect-model-unavailable",
        &[
            between(Source::ENROLL_GERMANY.date, GERMANY_CLOSED, &[Germany], Source::ENROLL_GERMANY),
            between(
                Source::ENROLL_GOVERNMENT.date,
                Source::FAQ_GOVERNMENT.date,
                &[UsGovernment],
                Source::ENROLL_GOVERNMENT,
            ),
        ],
        |case| match case.partner_type {
            None if sells(case) => Supposes(Fact::PartnerType),
            _ => speaks_if(sells_indirectly(case)),
        },
    )
    .naming_cloud(),
    Rule::warning(
        "indirect-model-in-government-disputed",
        &[since(Source::FAQ_GOVERNMENT.date, &[UsGovernment], Source::FAQ_GOVERNMENT)],
        |case| speaks_if(sells_indirectly(case)),
    ),
];
