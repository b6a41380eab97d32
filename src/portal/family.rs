//! Which family a product is of, by what Partner Center's API says of a subscription.

use crate::{
    model::{
        action::Family,
        id::TenantId,
        resource::{Resource, is_same},
    },
    wire::error::{ErrorCode, Problems},
};

/// What a row asks of a subscription.
#[derive(Debug)]
pub enum Condition {
    /// The property is one of these.
    Is(Property, &'static [&'static str]),
    /// The property is there, and is none of these.
    IsOther(Property, &'static [&'static str]),
    /// The offer id has this form.
    Offer(OfferForm),
}

/// A property that tells products apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    /// `attributes.objectType`
    ObjectType,
    /// `productType.id`, or else `productType.displayName`
    ProductType,
    /// `productType.subType.id`, or else its `displayName`
    SubType,
    /// `billingType`
    BillingType,
    /// `billingCycle`
    BillingCycle,
    /// `isMicrosoftProduct`
    IsMicrosoftProduct,
}

impl Property {
    /// Its path in the object.
    pub fn path(self) -> &'static str {
        match self {
            Property::ObjectType => "attributes.objectType",
            Property::ProductType => "productType.id",
            Property::SubType => "productType.subType.id",
            Property::BillingType => "billingType",
            Property::BillingCycle => "billingCycle",
            Property::IsMicrosoftProduct => "isMicrosoftProduct",
        }
    }
}

/// The form of an offer id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferForm {
    /// `DZH318Z0BPS6:…`, the product that is the Azure plan.
    AzurePlan,
    /// `MS-AZR-0145P`, or that of a national cloud.
    LegacyAzure,
    /// A GUID.
    Guid,
}

impl OfferForm {
    /// Its form in words.
    pub fn words(self) -> &'static str {
        match self {
            OfferForm::AzurePlan => "`DZH318Z0BPS6:…`",
            OfferForm::LegacyAzure => "`MS-AZR-…0145P` or `MS-AZR-…0146P`",
            OfferForm::Guid => "a GUID",
        }
    }

    fn is(self, offer: &str) -> bool {
        match self {
            OfferForm::AzurePlan => offer.split(':').next().is_some_and(|product| is_same(product, "DZH318Z0BPS6")),
            OfferForm::LegacyAzure => {
                offer.starts_with("MS-AZR-") && (offer.ends_with("0145P") || offer.ends_with("0146P"))
            }
            OfferForm::Guid => TenantId::parse(offer).is_some(),
        }
    }
}

/// A row of the table.
#[derive(Debug)]
pub struct FamilyRow {
    /// What it is. Where there is no family, languages have words for it.
    pub product: &'static str,
    /// When: all of these hold.
    pub when: &'static [Condition],
    /// Its family, if the policy knows one.
    pub family: Option<Family>,
    /// The page where that can be read, in the documentation for developers.
    pub source: &'static str,
}

use Condition::{Is, IsOther, Offer};

/// The table: the first row that fits decides.
pub const FAMILIES: &[FamilyRow] = &[
    row(
        "Azure subscription in an Azure plan",
        Some(Family::Azure),
        &[Is(Property::ObjectType, &["AzureEntitlement"])],
        "get-a-list-of-azure-entitlements-for-subscription",
    ),
    row(
        "Azure plan",
        Some(Family::AzurePlan),
        &[Offer(OfferForm::AzurePlan)],
        "get-a-customer-subscription-s-usage-records",
    ),
    row("legacy Azure subscription", Some(Family::Azure), &[Offer(OfferForm::LegacyAzure)], "get-a-subscription-by-id"),
    row("savings plan", None, &[Is(Property::BillingType, &["benefit"])], "azure-purchase-savings-plan"),
    row(
        "product of another publisher",
        None,
        &[Is(Property::SubType, &["SaaS"])],
        "create-subscription-azure-marketplace-products",
    ),
    row("savings plan", None, &[Is(Property::SubType, &["SavingsPlan"])], "azure-purchase-savings-plan"),
    row(
        "Azure reservation",
        None,
        &[Is(Property::ProductType, &["Azure"]), IsOther(Property::SubType, &["Azure"])],
        "get-a-list-of-products",
    ),
    row(
        "Azure plan",
        Some(Family::AzurePlan),
        &[
            Is(Property::ProductType, &["Azure"]),
            Is(Property::BillingType, &["usage"]),
            Is(Property::BillingCycle, &["one_time"]),
        ],
        "get-a-list-of-skus-for-a-product-by-customer",
    ),
    row(
        "software subscription or perpetual software",
        Some(Family::Software),
        &[Is(Property::ProductType, &["Software", "SoftwareSubscriptions", "SoftwarePerpetual", "SoftwareSUSELinux"])],
        "manage-billing-frequency-software-subs",
    ),
    row(
        "legacy license",
        Some(Family::LicenseBased),
        &[Offer(OfferForm::Guid), Is(Property::BillingType, &["license", "none", ""])],
        "get-a-subscription-by-id",
    ),
    row(
        "product of another publisher",
        None,
        &[Is(Property::IsMicrosoftProduct, &["false"])],
        "update-autorenew-for-an-azure-marketplace-subscription",
    ),
    row(
        "new commerce license",
        Some(Family::NewCommerceLicense),
        &[Is(Property::ProductType, &["OnlineServicesNCE"])],
        "get-a-subscription-by-id",
    ),
];

