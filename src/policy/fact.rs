//! The facts that a rule may find missing, each with the path at which it is stated.

/// Declares the facts: one line a fact.
macro_rules! facts {
    ($($(#[$about:meta])* $Fact:ident = $path:literal,)+) => {
        /// A fact that a rule may find missing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Fact { $($(#[$about])* $Fact,)+ }

        impl Fact {
            /// Every fact.
            pub const ALL: &'static [Fact] = &[$(Fact::$Fact),+];

            /// The path at which it is stated.
            pub fn path(self) -> &'static str {
                match self { $(Fact::$Fact => $path,)+ }
            }
        }
    };
}

facts! {
    /// The day for which to decide.
    AsOf = "situation.asOf",
    /// How the partner takes part in the CSP program.
    PartnerType = "situation.partner.type",
    /// The roles of the signed-in user.
    PartnerRoles = "situation.partner.roles",
    /// The partner's agreement with Microsoft.
    PartnerAgreement = "situation.partner.agreement",
    /// Whether Microsoft lets the partner sell.
    PartnerStanding = "situation.partner.standing",
    /// What Microsoft's check found of the reseller for whom an indirect provider orders, or whom it records.
    ResellerOfRecord = "situation.partner.resellerOfRecord",
    /// Whether the partner is an Azure Expert MSP.
    AzureExpertMsp = "situation.partner.azureExpertMsp",
    /// What the customer's tenant is used for.
    TenantUse = "situation.customer.tenantUse",
    /// Whether the customer's company is a CSP partner.
    CspPartner = "situation.customer.cspPartner",
    /// The Microsoft Customer Agreement.
    CustomerAgreement = "situation.customer.customerAgreement",
    /// Whether partner and customer are in the same market or region.
    SameMarket = "situation.customer.sameMarket",
    /// The customer's own indirect provider.
    CustomerProvider = "situation.customer.providerTenantId",
    /// Whether another partner already administers the same service.
    AdminPartnerPerService = "situation.customer.adminPartnerPerService",
    /// The status of the GDAP relationship.
    GdapStatus = "situation.relationship.gdap.status",
    /// The roles of the GDAP relationship.
    GdapRoles = "situation.relationship.gdap.roles",
    /// The access assignments of the GDAP relationship.
    Assignments = "situation.relationship.gdap.assignments",
    /// Whether the customer has bought an Azure plan through the partner.
    AzurePlan = "situation.relationship.azurePlan",
    /// Whether the partner won the customer as an indirect reseller.
    ThroughProvider = "situation.relationship.throughProvider",
    /// The product family that is ordered.
    PurchasedFamily = "action.family",
    /// Who qualifies for the offer that is ordered.
    Qualification = "action.qualification",
    /// Who sold the subscription.
    SoldBy = "action.subscription.soldBy",
    /// If Microsoft sold the subscription: under which agreement.
    MicrosoftAgreement = "action.subscription.agreement",
    /// The product family of the subscription.
    Family = "action.subscription.family",
    /// The status of the subscription.
    Status = "action.subscription.status",
    /// Until when the subscription can be canceled or reduced.
    CancellationAllowedUntil = "action.subscription.cancellationAllowedUntil",
    /// Which seats can still be given back.
    Refundable = "action.subscription.refundable",
    /// How many seats are removed.
    Quantity = "action.quantity",
    /// Whether the subscription is a trial.
    Trial = "action.subscription.trial",
    /// How many Azure subscriptions of an Azure plan are active.
    ActiveAzureSubscriptions = "action.subscription.activeAzureSubscriptions",
    /// Whether the subscription renews automatically.
    AutoRenew = "action.subscription.autoRenew",
    /// Who sold the Azure subscription that is administered.
    AzureSoldBy = "action.azureSubscription.soldBy",
    /// The product family of the subscription that is administered.
    AzureFamily = "action.azureSubscription.family",
    /// Whether the customer has assigned the partner an Azure role on it.
    AzureRole = "action.azureSubscription.azureRoleAssigned",
    /// Who sold the base subscription of an add-on.
    AddOnSoldBy = "action.addOnTo.soldBy",
    /// The product family of the base subscription of an add-on.
    AddOnFamily = "action.addOnTo.family",
    /// The status of the base subscription of an add-on.
    AddOnStatus = "action.addOnTo.status",
    /// The Entra roles of which the task requires one.
    RequiredRoles = "action.roles",
    /// How many subscriptions are still active.
    ActiveSubscriptions = "action.activeSubscriptions",
    /// How many new commerce subscriptions have not been canceled.
    ActiveNewCommerce = "action.activeNewCommerce",
    /// How many Azure reservations are still active.
    ActiveReservations = "action.activeReservations",
    /// How many software purchases have not been canceled.
    ActiveSoftware = "action.activeSoftware",
}
