//! Changing the partner's own subscriptions: what a source documents for which product, in which status.

use crate::{
    model::{
        action::{
            ActionType::{
                ChangePartnerOfRecord, ChangeSubscription, ChangeTerms, PurchaseSubscription, RequestTransfer,
            },
            AtTermEnd,
            Family::{self, Azure, AzurePlan, LicenseBased, NewCommerceLicense, Software},
            SubscriptionChange::{
                self, AutoRenew, Cancel, DecreaseQuantity, IncreaseQuantity, Reactivate, Rename, Schedule,
                SupportContact, Suspend, Upgrade,
            },
            SubscriptionStatus::{self, Active, Deleted, Disabled, Expired, ExtendedServiceTerm, Pending, Suspended},
        },
        cloud::Cloud::{China, Germany, Global, UsGovernment},
        day::Day,
        situation::GrantStatus,
    },
    policy::{
        case::{Case, Refundable, Seller, Window},
        fact::Fact,
        gdap::GdapStanding,
        period::{DAP_ENDED, GERMANY_CLOSED, Period, always, between, since},
        rule::{APPLIES, NOT_APPLICABLE, Rule, Verdict, applies_if, assumed, missing},
        source::Source,
        step::StepName::{
            AcceptInvitation, ApproveGdap, CancelAzureSubscriptions, GdapActivates, LockForApproval, ProviderInvites,
            ProvisioningEnds, ReactivateSubscription, RequestDap, RequestGdap, RequestResellerRelationship,
            TurnOnAutoRenew,
        },
    },
};

/// The first day on which a source mentions new commerce licenses.
const NEW_COMMERCE_BEGAN: Day = Source::NEW_COMMERCE_ADD_ONS.date;

/// The first day on which a source that names US Government mentions them.
const NEW_COMMERCE_IN_GOVERNMENT: Day = Source::UPDATE_SUBSCRIPTION.date;

const LIFECYCLE: &[Period] = &[since(Source::LIFECYCLE.date, &[Global, UsGovernment], Source::LIFECYCLE)];
/// The window of seven days began with new commerce licenses.
const NEW_COMMERCE: &[Period] = &[
    since(NEW_COMMERCE_BEGAN, &[Global], Source::LIFECYCLE),
    since(NEW_COMMERCE_IN_GOVERNMENT, &[UsGovernment], Source::LIFECYCLE),
];
/// The pages on suspending say that all data is deleted; the lifecycle page says outright that licenses cannot be recovered.
const DELETED: &[Period] = &[
    since(Source::E0.date, &[China], Source::SUSPEND_CHINA),
    since(Source::E1.date, &[Global], Source::SUSPEND_2016),
    since(Source::E4.date, &[UsGovernment], Source::SUSPEND_2017_06),
    between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::SUSPEND_2017),
    since(Source::LIFECYCLE.date, &[Global, UsGovernment], Source::LIFECYCLE),
];
const MANAGE: &[Period] = &[since(Source::NEW_SUBSCRIPTION.date, &[Global, UsGovernment], Source::NEW_SUBSCRIPTION)];
/// The page on upgrading legacy licenses, and the page on the API, which names the other clouds.
const LEGACY_UPGRADE: &[Period] = &[
    between(Source::UPGRADE_2016.date, Source::UPGRADE_2023.date, &[Global], Source::UPGRADE_2016),
    since(Source::UPGRADE_2023.date, &[Global], Source::UPGRADE_2023),
    between(Source::UPGRADES_2018.date, Source::UPGRADES.date, &[UsGovernment, China], Source::UPGRADES_2018),
    since(Source::UPGRADES.date, &[UsGovernment, China], Source::UPGRADES),
    between(Source::UPGRADES_2018.date, GERMANY_CLOSED, &[Germany], Source::UPGRADES_2018),
];
/// The same until, in the global cloud, DAP ended.
const LEGACY_UPGRADE_BY_DAP: &[Period] = &[
    between(Source::UPGRADE_2016.date, Source::UPGRADE_2023.date, &[Global], Source::UPGRADE_2016),
    between(Source::UPGRADE_2023.date, DAP_ENDED, &[Global], Source::UPGRADE_2023),
    between(Source::UPGRADES_2018.date, Source::UPGRADES.date, &[UsGovernment, China], Source::UPGRADES_2018),
    since(Source::UPGRADES.date, &[UsGovernment, China], Source::UPGRADES),
    between(Source::UPGRADES_2018.date, GERMANY_CLOSED, &[Germany], Source::UPGRADES_2018),
];
const NOT_YET_NEW_COMMERCE: &[Period] = &[
    since(Source::E0.date, &[China], Source::REQUEST_CHINA),
    between(Source::E1.date, NEW_COMMERCE_BEGAN, &[Global], Source::NEW_COMMERCE_ADD_ONS),
    between(Source::E4.date, NEW_COMMERCE_IN_GOVERNMENT, &[UsGovernment], Source::UPDATE_SUBSCRIPTION),
    between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::NEW_COMMERCE_ADD_ONS),
];
const ADD_ONS: &[Period] = &[since(Source::NEW_COMMERCE_ADD_ONS.date, &[Global], Source::NEW_COMMERCE_ADD_ONS)];
const SOFTWARE: &[Period] = &[
    between(Source::SOFTWARE_2018.date, Source::SOFTWARE_2021.date, &[Global], Source::SOFTWARE_2018),
    between(Source::SOFTWARE_2021.date, Source::SOFTWARE.date, &[Global], Source::SOFTWARE_2021),
    since(Source::SOFTWARE.date, &[Global], Source::SOFTWARE),
];
/// Software bought before this day does not renew, says the page.
const SOFTWARE_RENEWS: Day = Day::new(2021, 10, 14);
const EXTENDED_TERM: &[Period] = &[since(Source::EXTENDED_TERM.date, &[Global], Source::EXTENDED_TERM)];

