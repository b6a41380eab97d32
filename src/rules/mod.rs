//! The rule book, a chapter a file. A new rule goes into the chapter of its subject, with its messages in
//! `src/locale/*.json` and two cases in `tests/cases`: one that it speaks in, one that it is silent in.

mod clouds;
mod links;
mod privileges;
mod resale;
mod several_partners;
mod subscriptions;

use crate::{
    cloud::Cloud::{self, China, Germany, Global, UsGovernment},
    day::Day,
    rule::{Period, Rule},
};

/// The chapters, in the order in which findings of one severity are told.
const CHAPTERS: &[&[Rule]] =
    &[clouds::RULES, subscriptions::RULES, resale::RULES, privileges::RULES, several_partners::RULES, links::RULES];

/// Every rule, chapter by chapter.
pub const BOOK: [Rule; LENGTH] = bind();

const LENGTH: usize = {
    let (mut length, mut chapters) = (0, CHAPTERS);
    while let [chapter, rest @ ..] = chapters {
        length += chapter.len();
        chapters = rest;
    }
    length
};

#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn bind() -> [Rule; LENGTH] {
    let mut book = [CHAPTERS[0][0]; LENGTH];
    let (mut place, mut chapters) = (0, CHAPTERS);
    while let [chapter, rest @ ..] = chapters {
        let mut rules = *chapter;
        while let [rule, others @ ..] = rules {
            book[place] = *rule;
            place += 1;
            rules = others;
        }
        chapters = rest;
    }
    book
}

/// From this day on.
const fn since(day: Day, clouds: &'static [Cloud]) -> Period {
    Period { clouds, since: day, until: None }
}

/// From the first day up to, and without, the second.
const fn between(day: Day, until: Day, clouds: &'static [Cloud]) -> Period {
    Period { clouds, since: day, until: Some(until) }
}

/// In every edition: 21Vianet's of 2016-10-18, and everybody else's from 2016-12-02.
const ALWAYS: &[Period] =
    &[since(Day::new(2016, 10, 18), &[China]), since(Day::new(2016, 12, 2), &[Global, UsGovernment, Germany])];

/// The day from which delegated admin privileges no longer come with a reseller relationship, nor can be asked for.
pub(crate) const DELEGATED_ADMIN_ENDED: Day = Day::new(2023, 10, 9);
