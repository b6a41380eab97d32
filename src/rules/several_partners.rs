//! The point of the feature: a customer may work with several partners at once.

use super::{always, between, since};
use crate::{
    action::{
        ActionType::{AdministerService, OpenSupportRequest, PurchaseSubscription, RequestResellerRelationship},
        Family,
    },
    cloud::Cloud::{China, Germany, Global, UsGovernment},
    rule::{
        Fact, Rule,
        Verdict::{Silent, Speaks, Supposes},
        speaks_if,
    },
    source::Source,
};

pub(super) const RULES: &[Rule] = &[
    Rule::forbidden(
        "one-admin-partner-per-service",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::REQUEST_2018_09.date, &[Global], Source::REQUEST_2016),
            between(Source::E4.date, Source::REQUEST_2018_09.date, &[UsGovernment], Source::REQUEST_2016),
            between(Source::E2.date, Source::REQUEST_2018_09.date, &[Germany], Source::REQUEST_2016),
        ],
        |case| match (case.act, case.admin_partner_per_service, case.other_partners) {
            (RequestResellerRelationship | AdministerService | OpenSupportRequest, Some(true), _) => Speaks,
            (RequestResellerRelationship | AdministerService | OpenSupportRequest, None, None | Some(true)) => {
                Supposes(Fact::AdminPartnerPerService)
            }
            _ => Silent,
        },
    ),
    Rule::note("other-partners-no-obstacle", &always(Source::E1), |case| {
        speaks_if(case.act == RequestResellerRelationship && case.other_partners == Some(true))
    }),
    Rule::note(
        "one-subscription-several-partners",
        &[
            between(Source::E1.date, Source::E4.date, &[Global], Source::E1),
            between(Source::E2.date, Source::E4.date, &[Germany], Source::E2),
        ],
        |case| speaks_if(case.act == AdministerService && case.other_partners == Some(true)),
    ),
    Rule::note("azure-beside-azure", &[since(Source::E9.date, &[Global, UsGovernment], Source::E9)], |case| {
        let azure = case.bought == Some(Family::Azure);
        speaks_if(case.act == PurchaseSubscription && azure && case.other_partners == Some(true))
    }),
];
