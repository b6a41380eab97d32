//! One CSP partner does not sell to another. 21Vianet's edition never said so.

use super::{between, since};
use crate::{
    action::ActionType::PurchaseSubscription,
    cloud::Cloud::{Germany, Global, UsGovernment},
    day::Day,
    rule::{
        Fact,
        Looks::AtAction,
        Rule, Severity,
        Verdict::{Lacks, Silent, Speaks},
    },
    situation::TenantUse,
    source::Source,
};

/// The day from which only the tenant used for CSP transactions counts.
const NARROWED: Day = Source::E11.date;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "no-resale-to-csp-partner",
        severity: Severity::Forbidden,
        periods: &[
            between(Source::E3.date, NARROWED, &[Global], Source::E3),
            between(Source::E4.date, NARROWED, &[UsGovernment], Source::E4),
            between(Source::E3.date, Source::E7.date, &[Germany], Source::E3),
        ],
        looks: AtAction(|case| match (case.act, case.csp_partner, case.tenant_use) {
            // Who sells through CSP is a CSP partner, whatever else was said.
            (PurchaseSubscription, Some(true), _) => Speaks,
            (PurchaseSubscription, _, Some(TenantUse::CspTransactions)) => Speaks,
            (PurchaseSubscription, None, _) => Lacks(Fact::CspPartner),
            _ => Silent,
        }),
        names_cloud: false,
    },
    Rule {
        name: "no-resale-to-csp-tenant",
        severity: Severity::Forbidden,
        periods: &[since(NARROWED, &[Global, UsGovernment], Source::E11)],
        looks: AtAction(|case| match (case.act, case.tenant_use, case.csp_partner) {
            (PurchaseSubscription, Some(TenantUse::CspTransactions), _) => Speaks,
            // A company that is no CSP partner has no tenant that is used for CSP transactions.
            (PurchaseSubscription, None, Some(true) | None) => Lacks(Fact::TenantUse),
            _ => Silent,
        }),
        names_cloud: false,
    },
];
