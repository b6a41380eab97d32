//! Every plan of a space of situations leads where it says, by steps that are allowed when their turn comes.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;

use multipartner::{
    AccessAssignmentStatus, Action, GrantStatus, Outcome, Severity, Situation, StepName, check, internals::STEPS, plan,
};
use native::read;
use serde_json::{Value, json};

const OUR_TENANT: &str = "11111111-2222-4333-8444-555555555555";
const OTHER_TENANT: &str = "99999999-8888-4777-8666-555555555555";
const HELPDESK_ADMINISTRATOR: &str = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
const GLOBAL_ADMINISTRATOR: &str = "62e90394-69f5-4237-9190-012177145e10";
const GLOBAL_READER: &str = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

/// Every combination of what steps can change, and of what decides which steps there are.
fn situations() -> Vec<Situation> {
    let days = ["2016-12-02", "2018-04-24", "2018-11-01", "2020-02-05", "2022-02-10", "2023-10-09", "2026-11-25"];
    let places = days.iter().map(|day| ("global", *day)).chain([
        ("us-government", "2018-04-24"),
        ("us-government", "2026-11-25"),
        ("germany", "2018-04-24"),
        ("china", "2018-04-24"),
        ("china", "2026-11-25"),
    ]);
    let grants = ["none", "requested", "active"];
    let granular = [
        json!([]),
        json!([{ "status": "created", "roles": [HELPDESK_ADMINISTRATOR] }]),
        json!([{ "status": "approvalPending", "roles": [HELPDESK_ADMINISTRATOR], "createdDateTime": "2026-01-01" }]),
        json!([{ "status": "approved", "roles": [HELPDESK_ADMINISTRATOR] }]),
        json!([{ "status": "active", "roles": [HELPDESK_ADMINISTRATOR], "assignments": [] }]),
        json!([{ "status": "active", "roles": [GLOBAL_READER] }]),
        json!([{ "status": "active", "roles": [GLOBAL_ADMINISTRATOR], "assignments": [] }]),
    ];
    let partners = [
        json!({ "tenantId": OUR_TENANT }),
        json!({ "tenantId": OUR_TENANT, "type": "direct-bill", "roles": ["helpdesk-agent"], "agreement": "missing" }),
        json!({ "tenantId": OUR_TENANT, "type": "indirect-reseller", "roles": [], "providerTenantId": OTHER_TENANT }),
    ];
    let mut situations = Vec::new();
    for (cloud, day) in places {
        for partner in &partners {
            for agreement in ["accepted", "missing"] {
                for (reseller, delegated) in grants.iter().flat_map(|one| grants.map(|other| (one, other))) {
                    for granular in &granular {
                        let situation = json!({
                            "cloud": cloud,
                            "asOf": day,
                            "partner": partner,
                            "customer": {
                                "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa",
                                "tenantUse": "own-use",
                                "cspPartner": false,
                                "customerAgreement": agreement,
                            },
                            "relationship": {
                                "reseller": reseller,
                                "dap": delegated,
                                "gdap": granular,
                            },
                        });
                        situations.push(read(&situation, "situation").expect("facts"));
                    }
                }
            }
        }
    }
    situations
}

fn actions() -> Vec<Action> {
    let own = |more: Value| {
        let mut subscription = json!({ "id": "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff", "soldBy": OUR_TENANT });
        let fields = subscription.as_object_mut().expect("an object");
        fields.extend(more.as_object().expect("an object").clone());
        subscription
    };
    let suspended = own(json!({ "family": "license-based", "status": "suspended", "autoRenew": false }));
    let theirs = json!({ "id": "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff", "soldBy": OTHER_TENANT, "family": "azure", "azureRoleAssigned": false });
    [
        json!({ "type": "request-reseller-relationship" }),
        json!({ "type": "purchase-subscription" }),
        json!({ "type": "purchase-subscription", "addOnTo": suspended }),
        json!({ "type": "change-subscription", "subscription": suspended, "change": "rename" }),
        json!({ "type": "change-subscription", "subscription": suspended, "change": "schedule" }),
        json!({ "type": "change-subscription", "subscription": theirs, "change": "rename" }),
        json!({ "type": "request-transfer", "subscription": theirs }),
        json!({ "type": "administer-service" }),
        json!({ "type": "administer-service", "roles": [HELPDESK_ADMINISTRATOR] }),
        json!({ "type": "administer-service", "azureSubscription": theirs }),
        json!({ "type": "open-support-request" }),
        json!({ "type": "remove-reseller-relationship", "activeSubscriptions": 2, "activeReservations": 1 }),
        json!({
            "type": "request-gdap",
            "displayName": "Helpdesk",
            "duration": "P1Y",
            "roles": [HELPDESK_ADMINISTRATOR],
        }),
    ]
    .iter()
    .map(|action| read(action, "action").expect("an action"))
    .collect()
}

#[test]
fn every_step_has_one_entry_in_the_order_of_names() {
    let names: Vec<StepName> = STEPS.iter().map(|step| step.name).collect();
    assert_eq!(names, StepName::ALL);
}

