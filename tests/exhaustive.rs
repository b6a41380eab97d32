//! Walks the space of cases, and asserts in the policy's own terms what holds everywhere in it.
//!
//! A rule is a function of a few facts. For each type of action, the values of each fact that no rule tells apart are
//! found first. Then every combination of the main facts is walked, on every day and in every cloud between which a rule
//! begins or ends; the side facts, each of which has rules of its own, have their best values, and one at a time another.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod shared;

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
    thread,
};

use fastrand::Rng;
use multipartner::{
    Action, ActionType, AtTermEnd, CLOUDS, Cloud, CustomerAgreement, Day, Edition, Family, Finding, GrantStatus,
    MicrosoftAgreement, Outcome, PartnerAgreement, PartnerRole, PartnerStanding, PartnerType, Qualification,
    ResellerOfRecord, RuleInfo, Severity, Situation, SubscriptionChange, SubscriptionStatus, TenantUse,
    internals::{
        case::{Case, CustomerRelation, Refundable, Roles, Seller, Window},
        decide,
        gdap::{GdapFacts, GdapStanding, RoleAssignment},
        gdap_request::{AutoExtend, GdapRequestFacts, RequestDuration, RequestName, RequestRoles},
        index,
        packed::PackedDecision,
        role_names::RolesAtStake,
        rule::{APPLIES, NOT_APPLICABLE, Verdict},
        rules::{CHAPTERS, Chapter, contradictions},
    },
};

/// A fact of a case: how many values it has, and how to set one.
#[derive(Clone, Copy)]
struct Fact {
    values: usize,
    /// The value that stands for nothing being stated, where there is one.
    unstated: Option<usize>,
    /// The type of action that it is stated with, where there is but one.
    only: Option<ActionType>,
    /// Whether it deviates from its best value only while no other side fact does.
    side: bool,
    set: fn(&mut Case, usize),
}

macro_rules! fact {
    ($field:ident in $values:expr) => {
        Fact { values: $values.len(), unstated: None, only: None, side: false, set: |case, value| case.$field = $values[value] }
    };
    ($field:ident maybe in $values:expr) => {
        Fact {
            values: $values.len() + 1,
            unstated: Some(0),
            only: None,
            side: false,
            set: |case, value| case.$field = value.checked_sub(1).map(|value| $values[value]),
        }
    };
    ($field:ident maybe in $values:expr, only of $action_type:ident) => {
        Fact { only: Some(ActionType::$action_type), ..fact!($field maybe in $values) }
    };
}

const BOTH: [bool; 2] = [false, true];
const SELLERS: [Seller; 6] =
    [Seller::Unstated, Seller::NotConcerned, Seller::Acting, Seller::Provider, Seller::Other, Seller::Microsoft];
const RELATIONS: [CustomerRelation; 5] = [
    CustomerRelation::Unstated,
    CustomerRelation::Other,
    CustomerRelation::Itself,
    CustomerRelation::Provider,
    CustomerRelation::Reseller,
];
const REFUNDABLE: [Refundable; 5] =
    [Refundable::Unstated, Refundable::NoDay, Refundable::Some, Refundable::Enough, Refundable::TooFew];
const WINDOWS: [Window; 4] = [Window::Unstated, Window::NoDay, Window::Open, Window::Closed];

/// Every combination of what a request for GDAP can ask for, as far as it affects the outcome.
fn requests() -> &'static [GdapRequestFacts] {
    static REQUESTS: LazyLock<Vec<GdapRequestFacts>> = LazyLock::new(|| {
        let names = [RequestName::Plain, RequestName::Unusual, RequestName::Empty, RequestName::TooLong];
        let durations = [RequestDuration::WithinLimits, RequestDuration::OutsideLimits];
        let extensions = [AutoExtend::Off, AutoExtend::On, AutoExtend::Other];
        let all_roles = [RequestRoles::Known, RequestRoles::Unknown, RequestRoles::NotRequestable, RequestRoles::None];
        let mut requests = Vec::new();
        for (name, duration) in names.iter().flat_map(|name| durations.map(|duration| (*name, duration))) {
            for (auto_extend, roles) in extensions.iter().flat_map(|one| all_roles.map(|roles| (*one, roles))) {
                for (global_administrator, name_taken) in [(false, None), (true, Some(false)), (false, Some(true))] {
                    requests.push(GdapRequestFacts {
                        name,
                        duration,
                        auto_extend,
                        roles,
                        global_administrator,
                        name_taken,
                        // These only lead to warnings and notes.
                        unlisted_role: auto_extend == AutoExtend::Off,
                        role_on_no_list: auto_extend == AutoExtend::On,
                        role_not_general: auto_extend == AutoExtend::Other,
                        privileged: global_administrator,
                        role_twice: duration == RequestDuration::OutsideLimits,
                        customer_stated: name == RequestName::Plain,
                    });
                }
            }
        }
        requests
    });
    &REQUESTS
}

