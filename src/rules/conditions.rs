//! What every sale needs besides a relationship: the same market, and two agreements.

use super::since;
use crate::{
    action::ActionType::{PurchaseSubscription, RequestResellerRelationship, RequestTransfer},
    cloud::Cloud::{Germany, Global, UsGovernment},
    day::Day,
    rule::{
        Fact, Rule,
        Verdict::{Silent, Speaks, Supposes},
        speaks_if,
    },
    situation::{CustomerAgreement, PartnerAgreement},
    source::Source,
    step::StepName::{AcceptCustomerAgreement, SignPartnerAgreement},
};

/// The day from which every CSP partner has to have signed the Microsoft Partner Agreement.
const PARTNER_AGREEMENT: Day = Day::new(2020, 2, 1);

pub(super) const RULES: &[Rule] = &[
    Rule::forbidden("same-market-only", &[since(Source::REQUEST_2019.date, &[Global], Source::REQUEST_2019)], |case| {
        match (case.act, case.same_market) {
            (PurchaseSubscription | RequestResellerRelationship | RequestTransfer, Some(false)) => Speaks,
            (PurchaseSubscription | RequestResellerRelationship | RequestTransfer, None) => Supposes(Fact::SameMarket),
            _ => Silent,
        }
    }),
    Rule::not_yet(
        "partner-agreement-needed",
        &[SignPartnerAgreement],
        &[since(PARTNER_AGREEMENT, &[Global, UsGovernment, Germany], Source::SUPPORTED_RELATIONSHIPS)],
        |case| match (case.act, case.partner_agreement) {
            (PurchaseSubscription | RequestTransfer, Some(PartnerAgreement::Missing)) => Speaks,
            (PurchaseSubscription | RequestTransfer, None) => Supposes(Fact::PartnerAgreement),
            _ => Silent,
        },
    ),
    Rule::not_yet(
        "customer-agreement-needed",
        &[AcceptCustomerAgreement],
        &[since(Source::REQUEST_2020.date, &[Global], Source::REQUEST_2020)],
        |case| match (case.act, case.customer_agreement) {
            (PurchaseSubscription | RequestTransfer, Some(CustomerAgreement::Missing)) => Speaks,
            (PurchaseSubscription | RequestTransfer, None) => Supposes(Fact::CustomerAgreement),
            _ => Silent,
        },
    ),
    Rule::note(
        "customer-agreement-asked-with-invitation",
        &[since(Source::REQUEST_2020.date, &[Global], Source::REQUEST_2020)],
        |case| {
            let accepted = case.customer_agreement == Some(CustomerAgreement::Accepted);
            speaks_if(case.act == RequestResellerRelationship && !accepted)
        },
    ),
];
