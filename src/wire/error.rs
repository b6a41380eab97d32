//! What is wrong with an input.

use std::fmt;

use crate::wire::{
    names::string_enum,
    path::{FieldPath, Segment},
    records::{answer, serialize},
    text::{quoted, shown},
    value::Value,
    write::ToValue,
};

string_enum! {
    /// Why input was refused, or what of an API's object was not understood.
    pub enum ErrorCode {
        /// A value of another type than the field takes.
        WrongType = "wrong-type",
        /// A field that the object does not have.
        UnknownField = "unknown-field",
        /// A field that the object must have.
        MissingField = "missing-field",
        /// A word that is not in the list; names are compared letter by letter.
        UnknownValue = "unknown-value",
        /// Not the id of a Microsoft Entra tenant.
        InvalidTenantId = "invalid-tenant-id",
        /// Not the id of a subscription.
        InvalidSubscriptionId = "invalid-subscription-id",
        /// Not a numeric PartnerID.
        InvalidPartnerId = "invalid-partner-id",
        /// Not the id of a GDAP relationship.
        InvalidRelationshipId = "invalid-relationship-id",
        /// An empty text where an id belongs.
        EmptyId = "empty-id",
        /// Not the template id of an Entra role, and not the name of one where that is accepted.
        InvalidRoleId = "invalid-role-id",
        /// Text that is not the whole name of one Entra role, but a part of the names of some.
        AmbiguousRole = "ambiguous-role",
        /// Not a date or moment.
        InvalidDate = "invalid-date",
        /// A moment without a time zone, which was taken as UTC.
        NoTimeZone = "no-time-zone",
        /// Not an ISO 8601 duration.
        InvalidDuration = "invalid-duration",
        /// Not a whole number, or out of range.
        InvalidCount = "invalid-count",
        /// Text with a lone surrogate, which means nothing in Unicode.
        IllFormedText = "ill-formed-text",
        /// A value nested too deeply, or part of an input that is too large.
        UnreadableValue = "unreadable-value",
        /// Not an email address.
        InvalidMailAddress = "invalid-mail-address",
        /// Text longer than the field takes.
        TextTooLong = "text-too-long",
        /// Text with control characters, or characters that are invisible or change the direction of text.
        UnprintableText = "unprintable-text",
        /// Text in which a mail program would find a link.
        TextWithLink = "text-with-link",
        /// Text without content.
        EmptyText = "empty-text",
        /// Invitations that do not go together in one mail.
        InvalidInvitations = "invalid-invitations",
        /// A product of no family that the policy knows.
        NoFamily = "no-family",
        /// Too little is known of a product to tell its family.
        UnclearFamily = "unclear-family",
        /// A day before the first edition of the policy for that cloud.
        BeforeFirstEdition = "before-first-edition",
        /// No source prints an invitation link for that kind, day and cloud.
        NoSourcedLink = "no-sourced-link",
        /// The links of that day cannot ask for DAP.
        DapNotOffered = "dap-not-offered",
        /// The links of that day always ask for DAP.
        DapNotOptional = "dap-not-optional",
    }
}

/// What a message mentions, by placeholder.
pub type MessageArgs = Vec<(&'static str, String)>;

impl ToValue for MessageArgs {
    fn to_value(&self) -> Value {
        Value::Object(self.iter().map(|(name, text)| ((*name).to_owned(), Value::Text(text.clone()))).collect())
    }
}

/// Leaves out what is empty.
pub(crate) struct NonEmpty<'a>(pub &'a MessageArgs);

impl ToValue for NonEmpty<'_> {
    fn to_value(&self) -> Value {
        if self.0.is_empty() { Value::Undefined } else { self.0.to_value() }
    }
}

answer! {
    /// One thing that is wrong with an input.
    pub struct Problem {
        /// What is wrong.
        pub code: ErrorCode = "code",
        /// Where, such as `action.subscription.id`; empty if a value was parsed on its own.
        pub path: String = "path",
        /// What the explanation mentions, by placeholder.
        pub args: MessageArgs = "args",
    }
}

