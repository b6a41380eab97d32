//! Rendering the body of a mail: as text, as HTML, and as a `mailto:` address.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::mail::text::EmailAddress;

/// A block of the body.
pub(crate) enum Block {
    Heading(String),
    Paragraph(String),
    List(Vec<String>),
    /// A link, on a line of its own.
    Link(String),
}

pub(crate) fn as_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Heading(line) | Block::Paragraph(line) | Block::Link(line) => text.extend([line, "\r\n\r\n"]),
            Block::List(items) => {
                for item in items {
                    text.extend(["- ", item, "\r\n"]);
                }
                text.push_str("\r\n");
            }
        }
    }
    text.trim_end().to_owned() + "\r\n"
}

pub(crate) fn as_html(blocks: &[Block]) -> String {
    let mut html = String::from("<!doctype html>\r\n<meta charset=\"utf-8\">\r\n");
    for block in blocks {
        match block {
            Block::Heading(line) => html.extend(["<h2>", &escaped(line), "</h2>\r\n"]),
            Block::Paragraph(line) => html.extend(["<p>", &escaped(line), "</p>\r\n"]),
            Block::Link(url) => {
                let url = escaped(url);
                html.extend(["<p><a href=\"", &url, "\">", &url, "</a></p>\r\n"]);
            }
            Block::List(items) => {
                html.push_str("<ul>\r\n");
                for item in items {
                    html.extend(["<li>", &escaped(item), "</li>\r\n"]);
                }
                html.push_str("</ul>\r\n");
            }
        }
    }
    html
}

/// Text escaped for HTML, also within quotes.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// The characters that are not escaped in a `mailto:` address: the safe part of those in RFC 6068, section 2.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(crate) fn mailto(to: &[EmailAddress], subject: &str, text: &str) -> String {
    let mut address = String::from("mailto:");
    for (place, one) in to.iter().enumerate() {
        if place > 0 {
            address.push(',');
        }
        for (place, part) in one.as_str().split('@').enumerate() {
            if place > 0 {
                address.push('@');
            }
            address.extend(utf8_percent_encode(part, PLAIN));
        }
    }
    address.push_str("?subject=");
    address.extend(utf8_percent_encode(subject, PLAIN));
    address.push_str("&body=");
    address.extend(utf8_percent_encode(text, PLAIN));
    address
}
