//! Where the policy says so.

use crate::day::Day;

/// A text that states policy: where it can be read, and its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its address.
    pub url: &'static str,
    /// Its date: the day it was published, or, where that is not known, the day of the copy.
    pub date: Day,
}

const fn source(url: &'static str, year: i32, month: u8, day: u8) -> Source {
    Source { url, date: Day::new(year, month, day) }
}

/// A page of the Spanish documentation repository at a commit; it is bilingual, and public with its history.
macro_rules! es {
    ($commit:literal, $page:literal) => {
        concat!("https://github.com/MicrosoftDocs/partner-center-pr.es-es/blob/", $commit, "/partner-center/", $page)
    };
}

/// A page of the English documentation as it stood in October 2023, in a public copy.
macro_rules! en {
    ($page:literal) => {
        concat!("https://github.com/kvamseek/partner-center/blob/85eb3c4/", $page)
    };
}

impl Source {
    // The multi-partner page, edition by edition.
    pub(crate) const E0: Source = source("https://msdn.microsoft.com/en-us/partner-china/multipartner", 2016, 10, 18);
    pub(crate) const E1: Source = source(es!("8929ccf6", "multipartner.md"), 2016, 12, 2);
    pub(crate) const E2: Source = source(es!("6922d6eb", "multipartner.md"), 2017, 1, 27);
    pub(crate) const E3: Source = source(es!("956ef0c5", "multipartner.md"), 2017, 3, 30);
    pub(crate) const E4: Source = source(es!("e3c558ca", "multipartner.md"), 2017, 6, 22);
    pub(crate) const E5: Source = source(es!("2b964052", "multipartner.md"), 2018, 4, 24);
    pub(crate) const E6: Source = source(es!("3aad6d08", "multipartner.md"), 2018, 10, 10);
    pub(crate) const E7: Source = source(es!("83cc23a2", "multipartner.md"), 2018, 12, 5);
    pub(crate) const E8: Source = source(es!("0175218c", "multipartner.md"), 2019, 3, 20);
    pub(crate) const E9: Source = source(es!("c182ad4c", "multipartner.md"), 2019, 11, 20);
    pub(crate) const E10: Source = source(es!("a29d9579", "multipartner.md"), 2019, 12, 12);
    pub(crate) const E11: Source = source(es!("da7ca23f", "multipartner.md"), 2020, 11, 29);
    pub(crate) const E12: Source = source(es!("d12d99a8", "multipartner.md"), 2021, 4, 4);
    pub(crate) const E13: Source = source(en!("multipartner.md"), 2023, 9, 26);
    /// Undated; it follows the end of delegated admin privileges, whose day stands for it.
    pub(crate) const E14: Source =
        source("https://video2.skills-academy.com/en-au/partner-center/customers/multipartner", 2023, 10, 9);

    // Its sister pages.
    pub(crate) const REQUEST_CHINA: Source =
        source("https://msdn.microsoft.com/en-us/partner-china/request-a-relationship-with-a-customer", 2016, 10, 18);
    pub(crate) const REQUEST_2016: Source =
        source(es!("8929ccf6", "request-a-relationship-with-a-customer.md"), 2016, 12, 2);
    pub(crate) const REQUEST_2018: Source =
        source(es!("0162c1f5", "request-a-relationship-with-a-customer.md"), 2018, 11, 1);
    /// Undated, and newer than the end of delegated admin privileges, whose day stands for it.
    pub(crate) const REQUEST_NEWEST: Source = source(
        "https://learn.microsoft.com/hi-in/partner-center/customers/request-a-relationship-with-a-customer",
        2023,
        10,
        9,
    );
    pub(crate) const DELEGATED_ADMIN_ENDED: Source = source(en!("announcements/includes/october-2023"), 2023, 10, 9);
    pub(crate) const RELATIONSHIP_REQUESTS: Source =
        source(en!("developer/request-reseller-relationship.md"), 2022, 6, 15);
    pub(crate) const NEW_COMMERCE_ADD_ONS: Source = source(en!("new-commerce-add-ons.md"), 2023, 10, 23);
    pub(crate) const GRANULAR_ADMIN_FAQ: Source = source(en!("gdap-faq.md"), 2023, 10, 23);
    pub(crate) const NATIONAL_CLOUDS_DEVELOPER: Source =
        source(en!("developer/developing-for-partner-center-for-microsoft-national-cloud.md"), 2023, 9, 28);
    /// The page is undated; the day is that of the sample it prints.
    pub(crate) const GRAPH_GRANULAR_ADMIN: Source =
        source("https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship", 2022, 2, 10);
    pub(crate) const GERMANY_CLOSED: Source =
        source("https://learn.microsoft.com/azure/germany/germany-developer-guide", 2021, 10, 29);
}
