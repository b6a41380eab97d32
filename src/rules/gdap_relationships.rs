//! What is to be said of a granular delegated admin relationship on a day.

use super::{GDAP_BEGAN, since};
use crate::{
    cloud::Cloud::Global,
    gdap_status::GdapStatus,
    rule::{Looks::AtRelationship, Period, Rule, Severity::Note},
    situation::GdapRelationshipStatus::{
        Activating, Active, ApprovalPending, Approved, Created, Expired, Expiring, Terminated, Terminating,
        TerminationRequested,
    },
    source::Source,
};

const fn note(name: &'static str, periods: &'static [Period], looks: fn(&GdapStatus) -> bool) -> Rule {
    Rule::of(name, Note, periods, AtRelationship(looks))
}

const GRAPH: &[Period] = &[since(GDAP_BEGAN, &[Global], Source::GRAPH_GDAP)];
const FAQ: &[Period] = &[since(GDAP_BEGAN, &[Global], Source::GDAP_FAQ)];
const NOTICES: &[Period] = &[since(GDAP_BEGAN, &[Global], Source::EXPIRY_NOTICES)];
const AUTO_EXTEND: &[Period] = &[since(Source::AUTO_EXTEND.date, &[Global], Source::AUTO_EXTEND_PAGE)];

fn runs(status: &GdapStatus) -> bool {
    matches!(status.status, Active | Expiring) && !status.is_over
}

pub(super) const RULES: &[Rule] = &[
    note("relationship-not-locked", GRAPH, |status| status.status == Created),
    note("relationship-awaits-approval", FAQ, |status| status.status == ApprovalPending && !status.is_over),
    note("relationship-request-lapsed", FAQ, |status| status.status == ApprovalPending && status.is_over),
    note("relationship-being-set-up", GRAPH, |status| matches!(status.status, Approved | Activating)),
    note("relationship-being-terminated", GRAPH, |status| matches!(status.status, TerminationRequested | Terminating)),
    note("relationship-is-over", FAQ, |status| {
        matches!(status.status, Expired | Terminated) || matches!(status.status, Active | Expiring) && status.is_over
    }),
    note("relationship-ends-soon", NOTICES, |status| runs(status) && status.days_left.is_some_and(|days| days <= 30)),
    note("relationship-extends-itself", AUTO_EXTEND, |status| runs(status) && status.extends_itself),
    note("relationship-may-extend-itself", AUTO_EXTEND, |status| {
        runs(status) && status.status == Active && !status.extends_itself && !status.global_administrator
    }),
    note("global-administrator-keeps-from-extending", AUTO_EXTEND, |status| {
        runs(status) && status.status == Active && status.global_administrator
    }),
];
