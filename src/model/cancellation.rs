//! Until when a subscription can be canceled.

use crate::{
    model::day::{Day, EXPECTED, Moment},
    wire::{
        error::{ErrorCode, Problems},
        packed::{Packed, Packer, Words},
        path::FieldPath,
        read::{self, FromValue},
        records::{deserialize, from_str, serialize},
        shape::{Body, Described, Shape, Type},
        value::Value,
        write::ToValue,
    },
};

/// Until when a subscription can be canceled or reduced.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CancellationEnd {
    /// Until then.
    Until(Moment),
    /// It cannot be canceled, at no time. Written `never`.
    Never,
}

const NEVER: &str = "never";

impl From<Moment> for CancellationEnd {
    fn from(last: Moment) -> Self {
        CancellationEnd::Until(last)
    }
}

impl FromValue for CancellationEnd {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        match read::text(value, at, problems)? {
            NEVER => Some(CancellationEnd::Never),
            text => match Moment::parse(text) {
                Some(last) => Some(CancellationEnd::Until(last)),
                None => problems.refuse(at, ErrorCode::InvalidDate, value, EXPECTED),
            },
        }
    }
}

impl ToValue for CancellationEnd {
    fn to_value(&self) -> Value {
        match self {
            CancellationEnd::Until(last) => last.to_value(),
            CancellationEnd::Never => NEVER.to_value(),
        }
    }
}

impl Described for CancellationEnd {
    fn described() -> Type {
        static SHAPE: Shape = Shape {
            name: "CancellationEnd",
            docs: &[
                " Until when a subscription can be canceled or reduced: a day (`YYYY-MM-DD`) or an RFC 3339 moment, or `never` if it",
                " cannot be canceled.",
            ],
            body: Body::Text {
                pattern: Some(
                    "^(never|[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?)$",
                ),
            },
        };
        Type::Declared(&SHAPE)
    }
}

/// As rules see it: the last day, or none.
#[derive(Clone, Copy, Debug)]
pub(crate) enum LastDay {
    Until(Day),
    Never,
}

/// No day is packed as 1.
impl Packed for CancellationEnd {
    type View = LastDay;

    fn pack(&self, at: usize, to: &mut Packer) -> LastDay {
        match self {
            CancellationEnd::Until(last) => LastDay::Until(last.pack(at, to)),
            CancellationEnd::Never => {
                to.set(at, 1);
                LastDay::Never
            }
        }
    }

    fn unpack(words: Words<'_>, at: usize) -> Option<LastDay> {
        if words.get(at) == 1 { Some(LastDay::Never) } else { Day::unpack(words, at).map(LastDay::Until) }
    }
}

from_str!(CancellationEnd);
serialize!(CancellationEnd);
deserialize!(CancellationEnd);
