//! What every sale requires in addition to a relationship: the same market, and two agreements.

use crate::{
    model::{
        action::ActionType::{PurchaseSubscription, RequestResellerRelationship, RequestTransfer},
        cloud::Cloud::{Germany, Global, UsGovernment},
        day::Day,
        situation::{CustomerAgreement, PartnerAgreement},
    },
    policy::{
        case::Case,
        fact::Fact,
        period::since,
        rule::{
            Rule,
            Verdict::{Applies, Assumed, NotApplicable},
            applies_if,
        },
        source::Source,
        step::StepName::{AcceptCustomerAgreement, SignPartnerAgreement},
    },
};

/// The day by which every CSP partner must have signed the Microsoft Partner Agreement.
const PARTNER_AGREEMENT: Day = Day::new(2020, 2, 1);

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("same-market-only", &[since(Source::REQUEST_2019.date, &[Global], Source::REQUEST_2019)], |case| {
        match (case.action_type, case.same_market) {
            (PurchaseSubscription | RequestResellerRelationship | RequestTransfer, Some(false)) => Applies,
            (PurchaseSubscription | RequestResellerRelationship | RequestTransfer, None) => Assumed(Fact::SameMarket),
            _ => NotApplicable,
        }
    }),
    Rule::not_yet(
        "partner-agreement-needed",
        &[SignPartnerAgreement],
        &[since(PARTNER_AGREEMENT, &[Global, UsGovernment, Germany], Source::SUPPORTED_RELATIONSHIPS)],
        |case| match (case.action_type, case.partner_agreement) {
            (PurchaseSubscription | RequestTransfer, Some(PartnerAgreement::Missing)) => Applies,
            (PurchaseSubscription | RequestTransfer, None) => Assumed(Fact::PartnerAgreement),
            _ => NotApplicable,
        },
    ),
    Rule::not_yet(
        "customer-agreement-needed",
        &[AcceptCustomerAgreement],
        &[since(Source::REQUEST_2020.date, &[Global], Source::REQUEST_2020)],
        |case| match (case.action_type, case.customer_agreement) {
            (PurchaseSubscription | RequestTransfer, Some(CustomerAgreement::Missing)) => Applies,
            (PurchaseSubscription | RequestTransfer, None) => Assumed(Fact::CustomerAgreement),
            _ => NotApplicable,
        },
    ),
    Rule::note(
        "customer-agreement-asked-with-invitation",
        &[since(Source::REQUEST_2020.date, &[Global], Source::REQUEST_2020)],
        |case| {
            let accepted = case.customer_agreement == Some(CustomerAgreement::Accepted);
            applies_if(case.action_type == RequestResellerRelationship && !accepted)
        },
    ),
];
