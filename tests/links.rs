//! Links and readings, apart from their cases.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;
mod shared;

use std::collections::BTreeSet;

use multipartner::{
    DefectSeverity, FormatName, Invitation,
    internals::format::{FORMATS, HOSTS},
    invitation_mail, invite, read_invitations,
};
use native::{LOCALES, as_json, read};
use serde_json::json;

#[test]
fn what_is_built_is_read_back_without_a_defect() {
    for case in shared::links() {
        let invitation: Invitation = read(&case["invitation"], "invitation").expect("an invitation");
        let link = invite(&invitation).expect("a link");
        let readings = read_invitations(&link.url);
        let [reading] = readings.as_slice() else { panic!("{} readings of {}", readings.len(), link.url) };
        assert_eq!((reading.defects.len(), reading.format), (0, Some(link.format)), "{}", link.url);
        assert_eq!(reading.kind.as_str(), invitation.kind().as_str());
        // On a day of its format, what was read gives the same link again.
        let mut again = as_json(&reading.invitation);
        if let Some(day) = case["invitation"].get("asOf") {
            again["asOf"] = day.clone();
        }
        let again: Invitation = read(&again, "invitation").expect("an invitation");
        assert_eq!(invite(&again).expect("a link").url, link.url);
    }
}

/// On any host and path, the parameters of an invitation make one, also behind a `?` in the fragment.
#[test]
fn parameters_are_enough_to_be_meant_as_an_invitation() {
    for place in ["x", "#/x"] {
        let text = format!(
            "https://portal.example/{place}?invType=ResellerRelationship&partnerId=11111111-2222-4333-8444-555555555555"
        );
        let readings = read_invitations(&text);
        assert_eq!(readings.iter().map(|reading| reading.kind.as_str()).collect::<Vec<_>>(), ["reseller"], "{text}");
        assert!(readings.iter().all(|reading| reading.invitation.is_none()));
    }
}

/// Whatever the text, nothing panics, and offsets are those of what was found.
#[test]
fn readings_are_where_they_say() {
    for case in shared::readings() {
        let text = case["text"].as_str().expect("a text");
        let cuts = (0..text.len()).filter(|&cut| text.is_char_boundary(cut));
        // What is encoded is not in the text as it is read.
        let carriers = ["Transfer-Encoding", "=?", "VCALENDAR", "mailto:", "\\u"];
        let is_carried = carriers.iter().any(|carrier| text.contains(carrier));
        for part in cuts.flat_map(|cut| [&text[cut..], &text[..cut]]) {
            for reading in read_invitations(part) {
                assert!(part[reading.start..reading.end] == reading.url || is_carried, "{part}");
            }
        }
    }
}

/// Names that the formats have are plain, and what was found is quoted.
#[test]
fn defects_say_what_they_found() {
    let arguments = |text: &str, defect: &str| {
        let found = as_json(&read_invitations(text));
        let defects = found[0]["defects"].as_array().expect("defects");
        let defect = defects.iter().find(|one| one["defect"] == defect).unwrap_or_else(|| panic!("{found:#}"));
        defect["args"].clone()
    };
    const PARTS: &str = "partnerId=2b2b2b2b-0101-4202-8303-404040404040";
    let link =
        |start: &str, more: &str| format!("{start}?invType=ResellerRelationship&{PARTS}{more}#/partners/invitation");
    const HOME: &str = "https://admin.microsoft.com/Adminportal/Home";
    let gdap = format!(
        "{HOME}#/partners/invitation/granularAdminRelationships/77777777-1212-4343-8565-878787878787-2b2b2b2b-0101-4202-8303-404040404040"
    );
    let html = |target: &str, shown: &str| format!("<a href=\"{target}\">{shown}</a>");
    let shown = |found: &str, host: &str| json!({ "found": format!("{found:?}"), "host": format!("{host:?}") });
    const MICROSOFT: &str = "admin.microsoft.com";
    for (text, defect, expected) in [
        (link("https://login.example/x", ""), "wrong-host", json!({ "host": "\"login.example\"" })),
        (link("https://login.example:99999/x", ""), "wrong-host", json!({ "host": "\"login.example:99999\"" })),
        (link(HOME, ""), "missing-parameter", json!({ "parameter": "msppId" })),
        (link(HOME, "&a=msppId"), "unknown-parameter", json!({ "parameter": "\"a\"", "found": "\"msppId\"" })),
        (
            link(HOME, "&relationshipId=b"),
            "unknown-parameter",
            json!({ "parameter": "relationshipId", "found": "\"b\"" }),
        ),
        (link(HOME, "&DAP=tru%65"), "percent-escapes", json!({ "parameter": "DAP", "found": "\"tru%65\"" })),
        (link(HOME, "&D%41P=true"), "percent-escapes", json!({ "parameter": "DAP", "found": "\"D%41P\"" })),
        (html(&gdap, "www.contoso.example/a"), "shown-host-differs", shown("www.contoso.example", MICROSOFT)),
        (html(&gdap, "https://:80/x"), "shown-host-differs", shown("https://:80/x", MICROSOFT)),
        (html("javascript:go()", &gdap), "shown-host-differs", shown(MICROSOFT, "javascript:go()")),
        (html("&#104;ttps://login.example/", &gdap), "shown-host-differs", shown(MICROSOFT, "login.example")),
    ] {
        assert_eq!(arguments(&text, defect), expected, "{text}");
    }
}

