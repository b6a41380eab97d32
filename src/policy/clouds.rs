//! What is known of each cloud.

use crate::{
    model::{cloud::Cloud, day::Day},
    policy::{period::GERMANY_CLOSED, source::Source},
    wire::records::answer,
};

answer! {
    /// A cloud, and from when an edition of the multi-partner page covers it.
    pub struct CloudEntry {
        /// The cloud.
        pub cloud: Cloud = "cloud",
        /// The first day on which an edition covers it.
        pub since: Day = "since",
        /// The day on which it closed; left out while it is open.
        pub closed: Option<Day> = "closed",
        /// The address of its Partner Center.
        pub partner_center: &'static str = "partnerCenter",
        /// The address of its Partner Center API.
        pub api: &'static str = "api",
        /// The address of the text that states those addresses.
        pub source: &'static str = "source",
    }
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
