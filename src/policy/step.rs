//! The steps that lead on from `not-yet`, by name.

use crate::wire::names::string_enum;

string_enum! {
    /// A step that can make an action possible.
    pub enum StepName {
        /// Have an admin agent do it, or give the signed-in user that role.
        AssignAdminAgent = "assign-admin-agent",
        /// Have a global administrator do it, or give the signed-in user that role.
        AssignGlobalAdmin = "assign-global-admin",
        /// The partner signs the Microsoft Partner Agreement.
        SignPartnerAgreement = "sign-partner-agreement",
        /// The partner asks for a reseller relationship.
        RequestResellerRelationship = "request-reseller-relationship",
        /// The partner asks for a reseller relationship with delegated admin privileges.
        RequestDap = "request-dap",
        /// The indirect provider sends the invitation, which covers its reseller.
        ProviderInvites = "provider-sends-invitation",
        /// The customer accepts the invitation.
        AcceptInvitation = "accept-invitation",
        /// The customer accepts the Microsoft Customer Agreement.
        AcceptCustomerAgreement = "accept-customer-agreement",
        /// The partner asks for a GDAP relationship.
        RequestGdap = "request-gdap",
        /// The partner locks the GDAP relationship for approval.
        LockForApproval = "lock-for-approval",
        /// The customer approves the GDAP relationship.
        ApproveGdap = "approve-gdap",
        /// Microsoft sets the GDAP relationship up.
        GdapActivates = "gdap-activates",
        /// Microsoft finishes setting up the access assignment.
        AssignmentActivates = "assignment-activates",
        /// The partner assigns the roles to one of its security groups.
        AssignSecurityGroup = "assign-security-group",
        /// The customer assigns an Azure role.
        AssignAzureRole = "assign-azure-role",
        /// The partner orders an Azure plan for the customer.
        BuyAzurePlan = "buy-azure-plan",
        /// The partner cancels the new commerce subscriptions.
        CancelNewCommerce = "cancel-new-commerce",
        /// The partner suspends the active subscriptions.
        SuspendSubscriptions = "suspend-subscriptions",
        /// The partner cancels the Azure reservations.
        CancelReservations = "cancel-reservations",
        /// The partner cancels the software purchases.
        CancelSoftware = "cancel-software",
        /// The partner reactivates the subscription.
        ReactivateSubscription = "reactivate-subscription",
        /// The partner cancels the Azure subscriptions in an Azure plan.
        CancelAzureSubscriptions = "cancel-azure-subscriptions",
        /// The partner names a reseller that passes Microsoft's check, or has the reseller fix what fails.
        ReplaceResellerOfRecord = "replace-reseller-of-record",
        /// Microsoft finishes provisioning the subscription.
        ProvisioningEnds = "provisioning-ends",
        /// The partner turns on automatic renewal.
        TurnOnAutoRenew = "turn-on-auto-renew",
    }
}

string_enum! {
    /// Who takes a step.
    pub enum Actor {
        /// The partner who is about to act.
        Partner = "partner",
        /// The customer.
        Customer = "customer",
        /// The partner's indirect provider.
        Provider = "provider",
        /// Microsoft.
        Microsoft = "microsoft",
    }
}
