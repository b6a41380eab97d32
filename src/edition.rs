//! The editions of the multi-partner page: the policy has moved since 2016.

use crate::{
    cloud::Cloud::{self, China, Germany, Global, UsGovernment},
    data::{Value, Write, object},
    day::Day,
    source::Source,
};

/// One edition of the page.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its label, `E0` to `E14`.
    pub name: &'static str,
    /// The day it was published, as its source dates it.
    pub since: Day,
    /// Is that day inferred, because the source is undated?
    pub inferred: bool,
    /// The clouds it says it applies to.
    pub clouds: &'static [Cloud],
    /// Where it can be read.
    pub source: &'static str,
}

const fn edition(name: &'static str, clouds: &'static [Cloud], source: Source) -> Edition {
    Edition { name, since: source.date, inferred: false, clouds, source: source.url }
}

impl Edition {
    /// The day of the first edition.
    pub(crate) const FIRST: Day = Source::E0.date;

    /// Every edition, oldest first. `E0` is the only one there has ever been for the cloud operated by 21Vianet.
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
        // For its first six weeks it named US Government alone: see the rule `global-missing-from-list`.
        edition("E12", &[Global, UsGovernment], Source::E12),
        edition("E13", &[Global, UsGovernment], Source::E13),
        Edition { inferred: true, ..edition("E14", &[Global, UsGovernment], Source::E14) },
    ];

    /// Does it say that it applies to this cloud?
    pub fn covers(&self, cloud: Cloud) -> bool {
        self.clouds.contains(&cloud)
    }

    /// The editions of the page that a cloud's partners read: 21Vianet's own, or the one for all other clouds.
    pub(crate) fn of(cloud: Cloud) -> impl DoubleEndedIterator<Item = &'static Edition> {
        Edition::ALL.iter().filter(move |edition| edition.covers(China) == (cloud == China))
    }
}

impl Write for Edition {
    fn write(&self) -> Value {
        object(&[
            ("edition", &self.name),
            ("since", &self.since),
            ("inferred", &self.inferred),
            ("clouds", &self.clouds),
            ("source", &self.source),
        ])
    }
}
