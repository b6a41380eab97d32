//! Finding addresses in a pasted text, whatever the text did to them.

use crate::{
    address::{is_letter, strip_prefix_ignoring_case},
    defect::{DefectName, Defects},
    format::HOSTS,
};

/// An address in a text.
#[derive(Debug)]
pub(crate) struct Found<'t> {
    /// As it stands in the text.
    pub raw: &'t str,
    /// Without the escapes of the text around it.
    pub plain: String,
    /// Where it starts, in UTF-16 code units.
    pub start: usize,
    /// Does another follow without a gap?
    pub runs_into_next: bool,
    /// What the text did to it.
    pub defects: Defects,
}

/// Every address in the text, in order.
pub(crate) fn addresses(text: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut units, mut previous) = (text, 0, ' ');
    while let Some(first) = rest.chars().next() {
        let length = if starts_address(rest, previous) {
            let (address, length) = take_address(rest, units);
            found.push(address);
            length
        } else {
            first.len_utf8()
        };
        let (passed, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        units += passed.encode_utf16().count();
        previous = passed.chars().next_back().unwrap_or(' ');
        rest = behind;
    }
    found
}

/// The length of `http://` or `https://`, with slashes that JSON may have escaped.
fn scheme(text: &str) -> Option<usize> {
    let rest = strip_prefix_ignoring_case(text, "http")?;
    let rest = strip_prefix_ignoring_case(rest, "s").unwrap_or(rest).strip_prefix(':')?;
    let slash = |rest: &'_ str| rest.strip_prefix('\\').unwrap_or(rest).strip_prefix('/').map(str::len);
    let left = slash(rest)?;
    let left = slash(text.get(text.len() - left..)?)?;
    Some(text.len() - left)
}

/// (Of a string, `contains` would bring the whole of its search along.)
fn is_one_of(set: &str, character: char) -> bool {
    set.chars().any(|one| one == character)
}

fn starts_address(text: &str, previous: char) -> bool {
    let begins_word = !is_letter(previous) && !previous.is_ascii_digit() && !is_one_of("-._@", previous);
    let begins_with = |host: &str| strip_prefix_ignoring_case(text, host).is_some();
    scheme(text).is_some() || begins_word && HOSTS.iter().any(|host| begins_with(host))
}

/// What the text around an address made of a character in it: the character, the length of the escape, its name.
fn escaped(text: &str) -> Option<(char, usize, DefectName)> {
    const ESCAPES: &[(&str, char, DefectName)] = &[
        ("&amp;", '&', DefectName::HtmlEscapes),
        ("&#38;", '&', DefectName::HtmlEscapes),
        ("&#x26;", '&', DefectName::HtmlEscapes),
        ("\\u0026", '&', DefectName::JsonEscapes),
        ("\\u003d", '=', DefectName::JsonEscapes),
        ("\\/", '/', DefectName::JsonEscapes),
    ];
    let known = ESCAPES.iter().find(|(escape, ..)| strip_prefix_ignoring_case(text, escape).is_some());
    known.map(|&(escape, character, name)| (character, escape.len(), name)).or_else(|| {
        let character = text.strip_prefix('\\')?.chars().next()?;
        is_one_of("&#?=_.-~*%!+()[]{}", character).then_some((character, 2, DefectName::MarkdownEscapes))
    })
}

/// Does the text end an address here?
fn ends_address(text: &str, first: char) -> bool {
    const ENTITIES: &[&str] =
        &["&lt;", "&gt;", "&quot;", "&apos;", "&nbsp;", "&#34;", "&#39;", "&#60;", "&#62;", "&#160;"];
    let breaks_line = || matches!(text.chars().nth(1), None | Some('n' | 'r' | 't' | '"' | '\'' | '\\'));
    first.is_whitespace()
        || first.is_control()
        || is_one_of("\"'`<>|^", first)
        || first == '\\' && breaks_line()
        || first == '&' && ENTITIES.iter().any(|entity| strip_prefix_ignoring_case(text, entity).is_some())
}

/// A slot that nobody filled, in angle brackets: its length.
fn slot(text: &str) -> Option<usize> {
    let name = text.strip_prefix('<')?.bytes().take(64).take_while(|b| b.is_ascii_alphanumeric() || b"_-".contains(b));
    let length = name.count();
    (length > 0 && text.get(length + 1..)?.starts_with('>')).then_some(length + 2)
}

fn take_address(text: &str, start: usize) -> (Found<'_>, usize) {
    let mut defects = Defects::default();
    let mut at = scheme(text).unwrap_or(0);
    let mut plain: String = text.chars().take(at).filter(|&c| c != '\\').collect();
    let mut open = Vec::new();
    let mut in_authority = true;
    let mut runs_into_next = false;
    // Punctuation at the end belongs to the sentence.
    let mut end = (at, plain.len());
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        if !in_authority && scheme(rest).is_some() {
            runs_into_next = true;
            break;
        }
        if let Some((character, length, name)) = escaped(rest) {
            defects.add(name, &[]);
            plain.push(character);
            at += length;
            end = (at, plain.len());
            in_authority = in_authority && !is_one_of("/?#", character);
            continue;
        }
        if plain.ends_with('=')
            && let Some(length) = slot(rest)
        {
            plain.push_str(rest.get(..length).unwrap_or(""));
            at += length;
            end = (at, plain.len());
            continue;
        }
        let belongs = first.is_ascii() || in_authority && is_letter(first);
        if !belongs || ends_address(rest, first) {
            break;
        }
        match first {
            '(' | '[' | '{' => open.push(first),
            ')' | ']' | '}' if open.pop().is_none() => break,
            '/' | '?' | '#' | '\\' => in_authority = false,
            _ => {}
        }
        // A backslash is a slash to browsers, also in front of the host that it hides.
        plain.push(if first == '\\' { '/' } else { first });
        at += first.len_utf8();
        if !is_one_of(".,;:!?*_~", first) {
            end = (at, plain.len());
        }
    }
    let (length, plain_length) = if runs_into_next { (at, plain.len()) } else { end };
    plain.truncate(plain_length);
    let (raw, behind) = text.split_at_checked(length).unwrap_or((text, ""));
    let glued: String = behind.chars().take_while(|&c| is_letter(c)).collect();
    if !glued.is_empty() && !runs_into_next {
        defects.add(DefectName::GluedText, &[("text", &glued)]);
    }
    (Found { raw, plain, start, runs_into_next, defects }, length)
}
