//! Text that callers put into a mail. It is displayed as it is, and can add neither headers nor links.

use std::fmt;

use crate::wire::{
    error::{ErrorCode, Problems},
    path::FieldPath,
    read::{self, FromValue},
    records::{deserialize, from_str, serialize},
    shape::{Body, Described, Shape, Type},
    text::{contains_ignore_case, decimal, is_invisible, is_letter, shown},
    value::Value,
    write::ToValue,
};

const MAX_SINGLE_LINE: usize = 200;
const MAX_MULTI_LINE: usize = 2_000;

/// What mail programs turn into links.
const LINKS: &[&str] = &[
    "//",
    "http:",
    "https:",
    "www.",
    "ftp.",
    "ftp:",
    "mailto:",
    "tel:",
    "callto:",
    "skype:",
    "javascript:",
    "file:",
    "\\\\",
    "@",
];

/// Text without links, without invisible characters, and without line breaks other than those allowed.
fn plain_text(
    value: &Value,
    at: &FieldPath<'_>,
    max: usize,
    breaks: &[char],
    problems: &mut Problems,
) -> Option<String> {
    let text = read::text(value, at, problems)?;
    let found = ("found", &*shown(value));
    if text.chars().nth(max).is_some() {
        return problems.add(at, ErrorCode::TextTooLong, &[found, ("expected", &decimal(max as u64))]);
    }
    let mut before = ' ';
    let lone_return = text.chars().any(|c| std::mem::replace(&mut before, c) == '\r' && c != '\n') || before == '\r';
    if lone_return || text.chars().any(|c| (c.is_control() || is_invisible(c)) && !breaks.contains(&c)) {
        return problems.add(at, ErrorCode::UnprintableText, &[found]);
    }
    if LINKS.iter().any(|link| contains_ignore_case(text, link)) {
        return problems.add(at, ErrorCode::TextWithLink, &[found]);
    }
    if text.trim().is_empty() {
        return problems.add(at, ErrorCode::EmptyText, &[found]);
    }
    Some(text.trim().to_owned())
}

/// The text as a mail shows it. Mail programs turn domains into links; an invisible word joiner after each dot keeps them
/// from doing so.
pub(crate) fn defused(text: &str) -> String {
    let mut defused = String::new();
    for character in text.chars() {
        if is_letter(character) && defused.ends_with(['.', '。', '．', '｡']) && !defused.ends_with(" .") {
            defused.push('\u{2060}');
        }
        defused.push(character);
    }
    defused
}

macro_rules! text_type {
    ($(#[doc = $doc:literal])* pub struct $Text:ident, read $read:expr) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $Text(String);

        impl $Text {
            /// The text as it was stated, without white space around it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromValue for $Text {
            fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
                let read: fn(&Value, &FieldPath<'_>, &mut Problems) -> Option<String> = $read;
                read(value, at, problems).map($Text)
            }
        }

        impl fmt::Display for $Text {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl ToValue for $Text {
            fn to_value(&self) -> Value {
                self.0.to_value()
            }
        }

        impl Described for $Text {
            fn described() -> Type {
                static SHAPE: Shape =
                    Shape { name: stringify!($Text), docs: &[$($doc),*], body: Body::Text { pattern: None } };
                Type::Declared(&SHAPE)
            }
        }

        from_str!($Text);
        serialize!($Text);
        deserialize!($Text);
    };
}

text_type! {
    /// A name in a mail: one line of at most 200 characters, without links and invisible characters.
    pub struct SingleLine, read |value, at, problems| plain_text(value, at, MAX_SINGLE_LINE, &[], problems)
}

text_type! {
    /// A note in a mail: at most 2,000 characters, without links and invisible characters.
    pub struct MultiLine, read |value, at, problems| plain_text(value, at, MAX_MULTI_LINE, &['\r', '\n'], problems)
}

text_type! {
    /// An email address: letters, digits and a few symbols, an at sign, and a host name.
    pub struct EmailAddress, read |value, at, problems| {
        let text = read::text(value, at, problems)?;
        if is_email_address(text) {
            return Some(text.to_owned());
        }
        problems.refuse(at, ErrorCode::InvalidMailAddress, value, "mail address")
    }
}

impl SingleLine {
    /// Whether a word mixes Latin letters with letters of another script that look like them.
    pub(crate) fn mixes_scripts(&self) -> bool {
        let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}');
        let alike = |c: char| matches!(c, '\u{370}'..='\u{52f}' | '\u{13a0}'..='\u{13ff}' | '\u{ff21}'..='\u{ff5a}');
        self.0.split_ascii_whitespace().any(|word| word.chars().any(latin) && word.chars().any(alike))
    }
}

impl MultiLine {
    /// The lines of the text.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.split_terminator('\n').map(|line| line.strip_suffix('\r').unwrap_or(line))
    }
}

/// The longest email address.
///
/// Source: RFC 5321, 4.5.3.1.3, without the angle brackets.
const MAX_ADDRESS: usize = 254;

/// The longest part before the at sign, and the longest label of a host name.
///
/// Source: RFC 5321, 4.5.3.1.1, and RFC 1035, 2.3.4.
const MAX_LOCAL: usize = 64;
const MAX_LABEL: usize = 63;

/// Whether the text is a dot-atom of RFC 5322, an at sign, and a host name.
fn is_email_address(text: &str) -> bool {
    let atom = |atom: &str, symbols: &str| {
        !atom.is_empty() && atom.chars().all(|c| c.is_ascii_alphanumeric() || symbols.contains(c))
    };
    let label = |label: &str| {
        let is_framed = label.starts_with('-') || label.ends_with('-');
        atom(label, "-") && label.len() <= MAX_LABEL && !is_framed
    };
    // No domain ends in a number, but an IP address does.
    let is_number = |label: &str| label.bytes().all(|b| b.is_ascii_digit());
    text.len() <= MAX_ADDRESS
        && text.rsplit_once('@').is_some_and(|(local, host)| {
            // Mail programs would undo an encoded word, and find other addresses in it.
            let is_local = local.len() <= MAX_LOCAL && !local.contains("=?");
            is_local
                && local.split('.').all(|part| atom(part, "!#$%&'*+-/=?^_`{|}~"))
                && host.split('.').all(label)
                && !host.rsplit('.').next().is_some_and(is_number)
        })
}
