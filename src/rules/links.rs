//! What to know of a link before it is sent.

use super::{CHECKBOX, DAP_ENDED, between, since};
use crate::{
    cloud::Cloud::Global,
    format::{
        FormatName::{L1, L2, L6, L7, L8},
        Provenance,
    },
    invitation::InvitationKind::{Gdap, IndirectReseller, Reseller},
    rule::{Looks::AtLink, Rule, Severity},
    source::Source,
};

pub(super) const RULES: &[Rule] = &[
    Rule::of(
        "link-from-third-party",
        Severity::Warning,
        &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)],
        AtLink(|format| format.provenance == Provenance::ThirdParty),
    ),
    Rule::of(
        "link-date-inferred",
        Severity::Warning,
        &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)],
        AtLink(|format| format.built.is_some_and(|built| built.inferred)),
    ),
    Rule::of(
        "link-formats-disagree",
        Severity::Warning,
        &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)],
        AtLink(|format| matches!(format.name, L6 | L7)),
    ),
    Rule::of(
        "link-not-seen-lately",
        Severity::Warning,
        &[since(DAP_ENDED, &[Global], Source::DAP_ENDED)],
        AtLink(|format| format.name == L8),
    ),
    Rule::of(
        "link-lacks-choice",
        Severity::Warning,
        &[since(CHECKBOX, &[Global], Source::REQUEST_2018)],
        AtLink(|format| matches!(format.name, L1 | L2)),
    ),
    Rule::of(
        "link-implies-dap",
        Severity::Note,
        &[between(Source::E1.date, CHECKBOX, &[Global], Source::REQUEST_2016)],
        AtLink(|format| format.name == L1),
    ),
    Rule::of(
        "link-serves-every-customer",
        Severity::Note,
        &[since(Source::E1.date, &[Global], Source::REQUEST_2016)],
        AtLink(|format| matches!(format.kind, Some(Reseller | IndirectReseller))),
    ),
    Rule::of(
        "link-needs-lock",
        Severity::Note,
        &[since(Source::E1.date, &[Global], Source::GDAP_FAQ)],
        AtLink(|format| format.kind == Some(Gdap)),
    ),
];
