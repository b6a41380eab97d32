//! What a request for a GDAP relationship may ask for.

use crate::{
    model::{
        action::ActionType::RequestGdap,
        cloud::Cloud::{Global, UsGovernment},
        situation::GrantStatus,
    },
    policy::{
        case::Case,
        gdap_request::{AutoExtend, GdapRequestFacts, RequestDuration, RequestName, RequestRoles},
        period::{GDAP_BEGAN, Period, between, since},
        rule::{Rule, applies_if},
        source::Source,
    },
};

const fn ever(source: Source) -> [Period; 1] {
    [since(GDAP_BEGAN, &[Global, UsGovernment], source)]
}

const AUTO_EXTEND: &[Period] = &[since(Source::AUTO_EXTEND.date, &[Global, UsGovernment], Source::AUTO_EXTEND)];
const NO_AUTO_EXTEND: &[Period] =
    &[since(Source::AUTO_EXTEND_PAGE.date, &[Global, UsGovernment], Source::AUTO_EXTEND_PAGE)];

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
    FieldRule::forbidden("role-not-requestable", &ever(Source::ROLE_LIST), |request| {
        applies_if(request.roles == RequestRoles::NotRequestable)
    })
    .about("roles"),
    FieldRule::unknown("no-known-role", &ever(Source::ROLE_LIST), |request| {
        applies_if(request.roles == RequestRoles::Unknown)
    })
    .about("roles"),
    FieldRule::warning("role-not-listed", &ever(Source::ROLE_LIST), |request| {
        applies_if(matches!(request.roles, RequestRoles::ListedByThirdParty | RequestRoles::SomeUnknown))
    })
    .about("roles"),
    FieldRule::warning("role-twice", &ever(Source::GRAPH_GDAP), |request| applies_if(request.role_twice))
        .about("roles"),
    FieldRule::warning("global-administrator-is-widest", &ever(Source::LEAST_ROLES), |request| {
        applies_if(request.global_administrator)
    })
    .about("roles"),
    FieldRule::warning("role-privileged", &ever(Source::BUILT_IN_ROLES), |request| applies_if(request.privileged))
        .about("roles"),
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
        |case| applies_if(case.action_type == RequestGdap && case.dap == GrantStatus::Active),
    ),
    Rule::note("gdap-request-lapses", &ever(Source::GDAP_FAQ), |case| applies_if(case.action_type == RequestGdap)),
    Rule::note("gdap-makes-no-reseller", &ever(Source::GDAP_FAQ), |case| {
        applies_if(case.action_type == RequestGdap && case.reseller != GrantStatus::Active)
    }),
];
