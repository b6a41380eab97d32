//! The roles that the signed-in user needs to order and to change subscriptions.

use crate::{
    model::{
        action::{
            ActionType::{ChangeSubscription, PurchaseSubscription},
            Family::{Azure, AzurePlan, LicenseBased, Software},
            SubscriptionChange::{self, Cancel, Reactivate, Upgrade},
            SubscriptionStatus::Suspended,
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        situation::PartnerRole::{self, AdminAgent, BillingAdmin, GlobalAdmin, HelpdeskAgent, SalesAgent, UserAdmin},
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        period::{between, since},
        rule::{NOT_APPLICABLE, Rule, Verdict, applies_if, assumed},
        source::Source,
        step::StepName::{AssignAdminAgent, AssignGlobalAdmin},
    },
};

/// Whether the partner orders a subscription, or changes one that it sold.
fn manages(case: &Case) -> bool {
    case.action_type == PurchaseSubscription || case.action_type == ChangeSubscription && case.seller == Seller::Acting
}

/// Applies if the user has none of these roles.
fn managed_by(case: &Case, roles: &[PartnerRole]) -> Verdict {
    match case.roles {
        _ if !manages(case) => NOT_APPLICABLE,
        None => assumed(Fact::PartnerRoles),
        Some(stated) => applies_if(!stated.any(roles)),
    }
}

/// Applies to this change of an Azure subscription that the partner sold, unless the user has both roles.
fn needs_both(case: &Case, change: SubscriptionChange) -> Verdict {
    match case.roles {
        _ if case.seller != Seller::Acting || case.subscription_family != Some(Azure) => NOT_APPLICABLE,
        _ if case.change != Some(change) => NOT_APPLICABLE,
        None => assumed(Fact::PartnerRoles),
        Some(roles) => applies_if(!(roles.any(&[AdminAgent]) && roles.any(&[GlobalAdmin]))),
    }
}

/// Whether it is about licenses, or might be.
fn concerns_licenses(case: &Case) -> bool {
    let family =
        if case.action_type == PurchaseSubscription { case.purchased_family } else { case.subscription_family };
    manages(case) && !matches!(family, Some(Azure | AzurePlan | Software))
}

/// The roles that every page on managing subscriptions names, whatever else it does.
const AGENTS: &[PartnerRole] = &[AdminAgent, SalesAgent];

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::not_yet(
        "admin-or-sales-agent-manages-subscriptions",
        &[AssignAdminAgent],
        &[
            between(Source::E1.date, Source::ROLES_2017.date, &[Global], Source::ROLES_2016),
            between(Source::ROLES_CHINA.date, Source::REQUEST_CHINA_ARCHIVED.date, &[China], Source::ROLES_CHINA),
        ],
        |case: &Case| managed_by(case, &[AdminAgent, SalesAgent, GlobalAdmin]),
    )
    .on(&[PurchaseSubscription, ChangeSubscription]),
    Rule::not_yet(
        "agent-manages-subscriptions",
        &[AssignAdminAgent],
        &[between(Source::ROLES_2017.date, Source::SUBSCRIPTION_ROLES_2019.date, &[Global], Source::ROLES_2017)],
        |case: &Case| managed_by(case, &[AdminAgent, SalesAgent, HelpdeskAgent, GlobalAdmin]),
    )
    .on(&[PurchaseSubscription, ChangeSubscription]),
    Rule::not_yet(
        "agent-or-admin-manages-subscriptions",
        &[AssignAdminAgent],
        &[
            between(
                Source::SUBSCRIPTION_ROLES_2019.date,
                Source::NEW_SUBSCRIPTION.date,
                &[Global, UsGovernment],
                Source::SUBSCRIPTION_ROLES_2019,
            ),
            since(Source::NEW_SUBSCRIPTION.date, &[Global, UsGovernment], Source::NEW_SUBSCRIPTION),
        ],
        |case: &Case| managed_by(case, &[AdminAgent, BillingAdmin, GlobalAdmin, HelpdeskAgent, SalesAgent]),
    )
    .on(&[PurchaseSubscription, ChangeSubscription]),
    Rule::not_yet(
        "global-admin-and-admin-agent-cancel-azure",
        &[AssignAdminAgent, AssignGlobalAdmin],
        &[
            between(Source::AZURE_PLAN_MANAGE.date, Source::CANCEL_AZURE.date, &[Global], Source::AZURE_PLAN_MANAGE),
            since(Source::CANCEL_AZURE.date, &[Global, UsGovernment, China], Source::CANCEL_AZURE),
        ],
        |case: &Case| needs_both(case, Cancel),
    )
    .on(&[ChangeSubscription]),
    Rule::not_yet(
        "global-admin-and-admin-agent-reactivate-azure",
        &[AssignAdminAgent, AssignGlobalAdmin],
        &[since(Source::REACTIVATE_AZURE.date, &[Global, UsGovernment, China], Source::REACTIVATE_AZURE)],
        // One that was merely suspended is another matter.
        |case: &Case| {
            if case.subscription_status == Some(Suspended) { NOT_APPLICABLE } else { needs_both(case, Reactivate) }
        },
    )
    .on(&[ChangeSubscription]),
    Rule::not_yet(
        "admin-agent-cancels-software",
        &[AssignAdminAgent],
        &[
            between(Source::SOFTWARE_2018.date, Source::SOFTWARE_2021.date, &[Global], Source::SOFTWARE_2018),
            between(Source::SOFTWARE_2021.date, Source::SOFTWARE.date, &[Global], Source::SOFTWARE_2021),
            since(Source::SOFTWARE.date, &[Global], Source::SOFTWARE),
        ],
        |case: &Case| match (case.change, case.roles) {
            _ if case.seller != Seller::Acting || case.subscription_family != Some(Software) => NOT_APPLICABLE,
            (Some(Cancel), None) => assumed(Fact::PartnerRoles),
            (Some(Cancel), Some(roles)) => applies_if(!roles.any(&[AdminAgent])),
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[ChangeSubscription]),
    Rule::unknown(
        "subscription-roles-undocumented",
        &[
            between(Source::E0.date, Source::ROLES_CHINA.date, &[China], Source::REQUEST_CHINA),
            since(Source::REQUEST_CHINA_ARCHIVED.date, &[China], Source::ROLES_CHINA),
            between(Source::E4.date, Source::SUBSCRIPTION_ROLES_2019.date, &[UsGovernment], Source::ROLES_2018),
            between(Source::E2.date, Source::GERMANY_CLOSED.date, &[Germany], Source::ROLES_2018),
        ],
        |case: &Case| managed_by(case, AGENTS),
    )
    .on(&[PurchaseSubscription, ChangeSubscription])
    .mentioning_cloud(),
    Rule::unknown(
        "helpdesk-agent-for-licenses-unclear",
        &[between(Source::ROLES_2017.date, Source::SUBSCRIPTION_ROLES_2019.date, &[Global], Source::ROLES_2017)],
        |case: &Case| match case.roles {
            Some(roles) if concerns_licenses(case) && roles.any(&[HelpdeskAgent]) => {
                applies_if(!roles.any(&[AdminAgent, SalesAgent, GlobalAdmin]))
            }
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[PurchaseSubscription, ChangeSubscription]),
    Rule::warning(
        "global-admin-left-out-since",
        &[since(Source::NEW_SUBSCRIPTION_NEWEST.date, &[Global], Source::NEW_SUBSCRIPTION_NEWEST)],
        |case: &Case| match case.roles {
            Some(roles) if manages(case) && roles.any(&[GlobalAdmin]) => {
                applies_if(!roles.any(&[AdminAgent, BillingAdmin, HelpdeskAgent, SalesAgent]))
            }
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[PurchaseSubscription, ChangeSubscription]),
    Rule::warning(
        "legacy-upgrade-roles-differ",
        &[
            between(Source::UPGRADE_2019.date, Source::UPGRADE_2023.date, &[Global], Source::UPGRADE_2019),
            since(Source::UPGRADE_2023.date, &[Global], Source::UPGRADE_2023),
        ],
        |case: &Case| match case.roles {
            Some(roles)
                if case.seller == Seller::Acting
                    && case.change == Some(Upgrade)
                    && case.subscription_family == Some(LicenseBased)
                    && roles.any(&[BillingAdmin, UserAdmin]) =>
            {
                applies_if(!roles.any(&[AdminAgent, GlobalAdmin, HelpdeskAgent, SalesAgent]))
            }
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[ChangeSubscription]),
];
