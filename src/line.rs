//! Text that a caller puts into a mail: it is shown as it is, and can bring neither headers nor links along.

use alloc::{borrow::ToOwned, string::String};

use crate::{
    address::is_letter,
    data::{Path, Read, Value, Write, hides},
    error::{ErrorCode, InputError},
    search::{holds, is_one_of},
};

/// A name: one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line(String);

/// A greeting: one line or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note(String);

/// The longest name and the longest greeting, in characters: beyond them a mail is no longer one that anybody reads.
const LONGEST_LINE: usize = 200;
const LONGEST_NOTE: usize = 2_000;

impl Line {
    /// As it stands in a mail.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Does a word in it mix Latin letters with those of another script that look like them?
    pub(crate) fn mixes_scripts(&self) -> bool {
        let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}');
        let alike = |c: char| matches!(c, '\u{370}'..='\u{52f}' | '\u{13a0}'..='\u{13ff}' | '\u{ff21}'..='\u{ff5a}');
        self.0.split_ascii_whitespace().any(|word| word.chars().any(latin) && word.chars().any(alike))
    }
}

impl Note {
    /// As it stands in a mail, line by line.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.split_terminator('\n').map(|line| line.strip_suffix('\r').unwrap_or(line))
    }
}

/// What mail programs make links of.
const LINKS: &[&str] = &["://", "http:", "https:", "www.", "mailto:", "tel:", "file:", "\\\\", "@"];

/// Text that holds nothing to click on, nothing that hides, and no line breaks but those that are allowed.
fn harmless(value: &Value, at: &Path<'_>, longest: usize, breaks: &str) -> Result<String, InputError> {
    let text = value.text(at)?;
    let refused = |code| InputError::new(code, at).found(value);
    if text.chars().nth(longest).is_some() {
        return Err(refused(ErrorCode::TextTooLong).expected(&crate::data::decimal(longest as u64)));
    }
    let mut before = ' ';
    let lone_return = text.chars().any(|c| core::mem::replace(&mut before, c) == '\r' && c != '\n') || before == '\r';
    if lone_return || text.chars().any(|c| (c.is_control() || hides(c)) && !is_one_of(breaks, c)) {
        return Err(refused(ErrorCode::UnprintableText));
    }
    if LINKS.iter().any(|sign| holds(text, sign)) {
        return Err(refused(ErrorCode::TextWithLink));
    }
    if text.trim().is_empty() {
        return Err(refused(ErrorCode::EmptyText));
    }
    Ok(without_domains(text.trim()))
}

/// Mail programs make links of domains; a joiner that nobody sees behind the dot keeps them from it.
fn without_domains(text: &str) -> String {
    let mut plain = String::new();
    for character in text.chars() {
        if is_letter(character) && plain.ends_with('.') && !plain.ends_with(" .") {
            plain.push('\u{2060}');
        }
        plain.push(character);
    }
    plain
}

impl Read for Line {
    fn blank() -> Self {
        Line(String::new())
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        self.0 = harmless(value, at, LONGEST_LINE, "")?;
        Ok(())
    }
}

impl Read for Note {
    fn blank() -> Self {
        Note(String::new())
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        self.0 = harmless(value, at, LONGEST_NOTE, "\r\n")?;
        Ok(())
    }
}

impl Write for Line {
    fn write(&self) -> Value {
        self.0.write()
    }
}

impl Write for Note {
    fn write(&self) -> Value {
        self.0.write()
    }
}

/// A mail address: letters, digits and a few signs, an at sign, and a host name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailAddress(String);

/// The longest mail address.
///
/// Source: RFC 5321, 4.5.3.1.3, less the angle brackets.
const LONGEST_ADDRESS: usize = 254;

impl MailAddress {
    /// The address, where the text is one: a dot-atom of RFC 5322 before the sign, a host name behind it.
    pub fn parse(text: &str) -> Option<MailAddress> {
        let (local, host) = crate::search::rsplit_once(text, b'@')?;
        let atom = |atom: &str, signs: &str| {
            !atom.is_empty() && atom.chars().all(|c| c.is_ascii_alphanumeric() || is_one_of(signs, c))
        };
        let whole = local.split('.').all(|part| atom(part, "!#$%&'*+-/=?^_`{|}~"))
            && host.split('.').all(|label| atom(label, "-"))
            && text.len() <= LONGEST_ADDRESS;
        whole.then(|| MailAddress(text.to_owned()))
    }

    /// As it is written.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl Read for MailAddress {
    fn blank() -> Self {
        MailAddress(String::new())
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        *self = MailAddress::parse(value.text(at)?)
            .ok_or_else(|| InputError::new(ErrorCode::InvalidMailAddress, at).found(value).expected("mail address"))?;
        Ok(())
    }
}

impl Write for MailAddress {
    fn write(&self) -> Value {
        self.0.write()
    }
}
