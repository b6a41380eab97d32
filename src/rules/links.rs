//! What to know of a link before it is sent.

use super::{CHECKBOX, DELEGATED_ADMIN_ENDED, between, since};
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
        periods: &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)],
        looks: AtLink(|format| format.vouched_by == VouchedBy::ThirdParty),
        names_cloud: false,
    },
    Rule {
        name: "link-date-inferred",
        severity: Severity::Warning,
        periods: &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)],
        looks: AtLink(|format| format.built.is_some_and(|built| built.inferred)),
        names_cloud: false,
    },
    Rule {
        name: "link-formats-disagree",
        severity: Severity::Warning,
        periods: &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)],
        looks: AtLink(|format| matches!(format.name, L6 | L7)),
        names_cloud: false,
    },
    Rule {
        name: "link-not-seen-lately",
        severity: Severity::Warning,
        periods: &[since(DELEGATED_ADMIN_ENDED, &[Global], Source::DELEGATED_ADMIN_ENDED)],
        looks: AtLink(|format| format.name == L8),
        names_cloud: false,
    },
    Rule {
        name: "link-lacks-choice",
        severity: Severity::Warning,
        periods: &[since(CHECKBOX, &[Global], Source::REQUEST_2018)],
        looks: AtLink(|format| matches!(format.name, L1 | L2)),
        names_cloud: false,
    },
    Rule {
        name: "link-implies-delegated-admin",
        severity: Severity::Note,
        periods: &[between(Source::E1.date, CHECKBOX, &[Global], Source::REQUEST_2016)],
        looks: AtLink(|format| format.name == L1),
        names_cloud: false,
    },
    Rule {
        name: "link-serves-every-customer",
        severity: Severity::Note,
        periods: &[since(Source::E1.date, &[Global], Source::REQUEST_2016)],
        looks: AtLink(|format| format.kind != Some(GranularAdmin)),
        names_cloud: false,
    },
    Rule {
        name: "link-needs-lock",
        severity: Severity::Note,
        periods: &[since(Source::E1.date, &[Global], Source::GRANULAR_ADMIN_FAQ)],
        looks: AtLink(|format| format.kind == Some(GranularAdmin)),
        names_cloud: false,
    },
];
