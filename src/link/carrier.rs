//! Carriers: what a link travels in when it is not in plain text. Encoded bodies and encoded words of a mail, a calendar's
//! folded lines, the body of a `mailto:` address, and JSON are undone where the text says that it is one of them.
//!
//! No parser of mails is used: only what hides an address matters, and every place has to be known in the text as it was
//! given. A whole parser takes more than the reader itself.

use std::{borrow::Cow, mem};

use crate::{
    link::base64::{Bits, digit},
    wire::text::{
        Characters, contains_ignore_case, ends_with, parts, split_before, starts_with, strip_prefix_ignore_case,
        trim_end, trim_start,
    },
};

/// One of the two forms in which a mail may have the same words.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Version {
    /// Whose words, among mails in a mail.
    pub mail: usize,
    /// HTML, or else plain text.
    pub is_html: bool,
}

/// A text without its carriers.
pub(crate) struct Carried<'t> {
    pub text: Cow<'t, str>,
    /// Where each of its bytes comes from; empty if it is the text itself.
    places: Vec<usize>,
    /// Whether it is a mail of several parts, which say the same.
    pub has_parts: bool,
    /// Where a part of a mail starts in the text as it was given, in order, and which version it is.
    versions: Vec<(usize, Option<Version>)>,
}

impl Carried<'_> {
    /// The versions of mails that it has.
    pub fn versions(&self) -> impl Iterator<Item = Version> {
        self.versions.iter().filter_map(|(_, version)| *version)
    }

    /// The version of a mail that is at this place in the text as it was given.
    pub fn version(&self, place: usize) -> Option<Version> {
        let after = self.versions.partition_point(|(start, _)| *start <= place);
        self.versions.get(after.checked_sub(1)?)?.1
    }

    /// Where this comes from in the text as it was given.
    pub fn range(&self, start: usize, end: usize) -> (usize, usize) {
        let place = |at: usize| self.places.get(at).copied().unwrap_or(at);
        (place(start), end.checked_sub(1).map_or(end, |last| place(last) + 1))
    }
}

impl Carried<'_> {
    /// Takes over where parts start in this text; what was known of them was of a text that had more carriers.
    fn set_versions(&mut self, versions: Vec<(usize, Option<Version>)>) {
        if versions.is_empty() {
            return;
        }
        let place = |at: usize| self.places.get(at).copied().unwrap_or(at);
        self.versions = versions.into_iter().map(|(start, version)| (place(start), version)).collect();
    }
}

/// How often a carrier may be in another one, as a mail in a mail.
const MOST: usize = 4;

/// The text without its carriers.
pub(crate) fn unpack(text: &str) -> Carried<'_> {
    let mut carried = Carried { text: Cow::Borrowed(text), places: Vec::new(), has_parts: false, versions: Vec::new() };
    for _ in 0..MOST {
        let mut is_changed = false;
        for undo in [mail, encoded_words, calendar, mailto, json] {
            let mut plain = Plain::default();
            undo(&carried.text, &mut plain);
            carried.has_parts |= plain.has_parts;
            carried.set_versions(mem::take(&mut plain.versions));
            if plain.is_changed {
                for place in &mut plain.places {
                    *place = carried.places.get(*place).copied().unwrap_or(*place);
                }
                carried.places = plain.places;
                carried.text = Cow::Owned(as_text(&plain.bytes));
                is_changed = true;
            }
        }
        if !is_changed {
            break;
        }
    }
    carried
}

/// The bytes as text of the same length. What becomes of a byte that is not ASCII does not matter: no address has one.
fn as_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for _ in chunk.invalid() {
            text.push('\u{7f}');
        }
    }
    text
}

/// A text that is being written, and where it comes from.
#[derive(Default)]
struct Plain {
    bytes: Vec<u8>,
    places: Vec<usize>,
    is_changed: bool,
    has_parts: bool,
    /// Where parts of a mail start in the text that is read, and which version each is.
    versions: Vec<(usize, Option<Version>)>,
}

