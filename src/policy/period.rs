//! When and where something holds, and the days on which the policy turned.

use crate::{
    model::{
        cloud::{
            Cloud::{self, China, Germany, Global, UsGovernment},
            Clouds,
        },
        day::Day,
    },
    policy::source::{ReadFrom, Source},
    wire::records::answer,
};

answer! {
    /// A span of days in which a rule holds in some clouds.
    pub struct Period {
        /// The clouds.
        pub clouds: Clouds = "clouds",
        /// The first day.
        pub since: Day = "since",
        /// The first day on which it no longer holds; left out while it holds.
        pub until: Option<Day> = "until",
        /// The address of the text that says so.
        pub source: &'static str = "source",
        /// The date of that text.
        pub source_date: Day = "sourceDate",
        /// Where that text was read.
        pub read_from: ReadFrom = "readFrom",
    }
}

impl Period {
    /// Whether it includes this day in this cloud; without a day, whether it still holds.
    pub fn holds(&self, cloud: Cloud, day: Option<Day>) -> bool {
        self.clouds.contains(cloud) && self.holds_on(day)
    }

    /// Whether it includes this day; without a day, whether it still holds.
    pub(crate) fn holds_on(&self, day: Option<Day>) -> bool {
        match day {
            Some(day) => self.since <= day && self.until.is_none_or(|until| day < until),
            None => self.until.is_none(),
        }
    }
}

/// From this day on.
pub(crate) const fn since(day: Day, clouds: &[Cloud], source: Source) -> Period {
    let Source { url, date, read_from, .. } = source;
    Period { clouds: Clouds::of(clouds), since: day, until: None, source: url, source_date: date, read_from }
}

/// From the first day up to, but not including, the second.
pub(crate) const fn between(day: Day, until: Day, clouds: &[Cloud], source: Source) -> Period {
    Period { until: Some(until), ..since(day, clouds, source) }
}

/// In every edition and every cloud: 21Vianet's own page says so, and so does the page for all other clouds.
pub(crate) const fn always(source: Source) -> [Period; 2] {
    [since(Source::E0.date, &[China], Source::E0), since(Source::E1.date, &[Global, UsGovernment, Germany], source)]
}

/// Where and while an edition covers the cloud.
pub(crate) const fn covered(source: Source) -> [Period; 4] {
    [
        since(Source::E0.date, &[China], Source::REQUEST_CHINA),
        since(Source::E1.date, &[Global], source),
        since(Source::E4.date, &[UsGovernment], source),
        between(Source::E2.date, Source::E7.date, &[Germany], source),
    ]
}

/// The day from which a request for a reseller relationship can leave out DAP: since then it is a checkbox.
pub(crate) const DAP_OPTIONAL_SINCE: Day = Source::REQUEST_2018.date;
/// The day from which DAP neither comes with a reseller relationship nor can be asked for.
pub(crate) const DAP_ENDED: Day = Source::DAP_ENDED.date;
/// The first day on which a source shows a GDAP relationship.
pub(crate) const GDAP_BEGAN: Day = Source::GRAPH_GDAP.date;
/// The day on which Microsoft Cloud Germany closed.
pub(crate) const GERMANY_CLOSED: Day = Source::GERMANY_CLOSED.date;

/// When and where every request for a reseller relationship included DAP.
pub(crate) const DAP_INCLUDED: &[Period] = &[
    between(Source::E1.date, DAP_OPTIONAL_SINCE, &[Global], Source::REQUEST_2016),
    between(Source::E4.date, DAP_ENDED, &[UsGovernment], Source::REQUEST_2018),
    between(Source::E2.date, Source::E7.date, &[Germany], Source::REQUEST_2018),
    since(Source::E0.date, &[China], Source::REQUEST_CHINA),
];
