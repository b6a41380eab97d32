//! What to know of a link before it is sent.

use super::{CHECKBOX, DELEGATED_ADMIN_ENDED, between, since};
use crate::{
    cloud::Cloud::Global,
    format::{
        FormatName::{L1, L2, L6, L7, L8},
        VouchedBy,
    },
    invitation::InvitationKind::GranularAdmin,
    rule::{Rule, Severity},
    source::Source,
};

pub(super) const RULES: &[Rule] = &[
    Rule::of_link(
        "link-from-third-party",
        Severity::Warning,
        &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)],
        |format| format.vouched_by == VouchedBy::ThirdParty,
    ),
    Rule::of_link(
        "link-date-inferred",
        Severity::Warning,
        &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)],
        |format| format.built.is_some_and(|built| built.inferred),
    ),
    Rule::of_link(
        "link-formats-disagree",
        Severity::Warning,
        &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)],
        |format| matches!(format.name, L6 | L7),
    ),
    Rule::of_link(
        "link-not-seen-lately",
        Severity::Warning,
        &[since(DELEGATED_ADMIN_ENDED, &[Global], Source::DELEGATED_ADMIN_ENDED)],
        |format| format.name == L8,
    ),
    Rule::of_link(
        "link-lacks-choice",
        Severity::Warning,
        &[since(CHECKBOX, &[Global], Source::REQUEST_2018)],
        |format| matches!(format.name, L1 | L2),
    ),
    Rule::of_link(
        "link-implies-delegated-admin",
        Severity::Note,
        &[between(Source::E1.date, CHECKBOX, &[Global], Source::REQUEST_2016)],
        |format| format.name == L1,
    ),
    Rule::of_link(
        "link-serves-every-customer",
        Severity::Note,
        &[since(Source::E1.date, &[Global], Source::REQUEST_2016)],
        |format| format.kind != Some(GranularAdmin),
    ),
    Rule::of_link(
        "link-needs-lock",
        Severity::Note,
        &[since(Source::E1.date, &[Global], Source::GRANULAR_ADMIN_FAQ)],
        |format| format.kind == Some(GranularAdmin),
    ),
];
