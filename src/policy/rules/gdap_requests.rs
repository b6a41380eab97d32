//! What a request for a GDAP relationship may ask for.

use crate::{
    model::{
        action::ActionType::RequestGdap,
        cloud::Cloud::{self, Global, UsGovernment},
        situation::GrantStatus,
    },
    policy::{
        case::Case,
        gdap_request::{AutoExtend, GdapRequestFacts, RequestDuration, RequestName, RequestRoles},
        period::{GDAP_BEGAN, Period, between, since},
        rule::{RoleGroup, Rule, applies_if},
        source::Source,
    },
};

/// The clouds in which GDAP can be asked for.
const REQUESTED_IN: &[Cloud] = &[Global, UsGovernment];

const fn ever(source: Source) -> [Period; 1] {
    [since(GDAP_BEGAN, &[Global, UsGovernment], source)]
}

const AUTO_EXTEND: &[Period] = &[since(Source::AUTO_EXTEND.date, &[Global, UsGovernment], Source::AUTO_EXTEND)];
const NO_AUTO_EXTEND: &[Period] =
    &[since(Source::AUTO_EXTEND_PAGE.date, &[Global, UsGovernment], Source::AUTO_EXTEND_PAGE)];

/// When each list with labels was published. Which roles it labels is in the facts.
const LABELED: &[Period] = &[
    between(Source::ROLES_2023.date, Source::ROLES_2025.date, REQUESTED_IN, Source::ROLES_2023),
    between(Source::ROLES_2025.date, Source::BUILT_IN_ROLES.date, REQUESTED_IN, Source::ROLES_2025),
    between(Source::BUILT_IN_ROLES.date, Source::ROLES_COPY.date, REQUESTED_IN, Source::BUILT_IN_ROLES),
    between(Source::ROLES_COPY.date, Source::ROLES_LATER_COPY.date, REQUESTED_IN, Source::ROLES_COPY),
    since(Source::ROLES_LATER_COPY.date, REQUESTED_IN, Source::ROLES_LATER_COPY),
];

type FieldRule = Rule<GdapRequestFacts>;

/// The rules about the fields of a request.
pub(super) const FIELD_RULES: &[FieldRule] = &[
    FieldRule::forbidden("gdap-name-length", &ever(Source::GRAPH_GDAP), |request| {
        applies_if(matches!(request.name, RequestName::Empty | RequestName::TooLong))
    })
    .about("displayName"),
    FieldRule::forbidden("gdap-name-taken", &ever(Source::GRAPH_GDAP), |request| {
        applies_if(request.name_taken == Some(true))
    })
    .about("displayName"),
    FieldRule::warning("gdap-name-characters", &ever(Source::GDAP_BULK_TOOL), |request| {
        applies_if(request.name == RequestName::Unusual)
    })
    .about("displayName"),
    FieldRule::note("gdap-name-unique", &ever(Source::GRAPH_GDAP), |request| applies_if(request.name_taken.is_none()))
        .about("displayName"),
    FieldRule::forbidden("gdap-duration-limits", &ever(Source::GRAPH_GDAP), |request| {
        applies_if(request.duration == RequestDuration::OutsideLimits)
    })
    .about("duration"),
    FieldRule::forbidden(
        "auto-extend-not-offered-yet",
        &[between(GDAP_BEGAN, Source::AUTO_EXTEND.date, &[Global, UsGovernment], Source::AUTO_EXTEND)],
        |request| applies_if(request.auto_extend != AutoExtend::Off),
    )
    .about("autoExtendDuration"),
    FieldRule::forbidden("auto-extend-values", AUTO_EXTEND, |request| {
        applies_if(request.auto_extend == AutoExtend::Other)
    })
    .about("autoExtendDuration"),
    FieldRule::forbidden("no-auto-extend-with-global-administrator", NO_AUTO_EXTEND, |request| {
        applies_if(request.auto_extend != AutoExtend::Off && request.global_administrator)
    })
    .about("autoExtendDuration"),
    FieldRule::forbidden("gdap-roles-needed", &ever(Source::GRAPH_GDAP), |request| {
        applies_if(request.roles == RequestRoles::None)
    })
    .about("roles"),
    FieldRule::forbidden("role-not-requestable", &ever(Source::HIDDEN_ROLES), |request| {
        applies_if(request.roles == RequestRoles::NotRequestable)
    })
    .about("roles")
    .naming(RoleGroup::NotRequestable),
    FieldRule::unknown(
        "no-known-role",
        &[
            between(GDAP_BEGAN, Source::GRAPH_ROLES.date, REQUESTED_IN, Source::ROLE_LIST),
            since(Source::GRAPH_ROLES.date, REQUESTED_IN, Source::GRAPH_ROLES),
        ],
        |request| applies_if(request.roles == RequestRoles::Unknown),
    )
    .about("roles")
    .naming(RoleGroup::Unknown),
    FieldRule::warning("role-not-listed", &ever(Source::ROLE_LIST), |request| applies_if(request.unlisted_role))
        .about("roles")
        .naming(RoleGroup::Unlisted),
    FieldRule::warning("role-on-no-request-list", &ever(Source::ROLE_LIST), |request| {
        applies_if(request.role_on_no_list)
    })
    .about("roles")
    .naming(RoleGroup::OnNoList),
    FieldRule::warning(
        "role-not-for-general-use",
        &[
            between(GDAP_BEGAN, Source::GDAP_FAQ.date, REQUESTED_IN, Source::ROLES_2021),
            since(Source::GDAP_FAQ.date, REQUESTED_IN, Source::GDAP_FAQ),
        ],
        |request| applies_if(request.role_not_general),
    )
    .about("roles")
    .naming(RoleGroup::NotGeneral),
    FieldRule::warning("role-twice", &ever(Source::GRAPH_GDAP), |request| applies_if(request.role_twice))
        .about("roles")
        .naming(RoleGroup::Repeated),
    FieldRule::warning("global-administrator-is-widest", &ever(Source::LEAST_ROLES), |request| {
        applies_if(request.global_administrator)
    })
    .about("roles"),
    FieldRule::warning("role-privileged", LABELED, |request| applies_if(request.privileged))
        .about("roles")
        .naming(RoleGroup::Privileged),
    FieldRule::note("any-customer-may-approve", &ever(Source::GRAPH_GDAP), |request| {
        applies_if(!request.customer_stated)
    })
    .about("customerTenantId"),
];

/// The rules about asking for one.
pub(super) const RULES: &[Rule<Case>] = &[
    Rule::warning(
        "dap-removed-first",
        &[between(Source::GDAP_APPROVAL.date, Source::DAP_ENDED.date, &[Global, UsGovernment], Source::GDAP_APPROVAL)],
        |case: &Case| applies_if(case.action_type == RequestGdap && case.dap == GrantStatus::Active),
    )
    .on(&[RequestGdap]),
    Rule::note("gdap-request-lapses", &ever(Source::GDAP_FAQ), |case: &Case| {
        applies_if(case.action_type == RequestGdap)
    })
    .on(&[RequestGdap]),
    Rule::note("gdap-makes-no-reseller", &ever(Source::GDAP_FAQ), |case: &Case| {
        applies_if(case.action_type == RequestGdap && case.reseller != GrantStatus::Active)
    })
    .on(&[RequestGdap]),
];
