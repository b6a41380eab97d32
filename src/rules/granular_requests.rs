//! What a request for a granular delegated admin relationship may ask for.

use super::{GRANULAR_ADMIN_BEGAN, between, since};
use crate::{
    action::ActionType::RequestGranularAdmin,
    case::Case,
    cloud::Cloud::{Global, UsGovernment},
    request::{AutoExtend, GranularRequest, RequestDuration, RequestName, RequestRoles},
    rule::{Period, Rule, Verdict, speaks_if},
    situation::GrantStatus,
    source::Source,
};

const fn ever(source: Source) -> [Period; 1] {
    [since(GRANULAR_ADMIN_BEGAN, &[Global, UsGovernment], source)]
}

const AUTO_EXTEND: &[Period] = &[since(Source::AUTO_EXTEND.date, &[Global, UsGovernment], Source::AUTO_EXTEND)];

const NO_AUTO_EXTEND: &[Period] =
    &[since(Source::AUTO_EXTEND_PAGE.date, &[Global, UsGovernment], Source::AUTO_EXTEND_PAGE)];

/// Speaks where the request asks for this.
fn asks(case: &Case, what: fn(GranularRequest) -> bool) -> Verdict {
    speaks_if(case.granular_request.is_some_and(what))
}

pub(super) const RULES: &[Rule] = &[
    Rule::forbidden("granular-name-length", &ever(Source::GRAPH_GRANULAR_ADMIN), |case| {
        asks(case, |request| matches!(request.name, RequestName::Empty | RequestName::TooLong))
    }),
    Rule::forbidden("granular-duration-limits", &ever(Source::GRAPH_GRANULAR_ADMIN), |case| {
        asks(case, |request| request.duration == RequestDuration::Outside)
    }),
    Rule::forbidden(
        "auto-extend-not-offered-yet",
        &[between(GRANULAR_ADMIN_BEGAN, Source::AUTO_EXTEND.date, &[Global, UsGovernment], Source::AUTO_EXTEND)],
        |case| asks(case, |request| request.auto_extend != AutoExtend::Off),
    ),
    Rule::forbidden("auto-extend-values", AUTO_EXTEND, |case| {
        asks(case, |request| request.auto_extend == AutoExtend::Other)
    }),
    Rule::forbidden("no-auto-extend-with-global-administrator", NO_AUTO_EXTEND, |case| {
        asks(case, |request| request.auto_extend != AutoExtend::Off && request.global_administrator)
    }),
    Rule::forbidden("granular-roles-needed", &ever(Source::GRAPH_GRANULAR_ADMIN), |case| {
        asks(case, |request| request.roles == RequestRoles::None)
    }),
    Rule::forbidden("role-not-requestable", &ever(Source::ROLE_LIST), |case| {
        asks(case, |request| request.roles == RequestRoles::NotRequestable)
    }),
    Rule::unknown("no-known-role", &ever(Source::ROLE_LIST), |case| {
        asks(case, |request| request.roles == RequestRoles::Unknown)
    }),
    Rule::warning("role-not-listed", &ever(Source::ROLE_LIST), |case| {
        asks(case, |request| matches!(request.roles, RequestRoles::ListedByThirdParty | RequestRoles::SomeUnknown))
    }),
    Rule::warning("granular-name-characters", &ever(Source::GRANULAR_ADMIN_BULK_TOOL), |case| {
        asks(case, |request| request.name == RequestName::Unusual)
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
    Rule::note("granular-name-unique", &ever(Source::GRAPH_GRANULAR_ADMIN), |case| {
        speaks_if(case.act == RequestGranularAdmin)
    }),
    Rule::note("granular-request-lapses", &ever(Source::GRANULAR_ADMIN_FAQ), |case| {
        speaks_if(case.act == RequestGranularAdmin)
    }),
    Rule::note("granular-admin-makes-no-reseller", &ever(Source::GRANULAR_ADMIN_FAQ), |case| {
        speaks_if(case.act == RequestGranularAdmin && case.reseller != GrantStatus::Active)
    }),
];
