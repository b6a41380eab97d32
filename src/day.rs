//! Calendar days. The crate reads no clock: every day is stated by somebody.

use alloc::string::String;
use core::fmt;

use time::{Date, Month};

use crate::{
    data::{Path, Read, Value, Write, number},
    error::{ErrorCode, InputError},
    search::split_once,
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

    /// Days since some other day, which constants can compare.
    pub(crate) const fn number(self) -> i32 {
        self.0.to_julian_day()
    }

    /// The day, where the text is one: four digits, two, two.
    pub fn parse(text: &str) -> Option<Day> {
        let (year, rest) = split_once(text, b'-')?;
        let (month, day) = split_once(rest, b'-')?;
        if text.len() != 10 || year.len() != 4 || month.len() != 2 {
            return None;
        }
        let month = Month::try_from(number(month)? as u8).ok()?;
        Date::from_calendar_date(number(year)? as i32, month, number(day)? as u8).ok().map(Day)
    }
}

impl Day {
    /// The day so many days later.
    pub(crate) fn plus_days(self, days: u32) -> Option<Day> {
        Date::from_julian_day(self.0.to_julian_day().checked_add_unsigned(days)?).ok().map(Day)
    }

    /// The day so many months later, or the last of a month that is too short for it.
    pub(crate) fn plus_months(self, months: u32) -> Option<Day> {
        let month = u32::from(u8::from(self.0.month())) - 1 + months;
        let year = self.0.year().checked_add_unsigned(month / 12)?;
        let month = Month::try_from((month % 12 + 1) as u8).ok()?;
        Date::from_calendar_date(year, month, self.0.day().min(month.length(year))).ok().map(Day)
    }

    /// As it is written.
    pub(crate) fn text(self) -> String {
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
        f.write_str(&self.text())
    }
}

impl Write for Day {
    fn write(&self) -> Value {
        Value::Text(self.text())
    }
}

fn invalid(value: &Value, at: &Path<'_>, expected: &'static str) -> InputError {
    InputError::new(ErrorCode::InvalidDate, at).found(value).expected(expected)
}

impl Read for Day {
    fn blank() -> Self {
        Day::new(1970, 1, 1)
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        *self = Day::parse(value.text(at)?).ok_or_else(|| invalid(value, at, "YYYY-MM-DD"))?;
        Ok(())
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
        Some(Moment { text: text.into(), day: Day::parse(text).or_else(|| utc_day(text))? })
    }

    /// The day on which it falls, in UTC.
    pub fn day(&self) -> Day {
        self.day
    }
}

impl Read for Moment {
    fn blank() -> Self {
        Moment { text: String::new(), day: Day::blank() }
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        *self = Moment::parse(value.text(at)?).ok_or_else(|| invalid(value, at, "YYYY-MM-DD, RFC 3339"))?;
        Ok(())
    }
}

impl Write for Moment {
    fn write(&self) -> Value {
        self.text.write()
    }
}

/// The day of an RFC 3339 instant, in UTC. A library's parser would cost 4 kB of the module.
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
        ..0 => date.previous_day(),
        0..1440 => Some(date),
        _ => date.next_day(),
    }
    .map(Day)
}

/// The minutes in `hh:mm`.
fn minutes_of(clock: &str) -> Option<i32> {
    let (hours, minutes) = split_once(clock, b':')?;
    Some(two_digits(hours, 23)? * 60 + two_digits(minutes, 59)?)
}

fn two_digits(text: &str, largest: u64) -> Option<i32> {
    let number = number(text).filter(|&number| text.len() == 2 && number <= largest)?;
    Some(number as i32)
}
