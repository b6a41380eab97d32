//! What a request for a granular delegated admin relationship may ask for.

use super::{GDAP_BEGAN, between, since};
use crate::{
    action::ActionType::RequestGdap,
    cloud::Cloud::{Global, UsGovernment},
    request::{AutoExtend, GdapRequestFacts, RequestDuration, RequestName, RequestRoles},
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
    [since(GDAP_BEGAN, &[Global, UsGovernment], source)]
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
    looks: fn(&GdapRequestFacts) -> bool,
) -> Rule {
    Rule::of(name, severity, periods, AtRequest(field, looks))
}

pub(super) const RULES: &[Rule] = &[
    of("displayName", Forbidden, "gdap-name-length", &ever(Source::GRAPH_GDAP), |request| {
        matches!(request.name, RequestName::Empty | RequestName::TooLong)
    }),
    of("displayName", Forbidden, "gdap-name-taken", &ever(Source::GRAPH_GDAP), |request| {
        request.name_taken == Some(true)
    }),
    of("displayName", Warning, "gdap-name-characters", &ever(Source::GDAP_BULK_TOOL), |request| {
        request.name == RequestName::Unusual
    }),
    of("displayName", Note, "gdap-name-unique", &ever(Source::GRAPH_GDAP), |request| request.name_taken.is_none()),
    of("duration", Forbidden, "gdap-duration-limits", &ever(Source::GRAPH_GDAP), |request| {
        request.duration == RequestDuration::Outside
    }),
    of(
        "autoExtendDuration",
        Forbidden,
        "auto-extend-not-offered-yet",
        &[between(GDAP_BEGAN, Source::AUTO_EXTEND.date, &[Global, UsGovernment], Source::AUTO_EXTEND)],
        |request| request.auto_extend != AutoExtend::Off,
    ),
    of("autoExtendDuration", Forbidden, "auto-extend-values", AUTO_EXTEND, |request| {
        request.auto_extend == AutoExtend::Other
    }),
    of("autoExtendDuration", Forbidden, "no-auto-extend-with-global-administrator", NO_AUTO_EXTEND, |request| {
        request.auto_extend != AutoExtend::Off && request.global_administrator
    }),
    of("roles", Forbidden, "gdap-roles-needed", &ever(Source::GRAPH_GDAP), |request| {
        request.roles == RequestRoles::None
    }),
    of("roles", Forbidden, "role-not-requestable", &ever(Source::ROLE_LIST), |request| {
        request.roles == RequestRoles::NotRequestable
    }),
    of("roles", Unknown, "no-known-role", &ever(Source::ROLE_LIST), |request| request.roles == RequestRoles::Unknown),
    of("roles", Warning, "role-not-listed", &ever(Source::ROLE_LIST), |request| {
        matches!(request.roles, RequestRoles::ListedByThirdParty | RequestRoles::SomeUnknown)
    }),
    of("roles", Warning, "role-twice", &ever(Source::GRAPH_GDAP), |request| request.role_twice),
    of("roles", Warning, "global-administrator-is-widest", &ever(Source::LEAST_ROLES), |request| {
        request.global_administrator
    }),
    of("roles", Warning, "role-privileged", &ever(Source::BUILT_IN_ROLES), |request| request.privileged),
    of("customerTenantId", Note, "any-customer-may-approve", &ever(Source::GRAPH_GDAP), |request| {
        !request.customer_stated
    }),
    Rule::warning(
        "dap-removed-first",
        &[between(Source::GDAP_APPROVAL.date, Source::DAP_ENDED.date, &[Global, UsGovernment], Source::GDAP_APPROVAL)],
        |case| speaks_if(case.act == RequestGdap && case.dap == GrantStatus::Active),
    ),
    Rule::note("gdap-request-lapses", &ever(Source::GDAP_FAQ), |case| speaks_if(case.act == RequestGdap)),
    Rule::note("gdap-makes-no-reseller", &ever(Source::GDAP_FAQ), |case| {
        speaks_if(case.act == RequestGdap && case.reseller != GrantStatus::Active)
    }),
];
