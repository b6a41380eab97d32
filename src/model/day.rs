//! Calendar days. The crate reads no clock: every day comes from a caller or a source.

use std::fmt;

use time::{Date, Month};

use crate::wire::{
    error::{ErrorCode, Problems},
    packed::{Packed, Packer, Words},
    path::FieldPath,
    read::{self, FromValue},
    records::{deserialize, from_str, serialize},
    shape::{Body, Described, Shape, Type},
    text::parse_digits,
    value::Value,
    write::ToValue,
};

/// What is read as a day or as a moment.
pub(crate) const EXPECTED: &str = "YYYY-MM-DD, RFC 3339";
const PATTERN: &str =
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$";

/// A calendar day, written `YYYY-MM-DD`; an RFC 3339 moment is read as its day in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// A day in a constant; one that does not exist does not compile.
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

    /// The Julian day number, for differences between days.
    pub(crate) const fn number(self) -> i32 {
        self.0.to_julian_day()
    }

    /// Parses `YYYY-MM-DD`.
    pub(crate) fn parse(text: &str) -> Option<Day> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        if text.len() != 10 || year.len() != 4 || month.len() != 2 {
            return None;
        }
        let month = Month::try_from(parse_digits(month)? as u8).ok()?;
        Date::from_calendar_date(parse_digits(year)? as i32, month, parse_digits(day)? as u8).ok().map(Day)
    }

    /// The day that many days later; `None` if it is after 9999-12-31.
    pub(crate) fn plus_days(self, days: u32) -> Option<Day> {
        Date::from_julian_day(self.0.to_julian_day().checked_add_unsigned(days)?).ok().map(Day)
    }

    /// The day that many months later, or the last day of a month that is shorter; `None` if it is after 9999-12-31.
    pub(crate) fn plus_months(self, months: u32) -> Option<Day> {
        let month = u32::from(u8::from(self.0.month())) - 1 + months;
        let year = self.0.year().checked_add_unsigned(month / 12)?;
        let month = Month::try_from((month % 12 + 1) as u8).ok()?;
        Date::from_calendar_date(year, month, self.0.day().min(month.length(year))).ok().map(Day)
    }

    fn to_text(self) -> String {
        let digits = |number: i32, count: u32| {
            (0..count).rev().map(move |place| char::from(b'0' + (number / 10_i32.pow(place) % 10).unsigned_abs() as u8))
        };
        let mut text = String::with_capacity(10);
        text.extend(digits(self.0.year(), 4));
        text.push('-');
        text.extend(digits(u8::from(self.0.month()).into(), 2));
        text.push('-');
        text.extend(digits(self.0.day().into(), 2));
        text
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

impl ToValue for Day {
    fn to_value(&self) -> Value {
        Value::Text(self.to_text())
    }
}

impl FromValue for Day {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        match Moment::parse(read::text(value, at, problems)?) {
            Some(moment) => Some(moment.day),
            None => problems.refuse(at, ErrorCode::InvalidDate, value, EXPECTED),
        }
    }
}

impl Described for Day {
    fn described() -> Type {
        static SHAPE: Shape = Shape {
            name: "Day",
            docs: &[" A calendar day, `YYYY-MM-DD`. An RFC 3339 moment is read as its day in UTC."],
            body: Body::Text { pattern: Some(PATTERN) },
        };
        Type::Declared(&SHAPE)
    }
}

impl Packed for Day {
    type View = Day;

    fn pack(&self, at: usize, to: &mut Packer) -> Day {
        to.set(at, self.number());
        *self
    }

    fn unpack(words: Words<'_>, at: usize) -> Option<Day> {
        words.place(at)?;
        Date::from_julian_day(words.get(at)).ok().map(Day)
    }
}

from_str!(Day);
serialize!(Day);
deserialize!(Day);

/// A day (`YYYY-MM-DD`) or an RFC 3339 moment, as Microsoft's APIs give them; the text is kept as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    text: String,
    day: Day,
}

impl Moment {
    pub(crate) fn parse(text: &str) -> Option<Moment> {
        Some(Moment { text: text.into(), day: Day::parse(text).or_else(|| utc_day(text))? })
    }

    /// The day on which it falls, in UTC.
    pub fn day(&self) -> Day {
        self.day
    }

    /// The text as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl ToValue for Moment {
    fn to_value(&self) -> Value {
        self.text.to_value()
    }
}

impl FromValue for Moment {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        match Moment::parse(read::text(value, at, problems)?) {
            Some(moment) => Some(moment),
            None => problems.refuse(at, ErrorCode::InvalidDate, value, EXPECTED),
        }
    }
}

impl Described for Moment {
    fn described() -> Type {
        static SHAPE: Shape = Shape {
            name: "Moment",
            docs: &[" A day (`YYYY-MM-DD`) or an RFC 3339 moment, as Microsoft's APIs give them."],
            body: Body::Text { pattern: Some(PATTERN) },
        };
        Type::Declared(&SHAPE)
    }
}

/// Rules ask only for its day.
impl Packed for Moment {
    type View = Day;

    fn pack(&self, at: usize, to: &mut Packer) -> Day {
        self.day.pack(at, to)
    }

    fn unpack(words: Words<'_>, at: usize) -> Option<Day> {
        Day::unpack(words, at)
    }
}

from_str!(Moment);
serialize!(Moment);
deserialize!(Moment);

/// The day of an RFC 3339 moment, in UTC; `None` if that is outside the years 0000 to 9999.
///
/// The parser of the crate `time` would add 4 kB to the module.
fn utc_day(instant: &str) -> Option<Day> {
    let (date, time) = instant.split_at_checked(10)?;
    let (clock, rest) = time.strip_prefix(['T', 't'])?.split_at_checked(8)?;
    let (minutes, seconds) = clock.split_at_checked(5)?;
    two_digits(seconds.strip_prefix(':')?, 60)?;
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => {
            fraction.strip_prefix(|c: char| c.is_ascii_digit())?.trim_start_matches(|c: char| c.is_ascii_digit())
        }
        None => rest,
    };
    let ahead = match zone.split_at_checked(1)? {
        ("Z" | "z", "") => 0,
        ("+", offset) => minutes_of(offset)?,
        ("-", offset) => -minutes_of(offset)?,
        _ => return None,
    };
    let Day(date) = Day::parse(date)?;
    match minutes_of(minutes)? - ahead {
        ..0 => date.previous_day().filter(|date| date.year() >= 0),
        0..1440 => Some(date),
        _ => date.next_day(),
    }
    .map(Day)
}

/// The minutes in `hh:mm`.
fn minutes_of(clock: &str) -> Option<i32> {
    let (hours, minutes) = clock.split_once(':')?;
    Some(two_digits(hours, 23)? * 60 + two_digits(minutes, 59)?)
}

fn two_digits(text: &str, largest: u64) -> Option<i32> {
    let number = parse_digits(text).filter(|&number| text.len() == 2 && number <= largest)?;
    Some(number as i32)
}
