//! What to know of a link before it is sent.

use super::{ALWAYS, DELEGATED_ADMIN_ENDED, since};
use crate::{
    cloud::Cloud::Global,
    format::{
        FormatName::{L1, L2, L6, L7, L8},
        VouchedBy,
    },
    invitation::InvitationKind::GranularAdmin,
    rule::{Looks::AtLink, Rule, Severity},
    source::Source,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "link-from-third-party",
        severity: Severity::Warning,
        periods: ALWAYS,
        source: Source::RELATIONSHIP_REQUESTS,
        looks: AtLink(|format| format.vouched_by == VouchedBy::ThirdParty),
        names_cloud: false,
    },
    Rule {
        name: "link-date-inferred",
        severity: Severity::Warning,
        periods: ALWAYS,
        source: Source::RELATIONSHIP_REQUESTS,
        looks: AtLink(|format| format.built.is_some_and(|built| built.inferred)),
        names_cloud: false,
    },
    Rule {
        name: "link-formats-disagree",
        severity: Severity::Warning,
        periods: ALWAYS,
        source: Source::RELATIONSHIP_REQUESTS,
        looks: AtLink(|format| matches!(format.name, L6 | L7)),
        names_cloud: false,
    },
    Rule {
        name: "link-not-seen-lately",
        severity: Severity::Warning,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[Global])],
        source: Source::DELEGATED_ADMIN_ENDED,
        looks: AtLink(|format| format.name == L8),
        names_cloud: false,
    },
    Rule {
        name: "link-implies-delegated-admin",
        severity: Severity::Note,
        periods: ALWAYS,
        source: Source::REQUEST_2016,
        looks: AtLink(|format| matches!(format.name, L1 | L2)),
        names_cloud: false,
    },
    Rule {
        name: "link-serves-every-customer",
        severity: Severity::Note,
        periods: ALWAYS,
        source: Source::REQUEST_2016,
        looks: AtLink(|format| format.kind != Some(GranularAdmin)),
        names_cloud: false,
    },
    Rule {
        name: "link-needs-lock",
        severity: Severity::Note,
        periods: ALWAYS,
        source: Source::GRANULAR_ADMIN_FAQ,
        looks: AtLink(|format| format.kind == Some(GranularAdmin)),
        names_cloud: false,
    },
];
