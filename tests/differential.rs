//! What this crate parses by hand, against the parsers that everybody uses. Where they are meant to differ, it says why.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use linkify::{LinkFinder, LinkKind};
use multipartner::{
    Day, DefectName, Invitation, Moment, RelationshipId, RoleId, SubscriptionId, TenantId, invite, read_invitations,
};
use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, RngSeed},
};
use serde_json::json;
use time::{Date, OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};
use url::Url;
use uuid::Uuid;

fn config() -> Config {
    // Failures print their input; a file of them would not travel with the test.
    Config { cases: 4_000, rng_seed: RngSeed::Fixed(0), failure_persistence: None, ..Config::default() }
}

fn as_text(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// A date, or what looks like one, now and then with a character that is none of a date.
fn date() -> impl Strategy<Value = String> {
    let years = prop_oneof![4 => 1_u32..=9998, 1 => select(vec![0, 9999])];
    let numbers = (years, 0_u32..=13, 0_u32..=32);
    let near = numbers.prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    prop_oneof![6 => near, 1 => "[0-9]{3,5}-[0-9]{1,3}-[0-9]{1,3}", 1 => "[0-9 +/٣-]{8,11}"]
}

/// A time with its offset, or what looks like one.
fn time() -> impl Strategy<Value = String> {
    let numbers = (0_u32..=24, 0_u32..=60, 0_u32..=61, "([.,][0-9]{0,10})?", "[Zz]|[+-][0-2][0-9]:[0-6][0-9]|");
    let near = numbers.prop_map(|(hour, minute, second, fraction, zone)| {
        format!("T{hour:02}:{minute:02}:{second:02}{fraction}{zone}")
    });
    prop_oneof![6 => near, 1 => "[Tt ][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?[Zz]?", 1 => "[Tt0-9:.Z+-]{0,24}"]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn days_are_those_of_rfc_3339(text in date()) {
        let theirs = OffsetDateTime::parse(&format!("{text}T00:00:00Z"), &Rfc3339);
        let ours: Result<Day, _> = text.parse();
        prop_assert_eq!(ours.map(|day| day.to_string()).ok(), theirs.map(|moment| as_text(moment.date())).ok());
    }

    #[test]
    fn moments_are_those_of_rfc_3339(text in (date(), time()).prop_map(|(date, time)| date + &time)) {
        // A day alone is a moment too, as Graph's `endDateTime` may be written.
        prop_assume!(text.len() > 10);
        // RFC 3339 allows a second 60, but only where a leap second was or may be; which day it is on is all that is asked here.
        prop_assume!(!text.contains(":60"));
        // It lets applications write a space for the T; no API of Microsoft's does.
        prop_assume!(!text.contains(' '));
        let theirs = OffsetDateTime::parse(&text, &Rfc3339);
        let theirs = theirs.ok().and_then(|moment| moment.checked_to_offset(UtcOffset::UTC));
        // RFC 3339 writes the years 0000 to 9999.
        let theirs = theirs.filter(|moment| moment.year() >= 0);
        let ours: Result<Moment, _> = text.parse();
        prop_assert_eq!(ours.map(|moment| moment.day().to_string()).ok(), theirs.map(|moment| as_text(moment.date())));
    }

    #[test]
    fn ids_are_guids_with_hyphens(text in prop_oneof![
        3 => "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        1 => "[0-9a-f]{7,9}(-[0-9a-g]{3,5}){3}-[0-9a-f]{11,13}",
        1 => "[0-9a-f]{32}",
        1 => "\\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}",
        1 => "urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        1 => "[0-9a-f-]{36}",
    ]) {
        // In braces, without hyphens or as a URN, a GUID is not what Partner Center prints.
        let theirs = Uuid::try_parse(&text).ok().filter(|_| text.len() == 36);
        let theirs = theirs.map(|guid| guid.hyphenated().to_string());
        let of = |id: Result<String, _>| id.ok();
        prop_assert_eq!(of(text.parse::<TenantId>().map(|id| id.as_str().to_owned())), theirs.clone());
        prop_assert_eq!(of(text.parse::<RoleId>().map(|id| id.as_str().to_owned())), theirs.clone());
        prop_assert_eq!(of(text.parse::<SubscriptionId>().map(|id| id.as_str().to_owned())), theirs.clone());
        let twice = theirs.map(|guid| format!("{guid}-{guid}"));
        let relationship = format!("{text}-{text}").parse::<RelationshipId>();
        prop_assert_eq!(of(relationship.map(|id| id.as_str().to_owned())), twice);
    }
}

/// A link that is built, of any kind and format.
fn link() -> impl Strategy<Value = String> {
    let id = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    let day = select(vec!["2019-06-01", "2020-12-08", "2022-06-15", "2023-10-08", "2026-01-01"]);
    let kind = select(vec!["reseller", "indirect-reseller", "dap", "gdap"]);
    (kind, id, id, day).prop_filter_map("no source prints such a link", |(kind, one, other, day)| {
        let parts = match kind {
            "reseller" | "dap" => json!({ "partnerTenantId": one }),
            "gdap" => json!({ "relationshipId": format!("{one}-{other}") }),
            _ => json!({ "resellerTenantId": one, "resellerPartnerId": "1234567", "providerTenantId": other }),
        };
        let mut invitation = parts;
        invitation["kind"] = kind.into();
        invitation["asOf"] = day.into();
        let invitation: Invitation = serde_json::from_value(invitation).expect("an invitation");
        invite(&invitation).ok().map(|link| link.url)
    })
}

/// Words, marks and spaces, as they stand around a link.
fn prose() -> impl Strategy<Value = String> {
    let pieces = [
        " ",
        "\n",
        "\r\n",
        "\t",
        "Hello",
        "see",
        "Señor",
        "请",
        "مرحبا",
        ",",
        ".",
        ":",
        ";",
        "!",
        "?",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "\"",
        "'",
        "“",
        "”",
        "«",
        "»",
        "*",
        "_",
        "|",
        "-",
        "—",
        "…",
        "a@b.example",
        "www.example.com",
        "1.",
    ];
    prop::collection::vec(select(pieces.to_vec()), 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(config())]

    /// Every invitation that linkify finds as one link is found at the same place.
    #[test]
    fn links_are_found_where_linkify_finds_them(
        parts in prop::collection::vec((prose(), link()), 1..4),
        end in prose(),
    ) {
        let links: Vec<&str> = parts.iter().map(|(_, link)| link.as_str()).collect();
        let text = parts.iter().map(|(prose, link)| format!("{prose}{link}")).collect::<String>() + &end;
        let mut finder = LinkFinder::new();
        finder.kinds(&[LinkKind::Url]);
        let readings = read_invitations(&text);
        for theirs in finder.links(&text).filter(|link| links.contains(&link.as_str())) {
            // What only says in words where another link leads is told of that one.
            let shown = [DefectName::ShownDiffers, DefectName::ShownInvitationDiffers, DefectName::ShownHostDiffers];
            if readings.iter().any(|ours| ours.defects.iter().any(|defect| shown.contains(&defect.defect))) {
                continue;
            }
            // What linkify leaves out behind a link stays with ours if it sticks to it, and then there is a defect.
            let is_ours = readings.iter().any(|ours| {
                let goes_on = ours.end > theirs.end() && !ours.defects.is_empty();
                ours.start == theirs.start() && (ours.end == theirs.end() || goes_on)
            });
            prop_assert!(is_ours, "{:?} in {text:?} is read as {readings:#?}", theirs.as_str());
        }
    }

    /// What is said of scheme, user, host and port is what a browser's URL parser says.
    #[test]
    fn addresses_are_taken_apart_as_browsers_do(
        scheme in select(vec!["https", "http", "HTTPS", "Http"]),
        user in select(vec!["", "", "admin@", "admin:word@", "admin.microsoft.com@", "a@b@"]),
        host in select(vec![
            "admin.microsoft.com", "ADMIN.Microsoft.com", "admin.microsoft.com.", "admin%2Emicrosoft.com", "evil.example",
            "admin.microsoft.com.evil.example", "portal.office.com", "127.0.0.1", "[::1]",
        ]),
        port in select(vec!["", "", ":8443", ":1"]),
        path in select(vec!["/Adminportal/Home", "/AdminPortal/Home/", "//Adminportal/Home", "/Adminportal/@/Home"]),
    ) {
        let text = format!(
            "{scheme}://{user}{host}{port}{path}?invType=ResellerRelationship&partnerId=11111111-2222-4333-8444-555555555555\
             &msppId=0#/partners/invitation"
        );
        let theirs = Url::parse(&text).expect("an address");
        let readings = read_invitations(&text);
        let [ours] = readings.as_slice() else { panic!("{} readings of {text}", readings.len()) };
        let has = |names: &[DefectName]| ours.defects.iter().any(|defect| names.contains(&defect.defect));
        prop_assert_eq!(has(&[DefectName::PlainHttp]), theirs.scheme() == "http", "scheme of {}", text);
        prop_assert_eq!(has(&[DefectName::UserInfo]), !theirs.username().is_empty(), "user of {}", text);
        prop_assert_eq!(has(&[DefectName::Port]), theirs.port().is_some(), "port of {}", text);
        // A host with the dot of its root is the same host.
        let host = theirs.host_str().expect("a host").trim_end_matches('.').to_owned();
        let elsewhere = [DefectName::WrongHost, DefectName::LookAlikeHost, DefectName::UnusualHost];
        prop_assert_eq!(has(&elsewhere), host != "admin.microsoft.com", "host of {}", text);
    }
}
