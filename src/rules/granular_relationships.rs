//! What is to be said of a granular delegated admin relationship on a day.

use super::{GRANULAR_ADMIN_BEGAN, since};
use crate::{
    cloud::Cloud::Global,
    expiry::Expiry,
    rule::{Looks::AtRelationship, Period, Rule, Severity::Note},
    situation::GranularAdminStatus::{
        Activating, Active, ApprovalPending, Approved, Created, Expired, Expiring, Terminated, Terminating,
        TerminationRequested,
    },
    source::Source,
};

const fn note(name: &'static str, periods: &'static [Period], looks: fn(&Expiry) -> bool) -> Rule {
    Rule::of(name, Note, periods, AtRelationship(looks))
}

const GRAPH: &[Period] = &[since(GRANULAR_ADMIN_BEGAN, &[Global], Source::GRAPH_GRANULAR_ADMIN)];
const FAQ: &[Period] = &[since(GRANULAR_ADMIN_BEGAN, &[Global], Source::GRANULAR_ADMIN_FAQ)];
const NOTICES: &[Period] = &[since(GRANULAR_ADMIN_BEGAN, &[Global], Source::EXPIRY_NOTICES)];
const AUTO_EXTEND: &[Period] = &[since(Source::AUTO_EXTEND.date, &[Global], Source::AUTO_EXTEND_PAGE)];

fn runs(expiry: &Expiry) -> bool {
    matches!(expiry.status, Active | Expiring) && !expiry.is_over
}

pub(super) const RULES: &[Rule] = &[
    note("relationship-not-locked", GRAPH, |expiry| expiry.status == Created),
    note("relationship-awaits-approval", FAQ, |expiry| expiry.status == ApprovalPending && !expiry.is_over),
    note("relationship-request-lapsed", FAQ, |expiry| expiry.status == ApprovalPending && expiry.is_over),
    note("relationship-being-set-up", GRAPH, |expiry| matches!(expiry.status, Approved | Activating)),
    note("relationship-being-terminated", GRAPH, |expiry| matches!(expiry.status, TerminationRequested | Terminating)),
    note("relationship-is-over", FAQ, |expiry| {
        matches!(expiry.status, Expired | Terminated) || matches!(expiry.status, Active | Expiring) && expiry.is_over
    }),
    note("relationship-ends-soon", NOTICES, |expiry| runs(expiry) && expiry.days_left.is_some_and(|days| days <= 30)),
    note("relationship-extends-itself", AUTO_EXTEND, |expiry| runs(expiry) && expiry.extends_itself),
    note("relationship-may-extend-itself", AUTO_EXTEND, |expiry| {
        runs(expiry) && expiry.status == Active && !expiry.extends_itself && !expiry.global_administrator
    }),
    note("global-administrator-keeps-from-extending", AUTO_EXTEND, |expiry| {
        runs(expiry) && expiry.status == Active && expiry.global_administrator
    }),
];
