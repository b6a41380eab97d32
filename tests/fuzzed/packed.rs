//! The packed request, from any words: it is decided or left to the strict door, and each finding can be told.

use std::{cell::Cell, cell::RefCell, collections::HashSet};

use multipartner::internals::{
    REQUEST_WORDS,
    case::Case,
    packed::{self, PackedDecision},
};

thread_local! {
    /// The findings that could be told. There are few, and telling one takes longer than a decision.
    static TOLD: RefCell<HashSet<i32>> = RefCell::default();
}

pub fn run(bytes: &[u8]) {
    let (words, _) = bytes.as_chunks();
    let words: Vec<Cell<i32>> =
        words.iter().take(REQUEST_WORDS).map(|word| Cell::new(i32::from_le_bytes(*word))).collect();
    let room = [const { Cell::new(0) }; 64];
    TOLD.with_borrow_mut(|told| {
        let mut tell = |case: &Case| {
            let decision = PackedDecision::of(case, &room)?;
            for finding in decision.findings() {
                if told.insert(finding.0) {
                    assert!(finding.finding().is_some(), "{decision:?}");
                }
            }
            Some(())
        };
        packed::case(&words).as_ref().and_then(&mut tell);
        packed::cases(&words, tell);
    });
}
