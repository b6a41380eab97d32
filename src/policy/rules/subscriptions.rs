//! What a relationship does not change about existing subscriptions. These four promises are in every
//! edition of the multi-partner page and in every cloud.

use crate::{
    model::{
        action::{
            ActionType::{
                self, ChangePartnerOfRecord, ChangeSubscription, ChangeTerms, PurchaseSubscription,
                TransitionAccountOwnership, TransitionSubscription,
            },
            Family,
            SubscriptionChange::{DecreaseQuantity, IncreaseQuantity, SupportContact, Upgrade},
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        situation::PartnerType,
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        period::{Period, always, between, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, Verdict, applies_if, assumed, missing},
        source::Source,
    },
};

/// What the request page of 2016 reserved for the original seller. It left the page on the day of E4; since then, as in
/// the clouds that the page did not name, the multi-partner page says that nothing changes.
const UNCHANGED: &[Period] = &[
    since(Source::E0.date, &[China], Source::REQUEST_CHINA),
    between(Source::E1.date, Source::E4.date, &[Global], Source::REQUEST_2016),
    since(Source::E4.date, &[Global, UsGovernment], Source::E4),
    since(Source::E2.date, &[Germany], Source::E2),
];
/// While and where that page named add-ons.
const ADD_ONS_LISTED: &[Period] = &[
    between(Source::E0.date, Source::REQUEST_CHINA_ARCHIVED.date, &[China], Source::REQUEST_CHINA),
    between(Source::E1.date, Source::E4.date, &[Global], Source::REQUEST_2016),
];
/// Where the multi-partner page speaks, but no page speaks of add-ons.
const ADD_ONS_NOT_LISTED: &[Period] = &[
    since(Source::REQUEST_CHINA_ARCHIVED.date, &[China], Source::REQUEST_CHINA_ARCHIVED),
    since(Source::E4.date, &[Global, UsGovernment], Source::E4),
    since(Source::E2.date, &[Germany], Source::E2),
];

fn is_anothers(case: &Case) -> bool {
    matches!(case.seller, Seller::Provider | Seller::Other | Seller::Microsoft)
}

/// Applies to a subscription that the acting partner did not sell.
fn of_another(case: &Case, act: ActionType) -> Verdict {
    match case.seller {
        _ if case.action_type != act => NOT_APPLICABLE,
        Seller::Unstated => missing(Fact::SoldBy),
        _ => applies_if(is_anothers(case)),
    }
}

/// Whether the action orders an add-on to new commerce licenses that the acting partner did not sell, or may not have sold.
fn beside_new_commerce(case: &Case) -> bool {
    let others_base = is_anothers(case) || case.seller == Seller::Unstated;
    case.action_type == PurchaseSubscription
        && others_base
        && case.subscription_family == Some(Family::NewCommerceLicense)
}

/// Applies to an add-on to a base subscription that the acting partner did not sell, unless both are new commerce.
fn adds_on_to_others(case: &Case) -> Verdict {
    match (case.seller, case.subscription_family) {
        _ if case.action_type != PurchaseSubscription => NOT_APPLICABLE,
        (Seller::NotConcerned | Seller::Acting, _) => NOT_APPLICABLE,
        // An add-on of the old kind belongs to its base, whatever that is.
        (Seller::Provider | Seller::Other | Seller::Microsoft, Some(_))
            if case.purchased_family == Some(Family::LicenseBased) =>
        {
            APPLIES
        }
        (_, Some(Family::NewCommerceLicense)) => NOT_APPLICABLE,
        (Seller::Unstated, _) => missing(Fact::AddOnSoldBy),
        (Seller::Provider | Seller::Other | Seller::Microsoft, None) => missing(Fact::AddOnFamily),
        (Seller::Provider | Seller::Other | Seller::Microsoft, Some(_)) => APPLIES,
    }
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("existing-subscriptions-unchanged", &always(Source::E1), |case: &Case| {
        of_another(case, ChangeSubscription)
    })
    .on(&[ChangeSubscription]),
    Rule::forbidden("subscriptions-not-transitioned", &always(Source::E1), |case: &Case| {
        applies_if(case.action_type == TransitionSubscription)
    })
    .on(&[TransitionSubscription]),
    // Before E4 the page spoke of the tenant's ownership.
    Rule::forbidden("account-ownership-stays", &always(Source::E4), |case: &Case| {
        applies_if(case.action_type == TransitionAccountOwnership)
    })
    .on(&[TransitionAccountOwnership]),
    Rule::forbidden("terms-stay", &always(Source::E1), |case: &Case| of_another(case, ChangeTerms)).on(&[ChangeTerms]),
    Rule::forbidden("partner-of-record-stays", &always(Source::E1), |case: &Case| {
        of_another(case, ChangePartnerOfRecord)
    })
    .on(&[ChangePartnerOfRecord]),
    Rule::unknown(
        "only-provider-names-reseller",
        &[since(Source::PROVIDER_TASKS.date, &[Global], Source::PROVIDER_TASKS)],
        |case: &Case| match case.partner_type {
            _ if case.action_type != ChangePartnerOfRecord || case.seller != Seller::Acting => NOT_APPLICABLE,
            None => assumed(Fact::PartnerType),
            Some(kind) => applies_if(kind != PartnerType::IndirectProvider),
        },
    )
    .on(&[ChangePartnerOfRecord]),
    Rule::forbidden("no-seats-on-others", UNCHANGED, |case: &Case| {
        applies_if(is_anothers(case) && matches!(case.change, Some(IncreaseQuantity | DecreaseQuantity)))
    })
    .on(&[ChangeSubscription]),
    Rule::forbidden("no-migration-of-others", UNCHANGED, |case: &Case| {
        let migrates = case.action_type == TransitionSubscription || case.change == Some(Upgrade);
        applies_if(is_anothers(case) && migrates)
    })
    .on(&[ChangeSubscription, TransitionSubscription]),
    Rule::forbidden("no-add-on-to-others", ADD_ONS_LISTED, adds_on_to_others).on(&[PurchaseSubscription]),
    Rule::unknown("add-on-to-others-undocumented", ADD_ONS_NOT_LISTED, adds_on_to_others).on(&[PurchaseSubscription]),
    Rule::unknown(
        "new-commerce-add-on-undocumented",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::NEW_COMMERCE_ADD_ONS.date, &[Global, Germany], Source::REQUEST_2016),
            between(Source::E1.date, Source::NEW_SUBSCRIPTION.date, &[UsGovernment], Source::REQUEST_2016),
        ],
        |case: &Case| applies_if(beside_new_commerce(case)),
    )
    .on(&[PurchaseSubscription]),
    Rule::warning(
        "new-commerce-add-on-inferred",
        &[
            since(Source::NEW_COMMERCE_ADD_ONS.date, &[Global], Source::NEW_COMMERCE_ADD_ONS),
            since(Source::NEW_SUBSCRIPTION.date, &[UsGovernment], Source::NEW_SUBSCRIPTION),
        ],
        |case: &Case| applies_if(beside_new_commerce(case)),
    )
    .on(&[PurchaseSubscription]),
    Rule::warning(
        "adding-seats-not-listed",
        &[since(Source::E0.date, &[China], Source::REQUEST_CHINA)],
        |case: &Case| applies_if(is_anothers(case) && case.change == Some(IncreaseQuantity)),
    )
    .on(&[ChangeSubscription]),
    Rule::note(
        "support-contact-needs-relationship",
        &[since(Source::SUPPORT_CONTACTS.date, &[Global], Source::SUPPORT_CONTACTS)],
        |case: &Case| applies_if(case.seller == Seller::Acting && case.change == Some(SupportContact)),
    )
    .on(&[ChangeSubscription]),
    Rule::note(
        "change-of-channel-partner",
        &[since(Source::CHANGE_OF_CHANNEL_PARTNER.date, &[Global], Source::CHANGE_OF_CHANNEL_PARTNER)],
        |case: &Case| applies_if(case.action_type == ChangePartnerOfRecord),
    )
    .on(&[ChangePartnerOfRecord]),
    Rule::note("provider-changes-what-it-sold", &always(Source::E1), |case: &Case| {
        let changes = matches!(case.action_type, ChangeSubscription | ChangeTerms | ChangePartnerOfRecord);
        applies_if(changes && case.seller == Seller::Provider)
    })
    .on(&[ChangeSubscription, ChangeTerms, ChangePartnerOfRecord]),
];
