//! What the multi-partner feature needs: the right to sell and the right to administer are two grants.

use super::{CHECKBOX, DELEGATED_ADMIN_ENDED, GRANULAR_ADMIN_BEGAN, between, covered, since};
use crate::{
    action::ActionType::{
        AdministerService, OpenSupportRequest, PurchaseSubscription, RequestGranularAdmin, RequestResellerRelationship,
        RequestTransfer,
    },
    action::Family,
    case::{Case, Roles, Seller},
    cloud::Cloud::{China, Germany, Global, UsGovernment},
    era::Era,
    granular::GranularStanding,
    rule::{
        Fact, Period, Rule,
        Verdict::{self, Lacks, Silent, Speaks, Supposes},
        speaks_if,
    },
    situation::{
        GrantStatus,
        PartnerRole::{AdminAgent, HelpdeskAgent},
        Situation,
    },
    source::Source,
    step::StepName::{
        AcceptInvitation, ApproveGranularAdmin, AssignAdminAgent, AssignAzureRole, AssignSecurityGroup,
        GranularAdminActivates, LockForApproval, ProviderInvites, RequestDelegatedAdmin,
        RequestGranularAdmin as RequestGranular, RequestResellerRelationship as RequestRelationship,
    },
};

/// When and where they came with every request, without a choice.
const INCLUDED: &[Period] = &[
    between(Source::E1.date, CHECKBOX, &[Global], Source::REQUEST_2016),
    between(Source::E4.date, DELEGATED_ADMIN_ENDED, &[UsGovernment], Source::REQUEST_2018),
    between(Source::E2.date, Source::E7.date, &[Germany], Source::REQUEST_2018),
    since(Source::E0.date, &[China], Source::REQUEST_CHINA),
];

/// Do they come with a request made in this situation, whether it asks for them or not?
pub(crate) fn delegated_admin_is_included(situation: &Situation) -> bool {
    let cloud = situation.cloud.unwrap_or(Global);
    let day = situation.as_of.unwrap_or(Era::newest().first_day());
    INCLUDED.iter().any(|period| period.holds(cloud, day))
}

/// When and where delegated admin privileges are what one administers with.
const DELEGATED: &[Period] = &[
    between(Source::E1.date, DELEGATED_ADMIN_ENDED, &[Global], Source::E1),
    between(Source::E4.date, DELEGATED_ADMIN_ENDED, &[UsGovernment], Source::E4),
    between(Source::E2.date, Source::E7.date, &[Germany], Source::E2),
    since(Source::E0.date, &[China], Source::E0),
];

const GRANULAR: &[Period] = &[since(GRANULAR_ADMIN_BEGAN, &[Global, UsGovernment], Source::GRANULAR_ADMIN_FAQ)];

/// When and where selling and administering were two grants.
const SEPARATE: &[Period] = &[since(CHECKBOX, &[Global], Source::REQUEST_2018)];

fn is_active(grant: GrantStatus) -> bool {
    grant == GrantStatus::Active
}

fn is_granular(case: &Case) -> bool {
    case.granular_admin.standing == GranularStanding::Active
}

/// Is it done with rights in the customer's directory? Azure resources are administered with rights on them.
fn administers(case: &Case) -> bool {
    case.act == OpenSupportRequest || case.act == AdministerService && !administers_azure(case)
}

fn administers_azure(case: &Case) -> bool {
    case.act == AdministerService && case.seller != Seller::NotConcerned
}

/// Are there admin privileges besides granular ones?
fn has_other_admin(case: &Case) -> bool {
    is_active(case.delegated_admin) || is_active(case.advisor)
}

fn lacks_admin(case: &Case) -> bool {
    administers(case) && !has_other_admin(case) && !is_granular(case)
}

/// Speaks where there are no admin privileges; of granular ones it has to be known which roles the task needs.
fn needs_admin(case: &Case) -> Verdict {
    let granular_alone = administers(case) && !has_other_admin(case) && is_granular(case);
    if granular_alone && !case.states_roles { Supposes(Fact::RolesNeeded) } else { speaks_if(lacks_admin(case)) }
}

