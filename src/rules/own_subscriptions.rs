//! What holds for the subscriptions that the partner sold itself.

use super::{between, since};
use crate::{
    action::{
        ActionType::{ChangeSubscription, PurchaseSubscription},
        Family::{LicenseBased, NewCommerceLicense},
        SubscriptionChange::{self, Cancel, DecreaseQuantity, Reactivate, Schedule, SupportContact, Upgrade},
        SubscriptionStatus::{Deleted, Disabled, Expired, Pending, Suspended},
    },
    case::{Case, Seller, Window},
    cloud::{
        Cloud::{China, Germany, Global, UsGovernment},
        GERMANY_CLOSED,
    },
    day::Day,
    rule::{
        Fact, Period, Rule,
        Verdict::{Lacks, Silent, Speaks, Supposes},
        speaks_if,
    },
    situation::GrantStatus,
    source::Source,
    step::StepName::{ProvisioningEnds, ReactivateSubscription, TurnOnAutoRenew},
};

/// The first day on which a source knows new-commerce licences.
const NEW_COMMERCE_BEGAN: Day = Source::NEW_COMMERCE_ADD_ONS.date;

const LIFECYCLE: &[Period] = &[since(Source::LIFECYCLE.date, &[Global, UsGovernment], Source::LIFECYCLE)];
/// The seven days are as old as new-commerce licences.
const NEW_COMMERCE: &[Period] = &[since(NEW_COMMERCE_BEGAN, &[Global, UsGovernment], Source::LIFECYCLE)];
const SCHEDULED: &[Period] = &[since(Source::NEW_SUBSCRIPTION.date, &[Global, UsGovernment], Source::NEW_SUBSCRIPTION)];
const NOT_YET_NEW_COMMERCE: &[Period] = &[
    since(Source::E0.date, &[China], Source::REQUEST_CHINA),
    between(Source::E1.date, NEW_COMMERCE_BEGAN, &[Global], Source::NEW_COMMERCE_ADD_ONS),
    between(Source::E4.date, NEW_COMMERCE_BEGAN, &[UsGovernment], Source::NEW_COMMERCE_ADD_ONS),
    between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::NEW_COMMERCE_ADD_ONS),
];
const ADD_ONS: &[Period] = &[since(Source::NEW_COMMERCE_ADD_ONS.date, &[Global], Source::NEW_COMMERCE_ADD_ONS)];

/// How the partner changes a subscription of its own; none where it does something else.
fn change(case: &Case) -> Option<SubscriptionChange> {
    if case.act == ChangeSubscription && case.seller == Seller::Acting { case.change } else { None }
}

fn buys_add_on(case: &Case) -> bool {
    case.act == PurchaseSubscription && case.seller == Seller::Acting
}