/// In the global cloud until a source speaks of the matter, and elsewhere for good, since that source does not.
const fn until(source: Source) -> [Period; 4] {
    [
        since(Source::E0.date, &[China], source),
        between(Source::E1.date, source.date, &[Global], source),
        since(Source::E4.date, &[UsGovernment], source),
        between(Source::E2.date, GERMANY_CLOSED, &[Germany], source),
    ]
}

/// How the partner changes a subscription that it sold; `None` for any other action.
fn change(case: &Case) -> Option<SubscriptionChange> {
    if case.action_type == ChangeSubscription && case.seller == Seller::Acting { case.change } else { None }
}

/// How the partner changes a subscription that it sold, if it is of one of these families.
fn change_of(case: &Case, families: &[Family]) -> Option<SubscriptionChange> {
    change(case).filter(|_| case.subscription_family.is_some_and(|family| families.contains(&family)))
}

fn buys_add_on(case: &Case) -> bool {
    case.action_type == PurchaseSubscription && case.seller == Seller::Acting
}

/// Whether a source documents this change of an own subscription of this family in this status. Whether it is possible
/// there and then is for the other rules to say.
fn is_documented(family: Family, status: SubscriptionStatus, change: SubscriptionChange) -> bool {
    let changes: &[SubscriptionChange] = match (family, status) {
        (NewCommerceLicense, Active) => {
            &[Rename, IncreaseQuantity, DecreaseQuantity, AutoRenew, Suspend, Cancel, Upgrade, Schedule, SupportContact]
        }
        (NewCommerceLicense, Suspended) => &[Reactivate, Cancel],
        (NewCommerceLicense, ExtendedServiceTerm) => &[AutoRenew, Cancel, Upgrade],
        (LicenseBased, Active) => &[Rename, IncreaseQuantity, DecreaseQuantity, Suspend, Upgrade, SupportContact],
        (LicenseBased, Suspended) => &[Reactivate],
        (Azure, Active) => &[Rename, Suspend, Cancel, SupportContact],
        // A canceled one is disabled until its data is removed.
        (Azure, Suspended | Disabled) => &[Reactivate],
        (AzurePlan, Active) => &[Rename, Suspend, Cancel, SupportContact],
        (AzurePlan, Suspended) => &[Reactivate],
        (Software, Active) => &[Rename, AutoRenew, Cancel, Schedule],
        _ => &[],
    };
    changes.contains(&change)
}

