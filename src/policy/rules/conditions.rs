//! What every sale requires in addition to a relationship: the same market, and two agreements.

use crate::{
    model::{
        action::{
            ActionType::{ChangeSubscription, PurchaseSubscription, RequestResellerRelationship, RequestTransfer},
            Family,
            SubscriptionChange::{AutoRenew, DecreaseQuantity, IncreaseQuantity, Schedule, Upgrade},
        },
        cloud::Cloud::{Global, UsGovernment},
        day::Day,
        situation::{CustomerAgreement, PartnerAgreement, PartnerType::IndirectProvider},
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        period::{Period, between, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, Verdict, applies_if, assumed},
        source::Source,
        step::StepName::{AcceptCustomerAgreement, SignPartnerAgreement},
    },
};

/// The day by which every CSP partner must have signed the Microsoft Partner Agreement.
const PARTNER_AGREEMENT: Day = Day::new(2020, 2, 1);
/// The day from which a customer must have accepted the Microsoft Cloud Agreement.
const CLOUD_AGREEMENT: Day = Day::new(2018, 11, 7);
/// The day on which the Microsoft Customer Agreement replaced it.
const CUSTOMER_AGREEMENT: Day = Day::new(2020, 1, 31);

const MARKETS: &[Period] = &[
    between(Source::MARKETS_2016.date, Source::REQUEST_2019.date, &[Global], Source::MARKETS_2016),
    since(Source::REQUEST_2019.date, &[Global], Source::REQUEST_2019),
];

/// Whether the action is a sale, or prepares one.
fn sells(case: &Case) -> bool {
    matches!(case.action_type, PurchaseSubscription | RequestResellerRelationship | RequestTransfer)
}

/// Whether the action adds to what the customer has, or changes the number of its licenses.
fn orders(case: &Case) -> bool {
    let counts_seats = !matches!(case.subscription_family, Some(Family::Azure | Family::Software));
    let changes_seats = matches!(case.change, Some(IncreaseQuantity | DecreaseQuantity));
    matches!(case.action_type, PurchaseSubscription | RequestTransfer)
        || case.seller == Seller::Acting && changes_seats && counts_seats
}

/// Whether the action changes the acting partner's own subscription in another way that third parties name.
fn changes_otherwise(case: &Case) -> bool {
    case.seller == Seller::Acting && matches!(case.change, Some(Upgrade | Schedule | AutoRenew))
}

fn needs_customer_agreement(case: &Case) -> Verdict {
    match case.customer_agreement {
        _ if !orders(case) => NOT_APPLICABLE,
        Some(agreement) => applies_if(agreement == CustomerAgreement::Missing),
        None => assumed(Fact::CustomerAgreement),
    }
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("same-market-only", MARKETS, |case: &Case| match case.same_market {
        _ if !sells(case) => NOT_APPLICABLE,
        Some(same) => applies_if(!same),
        None => assumed(Fact::SameMarket),
    })
    .on(&[RequestResellerRelationship, PurchaseSubscription, RequestTransfer]),
    Rule::not_yet(
        "partner-agreement-needed",
        &[SignPartnerAgreement],
        &[since(PARTNER_AGREEMENT, &[Global], Source::SUPPORTED_RELATIONSHIPS_2020)],
        |case: &Case| match (case.action_type, case.partner_agreement) {
            (PurchaseSubscription | RequestTransfer, Some(PartnerAgreement::Missing)) => APPLIES,
            (PurchaseSubscription | RequestTransfer, None) => assumed(Fact::PartnerAgreement),
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[PurchaseSubscription, RequestTransfer]),
    Rule::not_yet(
        "cloud-agreement-needed",
        &[AcceptCustomerAgreement],
        &[between(CLOUD_AGREEMENT, CUSTOMER_AGREEMENT, &[Global], Source::CLOUD_AGREEMENT)],
        needs_customer_agreement,
    )
    .on(&[PurchaseSubscription, ChangeSubscription, RequestTransfer]),
    Rule::not_yet(
        "customer-agreement-needed",
        &[AcceptCustomerAgreement],
        &[since(CUSTOMER_AGREEMENT, &[Global], Source::CUSTOMER_AGREEMENT)],
        needs_customer_agreement,
    )
    .on(&[PurchaseSubscription, ChangeSubscription, RequestTransfer]),
    Rule::warning(
        "customer-agreement-blocks-changes",
        &[since(Source::AGREEMENT_ENFORCED.date, &[Global], Source::AGREEMENT_ENFORCED)],
        |case: &Case| match case.customer_agreement {
            Some(CustomerAgreement::Outdated) => applies_if(orders(case) || changes_otherwise(case)),
            Some(CustomerAgreement::Missing) => applies_if(changes_otherwise(case)),
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[PurchaseSubscription, ChangeSubscription, RequestTransfer]),
    Rule::warning(
        "partner-agreement-in-government",
        &[
            between(
                PARTNER_AGREEMENT,
                Source::PARTNER_AGREEMENT_2021.date,
                &[UsGovernment],
                Source::SUPPORTED_RELATIONSHIPS_2020,
            ),
            since(Source::PARTNER_AGREEMENT_2021.date, &[UsGovernment], Source::PARTNER_AGREEMENT_2021),
        ],
        |case: &Case| {
            let missing = case.partner_agreement == Some(PartnerAgreement::Missing);
            applies_if(matches!(case.action_type, PurchaseSubscription | RequestTransfer) && missing)
        },
    )
    .on(&[PurchaseSubscription, RequestTransfer]),
    Rule::note(
        "customer-agreement-asked-with-invitation",
        &[since(Source::REQUEST_2020.date, &[Global], Source::REQUEST_2020)],
        |case: &Case| {
            let accepted = case.customer_agreement == Some(CustomerAgreement::Accepted);
            applies_if(case.action_type == RequestResellerRelationship && !accepted)
        },
    )
    .on(&[RequestResellerRelationship]),
    Rule::note(
        "attestation-by-api-only",
        &[since(Source::AGREEMENT_BY_API.date, &[Global], Source::AGREEMENT_BY_API)],
        |case: &Case| {
            let lacks =
                matches!(case.customer_agreement, Some(CustomerAgreement::Missing | CustomerAgreement::Outdated));
            applies_if(lacks && orders(case))
        },
    )
    .on(&[PurchaseSubscription, ChangeSubscription, RequestTransfer]),
    Rule::note(
        "attested-agreement-is-lost",
        &[since(Source::DIRECT_TO_INDIRECT_2021.date, &[Global], Source::DIRECT_TO_INDIRECT_2021)],
        |case: &Case| {
            let to_provider = case.action_type == RequestTransfer && case.partner_type == Some(IndirectProvider);
            applies_if(to_provider && case.customer_agreement != Some(CustomerAgreement::Missing))
        },
    )
    .on(&[RequestTransfer]),
    Rule::note(
        "market-is-the-tenants",
        &[since(Source::MARKETS_2023.date, &[Global], Source::MARKETS_2023)],
        |case: &Case| applies_if(sells(case) && case.same_market == Some(false)),
    )
    .on(&[RequestResellerRelationship, PurchaseSubscription, RequestTransfer]),
];
