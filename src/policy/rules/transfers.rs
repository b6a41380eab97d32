//! Transferring another partner's subscription, by the official process of the day.

use crate::{
    model::{
        action::{
            ActionType::{RemoveResellerRelationship, RequestTransfer},
            Family::{Azure, AzurePlan, LicenseBased, NewCommerceLicense, Software},
            SubscriptionStatus,
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        day::Day,
        situation::PartnerType::{IndirectProvider, IndirectReseller},
    },
    policy::{
        case::{Case, Seller},
        fact::Fact,
        period::{GERMANY_CLOSED, Period, always, between, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, Verdict, applies_if, assumed, missing},
        source::Source,
        step::StepName::BuyAzurePlan,
    },
};

const BY_HAND: &[Period] = &[
    between(Source::SWITCH_AZURE_2016.date, Source::SWITCH_AZURE_2018.date, &[Global], Source::SWITCH_AZURE_2016),
    between(
        Source::SWITCH_AZURE_2018.date,
        Source::TRANSFER_AZURE_PLAN_2020.date,
        &[Global],
        Source::SWITCH_AZURE_2018,
    ),
    between(Source::SWITCH_AZURE_2020.date, Source::TRANSFER_ERRORS.date, &[UsGovernment], Source::SWITCH_AZURE_2020),
];
const SELF_SERVICE: &[Period] = &[
    between(
        Source::TRANSFER_AZURE_PLAN_2020.date,
        Source::TRANSFER_AZURE_PLAN.date,
        &[Global],
        Source::TRANSFER_AZURE_PLAN_2020,
    ),
    since(Source::TRANSFER_AZURE_PLAN.date, &[Global], Source::TRANSFER_AZURE_PLAN),
];
const LICENSES: &[Period] = &[since(Source::TRANSFER_NEWEST.date, &[Global], Source::TRANSFER_NEWEST)];
/// Since then a direct-bill partner that becomes an indirect reseller can hand its customers' licenses to its provider.
const TO_A_PROVIDER: Day = Source::DIRECT_TO_INDIRECT_2020.date;

/// Whether it is a request for a subscription that another sold.
fn asks_for_anothers(case: &Case) -> bool {
    requests_from_partner(case) && case.seller != Seller::Acting
}

/// Whether it is a request for what a partner sold. What Microsoft sold has rules of its own.
fn requests_from_partner(case: &Case) -> bool {
    case.action_type == RequestTransfer && case.seller != Seller::Microsoft
}

/// Applies to products that cannot be transferred, except that an indirect provider can receive legacy licenses.
fn excludes_from_all_but_providers(case: &Case, new_commerce: bool) -> Verdict {
    match (case.subscription_family, case.partner_type) {
        _ if !requests_from_partner(case) => NOT_APPLICABLE,
        (None, _) => missing(Fact::Family),
        (Some(LicenseBased), Some(IndirectProvider)) => NOT_APPLICABLE,
        (Some(LicenseBased), None) => missing(Fact::PartnerType),
        (Some(LicenseBased | Software), _) => APPLIES,
        (Some(NewCommerceLicense), _) => applies_if(new_commerce),
        (Some(Azure | AzurePlan), _) => NOT_APPLICABLE,
    }
}

fn transfers_azure(case: &Case) -> bool {
    asks_for_anothers(case) && case.subscription_family == Some(Azure)
}

fn transfers_licenses(case: &Case) -> bool {
    asks_for_anothers(case) && case.subscription_family == Some(NewCommerceLicense)
}

fn of_inactive_azure(case: &Case) -> Verdict {
    match case.subscription_status {
        _ if !transfers_azure(case) => NOT_APPLICABLE,
        None => assumed(Fact::Status),
        Some(status) => applies_if(status != SubscriptionStatus::Active),
    }
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("own-subscription-needs-no-transfer", &always(Source::E1), |case: &Case| {
        match (case.action_type, case.seller) {
            (RequestTransfer, Seller::Acting) => APPLIES,
            (RequestTransfer, Seller::Unstated) => missing(Fact::SoldBy),
            _ => NOT_APPLICABLE,
        }
    })
    .on(&[RequestTransfer]),
    Rule::forbidden(
        "licenses-not-transferred",
        &[
            between(Source::MULTICHANNEL_2016.date, TO_A_PROVIDER, &[Global], Source::MULTICHANNEL_2016),
            between(
                Source::MULTICHANNEL_2017_03.date,
                Source::MULTICHANNEL_2018_12.date,
                &[Germany],
                Source::MULTICHANNEL_2017_03,
            ),
            between(
                Source::MULTICHANNEL_2017_06.date,
                Source::MULTICHANNEL_2023.date,
                &[UsGovernment],
                Source::MULTICHANNEL_2017_06,
            ),
            since(Source::MULTICHANNEL_2023.date, &[UsGovernment], Source::MULTICHANNEL_2023),
        ],
        |case: &Case| match case.subscription_family {
            _ if !requests_from_partner(case) => NOT_APPLICABLE,
            None => missing(Fact::Family),
            Some(family) => applies_if(!matches!(family, Azure | AzurePlan)),
        },
    )
    .on(&[RequestTransfer]),
    Rule::forbidden(
        "licenses-move-only-to-a-provider",
        &[between(TO_A_PROVIDER, Source::TRANSFER_NEWEST.date, &[Global], Source::DIRECT_TO_INDIRECT_2020)],
        |case: &Case| excludes_from_all_but_providers(case, true),
    )
    .on(&[RequestTransfer]),
    Rule::forbidden("legacy-and-software-not-transferred", LICENSES, |case: &Case| {
        excludes_from_all_but_providers(case, false)
    })
    .on(&[RequestTransfer]),
    Rule::forbidden(
        "no-transfer-in-national-clouds",
        &[since(Source::TRANSFER_ERRORS.date, &[China], Source::TRANSFER_ERRORS)],
        |case: &Case| applies_if(case.action_type == RequestTransfer),
    )
    .on(&[RequestTransfer]),
    Rule::forbidden(
        "indirect-reseller-files-no-transfer",
        &[
            since(Source::SWITCH_AZURE_2018.date, &[Global], Source::SWITCH_AZURE_2018),
            since(Source::SWITCH_AZURE_2020.date, &[UsGovernment], Source::SWITCH_AZURE_2020),
        ],
        |case: &Case| match (case.action_type, case.partner_type) {
            (RequestTransfer, Some(IndirectReseller)) => APPLIES,
            (RequestTransfer, None) => assumed(Fact::PartnerType),
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[RequestTransfer]),
    Rule::forbidden(
        "only-active-azure-is-transferred",
        &[since(Source::TRANSFER_AZURE_PLAN.date, &[Global], Source::TRANSFER_AZURE_PLAN)],
        of_inactive_azure,
    )
    .on(&[RequestTransfer]),
    Rule::not_yet(
        "azure-plan-first",
        &[BuyAzurePlan],
        &[
            between(
                Source::TRANSFER_AZURE_PLAN_2021.date,
                Source::TRANSFER_AZURE_PLAN.date,
                &[Global],
                Source::TRANSFER_AZURE_PLAN_2021,
            ),
            since(Source::TRANSFER_AZURE_PLAN.date, &[Global], Source::TRANSFER_AZURE_PLAN),
        ],
        |case: &Case| match case.azure_plan {
            _ if !transfers_azure(case) => NOT_APPLICABLE,
            None => missing(Fact::AzurePlan),
            Some(bought) => applies_if(!bought),
        },
    )
    .on(&[RequestTransfer]),
    Rule::unknown(
        "transfer-undocumented",
        &[
            between(Source::E0.date, Source::TRANSFER_ERRORS.date, &[China], Source::REQUEST_CHINA),
            between(Source::E2.date, Source::MULTICHANNEL_2017_03.date, &[Germany], Source::SWITCH_AZURE_2016),
            between(Source::MULTICHANNEL_2018_12.date, GERMANY_CLOSED, &[Germany], Source::MULTICHANNEL_2018_12),
        ],
        |case: &Case| applies_if(case.action_type == RequestTransfer),
    )
    .on(&[RequestTransfer])
    .mentioning_cloud(),
    // The page that allows it does not say how, and the page that says how does not name the cloud.
    Rule::unknown(
        "azure-transfer-undocumented",
        &[
            between(
                Source::MULTICHANNEL_2017_03.date,
                Source::MULTICHANNEL_2018_12.date,
                &[Germany],
                Source::MULTICHANNEL_2017_03,
            ),
            between(
                Source::MULTICHANNEL_2017_06.date,
                Source::SWITCH_AZURE_2020.date,
                &[UsGovernment],
                Source::MULTICHANNEL_2017_06,
            ),
        ],
        |case: &Case| applies_if(transfers_azure(case)),
    )
    .on(&[RequestTransfer])
    .mentioning_cloud(),
    // Whether a subscription is under an Azure plan is no fact of a case.
    Rule::unknown(
        "only-legacy-azure-in-government",
        &[since(Source::TRANSFER_ERRORS.date, &[UsGovernment], Source::TRANSFER_ERRORS)],
        |case: &Case| applies_if(transfers_azure(case)),
    )
    .on(&[RequestTransfer]),
    Rule::unknown(
        "transfer-to-reseller-undocumented",
        &[between(
            Source::SWITCH_AZURE_2016.date,
            Source::SWITCH_AZURE_2018.date,
            &[Global],
            Source::SWITCH_AZURE_2016,
        )],
        |case: &Case| applies_if(transfers_azure(case) && case.partner_type == Some(IndirectReseller)),
    )
    .on(&[RequestTransfer]),
    Rule::unknown(
        "inactive-azure-transfer-undocumented",
        &[
            between(
                Source::SWITCH_AZURE_2016.date,
                Source::TRANSFER_AZURE_PLAN.date,
                &[Global],
                Source::SWITCH_AZURE_2016,
            ),
            between(
                Source::SWITCH_AZURE_2020.date,
                Source::TRANSFER_ERRORS.date,
                &[UsGovernment],
                Source::SWITCH_AZURE_2020,
            ),
        ],
        of_inactive_azure,
    )
    .on(&[RequestTransfer]),
    Rule::unknown("inactive-license-transfer-undocumented", LICENSES, |case: &Case| match case.subscription_status {
        _ if !transfers_licenses(case) => NOT_APPLICABLE,
        None => assumed(Fact::Status),
        Some(status) => applies_if(status != SubscriptionStatus::Active),
    })
    .on(&[RequestTransfer]),
    // Whether the seller is about to become the provider's reseller is no fact of a case.
    Rule::unknown(
        "direct-to-indirect-transfer",
        &[
            between(TO_A_PROVIDER, Source::DIRECT_TO_INDIRECT_2021.date, &[Global], Source::DIRECT_TO_INDIRECT_2020),
            since(Source::DIRECT_TO_INDIRECT_2021.date, &[Global], Source::DIRECT_TO_INDIRECT_2021),
        ],
        |case: &Case| {
            let legacy = case.subscription_family == Some(LicenseBased);
            applies_if(asks_for_anothers(case) && legacy && case.partner_type == Some(IndirectProvider))
        },
    )
    .on(&[RequestTransfer]),
    Rule::unknown(
        "azure-plan-itself-not-transferred",
        &[since(Source::AZURE_PLAN_2019.date, &[Global, UsGovernment], Source::TRANSFER_AZURE_PLAN)],
        |case: &Case| applies_if(asks_for_anothers(case) && case.subscription_family == Some(AzurePlan)),
    )
    .on(&[RequestTransfer]),
    Rule::warning(
        "license-transfer-date-inferred",
        &[between(Source::TRANSFER_NEWEST.date, Day::new(2024, 7, 1), &[Global], Source::TRANSFER_NEWEST)],
        |case: &Case| applies_if(transfers_licenses(case)),
    )
    .on(&[RequestTransfer]),
    Rule::note("transfer-by-hand", BY_HAND, |case: &Case| applies_if(transfers_azure(case))).on(&[RequestTransfer]),
    Rule::note("current-partner-accepts-transfer", SELF_SERVICE, |case: &Case| applies_if(transfers_azure(case)))
        .on(&[RequestTransfer]),
    Rule::note(
        "transfer-leaves-azure-roles",
        &[
            between(
                Source::TRANSFER_AZURE_PLAN_2020.date,
                Source::AZURE_PLAN_CUSTOMERS.date,
                &[Global],
                Source::TRANSFER_AZURE_PLAN_2020,
            ),
            since(Source::AZURE_PLAN_CUSTOMERS.date, &[Global], Source::AZURE_PLAN_CUSTOMERS),
        ],
        |case: &Case| applies_if(transfers_azure(case)),
    )
    .on(&[RequestTransfer]),
    Rule::note(
        "legacy-azure-transfer-elsewhere",
        &[
            between(
                Source::TRANSFER_AZURE_PLAN_2020.date,
                Source::SWITCH_AZURE_2023.date,
                &[Global],
                Source::SWITCH_AZURE_2020,
            ),
            since(Source::SWITCH_AZURE_2023.date, &[Global], Source::SWITCH_AZURE_2023),
        ],
        |case: &Case| applies_if(transfers_azure(case)),
    )
    .on(&[RequestTransfer]),
    Rule::note(
        "removal-ends-transfer",
        &[since(Source::AZURE_PLAN_CUSTOMERS.date, &[Global], Source::AZURE_PLAN_CUSTOMERS)],
        |case: &Case| applies_if(transfers_azure(case) || case.action_type == RemoveResellerRelationship),
    )
    .on(&[RemoveResellerRelationship, RequestTransfer]),
    Rule::note("licenses-transfer-whole", LICENSES, |case: &Case| applies_if(transfers_licenses(case)))
        .on(&[RequestTransfer]),
];
