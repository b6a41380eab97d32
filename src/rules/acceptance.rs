//! Who at the customer has to accept, and where: told with the decision, so that a portal can show it.

use super::{CHECKBOX, GDAP_BEGAN, between, since};
use crate::{
    action::ActionType::{self, RequestGdap, RequestResellerRelationship},
    cloud::Cloud::{China, Germany, Global, UsGovernment},
    rule::{Period, Rule, Verdict, speaks_if},
    source::Source,
};

const GLOBAL_ADMIN_NAMED: &[Period] =
    &[since(Source::REQUEST_2020_09.date, &[Global, UsGovernment], Source::REQUEST_2020_09)];

const RESELLER: fn(&crate::case::Case) -> Verdict = |case| asked(case.act, RequestResellerRelationship);
const GDAP: fn(&crate::case::Case) -> Verdict = |case| asked(case.act, RequestGdap);

fn asked(act: ActionType, what: ActionType) -> Verdict {
    speaks_if(act == what)
}

pub(super) const RULES: &[Rule] = &[
    Rule::warning(
        "billing-admin-may-accept",
        &[since(Source::MANAGE_PARTNERS_2021.date, &[Global], Source::MANAGE_PARTNERS_2021)],
        RESELLER,
    ),
    Rule::warning(
        "another-role-may-approve",
        &[since(Source::APPROVER_ROLE.date, &[Global], Source::APPROVER_ROLE)],
        GDAP,
    ),
    Rule::note(
        "administrator-accepts",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::REQUEST_2020_09.date, &[Global], Source::REQUEST_2016),
            between(Source::E4.date, Source::REQUEST_2020_09.date, &[UsGovernment], Source::REQUEST_2016),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::REQUEST_2016),
        ],
        RESELLER,
    ),
    Rule::note("global-admin-accepts", GLOBAL_ADMIN_NAMED, RESELLER),
    Rule::note("global-admin-approves", &[since(GDAP_BEGAN, &[Global, UsGovernment], Source::GDAP_APPROVAL)], GDAP),
    Rule::note(
        "accepted-in-office-portal",
        &[
            between(Source::E1.date, CHECKBOX, &[Global], Source::REQUEST_2018),
            since(Source::E4.date, &[UsGovernment], Source::REQUEST_2018),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::REQUEST_2018),
        ],
        RESELLER,
    ),
    Rule::note(
        "accepted-in-store-for-business",
        &[between(CHECKBOX, Source::REQUEST_2020.date, &[Global], Source::REQUEST_2018)],
        RESELLER,
    ),
    Rule::note(
        "accepted-in-admin-center",
        &[since(Source::REQUEST_2020.date, &[Global], Source::REQUEST_2020)],
        |case| speaks_if(matches!(case.act, RequestResellerRelationship | RequestGdap)),
    ),
];
