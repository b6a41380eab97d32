//! Carriers: what a link travels in when it is not in plain text. Encoded bodies and encoded words of a mail, a calendar's
//! folded lines, the body of a `mailto:` address, and JSON are undone where the text says that it is one of them.
//!
//! No parser of mails is used: only what hides an address matters, and every place has to be known in the text as it was
//! given. A whole parser takes more than the reader itself.

use std::borrow::Cow;

use crate::wire::text::{contains_ignore_case, strip_prefix_ignore_case};

/// A text without its carriers.
pub(crate) struct Carried<'t> {
    pub text: Cow<'t, str>,
    /// Where each of its bytes comes from; empty if it is the text itself.
    places: Vec<usize>,
    /// Whether it is a mail of several parts, which say the same.
    pub has_parts: bool,
}

impl Carried<'_> {
    /// Where this comes from in the text as it was given.
    pub fn range(&self, start: usize, end: usize) -> (usize, usize) {
        let place = |at: usize| self.places.get(at).copied().unwrap_or(at);
        (place(start), end.checked_sub(1).map_or(end, |last| place(last) + 1))
    }
}

/// How often a carrier may be in another one, as a mail in a mail.
const MOST: usize = 4;

/// The text without its carriers.
pub(crate) fn unpack(text: &str) -> Carried<'_> {
    let mut carried = Carried { text: Cow::Borrowed(text), places: Vec::new(), has_parts: false };
    for _ in 0..MOST {
        let mut is_changed = false;
        for undo in [mail, encoded_words, calendar, mailto, json] {
            let mut plain = Plain::default();
            undo(&carried.text, &mut plain);
            carried.has_parts |= plain.has_parts;
            if plain.is_changed {
                let place = |at: usize| carried.places.get(at).copied().unwrap_or(at);
                carried.places = plain.places.into_iter().map(place).collect();
                carried.text = Cow::Owned(plain.text);
                is_changed = true;
            }
        }
        if !is_changed {
            break;
        }
    }
    carried
}

/// A text that is being written, and where it comes from.
#[derive(Default)]
struct Plain {
    text: String,
    places: Vec<usize>,
    is_changed: bool,
    has_parts: bool,
}

impl Plain {
    fn copy(&mut self, text: &str, start: usize) {
        self.places.extend(start..start + text.len());
        self.text.push_str(text);
    }

    /// Adds bytes, each with its place.
    fn add(&mut self, bytes: &[(u8, usize)]) {
        self.is_changed = true;
        let plain: Vec<u8> = bytes.iter().map(|(byte, _)| *byte).collect();
        let mut places = bytes.iter().map(|(_, place)| *place);
        for chunk in plain.utf8_chunks() {
            self.places.extend(places.by_ref().take(chunk.valid().len()));
            self.text.push_str(chunk.valid());
            // Whatever it is, no address has it.
            if let Some(place) = places.by_ref().take(chunk.invalid().len()).next() {
                self.add_character('\u{fffd}', place);
            }
        }
    }

    fn add_character(&mut self, character: char, place: usize) {
        self.is_changed = true;
        self.places.extend(std::iter::repeat_n(place, character.len_utf8()));
        self.text.push(character);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Base64,
    QuotedPrintable,
}

/// Undoes the encoded bodies of a mail.
///
/// Source: RFC 2045, sections 6.7 and 6.8; RFC 2046, section 5.1.
fn mail(text: &str, plain: &mut Plain) {
    if !contains_ignore_case(text, "content-t") {
        return;
    }
    let mut boundaries: Vec<&str> = Vec::new();
    // What the header says, and what the body has.
    let (mut stated, mut encoding) = (None, None);
    let mut body = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let is_boundary = content.strip_prefix("--").is_some_and(|rest| {
            boundaries.iter().any(|boundary| rest.strip_prefix(boundary).is_some_and(|end| matches!(end, "" | "--")))
        });
        let is_base64 = |b: u8| b.is_ascii_alphanumeric() || b"+/=".contains(&b);
        if is_boundary || encoding == Some(Encoding::Base64) && !content.bytes().all(is_base64) {
            finish(encoding, &mut body, plain);
            (stated, encoding) = (None, None);
        }
        plain.has_parts |= is_boundary;
        if encoding.is_some() {
            body.extend(line.bytes().enumerate().map(|(place, byte)| (byte, at + place)));
        } else if let Some(name) = strip_prefix_ignore_case(content, "content-transfer-encoding:") {
            let name = name.trim();
            stated = [("base64", Encoding::Base64), ("quoted-printable", Encoding::QuotedPrintable)]
                .into_iter()
                .find(|(one, _)| name.eq_ignore_ascii_case(one))
                .map(|(_, encoding)| encoding);
            // Once undone, it must not be undone again.
            if stated.is_some() {
                plain.is_changed = true;
            } else {
                plain.copy(line, at);
            }
        } else {
            if let Some((_, rest)) = content.split_once("oundary=") {
                let rest = rest.trim_start_matches('"');
                let name = rest.split(['"', ';']).next().unwrap_or("").trim_end();
                if !name.is_empty() && boundaries.len() < 64 {
                    boundaries.push(name);
                }
            }
            plain.copy(line, at);
            if content.is_empty() {
                encoding = stated.take();
            }
        }
        at += line.len();
    }
    finish(encoding, &mut body, plain);
}

