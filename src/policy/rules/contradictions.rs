//! Facts that contradict each other: nothing is decided on them.

use crate::{
    model::{
        action::{
            ActionType::{AdministerService, OpenSupportRequest},
            AtTermEnd, Family,
            SubscriptionStatus::ExtendedServiceTerm,
        },
        situation::PartnerType::IndirectReseller,
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        period::always,
        rule::{NOT_APPLICABLE, Rule, applies_if, assumed},
        source::Source,
    },
};

/// The rules.
pub const RULES: &[Rule<Case>] = &[
    Rule::unknown("only-resellers-have-a-provider", &always(Source::E1), |case| {
        applies_if(case.provider_stated && case.partner_type != Some(IndirectReseller))
    }),
    Rule::unknown("not-an-azure-subscription", &always(Source::E1), |case: &Case| match case.subscription_family {
        _ if !matches!(case.action_type, AdministerService | OpenSupportRequest) => NOT_APPLICABLE,
        _ if case.seller == Seller::NotConcerned => NOT_APPLICABLE,
        None => assumed(Fact::AzureFamily),
        Some(family) => applies_if(!matches!(family, Family::Azure | Family::AzurePlan)),
    })
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::unknown("agreement-is-with-microsoft", &always(Source::E1), |case| {
        let sold_by_partner = matches!(case.seller, Seller::Acting | Seller::Provider | Seller::Other);
        applies_if(case.microsoft_agreement.is_some() && sold_by_partner)
    }),
    Rule::unknown("renewal-contradicts-term-end", &always(Source::E1), |case| {
        applies_if(match (case.auto_renew, case.at_term_end) {
            (Some(renews), Some(end)) => renews != (end == AtTermEnd::Renew),
            _ => false,
        })
    }),
    Rule::unknown("not-a-new-commerce-license", &always(Source::E1), |case| {
        let only_of_licenses = case.subscription_status == Some(ExtendedServiceTerm)
            || case.at_term_end == Some(AtTermEnd::Extend)
            || case.trial == Some(true);
        let is_another = case.subscription_family.is_some_and(|family| family != Family::NewCommerceLicense);
        applies_if(only_of_licenses && is_another)
    }),
    Rule::unknown("only-azure-plans-hold-subscriptions", &always(Source::E1), |case| {
        let is_another = case.subscription_family.is_some_and(|family| family != Family::AzurePlan);
        applies_if(case.active_azure_subscriptions.is_some() && is_another)
    }),
];
