//! What a relationship does not do to the subscriptions that are already there. These four promises stand in every
//! edition of the multi-partner page and in every cloud.

use super::{always, between, since};
use crate::{
    action::{
        ActionType,
        ActionType::{
            ChangePartnerOfRecord, ChangeSubscription, ChangeTerms, PurchaseSubscription, TransitionAccountOwnership,
            TransitionSubscription,
        },
        Family,
    },
    case::{Case, Seller},
    cloud::Cloud::{China, Germany, Global, UsGovernment},
    rule::{
        Fact,
        Looks::AtAction,
        Rule, Severity,
        Verdict::{self, Lacks, Silent, Speaks},
        speaks_if,
    },
    source::Source,
};

/// Speaks of a subscription that the acting partner did not sell.
fn of_another(case: &Case, act: ActionType) -> Verdict {
    match case.seller {
        Seller::Other if case.act == act => Speaks,
        Seller::Unstated if case.act == act => Lacks(Fact::SoldBy),
        _ => Silent,
    }
}

/// An add-on to new-commerce licences that the acting partner did not sell, or may not have sold.
fn beside_new_commerce(case: &Case) -> bool {
    let others_base = matches!(case.seller, Seller::Other | Seller::Unstated);
    case.act == PurchaseSubscription && others_base && case.touched == Some(Family::NewCommerceLicense)
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "existing-subscriptions-unchanged",
        severity: Severity::Forbidden,
        periods: &always(Source::E1),
        looks: AtAction(|case| of_another(case, ChangeSubscription)),
        names_cloud: false,
    },
    Rule {
        name: "subscriptions-not-transitioned",
        severity: Severity::Forbidden,
        periods: &always(Source::E1),
        looks: AtAction(|case| speaks_if(case.act == TransitionSubscription)),
        names_cloud: false,
    },
    Rule {
        name: "account-ownership-stays",
        severity: Severity::Forbidden,
        periods: &always(Source::E4), // before it, the page spoke of the tenant's ownership
        looks: AtAction(|case| speaks_if(case.act == TransitionAccountOwnership)),
        names_cloud: false,
    },
    Rule {
        name: "terms-stay",
        severity: Severity::Forbidden,
        periods: &always(Source::E1),
        looks: AtAction(|case| of_another(case, ChangeTerms)),
        names_cloud: false,
    },
    Rule {
        name: "partner-of-record-stays",
        severity: Severity::Forbidden,
        periods: &always(Source::E1),
        looks: AtAction(|case| of_another(case, ChangePartnerOfRecord)),
        names_cloud: false,
    },
    Rule {
        name: "no-add-on-to-others",
        severity: Severity::Forbidden,
        periods: &always(Source::REQUEST_2016),
        looks: AtAction(|case| match (case.act, case.seller, case.touched) {
            (PurchaseSubscription, Seller::Other | Seller::Unstated, Some(Family::NewCommerceLicense)) => Silent,
            (PurchaseSubscription, Seller::Other, None) => Lacks(Fact::AddOnFamily),
            (PurchaseSubscription, Seller::Other, Some(_)) => Speaks,
            (PurchaseSubscription, Seller::Unstated, _) => Lacks(Fact::AddOnSoldBy),
            _ => Silent,
        }),
        names_cloud: false,
    },
    Rule {
        name: "new-commerce-add-on-undocumented",
        severity: Severity::Unknown,
        periods: &[
            since(Source::E0.date, &[China], Source::REQUEST_CHINA),
            between(
                Source::E1.date,
                Source::NEW_COMMERCE_ADD_ONS.date,
                &[Global, UsGovernment, Germany],
                Source::REQUEST_2016,
            ),
        ],
        looks: AtAction(|case| speaks_if(beside_new_commerce(case))),
        names_cloud: false,
    },
    Rule {
        name: "new-commerce-add-on-inferred",
        severity: Severity::Warning,
        periods: &[since(Source::NEW_COMMERCE_ADD_ONS.date, &[Global, UsGovernment], Source::NEW_COMMERCE_ADD_ONS)],
        looks: AtAction(|case| speaks_if(beside_new_commerce(case))),
        names_cloud: false,
    },
];