impl Plain {
    fn add(&mut self, byte: u8, place: usize) {
        self.bytes.push(byte);
        self.places.push(place);
    }

    fn copy(&mut self, text: &str, start: usize) {
        for (place, byte) in text.bytes().enumerate() {
            self.add(byte, start + place);
        }
    }

    /// Adds what Base64 encodes, whatever stands between its digits.
    fn decode_base64(&mut self, code: &str, start: usize) {
        self.is_changed = true;
        let mut bits = Bits::default();
        for (place, byte) in code.bytes().enumerate() {
            if let Some(byte) = digit(byte).and_then(|digit| bits.add(digit)) {
                self.add(byte, start + place);
            }
        }
    }

    /// Adds what escapes of this character and two hexadecimal digits encode. An equals sign at the end of a line joins it
    /// with the next.
    fn decode_quoted(&mut self, code: &str, escape: u8, start: usize) {
        self.is_changed = true;
        let bytes = code.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let digit = |place: usize| bytes.get(place).and_then(|byte| char::from(*byte).to_digit(16));
            let place = start + at;
            at += 1;
            if byte != escape {
                self.add(byte, place);
            } else if let (Some(high), Some(low)) = (digit(at), digit(at + 1)) {
                self.add((high << 4 | low) as u8, place);
                at += 2;
            } else {
                let rest = code.get(at..).unwrap_or("");
                let end = trim_start(rest, |c| " \t\r".contains(c));
                if byte == b'=' && (end.is_empty() || end.starts_with('\n')) {
                    at += (rest.len() - end.len() + 1).min(rest.len());
                } else {
                    self.add(byte, place);
                }
            }
        }
    }
}

/// Undoes the encoded bodies of a mail.
///
/// Source: RFC 2045, sections 6.7 and 6.8; RFC 2046, section 5.1.
fn mail(text: &str, plain: &mut Plain) {
    if !contains_ignore_case(text, "content-t") {
        return;
    }
    let mut boundaries: Vec<&str> = Vec::new();
    let mut versions = Versions::default();
    // Whether the header states Base64, rather than quoted-printable, and where a body with that starts.
    let (mut stated, mut body) = (None, None);
    let mut at = 0;
    let finish = |body: &mut Option<(bool, usize)>, end: usize, plain: &mut Plain| {
        let Some((is_base64, start)) = body.take() else { return };
        let code = text.get(start..end).unwrap_or("");
        if is_base64 {
            plain.decode_base64(code, start);
        } else {
            plain.decode_quoted(code, b'=', start);
        }
        plain.add(b'\n', start);
    };
    for line in parts(text, |c| c == '\n') {
        let content = line.trim();
        let mut is_boundary = false;
        if let Some(rest) = content.strip_prefix("--") {
            let rest = rest.strip_suffix("--").unwrap_or(rest);
            is_boundary = boundaries.contains(&rest);
            if is_boundary {
                versions.begin_part(rest, at);
            }
        }
        let goes_on = trim_start(content, |c| c.is_ascii_alphanumeric() || "+/=".contains(c)).is_empty();
        versions.read_header(content);
        if is_boundary || !goes_on && matches!(body, Some((true, _))) {
            finish(&mut body, at, plain);
            stated = None;
        }
        plain.has_parts |= is_boundary;
        let name = strip_prefix_ignore_case(content, "content-transfer-encoding:").map(str::trim);
        if body.is_some() {
        } else if let Some(name) =
            name.filter(|name| ["base64", "quoted-printable"].iter().any(|one| name.eq_ignore_ascii_case(one)))
        {
            // Once undone, it must not be undone again.
            plain.is_changed = true;
            stated = Some(name.eq_ignore_ascii_case("base64"));
        } else {
            if let Some((_, rest)) = content.split_once("oundary=") {
                let (name, _) = split_before(trim_start(rest, |c| c == '"'), |c| "\";".contains(c));
                if !name.is_empty() && boundaries.len() < 64 {
                    boundaries.push(name.trim_end());
                    versions.open(name.trim_end());
                }
            }
            plain.copy(line, at);
            if content.is_empty() {
                body = stated.take().map(|is_base64| (is_base64, at + line.len()));
            }
        }
        at += line.len();
    }
    finish(&mut body, at, plain);
    plain.versions = versions.found;
}

