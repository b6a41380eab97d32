//! What a relationship does not do to the subscriptions that are already there. These four promises stand in every
//! edition of the multi-partner page and in every cloud.

use super::{always, between, since};
use crate::{
    action::{
        ActionType::{
            self, ChangePartnerOfRecord, ChangeSubscription, ChangeTerms, PurchaseSubscription,
            TransitionAccountOwnership, TransitionSubscription,
        },
        Family,
        SubscriptionChange::{DecreaseQuantity, IncreaseQuantity, Upgrade},
    },
    case::{Case, Seller},
    cloud::Cloud::{China, Germany, Global, UsGovernment},
    rule::{
        Fact, Period, Rule,
        Verdict::{self, Lacks, Silent, Speaks, Supposes},
        speaks_if,
    },
    situation::PartnerType,
    source::Source,
};

/// What a request page of 2016 lists that nobody but the original seller may do.
const LISTED: &[Period] = &[
    since(Source::E0.date, &[China], Source::REQUEST_CHINA),
    since(Source::E1.date, &[Global, UsGovernment, Germany], Source::REQUEST_2016),
];

fn is_anothers(case: &Case) -> bool {
    matches!(case.seller, Seller::Provider | Seller::Other)
}

/// Speaks of a subscription that the acting partner did not sell.
fn of_another(case: &Case, act: ActionType) -> Verdict {
    match case.seller {
        _ if case.act != act => Silent,
        Seller::Unstated => Lacks(Fact::SoldBy),
        _ => speaks_if(is_anothers(case)),
    }
}

/// An add-on to new-commerce licences that the acting partner did not sell, or may not have sold.
fn beside_new_commerce(case: &Case) -> bool {
    let others_base = is_anothers(case) || case.seller == Seller::Unstated;
    case.act == PurchaseSubscription && others_base && case.touched == Some(Family::NewCommerceLicense)
}

pub(super) const RULES: &[Rule] = &[
    Rule::forbidden("existing-subscriptions-unchanged", &always(Source::E1), |case| {
        of_another(case, ChangeSubscription)
    }),
    Rule::forbidden("subscriptions-not-transitioned", &always(Source::E1), |case| {
        speaks_if(case.act == TransitionSubscription)
    }),
    // Before E4 the page spoke of the tenant's ownership.
    Rule::forbidden("account-ownership-stays", &always(Source::E4), |case| {
        speaks_if(case.act == TransitionAccountOwnership)
    }),
    Rule::forbidden("terms-stay", &always(Source::E1), |case| of_another(case, ChangeTerms)),
    Rule::forbidden("partner-of-record-stays", &always(Source::E1), |case| of_another(case, ChangePartnerOfRecord)),
    Rule::forbidden(
        "only-provider-names-reseller",
        &[since(Source::PROVIDER_TASKS.date, &[Global], Source::PROVIDER_TASKS)],
        |case| match case.partner_type {
            _ if case.act != ChangePartnerOfRecord || case.seller != Seller::Acting => Silent,
            None => Supposes(Fact::PartnerType),
            Some(kind) => speaks_if(kind != PartnerType::IndirectProvider),
        },
    ),
    Rule::forbidden("no-seats-on-others", LISTED, |case| {
        speaks_if(is_anothers(case) && matches!(case.change, Some(IncreaseQuantity | DecreaseQuantity)))
    }),
    Rule::forbidden("no-migration-of-others", LISTED, |case| {
        let migrates = case.act == TransitionSubscription || case.change == Some(Upgrade);
        speaks_if(is_anothers(case) && migrates)
    }),
    Rule::forbidden("no-add-on-to-others", LISTED, |case| match (case.seller, case.touched) {
        _ if case.act != PurchaseSubscription => Silent,
        (Seller::NotConcerned | Seller::Acting, _) => Silent,
        // An add-on of the old kind belongs to its base, whatever that is.
        (Seller::Provider | Seller::Other, Some(_)) if case.bought == Some(Family::LicenseBased) => Speaks,
        (_, Some(Family::NewCommerceLicense)) => Silent,
        (Seller::Unstated, _) => Lacks(Fact::AddOnSoldBy),
        (Seller::Provider | Seller::Other, None) => Lacks(Fact::AddOnFamily),
        (Seller::Provider | Seller::Other, Some(_)) => Speaks,
    }),
    Rule::unknown(
        "new-commerce-add-on-undocumented",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_CHINA),
            between(
                Source::E1.date,
                Source::NEW_COMMERCE_ADD_ONS.date,
                &[Global, UsGovernment, Germany],
                Source::REQUEST_2016,
            ),
        ],
        |case| speaks_if(beside_new_commerce(case)),
    ),
    Rule::warning(
        "new-commerce-add-on-inferred",
        &[since(Source::NEW_COMMERCE_ADD_ONS.date, &[Global, UsGovernment], Source::NEW_COMMERCE_ADD_ONS)],
        |case| speaks_if(beside_new_commerce(case)),
    ),
    Rule::warning("adding-seats-not-listed", &[since(Source::E0.date, &[China], Source::REQUEST_CHINA)], |case| {
        speaks_if(is_anothers(case) && case.change == Some(IncreaseQuantity))
    }),
    Rule::note("provider-changes-what-it-sold", &always(Source::E1), |case| {
        let changes = matches!(case.act, ChangeSubscription | ChangeTerms | ChangePartnerOfRecord);
        speaks_if(changes && case.seller == Seller::Provider)
    }),
];
