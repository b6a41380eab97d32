//! The action: what the partner is about to do.

use crate::{
    model::{
        cancellation::CancellationEnd, day::Moment, duration::Duration, id::SubscriptionId, role::RoleReference,
        sold_by::SoldBy,
    },
    wire::{
        names::string_enum,
        packed::packed_as_present,
        records::{record, tagged_union},
    },
};

string_enum! {
    /// The product family of a subscription.
    pub enum Family {
        /// An Azure subscription.
        Azure = "azure",
        /// An Azure plan, which holds Azure subscriptions.
        AzurePlan = "azure-plan",
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
        /// Continued month to month after its term, without having been renewed.
        ///
        /// Source: <https://learn.microsoft.com/partner-center/customers/extended-service-terms>
        ExtendedServiceTerm = "extended-service-term",
    }
}

string_enum! {
    /// What happens to a new commerce subscription at the end of its term.
    ///
    /// Source: <https://learn.microsoft.com/partner-center/customers/extended-service-terms>
    pub enum AtTermEnd {
        /// It renews.
        Renew = "renew",
        /// It is canceled.
        Cancel = "cancel",
        /// It continues month to month, in an extended service term.
        Extend = "extend",
    }
}

string_enum! {
    /// The agreement under which a customer bought Azure from Microsoft itself.
    pub enum MicrosoftAgreement {
        /// An Enterprise Agreement signed with Microsoft.
        EnterpriseDirect = "enterprise-direct",
        /// An Enterprise Agreement signed with a partner, or one for governments.
        EnterpriseIndirect = "enterprise-indirect",
        /// A Microsoft Customer Agreement for enterprises (MCA-E), signed with Microsoft.
        CustomerAgreementEnterprise = "customer-agreement-enterprise",
        /// Pay-as-you-go, or a Microsoft Customer Agreement of a person.
        PayAsYouGo = "pay-as-you-go",
    }
}

string_enum! {
    /// Who qualifies for an offer that not every customer may buy.
    pub enum Qualification {
        /// Everybody does.
        None = "none",
        /// Institutions of education.
        Education = "education",
        /// Those whom Microsoft has validated for Government Community Cloud (GCC).
        GovernmentCommunityCloud = "government-community-cloud",
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
    /// Seats that can still be given back: an entry of the API's `refundableQuantity.details`.
    ///
    /// Source: <https://learn.microsoft.com/partner-center/developer/subscription-resources>
    pub struct RefundableSeats, packed as RefundableSeatsView {
        required {
            /// How many.
            quantity: u32 = "quantity",
            /// Until when: the API's `allowedUntilDateTime`.
            until: Moment = "until",
        }
    }
}

record! {
    /// A subscription of the customer.
    pub struct Subscription, packed as SubscriptionView {
        required {
            /// Its id.
            id: SubscriptionId = "id",
        }
        optional {
            /// Who sold it: the tenant of a partner, `microsoft`, or `unknown-partner`. No API reports this, so the portal
            /// has to supply it.
            sold_by: SoldBy = "soldBy",
            /// If Microsoft sold it: under which agreement.
            agreement: MicrosoftAgreement = "agreement",
            /// Its product family.
            family: Family = "family",
            /// Its status.
            status: SubscriptionStatus = "status",
            /// Until when it can be canceled or reduced: the API's `cancellationAllowedUntilDate`. Where that is `null`, it
            /// cannot be canceled: `never`.
            cancellation_allowed_until: CancellationEnd = "cancellationAllowedUntil",
            /// Which seats can still be given back: the API's `refundableQuantity`.
            refundable: Vec<RefundableSeats> = "refundable",
            /// Whether it renews automatically: the API's `autoRenewEnabled`.
            auto_renew: bool = "autoRenew",
            /// What happens to it at the end of its term.
            at_term_end: AtTermEnd = "atTermEnd",
            /// Whether it is a trial: the API's `isTrial`.
            trial: bool = "trial",
            /// For an Azure plan: how many of its Azure subscriptions are active.
            active_azure_subscriptions: u32 = "activeAzureSubscriptions",
            /// Whether the customer has assigned this partner an Azure role on it.
            azure_role_assigned: bool = "azureRoleAssigned",
        }
    }
}

record! {
    /// Ask the customer for a reseller relationship.
    pub struct RequestResellerRelationship, packed as RequestResellerRelationshipView {
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

// Its texts are looked at one by one: see `Case::of`.
packed_as_present!(RequestGdap);

record! {
    /// End the reseller relationship with the customer.
    pub struct RemoveResellerRelationship, packed as RemoveResellerRelationshipView {
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
    pub struct PurchaseSubscription, packed as PurchaseSubscriptionView {
        optional {
            /// The product family that is ordered.
            family: Family = "family",
            /// The base subscription, if an add-on is ordered.
            add_on_to: Subscription = "addOnTo",
            /// Who qualifies for the offer.
            qualification: Qualification = "qualification",
        }
    }
}

record! {
    /// Change an existing subscription.
    pub struct ChangeSubscription, packed as ChangeSubscriptionView {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
            /// The change.
            change: SubscriptionChange = "change",
        }
        optional {
            /// How many seats are added or removed.
            quantity: u32 = "quantity",
        }
    }
}

record! {
    /// Move a subscription to this partner merely by way of the reseller relationship.
    pub struct TransitionSubscription, packed as TransitionSubscriptionView {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
        }
    }
}

record! {
    /// Move the ownership of the customer's account merely by way of the reseller relationship.
    pub struct TransitionAccountOwnership, packed as TransitionAccountOwnershipView {}
}

record! {
    /// Ask for a subscription to be transferred to this partner, by the official process of the day.
    pub struct RequestTransfer, packed as RequestTransferView {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
        }
    }
}

record! {
    /// Change the terms or obligations of a subscription.
    pub struct ChangeTerms, packed as ChangeTermsView {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
        }
    }
}