/// Which part of a mail is which version of what it says.
///
/// Source: RFC 2046, section 5.1.4.
#[derive(Default)]
struct Versions<'t> {
    /// The boundaries around this place; of parts that are versions of the same, with a number.
    open: Vec<(&'t str, Option<usize>)>,
    mails: usize,
    in_header: bool,
    is_alternative: bool,
    found: Vec<(usize, Option<Version>)>,
}

impl<'t> Versions<'t> {
    fn open(&mut self, boundary: &'t str) {
        self.open.push((boundary, self.is_alternative.then_some(self.mails)));
        self.mails += usize::from(self.is_alternative);
        self.is_alternative = false;
    }

    fn begin_part(&mut self, boundary: &str, at: usize) {
        let place = self.open.iter().rposition(|(open, _)| *open == boundary);
        self.open.truncate(place.map_or(self.open.len(), |place| place + 1));
        self.found.push((at, None));
        self.in_header = true;
    }

    fn read_header(&mut self, line: &str) {
        self.in_header &= !line.is_empty();
        self.is_alternative &= !line.is_empty();
        let has = |part| contains_ignore_case(line, part);
        if strip_prefix_ignore_case(line, "content-type:").is_none() {
            return;
        }
        self.is_alternative = has("multipart/alternative");
        let is_html = has("text/html");
        let mail = self.open.iter().rev().find_map(|(_, mail)| *mail);
        if let (true, Some(mail), Some((_, version))) =
            (self.in_header && (is_html || has("text/plain")), mail, self.found.last_mut())
        {
            *version = Some(Version { mail, is_html });
        }
    }
}

/// Undoes encoded words, as headers have them. White space between two of them is no part of the text.
///
/// Source: RFC 2047, section 2.
fn encoded_words(text: &str, plain: &mut Plain) {
    let mut at = 0;
    let mut is_after_word = false;
    while let Some((before, _)) = text.get(at..).and_then(|rest| rest.split_once("=?")) {
        if !(is_after_word && before.trim().is_empty()) {
            plain.copy(before, at);
        }
        at += before.len();
        let word = encoded_word(text.get(at + 2..).unwrap_or(""));
        is_after_word = word.is_some();
        if let Some((start, is_base64, code)) = word {
            let start = at + 2 + start;
            if is_base64 {
                plain.decode_base64(code, start);
            } else {
                plain.decode_quoted(&code.replace('_', " "), b'=', start);
            }
            at = start + code.len() + 2;
        } else {
            plain.copy("=?", at);
            at += 2;
        }
    }
    plain.copy(text.get(at..).unwrap_or(""), at);
}

/// The code of an encoded word, where it starts, and whether it is Base64.
fn encoded_word(text: &str) -> Option<(usize, bool, &str)> {
    /// The longest that is read. By the standard, they have 75 characters.
    const LONGEST: usize = 300;

    let (charset, rest) = text.split_once('?')?;
    let is_base64 = strip_prefix_ignore_case(rest, "b?");
    let rest = is_base64.or_else(|| strip_prefix_ignore_case(rest, "q?"))?;
    let (code, end) = rest.split_once('?')?;
    let start = charset.len() + 3;
    let is_word = charset.len() + code.len() < LONGEST && end.starts_with('=') && !charset.contains(' ');
    is_word.then_some((start, is_base64.is_some(), code))
}

fn is_fold(character: char) -> bool {
    matches!(character, ' ' | '\t')
}

