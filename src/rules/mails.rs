//! What to know of a mail before it is sent.

use super::since;
use crate::{
    cloud::Cloud::Global,
    rule::{
        Looks::AtMail,
        Period, Rule,
        Severity::{Note, Warning},
    },
    source::Source,
};

const MAILTO: &[Period] = &[since(Source::E1.date, &[Global], Source::MAILTO)];
const CONFUSABLES: &[Period] = &[since(Source::E1.date, &[Global], Source::CONFUSABLES)];
const GRANULAR_ADMIN: &[Period] = &[since(Source::GRAPH_GRANULAR_ADMIN.date, &[Global], Source::GRAPH_GRANULAR_ADMIN)];

pub(super) const RULES: &[Rule] = &[
    Rule::of("mailto-too-long", Warning, MAILTO, AtMail(|mail| mail.mailto_too_long)),
    Rule::of("name-mixes-scripts", Warning, CONFUSABLES, AtMail(|mail| mail.mixes_scripts)),
    Rule::of("duration-told-outside-limits", Warning, GRANULAR_ADMIN, AtMail(|mail| mail.tells_duration_outside)),
    Rule::of("roles-told-not-carried", Note, GRANULAR_ADMIN, AtMail(|mail| mail.tells_roles)),
];
