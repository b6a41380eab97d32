//! Where in the input a value is.

use crate::wire::text::{MAX_QUOTED, decimal, quoted};

/// A path such as `action.roles[2]`; it is spelled out only when something is wrong there.
#[derive(Clone, Copy, Debug)]
pub enum FieldPath<'p> {
    /// An argument.
    Root(&'static str),
    /// A field of an object.
    Field(&'p FieldPath<'p>, &'p str),
    /// An item of an array.
    Item(&'p FieldPath<'p>, usize),
}

/// One step of a path, in the order in which problems are listed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Segment {
    Index(usize),
    Name(String),
}

impl FieldPath<'_> {
    /// The path spelled out, as JavaScript would write it.
    pub(crate) fn spelled(&self) -> String {
        match self {
            FieldPath::Root(name) => (*name).into(),
            FieldPath::Field(parent, name) if is_identifier(name) => parent.spelled() + "." + name,
            FieldPath::Field(parent, name) => parent.spelled() + "[" + &quoted(name) + "]",
            FieldPath::Item(parent, index) => parent.spelled() + "[" + &decimal(*index as u64) + "]",
        }
    }

    /// The steps from the argument down.
    pub(crate) fn segments(&self) -> Vec<Segment> {
        match self {
            FieldPath::Root(_) => Vec::new(),
            FieldPath::Field(parent, name) => parent.followed_by(Segment::Name((*name).into())),
            FieldPath::Item(parent, index) => parent.followed_by(Segment::Index(*index)),
        }
    }

    fn followed_by(&self, last: Segment) -> Vec<Segment> {
        let mut segments = self.segments();
        segments.push(last);
        segments
    }
}

fn is_identifier(name: &str) -> bool {
    (1..MAX_QUOTED).contains(&name.len())
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$'))
}
