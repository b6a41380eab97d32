//! What the partner is about to do.

use alloc::vec::Vec;

use crate::{
    data::{record, tagged},
    id::{RoleId, SubscriptionId, TenantId},
    name::names,
};

names! {
    /// The kind of product a subscription is of.
    pub enum Family {
        Azure = "azure",
        LicenseBased = "license-based",
        NewCommerceLicense = "new-commerce-license",
        Software = "software",
    }
}

names! {
    /// The status of a subscription, as Partner Center's API gives it.
    pub enum SubscriptionStatus {
        Active = "active",
        Suspended = "suspended",
        Expired = "expired",
        Disabled = "disabled",
        Deleted = "deleted",
        Pending = "pending",
    }
}

names! {
    /// A change of an existing subscription.
    pub enum SubscriptionChange {
        Rename = "rename",
        IncreaseQuantity = "increase-quantity",
        DecreaseQuantity = "decrease-quantity",
        AutoRenew = "auto-renew",
        Suspend = "suspend",
        Reactivate = "reactivate",
        Cancel = "cancel",
        Upgrade = "upgrade",
        SupportContact = "support-contact",
    }
}

record! {
    /// A subscription of the customer.
    pub struct Subscription {
        /// Its id.
        pub id: SubscriptionId = "id",
        /// The tenant of the partner who sold it. No API says so: the portal states it.
        pub sold_by: Option<TenantId> = "soldBy",
        /// Its kind of product.
        pub family: Option<Family> = "family",
        /// Its status.
        pub status: Option<SubscriptionStatus> = "status",
    }
}

tagged! {
    /// What the partner is about to do.
    pub enum Action, told apart by "type",
    /// Every action that has rules. An action without any would be a silent allow.
    named ActionType {
        /// Ask the customer for a reseller relationship.
        RequestResellerRelationship = "request-reseller-relationship" {
            /// With delegated admin privileges?
            delegated_admin: Option<bool> = "delegatedAdmin",
        }
        /// Order a new subscription for the customer.
        PurchaseSubscription = "purchase-subscription" {
            /// What is bought.
            family: Option<Family> = "family",
            /// The base, where an add-on is bought.
            add_on_to: Option<Subscription> = "addOnTo",
        }
        /// Change an existing subscription.
        ChangeSubscription = "change-subscription" {
            /// Which.
            subscription: Subscription = "subscription",
            /// How.
            change: SubscriptionChange = "change",
        }
        /// Move a subscription to this partner by way of the relationship.
        TransitionSubscription = "transition-subscription" {
            /// Which.
            subscription: Subscription = "subscription",
        }
        /// Move the ownership of the customer's account by way of the relationship.
        TransitionAccountOwnership = "transition-account-ownership" {}
        /// Change the terms or obligations of a subscription.
        ChangeTerms = "change-terms" {
            /// Which.
            subscription: Subscription = "subscription",
        }
        /// Change the partner of record of a subscription.
        ChangePartnerOfRecord = "change-partner-of-record" {
            /// Which.
            subscription: Subscription = "subscription",
        }
        /// Administer a service in the customer's tenant.
        AdministerService = "administer-service" {
            /// The Entra roles the task needs.
            roles: Option<Vec<RoleId>> = "roles",
        }
    }
}

impl Action {
    /// The existing subscription it touches, and the path of that.
    pub(crate) fn subscription(&self) -> Option<&Subscription> {
        match self {
            Action::ChangeSubscription { subscription, .. }
            | Action::TransitionSubscription { subscription }
            | Action::ChangeTerms { subscription }
            | Action::ChangePartnerOfRecord { subscription } => Some(subscription),
            Action::PurchaseSubscription { add_on_to, .. } => add_on_to.as_ref(),
            Action::RequestResellerRelationship { .. }
            | Action::TransitionAccountOwnership {}
            | Action::AdministerService { .. } => None,
        }
    }
}
