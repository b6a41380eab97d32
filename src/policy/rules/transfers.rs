//! Transferring another partner's subscription, by the official process of the day.

use crate::{
    model::{
        action::{
            ActionType::RequestTransfer,
            Family::{Azure, LicenseBased, NewCommerceLicense, Software},
            SubscriptionStatus,
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        day::Day,
        situation::PartnerType::IndirectReseller,
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        period::{GERMANY_CLOSED, Period, always, between, since},
        rule::{
            Rule,
            Verdict::{self, Applies, Assumed, MissingFact, NotApplicable},
            applies_if,
        },
        source::Source,
    },
};

const BY_HAND: &[Period] = &[
    between(Source::MULTICHANNEL_2017.date, Source::SWITCH_AZURE_2018.date, &[Global], Source::MULTICHANNEL_2017),
    between(Source::SWITCH_AZURE_2018.date, Source::TRANSFER_AZURE_PLAN.date, &[Global], Source::SWITCH_AZURE_2018),
    between(Source::SWITCH_AZURE_2020.date, Source::TRANSFER_ERRORS.date, &[UsGovernment], Source::SWITCH_AZURE_2020),
];
const SELF_SERVICE: &[Period] = &[since(Source::TRANSFER_AZURE_PLAN.date, &[Global], Source::TRANSFER_AZURE_PLAN)];
const LICENCES: &[Period] = &[since(Source::TRANSFER_NEWEST.date, &[Global], Source::TRANSFER_NEWEST)];

/// Applies to products that cannot be transferred.
fn excludes(case: &Case, new_commerce: bool) -> Verdict {
    match case.subscription_family {
        _ if case.action_type != RequestTransfer => NotApplicable,
        None => MissingFact(Fact::Family),
        Some(LicenseBased | Software) => Applies,
        Some(NewCommerceLicense) => applies_if(new_commerce),
        Some(Azure) => NotApplicable,
    }
}

fn transfers(case: &Case, licences: bool) -> bool {
    let family = if licences { NewCommerceLicense } else { Azure };
    case.action_type == RequestTransfer && case.seller != Seller::Acting && case.subscription_family == Some(family)
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("own-subscription-needs-no-transfer", &always(Source::E1), |case| {
        match (case.action_type, case.seller) {
            (RequestTransfer, Seller::Acting) => Applies,
            (RequestTransfer, Seller::Unstated) => MissingFact(Fact::SoldBy),
            _ => NotApplicable,
        }
    }),
    Rule::forbidden(
        "licenses-not-transferred",
        &[
            between(Source::MULTICHANNEL_2017.date, Source::TRANSFER_NEWEST.date, &[Global], Source::MULTICHANNEL_2017),
            between(
                Source::SWITCH_AZURE_2020.date,
                Source::TRANSFER_ERRORS.date,
                &[UsGovernment],
                Source::SWITCH_AZURE_2020,
            ),
        ],
        |case| excludes(case, true),
    ),
    Rule::forbidden("legacy-and-software-not-transferred", LICENCES, |case| excludes(case, false)),
    Rule::forbidden(
        "no-transfer-in-national-clouds",
        &[since(Source::TRANSFER_ERRORS.date, &[UsGovernment, China], Source::TRANSFER_ERRORS)],
        |case| applies_if(case.action_type == RequestTransfer),
    ),
    Rule::forbidden(
        "indirect-reseller-files-no-transfer",
        &[since(Source::SWITCH_AZURE_2020.date, &[Global, UsGovernment], Source::SWITCH_AZURE_2020)],
        |case| match (case.action_type, case.partner_type) {
            (RequestTransfer, Some(IndirectReseller)) => Applies,
            (RequestTransfer, None) => Assumed(Fact::PartnerType),
            _ => NotApplicable,
        },
    ),
    Rule::forbidden("only-active-azure-is-transferred", SELF_SERVICE, |case| match case.subscription_status {
        _ if !transfers(case, false) => NotApplicable,
        None => Assumed(Fact::Status),
        Some(status) => applies_if(status != SubscriptionStatus::Active),
    }),
    Rule::unknown(
        "transfer-undocumented",
        &[
            between(Source::E0.date, Source::TRANSFER_ERRORS.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::MULTICHANNEL_2017.date, &[Global], Source::MULTICHANNEL_2017),
            between(Source::E4.date, Source::SWITCH_AZURE_2020.date, &[UsGovernment], Source::SWITCH_AZURE_2020),
            between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::SWITCH_AZURE_2020),
        ],
        |case: &Case| applies_if(case.action_type == RequestTransfer),
    )
    .mentioning_cloud(),
    Rule::warning(
        "license-transfer-date-inferred",
        &[between(Source::TRANSFER_NEWEST.date, Day::new(2024, 7, 1), &[Global], Source::TRANSFER_NEWEST)],
        |case| applies_if(transfers(case, true)),
    ),
    Rule::note("transfer-by-hand", BY_HAND, |case| applies_if(transfers(case, false))),
    Rule::note("current-partner-accepts-transfer", SELF_SERVICE, |case| applies_if(transfers(case, false))),
    Rule::note("transfer-leaves-azure-roles", SELF_SERVICE, |case| applies_if(transfers(case, false))),
    Rule::note("licenses-transfer-whole", LICENCES, |case| applies_if(transfers(case, true))),
];
