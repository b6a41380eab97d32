//! What is thrown when the input is not a question.

use alloc::{borrow::ToOwned, boxed::Box, string::String, vec::Vec};
use core::fmt;

use crate::{
    data::{Path, Value, Write, object},
    name::names,
};

names! {
    /// Why input was refused.
    pub enum ErrorCode {
        WrongType = "wrong-type",
        UnknownField = "unknown-field",
        MissingField = "missing-field",
        UnknownValue = "unknown-value",
        InvalidTenantId = "invalid-tenant-id",
        InvalidSubscriptionId = "invalid-subscription-id",
        InvalidPartnerId = "invalid-partner-id",
        InvalidRelationshipId = "invalid-relationship-id",
        InvalidRoleId = "invalid-role-id",
        InvalidDate = "invalid-date",
        InvalidDuration = "invalid-duration",
        /// Not a whole number of things.
        InvalidCount = "invalid-count",
        /// Text with half a surrogate pair: it has no meaning in Unicode, and nothing may be guessed.
        IllFormedText = "ill-formed-text",
        /// A getter threw, or a proxy refused.
        UnreadableValue = "unreadable-value",
        InvalidMailAddress = "invalid-mail-address",
        TextTooLong = "text-too-long",
        /// Control characters, or characters that hide or turn text around.
        UnprintableText = "unprintable-text",
        TextWithLink = "text-with-link",
        EmptyText = "empty-text",
        /// Neither one invitation, nor a relationship and admin privileges.
        InvalidInvitations = "invalid-invitations",
        BeforeFirstEdition = "before-first-edition",
        NoSourcedLink = "no-sourced-link",
        DapNotOffered = "dap-not-offered",
        DapNotOptional = "dap-not-optional",
        /// JavaScript only: a function was called before `init()`.
        NotInitialised = "not-initialised",
        /// `explain` was given something that is neither finding, defect nor error.
        NothingToExplain = "nothing-to-explain",
        /// `explain` was given a language that lacks the text.
        IncompleteLocale = "incomplete-locale",
    }
}

/// Input that cannot be judged: which, where, what was found and what was expected.
///
/// It holds data only; `explain` words it, and `Display` gives a terse line for logs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError(Box<Refusal>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Refusal {
    code: ErrorCode,
    path: String,
    args: Args,
}

/// What a message names, by placeholder.
pub type Args = Vec<(&'static str, String)>;

impl InputError {
    pub(crate) fn new(code: ErrorCode, at: &Path<'_>) -> Self {
        InputError(Box::new(Refusal { code, path: at.text(), args: Args::new() }))
    }

    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.0.args.push((name, value.into()));
        self
    }

    pub(crate) fn found(self, value: &Value) -> Self {
        self.with("found", &value.brief())
    }

    pub(crate) fn expected(self, what: &str) -> Self {
        self.with("expected", what)
    }

    /// The same, of a value that was stated elsewhere.
    pub(crate) fn at(mut self, path: &str) -> Self {
        self.0.path = path.into();
        self
    }

    /// Why it was refused.
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// Where, such as `action.subscription.id`.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// All of it in a line.
    pub(crate) fn line(&self) -> String {
        let mut line = self.path().to_owned() + ": " + self.code().name();
        for (name, value) in self.args() {
            line.extend(["; ", name, " ", value]);
        }
        line
    }

    /// What the messages name, by placeholder.
    pub fn args(&self) -> &[(&'static str, String)] {
        &self.0.args
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line())
    }
}

impl core::error::Error for InputError {}

impl Write for InputError {
    fn write(&self) -> Value {
        object(&[("code", &self.code()), ("path", &self.0.path), ("args", &self.0.args)])
    }
}
