//! Walks the space of cases, and asserts in the policy's own terms what holds everywhere in it.
//!
//! A rule is a function of a few facts. For each type of action the facts that its rules look at are found first, and
//! of each fact the values that no rule tells apart; then every combination that is left is walked.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, sync::LazyLock, thread};

use multipartner::{
    action::{ActionType, Family, SubscriptionChange, SubscriptionStatus},
    case::{Case, Party, Roles, Seller, Window},
    cloud::Cloud,
    decision::{Decision, Outcome, decide},
    era::Era,
    gdap::{GdapStanding, Granular},
    request::{AutoExtend, GdapRequestFacts, RequestDuration, RequestName, RequestRoles},
    rule::{Looks, Rule, Severity, Verdict},
    rules::BOOK,
    situation::{CustomerAgreement, GrantStatus, PartnerAgreement, PartnerRole, PartnerType, TenantUse},
};

/// A fact of a case: how many values it has, and how to set one.
#[derive(Clone, Copy)]
struct Fact {
    values: usize,
    /// The value that stands for nothing being stated, where there is one.
    unstated: Option<usize>,
    /// The type of action that it is stated with, where there is but one.
    only: Option<ActionType>,
    set: fn(&mut Case, usize),
}

macro_rules! fact {
    ($field:ident in $values:expr) => {
        Fact { values: $values.len(), unstated: None, only: None, set: |case, value| case.$field = $values[value] }
    };
    ($field:ident maybe in $values:expr) => {
        Fact {
            values: $values.len() + 1,
            unstated: Some(0),
            only: None,
            set: |case, value| case.$field = value.checked_sub(1).map(|value| $values[value]),
        }
    };
    ($field:ident maybe in $values:expr, only of $act:ident) => {
        Fact { only: Some(ActionType::$act), ..fact!($field maybe in $values) }
    };
}

const BOTH: [bool; 2] = [false, true];
const SELLERS: [Seller; 5] = [Seller::Unstated, Seller::NotConcerned, Seller::Acting, Seller::Provider, Seller::Other];
const PARTIES: [Party; 4] = [Party::Other, Party::Itself, Party::Provider, Party::Reseller];
const WINDOWS: [Window; 4] = [Window::Unstated, Window::NoDay, Window::Open, Window::Closed];

/// Every combination of what a request for GDAP can ask for, as far as it bears on the outcome.
fn requests() -> &'static [GdapRequestFacts] {
    static REQUESTS: LazyLock<Vec<GdapRequestFacts>> = LazyLock::new(|| {
        let names = [RequestName::Plain, RequestName::Unusual, RequestName::Empty, RequestName::TooLong];
        let durations = [RequestDuration::Fits, RequestDuration::Outside];
        let extensions = [AutoExtend::Off, AutoExtend::On, AutoExtend::Other];
        let all_roles = [
            RequestRoles::Listed,
            RequestRoles::ListedByThirdParty,
            RequestRoles::SomeUnknown,
            RequestRoles::Unknown,
            RequestRoles::NotRequestable,
            RequestRoles::None,
        ];
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
                        // These are only told of.
                        privileged: global_administrator,
                        role_twice: duration == RequestDuration::Outside,
                        customer_stated: name == RequestName::Plain,
                    });
                }
            }
        }
        requests
    });
    &REQUESTS
}

/// Every way in which GDAP relationships can stand.
fn granular() -> &'static [Granular] {
    static GDAP: LazyLock<Vec<Granular>> = LazyLock::new(|| {
        let assigned = [None, Some(false), Some(true)];
        let standings = GdapStanding::ALL.iter().flat_map(|one| assigned.map(|assigned| (*one, assigned)));
        standings
            .flat_map(|(standing, access_assigned)| {
                BOTH.map(|end_unjudged| Granular { standing, access_assigned, end_unjudged })
            })
            .collect()
    });
    &GDAP
}

fn all_roles() -> &'static [Roles] {
    static ROLES: LazyLock<Vec<Roles>> = LazyLock::new(|| {
        let sets = 0..1_usize << PartnerRole::ALL.len();
        sets.map(|set| {
            let stated: Vec<_> =
                PartnerRole::ALL.iter().filter(|&&role| set >> role as usize & 1 == 1).copied().collect();
            Roles::of(&stated)
        })
        .collect()
    });
    &ROLES
}