/// Whether a rule below says that this is impossible, or not possible yet; no source has to document it then.
fn is_ruled_out(family: Family, status: SubscriptionStatus, change: SubscriptionChange) -> bool {
    match (family, change) {
        (_, _) if status == Deleted && family != Azure => true,
        (Software, DecreaseQuantity) => true,
        (LicenseBased | NewCommerceLicense, Reactivate) => status != Suspended,
        (LicenseBased | NewCommerceLicense, _) if status == Suspended => change != Suspend,
        (NewCommerceLicense, _) if status == ExtendedServiceTerm => true,
        (LicenseBased, Schedule) => matches!(status, Expired | Disabled),
        (NewCommerceLicense, Schedule) | (LicenseBased | NewCommerceLicense, Upgrade) => status != Active,
        _ => false,
    }
}

/// Applies where the window is closed in which this can be canceled.
fn window_closed(case: &Case) -> Verdict {
    match case.window {
        Window::Open => NOT_APPLICABLE,
        Window::Closed => APPLIES,
        Window::NoDay => missing(Fact::AsOf),
        Window::Unstated => missing(Fact::CancellationAllowedUntil),
    }
}

/// Applies where no seats can be given back: neither those of the last purchase or renewal, nor any added since.
fn seats_bound(case: &Case) -> Verdict {
    match (case.refundable, case.window) {
        (Refundable::Enough, _) | (Refundable::Unstated, Window::Open) => NOT_APPLICABLE,
        (Refundable::Some, _) => assumed(Fact::Quantity),
        (Refundable::TooFew, _) => APPLIES,
        (Refundable::NoDay, _) | (_, Window::NoDay) => missing(Fact::AsOf),
        // Seats added since then have a window of their own.
        (Refundable::Unstated, Window::Closed | Window::Unstated) => missing(Fact::Refundable),
    }
}

/// Whether the status is known, and none of these.
fn lacks_status(case: &Case, statuses: &[SubscriptionStatus]) -> Verdict {
    match case.subscription_status {
        None => assumed(Fact::Status),
        Some(status) => applies_if(!statuses.contains(&status)),
    }
}

/// Applies where licenses of this family are to be upgraded that are not active yet.
fn upgrade_needs_active(case: &Case, family: Family) -> Verdict {
    match (change_of(case, &[family]), case.subscription_status) {
        (Some(Upgrade), None) => assumed(Fact::Status),
        (Some(Upgrade), status) => applies_if(matches!(status, Some(Suspended | Pending))),
        _ => NOT_APPLICABLE,
    }
}

/// Applies to this change of new commerce licenses that are active, or that nobody says are not.
fn changes_active_licenses(case: &Case, change: SubscriptionChange) -> Verdict {
    let changes = change_of(case, &[NewCommerceLicense]) == Some(change);
    applies_if(changes && matches!(case.subscription_status, None | Some(Active)))
}

/// Applies to an upgrade of legacy licenses without admin privileges.
fn upgrades_without_admin(case: &Case) -> Verdict {
    match (change_of(case, &[LicenseBased]), case.gdap.standing) {
        _ if case.dap == GrantStatus::Active => NOT_APPLICABLE,
        (Some(Upgrade), GdapStanding::StatusUnstated) => missing(Fact::GdapStatus),
        (Some(Upgrade), GdapStanding::RolesUnstated) => missing(Fact::GdapRoles),
        (Some(Upgrade), standing) => applies_if(standing != GdapStanding::Active),
        _ => NOT_APPLICABLE,
    }
}

/// Applies to changes that neither a source documents nor a rule excludes.
fn undocumented(case: &Case, is_ruled_out: fn(Family, SubscriptionStatus, SubscriptionChange) -> bool) -> Verdict {
    match (change(case), case.subscription_family) {
        (None, _) | (Some(Rename | SupportContact), None) => NOT_APPLICABLE,
        (Some(_), None) => missing(Fact::Family),
        (Some(change), Some(family)) => {
            let assumed = if change == Reactivate { Suspended } else { Active };
            let status = case.subscription_status.unwrap_or(assumed);
            applies_if(!is_documented(family, status, change) && !is_ruled_out(family, status, change))
        }
    }
}