fn finish(encoding: Option<Encoding>, body: &mut Vec<(u8, usize)>, plain: &mut Plain) {
    let body = std::mem::take(body);
    let Some(encoding) = encoding else { return };
    plain.add(&match encoding {
        Encoding::Base64 => from_base64(&body),
        Encoding::QuotedPrintable => from_quoted(&body, b'='),
    });
    plain.add_character('\n', body.last().map_or(0, |(_, place)| *place));
}

fn from_base64(code: &[(u8, usize)]) -> Vec<(u8, usize)> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for &(digit, place) in code {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(((bits >> count & 0xff) as u8, place));
        }
    }
    bytes
}

/// Undoes escapes of this character and two hexadecimal digits. One at the end of a line joins it with the next.
fn from_quoted(code: &[(u8, usize)], escape: u8) -> Vec<(u8, usize)> {
    let mut bytes = Vec::new();
    let mut rest = code;
    while let Some((&(byte, place), after)) = rest.split_first() {
        rest = after;
        let digit = |at: usize| after.get(at).and_then(|(byte, _)| char::from(*byte).to_digit(16));
        if byte == escape {
            if let (Some(high), Some(low)) = (digit(0), digit(1)) {
                bytes.push(((high << 4 | low) as u8, place));
                rest = after.get(2..).unwrap_or(&[]);
                continue;
            }
            let spaces = after.iter().take_while(|(byte, _)| matches!(byte, b' ' | b'\t' | b'\r')).count();
            let ends_line = after.get(spaces).is_none_or(|(byte, _)| *byte == b'\n');
            if byte == b'=' && ends_line {
                rest = after.get(spaces + 1..).unwrap_or(&[]);
                continue;
            }
        }
        bytes.push((byte, place));
    }
    bytes
}

fn with_places(text: &str, start: usize) -> Vec<(u8, usize)> {
    text.bytes().enumerate().map(|(place, byte)| (byte, start + place)).collect()
}

/// Undoes encoded words, as headers have them. White space between two of them is no part of the text.
///
/// Source: RFC 2047, section 2.
fn encoded_words(text: &str, plain: &mut Plain) {
    if !text.contains("=?") {
        return;
    }
    let mut rest = text;
    let mut is_after_word = false;
    let mut at = 0;
    while let Some(start) = rest.find("=?") {
        let (before, word) = rest.split_at_checked(start).unwrap_or((rest, ""));
        if !(is_after_word && before.trim().is_empty()) {
            plain.copy(before, at);
        }
        at += before.len();
        let length = match encoded_word(word, at) {
            Some((length, bytes)) => {
                plain.add(&bytes);
                is_after_word = true;
                length
            }
            None => {
                plain.copy("=?", at);
                is_after_word = false;
                2
            }
        };
        at += length;
        rest = text.get(at..).unwrap_or("");
    }
    plain.copy(rest, at);
}

