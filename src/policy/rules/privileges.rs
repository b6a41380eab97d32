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
            PartnerType,
        },
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        gdap::{GdapStanding, RoleAssignment},
        period::{DAP_ENDED, DAP_INCLUDED, DAP_OPTIONAL_SINCE, GDAP_BEGAN, Period, between, covered, since},
        rule::{APPLIES, NOT_APPLICABLE, RoleGroup, Rule, Verdict, applies_if, assumed, missing},
        source::Source,
        step::StepName::{
            AcceptInvitation, ApproveGdap, AssignAdminAgent, AssignAzureRole, AssignSecurityGroup, AssignmentActivates,
            GdapActivates, LockForApproval, ProviderInvites, RequestDap, RequestGdap as AskForGdap,
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

/// Whether the partner sold the Azure subscription, and has no Azure role on it but that of its Admin agents. One that the
/// customer has assigned outlives the relationship.
fn administers_own_azure(case: &Case) -> bool {
    administers_azure(case) && case.seller == Seller::Acting && case.azure_role_assigned != Some(true)
}

/// Applies where another sold the Azure subscription and the customer has assigned no Azure role.
fn others_azure(case: &Case) -> Verdict {
    match (case.seller, case.azure_role_assigned) {
        _ if !administers_azure(case) => NOT_APPLICABLE,
        (Seller::Acting | Seller::NotConcerned, _) | (_, Some(true)) => NOT_APPLICABLE,
        (Seller::Unstated, _) => missing(Fact::AzureSoldBy),
        (_, None) => missing(Fact::AzureRole),
        (_, Some(false)) => APPLIES,
    }
}

/// Applies to ordering and to administering Azure.
fn concerns_azure(case: &Case) -> Verdict {
    let is_azure = |family| matches!(family, Family::Azure | Family::AzurePlan);
    match (case.action_type, case.purchased_family) {
        (PurchaseSubscription, _) if case.subscription_family.is_some_and(is_azure) => APPLIES,
        (PurchaseSubscription, Some(family)) => applies_if(is_azure(family)),
        (PurchaseSubscription, None) => assumed(Fact::PurchasedFamily),
        _ => applies_if(administers_azure(case)),
    }
}

fn administers_by_dap(case: &Case) -> bool {
    administers(case) && is_active(case.dap) && !is_gdap(case)
}

fn by_gdap_alone(case: &Case) -> bool {
    administers(case) && is_gdap(case) && !has_other_admin(case)
}

/// What has to be known of a GDAP relationship before one can tell whether it serves.
fn unstated_of_gdap(case: &Case) -> Option<Fact> {
    match case.gdap.standing {
        _ if !administers(case) || has_other_admin(case) => None,
        GdapStanding::StatusUnstated => Some(Fact::GdapStatus),
        GdapStanding::RolesUnstated => Some(Fact::GdapRoles),
        _ => None,
    }
}

fn lacks_admin(case: &Case) -> bool {
    administers(case) && !has_other_admin(case) && !is_gdap(case) && unstated_of_gdap(case).is_none()
}

/// Applies without admin privileges, if that can be told.
fn without_admin(case: &Case) -> Verdict {
    unstated_of_gdap(case).map_or(applies_if(lacks_admin(case)), missing)
}

/// Applies without admin privileges. With GDAP alone, it depends on the roles that the task requires.
fn needs_admin(case: &Case) -> Verdict {
    if by_gdap_alone(case) && !case.names_roles { assumed(Fact::RequiredRoles) } else { without_admin(case) }
}

fn requests_relationship(case: &Case) -> bool {
    case.action_type == RequestResellerRelationship
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("dap-included", DAP_INCLUDED, |case: &Case| {
        applies_if(requests_relationship(case) && case.asks_dap == Some(false))
    })
    .on(&[RequestResellerRelationship]),
    // In US Government the newest request page still has DAP: see `dap-note-remains`.
    Rule::forbidden("dap-ended", &[since(DAP_ENDED, &[Global], Source::DAP_ENDED)], |case: &Case| {
        applies_if(requests_relationship(case) && case.asks_dap == Some(true))
    })
    .on(&[RequestResellerRelationship]),
    Rule::forbidden(
        "azure-not-in-china",
        &[between(Source::E0.date, Source::NATIONAL_CLOUDS_2022.date, &[China], Source::NATIONAL_CLOUDS_DEVELOPER)],
        concerns_azure,
    )
    .on(&[PurchaseSubscription, AdministerService]),
    Rule::forbidden(
        "azure-ticket-through-seller",
        &[since(Source::SUPPORT_REQUESTS.date, &[Global, UsGovernment], Source::SUPPORT_REQUESTS)],
        |case: &Case| match (case.seller, case.partner_type) {
            _ if case.action_type != OpenSupportRequest => NOT_APPLICABLE,
            (Seller::NotConcerned, _) => NOT_APPLICABLE,
            (Seller::Unstated, _) => missing(Fact::AzureSoldBy),
            (Seller::Acting, Some(kind)) => applies_if(kind == PartnerType::IndirectReseller),
            (Seller::Acting, None) => assumed(Fact::PartnerType),
            (Seller::Provider | Seller::Other | Seller::Microsoft, _) => APPLIES,
        },
    )
    .on(&[OpenSupportRequest]),
    Rule::not_yet(
        "reseller-relationship-needed",
        &[RequestRelationship, ProviderInvites, AcceptInvitation],
        &covered(Source::REQUEST_2016),
        |case: &Case| {
            let sells = matches!(case.action_type, PurchaseSubscription | RequestTransfer);
            let needed = sells || administers_own_azure(case);
            applies_if(needed && !is_active(case.reseller))
        },
    )
    .on(&[PurchaseSubscription, RequestTransfer, AdministerService]),
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
    )
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::not_yet(
        "gdap-needed",
        &[AskForGdap, LockForApproval, ApproveGdap, GdapActivates],
        &[since(DAP_ENDED, &[Global], Source::E14)],
        needs_admin,
    )
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::not_yet(
        "agent-uses-dap",
        &[AssignAdminAgent],
        &[since(Source::REVOKE_2018.date, &[Global], Source::REVOKE_2018)],
        |case: &Case| match case.roles {
            _ if !administers_by_dap(case) => NOT_APPLICABLE,
            None => assumed(Fact::PartnerRoles),
            Some(roles) => applies_if(!roles.any(&[AdminAgent, HelpdeskAgent])),
        },
    )
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::not_yet(
        "helpdesk-agent-has-fewer-roles",
        &[AssignAdminAgent],
        &[since(Source::REVOKE_2018.date, &[Global], Source::REVOKE_2018)],
        |case: &Case| {
            let only_helpdesk =
                case.roles.is_some_and(|roles| roles.any(&[HelpdeskAgent]) && !roles.any(&[AdminAgent]));
            if case.action_type != AdministerService || !administers_by_dap(case) || !only_helpdesk {
                NOT_APPLICABLE
            } else if case.names_roles {
                applies_if(!case.helpdesk_suffices)
            } else {
                assumed(Fact::RequiredRoles)
            }
        },
    )
    .on(&[AdministerService]),
    Rule::not_yet(
        "admin-agent-manages-own-azure",
        &[AssignAdminAgent],
        &[since(Source::AZURE_PLAN_MANAGE.date, &[Global], Source::AZURE_PLAN_MANAGE)],
        |case: &Case| match case.roles {
            _ if !administers_own_azure(case) => NOT_APPLICABLE,
            None => assumed(Fact::PartnerRoles),
            Some(roles) => applies_if(!roles.any(&[AdminAgent])),
        },
    )
    .on(&[AdministerService]),
    Rule::not_yet(
        "security-group-needed",
        &[AssignSecurityGroup],
        &[since(GDAP_BEGAN, &[Global, UsGovernment], Source::GDAP_ROLES)],
        |case: &Case| match case.gdap.assignment {
            _ if !by_gdap_alone(case) => NOT_APPLICABLE,
            RoleAssignment::Missing | RoleAssignment::Failed => APPLIES,
            RoleAssignment::Pending | RoleAssignment::Active => NOT_APPLICABLE,
            RoleAssignment::Unstated => assumed(Fact::Assignments),
        },
    )
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::not_yet(
        "assignment-pending",
        &[AssignmentActivates],
        &[since(GDAP_BEGAN, &[Global, UsGovernment], Source::GDAP_ROLES)],
        |case: &Case| applies_if(by_gdap_alone(case) && case.gdap.assignment == RoleAssignment::Pending),
    )
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::not_yet(
        "azure-role-needed",
        &[AssignAzureRole],
        &[since(Source::REVOKE_2018.date, &[Global], Source::REVOKE_2018)],
        others_azure,
    )
    .on(&[AdministerService]),
    Rule::unknown(
        "azure-role-undocumented",
        &[
            between(Source::E1.date, Source::REVOKE_2018.date, &[Global], Source::REVOKE_2018),
            since(Source::E4.date, &[UsGovernment], Source::REVOKE_2018),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::REVOKE_2018),
        ],
        others_azure as fn(&Case) -> Verdict,
    )
    .on(&[AdministerService])
    .mentioning_cloud(),
    Rule::unknown(
        "azure-in-china-disputed",
        &[
            since(Source::NATIONAL_CLOUDS_2022.date, &[China], Source::NATIONAL_CLOUDS_DEVELOPER),
            since(Source::NATIONAL_CLOUDS_2022.date, &[China], Source::NATIONAL_CLOUDS_2022),
        ],
        concerns_azure,
    )
    .on(&[PurchaseSubscription, AdministerService]),
    Rule::unknown(
        "gdap-in-government-disputed",
        &[since(GDAP_BEGAN, &[UsGovernment], Source::GRAPH_GDAP), since(DAP_ENDED, &[UsGovernment], Source::E14)],
        |case: &Case| applies_if(case.action_type == RequestGdap),
    )
    .on(&[RequestGdap]),
    Rule::unknown(
        "admin-in-government-disputed",
        &[since(DAP_ENDED, &[UsGovernment], Source::E14), since(DAP_ENDED, &[UsGovernment], Source::GRAPH_GDAP)],
        without_admin,
    )
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::unknown(
        "gdap-not-known-yet",
        &[
            since(Source::E0.date, &[China], Source::E0),
            between(Source::E1.date, GDAP_BEGAN, &[Global, UsGovernment], Source::GRAPH_GDAP),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::GRAPH_GDAP),
        ],
        |case: &Case| applies_if(by_gdap_alone(case) || case.action_type == RequestGdap),
    )
    .on(&[RequestGdap, AdministerService, OpenSupportRequest])
    .mentioning_cloud(),
    Rule::warning("dap-left-over", &[since(DAP_ENDED, &[Global, UsGovernment], Source::DAP_ENDED)], |case: &Case| {
        applies_if(administers(case) && is_active(case.dap) && !is_gdap(case))
    })
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::warning(
        "gdap-sources-disagree",
        &[since(GDAP_BEGAN, &[UsGovernment, China], Source::GRAPH_GDAP)],
        |case: &Case| {
            let in_china = case.cloud == China && case.action_type == RequestGdap;
            applies_if(by_gdap_alone(case) || in_china)
        },
    )
    .on(&[RequestGdap, AdministerService, OpenSupportRequest])
    .mentioning_cloud(),
    Rule::warning("china-page-is-old", &[since(DAP_ENDED, &[China], Source::E0)], |case: &Case| {
        applies_if(requests_relationship(case) || administers(case))
    })
    .on(&[RequestResellerRelationship, AdministerService, OpenSupportRequest]),
    Rule::warning(
        "own-azure-also-needs-gdap",
        &[since(Source::GDAP_FAQ.date, &[Global], Source::GDAP_FAQ)],
        |case: &Case| applies_if(administers_own_azure(case) && !is_active(case.dap) && !is_gdap(case)),
    )
    .on(&[AdministerService]),
    Rule::warning("gdap-may-shadow-dap", GDAP, |case: &Case| {
        applies_if(administers(case) && is_active(case.dap) && case.gdap.standing == GdapStanding::LacksRole)
    })
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::warning(
        "china-support-in-its-own-portal",
        &[since(Source::NATIONAL_CLOUDS_DEVELOPER.date, &[China], Source::NATIONAL_CLOUDS_DEVELOPER)],
        |case: &Case| applies_if(case.action_type == OpenSupportRequest),
    )
    .on(&[OpenSupportRequest]),
    Rule::warning("dap-note-remains", &[since(DAP_ENDED, &[UsGovernment], Source::REQUEST_NEWEST)], |case: &Case| {
        applies_if(requests_relationship(case))
    })
    .on(&[RequestResellerRelationship]),
    Rule::warning(
        "advisor-rights-from-customers-page",
        &[
            since(Source::E0.date, &[China], Source::MANAGE_PARTNERS_2025),
            since(Source::E1.date, &[Global, UsGovernment, Germany], Source::MANAGE_PARTNERS_2025),
        ],
        |case: &Case| {
            let other = is_active(case.dap) || is_gdap(case);
            applies_if(administers(case) && is_active(case.advisor) && !other)
        },
    )
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::note("relationship-is-active-already", &covered(Source::REQUEST_2016), |case: &Case| {
        applies_if(requests_relationship(case) && is_active(case.reseller))
    })
    .on(&[RequestResellerRelationship]),
    Rule::note("dap-comes-along", DAP_INCLUDED, |case: &Case| {
        applies_if(requests_relationship(case) && case.asks_dap != Some(false))
    })
    .on(&[RequestResellerRelationship]),
    Rule::note("gdap-prevails", GDAP, |case: &Case| {
        applies_if(administers(case) && is_active(case.dap) && is_gdap(case))
    })
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::note("gdap-lacks-role", GDAP, |case: &Case| {
        applies_if(administers(case) && case.gdap.standing == GdapStanding::LacksRole)
    })
    .on(&[AdministerService, OpenSupportRequest])
    .naming(RoleGroup::Required),
    Rule::note("gdap-has-ended", GDAP, |case: &Case| match case.gdap.standing {
        _ if !administers(case) => NOT_APPLICABLE,
        GdapStanding::Active if case.gdap.end_not_evaluated => assumed(Fact::AsOf),
        standing => applies_if(standing == GdapStanding::Ended),
    })
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::note("assignment-failed", GDAP, |case: &Case| {
        applies_if(by_gdap_alone(case) && case.gdap.assignment == RoleAssignment::Failed)
    })
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::note(
        "governance-relationship-serves-too",
        &[since(Source::TENANT_GOVERNANCE.date, &[Global], Source::TENANT_GOVERNANCE)],
        |case: &Case| applies_if(lacks_admin(case)),
    )
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::note(
        "gdap-reaches-no-guests",
        &[since(Source::GDAP_FAQ.date, &[Global], Source::GDAP_FAQ)],
        |case: &Case| applies_if(case.action_type == RequestGdap || by_gdap_alone(case)),
    )
    .on(&[RequestGdap, AdministerService, OpenSupportRequest]),
    Rule::note("seller-sees-no-users", &[since(Source::GDAP_FAQ.date, &[Global], Source::GDAP_FAQ)], |case: &Case| {
        let has_admin = has_other_admin(case) || is_gdap(case);
        applies_if(case.action_type == PurchaseSubscription && is_active(case.reseller) && !has_admin)
    })
    .on(&[PurchaseSubscription]),
    Rule::note(
        "government-users-in-azure-portal",
        &[since(Source::NATIONAL_CLOUDS_DEVELOPER.date, &[UsGovernment], Source::NATIONAL_CLOUDS_DEVELOPER)],
        |case: &Case| applies_if(administers(case) && case.action_type == AdministerService),
    )
    .on(&[AdministerService]),
    Rule::note("relationship-does-not-administer", SEPARATE, |case: &Case| {
        applies_if(lacks_admin(case) && is_active(case.reseller))
    })
    .on(&[AdministerService, OpenSupportRequest]),
    Rule::note("admin-right-does-not-sell", SEPARATE, |case: &Case| {
        let administers = has_other_admin(case) || is_gdap(case);
        applies_if(case.action_type == PurchaseSubscription && administers && !is_active(case.reseller))
    })
    .on(&[PurchaseSubscription]),
];