/// A row. What only the documentation shows is not in the module.
const fn row(
    product: &'static str,
    family: Option<Family>,
    when: &'static [Condition],
    source: &'static str,
) -> FamilyRow {
    if cfg!(target_arch = "wasm32") {
        let product = if family.is_none() { product } else { "" };
        return FamilyRow { product, when, family, source: "" };
    }
    FamilyRow { product, when, family, source }
}

/// The numbers of billing types in the .NET SDK.
const BILLING_TYPES: &[&str] = &["none", "usage", "license"];
/// The numbers of billing cycles.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/developer/product-resources.md>
const BILLING_CYCLES: &[&str] = &["unknown", "monthly", "annual", "none", "one_time", "triennial"];

/// What a subscription says of a property; empty if nothing.
fn said<'r>(subscription: Resource<'r>, property: Property) -> &'r str {
    let either = |path: &[&str], other: &[&str]| match subscription.word(path, &[]) {
        "" => subscription.word(other, &[]),
        said => said,
    };
    match property {
        Property::ObjectType => match subscription.word(&["attributes", "objectType"], &[]) {
            // An Azure subscription names its plan so, instead of an order.
            "" if subscription.has("subscriptionId") && !subscription.has("orderId") => "AzureEntitlement",
            said => said,
        },
        Property::ProductType => match either(&["productType", "id"], &["productType", "displayName"]) {
            "" => subscription.word(&["productType"], &[]),
            said => said,
        },
        Property::SubType => either(&["productType", "subType", "id"], &["productType", "subType", "displayName"]),
        Property::BillingType => subscription.word(&["billingType"], BILLING_TYPES),
        Property::BillingCycle => subscription.word(&["billingCycle"], BILLING_CYCLES),
        Property::IsMicrosoftProduct => subscription.word(&["isMicrosoftProduct"], &[]),
    }
}

/// The offer id of a subscription, or else that in the address of its offer: `/v1/offers/{id}?country=US`.
fn offer(subscription: Resource<'_>) -> &str {
    match subscription.word(&["offerId"], &[]) {
        "" => {
            let address = subscription.word(&["links", "offer", "uri"], &[]);
            let is_offer = |part: &&str| OfferForm::LegacyAzure.is(part) || OfferForm::Guid.is(part);
            address.split(['/', '?']).find(is_offer).unwrap_or_default()
        }
        offer => offer,
    }
}

fn fits(subscription: Resource<'_>, condition: &Condition) -> bool {
    let is_among = |property: Property, names: &[&str]| {
        let said = said(subscription, property);
        names.iter().any(|name| is_same(name, said))
    };
    match condition {
        Is(property, names) => is_among(*property, names),
        IsOther(property, names) => !is_among(*property, names) && !is_among(*property, &[""]),
        Offer(form) => form.is(offer(subscription)),
    }
}

/// The family of a subscription. That there is none, or that it is not clear, is reported.
pub(crate) fn family_of(subscription: Resource<'_>, remarks: &mut Problems) -> Option<Family> {
    let row = FAMILIES.iter().find(|row| row.when.iter().all(|condition| fits(subscription, condition)));
    let (code, found) = match row {
        Some(FamilyRow { family: Some(family), .. }) => return Some(*family),
        Some(row) => (ErrorCode::NoFamily, row.product),
        None => (ErrorCode::UnclearFamily, said(subscription, Property::ProductType)),
    };
    subscription.tell("productType", code, &[("found", found)], remarks);
    None
}