#[test]
fn long_texts_are_read_in_one_go() {
    let line = "https://admin.microsoft.com/Adminportal/Home?invType=";
    assert_eq!(read_invitations(&"(((((&amp;\\".repeat(100_000)).len(), 0);
    assert_eq!(read_invitations(&line.repeat(5_000)).len(), 5_000);
    assert_eq!(read_invitations(&"https://a?=<".repeat(100_000)).len(), 0);
    assert_eq!(read_invitations(&format!("{line}{}", "{&a=".repeat(20_000))).len(), 1);
    for part in
        ["<a href='", "[a](", "](", "|a:", "<a:>", "=?a?", "mailto:?body=%", "a.b/", "%25", "\n>", "<a b=c", "\u{a0}"]
    {
        assert_eq!(read_invitations(&part.repeat(200_000)).len(), 0, "{part}");
    }
    let broken = "https://admin.microsoft.com/x\n#/partners\n".repeat(20_000);
    assert_eq!(read_invitations(&broken).len(), 0);
}

#[test]
fn every_format_and_every_host_is_in_the_table() {
    let names: BTreeSet<FormatName> = FORMATS.iter().map(|format| format.name).collect();
    assert_eq!(names.into_iter().collect::<Vec<_>>(), FormatName::ALL);
    let hosts: BTreeSet<&str> = FORMATS.iter().filter_map(|format| format.template.split('/').nth(2)).collect();
    assert_eq!(HOSTS.iter().copied().collect::<BTreeSet<_>>(), hosts);
}

/// In each form of a mail, its invitations are read once, and whole.
#[test]
fn what_a_mail_contains_is_read_back_whole() {
    for case in shared::mails() {
        let request = read(&case["request"], "request").expect("a request");
        let mail = invitation_mail(&request, &LOCALES[0]).expect("a mail");
        let urls: BTreeSet<&str> = mail.links.iter().map(|link| link.url.as_str()).collect();
        let forms = [("text", &mail.text), ("html", &mail.html), ("eml", &mail.eml)];
        for (form, text) in forms.into_iter().chain(mail.mailto.as_ref().map(|mailto| ("mailto", mailto))) {
            let readings = read_invitations(text);
            assert_eq!(readings.len(), urls.len(), "{form} of {}", case["name"]);
            for reading in readings {
                let errors = reading.defects.iter().filter(|defect| defect.severity == DefectSeverity::Error);
                let is_whole = reading.invitation.is_some() && errors.count() == 0;
                assert!(is_whole, "{form} of {}: {reading:#?}", case["name"]);
            }
        }
    }
}

/// Attached mails without headers, at which assertions of `mail-parser` fail where it has them: fuzzing found them.
#[cfg(feature = "mail")]
#[test]
fn mails_without_headers_in_a_mail_are_read() {
    let mail = include_bytes!("../fuzz/seeds/mail/4a4f0e47a886");
    let mail = multipartner::read_mail(mail).expect("a mail");
    assert_eq!(mail.subject.as_deref(), Some("Fwd: Inner"));
    assert!(mail.parts.iter().any(|part| part.text.contains("Is this genuine?")), "{mail:#?}");
}

/// A mail with another attached, and so on, so many times; the last one has the link.
#[cfg(feature = "mail")]
fn nested(times: usize) -> String {
    const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=2b2b2b2b-0101-4202-8303-404040404040&msppId=0#/partners/invitation";
    if times == 0 {
        return format!("Subject: last\nContent-Type: text/plain\n\n{LINK}\n");
    }
    let (inner, boundary) = (nested(times - 1), format!("b{times}x"));
    format!(
        "Subject: outer\nContent-Type: multipart/mixed; boundary={boundary}\n\n--{boundary}\nContent-Type: text/plain\n\nSee below\n\
         --{boundary}\nContent-Type: message/rfc822\n\n{inner}\n--{boundary}--\n"
    )
}

#[cfg(feature = "mail")]
#[test]
fn mails_in_a_mail_are_read_eight_deep() {
    for (times, found) in [(0, 1), (1, 1), (8, 1), (9, 0), (20, 0)] {
        let mail = multipartner::read_mail(nested(times).as_bytes()).expect("a mail");
        assert_eq!((mail.readings.len(), mail.parts.len()), (found, times.min(8) + 1), "{times}");
    }
}

#[cfg(feature = "mail")]
#[test]
fn attached_texts_have_their_name() {
    let attached = "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee below\n\
        --x\nContent-Type: text/html; name=a.html\nContent-Disposition: attachment; filename=a.html\n\n<p>Hello</p>\n\
        --x\nContent-Type: text/csv\nContent-Disposition: attachment\n\na,b\n--x--\n";
    let mail = multipartner::read_mail(attached.as_bytes()).expect("a mail");
    let parts: Vec<_> = mail.parts.iter().map(|part| (part.media_type.as_str(), part.name.as_deref())).collect();
    assert_eq!(parts, [("text/plain", None), ("text/html", Some("a.html")), ("text/csv", None)]);
    assert!(multipartner::read_mail(b"Dear Anna,\n\nplease call me.\n").is_none());
}
