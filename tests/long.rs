//! Input that is as long as its caller likes. Where each item was looked up among all others, or the text before it was read
//! again for each, these would take minutes or hours.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "in tests, a panic is the report")]

use multipartner::{Action, Outcome, Situation, check, gdap_facts, gdap_request, plan, read_invitations};
use serde_json::{Value, json};

const COUNT: usize = 100_000;

const INVITATION: &str = "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship\
    &partnerId=11111111-2222-4333-8444-555555555555&msppId=0#/partners/invitation";

fn ids(begin: char) -> impl Iterator<Item = String> {
    (0..COUNT).map(move |number| format!("{begin}{number:07x}-0000-4000-8000-000000000000"))
}

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("valid input")
}

fn situation(gdap: &[Value]) -> Situation {
    read(json!({
        "partner": { "tenantId": "11111111-2222-4333-8444-555555555555", "roles": ["admin-agent"] },
        "customer": { "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa" },
        "relationship": { "reseller": "active", "gdap": gdap },
    }))
}

#[test]
fn a_task_and_a_relationship_can_have_many_roles() {
    let of_task: Vec<String> = ids('a').collect();
    let others: Vec<String> = ids('b').collect();
    let action: Action = read(json!({ "type": "administer-service", "roles": of_task }));
    let outcome_with = |roles: &[String]| {
        let assigned = json!({ "status": "active", "roles": roles });
        let situation = situation(&[json!({ "status": "active", "roles": roles, "assignments": [assigned] })]);
        check(&situation, &action).expect("a decision").outcome
    };
    let with_one = [others.as_slice(), of_task.get(COUNT - 1..).unwrap_or_default()].concat();
    assert_eq!((outcome_with(&others), outcome_with(&with_one)), (Outcome::NotYet, Outcome::Allowed));

    let pending = situation(&[json!({ "status": "approvalPending", "roles": with_one })]);
    let steps = plan(&pending, &action).expect("a plan").steps;
    let steps: Vec<_> = steps.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(steps, ["approve-gdap", "gdap-activates"]);
}

#[test]
fn a_request_can_ask_for_many_roles() {
    let roles: Vec<String> = ids('a').chain(ids('a')).collect();
    let request = gdap_request(&read(json!({ "displayName": "Many", "duration": "P1D", "roles": roles })));
    let request = serde_json::to_value(request.expect("a request")).expect("JSON");
    let sent = request["body"]["accessDetails"]["unifiedRoles"].as_array().expect("roles");
    assert_eq!(sent.len(), COUNT);
}

#[test]
fn each_relationship_of_a_long_list_finds_its_access_assignments() {
    let relationships: Vec<Value> = ids('a').map(|id| json!({ "id": id })).collect();
    let assignments: Value = ids('a').map(|id| (id, json!([]))).collect();
    let facts = gdap_facts(&read(json!(relationships)), Some(&read(assignments)));
    assert!(facts.answers.iter().all(|answer| answer.facts.as_ref().is_some_and(|facts| facts.assignments.is_some())));
}

#[test]
fn a_text_can_have_many_comments_and_addresses_without_gaps() {
    let comments = "<!---->".repeat(COUNT);
    assert_eq!(read_invitations(&format!("{comments}<a href='{INVITATION}'>Open</a>")).len(), 1);

    let glued = "http://a/x,".repeat(COUNT / 4);
    assert_eq!(read_invitations(&format!("{glued}{INVITATION}")).len(), 1);

    let invitations = format!("http://a/x,{INVITATION},").repeat(2_000);
    assert_eq!(read_invitations(&invitations).len(), 2_000);
}