fn requests_relationship(case: &Case) -> bool {
    case.act == RequestResellerRelationship
}

pub(super) const RULES: &[Rule] = &[
    Rule::forbidden("delegated-admin-included", INCLUDED, |case| {
        speaks_if(requests_relationship(case) && case.asks_delegated_admin == Some(false))
    }),
    Rule::forbidden(
        "delegated-admin-ended",
        &[since(DELEGATED_ADMIN_ENDED, &[Global, UsGovernment], Source::DELEGATED_ADMIN_ENDED)],
        |case| speaks_if(requests_relationship(case) && case.asks_delegated_admin == Some(true)),
    ),
    Rule::forbidden(
        "granular-admin-not-in-government",
        &[since(DELEGATED_ADMIN_ENDED, &[UsGovernment], Source::E14)],
        |case| speaks_if(lacks_admin(case) || case.act == RequestGranularAdmin),
    ),
    Rule::forbidden(
        "azure-not-in-china",
        &[since(Source::E0.date, &[China], Source::NATIONAL_CLOUDS_DEVELOPER)],
        |case| match (case.act, case.bought) {
            (PurchaseSubscription, _) if case.touched == Some(Family::Azure) => Speaks,
            (PurchaseSubscription, Some(family)) => speaks_if(family == Family::Azure),
            (PurchaseSubscription, None) => Supposes(Fact::Bought),
            _ => speaks_if(administers_azure(case)),
        },
    ),
    Rule::not_yet(
        "reseller-relationship-needed",
        &[RequestRelationship, ProviderInvites, AcceptInvitation],
        &covered(Source::REQUEST_2016),
        |case| {
            // An Azure role that the customer has assigned outlives the relationship.
            let own_azure =
                administers_azure(case) && case.seller == Seller::Acting && case.azure_role_assigned != Some(true);
            let needed = matches!(case.act, PurchaseSubscription | RequestTransfer) || own_azure;
            speaks_if(needed && !is_active(case.reseller))
        },
    ),
    Rule::not_yet(
        "delegated-admin-needed",
        &[
            RequestDelegatedAdmin,
            ProviderInvites,
            AcceptInvitation,
            // A granular relationship that is on its way serves as well.
            LockForApproval,
            ApproveGranularAdmin,
            GranularAdminActivates,
        ],
        DELEGATED,
        needs_admin,
    ),
    Rule::not_yet(
        "granular-admin-needed",
        &[RequestGranular, LockForApproval, ApproveGranularAdmin, GranularAdminActivates],
        &[since(DELEGATED_ADMIN_ENDED, &[Global], Source::E14)],
        needs_admin,
    ),
    Rule::not_yet(
        "agent-uses-delegated-admin",
        &[AssignAdminAgent],
        &[since(Source::REVOKE_2018.date, &[Global, UsGovernment], Source::REVOKE_2018)],
        |case| {
            let by_delegated_admin = administers(case) && is_active(case.delegated_admin) && !is_granular(case);
            let is_agent = |roles: Roles| roles.any(&[AdminAgent, HelpdeskAgent]);
            speaks_if(by_delegated_admin && case.roles.is_some_and(|roles| !is_agent(roles)))
        },
    ),
    Rule::not_yet(
        "security-group-needed",
        &[AssignSecurityGroup],
        &[since(GRANULAR_ADMIN_BEGAN, &[Global, UsGovernment], Source::GRANULAR_ADMIN_ROLES)],
        |case| match case.granular_admin.access_assigned {
            _ if !administers(case) || !is_granular(case) || has_other_admin(case) => Silent,
            Some(assigned) => speaks_if(!assigned),
            None => Supposes(Fact::AccessAssigned),
        },
    ),
    Rule::not_yet(
        "azure-role-needed",
        &[AssignAzureRole],
        &[
            since(Source::E1.date, &[Global], Source::REVOKE_2018),
            since(Source::E4.date, &[UsGovernment], Source::REVOKE_2018),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::REVOKE_2018),
        ],
        |case| match (case.seller, case.azure_role_assigned) {
            _ if !administers_azure(case) => Silent,
            (Seller::Acting | Seller::NotConcerned, _) | (_, Some(true)) => Silent,
            (Seller::Unstated, _) => Lacks(Fact::AzureSoldBy),
            (_, None) => Lacks(Fact::AzureRole),
            (_, Some(false)) => Speaks,
        },
    ),
    Rule::unknown(
        "granular-admin-not-known-yet",
        &[
            since(Source::E0.date, &[China], Source::E0),
            between(Source::E1.date, GRANULAR_ADMIN_BEGAN, &[Global, UsGovernment], Source::GRAPH_GRANULAR_ADMIN),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::GRAPH_GRANULAR_ADMIN),
        ],
        |case| {
            let granular_alone = is_granular(case) && !has_other_admin(case);
            speaks_if(administers(case) && granular_alone || case.act == RequestGranularAdmin)
        },
    )
    .naming_cloud(),
    Rule::warning(
        "delegated-admin-left-over",
        &[since(DELEGATED_ADMIN_ENDED, &[Global, UsGovernment], Source::DELEGATED_ADMIN_ENDED)],
        |case| speaks_if(administers(case) && is_active(case.delegated_admin) && !is_granular(case)),
    ),
    Rule::warning(
        "granular-admin-sources-disagree",
        &[since(GRANULAR_ADMIN_BEGAN, &[UsGovernment, China], Source::GRAPH_GRANULAR_ADMIN)],
        |case| {
            let administers = administers(case) && !has_other_admin(case);
            speaks_if(administers || case.act == RequestGranularAdmin)
        },
    )
    .naming_cloud(),
    Rule::warning(
        "delegated-admin-note-remains",
        &[since(DELEGATED_ADMIN_ENDED, &[UsGovernment], Source::REQUEST_NEWEST)],
        |case| speaks_if(requests_relationship(case)),
    ),
    Rule::warning(
        "advisor-rights-from-customers-page",
        &[
            since(Source::E0.date, &[China], Source::MANAGE_PARTNERS_2025),
            since(Source::E1.date, &[Global, UsGovernment, Germany], Source::MANAGE_PARTNERS_2025),
        ],
        |case| {
            let other = is_active(case.delegated_admin) || is_granular(case);
            speaks_if(administers(case) && is_active(case.advisor) && !other)
        },
    ),
    Rule::note("relationship-is-active-already", &covered(Source::REQUEST_2016), |case| {
        speaks_if(requests_relationship(case) && is_active(case.reseller))
    }),
    Rule::note("delegated-admin-comes-along", INCLUDED, |case| {
        speaks_if(requests_relationship(case) && case.asks_delegated_admin != Some(false))
    }),
    Rule::note("granular-admin-prevails", GRANULAR, |case| {
        speaks_if(administers(case) && is_active(case.delegated_admin) && is_granular(case))
    }),
    Rule::note("granular-admin-lacks-role", GRANULAR, |case| {
        speaks_if(administers(case) && case.granular_admin.standing == GranularStanding::LacksRole)
    }),
    Rule::note("granular-admin-has-ended", GRANULAR, |case| match case.granular_admin.standing {
        _ if !administers(case) => Silent,
        GranularStanding::Active if case.granular_admin.end_unjudged => Supposes(Fact::AsOf),
        standing => speaks_if(standing == GranularStanding::Ended),
    }),
    Rule::note("relationship-does-not-administer", SEPARATE, |case| {
        speaks_if(lacks_admin(case) && is_active(case.reseller))
    }),
    Rule::note("admin-right-does-not-sell", SEPARATE, |case| {
        let administers = has_other_admin(case) || is_granular(case);
        speaks_if(case.act == PurchaseSubscription && administers && !is_active(case.reseller))
    }),
];
