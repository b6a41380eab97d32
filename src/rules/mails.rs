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
const GDAP: &[Period] = &[since(Source::GRAPH_GDAP.date, &[Global], Source::GRAPH_GDAP)];

pub(super) const RULES: &[Rule] = &[
    Rule::of("mailto-too-long", Warning, MAILTO, AtMail(|mail| mail.mailto_too_long)),
    Rule::of("name-mixes-scripts", Warning, CONFUSABLES, AtMail(|mail| mail.mixes_scripts)),
    Rule::of("duration-told-outside-limits", Warning, GDAP, AtMail(|mail| mail.tells_duration_outside)),
    Rule::of("roles-told-not-carried", Note, GDAP, AtMail(|mail| mail.tells_roles)),
];
