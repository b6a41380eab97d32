//! Working with several partners at once.

use crate::{
    model::{
        action::{
            ActionType::{AdministerService, OpenSupportRequest, PurchaseSubscription, RequestResellerRelationship},
            Family,
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
    },
    policy::{
        case::Case,
        fact::Fact,
        period::{always, between, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, Verdict, applies_if, assumed},
        source::Source,
    },
};

/// Applies if another partner already administers the same service.
fn another_administers(case: &Case) -> Verdict {
    match (case.action_type, case.admin_partner_per_service, case.other_partners) {
        (RequestResellerRelationship | AdministerService | OpenSupportRequest, Some(true), _) => APPLIES,
        (RequestResellerRelationship | AdministerService | OpenSupportRequest, None, None | Some(true)) => {
            assumed(Fact::AdminPartnerPerService)
        }
        _ => NOT_APPLICABLE,
    }
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden(
        "one-admin-partner-per-service",
        &[
            between(Source::E0.date, Source::REQUEST_CHINA_ARCHIVED.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::REQUEST_2018_09.date, &[Global], Source::REQUEST_2016),
            between(Source::E4.date, Source::REQUEST_2018_09.date, &[UsGovernment], Source::REQUEST_2016),
            between(Source::E2.date, Source::REQUEST_2018_09.date, &[Germany], Source::REQUEST_2016),
        ],
        another_administers,
    )
    .on(&[RequestResellerRelationship, AdministerService, OpenSupportRequest]),
    Rule::unknown(
        "one-admin-partner-last-seen",
        &[since(Source::REQUEST_CHINA_ARCHIVED.date, &[China], Source::REQUEST_CHINA_ARCHIVED)],
        another_administers,
    )
    .on(&[RequestResellerRelationship, AdministerService, OpenSupportRequest]),
    Rule::note("other-partners-no-obstacle", &always(Source::E1), |case: &Case| {
        applies_if(case.action_type == RequestResellerRelationship && case.other_partners == Some(true))
    })
    .on(&[RequestResellerRelationship]),
    Rule::note(
        "one-subscription-several-partners",
        &[
            between(Source::E1.date, Source::E4.date, &[Global], Source::E1),
            between(Source::E2.date, Source::E4.date, &[Germany], Source::E2),
        ],
        |case: &Case| applies_if(case.action_type == AdministerService && case.other_partners == Some(true)),
    )
    .on(&[AdministerService]),
    Rule::note("azure-beside-azure", &[since(Source::E9.date, &[Global, UsGovernment], Source::E9)], |case: &Case| {
        let azure = case.purchased_family == Some(Family::Azure);
        applies_if(case.action_type == PurchaseSubscription && azure && case.other_partners == Some(true))
    })
    .on(&[PurchaseSubscription]),
];
