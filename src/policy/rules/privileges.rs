//! Selling requires a reseller relationship, administering requires admin privileges: two separate grants.

use crate::{
    model::{
        action::{
            ActionType::{
                AdministerService, OpenSupportRequest, PurchaseSubscription, RequestGdap, RequestResellerRelationship,
                RequestTransfer,
            },
            Family,
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        situation::{
            GrantStatus,
            PartnerRole::{AdminAgent, HelpdeskAgent},
        },
    },
    policy::{
        case::{Case, Roles, Seller},
        fact::Fact,
        gdap::GdapStanding,
        period::{DAP_ENDED, DAP_INCLUDED, DAP_OPTIONAL_SINCE, GDAP_BEGAN, Period, between, covered, since},
        rule::{
            RoleGroup, Rule,
            Verdict::{self, Applies, Assumed, MissingFact, NotApplicable},
            applies_if,
        },
        source::Source,
        step::StepName::{
            AcceptInvitation, ApproveGdap, AssignAdminAgent, AssignAzureRole, AssignSecurityGroup, GdapActivates,
            LockForApproval, ProviderInvites, RequestDap, RequestGdap as AskForGdap,
            RequestResellerRelationship as RequestRelationship,
        },
    },
};

/// When and where partners administer by DAP.
const DELEGATED: &[Period] = &[
    between(Source::E1.date, DAP_ENDED, &[Global], Source::E1),
    between(Source::E4.date, DAP_ENDED, &[UsGovernment], Source::E4),
    between(Source::E2.date, Source::E7.date, &[Germany], Source::E2),
    since(Source::E0.date, &[China], Source::E0),
];

const GDAP: &[Period] = &[since(GDAP_BEGAN, &[Global, UsGovernment], Source::GDAP_FAQ)];

/// When and where a request can leave DAP out.
const SEPARATE: &[Period] = &[since(DAP_OPTIONAL_SINCE, &[Global], Source::REQUEST_2018)];

fn is_active(grant: GrantStatus) -> bool {
    grant == GrantStatus::Active
}

fn is_gdap(case: &Case) -> bool {
    case.gdap.standing == GdapStanding::Active
}

/// Whether the action requires a role in the customer's directory. Azure resources require Azure roles instead.
fn administers(case: &Case) -> bool {
    case.action_type == OpenSupportRequest || case.action_type == AdministerService && !administers_azure(case)
}

fn administers_azure(case: &Case) -> bool {
    case.action_type == AdministerService && case.seller != Seller::NotConcerned
}

/// Whether there are admin privileges other than GDAP.
fn has_other_admin(case: &Case) -> bool {
    is_active(case.dap) || is_active(case.advisor)
}

fn lacks_admin(case: &Case) -> bool {
    administers(case) && !has_other_admin(case) && !is_gdap(case)
}

/// Applies without admin privileges. With GDAP alone, it depends on the roles that the task requires.
fn needs_admin(case: &Case) -> Verdict {
    let gdap_alone = administers(case) && !has_other_admin(case) && is_gdap(case);
    if gdap_alone && !case.names_roles { Assumed(Fact::RequiredRoles) } else { applies_if(lacks_admin(case)) }
}

fn requests_relationship(case: &Case) -> bool {
    case.action_type == RequestResellerRelationship
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("dap-included", DAP_INCLUDED, |case| {
        applies_if(requests_relationship(case) && case.asks_dap == Some(false))
    }),
    Rule::forbidden("dap-ended", &[since(DAP_ENDED, &[Global, UsGovernment], Source::DAP_ENDED)], |case| {
        applies_if(requests_relationship(case) && case.asks_dap == Some(true))
    }),
    Rule::forbidden("gdap-not-in-government", &[since(DAP_ENDED, &[UsGovernment], Source::E14)], |case| {
        applies_if(lacks_admin(case) || case.action_type == RequestGdap)
    }),
    Rule::forbidden(
        "azure-not-in-china",
        &[since(Source::E0.date, &[China], Source::NATIONAL_CLOUDS_DEVELOPER)],
        |case| match (case.action_type, case.purchased_family) {
            (PurchaseSubscription, _) if case.subscription_family == Some(Family::Azure) => Applies,
            (PurchaseSubscription, Some(family)) => applies_if(family == Family::Azure),
            (PurchaseSubscription, None) => Assumed(Fact::PurchasedFamily),
            _ => applies_if(administers_azure(case)),
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
            let needed = matches!(case.action_type, PurchaseSubscription | RequestTransfer) || own_azure;
            applies_if(needed && !is_active(case.reseller))
        },
    ),
    Rule::not_yet(
        "dap-needed",
        &[
            RequestDap,
            ProviderInvites,
            AcceptInvitation,
            // A GDAP relationship that is on its way serves as well.
            LockForApproval,
            ApproveGdap,
            GdapActivates,
        ],
        DELEGATED,
        needs_admin,
    ),
    Rule::not_yet(
        "gdap-needed",
        &[AskForGdap, LockForApproval, ApproveGdap, GdapActivates],
        &[since(DAP_ENDED, &[Global], Source::E14)],
        needs_admin,
    ),
    Rule::not_yet(
        "agent-uses-dap",
        &[AssignAdminAgent],
        &[since(Source::REVOKE_2018.date, &[Global, UsGovernment], Source::REVOKE_2018)],
        |case| {
            let by_dap = administers(case) && is_active(case.dap) && !is_gdap(case);
            let is_agent = |roles: Roles| roles.any(&[AdminAgent, HelpdeskAgent]);
            applies_if(by_dap && case.roles.is_some_and(|roles| !is_agent(roles)))
        },
    ),
    Rule::not_yet(
        "security-group-needed",
        &[AssignSecurityGroup],
        &[since(GDAP_BEGAN, &[Global, UsGovernment], Source::GDAP_ROLES)],
        |case| match case.gdap.assigned {
            _ if !administers(case) || !is_gdap(case) || has_other_admin(case) => NotApplicable,
            Some(assigned) => applies_if(!assigned),
            None => Assumed(Fact::Assignments),
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
            _ if !administers_azure(case) => NotApplicable,
            (Seller::Acting | Seller::NotConcerned, _) | (_, Some(true)) => NotApplicable,
            (Seller::Unstated, _) => MissingFact(Fact::AzureSoldBy),
            (_, None) => MissingFact(Fact::AzureRole),
            (_, Some(false)) => Applies,
        },
    ),
    Rule::unknown(
        "gdap-not-known-yet",
        &[
            since(Source::E0.date, &[China], Source::E0),
            between(Source::E1.date, GDAP_BEGAN, &[Global, UsGovernment], Source::GRAPH_GDAP),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::GRAPH_GDAP),
        ],
        |case: &Case| {
            let gdap_alone = is_gdap(case) && !has_other_admin(case);
            applies_if(administers(case) && gdap_alone || case.action_type == RequestGdap)
        },
    )
    .mentioning_cloud(),
    Rule::warning("dap-left-over", &[since(DAP_ENDED, &[Global, UsGovernment], Source::DAP_ENDED)], |case| {
        applies_if(administers(case) && is_active(case.dap) && !is_gdap(case))
    }),
    Rule::warning(
        "gdap-sources-disagree",
        &[since(GDAP_BEGAN, &[UsGovernment, China], Source::GRAPH_GDAP)],
        |case: &Case| {
            let administers = administers(case) && !has_other_admin(case);
            applies_if(administers || case.action_type == RequestGdap)
        },
    )
    .mentioning_cloud(),
    Rule::warning("dap-note-remains", &[since(DAP_ENDED, &[UsGovernment], Source::REQUEST_NEWEST)], |case| {
        applies_if(requests_relationship(case))
    }),
    Rule::warning(
        "advisor-rights-from-customers-page",
        &[
            since(Source::E0.date, &[China], Source::MANAGE_PARTNERS_2025),
            since(Source::E1.date, &[Global, UsGovernment, Germany], Source::MANAGE_PARTNERS_2025),
        ],
        |case| {
            let other = is_active(case.dap) || is_gdap(case);
            applies_if(administers(case) && is_active(case.advisor) && !other)
        },
    ),
    Rule::note("relationship-is-active-already", &covered(Source::REQUEST_2016), |case| {
        applies_if(requests_relationship(case) && is_active(case.reseller))
    }),
    Rule::note("dap-comes-along", DAP_INCLUDED, |case| {
        applies_if(requests_relationship(case) && case.asks_dap != Some(false))
    }),
    Rule::note("gdap-prevails", GDAP, |case| applies_if(administers(case) && is_active(case.dap) && is_gdap(case))),
    Rule::note("gdap-lacks-role", GDAP, |case| {
        applies_if(administers(case) && case.gdap.standing == GdapStanding::LacksRole)
    })
    .naming(RoleGroup::Required),
    Rule::note("gdap-has-ended", GDAP, |case| match case.gdap.standing {
        _ if !administers(case) => NotApplicable,
        GdapStanding::Active if case.gdap.end_not_evaluated => Assumed(Fact::AsOf),
        standing => applies_if(standing == GdapStanding::Ended),
    }),
    Rule::note("relationship-does-not-administer", SEPARATE, |case| {
        applies_if(lacks_admin(case) && is_active(case.reseller))
    }),
    Rule::note("admin-right-does-not-sell", SEPARATE, |case| {
        let administers = has_other_admin(case) || is_gdap(case);
        applies_if(case.action_type == PurchaseSubscription && administers && !is_active(case.reseller))
    }),
];
