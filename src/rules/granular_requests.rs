//! What a request for a granular delegated admin relationship may ask for.

use super::{GRANULAR_ADMIN_BEGAN, between, since};
use crate::{
    action::ActionType::RequestGranularAdmin,
    cloud::Cloud::{Global, UsGovernment},
    request::{AutoExtend, GranularRequest, RequestDuration, RequestName, RequestRoles},
    rule::{
        Looks::AtRequest,
        Period, Rule,
        Severity::{self, Forbidden, Note, Unknown, Warning},
        speaks_if,
    },
    situation::GrantStatus,
    source::Source,
};

const fn ever(source: Source) -> [Period; 1] {
    [since(GRANULAR_ADMIN_BEGAN, &[Global, UsGovernment], source)]
}

const AUTO_EXTEND: &[Period] = &[since(Source::AUTO_EXTEND.date, &[Global, UsGovernment], Source::AUTO_EXTEND)];
const NO_AUTO_EXTEND: &[Period] =
    &[since(Source::AUTO_EXTEND_PAGE.date, &[Global, UsGovernment], Source::AUTO_EXTEND_PAGE)];

/// Speaks of a field of the request.
const fn of(
    field: &'static str,
    severity: Severity,
    name: &'static str,
    periods: &'static [Period],
    looks: fn(&GranularRequest) -> bool,
) -> Rule {
    Rule::of(name, severity, periods, AtRequest(field, looks))
}

pub(super) const RULES: &[Rule] = &[
    of("displayName", Forbidden, "granular-name-length", &ever(Source::GRAPH_GRANULAR_ADMIN), |request| {
        matches!(request.name, RequestName::Empty | RequestName::TooLong)
    }),
    of("displayName", Forbidden, "granular-name-taken", &ever(Source::GRAPH_GRANULAR_ADMIN), |request| {
        request.name_taken == Some(true)
    }),
    of("displayName", Warning, "granular-name-characters", &ever(Source::GRANULAR_ADMIN_BULK_TOOL), |request| {
        request.name == RequestName::Unusual
    }),
    of("displayName", Note, "granular-name-unique", &ever(Source::GRAPH_GRANULAR_ADMIN), |request| {
        request.name_taken.is_none()
    }),
    of("duration", Forbidden, "granular-duration-limits", &ever(Source::GRAPH_GRANULAR_ADMIN), |request| {
        request.duration == RequestDuration::Outside
    }),
    of(
        "autoExtendDuration",
        Forbidden,
        "auto-extend-not-offered-yet",
        &[between(GRANULAR_ADMIN_BEGAN, Source::AUTO_EXTEND.date, &[Global, UsGovernment], Source::AUTO_EXTEND)],
        |request| request.auto_extend != AutoExtend::Off,
    ),
    of("autoExtendDuration", Forbidden, "auto-extend-values", AUTO_EXTEND, |request| {
        request.auto_extend == AutoExtend::Other
    }),
    of("autoExtendDuration", Forbidden, "no-auto-extend-with-global-administrator", NO_AUTO_EXTEND, |request| {
        request.auto_extend != AutoExtend::Off && request.global_administrator
    }),
    of("roles", Forbidden, "granular-roles-needed", &ever(Source::GRAPH_GRANULAR_ADMIN), |request| {
        request.roles == RequestRoles::None
    }),
    of("roles", Forbidden, "role-not-requestable", &ever(Source::ROLE_LIST), |request| {
        request.roles == RequestRoles::NotRequestable
    }),
    of("roles", Unknown, "no-known-role", &ever(Source::ROLE_LIST), |request| request.roles == RequestRoles::Unknown),
    of("roles", Warning, "role-not-listed", &ever(Source::ROLE_LIST), |request| {
        matches!(request.roles, RequestRoles::ListedByThirdParty | RequestRoles::SomeUnknown)
    }),
    of("roles", Warning, "role-twice", &ever(Source::GRAPH_GRANULAR_ADMIN), |request| request.role_twice),
    of("roles", Warning, "global-administrator-is-widest", &ever(Source::LEAST_ROLES), |request| {
        request.global_administrator
    }),
    of("roles", Warning, "role-privileged", &ever(Source::BUILT_IN_ROLES), |request| request.privileged),
    of("customerTenantId", Note, "any-customer-may-approve", &ever(Source::GRAPH_GRANULAR_ADMIN), |request| {
        !request.customer_stated
    }),
    Rule::warning(
        "delegated-admin-removed-first",
        &[between(
            Source::GRANULAR_ADMIN_APPROVAL.date,
            Source::DELEGATED_ADMIN_ENDED.date,
            &[Global, UsGovernment],
            Source::GRANULAR_ADMIN_APPROVAL,
        )],
        |case| speaks_if(case.act == RequestGranularAdmin && case.delegated_admin == GrantStatus::Active),
    ),
    Rule::note("granular-request-lapses", &ever(Source::GRANULAR_ADMIN_FAQ), |case| {
        speaks_if(case.act == RequestGranularAdmin)
    }),
    Rule::note("granular-admin-makes-no-reseller", &ever(Source::GRANULAR_ADMIN_FAQ), |case| {
        speaks_if(case.act == RequestGranularAdmin && case.reseller != GrantStatus::Active)
    }),
];
