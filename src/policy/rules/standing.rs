//! What Microsoft's own view of the partner, of its reseller and of its users permits.

use crate::{
    model::{
        action::{
            ActionType::{
                ChangePartnerOfRecord, ChangeSubscription, PurchaseSubscription, RequestResellerRelationship,
                RequestTransfer,
            },
            SubscriptionChange::{AutoRenew, DecreaseQuantity, IncreaseQuantity, Schedule, Upgrade},
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        situation::{
            PartnerStanding::{Restricted, Revoked, Suspended},
            PartnerType::{DirectBill, IndirectProvider, IndirectReseller},
            ResellerOfRecord,
        },
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        period::{Period, always, between, since},
        rule::{NOT_APPLICABLE, Rule, Verdict, applies_if, assumed, missing},
        source::Source,
        step::StepName::ReplaceResellerOfRecord,
    },
};

const RESTRICTED: &[Period] = &[since(Source::RESTRICTED_2020.date, &[Global], Source::RESTRICTED_2020)];
const SUSPENDED: &[Period] = &[
    between(Source::E1.date, Source::SUSPENDED_2022.date, &[Global], Source::SUSPENDED_2016),
    between(Source::E4.date, Source::SUSPENDED_2022.date, &[UsGovernment], Source::SUSPENDED_2017_06),
    since(Source::SUSPENDED_2022.date, &[Global, UsGovernment], Source::SUSPENDED_2022),
    between(Source::E2.date, Source::E7.date, &[Germany], Source::SUSPENDED_2017),
    since(Source::SUSPENDED_CHINA.date, &[China], Source::SUSPENDED_CHINA),
];
/// While the page on billing lists what a suspended account cannot do.
const LISTED: &[Period] = &[
    between(Source::E1.date, Source::BILLING_2018.date, &[Global], Source::BILLING_2016),
    between(Source::E4.date, Source::BILLING_2018.date, &[UsGovernment], Source::BILLING_2017_06),
    between(Source::E2.date, Source::BILLING_2018.date, &[Germany], Source::BILLING_2017),
    since(Source::SUSPENDED_CHINA.date, &[China], Source::SUSPENDED_CHINA),
];
/// Since that list left the page.
const NOT_LISTED: &[Period] = &[
    between(Source::BILLING_2018.date, Source::SUSPENDED_2022.date, &[Global, UsGovernment], Source::SUSPENDED_2017_06),
    since(Source::SUSPENDED_2022.date, &[Global, UsGovernment], Source::SUSPENDED_2022),
    between(Source::BILLING_2018.date, Source::E7.date, &[Germany], Source::SUSPENDED_2017),
];
const REVOKED: &[Period] = &[since(Source::REVOCATION.date, &[Global], Source::REVOCATION)];

/// Whether the action sells something new, or prepares that.
fn sells(case: &Case) -> bool {
    matches!(case.action_type, PurchaseSubscription | RequestResellerRelationship | RequestTransfer)
}

/// Whether the action orders, or asks for the relationship that ordering requires.
fn orders_or_invites(case: &Case) -> bool {
    matches!(case.action_type, PurchaseSubscription | RequestResellerRelationship)
}

/// Whether the partner changes the number or the kind of seats that it sold.
fn changes_seats(case: &Case) -> bool {
    case.seller == Seller::Acting && matches!(case.change, Some(IncreaseQuantity | DecreaseQuantity | Upgrade))
}

/// Applies where Microsoft's check of the reseller of record fails in what a provider does.
fn reseller_of_record(case: &Case, is_checked: bool) -> Verdict {
    match (case.partner_type, case.reseller_of_record) {
        _ if !is_checked => NOT_APPLICABLE,
        (Some(DirectBill | IndirectReseller), _) => NOT_APPLICABLE,
        (_, Some(reseller)) => applies_if(reseller == ResellerOfRecord::Invalid),
        (Some(_), None) => assumed(Fact::ResellerOfRecord),
        // The partner's type has its own assumptions.
        (None, None) => NOT_APPLICABLE,
    }
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("restricted-partner-sells-nothing-new", RESTRICTED, |case: &Case| {
        // As an indirect reseller it may still invite customers of its provider.
        match (orders_or_invites(case) && case.standing == Some(Restricted), case.partner_type) {
            (false, _) => NOT_APPLICABLE,
            (true, None) => missing(Fact::PartnerType),
            (true, Some(kind)) => applies_if(kind == DirectBill),
        }
    })
    .on(&[RequestResellerRelationship, PurchaseSubscription]),
    Rule::forbidden("suspended-partner-sells-nothing-new", SUSPENDED, |case: &Case| match case.standing {
        // What a suspended partner's request for a relationship comes to is told below.
        None if orders_or_invites(case) => assumed(Fact::PartnerStanding),
        standing => applies_if(case.action_type == PurchaseSubscription && standing == Some(Suspended)),
    })
    .on(&[RequestResellerRelationship, PurchaseSubscription]),
    Rule::forbidden("suspended-partner-requests-no-relationship", LISTED, |case: &Case| {
        applies_if(case.action_type == RequestResellerRelationship && case.standing == Some(Suspended))
    })
    .on(&[RequestResellerRelationship]),
    Rule::forbidden("suspended-partner-changes-no-quantity", LISTED, |case: &Case| {
        applies_if(changes_seats(case) && case.standing == Some(Suspended))
    })
    .on(&[ChangeSubscription]),
    Rule::forbidden("revoked-partner-sells-nothing", REVOKED, |case: &Case| match case.standing {
        Some(standing) => applies_if(sells(case) && standing == Revoked),
        None => NOT_APPLICABLE,
    })
    .on(&[RequestResellerRelationship, PurchaseSubscription, RequestTransfer]),
    Rule::not_yet(
        "order-needs-valid-reseller",
        &[ReplaceResellerOfRecord],
        &[since(Source::RESELLER_VALIDATION.date, &[Global], Source::RESELLER_VALIDATION)],
        |case: &Case| reseller_of_record(case, case.action_type == PurchaseSubscription),
    )
    .on(&[PurchaseSubscription]),
    Rule::not_yet(
        "change-needs-valid-reseller",
        &[ReplaceResellerOfRecord],
        &[since(Source::RESELLER_VALIDATION_OF_CHANGES.date, &[Global], Source::RESELLER_VALIDATION_OF_CHANGES)],
        |case: &Case| {
            let kinds = [IncreaseQuantity, DecreaseQuantity, AutoRenew, Schedule, Upgrade];
            let changes = case.seller == Seller::Acting && case.change.is_some_and(|change| kinds.contains(&change));
            let names = case.seller == Seller::Acting && case.action_type == ChangePartnerOfRecord;
            reseller_of_record(case, changes || names || case.action_type == RequestTransfer)
        },
    )
    .on(&[ChangeSubscription, ChangePartnerOfRecord, RequestTransfer]),
    Rule::unknown(
        "reseller-check-disputed",
        &[
            between(
                Source::RESELLER_VALIDATION_ANSWER.date,
                Source::RESELLER_VALIDATION.date,
                &[Global],
                Source::RESELLER_VALIDATION_ANSWER,
            ),
            between(
                Source::RESELLER_VALIDATION_ANSWER.date,
                Source::RESELLER_VALIDATION.date,
                &[Global],
                Source::RESELLER_VALIDATION,
            ),
        ],
        |case: &Case| {
            let fails = case.reseller_of_record == Some(ResellerOfRecord::Invalid);
            reseller_of_record(case, case.action_type == PurchaseSubscription && fails)
        },
    )
    .on(&[PurchaseSubscription]),
    Rule::unknown("standing-undocumented", REVOKED, |case| applies_if(!sells(case) && case.standing == Some(Revoked))),
    Rule::unknown(
        "restriction-undocumented",
        &[
            since(Source::E0.date, &[China], Source::RESTRICTED_2020),
            between(Source::E1.date, Source::RESTRICTED_2020.date, &[Global], Source::RESTRICTED_2020),
            since(Source::E1.date, &[UsGovernment, Germany], Source::RESTRICTED_2020),
        ],
        |case: &Case| applies_if(orders_or_invites(case) && case.standing == Some(Restricted)),
    )
    .on(&[RequestResellerRelationship, PurchaseSubscription])
    .mentioning_cloud(),
    Rule::unknown("restricted-provider-undocumented", RESTRICTED, |case: &Case| {
        let provider = case.partner_type == Some(IndirectProvider);
        applies_if(orders_or_invites(case) && provider && case.standing == Some(Restricted))
    })
    .on(&[RequestResellerRelationship, PurchaseSubscription]),
    Rule::unknown(
        "suspension-undocumented",
        &[
            between(Source::E0.date, Source::SUSPENDED_CHINA.date, &[China], Source::SUSPENDED_CHINA),
            between(Source::E1.date, Source::E4.date, &[UsGovernment], Source::SUSPENDED_2017_06),
            between(Source::E1.date, Source::E2.date, &[Germany], Source::SUSPENDED_2017),
            since(Source::E7.date, &[Germany], Source::SUSPENDED_2017),
        ],
        |case: &Case| applies_if((orders_or_invites(case) || changes_seats(case)) && case.standing == Some(Suspended)),
    )
    .on(&[RequestResellerRelationship, PurchaseSubscription, ChangeSubscription])
    .mentioning_cloud(),
    Rule::unknown("relationship-of-suspended-undocumented", NOT_LISTED, |case: &Case| {
        let asks = case.action_type == RequestResellerRelationship;
        applies_if(asks && case.standing == Some(Suspended))
    })
    .on(&[RequestResellerRelationship]),
    // The page permits managing licenses that exist, and forbids selling new ones.
    Rule::unknown("suspended-partner-adds-seats", NOT_LISTED, |case: &Case| {
        let adds = case.seller == Seller::Acting && matches!(case.change, Some(IncreaseQuantity | Upgrade));
        applies_if(adds && case.standing == Some(Suspended))
    })
    .on(&[ChangeSubscription]),
    Rule::unknown(
        "revocation-undocumented",
        &[
            since(Source::E0.date, &[China], Source::REVOCATION),
            between(Source::E1.date, Source::REVOCATION.date, &[Global], Source::REVOCATION),
            since(Source::E1.date, &[UsGovernment, Germany], Source::REVOCATION),
        ],
        |case: &Case| applies_if(case.standing == Some(Revoked)),
    )
    .mentioning_cloud(),
    Rule::unknown("transfer-to-restricted-undocumented", &always(Source::RESTRICTED_2020), |case: &Case| {
        applies_if(case.action_type == RequestTransfer && matches!(case.standing, Some(Restricted | Suspended)))
    })
    .on(&[RequestTransfer]),
    Rule::warning("mfa-needed", &[since(Source::MFA.date, &[Global], Source::MFA)], |case| {
        applies_if(case.mfa == Some(false))
    }),
];