/// Every combination of facts about GDAP relationships.
fn gdap_facts() -> &'static [GdapFacts] {
    static GDAP: LazyLock<Vec<GdapFacts>> = LazyLock::new(|| {
        let assignments = RoleAssignment::ALL;
        let standings = GdapStanding::ALL.iter().flat_map(|one| assignments.iter().map(|other| (*one, *other)));
        standings
            .flat_map(|(standing, assignment)| {
                BOTH.map(|end_not_evaluated| GdapFacts { standing, assignment, end_not_evaluated })
            })
            .collect()
    });
    &GDAP
}

/// How many roles rules name; they come first.
const NAMED_ROLES: usize = PartnerRole::AccountAdmin as usize + 1;

fn all_roles() -> &'static [Roles] {
    static ROLES: LazyLock<Vec<Roles>> = LazyLock::new(|| {
        // No rule names a role after the account admin: `every_other_role_gives_nothing`.
        let named = &PartnerRole::ALL[..NAMED_ROLES];
        let sets = 0..1_usize << named.len();
        sets.map(|set| {
            let stated: Vec<_> = named.iter().filter(|&&role| set >> role as usize & 1 == 1).copied().collect();
            Roles::of(&stated)
        })
        .collect()
    });
    &ROLES
}

/// Every fact that can be stated with this type of action, but for the day and the cloud.
fn facts(action_type: ActionType) -> Vec<Fact> {
    let mut facts = all_facts();
    facts.retain(|fact| fact.only.is_none_or(|only| only == action_type));
    facts
}

fn all_facts() -> Vec<Fact> {
    // A field that is added to a case does not compile here until it is walked below.
    let _ = |case: Case| {
        let Case {
            day: _,
            cloud: _,
            action_type: _,
            partner_type: _,
            roles: _,
            provider_stated: _,
            partner_agreement: _,
            standing: _,
            reseller_of_record: _,
            mfa: _,
            azure_expert_msp: _,
            customer_relation: _,
            tenant_use: _,
            csp_partner: _,
            customer_agreement: _,
            same_market: _,
            admin_partner_per_service: _,
            other_partners: _,
            reseller: _,
            dap: _,
            advisor: _,
            gdap: _,
            azure_plan: _,
            through_provider: _,
            names_roles: _,
            helpdesk_suffices: _,
            asks_dap: _,
            gdap_request: _,
            purchased_family: _,
            qualification: _,
            seller: _,
            microsoft_agreement: _,
            subscription_family: _,
            subscription_status: _,
            window: _,
            refundable: _,
            auto_renew: _,
            at_term_end: _,
            trial: _,
            active_azure_subscriptions: _,
            azure_role_assigned: _,
            change: _,
            active_subscriptions: _,
            active_new_commerce: _,
            active_reservations: _,
            active_software: _,
        } = case;
    };
    let side = |fact| Fact { side: true, ..fact };
    vec![
        fact!(partner_type maybe in PartnerType::ALL),
        fact!(roles maybe in all_roles()),
        side(fact!(provider_stated in BOTH)),
        side(fact!(partner_agreement maybe in PartnerAgreement::ALL)),
        fact!(standing maybe in PartnerStanding::ALL),
        side(fact!(reseller_of_record maybe in ResellerOfRecord::ALL)),
        side(fact!(mfa maybe in BOTH)),
        side(fact!(azure_expert_msp maybe in BOTH)),
        side(fact!(customer_relation in RELATIONS)),
        fact!(tenant_use maybe in TenantUse::ALL),
        fact!(csp_partner maybe in BOTH),
        side(fact!(customer_agreement maybe in CustomerAgreement::ALL)),
        side(fact!(same_market maybe in BOTH)),
        side(fact!(admin_partner_per_service maybe in BOTH)),
        side(fact!(other_partners maybe in BOTH)),
        fact!(reseller in GrantStatus::ALL),
        fact!(dap in GrantStatus::ALL),
        fact!(advisor in GrantStatus::ALL),
        fact!(gdap in gdap_facts()),
        side(fact!(azure_plan maybe in BOTH)),
        side(fact!(through_provider maybe in BOTH)),
        fact!(names_roles in BOTH),
        side(fact!(helpdesk_suffices in BOTH)),
        fact!(asks_dap maybe in BOTH, only of RequestResellerRelationship),
        fact!(gdap_request maybe in requests(), only of RequestGdap),
        side(fact!(purchased_family maybe in Family::ALL, only of PurchaseSubscription)),
        side(fact!(qualification maybe in Qualification::ALL, only of PurchaseSubscription)),
        Fact { unstated: Some(0), ..fact!(seller in SELLERS) },
        side(fact!(microsoft_agreement maybe in MicrosoftAgreement::ALL)),
        fact!(subscription_family maybe in Family::ALL),
        fact!(subscription_status maybe in SubscriptionStatus::ALL),
        side(Fact { unstated: Some(0), ..fact!(window in WINDOWS) }),
        side(Fact { unstated: Some(0), ..fact!(refundable in REFUNDABLE) }),
        side(fact!(auto_renew maybe in BOTH)),
        side(fact!(at_term_end maybe in AtTermEnd::ALL)),
        side(fact!(trial maybe in BOTH)),
        side(fact!(active_azure_subscriptions maybe in BOTH)),
        fact!(azure_role_assigned maybe in BOTH),
        fact!(change maybe in SubscriptionChange::ALL, only of ChangeSubscription),
        fact!(active_subscriptions maybe in BOTH, only of RemoveResellerRelationship),
        fact!(active_new_commerce maybe in BOTH, only of RemoveResellerRelationship),
        fact!(active_reservations maybe in BOTH, only of RemoveResellerRelationship),
        fact!(active_software maybe in BOTH, only of RemoveResellerRelationship),
    ]
}

