//! Clean means that it opens there: where a reading has no error, what a browser opens is on a known host, over HTTPS.
//!
//! `OPENINGS=10000000 cargo test --release --test openings` tries as many texts.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod opening;

use std::env;

use linkify::{Link, LinkFinder, LinkKind};
use multipartner::read_invitations;
use opening::{has_error, opens_there};
use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, RngSeed},
};

/// Always the same texts, unless others are asked for.
fn config() -> Config {
    let asked = env::var("OPENINGS").ok().and_then(|count| count.parse().ok());
    let rng_seed = if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(0) };
    Config { cases: asked.unwrap_or(20_000), rng_seed, failure_persistence: None, ..Config::default() }
}

const INVITATIONS: &[&str] = &[
    "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=5a5a5a5a-0101-4202-8303-404040404040&msppId=0#/partners/invitation",
    "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/77777777-1212-4343-8565-878787878787-5a5a5a5a-0101-4202-8303-404040404040",
    "https://admin.cloud.microsoft/?#/partners/invitation/granularAdminRelationships/77777777-1212-4343-8565-878787878787-5a5a5a5a-0101-4202-8303-404040404040",
    "https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=5a5a5a5a-0101-4202-8303-404040404040&csp=1&msppid=0",
];

/// Addresses that lead elsewhere, or nowhere.
const FRONTS: &[&str] = &[
    "https://evil.example/",
    "https://evil.example/x",
    "https://evil.example",
    "http://evil.example/?u=",
    "HTTPS:\\\\evil.example\\",
    "evil.example/",
    "www.evil.example",
    "//evil.example/",
    "https://admin.microsoft.com/x",
    "https://admin.microsoft.com@evil.example/",
    "javascript:alert(1)",
    "data:text/html,",
    "view-source:",
    "blob:",
    "microsoft-edge:",
    "https://urldefense.com/v3/__",
    "https://urldefense.com/v3/__evil.example/",
    "https://urldefense.com/v2/url?u=",
    "https://nam02.safelinks.protection.outlook.com/?url=",
    "https://nam02.safelinks.protection.outlook.com/?url=//evil.example/",
    "https://secure-web.cisco.com/1abc/",
    "https://www.google.com/url?q=",
    "https://protect.checkpoint.com/v2/r02/___",
    "<a href=\"https://evil.example/\">",
    "<a href='https://evil.example/'>",
    "[",
    "[x](https://evil.example/)",
];

const GLUE: &[&str] = &[
    "", "", ";", ",", "'", "!", "*", ".", ":", "\\", "^", "_", "`", "|", "~", ")", "(", "[", "]", "{", "}", "&", "=",
    "?", "#", "/", "@", "%20", "&amp;", "&#46;", "\\u002e", "\u{a0}", "\u{200b}", "\u{3000}", "\u{1}", "é", "。", " ",
    "\n", "\n> ", "\t", "<", ">", "\"", "__", "-", "+",
];

const BACKS: &[&str] = &[
    "",
    "",
    ".",
    ",2026-11-01",
    ";x=1",
    "|a|",
    ")",
    "](https://evil.example/)",
    "<https://evil.example/>",
    "</a>",
    " <https://evil.example/>",
    "&id=1",
    "@evil.example/",
    "__;Iw!!a$",
    "___.YXA",
    "します。",
    ",https://evil.example/",
    "https://evil.example/",
    "|https://evil.example/]",
];

fn glue() -> impl Strategy<Value = String> {
    prop_oneof![3 => select(GLUE).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)]
}

/// An invitation, as it is, changed in one place, or inside other addresses.
fn invitation() -> impl Strategy<Value = String> {
    let changed = (select(INVITATIONS), 0_usize..60, glue(), 0_usize..3).prop_map(|(link, place, text, removed)| {
        let place = place.min(link.len() - 3);
        [&link[..place], &text, &link[place + removed..]].concat()
    });
    let wrapped = (select(INVITATIONS), prop::collection::vec(select(FRONTS), 1..4)).prop_map(|(link, fronts)| {
        fronts.iter().fold(link.to_owned(), |inner, front| {
            let escaped: String = url::form_urlencoded::byte_serialize(inner.as_bytes()).collect();
            [*front, &escaped].concat()
        })
    });
    prop_oneof![4 => select(INVITATIONS).prop_map(str::to_owned), 2 => changed, 1 => wrapped]
}

fn text() -> impl Strategy<Value = String> {
    let front = prop_oneof![2 => Just(String::new()), 3 => select(FRONTS).prop_map(str::to_owned)];
    let part = (front, glue(), invitation(), select(BACKS), glue());
    prop::collection::vec(part, 1..3).prop_map(|parts| {
        parts
            .into_iter()
            .map(|(front, before, link, back, after)| [&front, &*before, &link, back, &after].concat())
            .collect()
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_read_without_an_error_opens_there(text in text()) {
        for reading in read_invitations(&text) {
            if has_error(&reading) {
                continue;
            }
            prop_assert!(opens_there(&reading.url, &reading), "{:?} in {text:?} is read as {reading:#?}", reading.url);
            for with_scheme in [true, false] {
                let mut finder = LinkFinder::new();
                finder.kinds(&[LinkKind::Url]).url_must_have_scheme(with_scheme);
                // No program begins one in the middle of another, as this one does behind what it does not take for a scheme.
                // Nor does any go on behind white space, be it that of another script.
                let begins = |link: &Link| {
                    let is_inside = text[..link.start()].ends_with(|c: char| "/?=&#%._:-@".contains(c));
                    with_scheme || !is_inside && !link.as_str().contains(char::is_whitespace)
                };
                let mut links = finder.links(&text).filter(begins);
                // Without schemes, it takes a scheme for the end of a host.
                let holds = |link: &Link| link.start() <= reading.start && reading.start + "https:".len() < link.end();
                if let Some(link) = links.find(holds) {
                    let address = link.as_str();
                    prop_assert!(opens_there(address, &reading), "{address:?} in {text:?} is read as {reading:#?}");
                }
            }
        }
    }
}
