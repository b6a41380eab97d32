//! Changing the partner's own subscriptions.

use crate::{
    model::{
        action::{
            ActionType::{ChangeSubscription, PurchaseSubscription},
            Family::{LicenseBased, NewCommerceLicense},
            SubscriptionChange::{self, Cancel, DecreaseQuantity, Reactivate, Schedule, SupportContact, Upgrade},
            SubscriptionStatus::{Deleted, Disabled, Expired, Pending, Suspended},
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        day::Day,
        situation::GrantStatus,
    },
    policy::{
        case::{Case, Seller, Window},
        fact::Fact,
        period::{GERMANY_CLOSED, Period, between, since},
        rule::{
            Rule,
            Verdict::{Applies, Assumed, MissingFact, NotApplicable},
            applies_if,
        },
        source::Source,
        step::StepName::{ProvisioningEnds, ReactivateSubscription, TurnOnAutoRenew},
    },
};

/// The first day on which a source mentions new commerce licenses.
const NEW_COMMERCE_BEGAN: Day = Source::NEW_COMMERCE_ADD_ONS.date;

const LIFECYCLE: &[Period] = &[since(Source::LIFECYCLE.date, &[Global, UsGovernment], Source::LIFECYCLE)];
/// The window of seven days began with new commerce licenses.
const NEW_COMMERCE: &[Period] = &[since(NEW_COMMERCE_BEGAN, &[Global, UsGovernment], Source::LIFECYCLE)];
const SCHEDULED: &[Period] = &[since(Source::NEW_SUBSCRIPTION.date, &[Global, UsGovernment], Source::NEW_SUBSCRIPTION)];
const NOT_YET_NEW_COMMERCE: &[Period] = &[
    since(Source::E0.date, &[China], Source::REQUEST_CHINA),
    between(Source::E1.date, NEW_COMMERCE_BEGAN, &[Global], Source::NEW_COMMERCE_ADD_ONS),
    between(Source::E4.date, NEW_COMMERCE_BEGAN, &[UsGovernment], Source::NEW_COMMERCE_ADD_ONS),
    between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::NEW_COMMERCE_ADD_ONS),
];
const ADD_ONS: &[Period] = &[since(Source::NEW_COMMERCE_ADD_ONS.date, &[Global], Source::NEW_COMMERCE_ADD_ONS)];

/// How the partner changes a subscription that it sold; `None` for any other action.
fn change(case: &Case) -> Option<SubscriptionChange> {
    if case.action_type == ChangeSubscription && case.seller == Seller::Acting { case.change } else { None }
}

