//! Addresses are taken apart natively as a browser does it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod shared;

#[test]
fn addresses_are_taken_apart_by_the_url_standard() {
    shared::run_urls();
}
