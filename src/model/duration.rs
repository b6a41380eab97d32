//! Lengths of time, as Microsoft Graph writes them.

use std::fmt;

use crate::{
    model::day::Day,
    wire::{
        error::{ErrorCode, Problems},
        path::FieldPath,
        read::{self, FromValue},
        records::{deserialize, from_str, serialize},
        shape::{Body, Described, Shape, Type},
        text::parse_digits,
        value::Value,
        write::ToValue,
    },
};

/// An ISO 8601 duration, such as `P730D`; the text is kept as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    text: String,
    months: u32,
    days: u32,
    /// Whether it also includes part of a day.
    has_part_day: bool,
}

impl Duration {
    /// The duration that a text writes, in whole years, months, weeks, days, hours, minutes and seconds.
    pub(crate) fn parse(text: &str) -> Option<Duration> {
        let rest = text.strip_prefix('P')?;
        let (date, time) = match rest.split_once('T') {
            Some((_, "")) => return None,
            Some((date, time)) => (date, time),
            None => (rest, ""),
        };
        if rest.is_empty() {
            return None;
        }
        let (months, rest) = parts(date, &[('Y', 12), ('M', 1)])?;
        let (days, rest) = parts(rest, &[('W', 7), ('D', 1)])?;
        let (seconds, more) = parts(time, &[('H', 3600), ('M', 60), ('S', 1)])?;
        let whole = rest.is_empty() && more.is_empty();
        let (days, has_part_day) = (days + seconds / 86_400, seconds % 86_400 > 0);
        whole.then(|| Duration { text: text.into(), months, days, has_part_day })
    }

    /// Its length in days, counting a year as 365 days and a month beyond whole years as 30: `P18M` has 545. `None` if it
    /// is not a whole number of days.
    pub fn days(&self) -> Option<u32> {
        (!self.has_part_day).then_some(self.months / 12 * 365 + self.months % 12 * 30 + self.days)
    }

    /// The day on which it ends if it begins on this one; `None` beyond the calendar.
    pub(crate) fn after(&self, day: Day) -> Option<Day> {
        day.plus_months(self.months)?.plus_days(self.days)
    }

    /// The text as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// The sum of the parts at the start, each a number and its unit, in this order and each at most once; and the rest.
fn parts<'t>(mut text: &'t str, units: &[(char, u32)]) -> Option<(u32, &'t str)> {
    let mut sum = 0;
    for (unit, length) in units {
        if let Some((digits, rest)) = text.split_once(*unit) {
            // More digits than any duration has would not fit.
            sum += parse_digits(digits).filter(|_| (1..=5).contains(&digits.len()))? as u32 * length;
            text = rest;
        }
    }
    Some((sum, text))
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromValue for Duration {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        match Duration::parse(read::text(value, at, problems)?) {
            Some(duration) => Some(duration),
            None => problems.refuse(at, ErrorCode::InvalidDuration, value, "ISO 8601 duration"),
        }
    }
}

impl ToValue for Duration {
    fn to_value(&self) -> Value {
        self.text.to_value()
    }
}

impl Described for Duration {
    fn described() -> Type {
        static SHAPE: Shape = Shape {
            name: "Duration",
            docs: &[" An ISO 8601 duration, such as `P730D`."],
            body: Body::Text { pattern: Some("^P") },
        };
        Type::Declared(&SHAPE)
    }
}

from_str!(Duration);
serialize!(Duration);
deserialize!(Duration);
