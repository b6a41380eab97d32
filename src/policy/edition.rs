//! The editions of the multi-partner page: the policy has changed several times since 2016.

use std::fmt;

use crate::{
    model::{
        cloud::Cloud::{self, China, Germany, Global, UsGovernment},
        day::Day,
    },
    policy::source::Source,
    wire::{
        error::{ErrorCode, Problem},
        records::answer,
        shape::{Described, Type},
        value::Value,
        write::ToValue,
    },
};

/// The label of an edition, `E0` to `E14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EditionId(pub &'static str);

impl EditionId {
    /// The label as text.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for EditionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl ToValue for EditionId {
    fn to_value(&self) -> Value {
        self.0.to_value()
    }
}

impl Described for EditionId {
    fn described() -> Type {
        Type::Named("EditionId")
    }
}

answer! {
    /// An edition of the multi-partner page.
    pub struct Edition {
        /// Its label.
        pub edition: EditionId = "edition",
        /// The day it was published, as its source dates it.
        pub since: Day = "since",
        /// Whether that day is inferred because the source is undated.
        pub inferred: bool = "inferred",
        /// The clouds to which it says it applies.
        pub clouds: &'static [Cloud] = "clouds",
        /// The address at which it can be read.
        pub source: &'static str = "source",
    }
}

const fn edition(name: &'static str, clouds: &'static [Cloud], source: Source) -> Edition {
    Edition { edition: EditionId(name), since: source.date, inferred: false, clouds, source: source.url }
}

impl Edition {
    /// Every edition, oldest first. `E0` is the only one for the cloud in China.
    pub const ALL: &'static [Edition] = &[
        edition("E0", &[China], Source::E0),
        edition("E1", &[Global], Source::E1),
        edition("E2", &[Global, Germany], Source::E2),
        edition("E3", &[Global, Germany], Source::E3),
        edition("E4", &[Global, UsGovernment, Germany], Source::E4),
        edition("E5", &[Global, UsGovernment, Germany], Source::E5),
        edition("E6", &[Global, UsGovernment, Germany], Source::E6),
        edition("E7", &[Global, UsGovernment], Source::E7),
        edition("E8", &[Global, UsGovernment], Source::E8),
        edition("E9", &[Global, UsGovernment], Source::E9),
        edition("E10", &[Global, UsGovernment], Source::E10),
        edition("E11", &[Global, UsGovernment], Source::E11),
        // For its first six weeks it named only US Government: see the rule `global-missing-from-list`.
        edition("E12", &[Global, UsGovernment], Source::E12),
        edition("E13", &[Global, UsGovernment], Source::E13),
        Edition { inferred: true, ..edition("E14", &[Global, UsGovernment], Source::E14) },
    ];

    /// Whether it says that it applies to this cloud.
    pub fn covers(&self, cloud: Cloud) -> bool {
        self.clouds.contains(&cloud)
    }

    /// Is it read in this cloud, whether it covers it or not? Partners read 21Vianet's own page, or the one for all other
    /// clouds.
    pub(crate) fn is_read_in(&self, cloud: Cloud) -> bool {
        self.covers(China) == (cloud == China)
    }

    /// The place of the edition in force in a cloud on a day; without a day, of the newest.
    pub(crate) fn place_in_force(cloud: Cloud, day: Option<Day>) -> Option<usize> {
        Edition::ALL.iter().rposition(|edition| edition.is_read_in(cloud) && day.is_none_or(|day| edition.since <= day))
    }

    /// The edition in force in a cloud on a day; without a day, the newest.
    ///
    /// # Errors
    /// If the day, which is stated at this path, is before the first edition.
    pub(crate) fn in_force(cloud: Cloud, day: Option<Day>, path: &str) -> Result<EditionId, Problem> {
        match Edition::place_in_force(cloud, day).and_then(|place| Edition::ALL.get(place)) {
            Some(edition) => Ok(edition.edition),
            None => {
                let covered = Edition::ALL.iter().find(|edition| edition.covers(cloud));
                Err(Problem::new(ErrorCode::BeforeFirstEdition, path.into())
                    .with("found", &day.map(|day| day.to_string()).unwrap_or_default())
                    .with("cloud", cloud.as_str())
                    .expected(&covered.map(|edition| edition.since.to_string()).unwrap_or_default()))
            }
        }
    }
}