/// The length of an encoded word, and what it says.
fn encoded_word(text: &str, start: usize) -> Option<(usize, Vec<(u8, usize)>)> {
    /// The longest that is read. By the standard, they have 75 characters.
    const LONGEST: usize = 300;

    let mut fields = text.get(2..)?.splitn(4, '?');
    let (charset, encoding, code, end) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let length = 2 + charset.len() + 1 + encoding.len() + 1 + code.len() + 2;
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.*".contains(c);
    if length > LONGEST || charset.is_empty() || !charset.chars().all(is_name) || !end.starts_with('=') {
        return None;
    }
    let code = with_places(code, start + length - 2 - code.len());
    let bytes = match encoding {
        "B" | "b" => from_base64(&code),
        "Q" | "q" => {
            let spaced: Vec<_> = code.iter().map(|&(byte, at)| (if byte == b'_' { b' ' } else { byte }, at)).collect();
            from_quoted(&spaced, b'=')
        }
        _ => return None,
    };
    Some((length, bytes))
}

/// Joins the folded lines of a calendar.
///
/// Source: RFC 5545, section 3.1.
fn calendar(text: &str, plain: &mut Plain) {
    if !contains_ignore_case(text, "begin:vcalendar") {
        return;
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let next = text.get(at + line.len()..).unwrap_or("");
        let is_folded = next.starts_with([' ', '\t']);
        let kept = if is_folded { line.trim_end_matches(['\r', '\n']) } else { line };
        // The space that marks the line as folded goes with the break before it.
        let is_rest = at > 0 && line.starts_with([' ', '\t']);
        plain.copy(kept.get(usize::from(is_rest)..).unwrap_or(""), at + usize::from(is_rest));
        plain.is_changed |= is_folded;
        at += line.len();
    }
}

/// Undoes the body of `mailto:` addresses, on lines of their own.
///
/// Source: RFC 6068, section 2.
fn mailto(text: &str, plain: &mut Plain) {
    if !contains_ignore_case(text, "mailto:") {
        return;
    }
    let mut at = 0;
    let mut is_mailto = false;
    let ends = |c: char| c.is_whitespace() || "\"<>&?".contains(c);
    for part in text.split_inclusive(ends) {
        is_mailto |= contains_ignore_case(part, "mailto:");
        let field = strip_prefix_ignore_case(part, "amp;").unwrap_or(part);
        match strip_prefix_ignore_case(field, "body=").filter(|body| is_mailto && body.contains('%')) {
            Some(body) => {
                plain.copy(part.get(..part.len() - body.len()).unwrap_or(""), at);
                let start = at + part.len() - body.len();
                plain.add_character('\n', start);
                let value = body.trim_end_matches(ends);
                plain.add(&from_quoted(&with_places(value, start), b'%'));
                plain.add_character('\n', start);
                plain.copy(body.get(value.len()..).unwrap_or(""), start + value.len());
            }
            None => plain.copy(part, at),
        }
        is_mailto &= part.ends_with(['&', '?']);
        at += part.len();
    }
}

/// Undoes the escapes of JSON that stand for a line break, a quotation mark or markup. Others are left to be told.
fn json(text: &str, plain: &mut Plain) {
    if !text.trim_start().starts_with(['{', '[', '"']) {
        return;
    }
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        let at = text.len() - rest.len();
        plain.copy(before, at);
        let at = at + before.len();
        let markup = ["u003c", "u003e", "u0022"].iter().zip(['<', '>', '"']);
        let markup = markup.filter_map(|(code, c)| strip_prefix_ignore_case(after, code).map(|rest| (c, rest)));
        let next = after.chars().next();
        let simple = match next {
            Some('n' | 'r' | 't') => Some('\n'),
            Some('"') => Some('"'),
            _ => None,
        };
        rest = match (simple, markup.into_iter().next()) {
            (Some(character), _) => {
                plain.add_character(character, at);
                after.get(1..).unwrap_or("")
            }
            (None, Some((character, rest))) => {
                plain.add_character(character, at);
                rest
            }
            (None, None) => {
                let length = next.map_or(0, char::len_utf8);
                plain.copy(text.get(at..=at + length).unwrap_or("\\"), at);
                after.get(length..).unwrap_or("")
            }
        };
    }
    plain.copy(rest, text.len() - rest.len());
}
