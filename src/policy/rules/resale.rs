//! Customers to whom a partner cannot sell: other CSP partners, as the page of the day has it, and itself. The edition
//! of 21Vianet does not mention this.

use crate::{
    model::{
        action::ActionType::{PurchaseSubscription, RequestResellerRelationship},
        cloud::Cloud::{Germany, Global, UsGovernment},
        day::Day,
        situation::{PartnerType, TenantUse},
    },
    policy::{
        case::{Case, CustomerRelation},
        fact::Fact,
        period::{Period, between, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, applies_if, assumed, missing},
        source::Source,
    },
};

/// The day from which only a tenant used for CSP transactions is excluded.
const NARROWED: Day = Source::E11.date;

/// The day from which a page lets a CSP partner buy for a tenant of its own, while the multi-partner page still does not.
const DISPUTED: Day = Source::SUPPORTED_RELATIONSHIPS_2020.date;

/// Its edition of 2020 is for the global cloud; the newer one names no cloud.
const SUPPORTED: &[Period] = &[
    between(
        Source::SUPPORTED_RELATIONSHIPS_2020.date,
        Source::SUPPORTED_RELATIONSHIPS.date,
        &[Global],
        Source::SUPPORTED_RELATIONSHIPS_2020,
    ),
    since(Source::SUPPORTED_RELATIONSHIPS.date, &[Global, UsGovernment], Source::SUPPORTED_RELATIONSHIPS),
];

/// Whether the tenant is used to sell through CSP. Those of the partner and its provider are; its reseller may have a
/// separate one for its own use.
fn sells_through_csp(case: &Case) -> bool {
    case.tenant_use == Some(TenantUse::CspTransactions)
        || matches!(case.customer_relation, CustomerRelation::Itself | CustomerRelation::Provider)
}

/// Whether the action is a sale, or prepares one.
fn sells(case: &Case) -> bool {
    matches!(case.action_type, PurchaseSubscription | RequestResellerRelationship)
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden(
        "no-resale-to-csp-partner",
        &[
            between(Source::E3.date, DISPUTED, &[Global], Source::E3),
            between(Source::E4.date, NARROWED, &[UsGovernment], Source::E4),
            between(Source::E3.date, Source::E7.date, &[Germany], Source::E3),
        ],
        |case: &Case| match (case.action_type, case.csp_partner) {
            (PurchaseSubscription, Some(true)) => APPLIES,
            // Who sells through CSP is a CSP partner, whatever else was said.
            (PurchaseSubscription, _) if sells_through_csp(case) => APPLIES,
            (PurchaseSubscription, _) if case.customer_relation == CustomerRelation::Reseller => APPLIES,
            (PurchaseSubscription, None) => missing(Fact::CspPartner),
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[PurchaseSubscription]),
    Rule::forbidden(
        "no-resale-to-csp-tenant",
        &[
            between(DISPUTED, NARROWED, &[Global], Source::SUPPORTED_RELATIONSHIPS_2020),
            since(NARROWED, &[Global, UsGovernment], Source::E11),
        ],
        |case: &Case| match (case.action_type, case.tenant_use, case.csp_partner) {
            (PurchaseSubscription, _, _) if sells_through_csp(case) => APPLIES,
            // A company that is no CSP partner has no tenant that is used for CSP transactions.
            (PurchaseSubscription, None, Some(true) | None) => missing(Fact::TenantUse),
            (PurchaseSubscription, None, _) if case.customer_relation == CustomerRelation::Reseller => {
                missing(Fact::TenantUse)
            }
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[PurchaseSubscription]),
    Rule::warning(
        "resale-to-csp-partner-disputed",
        &[between(DISPUTED, NARROWED, &[Global], Source::E10)],
        |case: &Case| {
            let partner = case.csp_partner == Some(true) && !sells_through_csp(case);
            applies_if(case.action_type == PurchaseSubscription && partner)
        },
    )
    .on(&[PurchaseSubscription]),
    Rule::forbidden("no-sale-to-oneself", SUPPORTED, |case: &Case| {
        applies_if(sells(case) && case.customer_relation == CustomerRelation::Itself)
    })
    .on(&[RequestResellerRelationship, PurchaseSubscription]),
    Rule::forbidden("reseller-is-no-customer-of-its-provider", SUPPORTED, |case: &Case| {
        let is_reseller = case.partner_type == Some(PartnerType::IndirectReseller);
        let is_provider = case.partner_type == Some(PartnerType::IndirectProvider);
        match case.customer_relation {
            _ if !sells(case) => NOT_APPLICABLE,
            // The page's first way out is a separate tenant.
            CustomerRelation::Reseller if case.tenant_use.is_none() => missing(Fact::TenantUse),
            CustomerRelation::Reseller => applies_if(sells_through_csp(case)),
            CustomerRelation::Itself => applies_if(is_reseller),
            // A company that is no CSP partner has no provider.
            CustomerRelation::Unstated if is_provider && case.csp_partner != Some(false) => {
                assumed(Fact::CustomerProvider)
            }
            _ => NOT_APPLICABLE,
        }
    })
    .on(&[RequestResellerRelationship, PurchaseSubscription]),
];
