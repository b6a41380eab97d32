//! The roles that the signed-in user needs at the partner.

use crate::{
    model::{
        action::{
            ActionType::{self, RemoveResellerRelationship, RequestGdap, RequestResellerRelationship, RequestTransfer},
            Family,
        },
        cloud::Cloud::{China, Global, UsGovernment},
        situation::PartnerRole::{self, AdminAgent, GlobalAdmin, SalesAgent, UserAdmin},
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        period::{DAP_ENDED, GDAP_BEGAN, between, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, Verdict, applies_if, assumed},
        source::Source,
        step::StepName::{AssignAdminAgent, AssignGlobalAdmin},
    },
};

/// Applies if the user has none of these roles.
fn reserved(case: &Case, act: ActionType, roles: &[PartnerRole]) -> Verdict {
    match case.roles {
        _ if case.action_type != act => NOT_APPLICABLE,
        None => assumed(Fact::PartnerRoles),
        Some(stated) if stated.any(roles) => NOT_APPLICABLE,
        Some(_) => APPLIES,
    }
}

/// Whether the user can request a relationship according to one page of the time, but not according to the page with
/// these roles.
fn page_names_others(case: &Case, named: &[PartnerRole]) -> bool {
    let may_request = |roles: &[PartnerRole]| case.roles.is_some_and(|stated| stated.any(roles));
    case.action_type == RequestResellerRelationship
        && may_request(&[AdminAgent, SalesAgent, GlobalAdmin, UserAdmin])
        && !may_request(named)
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::not_yet(
        "agent-requests-relationship",
        &[AssignAdminAgent],
        &[
            between(Source::ROLES_2018.date, Source::E10.date, &[Global], Source::ROLES_2018),
            since(DAP_ENDED, &[Global, UsGovernment], Source::REQUEST_NEWEST),
        ],
        |case: &Case| reserved(case, RequestResellerRelationship, &[AdminAgent, SalesAgent]),
    )
    .on(&[RequestResellerRelationship]),
    Rule::not_yet(
        "agent-or-admin-requests-relationship",
        &[AssignAdminAgent],
        &[between(Source::E10.date, DAP_ENDED, &[Global, UsGovernment], Source::E10)],
        |case: &Case| reserved(case, RequestResellerRelationship, &[AdminAgent, SalesAgent, GlobalAdmin, UserAdmin]),
    )
    .on(&[RequestResellerRelationship]),
    Rule::not_yet(
        "admin-agent-requests-gdap",
        &[AssignAdminAgent],
        &[since(GDAP_BEGAN, &[Global, UsGovernment], Source::GDAP_OBTAIN)],
        |case: &Case| reserved(case, RequestGdap, &[AdminAgent]),
    )
    .on(&[RequestGdap]),
    Rule::not_yet(
        "global-admin-removes-relationship",
        &[AssignGlobalAdmin],
        &[between(Source::REMOVE_ROLE.date, Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_ROLE)],
        |case: &Case| reserved(case, RemoveResellerRelationship, &[GlobalAdmin]),
    )
    .on(&[RemoveResellerRelationship]),
    Rule::not_yet(
        "agent-removes-relationship",
        &[AssignAdminAgent],
        &[since(Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_NEWEST)],
        |case: &Case| reserved(case, RemoveResellerRelationship, &[AdminAgent, SalesAgent]),
    )
    .on(&[RemoveResellerRelationship]),
    Rule::unknown(
        "removal-roles-undocumented",
        &[since(Source::REMOVE_DEVELOPER.date, &[UsGovernment, China], Source::REMOVE_DEVELOPER)],
        |case: &Case| reserved(case, RemoveResellerRelationship, &[AdminAgent, SalesAgent, GlobalAdmin]),
    )
    .on(&[RemoveResellerRelationship])
    .mentioning_cloud(),
    Rule::not_yet(
        "admin-agent-files-transfer",
        &[AssignAdminAgent],
        &[since(Source::TRANSFER_AZURE_PLAN.date, &[Global], Source::TRANSFER_AZURE_PLAN)],
        // What Microsoft sold has a rule of its own.
        |case: &Case| match case.seller {
            Seller::Microsoft => NOT_APPLICABLE,
            _ => reserved(case, RequestTransfer, &[AdminAgent]),
        },
    )
    .on(&[RequestTransfer]),
    Rule::warning(
        "transfer-page-named-other-roles",
        &[between(
            Source::TRANSFER_AZURE_PLAN_ROLES.date,
            Source::TRANSFER_AZURE_PLAN.date,
            &[Global],
            Source::TRANSFER_AZURE_PLAN_ROLES,
        )],
        |case: &Case| {
            let others = case.roles.is_some_and(|stated| !stated.any(&[AdminAgent, SalesAgent]));
            let from_partner = case.action_type == RequestTransfer && case.seller != Seller::Microsoft;
            applies_if(from_partner && case.subscription_family == Some(Family::Azure) && others)
        },
    )
    .on(&[RequestTransfer]),
    Rule::warning(
        "page-named-other-roles",
        &[between(Source::E10.date, DAP_ENDED, &[Global, UsGovernment], Source::E10)],
        |case: &Case| applies_if(page_names_others(case, &[GlobalAdmin, UserAdmin, SalesAgent])),
    )
    .on(&[RequestResellerRelationship]),
    Rule::warning(
        "request-page-named-other-roles",
        &[between(Source::REQUEST_2021.date, Source::REQUEST_2023.date, &[Global], Source::REQUEST_2021)],
        |case: &Case| applies_if(page_names_others(case, &[AdminAgent, GlobalAdmin])),
    )
    .on(&[RequestResellerRelationship]),
    Rule::warning(
        "request-page-named-admin-agent",
        &[between(Source::REQUEST_2023.date, DAP_ENDED, &[Global], Source::REQUEST_2023)],
        |case: &Case| applies_if(page_names_others(case, &[AdminAgent])),
    )
    .on(&[RequestResellerRelationship]),
    Rule::warning(
        "admin-agent-for-dap",
        &[between(Source::ROLES_2018.date, DAP_ENDED, &[Global], Source::ROLES_2018)],
        |case: &Case| applies_if(case.asks_dap == Some(true) && page_names_others(case, &[AdminAgent])),
    )
    .on(&[RequestResellerRelationship]),
];
