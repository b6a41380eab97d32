//! Time, made finite: nothing changes between two days on which an edition or a rule begins or ends.

use crate::{
    day::Day,
    edition::Edition,
    rule::{Period, Rule},
    rules::BOOK,
};

/// A stretch of days in which the policy stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Era(Day);

/// The days on which anything changes, in order. The compiler collects them.
static CHANGES: Days = {
    let mut days = Days { list: [Day::new(9999, 12, 31); 128], count: 0 };
    let mut editions = Edition::ALL;
    while let [edition, rest @ ..] = editions {
        days.insert(edition.since);
        editions = rest;
    }
    let mut rules: &[Rule] = BOOK;
    while let [rule, rest @ ..] = rules {
        days.insert_all(rule.periods);
        rules = rest;
    }
    days
};

struct Days {
    list: [Day; 128],
    count: usize,
}

#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler")]
impl Days {
    const fn insert_all(&mut self, mut periods: &[Period]) {
        while let [period, rest @ ..] = periods {
            self.insert(period.since);
            if let Some(until) = period.until {
                self.insert(until);
            }
            periods = rest;
        }
    }

    /// Keeps them sorted, and each once.
    const fn insert(&mut self, day: Day) {
        let mut place = self.count;
        while place > 0 && day.number() < self.list[place - 1].number() {
            place -= 1;
        }
        if place > 0 && self.list[place - 1].number() == day.number() {
            return;
        }
        let mut last = self.count;
        while last > place {
            self.list[last] = self.list[last - 1];
            last -= 1;
        }
        self.list[place] = day;
        self.count += 1;
    }
}

impl Era {
    /// The era of a day; none before the first edition.
    pub fn of(day: Day) -> Option<Era> {
        Era::all().take_while(|era| era.0 <= day).last()
    }

    /// The era that has not ended.
    pub fn newest() -> Era {
        Era::all().last().unwrap_or(Era(Edition::FIRST))
    }

    /// Every era, oldest first.
    pub fn all() -> impl Iterator<Item = Era> {
        CHANGES.list.iter().take(CHANGES.count).copied().map(Era)
    }

    /// The day on which it begins.
    pub fn first_day(self) -> Day {
        self.0
    }
}
