//! Lengths of time, as Microsoft Graph writes them.

use alloc::string::String;

use crate::{
    data::{Path, Read, Value, Write, number},
    error::{ErrorCode, InputError},
};

/// An ISO 8601 duration, such as `P730D`; kept as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duration {
    text: String,
    days: u64,
    /// Is there a part of a day besides?
    broken: bool,
}

impl Duration {
    /// The duration, where the text is one: whole numbers of years, months, weeks, days, hours, minutes and seconds.
    pub fn parse(text: &str) -> Option<Duration> {
        let rest = text.strip_prefix('P')?;
        let (date, time) = match rest.split_once('T') {
            Some((_, "")) => return None,
            Some((date, time)) => (date, time),
            None => (rest, ""),
        };
        if rest.is_empty() {
            return None;
        }
        let days = parts(date, &[('Y', 365), ('M', 30), ('W', 7), ('D', 1)])?;
        let seconds = parts(time, &[('H', 3600), ('M', 60), ('S', 1)])?;
        Some(Duration { text: text.into(), days: days + seconds / 86_400, broken: seconds % 86_400 > 0 })
    }

    /// How many days it lasts, a year counting 365 and a month 30; none where a part of a day is left over.
    pub fn days(&self) -> Option<u64> {
        (!self.broken).then_some(self.days)
    }

    /// As it is written.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The sum of the parts, each a number and its unit; units come in this order, each at most once.
fn parts(mut text: &str, units: &[(char, u64)]) -> Option<u64> {
    let mut sum = 0;
    for (unit, length) in units {
        if let Some((digits, rest)) = text.split_once(*unit) {
            // More digits than any duration has would not fit.
            sum += number(digits).filter(|_| (1..=9).contains(&digits.len()))? * length;
            text = rest;
        }
    }
    text.is_empty().then_some(sum)
}

impl Read for Duration {
    fn blank() -> Self {
        Duration { text: String::new(), days: 0, broken: false }
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
