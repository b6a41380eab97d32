//! What the partner is about to do.

use alloc::{string::String, vec::Vec};

use crate::{
    data::{Count, record, tagged},
    day::Moment,
    duration::Duration,
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
        /// A change that takes effect with the next term.
        Schedule = "schedule",
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
        /// Until when it can be cancelled or reduced; the API's `cancellationAllowedUntilDate`.
        pub cancellation_allowed_until: Option<Moment> = "cancellationAllowedUntil",
        /// Does it renew itself?
        pub auto_renew: Option<bool> = "autoRenew",
        /// Has the customer given this partner an Azure role on it?
        pub azure_role_assigned: Option<bool> = "azureRoleAssigned",
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
            dap: Option<bool> = "dap",
        }
        /// Ask the customer for a granular delegated admin relationship.
        RequestGdap = "request-gdap" {
            /// Its name, unique among all relationships of the partner.
            display_name: String = "displayName",
            /// How long it lasts.
            duration: Duration = "duration",
            /// By how long it extends itself.
            auto_extend_duration: Option<Duration> = "autoExtendDuration",
            /// The Entra roles it asks for.
            roles: Vec<RoleId> = "roles",
        }
        /// End the reseller relationship with the customer.
        RemoveResellerRelationship = "remove-reseller-relationship" {
            /// How many of its subscriptions with this partner are still active.
            active_subscriptions: Option<Count> = "activeSubscriptions",
            /// How many of its Azure reservations with this partner still run.
            active_reservations: Option<Count> = "activeReservations",
            /// How many of its software purchases from this partner were not cancelled.
            active_software: Option<Count> = "activeSoftware",
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
        /// Ask for a subscription to be transferred to this partner, by the official process of the day.
        RequestTransfer = "request-transfer" {
            /// Which.
            subscription: Subscription = "subscription",
        }
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
            /// The Entra roles of which the task needs one.
            roles: Option<Vec<RoleId>> = "roles",
            /// The Azure subscription whose resources are administered; left out for any other service.
            azure_subscription: Option<Subscription> = "azureSubscription",
        }
        /// Open a support request for the customer.
        OpenSupportRequest = "open-support-request" {}
    }
}

impl ActionType {
    /// Is it always about an existing subscription?
    pub(crate) fn needs_subscription(self) -> bool {
        matches!(
            self,
            ActionType::ChangeSubscription
                | ActionType::TransitionSubscription
                | ActionType::RequestTransfer
                | ActionType::ChangeTerms
                | ActionType::ChangePartnerOfRecord
        )
    }
}

/// The one list of actions that touch a subscription, for reading and for changing it.
macro_rules! touched {
    ($action:ident, $as_option:ident) => {
        match $action {
            Action::ChangeSubscription { subscription, .. }
            | Action::TransitionSubscription { subscription }
            | Action::RequestTransfer { subscription }
            | Action::ChangeTerms { subscription }
            | Action::ChangePartnerOfRecord { subscription } => Some(subscription),
            Action::PurchaseSubscription { add_on_to: subscription, .. }
            | Action::AdministerService { azure_subscription: subscription, .. } => subscription.$as_option(),
            Action::RequestResellerRelationship { .. }
            | Action::RequestGdap { .. }
            | Action::RemoveResellerRelationship { .. }
            | Action::TransitionAccountOwnership {}
            | Action::OpenSupportRequest {} => None,
        }
    };
}

impl Action {
    /// The existing subscription it touches.
    pub(crate) fn subscription(&self) -> Option<&Subscription> {
        touched!(self, as_ref)
    }

    pub(crate) fn subscription_mut(&mut self) -> Option<&mut Subscription> {
        touched!(self, as_mut)
    }
}
