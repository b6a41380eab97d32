//! The errors that occur only in JavaScript.

use crate::wire::{error::MessageArgs, names::string_enum, records::answer};

string_enum! {
    /// Why a call failed, where only the npm package can fail: other errors have an `ErrorCode`.
    pub enum RuntimeCode {
        /// A function was called before `init()` had finished.
        NotInitialised = "not-initialised",
        /// `explain` was given something that is neither a finding, a step, a defect nor a problem.
        NothingToExplain = "nothing-to-explain",
        /// The language lacks a text that the answer needs.
        IncompleteLocale = "incomplete-locale",
    }
}

answer! {
    /// A problem that occurs only in JavaScript.
    pub struct RuntimeProblem {
        /// What is wrong.
        pub code: RuntimeCode = "code",
        /// The argument.
        pub path: &'static str = "path",
        /// What the explanation mentions, by placeholder.
        pub args: MessageArgs = "args",
    }
}
