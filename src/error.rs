//! What is thrown when the input is not a question.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    input::{Path, Value},
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
        /// Text with half a surrogate pair: it has no meaning in Unicode, and nothing may be guessed.
        IllFormedText = "ill-formed-text",
        /// A getter threw, or a proxy refused.
        UnreadableValue = "unreadable-value",
        BeforeFirstEdition = "before-first-edition",
        NoSourcedLink = "no-sourced-link",
        DelegatedAdminNotOffered = "delegated-admin-not-offered",
        DelegatedAdminNotOptional = "delegated-admin-not-optional",
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
pub struct InputError {
    /// Why it was refused.
    pub code: ErrorCode,
    /// Where, such as `action.subscription.id`.
    pub path: String,
    /// What the messages name, by placeholder.
    pub args: Vec<(&'static str, String)>,
}

impl InputError {
    pub(crate) fn new(code: ErrorCode, at: &Path<'_>) -> Self {
        InputError { code, path: at.to_string(), args: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    pub(crate) fn found(self, value: &Value) -> Self {
        self.with("found", value.brief())
    }

    pub(crate) fn expected(self, what: impl Into<String>) -> Self {
        self.with("expected", what)
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.code)?;
        for (index, (name, value)) in self.args.iter().enumerate() {
            write!(f, "{} {name} {value}", if index == 0 { "," } else { ";" })?;
        }
        Ok(())
    }
}

impl std::error::Error for InputError {}

impl Serialize for InputError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("code", &self.code)?;
        map.serialize_entry("path", &self.path)?;
        map.serialize_entry("args", &Args(&self.args))?;
        map.end()
    }
}

/// Named values of a message, as an object.
pub(crate) struct Args<'a, T>(pub &'a [(&'static str, T)]);

impl<T: Serialize> Serialize for Args<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
