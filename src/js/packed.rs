//! The fast door: requests come in as numbers, and decisions go out as numbers. Nothing is allocated, and no object crosses.
//!
//! JavaScript writes the words of a request into the module's memory (`pack.js`), and reads there what was decided
//! (`fast.js`). Whatever it cannot pack goes through the strict door, `exports.rs`.

use std::cell::Cell;

use wasm_bindgen::prelude::*;

use crate::{
    engine::packed::{self, PackedDecision, PackedFinding},
    js::{
        texts::{DECISION_WORDS, REQUEST_WORDS, TEXTS},
        value::answered,
    },
    policy::case::Case,
    wire::{error::Problems, packed::Packer, path::FieldPath, value::Value},
};

thread_local! {
    /// The words of a request, and behind them those of what was decided.
    static WORDS: [Cell<i32>; REQUEST_WORDS + DECISION_WORDS] =
        const { [const { Cell::new(0) }; REQUEST_WORDS + DECISION_WORDS] };
}

/// The address of the words.
#[wasm_bindgen(js_name = packedWords)]
pub fn packed_words() -> usize {
    WORDS.with(|words| words.as_ptr() as usize)
}

/// The memory that they are in.
#[wasm_bindgen(js_name = packedMemory)]
pub fn packed_memory() -> Result<JsValue, JsValue> {
    Ok(wasm_bindgen::memory())
}

/// The text is not valid.
const NOT_VALID: i32 = -1;
/// The text is an id, to which JavaScript gives a number.
const AN_ID: i32 = 0;

/// The word of a text of a type, or one of those above.
#[wasm_bindgen(js_name = wordOf)]
pub fn word_of(text_type: usize, text: &str) -> i32 {
    let Some((_, pack)) = TEXTS.get(text_type) else { return NOT_VALID };
    let mut packer = Packer::default();
    packer.reserve(1);
    if !pack(&Value::Text(text.to_owned()), &FieldPath::Root(""), &mut Problems::default(), &mut packer) {
        NOT_VALID
    } else if packer.ids.is_empty() {
        packer.words().get(0)
    } else {
        AN_ID
    }
}

/// Whether the partner may do this, of the packed situation and action. `false` if the strict door has to answer.
#[wasm_bindgen(js_name = checkPacked)]
pub fn check_packed() -> bool {
    decided(|request, answer| answer.decide(&packed::case(request)?))
}

/// Every type of action with its decision, of the packed situation. `false` if the strict door has to answer.
#[wasm_bindgen(js_name = optionsPacked)]
pub fn options_packed() -> bool {
    decided(|request, answer| packed::cases(request, |case| answer.decide(case)))
}

/// What a finding says.
#[wasm_bindgen(js_name = packedFinding)]
pub fn packed_finding(finding: i32) -> Result<JsValue, JsValue> {
    PackedFinding(finding).finding().map_or(Ok(JsValue::UNDEFINED), |finding| answered(&finding))
}

/// Writes decisions: the edition, then of each its outcome, the number of its findings, and these.
struct Answer<'w> {
    words: &'w [Cell<i32>],
    at: usize,
}

impl Answer<'_> {
    fn decide(&mut self, case: &Case) -> Option<()> {
        let ([edition, ..], Some(free)) = (self.words, self.words.get(self.at..)) else { return None };
        let [outcome, count, room @ ..] = free else { return None };
        let decision = PackedDecision::of(case, room)?;
        edition.set(decision.edition_place as i32);
        outcome.set(decision.outcome as i32);
        count.set(decision.findings().len() as i32);
        self.at += 2 + decision.findings().len();
        Some(())
    }
}

fn decided(decide: impl FnOnce(&[Cell<i32>], &mut Answer<'_>) -> Option<()>) -> bool {
    WORDS.with(|words| {
        let (request, answer) = words.split_at(REQUEST_WORDS);
        decide(request, &mut Answer { words: answer, at: 1 }).is_some()
    })
}