/// Every fact that can be stated with this type of action, but for the day and the cloud.
fn facts(act: ActionType) -> Vec<Fact> {
    // A field that is added to a case does not compile here until it is walked below.
    let _ = |case: Case| {
        let Case {
            era: _,
            cloud: _,
            act: _,
            partner_type: _,
            roles: _,
            partner_agreement: _,
            party: _,
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
            states_roles: _,
            asks_dap: _,
            gdap_request: _,
            bought: _,
            seller: _,
            touched: _,
            status: _,
            window: _,
            auto_renew: _,
            azure_role_assigned: _,
            change: _,
            active_subscriptions: _,
            active_reservations: _,
            active_software: _,
        } = case;
    };
    let mut facts = vec![
        fact!(partner_type maybe in PartnerType::ALL),
        fact!(roles maybe in all_roles()),
        fact!(partner_agreement maybe in PartnerAgreement::ALL),
        fact!(party in PARTIES),
        fact!(tenant_use maybe in TenantUse::ALL),
        fact!(csp_partner maybe in BOTH),
        fact!(customer_agreement maybe in CustomerAgreement::ALL),
        fact!(same_market maybe in BOTH),
        fact!(admin_partner_per_service maybe in BOTH),
        fact!(other_partners maybe in BOTH),
        fact!(reseller in GrantStatus::ALL),
        fact!(dap in GrantStatus::ALL),
        fact!(advisor in GrantStatus::ALL),
        fact!(gdap in granular()),
        fact!(states_roles in BOTH),
        fact!(asks_dap maybe in BOTH, only of RequestResellerRelationship),
        fact!(gdap_request maybe in requests(), only of RequestGdap),
        fact!(bought maybe in Family::ALL, only of PurchaseSubscription),
        Fact { unstated: Some(0), ..fact!(seller in SELLERS) },
        fact!(touched maybe in Family::ALL),
        fact!(status maybe in SubscriptionStatus::ALL),
        Fact { unstated: Some(0), ..fact!(window in WINDOWS) },
        fact!(auto_renew maybe in BOTH),
        fact!(azure_role_assigned maybe in BOTH),
        fact!(change maybe in SubscriptionChange::ALL, only of ChangeSubscription),
        fact!(active_subscriptions maybe in BOTH, only of RemoveResellerRelationship),
        fact!(active_reservations maybe in BOTH, only of RemoveResellerRelationship),
        fact!(active_software maybe in BOTH, only of RemoveResellerRelationship),
    ];
    facts.retain(|fact| fact.only.is_none_or(|only| only == act));
    facts
}

/// A case with the first value of every fact.
fn first(act: ActionType) -> Case {
    let situation = serde_json::json!({
        "partner": { "tenantId": "11111111-2222-4333-8444-555555555555" },
        "customer": { "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa" },
    });
    let input = serde_json::from_value(situation).expect("any value");
    let situation = multipartner::data::read(&input, "situation").expect("facts");
    let mut case = Case::of_type(&situation, act).expect("a case");
    for fact in facts(act) {
        (fact.set)(&mut case, 0);
    }
    case
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn shake(&mut self, case: &mut Case, facts: &[Fact]) {
        for fact in facts {
            (fact.set)(case, self.throw(fact.values));
        }
    }
}

/// What a rule does to the outcome.
fn effect(rule: &Rule, case: &Case) -> Option<Severity> {
    let severity = match rule.verdict(case) {
        Verdict::Speaks => rule.severity,
        Verdict::Lacks(_) => Severity::Unknown,
        Verdict::Silent | Verdict::Supposes(_) => return None,
    };
    (severity < Severity::Warning).then_some(severity)
}

