//! The clouds Partner Center has run in.

use crate::{
    data::{Value, Write, object, optional},
    day::Day,
    edition::Edition,
    name::names,
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

impl Write for CloudEntry {
    fn write(&self) -> Value {
        object(vec![
            ("cloud", self.cloud.write()),
            ("since", self.since.write()),
            ("closed", optional(&self.closed)),
            ("partnerCenter", self.partner_center.into()),
            ("api", self.api.into()),
            ("source", self.source.into()),
        ])
    }
}

/// Every cloud.
pub fn clouds() -> Vec<CloudEntry> {
    Cloud::ALL
        .iter()
        .filter_map(|&cloud| {
            let since = Edition::ALL.iter().find(|edition| edition.covers(cloud))?.since;
            let (partner_center, api) = match cloud {
                Cloud::China => (
                    "https://partner.partnercenter.microsoftonline.cn",
                    "https://partner.partnercenterapi.microsoftonline.cn",
                ),
                _ => ("https://partner.microsoft.com/dashboard", "https://api.partnercenter.microsoft.com"),
            };
            Some(CloudEntry {
                cloud,
                since,
                closed: (cloud == Cloud::Germany).then_some(GERMANY_CLOSED),
                partner_center,
                api,
                source: "https://learn.microsoft.com/partner-center/developer/partner-center-rest-urls",
            })
        })
        .collect()
}