#[test]
fn every_plan_leads_to_allowed() {
    let actions = actions();
    let (mut reached, mut longest) = (0, 0);
    for start in situations() {
        for action in &actions {
            let decision = check(&start, action).expect("a decision");
            let plan = plan(&start, action).expect("a plan");
            let (mut situation, mut target) = (start.clone(), action.clone());
            for step in &plan.steps {
                // No shorter plan passes through the same facts.
                let passing = check(&situation, &target).expect("a decision");
                assert_ne!(passing.outcome, Outcome::Allowed, "{action:?} in {start:?}");
                if let Some(action) = &step.action {
                    let decision = check(&situation, action).expect("a decision");
                    assert_eq!(decision.outcome, Outcome::Allowed, "{action:?} in {situation:?}");
                }
                let moved =
                    step.situation != situation || step.planned_action.as_ref().is_some_and(|next| *next != target);
                assert!(moved, "a step that does nothing: {step:?}");
                situation = step.situation.clone();
                target = step.planned_action.clone().unwrap_or(target);
            }
            let end = check(&situation, &target).expect("a decision");
            assert_eq!(plan.reachable, end.outcome == Outcome::Allowed, "{action:?} in {start:?}");
            assert_eq!(plan.reachable, plan.blockers.is_empty(), "{action:?} in {start:?}");
            let objects = |severity| !matches!(severity, Severity::Warning | Severity::Note);
            assert!(plan.blockers.iter().all(|finding| objects(finding.severity)), "{action:?} in {start:?}");
            match decision.outcome {
                Outcome::Allowed => assert!(plan.reachable && plan.steps.is_empty()),
                Outcome::NotYet => assert!(!plan.reachable || !plan.steps.is_empty()),
                Outcome::Forbidden => {
                    assert!(plan.blockers.iter().any(|finding| finding.severity == Severity::Forbidden))
                }
                Outcome::Unknown => assert!(plan.blockers.iter().all(|finding| finding.severity == Severity::Unknown)),
            }
            reached += usize::from(plan.reachable);
            longest = longest.max(plan.steps.len());
        }
    }
    println!("{reached} plans lead to allowed, the longest by {longest} steps");
    assert!(reached > 1_000 && longest >= 5);
}

#[test]
fn only_what_gives_the_role_activates() {
    let situation = json!({
        "partner": { "tenantId": OUR_TENANT },
        "customer": { "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa" },
        "relationship": { "reseller": "active", "gdap": [{
            "status": "active",
            "roles": [HELPDESK_ADMINISTRATOR, GLOBAL_READER],
            "assignments": [
                { "status": "pending", "roles": [GLOBAL_READER] },
                { "status": "pending", "roles": [HELPDESK_ADMINISTRATOR] },
            ],
        }] },
    });
    let situation: Situation = read(&situation, "situation").expect("facts");
    let action = json!({ "type": "administer-service", "roles": [HELPDESK_ADMINISTRATOR] });
    let plan = plan(&situation, &read(&action, "action").expect("an action")).expect("a plan");
    let [step] = plan.steps.as_slice() else { panic!("{plan:#?}") };
    let relationship =
        step.situation.relationship.as_ref().and_then(|relationship| relationship.gdap.as_ref()?.first());
    let assignments = relationship.and_then(|relationship| relationship.assignments.as_ref()).expect("assignments");
    let statuses: Vec<_> = assignments.iter().map(|assignment| assignment.status).collect();
    assert_eq!(statuses, [Some(AccessAssignmentStatus::Pending), Some(AccessAssignmentStatus::Active)]);
}

#[test]
fn a_reseller_request_asks_for_dap_where_it_is_included() {
    for (day, dap) in [("2018-04-24", Some(GrantStatus::Requested)), ("2022-02-10", None), ("2026-11-25", None)] {
        let situation = json!({
            "asOf": day,
            "partner": { "tenantId": OUR_TENANT, "type": "direct-bill", "roles": ["admin-agent"], "agreement": "signed" },
            "customer": { "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa", "cspPartner": false, "customerAgreement": "accepted" },
        });
        let situation: Situation = read(&situation, "situation").expect("facts");
        let action = read(&json!({ "type": "purchase-subscription" }), "action").expect("an action");
        let plan = plan(&situation, &action).expect("a plan");
        let first = plan.steps.first().unwrap_or_else(|| panic!("{plan:#?}"));
        assert_eq!(first.step, StepName::RequestResellerRelationship);
        assert_eq!(first.situation.relationship.as_ref().and_then(|relationship| relationship.dap), dap, "{day}");
    }
}

#[test]
fn the_least_role_is_asked_for() {
    const SERVICE_SUPPORT_ADMINISTRATOR: &str = "f023fd81-a637-4b56-95fd-791ac0226033";
    const DIRECTORY_READERS: &str = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";
    let subscription = |family: &str| json!({ "id": "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff", "soldBy": OUR_TENANT, "family": family, "status": "active" });
    let upgrade =
        json!({ "type": "change-subscription", "change": "upgrade", "subscription": subscription("license-based") });
    for (action, role) in [
        (json!({ "type": "open-support-request" }), SERVICE_SUPPORT_ADMINISTRATOR),
        (json!({ "type": "open-support-request", "azureSubscription": subscription("azure-plan") }), DIRECTORY_READERS),
        (upgrade, DIRECTORY_READERS),
        (json!({ "type": "administer-service", "roles": [GLOBAL_READER] }), GLOBAL_READER),
    ] {
        let situation = json!({
            "asOf": "2026-11-25",
            "partner": { "tenantId": OUR_TENANT, "type": "direct-bill", "roles": ["admin-agent"] },
            "customer": { "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa" },
            "relationship": { "reseller": "active" },
        });
        let plan = native::answer("plan", &[situation, action]).expect("a plan");
        let steps = plan["steps"].as_array().expect("steps");
        let asked = steps.iter().find(|step| step["step"] == "request-gdap").unwrap_or_else(|| panic!("{plan:#}"));
        assert_eq!(asked["action"]["roles"], json!([role]), "{asked:#}");
        assert_eq!(asked["action"]["duration"], "P730D");
    }
}