/// Joins the folded lines of a calendar, and sets its properties' names apart, which are no schemes.
///
/// Source: RFC 5545, section 3.1.
fn calendar(text: &str, plain: &mut Plain) {
    if !contains_ignore_case(text, "begin:vcalendar") {
        return;
    }
    plain.is_changed = true;
    let mut at = 0;
    for line in parts(text, |c| c == '\n') {
        let is_folded = starts_with(text.get(at + line.len()..).unwrap_or(""), is_fold);
        let kept = if is_folded { trim_end(line, |c| "\r\n".contains(c)) } else { line };
        if at > 0 && starts_with(line, is_fold) {
            // The space that marks the line as folded goes with the break before it.
            plain.copy(kept.get(1..).unwrap_or(""), at + 1);
        } else {
            let name = property_length(kept);
            let (name, value) = kept.split_at_checked(name).unwrap_or((kept, ""));
            plain.copy(name, at);
            plain.add(b'\n', at);
            plain.copy(value, at + name.len());
        }
        at += line.len();
    }
}

/// The length of a property's name and parameters, with the colon after them.
fn property_length(line: &str) -> usize {
    let mut is_quoted = false;
    let colon = line.char_indices().find(|(_, character)| {
        is_quoted ^= *character == '"';
        *character == ':' && !is_quoted
    });
    let (name, _) = split_before(line, |c| !(c.is_ascii_alphanumeric() || c == '-'));
    let after = line.get(name.len()..).unwrap_or("");
    let is_property = !name.is_empty() && starts_with(after, |c| ":;".contains(c)) && !after.starts_with("://");
    colon.filter(|_| is_property).map_or(0, |(colon, _)| colon + 1)
}

/// Undoes the body of `mailto:` addresses, on lines of their own.
///
/// Source: RFC 6068, section 2.
fn mailto(text: &str, plain: &mut Plain) {
    if !contains_ignore_case(text, "mailto:") {
        return;
    }
    let ends: Characters = |c| c.is_whitespace() || "\"<>&?".contains(c);
    let mut at = 0;
    let mut is_mailto = false;
    for part in parts(text, ends) {
        is_mailto |= contains_ignore_case(part, "mailto:");
        let field = strip_prefix_ignore_case(part, "amp;").unwrap_or(part);
        match strip_prefix_ignore_case(field, "body=").filter(|body| is_mailto && body.contains('%')) {
            Some(body) => {
                let start = at + part.len() - body.len();
                let value = trim_end(body, ends);
                plain.copy(text.get(at..start).unwrap_or(""), at);
                plain.add(b'\n', start);
                plain.decode_quoted(value, b'%', start);
                plain.add(b'\n', start);
                plain.copy(body.get(value.len()..).unwrap_or(""), start + value.len());
            }
            None => plain.copy(part, at),
        }
        is_mailto &= ends_with(part, |c| "&?".contains(c));
        at += part.len();
    }
}

/// Undoes the escapes of JSON that stand for a line break, a quotation mark or markup. Others are left to be reported.
fn json(text: &str, plain: &mut Plain) {
    const ESCAPES: &[(&str, u8)] = &[
        ("n", b'\n'),
        ("r", b'\n'),
        ("t", b'\n'),
        ("\"", b'"'),
        ("u003c", b'<'),
        ("u003e", b'>'),
        ("u0022", b'"'),
        // An escaped backslash begins no other escape.
        ("\\", b'\\'),
    ];

    let trimmed = text.trim();
    let inside = trim_start(trimmed, |c| c.is_whitespace() || "{[".contains(c));
    if !inside.starts_with('"') || !ends_with(trimmed, |c| "}]\"".contains(c)) {
        return;
    }
    let mut at = 0;
    while let Some((before, rest)) = text.get(at..).and_then(|rest| rest.split_once('\\')) {
        plain.copy(before, at);
        at += before.len();
        // Only the digits of a code may be in either case.
        let is_code = |code: &str| {
            rest.starts_with(code.get(..1).unwrap_or("")) && strip_prefix_ignore_case(rest, code).is_some()
        };
        let mut escapes = ESCAPES.iter().filter(|(code, _)| is_code(code));
        match escapes.next() {
            Some((code, byte)) => {
                plain.add(*byte, at);
                plain.is_changed = true;
                at += 1 + code.len();
            }
            None => {
                plain.add(b'\\', at);
                at += 1;
            }
        }
    }
    plain.copy(text.get(at..).unwrap_or(""), at);
}