pub(super) const RULES: &[Rule] = &[
    Rule::forbidden("cancellation-window-closed", NEW_COMMERCE, |case| {
        match (change(case), case.touched, case.window) {
            (Some(Cancel | DecreaseQuantity), Some(NewCommerceLicense), Window::Closed) => Speaks,
            (Some(Cancel | DecreaseQuantity), Some(NewCommerceLicense), Window::NoDay) => Lacks(Fact::AsOf),
            (Some(Cancel | DecreaseQuantity), Some(NewCommerceLicense), Window::Unstated) => {
                Lacks(Fact::CancellationAllowedUntil)
            }
            (Some(Cancel | DecreaseQuantity), None, Window::Closed) => Lacks(Fact::Family),
            (Some(Cancel | DecreaseQuantity), None, _) => Supposes(Fact::Family),
            _ => Silent,
        }
    }),
    Rule::forbidden("only-suspended-reactivates", LIFECYCLE, |case| match (change(case), case.status) {
        (Some(Reactivate), None) => Supposes(Fact::Status),
        (Some(Reactivate), Some(status)) => speaks_if(status != Suspended),
        _ => Silent,
    }),
    Rule::forbidden("deleted-is-final", LIFECYCLE, |case| match (change(case), case.status) {
        (Some(Reactivate), _) => Silent,
        (Some(_), None) => Supposes(Fact::Status),
        (Some(_), status) => speaks_if(status == Some(Deleted)),
        (None, status) => speaks_if(buys_add_on(case) && status == Some(Deleted)),
    }),
    Rule::forbidden("ended-takes-nothing-new", SCHEDULED, |case| match (change(case), case.touched) {
        _ if !matches!(case.status, Some(Expired | Disabled)) => Silent,
        (Some(Schedule | Upgrade), _) => Speaks,
        (_, None) if buys_add_on(case) => Supposes(Fact::AddOnFamily),
        (_, family) => speaks_if(buys_add_on(case) && family == Some(LicenseBased)),
    }),
    Rule::forbidden("only-new-commerce-schedules", SCHEDULED, |case| match (change(case), case.touched) {
        (Some(Schedule), Some(family)) => speaks_if(family != NewCommerceLicense),
        (Some(Schedule), None) => Supposes(Fact::Family),
        _ => Silent,
    }),
    Rule::not_yet("suspended-licenses-reactivated-first", &[ReactivateSubscription], LIFECYCLE, |case| {
        match case.touched {
            _ if change(case).is_none_or(|change| change == Reactivate) || case.status != Some(Suspended) => Silent,
            None => Supposes(Fact::Family),
            family => speaks_if(family == Some(LicenseBased)),
        }
    }),
    Rule::not_yet(
        "scheduled-change-needs-active",
        &[ReactivateSubscription, ProvisioningEnds],
        SCHEDULED,
        |case| match (change(case), case.status) {
            (Some(Schedule), Some(Suspended | Pending)) => Speaks,
            (Some(Schedule), None) => Supposes(Fact::Status),
            _ => Silent,
        },
    ),
    Rule::not_yet("upgrade-needs-active", &[ReactivateSubscription, ProvisioningEnds], SCHEDULED, |case| {
        match (change(case), case.status) {
            (Some(Upgrade), Some(Suspended | Pending)) => Speaks,
            (Some(Upgrade), None) => Supposes(Fact::Status),
            _ => Silent,
        }
    }),
    Rule::not_yet("scheduled-change-needs-auto-renew", &[TurnOnAutoRenew], SCHEDULED, |case| {
        match (change(case), case.auto_renew) {
            (Some(Schedule), Some(false)) => Speaks,
            (Some(Schedule), None) => Supposes(Fact::AutoRenew),
            _ => Silent,
        }
    }),
    Rule::not_yet("add-on-needs-active-base", &[ReactivateSubscription, ProvisioningEnds], ADD_ONS, |case| match case
        .status
    {
        _ if !buys_add_on(case) || case.touched != Some(LicenseBased) => Silent,
        Some(status) => speaks_if(matches!(status, Suspended | Pending)),
        None => Supposes(Fact::AddOnStatus),
    }),
    Rule::unknown("new-commerce-not-known-yet", NOT_YET_NEW_COMMERCE, |case| {
        let buys = case.act == PurchaseSubscription && case.bought == Some(NewCommerceLicense);
        speaks_if(buys || change(case).is_some() && case.touched == Some(NewCommerceLicense))
    })
    .naming_cloud(),
    Rule::note("prerequisite-stands-on-tenant", ADD_ONS, |case| {
        speaks_if(buys_add_on(case) && case.touched == Some(NewCommerceLicense))
    }),
    Rule::note(
        "update-resets-what-is-left-out",
        &[since(Source::UPDATE_SUBSCRIPTION.date, &[Global, UsGovernment, China], Source::UPDATE_SUBSCRIPTION)],
        |case| speaks_if(change(case).is_some_and(|change| change != SupportContact)),
    ),
    Rule::note("managing-needs-relationship", LIFECYCLE, |case| {
        speaks_if(change(case).is_some() && case.reseller != GrantStatus::Active)
    }),
];
