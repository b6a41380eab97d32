//! What an option says besides its outcome, which the cases have.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use multipartner::{
    ActionType, Cloud, Customer, GdapRelationship, GdapRelationshipStatus, Partner, Relationship, Situation, options,
};

fn situation() -> Situation {
    let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse().expect("an id"));
    let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse().expect("an id"));
    Situation::new(partner, customer).cloud(Cloud::Global).as_of("2026-06-01".parse().expect("a day"))
}

#[test]
fn options_that_concern_a_subscription_ask_who_sold_it() {
    let concerned = [
        ActionType::ChangeSubscription,
        ActionType::TransitionSubscription,
        ActionType::RequestTransfer,
        ActionType::ChangeTerms,
        ActionType::ChangePartnerOfRecord,
    ];
    for option in options(&situation()).expect("options") {
        let findings = &option.decision.findings;
        let asks = findings.iter().any(|finding| finding.path == Some("action.subscription.soldBy"));
        // There is no case in which a transition is possible, so that nothing has to be known.
        let decides =
            concerned.contains(&option.action_type) && option.action_type != ActionType::TransitionSubscription;
        assert_eq!(asks, decides, "{}", option.action_type);
        assert_eq!(option.action_type.needs_subscription(), concerned.contains(&option.action_type));
    }
}

#[test]
fn an_option_names_the_roles_that_it_needs() {
    let role = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b".parse().expect("an id"); // Directory Readers
    let gdap = GdapRelationship::new().status(GdapRelationshipStatus::Active).roles(vec![role]);
    let situation = situation().relationship(Relationship::new().gdap(vec![gdap]));
    let options = options(&situation).expect("options");
    let support = options.iter().find(|option| option.action_type == ActionType::OpenSupportRequest);
    let findings = &support.expect("an option").decision.findings;
    let lacks = findings.iter().find(|finding| finding.rule.name == "gdap-lacks-role").expect("a finding");
    // The least role for the task "open a support request" in the table of roles by task.
    assert_eq!(lacks.args, [("roles", "Service Support Administrator".to_owned())]);
}
