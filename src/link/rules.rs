//! What to know about a link before it is sent.

use crate::{
    link::format::{Format, Provenance},
    model::{
        cloud::Cloud::Global,
        invitation::InvitationKind::{Dap, Gdap, IndirectReseller, Reseller},
    },
    policy::{
        period::{DAP_ENDED, DAP_OPTIONAL_SINCE, Period, between, since},
        rule::{Rule, applies_if},
        source::Source,
    },
};

const ALWAYS: &[Period] = &[since(Source::E1.date, &[Global], Source::RELATIONSHIP_REQUESTS)];

pub(crate) const RULES: &[Rule<Format>] = &[
    Rule::warning("link-from-third-party", ALWAYS, |format| applies_if(format.provenance == Provenance::ThirdParty)),
    Rule::warning("link-date-inferred", ALWAYS, |format| applies_if(format.built.is_some_and(|built| built.inferred))),
    Rule::warning("link-formats-disagree", ALWAYS, |format| applies_if(format.has_rival)),
    Rule::warning("link-not-seen-lately", &[since(DAP_ENDED, &[Global], Source::DAP_ENDED)], |format| {
        applies_if(format.unseen_since.is_some())
    }),
    Rule::warning("link-lacks-choice", &[since(DAP_OPTIONAL_SINCE, &[Global], Source::REQUEST_2018)], |format| {
        applies_if(format.kind != Some(Dap) && format.asks_dap == Some(true))
    }),
    Rule::note(
        "link-implies-dap",
        &[between(Source::E1.date, DAP_OPTIONAL_SINCE, &[Global], Source::REQUEST_2016)],
        |format| applies_if(format.asks_dap == Some(true)),
    ),
    Rule::note("link-serves-every-customer", &[since(Source::E1.date, &[Global], Source::REQUEST_2016)], |format| {
        applies_if(matches!(format.kind, Some(Reseller | IndirectReseller)))
    }),
    Rule::note("link-needs-lock", &[since(Source::E1.date, &[Global], Source::GDAP_FAQ)], |format| {
        applies_if(format.kind == Some(Gdap))
    }),
];
