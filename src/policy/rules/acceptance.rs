//! Who at the customer has to accept, and where.

use crate::{
    model::{
        action::ActionType::{RequestGdap, RequestResellerRelationship},
        cloud::Cloud::{China, Germany, Global, UsGovernment},
    },
    policy::{
        case::Case,
        period::{DAP_OPTIONAL_SINCE, GDAP_BEGAN, Period, between, since},
        rule::{Rule, Verdict, applies_if},
        source::Source,
    },
};

const GLOBAL_ADMIN_NAMED: &[Period] =
    &[since(Source::REQUEST_2020_09.date, &[Global, UsGovernment], Source::REQUEST_2020_09)];

const RESELLER: fn(&Case) -> Verdict = |case| applies_if(case.action_type == RequestResellerRelationship);
const GDAP: fn(&Case) -> Verdict = |case| applies_if(case.action_type == RequestGdap);

/// The rule of Microsoft 365's page, by which a billing administrator may accept, too.
pub(crate) const BILLING_ADMIN_MAY_ACCEPT: &str = "billing-admin-may-accept";

/// The rules, in the order in which mails and briefings mention them.
pub const RULES: &[Rule<Case>] = &[
    Rule::note(
        "administrator-accepts",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::REQUEST_2020_09.date, &[Global], Source::REQUEST_2016),
            between(Source::E4.date, Source::REQUEST_2020_09.date, &[UsGovernment], Source::REQUEST_2016),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::REQUEST_2016),
        ],
        RESELLER,
    )
    .on(&[RequestResellerRelationship]),
    Rule::note("global-admin-accepts", GLOBAL_ADMIN_NAMED, RESELLER).on(&[RequestResellerRelationship]),
    Rule::warning(
        BILLING_ADMIN_MAY_ACCEPT,
        &[since(Source::MANAGE_PARTNERS_2021.date, &[Global], Source::MANAGE_PARTNERS_2021)],
        RESELLER,
    )
    .on(&[RequestResellerRelationship]),
    Rule::note(
        "global-admin-approves",
        &[
            between(GDAP_BEGAN, Source::SECOND_APPROVER.date, &[Global], Source::GDAP_APPROVAL),
            since(GDAP_BEGAN, &[UsGovernment], Source::GDAP_APPROVAL),
        ],
        GDAP,
    )
    .on(&[RequestGdap]),
    Rule::warning(
        "another-role-may-approve",
        &[between(Source::APPROVER_ROLE.date, Source::SECOND_APPROVER.date, &[Global], Source::APPROVER_ROLE)],
        GDAP,
    )
    .on(&[RequestGdap]),
    Rule::note(
        "either-of-two-roles-approves",
        &[since(Source::SECOND_APPROVER.date, &[Global], Source::SECOND_APPROVER)],
        GDAP,
    )
    .on(&[RequestGdap]),
    Rule::note(
        "accepted-in-office-portal",
        &[
            between(Source::E1.date, DAP_OPTIONAL_SINCE, &[Global], Source::REQUEST_2018),
            since(Source::E4.date, &[UsGovernment], Source::REQUEST_2018),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::REQUEST_2018),
        ],
        RESELLER,
    )
    .on(&[RequestResellerRelationship]),
    Rule::note(
        "accepted-in-store-for-business",
        &[between(DAP_OPTIONAL_SINCE, Source::REQUEST_2020.date, &[Global], Source::REQUEST_2018)],
        RESELLER,
    )
    .on(&[RequestResellerRelationship]),
    Rule::note(
        "accepted-in-admin-center",
        &[since(Source::REQUEST_2020.date, &[Global], Source::REQUEST_2020)],
        |case: &Case| applies_if(matches!(case.action_type, RequestResellerRelationship | RequestGdap)),
    )
    .on(&[RequestResellerRelationship, RequestGdap]),
];