record! {
    /// Change the partner of record of a subscription.
    pub struct ChangePartnerOfRecord, packed as ChangePartnerOfRecordView {
        required {
            /// The subscription.
            subscription: Subscription = "subscription",
        }
    }
}

record! {
    /// Administer a service in the customer's tenant.
    pub struct AdministerService, packed as AdministerServiceView {
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
    pub struct OpenSupportRequest, packed as OpenSupportRequestView {
        optional {
            /// The Azure subscription that it is about, if it is about one.
            azure_subscription: Subscription = "azureSubscription",
        }
    }
}

tagged_union! {
    /// What the partner is about to do.
    pub enum Action, packed as ActionView, tag "type",
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

impl ActionView {
    /// The existing subscription that it concerns.
    pub(crate) fn subscription(&self) -> Option<&SubscriptionView> {
        match self {
            ActionView::ChangeSubscription(action) => Some(&action.subscription),
            ActionView::TransitionSubscription(action) => Some(&action.subscription),
            ActionView::RequestTransfer(action) => Some(&action.subscription),
            ActionView::ChangeTerms(action) => Some(&action.subscription),
            ActionView::ChangePartnerOfRecord(action) => Some(&action.subscription),
            ActionView::PurchaseSubscription(action) => action.add_on_to.as_ref(),
            ActionView::AdministerService(action) => action.azure_subscription.as_ref(),
            ActionView::OpenSupportRequest(action) => action.azure_subscription.as_ref(),
            ActionView::RequestResellerRelationship(_)
            | ActionView::RequestGdap(_)
            | ActionView::RemoveResellerRelationship(_)
            | ActionView::TransitionAccountOwnership(_) => None,
        }
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
            Action::OpenSupportRequest(action) => action.azure_subscription.as_ref(),
            Action::RequestResellerRelationship(_)
            | Action::RequestGdap(_)
            | Action::RemoveResellerRelationship(_)
            | Action::TransitionAccountOwnership(_) => None,
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
            Action::OpenSupportRequest(action) => action.azure_subscription.as_mut(),
            Action::RequestResellerRelationship(_)
            | Action::RequestGdap(_)
            | Action::RemoveResellerRelationship(_)
            | Action::TransitionAccountOwnership(_) => None,
        }
    }
}
