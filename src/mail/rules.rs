//! What to know about a mail before it is sent.

use crate::{
    mail::facts::MailFacts,
    model::cloud::Cloud::Global,
    policy::{
        period::{Period, since},
        rule::{RoleGroup, Rule, applies_if},
        source::Source,
    },
};

const MAILTO: &[Period] = &[since(Source::E1.date, &[Global], Source::MAILTO)];
const CONFUSABLES: &[Period] = &[since(Source::E1.date, &[Global], Source::CONFUSABLES)];
const GDAP: &[Period] = &[since(Source::GRAPH_GDAP.date, &[Global], Source::GRAPH_GDAP)];
const ROLES: &[Period] = &[since(Source::GRAPH_GDAP.date, &[Global], Source::GRAPH_ROLES)];

pub(crate) const RULES: &[Rule<MailFacts>] = &[
    Rule::warning("mailto-too-long", MAILTO, |mail| applies_if(mail.mailto_too_long)),
    Rule::warning("name-mixes-scripts", CONFUSABLES, |mail| applies_if(mail.mixes_scripts)),
    Rule::warning("duration-outside-limits", GDAP, |mail| applies_if(mail.duration_outside_limits)),
    Rule::warning("unknown-role-in-mail", ROLES, |mail: &MailFacts| applies_if(mail.unknown_role))
        .naming(RoleGroup::Unknown),
    Rule::note("roles-not-in-link", GDAP, |mail| applies_if(mail.names_roles)),
];