/// A case with the first value of every fact.
fn first(action_type: ActionType) -> Case {
    let mut case = Case::new(None, Cloud::Global, action_type);
    for fact in facts(action_type) {
        (fact.set)(&mut case, 0);
    }
    case
}

fn shuffle(random: &mut Rng, case: &mut Case, facts: &[Fact]) {
    for fact in facts {
        (fact.set)(case, random.usize(..fact.values));
    }
}

/// The rules that look at cases, in order.
static RULES: LazyLock<Vec<&RuleInfo>> = LazyLock::new(|| {
    let infos = CHAPTERS.iter().flat_map(|chapter| -> Vec<&RuleInfo> {
        match chapter {
            Chapter::Actions(rules) => rules.iter().map(|rule| &rule.info).collect(),
            Chapter::GdapRequests(rules) => rules.iter().map(|rule| &rule.info).collect(),
        }
    });
    infos.collect()
});

/// A set of rules, a bit for each.
type Rules = [u64; 4];

fn set_bit(rules: &mut Rules, place: usize) {
    rules[place / 64] |= 1 << (place % 64);
}

fn intersect(one: &Rules, other: &Rules) -> bool {
    one.iter().zip(other).any(|(one, other)| one & other != 0)
}

/// The rules that affect the outcome of a case if they hold, by severity: forbidden, not yet, unknown.
type Effects = [Rules; 3];

fn effects(case: &Case) -> Effects {
    let mut effects = Effects::default();
    let mut place = 0;
    each_verdict(case, |rule, verdict| {
        let severity = verdict.severity(rule.severity).unwrap_or(Severity::Note);
        if let Some(rules) = effects.get_mut(severity as usize) {
            set_bit(rules, place);
        }
        place += 1;
    });
    effects
}

