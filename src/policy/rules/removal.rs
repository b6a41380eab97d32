//! Ending a reseller relationship.

use crate::{
    model::{
        action::ActionType::RemoveResellerRelationship,
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        situation::{
            GrantStatus,
            PartnerType::{IndirectProvider, IndirectReseller},
        },
    },
    policy::{
        case::Case,
        fact::Fact,
        period::{Period, between, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, Verdict, applies_if, assumed, missing},
        source::Source,
        step::StepName::{CancelNewCommerce, CancelReservations, CancelSoftware, SuspendSubscriptions},
    },
};

const PAGE: &[Period] = &[
    between(Source::REMOVE_2017.date, Source::REMOVE_2021.date, &[Global], Source::REMOVE_2017),
    between(Source::REMOVE_2021.date, Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_2021),
    since(Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_NEWEST),
];
const PAGE_OF_2021: &[Period] = &[since(Source::REMOVE_2021.date, &[Global], Source::REMOVE_2021)];
const NEWEST_PAGE: &[Period] = &[since(Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_NEWEST)];
/// The developer page, which covers clouds that the page itself does not mention.
const OTHER_CLOUDS: Period = since(Source::REMOVE_DEVELOPER.date, &[UsGovernment, China], Source::REMOVE_DEVELOPER);
const CONDITIONS: &[Period] = &[
    between(Source::REMOVE_2017.date, Source::REMOVE_2021.date, &[Global], Source::REMOVE_2017),
    between(Source::REMOVE_2021.date, Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_2021),
    since(Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_NEWEST),
    OTHER_CLOUDS,
];
const RESERVATIONS: &[Period] = &[
    between(Source::REMOVE_2018.date, Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_2018),
    since(Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_NEWEST),
    OTHER_CLOUDS,
];
const SOFTWARE: &[Period] = &[
    between(Source::REMOVE_2018.date, Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_2018),
    since(Source::REMOVE_NEWEST.date, &[Global], Source::REMOVE_NEWEST),
];

fn removes(case: &Case) -> bool {
    case.action_type == RemoveResellerRelationship
}

/// Applies if something is left; without the fact, the rule says so.
fn is_left(case: &Case, any: Option<bool>, unstated: Verdict) -> Verdict {
    match any {
        _ if !removes(case) => NOT_APPLICABLE,
        Some(any) => applies_if(any),
        None => unstated,
    }
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("nothing-to-remove", CONDITIONS, |case: &Case| {
        applies_if(removes(case) && case.reseller != GrantStatus::Active)
    })
    .on(&[RemoveResellerRelationship]),
    Rule::forbidden("indirect-reseller-does-not-remove", CONDITIONS, |case: &Case| match case.partner_type {
        _ if !removes(case) => NOT_APPLICABLE,
        Some(IndirectReseller) => APPLIES,
        Some(_) => NOT_APPLICABLE,
        None => assumed(Fact::PartnerType),
    })
    .on(&[RemoveResellerRelationship]),
    Rule::forbidden(
        "only-direct-partners-remove",
        &[between(Source::REMOVE_2017.date, Source::REMOVE_2020.date, &[Global], Source::REMOVE_2017)],
        |case: &Case| applies_if(removes(case) && case.partner_type == Some(IndirectProvider)),
    )
    .on(&[RemoveResellerRelationship]),
    Rule::not_yet("new-commerce-first", &[CancelNewCommerce], NEWEST_PAGE, |case: &Case| {
        is_left(case, case.active_new_commerce, assumed(Fact::ActiveNewCommerce))
    })
    .on(&[RemoveResellerRelationship]),
    Rule::not_yet("active-subscriptions-first", &[SuspendSubscriptions], CONDITIONS, |case: &Case| {
        is_left(case, case.active_subscriptions, missing(Fact::ActiveSubscriptions))
    })
    .on(&[RemoveResellerRelationship]),
    Rule::not_yet("reservations-first", &[CancelReservations], RESERVATIONS, |case: &Case| {
        is_left(case, case.active_reservations, missing(Fact::ActiveReservations))
    })
    .on(&[RemoveResellerRelationship]),
    Rule::not_yet("software-first", &[CancelSoftware], SOFTWARE, |case: &Case| {
        is_left(case, case.active_software, assumed(Fact::ActiveSoftware))
    })
    .on(&[RemoveResellerRelationship]),
    Rule::unknown("software-at-removal-undocumented", &[OTHER_CLOUDS], |case: &Case| {
        is_left(case, case.active_software, assumed(Fact::ActiveSoftware))
    })
    .on(&[RemoveResellerRelationship])
    .mentioning_cloud(),
    Rule::unknown(
        "removal-undocumented",
        &[
            between(Source::E0.date, Source::REMOVE_DEVELOPER.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::REMOVE_2017.date, &[Global], Source::REMOVE_2017),
            between(Source::E4.date, Source::REMOVE_DEVELOPER.date, &[UsGovernment], Source::REMOVE_2017),
            between(Source::E2.date, Source::E7.date, &[Germany], Source::REMOVE_2017),
        ],
        |case: &Case| applies_if(removes(case)),
    )
    .on(&[RemoveResellerRelationship])
    .mentioning_cloud(),
    Rule::note("removal-takes-rights", PAGE, |case: &Case| applies_if(removes(case))).on(&[RemoveResellerRelationship]),
    Rule::note(
        "azure-roles-remain",
        &[since(Source::REVOKE_2023.date, &[Global], Source::REVOKE_2023)],
        |case: &Case| applies_if(removes(case)),
    )
    .on(&[RemoveResellerRelationship]),
    Rule::note("licenses-may-hold-relationship", PAGE_OF_2021, |case: &Case| {
        let licenses = case.active_subscriptions != Some(false) || case.active_new_commerce == Some(true);
        applies_if(removes(case) && licenses)
    })
    .on(&[RemoveResellerRelationship]),
];
