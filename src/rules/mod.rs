//! The rule book, a chapter a file. A new rule goes into the chapter of its subject, with its messages in
//! `src/locale/*.json` and two cases in `tests/cases`: one that it speaks in, one that it is silent in.

mod acceptance;
mod clouds;
mod conditions;
mod gdap_relationships;
mod gdap_requests;
mod indirect;
mod links;
mod mails;
mod own_subscriptions;
mod privileges;
mod removal;
mod resale;
mod roles;
mod several_partners;
mod subscriptions;
mod transfers;

use crate::{
    cloud::Cloud::{self, China, Germany, Global, UsGovernment},
    day::Day,
    rule::{Period, Rule},
    source::Source,
};

pub(crate) use privileges::dap_is_included;

/// The chapters, in the order in which findings of one severity are told.
const CHAPTERS: &[&[Rule]] = &[
    clouds::RULES,
    subscriptions::RULES,
    own_subscriptions::RULES,
    transfers::RULES,
    resale::RULES,
    indirect::RULES,
    conditions::RULES,
    privileges::RULES,
    gdap_requests::RULES,
    gdap_relationships::RULES,
    removal::RULES,
    roles::RULES,
    several_partners::RULES,
    acceptance::RULES,
    links::RULES,
    mails::RULES,
];

/// Every rule, chapter by chapter.
pub const BOOK: &[Rule] = &BOUND;

const BOUND: [Rule; LENGTH] = bind();

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
const fn since(day: Day, clouds: &'static [Cloud], source: Source) -> Period {
    Period { clouds, since: day, until: None, source }
}

/// From the first day up to, and without, the second.
const fn between(day: Day, until: Day, clouds: &'static [Cloud], source: Source) -> Period {
    Period { clouds, since: day, until: Some(until), source }
}

/// In every edition and cloud, whether the edition covers it or not: 21Vianet's own page says it, and everybody else's.
const fn always(source: Source) -> [Period; 2] {
    [since(Source::E0.date, &[China], Source::E0), since(Source::E1.date, &[Global, UsGovernment, Germany], source)]
}

/// Where and while an edition covers the cloud.
const fn covered(source: Source) -> [Period; 4] {
    [
        since(Source::E0.date, &[China], Source::REQUEST_CHINA),
        since(Source::E1.date, &[Global], source),
        since(Source::E4.date, &[UsGovernment], source),
        between(Source::E2.date, Source::E7.date, &[Germany], source),
    ]
}

/// The day from which delegated admin privileges were a checkbox.
pub(crate) const CHECKBOX: Day = Source::REQUEST_2018.date;
/// The first day on which a source shows a GDAP relationship.
const GDAP_BEGAN: Day = Source::GRAPH_GDAP.date;
/// The day from which delegated admin privileges no longer come with a reseller relationship, nor can be asked for.
pub(crate) const DAP_ENDED: Day = Source::DAP_ENDED.date;