/// Of each fact, one value for every set of values that no rule tells apart in this type of action: none of them does
/// to the outcome what another does not.
fn values_told_apart(act: ActionType) -> Vec<(Fact, Vec<usize>)> {
    let facts = facts(act);
    let mut dice = Dice(act as u64);
    let mut case = first(act);
    // For each fact, the values told apart so far stand for the others.
    let mut known: Vec<Vec<usize>> = facts.iter().map(|_| vec![0]).collect();
    for _ in 0..2_000 {
        dice.shake(&mut case, &facts);
        for (fact, known) in facts.iter().zip(&mut known) {
            if known.len() == fact.values {
                continue;
            }
            let answers = |value| {
                let mut case = case;
                (fact.set)(&mut case, value);
                BOOK.iter().map(|rule| effect(rule, &case)).collect::<Vec<_>>()
            };
            let mut told: Vec<Vec<_>> = known.iter().map(|&value| answers(value)).collect();
            for value in 0..fact.values {
                if !known.contains(&value) {
                    let answer = answers(value);
                    if !told.contains(&answer) {
                        known.push(value);
                        told.push(answer);
                    }
                }
            }
        }
    }
    facts.into_iter().zip(known).collect()
}

/// The days and clouds between which any rule begins or ends.
fn places() -> Vec<(Era, Cloud)> {
    let mut places = Vec::new();
    for &cloud in Cloud::ALL {
        let mut before: Option<Vec<bool>> = None;
        for era in Era::all() {
            let day = era.first_day();
            let first = multipartner::cloud::CLOUDS.iter().find(|entry| entry.cloud == cloud).expect("a cloud").since;
            let holding: Vec<bool> = BOOK.iter().map(|rule| rule.holds(cloud, day)).collect();
            if day >= first.min(multipartner::edition::Edition::ALL[1].since) && before.as_ref() != Some(&holding) {
                places.push((era, cloud));
                before = Some(holding);
            }
        }
    }
    places
}

/// The worst of what every rule does.
fn outcome(case: &Case) -> Outcome {
    let set = decide(case);
    let effects = BOOK.iter().enumerate().filter_map(|(place, rule)| match () {
        () if set.speaks.contains(place) => Some(rule.severity),
        () if set.lacks.contains(place) => Some(Severity::Unknown),
        () => None,
    });
    match effects.min() {
        Some(Severity::Forbidden) => Outcome::Forbidden,
        Some(Severity::NotYet) => Outcome::NotYet,
        Some(Severity::Unknown) => Outcome::Unknown,
        Some(Severity::Warning | Severity::Note) | None => Outcome::Allowed,
    }
}

fn changes_a_subscription(act: ActionType) -> bool {
    matches!(
        act,
        ActionType::ChangeSubscription
            | ActionType::TransitionSubscription
            | ActionType::ChangeTerms
            | ActionType::ChangePartnerOfRecord
    )
}

/// What holds of every case that is allowed, in the policy's own terms.
fn assert_may_be_allowed(case: &Case) {
    let day = case.era.first_day();
    let others = matches!(case.seller, Seller::Other | Seller::Provider | Seller::Unstated);
    let active = |grant| grant == GrantStatus::Active;
    let granular = case.gdap.standing == GdapStanding::Active;
    let administers = active(case.dap) || active(case.advisor) || granular;
    assert!(!(changes_a_subscription(case.act) && others), "changes what another sold: {case:?}");
    assert!(!(case.cloud == Cloud::Germany && day.to_string().as_str() >= "2021-10-29"), "in a closed cloud: {case:?}");
    match case.act {
        ActionType::PurchaseSubscription => {
            let to_partner = case.tenant_use == Some(TenantUse::CspTransactions) && case.cloud != Cloud::China;
            let ruled = day.to_string().as_str() >= "2017-06-22";
            assert!(!(to_partner && ruled), "sells to a partner's tenant: {case:?}");
            assert!(active(case.reseller), "sells without a relationship: {case:?}");
            assert!(case.partner_type != Some(PartnerType::IndirectReseller), "a reseller orders: {case:?}");
            assert!(!(others && case.touched == Some(Family::LicenseBased)), "adds on to another's: {case:?}");
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
        }
        ActionType::RequestTransfer => {
            assert!(active(case.reseller) && case.seller != Seller::Acting, "{case:?}");
            assert_ne!(case.touched, Some(Family::Software), "{case:?}");
        }
        _ => {}
    }
}

