//! Calendar days. The crate reads no clock: every day is stated by somebody.

use std::fmt;

use serde::{Serialize, Serializer};
use time::{Date, Month, OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};

use crate::{
    error::{ErrorCode, InputError},
    input::{Path, Read, Value},
};

/// A day, written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// A day of the rule book. Only for constants: a day that is none does not compile.
    #[allow(clippy::panic, reason = "evaluated by the compiler")]
    pub(crate) const fn new(year: i32, month: u8, day: u8) -> Day {
        let month = match month {
            1 => Month::January,
            2 => Month::February,
            3 => Month::March,
            4 => Month::April,
            5 => Month::May,
            6 => Month::June,
            7 => Month::July,
            8 => Month::August,
            9 => Month::September,
            10 => Month::October,
            11 => Month::November,
            _ => Month::December,
        };
        match Date::from_calendar_date(year, month, day) {
            Ok(date) => Day(date),
            Err(_) => panic!("no such day"),
        }
    }

    /// The day, where the text is one: four digits, two, two.
    pub fn parse(text: &str) -> Option<Day> {
        let shape = |(index, byte): (usize, u8)| {
            if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }
        };
        if text.len() != 10 || !text.bytes().enumerate().all(shape) {
            return None;
        }
        let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u16>().ok();
        let month = Month::try_from(u8::try_from(number(5..7)?).ok()?).ok()?;
        Date::from_calendar_date(number(0..4)?.into(), month, u8::try_from(number(8..10)?).ok()?).ok().map(Day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn invalid(value: &Value, at: &Path<'_>, expected: &'static str) -> InputError {
    InputError::new(ErrorCode::InvalidDate, at).found(value).expected(expected)
}

impl Read for Day {
    fn read(value: &Value, at: &Path<'_>) -> Result<Self, InputError> {
        Day::parse(value.text(at)?).ok_or_else(|| invalid(value, at, "YYYY-MM-DD"))
    }
}

/// A moment as the APIs give it: a day, or an RFC 3339 instant; kept as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    text: String,
    day: Day,
}

impl Moment {
    /// The moment, where the text is one.
    pub fn parse(text: &str) -> Option<Moment> {
        let instant = || Some(Day(OffsetDateTime::parse(text, &Rfc3339).ok()?.to_offset(UtcOffset::UTC).date()));
        Some(Moment { text: text.into(), day: Day::parse(text).or_else(instant)? })
    }

    /// The day on which it falls, in UTC.
    pub fn day(&self) -> Day {
        self.day
    }
}

impl Read for Moment {
    fn read(value: &Value, at: &Path<'_>) -> Result<Self, InputError> {
        Moment::parse(value.text(at)?).ok_or_else(|| invalid(value, at, "YYYY-MM-DD, RFC 3339"))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}
