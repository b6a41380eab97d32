//! The action: what the partner is about to do.

use crate::{
    model::{
        day::Moment,
        duration::Duration,
        id::{SubscriptionId, TenantId},
        role::RoleReference,
    },
    wire::{
        names::string_enum,
        records::{record, tagged_union},
    },
};

string_enum! {
    /// The product family of a subscription.
    pub enum Family {
        /// An Azure subscription.
        Azure = "azure",
        /// Licenses of the legacy commerce experience.
        LicenseBased = "license-based",
        /// Licenses of the new commerce experience.
        NewCommerceLicense = "new-commerce-license",
        /// Perpetual software and software subscriptions.
        Software = "software",
    }
}

string_enum! {
    /// The status of a subscription, as Partner Center's API gives it.
    pub enum SubscriptionStatus {
        /// In use.
        Active = "active",
        /// Suspended by the partner or by Microsoft.
        Suspended = "suspended",
        /// Ended without renewal.
        Expired = "expired",
        /// Ended, with the data still kept.
        Disabled = "disabled",
        /// Canceled, with the data removed.
        Deleted = "deleted",
        /// Being provisioned.
        Pending = "pending",
    }
}

string_enum! {
    /// A change of an existing subscription.
    pub enum SubscriptionChange {
        /// Change the name it is displayed with.
        Rename = "rename",
        /// Add seats.
        IncreaseQuantity = "increase-quantity",
        /// Remove seats.
        DecreaseQuantity = "decrease-quantity",
        /// Turn automatic renewal on or off.
        AutoRenew = "auto-renew",
        /// Suspend it.
        Suspend = "suspend",
        /// Reactivate it.
        Reactivate = "reactivate",
        /// Cancel it.
        Cancel = "cancel",
        /// Upgrade it to another offer.
        Upgrade = "upgrade",
        /// Schedule a change for the next term.
        Schedule = "schedule",
        /// Change the support contact.
        SupportContact = "support-contact",
    }
}

record! {
    /// A subscription of the customer.
    pub struct Subscription {
        required {
            /// Its id.
            id: SubscriptionId = "id",
        }
        optional {
            /// The tenant of the partner who sold it. No API reports this, so the portal has to supply it.
            sold_by: TenantId = "soldBy",
            /// Its product family.
            family: Family = "family",
            /// Its status.
            status: SubscriptionStatus = "status",
            /// Until when it can be canceled or reduced: the API's `cancellationAllowedUntilDate`.
            cancellation_allowed_until: Moment = "cancellationAllowedUntil",
            /// Whether it renews automatically: the API's `autoRenewEnabled`.
            auto_renew: bool = "autoRenew",
            /// Whether the customer has assigned this partner an Azure role on it.
            azure_role_assigned: bool = "azureRoleAssigned",
        }
    }
}

record! {
    /// Ask the customer for a reseller relationship.
    pub struct RequestResellerRelationship {
        optional {
            /// Whether to ask for delegated admin privileges (DAP) as well.
            dap: bool = "dap",
        }
    }
}

record! {
    /// Ask the customer for a GDAP relationship.
    pub struct RequestGdap {
        required {
            /// Its name, at most 50 characters and unique among all relationships of the partner.
            display_name: String = "displayName",
            /// How long it lasts: ISO 8601, from `P1D` to `P2Y`.
            duration: Duration = "duration",
            /// The Entra roles that it asks for: template ids or names.
            roles: Vec<RoleReference> = "roles",
        }
        optional {
            /// By how long it extends itself: `P180D`, or `P0D` or `PT0S` for not at all.
            auto_extend_duration: Duration = "autoExtendDuration",
        }
    }
}

record! {
    /// End the reseller relationship with the customer.
    pub struct RemoveResellerRelationship {
        optional {
            /// How many of the customer's subscriptions with this partner are still active.
            active_subscriptions: u32 = "activeSubscriptions",
            /// How many of the customer's new commerce subscriptions with this partner have not been canceled; a suspended
            /// one counts.
            active_new_commerce: u32 = "activeNewCommerce",
            /// How many of the customer's Azure reservations with this partner are still active.
            active_reservations: u32 = "activeReservations",
            /// How many of the customer's software purchases from this partner have not been canceled.
            active_software: u32 = "activeSoftware",
        }
    }
}