/// Every combination of what the rules of an action tell apart, on every day and in every cloud that they tell apart.
fn walk(act: ActionType, places: &[(Era, Cloud)]) -> usize {
    let facts = values_told_apart(act);
    let mut walked = 0;
    let mut case = first(act);
    let mut digits = vec![0; facts.len()];
    loop {
        for &(era, cloud) in places {
            (case.era, case.cloud) = (era, cloud);
            walked += 1;
            let found = outcome(&case);
            if changes_a_subscription(act) && matches!(case.seller, Seller::Other | Seller::Provider) {
                assert_eq!(found, Outcome::Forbidden, "{case:?}");
            }
            if found == Outcome::Allowed {
                assert_may_be_allowed(&case);
                for ((fact, values), digit) in facts.iter().zip(&digits) {
                    if let Some(unstated) = fact.unstated
                        && values[*digit] != unstated
                    {
                        let mut less = case;
                        (fact.set)(&mut less, unstated);
                        if case.seller == Seller::NotConcerned && less.seller == Seller::Unstated {
                            continue; // another action, not a fact less
                        }
                        assert_ne!(outcome(&less), Outcome::Forbidden, "a fact more allows it: {case:?}");
                    }
                }
            }
        }
        let Some(place) = (0..facts.len()).find(|&place| digits[place] + 1 < facts[place].1.len()) else {
            return walked;
        };
        digits[place] += 1;
        digits[..place].fill(0);
        for ((fact, values), digit) in facts.iter().zip(&digits).take(place + 1) {
            (fact.set)(&mut case, values[*digit]);
        }
    }
}

#[test]
fn what_the_policy_promises_holds_everywhere() {
    let places = places();
    let walked: usize = thread::scope(|scope| {
        let places = &places;
        let walks = ActionType::ALL.iter().map(|&act| scope.spawn(move || walk(act, places)));
        walks.collect::<Vec<_>>().into_iter().map(|walk| walk.join().expect("a walk")).sum()
    });
    println!("{walked} cases in {} places", places.len());
    assert!(walked > 1_000_000, "{walked}");
}

/// Chance tries what the walk left out: no value is told apart that the walk took for the same.
#[test]
fn the_walk_leaves_nothing_out() {
    for &act in ActionType::ALL {
        let known = values_told_apart(act);
        let mut dice = Dice(4_711);
        let mut case = first(act);
        for _ in 0..20_000 {
            dice.shake(&mut case, &facts(act));
            for (fact, known) in &known {
                let effects = |value| {
                    let mut case = case;
                    (fact.set)(&mut case, value);
                    BOOK.iter().map(|rule| effect(rule, &case)).collect::<Vec<_>>()
                };
                let value = dice.throw(fact.values);
                let these = effects(value);
                assert!(known.iter().any(|&value| effects(value) == these), "{act}: {case:?}");
            }
        }
    }
}

/// Over all that was walked, each rule speaks in some case and is silent in another; and what is told has the outcome
/// of its worst finding, worst first.
#[test]
fn every_rule_speaks_somewhere_and_the_worst_decides() {
    let mut spoke = BTreeSet::new();
    let mut silent = BTreeSet::new();
    let places = places();
    let mut dice = Dice(42);
    for &act in ActionType::ALL {
        let facts = facts(act);
        let mut case = first(act);
        for _ in 0..60_000 {
            dice.shake(&mut case, &facts);
            (case.era, case.cloud) = places[dice.throw(places.len())];
            let decision = Decision::of(&case);
            assert_eq!(decision.outcome, outcome(&case), "{case:?}");
            assert!(decision.findings.is_sorted_by_key(|finding| finding.severity), "{case:?}");
            let set = decide(&case);
            for (place, rule) in BOOK.iter().enumerate() {
                let told = decision.findings.iter().any(|finding| finding.rule == rule);
                let set_too = [set.speaks, set.lacks, set.supposes].iter().any(|rules| rules.contains(place));
                assert_eq!(told, set_too, "{rule:?}");
                if set.speaks.contains(place) {
                    spoke.insert(rule.name)
                } else {
                    silent.insert(rule.name)
                };
            }
        }
    }
    for rule in BOOK.iter().filter(|rule| matches!(rule.looks, Looks::AtAction(_) | Looks::AtRequest(..))) {
        assert!(spoke.contains(rule.name), "{rule:?} never speaks");
        assert!(silent.contains(rule.name), "{rule:?} always speaks");
    }
}

/// A rule that says not-yet names a step, and no other rule does.
#[test]
fn not_yet_always_has_a_step() {
    for rule in BOOK {
        assert_eq!(rule.severity == Severity::NotYet, !rule.steps.is_empty(), "{rule:?}");
    }
}
