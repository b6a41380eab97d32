//! Where texts are in a list that is as long as its caller likes.

use std::collections::BTreeMap;

/// The places of texts, by which each is found without a look at the others.
#[derive(Debug, Default)]
pub(crate) struct Places(BTreeMap<String, i32>);

impl Places {
    /// The place of a text: the one that it has, or else this one.
    pub(crate) fn place_or(&mut self, text: &str, new: usize) -> usize {
        *self.0.entry(text.to_owned()).or_insert(new as i32) as usize
    }

    /// The place of a text, if it has one.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        self.0.get(text).map(|place| *place as usize)
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
