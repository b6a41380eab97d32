//! Many decisions at a time are those of the single call, in order; with the feature `rayon` as well.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod shared;

use multipartner::{Action, Situation, check, check_many};

#[test]
fn many_decisions_are_those_of_the_single_call() {
    let mut requests: Vec<(Situation, Action)> = shared::decisions()
        .iter()
        .map(|case| {
            let situation = serde_json::from_value(case["situation"].clone()).expect("a situation");
            (situation, serde_json::from_value(case["action"].clone()).expect("an action"))
        })
        .collect();
    // One that is refused stops no other.
    let (early, action) = requests.first().expect("a case").clone();
    requests.insert(7, (early.as_of("1999-12-31".parse().expect("a day")), action));

    let expected: Vec<_> = requests.iter().map(|(situation, action)| check(situation, action)).collect();
    assert!(expected.iter().any(Result::is_err));
    assert_eq!(check_many(&requests), expected);
}
