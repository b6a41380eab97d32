//! Moving Azure that a customer bought from Microsoft itself into CSP.

use crate::{
    model::{
        action::{
            ActionType::RequestTransfer,
            Family,
            MicrosoftAgreement::{CustomerAgreementEnterprise, EnterpriseDirect, EnterpriseIndirect, PayAsYouGo},
            SubscriptionStatus::Active,
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        situation::{
            PartnerRole::{self, AdminAgent, BillingAdmin, GlobalAdmin},
            PartnerType::DirectBill,
        },
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        period::{Period, between, since},
        rule::{NOT_APPLICABLE, Rule, Verdict, applies_if, assumed, missing},
        source::Source,
        step::StepName::{AssignAdminAgent, BuyAzurePlan},
    },
};

const REQUEST_OWNERSHIP: &[Period] = &[
    between(Source::REQUEST_OWNERSHIP.date, Source::TRANSFER_HUB.date, &[Global], Source::REQUEST_OWNERSHIP),
    since(Source::TRANSFER_HUB.date, &[Global], Source::TRANSFER_HUB),
];

fn from_microsoft(case: &Case) -> bool {
    case.action_type == RequestTransfer && case.seller == Seller::Microsoft
}

fn is_azure(case: &Case) -> bool {
    case.subscription_family == Some(Family::Azure)
}

/// Whether it is Azure under an agreement from which there is a way into CSP.
fn is_movable(case: &Case) -> bool {
    let agreements = [EnterpriseDirect, CustomerAgreementEnterprise];
    from_microsoft(case)
        && is_azure(case)
        && case.microsoft_agreement.is_some_and(|agreement| agreements.contains(&agreement))
}

/// What a partner must be; `None` stands for a fact that is missing.
fn must_be(case: &Case, is: Option<bool>, fact: Fact) -> Verdict {
    match is {
        _ if !is_movable(case) => NOT_APPLICABLE,
        None => missing(fact),
        Some(is) => applies_if(!is),
    }
}

/// Applies if the user has none of these roles.
fn moved_by(case: &Case, roles: &[PartnerRole]) -> Verdict {
    match case.roles {
        _ if !is_movable(case) => NOT_APPLICABLE,
        None => assumed(Fact::PartnerRoles),
        Some(stated) => applies_if(!stated.any(roles)),
    }
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("microsoft-agreement-not-transferable", REQUEST_OWNERSHIP, |case: &Case| {
        match case.microsoft_agreement {
            _ if !from_microsoft(case) || !is_azure(case) => NOT_APPLICABLE,
            None => missing(Fact::MicrosoftAgreement),
            Some(agreement) => applies_if(matches!(agreement, EnterpriseIndirect | PayAsYouGo)),
        }
    })
    .on(&[RequestTransfer]),
    Rule::forbidden("direct-bill-partner-moves-azure", REQUEST_OWNERSHIP, |case: &Case| {
        must_be(case, case.partner_type.map(|kind| kind == DirectBill), Fact::PartnerType)
    })
    .on(&[RequestTransfer]),
    Rule::forbidden("azure-expert-msp-moves-azure", REQUEST_OWNERSHIP, |case: &Case| {
        must_be(case, case.azure_expert_msp, Fact::AzureExpertMsp)
    })
    .on(&[RequestTransfer]),
    Rule::forbidden("only-active-azure-moves", REQUEST_OWNERSHIP, |case: &Case| match case.subscription_status {
        _ if !is_movable(case) => NOT_APPLICABLE,
        None => assumed(Fact::Status),
        Some(status) => applies_if(status != Active),
    })
    .on(&[RequestTransfer]),
    Rule::not_yet("move-needs-azure-plan", &[BuyAzurePlan], REQUEST_OWNERSHIP, |case: &Case| match case.azure_plan {
        _ if !is_movable(case) => NOT_APPLICABLE,
        None => missing(Fact::AzurePlan),
        Some(bought) => applies_if(!bought),
    })
    .on(&[RequestTransfer]),
    Rule::not_yet(
        "agent-or-admin-moves-azure",
        &[AssignAdminAgent],
        &[between(
            Source::REQUEST_OWNERSHIP.date,
            Source::REQUEST_OWNERSHIP_2025.date,
            &[Global],
            Source::REQUEST_OWNERSHIP,
        )],
        |case: &Case| moved_by(case, &[AdminAgent, GlobalAdmin]),
    )
    .on(&[RequestTransfer]),
    Rule::not_yet(
        "agent-or-billing-admin-moves-azure",
        &[AssignAdminAgent],
        &[since(Source::REQUEST_OWNERSHIP_2025.date, &[Global], Source::REQUEST_OWNERSHIP_2025)],
        |case: &Case| moved_by(case, &[AdminAgent, BillingAdmin]),
    )
    .on(&[RequestTransfer]),
    // The first editions of the page name Enterprise Agreements only.
    Rule::unknown(
        "customer-agreement-move-undocumented",
        &[between(Source::REQUEST_OWNERSHIP.date, Source::TRANSFER_HUB.date, &[Global], Source::REQUEST_OWNERSHIP)],
        |case: &Case| applies_if(is_movable(case) && case.microsoft_agreement == Some(CustomerAgreementEnterprise)),
    )
    .on(&[RequestTransfer]),
    Rule::unknown(
        "transfer-from-microsoft-undocumented",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_OWNERSHIP),
            since(Source::E1.date, &[Global, UsGovernment, Germany], Source::REQUEST_OWNERSHIP),
        ],
        |case: &Case| applies_if(from_microsoft(case) && !is_azure(case)),
    )
    .on(&[RequestTransfer]),
    Rule::unknown(
        "azure-transfer-from-microsoft-undocumented",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_OWNERSHIP),
            between(Source::E1.date, Source::REQUEST_OWNERSHIP.date, &[Global], Source::REQUEST_OWNERSHIP),
            since(Source::E1.date, &[UsGovernment, Germany], Source::REQUEST_OWNERSHIP),
        ],
        |case: &Case| applies_if(from_microsoft(case) && is_azure(case)),
    )
    .on(&[RequestTransfer])
    .mentioning_cloud(),
    Rule::note("account-owner-approves-move", REQUEST_OWNERSHIP, |case: &Case| applies_if(is_movable(case)))
        .on(&[RequestTransfer]),
];