impl Problem {
    pub(crate) fn new(code: ErrorCode, path: String) -> Problem {
        Problem { code, path, args: MessageArgs::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Problem {
        self.args.push((name, value.into()));
        self
    }

    /// Names the value that was found, in quotes.
    pub(crate) fn found(self, text: &str) -> Problem {
        self.with("found", &quoted(text))
    }

    pub(crate) fn expected(self, what: &str) -> Problem {
        self.with("expected", what)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            f.write_str(&self.path)?;
            f.write_str(": ")?;
        }
        f.write_str(self.code.as_str())?;
        for (place, (name, value)) in self.args.iter().enumerate() {
            f.write_str(if place == 0 { " (" } else { ", " })?;
            f.write_str(name)?;
            f.write_str(" ")?;
            f.write_str(value)?;
        }
        f.write_str(if self.args.is_empty() { "" } else { ")" })
    }
}

/// Input that cannot be judged, with everything that is wrong with it.
///
/// It holds data. [`explain`](crate::explain) puts each problem into words; `Display` gives a short line for logs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError {
    problems: Vec<Problem>,
}

impl InputError {
    /// Every problem, in the order of the arguments and of their paths; there is at least one.
    ///
    /// At most [`MAX_PROBLEMS`] are listed.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl From<Problem> for InputError {
    fn from(problem: Problem) -> Self {
        InputError { problems: vec![problem] }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.problems.iter().enumerate() {
            f.write_str(if place == 0 { "" } else { "; " })?;
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for InputError {}

impl ToValue for InputError {
    /// The list of the problems.
    fn to_value(&self) -> Value {
        self.problems.to_value()
    }
}

serialize!(InputError);

/// The most problems that one error lists.
pub const MAX_PROBLEMS: usize = 1_000;

/// The problems found so far, in the order in which they will be listed.
#[derive(Debug, Default)]
pub struct Problems {
    argument: usize,
    found: Vec<(Vec<Segment>, Problem)>,
}

impl Problems {
    /// The problems from here on are those of the next argument.
    pub(crate) fn next_argument(&mut self) {
        self.argument += 1;
    }

    /// Adds a problem. Returns `None`, for the value that cannot be read.
    pub(crate) fn add<T>(&mut self, at: &FieldPath<'_>, code: ErrorCode, args: &[(&'static str, &str)]) -> Option<T> {
        self.insert(at, code, args);
        None
    }

    fn insert(&mut self, at: &FieldPath<'_>, code: ErrorCode, args: &[(&'static str, &str)]) {
        if self.found.len() == MAX_PROBLEMS {
            return;
        }
        let mut order = vec![Segment::Index(self.argument)];
        order.extend(at.segments());
        let args = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        let place = self.found.partition_point(|(other, _)| *other <= order);
        let found = (order, Problem { code, path: at.spelled(), args });
        // Of two fields of one name, both can be unknown.
        if place.checked_sub(1).and_then(|place| self.found.get(place)) != Some(&found) {
            self.found.insert(place, found);
        }
    }

    /// Adds the problem of a value that is none of those expected.
    pub(crate) fn refuse<T>(
        &mut self,
        at: &FieldPath<'_>,
        code: ErrorCode,
        value: &Value,
        expected: &str,
    ) -> Option<T> {
        self.add(at, code, &[("found", &shown(value)), ("expected", expected)])
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// The problems.
    pub(crate) fn into_list(self) -> Vec<Problem> {
        self.found.into_iter().map(|(_, problem)| problem).collect()
    }

    /// What was read, or the error that lists the problems.
    pub(crate) fn into_result<T>(self, read: Option<T>) -> Result<T, InputError> {
        match read {
            Some(read) if self.found.is_empty() => Ok(read),
            _ => Err(InputError { problems: self.into_list() }),
        }
    }
}
