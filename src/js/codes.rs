//! The errors that occur only in JavaScript.

use crate::wire::{error::MessageArgs, names::string_enum, records::answer};

string_enum! {
    /// Why a call failed, where only the npm package can fail: other errors have an `ErrorCode`.
    pub enum RuntimeCode {
        /// A function was called before `init()` had finished, where the engine or the entry asks for it.
        NotInitialized = "not-initialized",
        /// The engine has no WebAssembly.
        NoWebAssembly = "no-webassembly",
        /// The engine does not compile WebAssembly here; `cause` is its error.
        WebAssemblyRefused = "webassembly-refused",
        /// The file with the module could not be fetched; `cause` says why.
        ModuleNotLoaded = "module-not-loaded",
        /// What `init` was given or has fetched is not the module of this version.
        WrongModule = "wrong-module",
        /// What `readMail` was given is no stored mail.
        NotAMail = "not-a-mail",
        /// `explain` was given something that is neither a finding, a step, a defect nor a problem.
        NothingToExplain = "nothing-to-explain",
        /// The language lacks a text that the answer needs.
        IncompleteLocale = "incomplete-locale",
        /// A row of a list that is not JSON.
        InvalidJson = "invalid-json",
        /// A row of a list in which a quotation mark is not closed, or text follows a closed one.
        InvalidCsv = "invalid-csv",
        /// A row of a list that is neither a request nor an object of Microsoft's APIs.
        UnknownRow = "unknown-row",
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
