//! Until when a subscription can be canceled.

use crate::{
    model::day::Moment,
    wire::{
        error::{ErrorCode, Problems},
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
                None => problems.refuse(at, ErrorCode::InvalidDate, value, "YYYY-MM-DD, RFC 3339"),
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
            body: Body::Text { pattern: None },
        };
        Type::Declared(&SHAPE)
    }
}

from_str!(CancellationEnd);
serialize!(CancellationEnd);
deserialize!(CancellationEnd);
