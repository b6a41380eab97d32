//! Lengths of time, as Microsoft Graph writes them.

use alloc::string::String;

use crate::{
    data::{Path, Read, Value, Write, number},
    day::Day,
    error::{ErrorCode, InputError},
    search::split_once,
};

/// An ISO 8601 duration, such as `P730D`; kept as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duration {
    text: String,
    months: u32,
    days: u32,
    /// Is there a part of a day besides?
    broken: bool,
}

impl Duration {
    /// The duration, where the text is one: whole numbers of years, months, weeks, days, hours, minutes and seconds.
    pub fn parse(text: &str) -> Option<Duration> {
        let rest = text.strip_prefix('P')?;
        let (date, time) = match split_once(rest, b'T') {
            Some((_, "")) => return None,
            Some((date, time)) => (date, time),
            None => (rest, ""),
        };
        if rest.is_empty() {
            return None;
        }
        let (months, rest) = parts(date, &[(b'Y', 12), (b'M', 1)])?;
        let (days, rest) = parts(rest, &[(b'W', 7), (b'D', 1)])?;
        let (seconds, more) = parts(time, &[(b'H', 3600), (b'M', 60), (b'S', 1)])?;
        let whole = rest.is_empty() && more.is_empty();
        let (days, broken) = (days + seconds / 86_400, seconds % 86_400 > 0);
        whole.then(|| Duration { text: text.into(), months, days, broken })
    }

    /// How many days it lasts, a year counting 365 and a month 30; none where a part of a day is left over.
    pub fn days(&self) -> Option<u32> {
        (!self.broken).then_some(self.months / 12 * 365 + self.months % 12 * 30 + self.days)
    }

    /// The day on which it is over, where it begins on this one; none beyond the calendar.
    pub(crate) fn after(&self, day: Day) -> Option<Day> {
        day.plus_months(self.months)?.plus_days(self.days)
    }

    /// As it is written.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The sum of the parts at the start, each a number and its unit, in this order and each at most once; and the rest.
fn parts<'t>(mut text: &'t str, units: &[(u8, u32)]) -> Option<(u32, &'t str)> {
    let mut sum = 0;
    for (unit, length) in units {
        if let Some((digits, rest)) = split_once(text, *unit) {
            // More digits than any duration has would not fit.
            sum += number(digits).filter(|_| (1..=5).contains(&digits.len()))? as u32 * length;
            text = rest;
        }
    }
    Some((sum, text))
}

impl Read for Duration {
    fn blank() -> Self {
        Duration { text: String::new(), months: 0, days: 0, broken: false }
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        *self = Duration::parse(value.text(at)?).ok_or_else(|| {
            InputError::new(ErrorCode::InvalidDuration, at).found(value).expected("ISO 8601 duration")
        })?;
        Ok(())
    }
}

impl Write for Duration {
    fn write(&self) -> Value {
        self.text.write()
    }
}