record! {
    /// Order a new subscription for the customer.
    pub struct PurchaseSubscription {
        optional {
            /// The product family that is ordered.
            family: Family = "family",
            /// The base subscription, if an add-on is ordered.
            add_on_to: Subscription = "addOnTo",
        }
    }
}

record! {
    /// Change an existing subscription.
    pub struct ChangeSubscription {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
            /// The change.
            change: SubscriptionChange = "change",
        }
    }
}

record! {
    /// Move a subscription to this partner merely by way of the reseller relationship.
    pub struct TransitionSubscription {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
        }
    }
}

record! {
    /// Move the ownership of the customer's account merely by way of the reseller relationship.
    pub struct TransitionAccountOwnership {}
}

record! {
    /// Ask for a subscription to be transferred to this partner, by the official process of the day.
    pub struct RequestTransfer {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
        }
    }
}

record! {
    /// Change the terms or obligations of a subscription.
    pub struct ChangeTerms {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
        }
    }
}

record! {
    /// Change the partner of record of a subscription.
    pub struct ChangePartnerOfRecord {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
        }
    }
}

record! {
    /// Administer a service in the customer's tenant.
    pub struct AdministerService {
        optional {
            /// The Entra roles of which the task requires one: template ids or names.
            roles: Vec<RoleReference> = "roles",
            /// The Azure subscription whose resources are administered; leave it out for any other service.
            azure_subscription: Subscription = "azureSubscription",
        }
    }
}

record! {
    /// Open a support request on behalf of the customer.
    pub struct OpenSupportRequest {}
}

tagged_union! {
    /// What the partner is about to do.
    pub enum Action, tag "type",
    /// The types of action.
    kind ActionType {
        RequestResellerRelationship = "request-reseller-relationship",
        RequestGdap = "request-gdap",
        RemoveResellerRelationship = "remove-reseller-relationship",
        PurchaseSubscription = "purchase-subscription",
        ChangeSubscription = "change-subscription",
        TransitionSubscription = "transition-subscription",
        TransitionAccountOwnership = "transition-account-ownership",
        RequestTransfer = "request-transfer",
        ChangeTerms = "change-terms",
        ChangePartnerOfRecord = "change-partner-of-record",
        AdministerService = "administer-service",
        OpenSupportRequest = "open-support-request",
    }
}

impl ActionType {
    /// Whether it always concerns an existing subscription.
    pub fn needs_subscription(self) -> bool {
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

impl Action {
    /// The existing subscription that it concerns.
    pub fn subscription(&self) -> Option<&Subscription> {
        match self {
            Action::ChangeSubscription(action) => Some(&action.subscription),
            Action::TransitionSubscription(action) => Some(&action.subscription),
            Action::RequestTransfer(action) => Some(&action.subscription),
            Action::ChangeTerms(action) => Some(&action.subscription),
            Action::ChangePartnerOfRecord(action) => Some(&action.subscription),
            Action::PurchaseSubscription(action) => action.add_on_to.as_ref(),
            Action::AdministerService(action) => action.azure_subscription.as_ref(),
            Action::RequestResellerRelationship(_)
            | Action::RequestGdap(_)
            | Action::RemoveResellerRelationship(_)
            | Action::TransitionAccountOwnership(_)
            | Action::OpenSupportRequest(_) => None,
        }
    }

    pub(crate) fn subscription_mut(&mut self) -> Option<&mut Subscription> {
        match self {
            Action::ChangeSubscription(action) => Some(&mut action.subscription),
            Action::TransitionSubscription(action) => Some(&mut action.subscription),
            Action::RequestTransfer(action) => Some(&mut action.subscription),
            Action::ChangeTerms(action) => Some(&mut action.subscription),
            Action::ChangePartnerOfRecord(action) => Some(&mut action.subscription),
            Action::PurchaseSubscription(action) => action.add_on_to.as_mut(),
            Action::AdministerService(action) => action.azure_subscription.as_mut(),
            Action::RequestResellerRelationship(_)
            | Action::RequestGdap(_)
            | Action::RemoveResellerRelationship(_)
            | Action::TransitionAccountOwnership(_)
            | Action::OpenSupportRequest(_) => None,
        }
    }
}
