//! The forms of a mail besides its text, which the cases have: HTML, an address, and a file.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;

use multipartner::{Mail, invitation_mail};
use native::{LOCALES, read};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

/// A mail with an invitation to a reseller relationship, and with these fields.
fn mail(fields: &Value) -> Mail {
    let [english, _] = &*LOCALES;
    let invitation = json!({ "kind": "reseller", "partnerTenantId": "11111111-2222-4333-8444-555555555555" });
    let mut request = json!({ "partnerName": "Fabrikam", "invitations": [invitation] });
    for (name, value) in fields.as_object().expect("fields") {
        request[name] = value.clone();
    }
    invitation_mail(&read(&request, "request").expect("a request"), english).expect("a mail")
}

#[test]
fn html_shows_text_as_it_is_written() {
    let mail = mail(&json!({ "partnerName": r#"A & B <"C's">"# }));
    assert!(mail.html.starts_with("<!doctype html>\r\n<meta charset=\"utf-8\">\r\n<p>Hello,</p>\r\n"), "{}", mail.html);
    let sentence = "<p>A &amp; B &lt;&quot;C&#39;s&quot;&gt; requests a reseller relationship with you:</p>\r\n";
    assert!(mail.html.contains(sentence), "{}", mail.html);
    assert!(mail.html.contains("\r\n<ul>\r\n<li>") && mail.html.contains("</li>\r\n</ul>\r\n"), "{}", mail.html);
    let [link] = mail.links.as_slice() else { panic!("one link") };
    let url = link.url.replace('&', "&amp;");
    assert!(mail.html.contains(&format!("<p><a href=\"{url}\">{url}</a></p>\r\n")), "{}", mail.html);
}

#[test]
fn an_address_opens_the_draft() {
    let mail = mail(&json!({ "to": ["a+b@x.example", "c@y.example"] }));
    let address = mail.mailto.expect("an address");
    let (to, rest) = address.split_once("?subject=").expect("a subject");
    assert_eq!(to, "mailto:a%2Bb@x.example,c@y.example");
    let (subject, body) = rest.split_once("&body=").expect("a body");
    assert_eq!(percent_decode_str(subject).decode_utf8().as_deref(), Ok(mail.subject.as_str()));
    assert_eq!(percent_decode_str(body).decode_utf8().as_deref(), Ok(mail.text.as_str()));
}

/// 2,000 characters are what every system takes.
#[test]
fn an_address_has_2000_characters_at_most() {
    let lengths = (1..2_000).filter_map(|length| {
        let mail = mail(&json!({ "invitations": [{ "kind": "dap", "partnerTenantId": "11111111-2222-4333-8444-555555555555" }], "note": "x".repeat(length) }));
        let is_told = mail.findings.iter().any(|finding| finding.rule.name == "mailto-too-long");
        assert_eq!(is_told, mail.mailto.is_none());
        mail.mailto.map(|address| address.len())
    });
    assert_eq!(lengths.max(), Some(2_000));
}

#[cfg(feature = "mail")]
#[test]
fn a_file_holds_the_draft() {
    use mail_parser::MessageParser;
    let addresses = |header: Option<&mail_parser::Address<'_>>| -> Vec<String> {
        let all = header.into_iter().flat_map(mail_parser::Address::iter);
        all.filter_map(|address| address.address().map(str::to_owned)).collect()
    };
    let words = ["x ".repeat(60), "Zoë".to_owned(), "=?utf-8?q?x?=".to_owned(), "Fabrikam".to_owned()];
    let lengths = (1..40).map(|length| format!("{}{}", "y".repeat(length), " abcd".repeat(20)));
    for name in words.into_iter().map(|name| name.trim_end().to_owned()).chain(lengths) {
        for to in [json!([]), json!(["a@x.example"]), json!(["a@x.example", "c@y.example"])] {
            let mail = mail(&json!({ "partnerName": name, "from": "p@fabrikam.example", "to": to }));
            let parsed = MessageParser::default().parse(mail.eml.as_bytes()).expect("a mail");
            assert_eq!(parsed.subject(), Some(mail.subject.as_str()));
            assert_eq!(addresses(parsed.from()), ["p@fabrikam.example"]);
            assert_eq!(json!(addresses(parsed.to())), to);
            assert_eq!(parsed.body_text(0).as_deref(), Some(mail.text.as_str()));
            assert_eq!(parsed.body_html(0).as_deref(), Some(mail.html.as_str()));
            assert_eq!(mail.eml.contains("\r\nTo: "), to != json!([]));
            // RFC 5322, section 2.1.1.
            assert!(mail.eml.split("\r\n").all(|line| line.len() <= 78), "{}", mail.eml);
            // What is plain stays readable.
            assert_eq!(mail.eml.contains("=?utf-8?"), !name.is_ascii() || name.starts_with("=?"), "{}", mail.eml);
        }
    }
}
