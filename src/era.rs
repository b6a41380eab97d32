//! Time, made finite: nothing changes between two days on which an edition or a rule begins or ends.

use crate::{day::Day, edition::Edition, rules::BOOK};

/// A stretch of days in which the policy stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Era(u8);

/// The days on which anything changes, in order.
fn changes() -> Vec<Day> {
    let mut days = Vec::new();
    let mut add = |day| {
        if let Err(place) = days.binary_search(&day) {
            days.insert(place, day);
        }
    };
    for edition in Edition::ALL {
        add(edition.since);
    }
    for period in BOOK.iter().flat_map(|rule| rule.periods) {
        add(period.since);
        period.until.map(&mut add);
    }
    days
}

impl Era {
    /// The era of a day; none before the first edition.
    pub fn of(day: Day) -> Option<Era> {
        let number = changes().partition_point(|&change| change <= day).checked_sub(1)?;
        u8::try_from(number).ok().map(Era)
    }

    /// The era that has not ended.
    pub fn newest() -> Era {
        Era::all().last().unwrap_or(Era(0))
    }

    /// Every era, oldest first.
    pub fn all() -> impl Iterator<Item = Era> {
        (0u8..).map(Era).take(changes().len())
    }

    /// The day on which it begins.
    pub fn first_day(self) -> Option<Day> {
        changes().get(usize::from(self.0)).copied()
    }
}
