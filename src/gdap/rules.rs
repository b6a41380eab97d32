//! What to know about a GDAP relationship on a day.

use crate::{
    gdap::facts::RelationshipFacts,
    model::{
        cloud::Cloud::Global,
        situation::GdapRelationshipStatus::{
            Activating, Active, ApprovalPending, Approved, Created, Expired, Expiring, Terminated, Terminating,
            TerminationRequested,
        },
    },
    policy::{
        period::{GDAP_BEGAN, Period, since},
        rule::{Rule, applies_if},
        source::Source,
    },
};

const GRAPH: &[Period] = &[since(GDAP_BEGAN, &[Global], Source::GRAPH_GDAP)];
const GRAPH_RESELLER: &[Period] = &[since(GDAP_BEGAN, &[Global], Source::GRAPH_RESELLER_GDAP)];
const FAQ: &[Period] = &[since(GDAP_BEGAN, &[Global], Source::GDAP_FAQ)];
const NOTICES: &[Period] = &[since(GDAP_BEGAN, &[Global], Source::EXPIRY_NOTICES)];
const AUTO_EXTEND: &[Period] = &[since(Source::AUTO_EXTEND.date, &[Global], Source::AUTO_EXTEND_PAGE)];

fn runs(facts: &RelationshipFacts) -> bool {
    facts.status == Some(Active) && !facts.is_over
}

pub(crate) const RULES: &[Rule<RelationshipFacts>] = &[
    Rule::unknown("relationship-status-unknown", GRAPH, |facts| applies_if(facts.status.is_none())),
    Rule::note("reseller-consents-first", GRAPH_RESELLER, |facts| applies_if(facts.partner_consent_pending)),
    Rule::note("relationship-not-locked", GRAPH, |facts| {
        applies_if(facts.status == Some(Created) && !facts.partner_consent_pending)
    }),
    Rule::note("relationship-awaits-approval", FAQ, |facts| {
        applies_if(facts.status == Some(ApprovalPending) && !facts.is_over)
    }),
    Rule::note("relationship-request-lapsed", FAQ, |facts| {
        applies_if(facts.status == Some(ApprovalPending) && facts.is_over)
    }),
    Rule::note("relationship-being-set-up", GRAPH, |facts| {
        applies_if(matches!(facts.status, Some(Approved | Activating)))
    }),
    Rule::note("relationship-being-terminated", GRAPH, |facts| {
        applies_if(matches!(facts.status, Some(TerminationRequested | Terminating)))
    }),
    Rule::note("relationship-is-over", FAQ, |facts| {
        applies_if(
            matches!(facts.status, Some(Expiring | Expired | Terminated))
                || facts.status == Some(Active) && facts.is_over,
        )
    }),
    Rule::note("relationship-ends-soon", NOTICES, |facts| {
        applies_if(runs(facts) && facts.days_left.is_some_and(|days| days <= 30))
    }),
    Rule::note("relationship-extends-itself", AUTO_EXTEND, |facts| applies_if(runs(facts) && facts.extends_itself)),
    Rule::note("relationship-may-extend-itself", AUTO_EXTEND, |facts| {
        applies_if(runs(facts) && !facts.extends_itself && !facts.global_administrator)
    }),
    Rule::note("global-administrator-keeps-from-extending", AUTO_EXTEND, |facts| {
        applies_if(runs(facts) && facts.global_administrator)
    }),
];