fn buys_add_on(case: &Case) -> bool {
    case.action_type == PurchaseSubscription && case.seller == Seller::Acting
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("cancellation-window-closed", NEW_COMMERCE, |case| {
        match (change(case), case.subscription_family, case.window) {
            (Some(Cancel | DecreaseQuantity), Some(NewCommerceLicense), Window::Closed) => Applies,
            (Some(Cancel | DecreaseQuantity), Some(NewCommerceLicense), Window::NoDay) => MissingFact(Fact::AsOf),
            (Some(Cancel | DecreaseQuantity), Some(NewCommerceLicense), Window::Unstated) => {
                MissingFact(Fact::CancellationAllowedUntil)
            }
            (Some(Cancel | DecreaseQuantity), None, Window::Closed) => MissingFact(Fact::Family),
            (Some(Cancel | DecreaseQuantity), None, _) => Assumed(Fact::Family),
            _ => NotApplicable,
        }
    }),
    Rule::forbidden("only-suspended-reactivates", LIFECYCLE, |case| match (change(case), case.subscription_status) {
        (Some(Reactivate), None) => Assumed(Fact::Status),
        (Some(Reactivate), Some(status)) => applies_if(status != Suspended),
        _ => NotApplicable,
    }),
    Rule::forbidden("deleted-is-final", LIFECYCLE, |case| match (change(case), case.subscription_status) {
        (Some(Reactivate), _) => NotApplicable,
        (Some(_), None) => Assumed(Fact::Status),
        (Some(_), status) => applies_if(status == Some(Deleted)),
        (None, status) => applies_if(buys_add_on(case) && status == Some(Deleted)),
    }),
    Rule::forbidden("ended-takes-nothing-new", SCHEDULED, |case| match (change(case), case.subscription_family) {
        _ if !matches!(case.subscription_status, Some(Expired | Disabled)) => NotApplicable,
        (Some(Schedule | Upgrade), _) => Applies,
        (_, None) if buys_add_on(case) => Assumed(Fact::AddOnFamily),
        (_, family) => applies_if(buys_add_on(case) && family == Some(LicenseBased)),
    }),
    Rule::forbidden("only-new-commerce-schedules", SCHEDULED, |case| match (change(case), case.subscription_family) {
        (Some(Schedule), Some(family)) => applies_if(family != NewCommerceLicense),
        (Some(Schedule), None) => Assumed(Fact::Family),
        _ => NotApplicable,
    }),
    Rule::not_yet("suspended-licenses-reactivated-first", &[ReactivateSubscription], LIFECYCLE, |case| {
        match case.subscription_family {
            _ if change(case).is_none_or(|change| change == Reactivate)
                || case.subscription_status != Some(Suspended) =>
            {
                NotApplicable
            }
            None => Assumed(Fact::Family),
            family => applies_if(family == Some(LicenseBased)),
        }
    }),
    Rule::not_yet(
        "scheduled-change-needs-active",
        &[ReactivateSubscription, ProvisioningEnds],
        SCHEDULED,
        |case| match (change(case), case.subscription_status) {
            (Some(Schedule), Some(Suspended | Pending)) => Applies,
            (Some(Schedule), None) => Assumed(Fact::Status),
            _ => NotApplicable,
        },
    ),
    Rule::not_yet("upgrade-needs-active", &[ReactivateSubscription, ProvisioningEnds], SCHEDULED, |case| {
        match (change(case), case.subscription_status) {
            (Some(Upgrade), Some(Suspended | Pending)) => Applies,
            (Some(Upgrade), None) => Assumed(Fact::Status),
            _ => NotApplicable,
        }
    }),
    Rule::not_yet("scheduled-change-needs-auto-renew", &[TurnOnAutoRenew], SCHEDULED, |case| {
        match (change(case), case.auto_renew) {
            (Some(Schedule), Some(false)) => Applies,
            (Some(Schedule), None) => Assumed(Fact::AutoRenew),
            _ => NotApplicable,
        }
    }),
    Rule::not_yet("add-on-needs-active-base", &[ReactivateSubscription, ProvisioningEnds], ADD_ONS, |case| match case
        .subscription_status
    {
        _ if !buys_add_on(case) || case.subscription_family != Some(LicenseBased) => NotApplicable,
        Some(status) => applies_if(matches!(status, Suspended | Pending)),
        None => Assumed(Fact::AddOnStatus),
    }),
    Rule::unknown("new-commerce-not-known-yet", NOT_YET_NEW_COMMERCE, |case: &Case| {
        let buys = case.action_type == PurchaseSubscription && case.purchased_family == Some(NewCommerceLicense);
        applies_if(buys || change(case).is_some() && case.subscription_family == Some(NewCommerceLicense))
    })
    .mentioning_cloud(),
    Rule::note("prerequisite-stands-on-tenant", ADD_ONS, |case| {
        applies_if(buys_add_on(case) && case.subscription_family == Some(NewCommerceLicense))
    }),
    Rule::note(
        "update-resets-what-is-left-out",
        &[since(Source::UPDATE_SUBSCRIPTION.date, &[Global, UsGovernment, China], Source::UPDATE_SUBSCRIPTION)],
        |case| applies_if(change(case).is_some_and(|change| change != SupportContact)),
    ),
    Rule::note("managing-needs-relationship", LIFECYCLE, |case| {
        applies_if(change(case).is_some() && case.reseller != GrantStatus::Active)
    }),
];