/// Asks every rule, whether it holds or not.
fn each_verdict(case: &Case, mut answer: impl FnMut(&'static RuleInfo, Verdict)) {
    for chapter in CHAPTERS {
        match chapter {
            Chapter::Actions(rules) => rules.iter().for_each(|rule| answer(&rule.info, (rule.predicate)(case))),
            Chapter::GdapRequests(rules) => rules.iter().for_each(|rule| {
                let verdict = case.gdap_request.map_or(NOT_APPLICABLE, |request| (rule.predicate)(&request));
                answer(&rule.info, verdict);
            }),
        }
    }
}

/// The outcome of a case with these effects where these rules hold.
fn outcome(effects: &Effects, holding: &Rules) -> Outcome {
    let outcomes = [Outcome::Forbidden, Outcome::NotYet, Outcome::Unknown];
    let worst = effects.iter().zip(outcomes).find(|(rules, _)| intersect(rules, holding));
    worst.map_or(Outcome::Allowed, |(_, outcome)| outcome)
}

/// For each fact, one value for every set of values that no rule tells apart in this type of action: none of them
/// affects the outcome differently from another.
fn distinct_values(action_type: ActionType) -> Vec<(Fact, Vec<usize>)> {
    let facts = facts(action_type);
    let mut random = Rng::with_seed(action_type as u64);
    let mut case = first(action_type);
    let mut known: Vec<Vec<usize>> = facts.iter().map(|_| vec![0]).collect();
    for _ in 0..2_000 {
        shuffle(&mut random, &mut case, &facts);
        // A rare case, and the only change for which admin privileges matter.
        if action_type == ActionType::ChangeSubscription && random.bool() {
            (case.seller, case.subscription_family) = (Seller::Acting, Some(Family::LicenseBased));
            case.change = Some(SubscriptionChange::Upgrade);
        }
        for (fact, known) in facts.iter().zip(&mut known) {
            if known.len() == fact.values {
                continue;
            }
            let effects_of = |value| {
                let mut case = case;
                (fact.set)(&mut case, value);
                effects(&case)
            };
            let mut seen: Vec<[Rules; 3]> = known.iter().map(|&value| effects_of(value)).collect();
            for value in 0..fact.values {
                let effects = effects_of(value);
                if !known.contains(&value) && !seen.contains(&effects) {
                    known.push(value);
                    seen.push(effects);
                }
            }
        }
    }
    facts.into_iter().zip(known).collect()
}

/// A day and a cloud from which on other rules hold than before, and those rules.
#[derive(Clone, Copy)]
struct Place {
    day: Day,
    cloud: Cloud,
    holding: Rules,
}

fn places() -> Vec<Place> {
    let periods = RULES.iter().flat_map(|rule| rule.periods);
    let days: BTreeSet<Day> = periods.flat_map(|period| [Some(period.since), period.until]).flatten().collect();
    let mut places: Vec<Place> = Vec::new();
    for entry in CLOUDS {
        // Before the first edition nothing is decided.
        let first = entry.since.min(Edition::ALL[1].since);
        let mut before = None;
        for &day in days.iter().filter(|day| **day >= first) {
            let mut holding = Rules::default();
            let rules = RULES.iter().enumerate().filter(|(_, rule)| rule.period(entry.cloud, Some(day)).is_some());
            rules.for_each(|(place, _)| set_bit(&mut holding, place));
            if before.replace(holding) != Some(holding) {
                places.push(Place { day, cloud: entry.cloud, holding });
            }
        }
    }
    places
}

fn changes_a_subscription(action_type: ActionType) -> bool {
    matches!(
        action_type,
        ActionType::ChangeSubscription
            | ActionType::TransitionSubscription
            | ActionType::ChangeTerms
            | ActionType::ChangePartnerOfRecord
    )
}

/// Whether the customer may have accepted the agreement of the day, where one is needed.
fn has_agreement(case: &Case, day: Day) -> bool {
    let asked = case.cloud == Cloud::Global && day.to_string().as_str() >= "2018-11-07";
    !(asked && case.customer_agreement == Some(CustomerAgreement::Missing))
}

/// The changes that a page documents for a subscription of this family in this status. Where the status is not stated,
/// it is assumed to be the one in which the change makes sense.
fn is_documented_change(case: &Case, day: Day) -> bool {
    use {Family::*, SubscriptionChange::*, SubscriptionStatus::*};
    // Only an option has no change: it stands for all of them.
    let Some(change) = case.change else { return true };
    let Some(family) = case.subscription_family else { return matches!(change, Rename | SupportContact) };
    let day = day.to_string();
    let (global, day) = (case.cloud == Cloud::Global, day.as_str());
    let assumed = if change == Reactivate { Suspended } else { Active };
    let seats = matches!(change, IncreaseQuantity | DecreaseQuantity);
    match (family, case.subscription_status.unwrap_or(assumed)) {
        // Facts that contradict each other are not walked.
        (Azure | AzurePlan | LicenseBased | Software, ExtendedServiceTerm) => true,
        (NewCommerceLicense, _) if day < if global { "2022-02-28" } else { "2022-06-13" } => false,
        (NewCommerceLicense, Active) => change != Reactivate,
        (NewCommerceLicense, Suspended) => matches!(change, Reactivate | Cancel),
        (NewCommerceLicense, ExtendedServiceTerm) => {
            global && day >= "2026-05-04" && matches!(change, AutoRenew | Cancel | Upgrade)
        }
        (LicenseBased, Active) => seats || matches!(change, Rename | Suspend | Upgrade | SupportContact),
        (LicenseBased, Suspended) => change == Reactivate,
        (Azure, Active) if change == Cancel => day >= if global { "2022-11-22" } else { "2022-12-16" },
        (Azure, Active) => matches!(change, Rename | Suspend | SupportContact),
        (Azure, Suspended) => change == Reactivate,
        (Azure, Disabled) => change == Reactivate && day >= "2023-08-29",
        (AzurePlan, _) if !global || day < "2019-10-22" => false,
        (AzurePlan, Active) => {
            let emptied = case.active_azure_subscriptions == Some(false) || day < "2022-11-22";
            matches!(change, Rename | SupportContact) || matches!(change, Suspend | Cancel) && emptied
        }
        (AzurePlan, Suspended) => change == Reactivate,
        (Software, Active) if change == Cancel => global && day >= "2018-09-04",
        (Software, Active) if matches!(change, AutoRenew | Schedule) => global && day >= "2021-10-14",
        (Software, Active) => change == Rename,
        _ => false,
    }
}

/// Whether the roles, where they are stated, include one that orders and manages subscriptions.
fn manages_subscriptions(case: &Case, day: Day) -> bool {
    use PartnerRole::*;
    let Some(roles) = case.roles else { return true };
    let azure = case.action_type == ActionType::ChangeSubscription
        && case.subscription_family == Some(Family::Azure)
        && match case.change {
            Some(SubscriptionChange::Cancel) => day.to_string().as_str() >= "2022-12-16",
            Some(SubscriptionChange::Reactivate) => {
                case.subscription_status == Some(SubscriptionStatus::Disabled)
                    && day.to_string().as_str() >= "2023-08-29"
            }
            _ => false,
        }
        && case.cloud != Cloud::Germany;
    let both = roles.any(&[AdminAgent]) && roles.any(&[GlobalAdmin]);
    roles.any(&[AdminAgent, SalesAgent, HelpdeskAgent, BillingAdmin, GlobalAdmin]) && (both || !azure)
}

/// What holds of every case that is allowed, in the policy's own terms.
fn assert_may_be_allowed(case: &Case) {
    let day = case.day.expect("a day");
    let others = matches!(case.seller, Seller::Other | Seller::Provider | Seller::Unstated);
    let active = |grant| grant == GrantStatus::Active;
    let gdap = case.gdap.standing == GdapStanding::Active;
    let administers = active(case.dap) || active(case.advisor) || gdap;
    assert!(!(changes_a_subscription(case.action_type) && others), "changes what another sold: {case:?}");
    assert!(!(case.cloud == Cloud::Germany && day.to_string().as_str() >= "2021-10-29"), "in a closed cloud: {case:?}");
    match case.action_type {
        ActionType::PurchaseSubscription => {
            let to_partner = case.tenant_use == Some(TenantUse::CspTransactions) && case.cloud != Cloud::China;
            let ruled = day.to_string().as_str() >= "2017-06-22";
            assert!(!(to_partner && ruled), "sells to a partner's tenant: {case:?}");
            assert!(active(case.reseller), "sells without a relationship: {case:?}");
            let indirect = case.partner_type == Some(PartnerType::DirectBill) && case.through_provider == Some(true);
            let told = case.cloud == Cloud::Global && day.to_string().as_str() >= "2020-01-31";
            assert!(!(indirect && told), "a direct partner sells to its provider's customer: {case:?}");
            assert!(has_agreement(case, day), "sells without the customer's agreement: {case:?}");
            assert!(manages_subscriptions(case, day), "sells with the wrong roles: {case:?}");
            let restricted = matches!(case.standing, Some(PartnerStanding::Restricted | PartnerStanding::Suspended));
            let told = case.cloud == Cloud::Global && day.to_string().as_str() >= "2020-01-31";
            assert!(!(restricted && told), "sells though restricted: {case:?}");
            assert!(case.partner_type != Some(PartnerType::IndirectReseller), "a reseller orders: {case:?}");
            assert!(
                !(others && case.subscription_family == Some(Family::LicenseBased)),
                "adds on to another's: {case:?}"
            );
        }
        ActionType::ChangeSubscription if case.seller == Seller::Acting => {
            assert!(active(case.reseller), "changes without a relationship: {case:?}");
            assert!(is_documented_change(case, day), "no source documents it: {case:?}");
            assert!(manages_subscriptions(case, day), "with the wrong roles: {case:?}");
            let revoked = case.standing == Some(PartnerStanding::Revoked) && case.cloud == Cloud::Global;
            assert!(!(revoked && day.to_string().as_str() >= "2025-10-25"), "when revoked: {case:?}");
            let counts = matches!(
                case.change,
                Some(SubscriptionChange::IncreaseQuantity | SubscriptionChange::DecreaseQuantity)
            );
            let licenses = matches!(case.subscription_family, Some(Family::LicenseBased | Family::NewCommerceLicense));
            assert!(!(counts && licenses) || has_agreement(case, day), "changes seats without agreement: {case:?}");
            let since = if case.cloud == Cloud::Global { "2016-12-02" } else { "2018-12-07" };
            let needs_admin = upgrades_legacy(case) && day.to_string().as_str() >= since;
            assert!(!needs_admin || active(case.dap) || gdap, "upgrades without admin privileges: {case:?}");
        }
        ActionType::AdministerService if case.seller != Seller::NotConcerned => {
            let assigned = case.azure_role_assigned == Some(true);
            let own = case.seller == Seller::Acting && active(case.reseller);
            assert!(own || assigned, "administers another's Azure: {case:?}");
        }
        ActionType::AdministerService | ActionType::OpenSupportRequest => {
            assert!(administers, "administers with no right to: {case:?}");
        }
        ActionType::RequestGdap => {
            assert!(day.to_string().as_str() >= "2022-02-10", "before there was GDAP: {case:?}");
            assert_ne!(case.cloud, Cloud::China, "{case:?}");
        }
        ActionType::RemoveResellerRelationship => {
            assert!(active(case.reseller) && case.active_subscriptions == Some(false), "removes too early: {case:?}");
            let day = day.to_string();
            let software = day.as_str() >= "2018-07-24" && case.active_software == Some(true);
            let global = case.cloud == Cloud::Global && day.as_str() >= "2023-10-24";
            let new_commerce = global && case.active_new_commerce == Some(true);
            assert!(!software && !new_commerce, "removes too early: {case:?}");
        }
        ActionType::RequestTransfer => {
            assert!(active(case.reseller) && case.seller != Seller::Acting, "{case:?}");
            // Azure by hand since the first page, in US Government from March 2020 to October 2023; new commerce licenses
            // since 2024.
            let day = day.to_string();
            let by_hand = ("2020-03-31".."2023-06-15").contains(&day.as_str());
            let open = match (case.cloud, case.subscription_family) {
                (Cloud::Global, Some(Family::Azure)) => true,
                (Cloud::Global, Some(Family::NewCommerceLicense)) => day.as_str() >= "2024-04-01",
                (Cloud::UsGovernment, Some(Family::Azure)) => by_hand,
                _ => false,
            };
            assert!(open, "transfers what cannot be: {case:?}");
            let planned = case.cloud == Cloud::Global && day.as_str() >= "2021-01-05";
            let lacks_plan = case.subscription_family == Some(Family::Azure) && case.azure_plan == Some(false);
            assert!(!(planned && lacks_plan), "transfers without an Azure plan: {case:?}");
            assert!(has_agreement(case, case.day.expect("a day")), "transfers without agreement: {case:?}");
        }
        _ => {}
    }
}

fn upgrades_legacy(case: &Case) -> bool {
    case.change == Some(SubscriptionChange::Upgrade) && case.subscription_family == Some(Family::LicenseBased)
}

/// The places, as far as rules that affect this type of action tell them apart.
fn places_of(action_type: ActionType, places: &[Place]) -> Vec<Place> {
    let facts = facts(action_type);
    let mut random = Rng::with_seed(1);
    let mut case = first(action_type);
    let mut matter = Rules::default();
    for _ in 0..50_000 {
        shuffle(&mut random, &mut case, &facts);
        for rules in effects(&case) {
            matter.iter_mut().zip(rules).for_each(|(all, word)| *all |= word);
        }
    }
    // Facts that contradict each other are not walked; what else holds of them would hold of them alone.
    for (place, rule) in RULES.iter().enumerate() {
        if contradictions::RULES.iter().any(|other| other.info.name == rule.name) {
            matter[place / 64] &= !(1 << (place % 64));
        }
    }
    let mut before: Option<(Cloud, Rules)> = None;
    let mut of_type = places.to_vec();
    of_type.retain_mut(|place| {
        let mut holding = place.holding;
        holding.iter_mut().zip(&matter).for_each(|(word, matter)| *word &= matter);
        place.holding = holding;
        before.replace((place.cloud, holding)) != Some((place.cloud, holding))
    });
    of_type
}

/// Checks a case in every place. Whether it is allowed in any.
fn check_case(case: &mut Case, facts: &[(Fact, Vec<usize>)], places: &[Place]) -> bool {
    let effects = effects(case);
    let mut allowed = Vec::new();
    for place in places {
        let found = outcome(&effects, &place.holding);
        if changes_a_subscription(case.action_type) && matches!(case.seller, Seller::Other | Seller::Provider) {
            assert_eq!(found, Outcome::Forbidden, "{case:?}");
        }
        if found == Outcome::Allowed {
            (case.day, case.cloud) = (Some(place.day), place.cloud);
            assert_may_be_allowed(case);
            allowed.push(place);
        }
    }
    if allowed.is_empty() {
        return false;
    }
    // The same with each fact left out that is stated.
    for (fact, _) in facts {
        let Some(unstated) = fact.unstated else { continue };
        let mut less = *case;
        (fact.set)(&mut less, unstated);
        // Without an existing subscription it would be another action, not a fact less.
        if case.seller == Seller::NotConcerned && less.seller == Seller::Unstated {
            continue;
        }
        let less = self::effects(&less);
        for place in &allowed {
            assert_ne!(outcome(&less, &place.holding), Outcome::Forbidden, "a fact more allows it: {case:?}");
        }
    }
    true
}

/// Walks every combination of distinct values of the main facts in every place, with the side facts at their best and
/// each of them in turn at its other values.
fn walk(action_type: ActionType, places: &[Place]) -> (usize, usize) {
    let facts = distinct_values(action_type);
    let places = places_of(action_type, places);
    let (side, main): (Vec<_>, Vec<_>) = facts.iter().partition(|(fact, _)| fact.side);
    let best = best_values(action_type, &facts);
    let (mut walked, mut allowed) = (0, 0);
    let mut digits = vec![0; main.len()];
    let first = first(action_type);
    loop {
        let mut case = first;
        for (fact, value) in &best {
            (fact.set)(&mut case, *value);
        }
        for ((fact, values), digit) in main.iter().zip(&digits) {
            (fact.set)(&mut case, values[*digit]);
        }
        // Without an existing subscription there are no facts about one.
        let about_none = case.seller == Seller::NotConcerned
            && (case.subscription_family.is_some() || case.subscription_status.is_some());
        // Of the changes, only the upgrade of legacy licenses looks at admin privileges.
        let rights_are_idle = action_type == ActionType::ChangeSubscription
            && !upgrades_legacy(&case)
            && (case.dap, case.gdap) != (first.dap, first.gdap);
        let about_none = about_none || rights_are_idle;
        let mut check = |mut case: Case| {
            walked += places.len();
            allowed += usize::from(check_case(&mut case, &facts, &places));
        };
        if !about_none {
            check(case);
        }
        for (fact, values) in side.iter().filter(|_| !about_none) {
            for &value in values {
                let mut deviating = case;
                (fact.set)(&mut deviating, value);
                check(deviating);
            }
        }
        let Some(place) = (0..main.len()).find(|&place| digits[place] + 1 < main[place].1.len()) else {
            return (walked, allowed);
        };
        digits[place] += 1;
        digits[..place].fill(0);
    }
}

/// For each side fact, the value with which the fewest rules object.
fn best_values(action_type: ActionType, known: &[(Fact, Vec<usize>)]) -> Vec<(Fact, usize)> {
    let facts = facts(action_type);
    let side = known.iter().filter(|(fact, _)| fact.side);
    let best = side.map(|(fact, values)| {
        let objections = |&&value: &&usize| {
            let mut random = Rng::with_seed(7);
            let mut case = first(action_type);
            let mut objections = 0;
            for _ in 0..500 {
                shuffle(&mut random, &mut case, &facts);
                (fact.set)(&mut case, value);
                objections += effects(&case).concat().iter().map(|word| word.count_ones()).sum::<u32>();
            }
            objections
        };
        (*fact, *values.iter().min_by_key(objections).expect("a value"))
    });
    best.collect()
}

#[test]
fn what_the_policy_promises_holds_everywhere() {
    let places = places();
    let walks: Vec<(usize, usize)> = thread::scope(|scope| {
        let places = &places;
        let walks = ActionType::ALL.iter().map(|&action_type| scope.spawn(move || walk(action_type, places)));
        walks.collect::<Vec<_>>().into_iter().map(|walk| walk.join().expect("a walk")).collect()
    });
    for (action_type, (walked, allowed)) in ActionType::ALL.iter().zip(&walks) {
        println!("{action_type}: {walked} cases, {allowed} combinations allowed somewhere");
        let never = matches!(action_type, ActionType::TransitionSubscription | ActionType::TransitionAccountOwnership);
        assert_eq!(*allowed == 0, never, "{action_type}");
    }
    let walked: usize = walks.iter().map(|(walked, _)| walked).sum();
    assert!(walked > 30_000_000, "{walked}");
}

/// Random cases find no value that affects an outcome in a way that the walk leaves out.
#[test]
fn the_walk_leaves_nothing_out() {
    for &action_type in ActionType::ALL {
        let known = distinct_values(action_type);
        let mut random = Rng::with_seed(4_711);
        let mut case = first(action_type);
        for _ in 0..20_000 {
            shuffle(&mut random, &mut case, &facts(action_type));
            for (fact, known) in &known {
                let effects_of = |value| {
                    let mut case = case;
                    (fact.set)(&mut case, value);
                    effects(&case)
                };
                let these = effects_of(random.usize(..fact.values));
                assert!(known.iter().any(|&value| effects_of(value) == these), "{action_type}: {case:?}");
            }
        }
    }
}

/// Decisions agree with the rules, findings come worst first, and every rule applies in some case and not in another.
#[test]
fn decisions_are_what_the_rules_say() {
    let places = places();
    let mut random = Rng::with_seed(42);
    let mut seen: BTreeMap<&str, BTreeSet<bool>> = BTreeMap::new();
    for &action_type in ActionType::ALL {
        let facts = facts(action_type);
        let mut case = first(action_type);
        for _ in 0..60_000 {
            shuffle(&mut random, &mut case, &facts);
            let place = &places[random.usize(..places.len())];
            (case.day, case.cloud) = (Some(place.day), place.cloud);
            let decision = decide(&case, &RolesAtStake::default(), "").expect("a decision");
            assert_eq!(decision.outcome, outcome(&effects(&case), &place.holding), "{case:?}");
            assert!(decision.findings.is_sorted_by_key(|finding| finding.severity), "{case:?}");
            let mut found = decision.findings.iter().map(|finding| finding.rule.name).collect::<Vec<_>>();
            // Every rule is asked here, whatever the index says.
            each_verdict(&case, |rule, verdict| {
                let applies = verdict != NOT_APPLICABLE;
                let place = found.iter().position(|name| *name == rule.name);
                let holds = rule.period(case.cloud, case.day).is_some();
                assert_eq!(place.is_some(), holds && applies, "{}: {case:?}", rule.name);
                place.map(|place| found.swap_remove(place));
                seen.entry(rule.name).or_default().insert(verdict == APPLIES);
            });
            assert!(found.is_empty(), "{found:?}");
            let room = [const { Cell::new(0) }; 64];
            let Some(packed) = PackedDecision::of(&case, &room) else { continue };
            assert_eq!((packed.outcome, packed.edition()), (decision.outcome, decision.edition), "{case:?}");
            let unpacked = packed.findings().map(|finding| finding.finding().expect("a finding"));
            let without_args = |finding: &Finding| (finding.rule, finding.severity, finding.path, finding.source);
            assert!(unpacked.map(|one| without_args(&one)).eq(decision.findings.iter().map(without_args)), "{case:?}");
        }
    }
    for rule in RULES.iter() {
        let seen = &seen[rule.name];
        assert!(seen.contains(&true), "{} never applies", rule.name);
        // Where a cloud is closed, nothing is possible in it.
        let always = ["cloud-closed", "global-missing-from-list"].contains(&rule.name);
        assert!(always || seen.contains(&false), "{} always applies", rule.name);
    }
}

/// Whether a rule is asked about actions of this type.
fn is_on(rule: &RuleInfo, action_type: ActionType) -> bool {
    match rule.field {
        Some(_) => action_type == ActionType::RequestGdap,
        None => rule.action_types.is_none_or(|types| types.contains(&action_type)),
    }
}

/// The rules that have anything to say about a case. None but those on its type of action may.
fn speaking(case: &Case) -> Rules {
    let mut speaking = Rules::default();
    let mut place = 0;
    each_verdict(case, |rule, verdict| {
        if verdict != NOT_APPLICABLE {
            assert!(is_on(rule, case.action_type), "{} is not on {}: {case:?}", rule.name, case.action_type);
            set_bit(&mut speaking, place);
        }
        place += 1;
    });
    speaking
}

/// The rules that speak where every field of a case takes each of its values with each value of each other field, and the
/// rest are random.
fn speaking_in_pairs(action_type: ActionType) -> Rules {
    let mut facts = facts(action_type);
    facts.push(fact!(cloud in Cloud::ALL));
    facts.push(fact!(day maybe in [Edition::ALL[1].since]));
    let mut random = Rng::with_seed(action_type as u64);
    let mut case = first(action_type);
    let mut all = Rules::default();
    for (place, one) in facts.iter().enumerate() {
        for other in &facts[..place] {
            // Four times, so that what takes six facts at once is met as well.
            for pair in 0..4 * one.values * other.values {
                shuffle(&mut random, &mut case, &facts);
                (one.set)(&mut case, pair % one.values);
                (other.set)(&mut case, pair / one.values % other.values);
                all.iter_mut().zip(speaking(&case)).for_each(|(all, word)| *all |= word);
            }
        }
    }
    all
}

/// A rule is on every type of action about which it has anything to say. It is on no other, so that to leave any out of its
/// `on` fails here.
#[test]
fn rules_are_on_what_they_speak_of() {
    let speaking: Vec<Rules> = thread::scope(|scope| {
        let walks = ActionType::ALL.iter().map(|&action_type| scope.spawn(move || speaking_in_pairs(action_type)));
        walks.collect::<Vec<_>>().into_iter().map(|walk| walk.join().expect("a walk")).collect()
    });
    for (place, rule) in RULES.iter().enumerate() {
        let speaks = |action_type: ActionType| speaking[action_type as usize][place / 64] >> (place % 64) & 1 == 1;
        for &action_type in rule.action_types.unwrap_or_default() {
            assert!(speaks(action_type), "{} has nothing to say about {action_type}", rule.name);
        }
    }
}

/// The same of every action in `tests/cases` in every situation there. No action states a fact that is walked with another
/// type only: rules that look at such a fact need not look at the type.
#[test]
fn actions_state_what_is_walked() {
    let cases = shared::decisions();
    let texts = |member: &str| cases.iter().map(|case| case[member].to_string()).collect::<BTreeSet<_>>();
    let situations = texts("situation");
    let situations: Vec<Situation> =
        situations.iter().map(|text| serde_json::from_str(text).expect("a situation")).collect();
    let facts = all_facts();
    for text in texts("action") {
        let action: Action = serde_json::from_str(&text).expect("an action");
        for situation in &situations {
            let case = Case::of(situation, &action);
            let mut without = case;
            for fact in facts.iter().filter(|fact| fact.only.is_some_and(|only| only != action.kind())) {
                (fact.set)(&mut without, fact.unstated.expect("a value"));
            }
            assert_eq!(case, without);
            speaking(&case);
        }
    }
}

/// The index asks the rules that are on a type of action, each in its period in the cloud and on the day, in order.
#[test]
fn the_index_asks_the_rules_that_hold() {
    let periods = RULES.iter().flat_map(|rule| rule.periods);
    let days: BTreeSet<Day> = periods.flat_map(|period| [Some(period.since), period.until]).flatten().collect();
    let days: Vec<Option<Day>> = days.into_iter().map(Some).chain([None]).collect();
    for (&cloud, &action_type) in
        Cloud::ALL.iter().flat_map(|one| ActionType::ALL.iter().map(move |other| (one, other)))
    {
        for &day in &days {
            let mut asked = Vec::new();
            let case = Case::new(day, cloud, action_type);
            let is_covered = index::ask(&case, |rule, _| asked.push((rule.info.name, rule.period)));
            let on: Vec<_> = RULES.iter().filter(|rule| is_on(rule, action_type)).collect();
            let expected = on.iter().filter_map(|rule| Some((rule.name, rule.period(cloud, day)?)));
            assert!(asked.into_iter().eq(expected), "{action_type} in {cloud} on {day:?}");
            // A rule about every action is about none in particular.
            let names = |rule: &RuleInfo| rule.field.is_some() || rule.action_types.is_some();
            let holds = |rule: &RuleInfo| rule.period(cloud, day).is_some();
            assert_eq!(
                is_covered,
                on.iter().any(|rule| names(rule) && holds(rule)),
                "{action_type} in {cloud} on {day:?}"
            );
        }
    }
}
