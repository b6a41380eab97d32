//! The packed request, from any words: it is decided or left to the strict door, and each finding can be told.
#![no_main]

use std::cell::Cell;

use libfuzzer_sys::fuzz_target;
use multipartner::internals::{REQUEST_WORDS, packed};

fuzz_target!(|bytes: &[u8]| {
    let words: Vec<Cell<i32>> = bytes
        .chunks_exact(4)
        .take(REQUEST_WORDS)
        .map(|word| Cell::new(i32::from_le_bytes([word[0], word[1], word[2], word[3]])))
        .collect();
    let told = |decision: &packed::PackedDecision| {
        assert!(decision.findings().iter().all(|finding| finding.finding().is_some()), "{decision:?}");
        Some(())
    };
    packed::check(&words).as_ref().and_then(told);
    packed::options(&words, told);
});
