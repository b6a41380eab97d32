//! Subscriptions of Partner Center's API.

use std::mem::take;

use crate::{
    model::{
        action::{Family, RefundableSeats, Subscription, SubscriptionStatus},
        cancellation::CancellationEnd,
        resource::Resource,
        sold_by::SoldBy,
    },
    portal::{
        answer::SubscriptionFacts,
        family::family_of,
        object::{Answers, ApiObject},
    },
    wire::{error::Problems, records::record},
};

record! {
    /// What a portal knows of its subscriptions that no API says.
    pub struct SubscriptionOptions {
        optional {
            /// Who sold them.
            sold_by: SoldBy = "soldBy",
        }
    }
}

/// The statuses in the order of their numbers in the .NET SDK.
///
/// Source: <https://learn.microsoft.com/dotnet/api/microsoft.store.partnercenter.models.subscriptions.subscriptionstatus>
const STATUSES: &[&str] = &["none", "active", "suspended", "deleted", "expired", "pending", "disabled"];

/// The facts in a subscription of Partner Center's API, in an Azure subscription of an Azure plan (`AzureEntitlement`), or
/// in each of a list.
///
/// ```
/// use multipartner::{ApiObject, Family, subscription_facts};
/// let object: ApiObject = serde_json::from_str(
///     r#"{"id":"bbbbbbbb-cccc-4ddd-8eee-ffffffffffff","status":"active","productType":{"id":"OnlineServicesNCE"}}"#,
/// )?;
/// let answer = &subscription_facts(&object, None).answers[0];
/// assert_eq!(answer.facts.as_ref().and_then(|facts| facts.family), Some(Family::NewCommerceLicense));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn subscription_facts(object: &ApiObject, sold_by: Option<&SoldBy>) -> Answers<SubscriptionFacts> {
    let mut answers = Vec::new();
    let is_list = object.each("subscription", &mut |subscription, remarks| {
        let facts = subscription.and_then(|subscription| facts(subscription, sold_by, remarks));
        answers.push(SubscriptionFacts { facts, remarks: take(remarks).into_list() });
    });
    Answers { answers, is_list }
}

fn facts(subscription: Resource<'_>, sold_by: Option<&SoldBy>, remarks: &mut Problems) -> Option<Subscription> {
    if !subscription.is_one_of(&["Subscription", "AzureEntitlement"], remarks) || !subscription.expect("id", remarks) {
        return None;
    }
    let mut facts = Subscription::new(subscription.read("id", remarks)?);
    facts.sold_by = sold_by.cloned();
    let family = family_of(subscription, remarks);
    let status = subscription.name("status", SubscriptionStatus::NAMES, STATUSES, remarks);
    // For these two, Partner Center says `null` of what cannot be canceled; of others it says nothing. Source:
    // https://learn.microsoft.com/dotnet/api/microsoft.store.partnercenter.models.subscriptions.subscription.cancellationalloweduntildate
    let has_window = matches!(family, Some(Family::NewCommerceLicense | Family::Software));
    let until = "cancellationAllowedUntilDate";
    let cancellation_allowed_until = if has_window && subscription.is_null(until) {
        Some(CancellationEnd::Never)
    } else {
        subscription.moment(until, remarks).map(CancellationEnd::Until)
    };
    facts.family = family;
    facts.status = status.and_then(|place| SubscriptionStatus::ALL.get(place).copied());
    facts.cancellation_allowed_until = cancellation_allowed_until;
    facts.refundable = refundable(subscription, remarks);
    facts.auto_renew = subscription.read("autoRenewEnabled", remarks);
    facts.trial = subscription.read("isTrial", remarks);
    Some(facts)
}

/// The seats that can be given back, if all is understood: with some left out, too few would seem to be left.
fn refundable(subscription: Resource<'_>, remarks: &mut Problems) -> Option<Vec<RefundableSeats>> {
    let (mut seats, mut is_stated) = (Vec::new(), false);
    let before = remarks.count();
    subscription.within("refundableQuantity", remarks, &mut |refundable, remarks| {
        is_stated = true;
        // A total says how many, but not until when.
        if !refundable.has("details") && refundable.read::<u32>("totalQuantity", remarks) == Some(0) {
            return;
        }
        refundable.expect("details", remarks);
        refundable.each("details", remarks, &mut |entry, remarks| {
            for name in ["quantity", "allowedUntilDateTime"] {
                entry.expect(name, remarks);
            }
            let (quantity, until) = (entry.read("quantity", remarks), entry.moment("allowedUntilDateTime", remarks));
            seats.extend(quantity.zip(until).map(|(quantity, until)| RefundableSeats::new(quantity, until)));
        });
    });
    (is_stated && remarks.count() == before).then_some(seats)
}
