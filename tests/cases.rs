//! Every case, answered natively.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;
mod shared;

#[test]
fn every_case_is_answered_as_expected() {
    shared::run(&native::answers);
}

#[test]
fn every_malformed_input_is_refused_as_expected() {
    shared::run_malformed(&native::answers, None);
}

#[test]
fn null_counts_as_left_out() {
    shared::run_nulls(&native::answers);
}
