//! The clouds Partner Center has run in.

use crate::{
    data::{Value, Write, object},
    day::Day,
    name::names,
    source::Source,
};

names! {
    /// A cloud with a Partner Center.
    pub enum Cloud {
        Global = "global",
        UsGovernment = "us-government",
        /// Closed on 2021-10-29.
        Germany = "germany",
        /// Operated by 21Vianet.
        China = "china",
    }
}

/// The day Microsoft Cloud Germany closed.
///
/// Source: <https://learn.microsoft.com/azure/germany/germany-developer-guide>
pub(crate) const GERMANY_CLOSED: Day = Day::new(2021, 10, 29);

/// What is known of a cloud.
#[derive(Clone, Debug)]
pub struct CloudEntry {
    /// Which.
    pub cloud: Cloud,
    /// The first day on which an edition covers it.
    pub since: Day,
    /// The day it closed.
    pub closed: Option<Day>,
    /// Partner Center's site.
    pub partner_center: &'static str,
    /// Partner Center's API.
    pub api: &'static str,
    /// Where the addresses are stated.
    pub source: &'static str,
}

const REST_URLS: &str = "https://learn.microsoft.com/partner-center/developer/partner-center-rest-urls";

const fn worldwide(cloud: Cloud, since: Day, closed: Option<Day>) -> CloudEntry {
    CloudEntry {
        cloud,
        since,
        closed,
        partner_center: "https://partner.microsoft.com/dashboard",
        api: "https://api.partnercenter.microsoft.com",
        source: REST_URLS,
    }
}

/// Every cloud.
pub const CLOUDS: &[CloudEntry] = &[
    worldwide(Cloud::Global, Source::E1.date, None),
    worldwide(Cloud::UsGovernment, Source::E4.date, None),
    worldwide(Cloud::Germany, Source::E2.date, Some(GERMANY_CLOSED)),
    CloudEntry {
        cloud: Cloud::China,
        since: Source::E0.date,
        closed: None,
        partner_center: "https://partner.partnercenter.microsoftonline.cn",
        api: "https://partner.partnercenterapi.microsoftonline.cn",
        source: REST_URLS,
    },
];

impl Write for CloudEntry {
    fn write(&self) -> Value {
        object(&[
            ("cloud", &self.cloud),
            ("since", &self.since),
            ("closed", &self.closed),
            ("partnerCenter", &self.partner_center),
            ("api", &self.api),
            ("source", &self.source),
        ])
    }
}