/// Applies to changes of this family.
fn if_changed(case: &Case, family: Family, changes: &[SubscriptionChange]) -> Verdict {
    applies_if(matches!(change_of(case, &[family]), Some(change) if changes.contains(&change)))
}

pub(super) const RULES: &[Rule<Case>] = &[
    Rule::forbidden("cancellation-window-closed", NEW_COMMERCE, |case: &Case| {
        match change_of(case, &[NewCommerceLicense]) {
            // In an extended service term it can be canceled at any time.
            Some(Cancel) if case.subscription_status == Some(ExtendedServiceTerm) => NOT_APPLICABLE,
            Some(Cancel) => match (window_closed(case), case.subscription_status) {
                (APPLIES, None) => missing(Fact::Status),
                (verdict, _) => verdict,
            },
            Some(DecreaseQuantity) => seats_bound(case),
            _ => NOT_APPLICABLE,
        }
    })
    .on(&[ChangeSubscription]),
    Rule::forbidden("software-cancellation-window", SOFTWARE, |case: &Case| match change_of(case, &[Software]) {
        Some(Cancel) => window_closed(case),
        _ => NOT_APPLICABLE,
    })
    .on(&[ChangeSubscription]),
    Rule::forbidden(
        "software-takes-no-fewer",
        &[since(Source::CANCELLATION_POLICY.date, &[Global], Source::CANCELLATION_POLICY)],
        |case: &Case| if_changed(case, Software, &[DecreaseQuantity]),
    )
    .on(&[ChangeSubscription]),
    Rule::forbidden("only-suspended-reactivates", LIFECYCLE, |case: &Case| {
        match change_of(case, &[LicenseBased, NewCommerceLicense]) {
            Some(Reactivate) => lacks_status(case, &[Suspended]),
            _ => NOT_APPLICABLE,
        }
    })
    .on(&[ChangeSubscription]),
    Rule::forbidden("deleted-is-final", DELETED, |case: &Case| match change(case) {
        // What becomes of a canceled Azure subscription is told apart from that.
        _ if case.subscription_family == Some(Azure) => NOT_APPLICABLE,
        Some(Reactivate) if case.subscription_status != Some(Deleted) => NOT_APPLICABLE,
        Some(_) if case.subscription_status.is_none() => assumed(Fact::Status),
        change if case.subscription_status != Some(Deleted) || change.is_none() && !buys_add_on(case) => NOT_APPLICABLE,
        _ if case.subscription_family.is_some() => APPLIES,
        Some(_) => missing(Fact::Family),
        None => missing(Fact::AddOnFamily),
    })
    .on(&[PurchaseSubscription, ChangeSubscription]),
    Rule::forbidden("ended-takes-nothing-new", MANAGE, |case: &Case| match (change(case), case.subscription_family) {
        _ if !matches!(case.subscription_status, Some(Expired | Disabled)) => NOT_APPLICABLE,
        (Some(Schedule | Upgrade), family) => applies_if(matches!(family, Some(LicenseBased | NewCommerceLicense))),
        (_, None) if buys_add_on(case) => assumed(Fact::AddOnFamily),
        (_, family) => applies_if(buys_add_on(case) && family == Some(LicenseBased)),
    })
    .on(&[PurchaseSubscription, ChangeSubscription]),
    Rule::forbidden("extended-term-takes-no-change", EXTENDED_TERM, |case: &Case| {
        let leaves = [AutoRenew, Cancel, Upgrade];
        let changes = change(case).is_some_and(|change| !leaves.contains(&change));
        applies_if(changes && case.subscription_status == Some(ExtendedServiceTerm))
    })
    .on(&[ChangeSubscription]),
    Rule::forbidden("trial-takes-no-change", MANAGE, |case: &Case| match change_of(case, &[NewCommerceLicense]) {
        Some(IncreaseQuantity | DecreaseQuantity | Suspend | Reactivate | Cancel) => match case.trial {
            None => assumed(Fact::Trial),
            Some(trial) => applies_if(trial),
        },
        _ => NOT_APPLICABLE,
    })
    .on(&[ChangeSubscription]),
    Rule::not_yet(
        "managing-needs-relationship",
        &[RequestResellerRelationship, ProviderInvites, AcceptInvitation],
        &[
            since(Source::ERROR_CODES_2020.date, &[Global, UsGovernment, China], Source::ERROR_CODES_2020),
            between(Source::ERROR_CODES_2020.date, GERMANY_CLOSED, &[Germany], Source::ERROR_CODES_2020),
        ],
        |case: &Case| applies_if(manages_own(case) && case.reseller != GrantStatus::Active),
    )
    .on(&[ChangeSubscription, ChangePartnerOfRecord]),
    Rule::not_yet("suspended-licenses-reactivated-first", &[ReactivateSubscription], LIFECYCLE, |case: &Case| {
        let possible: &[SubscriptionChange] = match case.subscription_family {
            // To suspend it again, nobody reactivates it.
            Some(LicenseBased) => &[Reactivate, Suspend],
            Some(NewCommerceLicense) => &[Reactivate, Suspend, Cancel],
            _ => return NOT_APPLICABLE,
        };
        let changes = change(case).is_some_and(|change| !possible.contains(&change));
        applies_if(changes && case.subscription_status == Some(Suspended))
    })
    .on(&[ChangeSubscription]),
    Rule::not_yet(
        "scheduled-change-needs-active",
        &[ReactivateSubscription, ProvisioningEnds],
        MANAGE,
        |case: &Case| match change_of(case, &[NewCommerceLicense]) {
            Some(Schedule) => match case.subscription_status {
                None => assumed(Fact::Status),
                status => applies_if(matches!(status, Some(Suspended | Pending))),
            },
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[ChangeSubscription]),
    Rule::not_yet("upgrade-needs-active", &[ReactivateSubscription, ProvisioningEnds], MANAGE, |case: &Case| {
        upgrade_needs_active(case, NewCommerceLicense)
    })
    .on(&[ChangeSubscription]),
    Rule::not_yet(
        "legacy-upgrade-needs-active",
        &[ReactivateSubscription, ProvisioningEnds],
        LEGACY_UPGRADE,
        |case: &Case| upgrade_needs_active(case, LicenseBased),
    )
    .on(&[ChangeSubscription]),
    Rule::not_yet(
        "legacy-upgrade-needs-dap",
        &[RequestDap, ProviderInvites, AcceptInvitation, LockForApproval, ApproveGdap, GdapActivates],
        LEGACY_UPGRADE_BY_DAP,
        upgrades_without_admin,
    )
    .on(&[ChangeSubscription]),
    Rule::not_yet(
        "legacy-upgrade-needs-gdap",
        &[RequestGdap, LockForApproval, ApproveGdap, GdapActivates],
        &[since(DAP_ENDED, &[Global], Source::UPGRADE_ROLES)],
        upgrades_without_admin,
    )
    .on(&[ChangeSubscription]),
    Rule::not_yet("scheduled-change-needs-auto-renew", &[TurnOnAutoRenew], MANAGE, |case: &Case| {
        match (change_of(case, &[NewCommerceLicense]), case.auto_renew) {
            (Some(Schedule), Some(false)) => APPLIES,
            (Some(Schedule), None) => assumed(Fact::AutoRenew),
            _ => NOT_APPLICABLE,
        }
    })
    .on(&[ChangeSubscription]),
    Rule::not_yet(
        "azure-plan-emptied-first",
        &[CancelAzureSubscriptions],
        &[since(Source::AZURE_PLAN_MANAGE.date, &[Global], Source::AZURE_PLAN_MANAGE)],
        |case: &Case| match (change_of(case, &[AzurePlan]), case.active_azure_subscriptions) {
            (Some(Suspend | Cancel), Some(any)) => applies_if(any),
            (Some(Suspend | Cancel), None) => missing(Fact::ActiveAzureSubscriptions),
            _ => NOT_APPLICABLE,
        },
    )
    .on(&[ChangeSubscription]),
    Rule::not_yet(
        "add-on-needs-active-base",
        &[ReactivateSubscription, ProvisioningEnds],
        &[
            between(
                Source::ADD_ONS_2020.date,
                Source::NEW_SUBSCRIPTION.date,
                &[Global, UsGovernment],
                Source::ADD_ONS_2020,
            ),
            since(Source::NEW_SUBSCRIPTION.date, &[Global, UsGovernment], Source::NEW_SUBSCRIPTION),
        ],
        |case: &Case| match case.subscription_status {
            _ if !buys_add_on(case) || case.subscription_family != Some(LicenseBased) => NOT_APPLICABLE,
            Some(status) => applies_if(matches!(status, Suspended | Pending)),
            None => assumed(Fact::AddOnStatus),
        },
    )
    .on(&[PurchaseSubscription]),
    Rule::unknown(
        "change-undocumented",
        &[since(Source::NEW_SUBSCRIPTION.date, &[Global], Source::NEW_SUBSCRIPTION)],
        |case: &Case| undocumented(case, is_ruled_out),
    )
    .on(&[ChangeSubscription]),
    Rule::unknown(
        "change-undocumented-then",
        &[
            since(Source::E0.date, &[China], Source::REQUEST_CHINA),
            between(Source::E1.date, Source::NEW_SUBSCRIPTION.date, &[Global], Source::SUSPEND_2016),
            since(Source::E4.date, &[UsGovernment], Source::SUSPEND_2016),
            between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::SUSPEND_2016),
        ],
        |case: &Case| undocumented(case, |_, _, _| false),
    )
    .on(&[ChangeSubscription])
    .mentioning_cloud(),
    Rule::unknown("new-commerce-not-known-yet", NOT_YET_NEW_COMMERCE, |case: &Case| {
        let buys = case.action_type == PurchaseSubscription && case.purchased_family == Some(NewCommerceLicense);
        applies_if(buys || change(case).is_some() && case.subscription_family == Some(NewCommerceLicense))
    })
    .on(&[PurchaseSubscription, ChangeSubscription])
    .mentioning_cloud(),
    Rule::unknown("azure-plan-not-known-yet", &until(Source::AZURE_PLAN_2019), |case: &Case| {
        let buys = case.action_type == PurchaseSubscription && case.purchased_family == Some(AzurePlan);
        let changes = change(case).is_some() || case.action_type == RequestTransfer;
        applies_if(buys || changes && case.subscription_family == Some(AzurePlan))
    })
    .on(&[PurchaseSubscription, ChangeSubscription, RequestTransfer])
    .mentioning_cloud(),
    Rule::unknown(
        "azure-cancellation-undocumented",
        &[
            between(Source::E0.date, Source::CANCEL_AZURE.date, &[China], Source::CANCEL_AZURE),
            between(Source::E1.date, Source::AZURE_PLAN_MANAGE.date, &[Global], Source::AZURE_PLAN_MANAGE),
            between(Source::E4.date, Source::CANCEL_AZURE.date, &[UsGovernment], Source::CANCEL_AZURE),
            between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::CANCEL_AZURE),
        ],
        |case: &Case| if_changed(case, Azure, &[Cancel]),
    )
    .on(&[ChangeSubscription]),
    Rule::unknown(
        "azure-reactivation-undocumented",
        &[
            between(Source::E0.date, Source::REACTIVATE_AZURE.date, &[China], Source::REACTIVATE_AZURE),
            between(Source::E1.date, Source::REACTIVATE_AZURE.date, &[Global], Source::REACTIVATE_AZURE),
            between(Source::E4.date, Source::REACTIVATE_AZURE.date, &[UsGovernment], Source::REACTIVATE_AZURE),
            between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::REACTIVATE_AZURE),
        ],
        |case: &Case| {
            let disabled = case.subscription_status == Some(Disabled);
            if disabled { if_changed(case, Azure, &[Reactivate]) } else { NOT_APPLICABLE }
        },
    )
    .on(&[ChangeSubscription]),
    Rule::unknown(
        "software-renewal-undocumented",
        &[
            since(Source::E0.date, &[China], Source::SOFTWARE),
            between(Source::E1.date, SOFTWARE_RENEWS, &[Global], Source::SOFTWARE),
            since(Source::E4.date, &[UsGovernment], Source::SOFTWARE),
            between(Source::E2.date, GERMANY_CLOSED, &[Germany], Source::SOFTWARE),
        ],
        |case: &Case| if_changed(case, Software, &[AutoRenew, Schedule]),
    )
    .on(&[ChangeSubscription]),
    Rule::unknown("software-cancellation-undocumented", &until(Source::SOFTWARE_2018), |case: &Case| {
        if_changed(case, Software, &[Cancel])
    })
    .on(&[ChangeSubscription]),
    Rule::unknown("extended-term-not-known-yet", &until(Source::EXTENDED_TERM), |case: &Case| {
        applies_if(manages_own(case) && case.subscription_status == Some(ExtendedServiceTerm))
    })
    .on(&[ChangeSubscription, ChangePartnerOfRecord])
    .mentioning_cloud(),
    Rule::unknown(
        "managing-without-relationship-undocumented",
        &[
            between(Source::E0.date, Source::ERROR_CODES_2020.date, &[China], Source::ERROR_CODES_2020),
            between(Source::E1.date, Source::ERROR_CODES_2020.date, &[Global], Source::ERROR_CODES_2020),
            between(Source::E4.date, Source::ERROR_CODES_2020.date, &[UsGovernment], Source::ERROR_CODES_2020),
            between(Source::E2.date, Source::ERROR_CODES_2020.date, &[Germany], Source::ERROR_CODES_2020),
        ],
        |case: &Case| applies_if(manages_own(case) && case.reseller != GrantStatus::Active),
    )
    .on(&[ChangeSubscription, ChangePartnerOfRecord]),
    Rule::warning(
        "azure-reactivation-disputed",
        &[since(Source::REACTIVATE_AZURE.date, &[Global], Source::REACTIVATE_AZURE)],
        |case: &Case| {
            let disabled = case.subscription_status == Some(Disabled);
            if disabled { if_changed(case, Azure, &[Reactivate]) } else { NOT_APPLICABLE }
        },
    )
    .on(&[ChangeSubscription]),
    Rule::note("legacy-upgrade-excludes-duplicates", LEGACY_UPGRADE, |case: &Case| {
        if_changed(case, LicenseBased, &[Upgrade])
    })
    .on(&[ChangeSubscription]),
    Rule::note("prerequisite-stands-on-tenant", ADD_ONS, |case: &Case| {
        applies_if(buys_add_on(case) && case.subscription_family == Some(NewCommerceLicense))
    })
    .on(&[PurchaseSubscription]),
    Rule::note(
        "update-resets-what-is-left-out",
        &[since(Source::UPDATE_SUBSCRIPTION.date, &[Global, UsGovernment, China], Source::UPDATE_SUBSCRIPTION)],
        |case: &Case| applies_if(change(case).is_some_and(|change| change != SupportContact)),
    )
    .on(&[ChangeSubscription]),
    Rule::note("renewal-off-means-extended-term", EXTENDED_TERM, |case: &Case| {
        let ends = matches!(case.at_term_end, Some(AtTermEnd::Cancel));
        let changes = matches!(change_of(case, &[NewCommerceLicense]), Some(AutoRenew));
        applies_if(changes && !ends && case.subscription_status != Some(ExtendedServiceTerm))
    })
    .on(&[ChangeSubscription]),
    Rule::note("suspension-is-billed", MANAGE, |case: &Case| changes_active_licenses(case, Suspend))
        .on(&[ChangeSubscription]),
    Rule::note("upgrade-is-final", MANAGE, |case: &Case| changes_active_licenses(case, Upgrade))
        .on(&[ChangeSubscription]),
    Rule::note("own-terms-are-yours", &always(Source::E1), |case: &Case| {
        applies_if(case.action_type == ChangeTerms && case.seller == Seller::Acting)
    })
    .on(&[ChangeTerms]),
];

/// Whether the action changes a subscription that the partner sold.
fn manages_own(case: &Case) -> bool {
    matches!(case.action_type, ChangeSubscription | ChangePartnerOfRecord) && case.seller == Seller::Acting
}
