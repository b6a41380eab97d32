//! What is decided in another way is decided as by the single call: many at a time, with the feature `rayon` as well, and
//! as numbers.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod shared;

use std::cell::Cell;

use multipartner::{
    Action, ActionType, Situation, check, check_many,
    internals::{case::Case, packed::PackedDecision},
};

/// The questions of the cases.
fn questions() -> Vec<(Situation, Action)> {
    let read = |case: serde_json::Value| {
        let situation = serde_json::from_value(case["situation"].clone()).expect("a situation");
        (situation, serde_json::from_value(case["action"].clone()).expect("an action"))
    };
    shared::decisions().into_iter().map(read).collect()
}

#[test]
fn many_decisions_are_those_of_the_single_call() {
    let mut requests = questions();
    // One that is refused stops no other.
    let (early, action) = requests.first().expect("a case").clone();
    requests.insert(7, (early.as_of("1999-12-31".parse().expect("a day")), action));

    let expected: Vec<_> = requests.iter().map(|(situation, action)| check(situation, action)).collect();
    assert!(expected.iter().any(Result::is_err));
    assert_eq!(check_many(&requests), expected);
}

#[test]
fn packed_decisions_are_those_of_the_single_call() {
    let mut packed_ones = 0;
    for (situation, action) in questions() {
        let decision = check(&situation, &action).expect("a decision");
        let room = [const { Cell::new(0) }; 64];
        let packed = PackedDecision::of(&Case::of(&situation, &action), &room);
        // The names of roles that an action states are not in its case.
        let names_roles = decision.findings.iter().any(|finding| finding.args.iter().any(|(name, _)| *name == "roles"));
        assert_eq!(packed.is_none(), names_roles && action.kind() != ActionType::OpenSupportRequest, "{action:?}");
        let Some(packed) = packed else { continue };
        packed_ones += 1;
        assert_eq!((packed.outcome, packed.edition()), (decision.outcome, decision.edition), "{action:?}");
        let findings: Vec<_> = packed.findings().filter_map(|finding| finding.finding()).collect();
        assert_eq!(findings, decision.findings, "{action:?} in {situation:?}");
    }
    assert!(packed_ones > 1_000, "{packed_ones}");
}
