//! Having another partner's subscription transferred, by the official process of the day.

use super::{always, between, since};
use crate::{
    action::{
        ActionType::RequestTransfer,
        Family::{Azure, LicenseBased, NewCommerceLicense, Software},
        SubscriptionStatus,
    },
    case::{Case, Seller},
    cloud::{
        Cloud::{China, Germany, Global, UsGovernment},
        GERMANY_CLOSED,
    },
    rule::{
        Fact, Period, Rule,
        Verdict::{self, Lacks, Silent, Speaks, Supposes},
        speaks_if,
    },
    situation::PartnerType::IndirectReseller,
    source::Source,
};

const BY_HAND: &[Period] = &[
    between(Source::MULTICHANNEL_2017.date, Source::SWITCH_AZURE_2018.date, &[Global], Source::MULTICHANNEL_2017),
    between(Source::SWITCH_AZURE_2018.date, Source::TRANSFER_AZURE_PLAN.date, &[Global], Source::SWITCH_AZURE_2018),
    between(Source::SWITCH_AZURE_2020.date, Source::TRANSFER_ERRORS.date, &[UsGovernment], Source::SWITCH_AZURE_2020),
];
const SELF_SERVICE: &[Period] = &[since(Source::TRANSFER_AZURE_PLAN.date, &[Global], Source::TRANSFER_AZURE_PLAN)];
const LICENCES: &[Period] = &[since(Source::TRANSFER_NEWEST.date, &[Global], Source::TRANSFER_NEWEST)];

/// Speaks where the product is one of those that cannot be transferred.
fn excludes(case: &Case, new_commerce: bool) -> Verdict {
    match case.touched {
        _ if case.act != RequestTransfer => Silent,
        None => Lacks(Fact::Family),
        Some(LicenseBased | Software) => Speaks,
        Some(NewCommerceLicense) => speaks_if(new_commerce),
        Some(Azure) => Silent,
    }
}

fn transfers(case: &Case, licences: bool) -> bool {
    let family = if licences { NewCommerceLicense } else { Azure };
    case.act == RequestTransfer && case.seller != Seller::Acting && case.touched == Some(family)
}

pub(super) const RULES: &[Rule] = &[
    Rule::forbidden("own-subscription-needs-no-transfer", &always(Source::E1), |case| match (case.act, case.seller) {
        (RequestTransfer, Seller::Acting) => Speaks,
        (RequestTransfer, Seller::Unstated) => Lacks(Fact::SoldBy),
        _ => Silent,
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
        |case| speaks_if(case.act == RequestTransfer),
    ),
    Rule::forbidden(
        "indirect-reseller-files-no-transfer",
        &[since(Source::SWITCH_AZURE_2020.date, &[Global, UsGovernment], Source::SWITCH_AZURE_2020)],
        |case| match (case.act, case.partner_type) {
            (RequestTransfer, Some(IndirectReseller)) => Speaks,
            (RequestTransfer, None) => Supposes(Fact::PartnerType),
            _ => Silent,
        },
    ),
    Rule::forbidden("only-active-azure-is-transferred", SELF_SERVICE, |case| match case.status {
        _ if !transfers(case, false) => Silent,
        None => Supposes(Fact::Status),
        Some(status) => speaks_if(status != SubscriptionStatus::Active),
    }),
    Rule::unknown(
        "transfer-undocumented",
        &[
            between(Source::E0.date, Source::TRANSFER_ERRORS.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::MULTICHANNEL_2017.date, &[Global], Source::MULTICHANNEL_2017),
            between(Source::E4.date, Source::SWITCH_AZURE_2020.date, &[UsGovernment], Source::SWITCH_AZURE_2020),
            between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::SWITCH_AZURE_2020),
        ],
        |case| speaks_if(case.act == RequestTransfer),
    )
    .naming_cloud(),
    Rule::warning(
        "license-transfer-date-inferred",
        &[between(Source::TRANSFER_NEWEST.date, crate::day::Day::new(2024, 7, 1), &[Global], Source::TRANSFER_NEWEST)],
        |case| speaks_if(transfers(case, true)),
    ),
    Rule::note("transfer-by-hand", BY_HAND, |case| speaks_if(transfers(case, false))),
    Rule::note("current-partner-accepts-transfer", SELF_SERVICE, |case| speaks_if(transfers(case, false))),
    Rule::note("transfer-leaves-azure-roles", SELF_SERVICE, |case| speaks_if(transfers(case, false))),
    Rule::note("licenses-transfer-whole", LICENCES, |case| speaks_if(transfers(case, true))),
];
