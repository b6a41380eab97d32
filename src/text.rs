//! Finding addresses in a pasted text, whatever the text did to them.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::{
    address::is_letter,
    defect::{DefectName, Defects},
    search::{is_one_of, split_once, strip_prefix_ignoring_case},
};

/// What may be an address in a text: all of it, or what is left of it where prose begins.
#[derive(Debug)]
pub(crate) struct Found<'t> {
    /// As it stands in the text.
    pub raw: &'t str,
    /// Without the escapes of the text around it.
    pub plain: String,
    /// Where it starts, in UTF-16 code units.
    pub start: usize,
    /// What stands in front of it without a gap, if that may be an address too.
    pub front: Option<&'t str>,
    /// Does another follow without a gap?
    pub runs_into_next: bool,
    /// What the text did to it.
    pub defects: Defects,
}

/// Everything in the text that may be an address, in order.
pub(crate) fn addresses(text: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut units) = (text, 0);
    while !rest.is_empty() {
        let length = run(rest);
        let (passed, behind) = rest.split_at_checked(length.max(1)).unwrap_or_else(|| {
            let first = rest.chars().next().map_or(rest.len(), char::len_utf8);
            rest.split_at_checked(first).unwrap_or((rest, ""))
        });
        if length > 0 {
            read_run(passed, units, &mut found);
        }
        units += utf16_length(passed);
        rest = behind;
    }
    found
}

/// The length as JavaScript counts it.
pub(crate) fn utf16_length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The length of the text that stands here without a gap.
fn run(text: &str) -> usize {
    let mut before = ' ';
    let mut length = 0;
    while let Some((passed, rest)) = text.split_at_checked(length) {
        let Some(first) = rest.chars().next() else { break };
        let slot = if before == '=' { slot(rest) } else { 0 };
        if slot == 0 && (first.is_whitespace() || first.is_control() || is_one_of("\"<>`", first)) {
            break;
        }
        length = passed.len() + slot.max(first.len_utf8());
        before = first;
    }
    length
}

/// The length of a slot that nobody filled, in angle brackets.
fn slot(text: &str) -> usize {
    let Some(behind) = text.strip_prefix('<') else { return 0 };
    let length = behind.bytes().take(64).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
    if length > 0 && behind.get(length..).is_some_and(|end| end.starts_with('>')) { length + 2 } else { 0 }
}

/// The addresses of a run: each reaches up to the next scheme at most. Without a scheme all of it may be one.
fn read_run<'t>(run: &'t str, units: usize, found: &mut Vec<Found<'t>>) {
    let schemes: Vec<usize> = run
        .char_indices()
        .map(|(place, _)| place)
        .filter(|&place| scheme(run.get(place..).unwrap_or("")) > 0)
        .collect();
    let mut starts = schemes.iter().copied().peekable();
    let first = match starts.peek() {
        Some(first) => *first,
        None if run.bytes().any(|b| b == b'/') => bare_start(run),
        None => return,
    };
    let front = run.get(..first).unwrap_or("");
    let mut front = (!schemes.is_empty() && may_be_address(front)).then_some(front);
    starts.next();
    let mut start = first;
    let mut units = units + utf16_length(run.get(..start).unwrap_or(""));
    loop {
        let next = starts.next();
        let segment = run.get(start..next.unwrap_or(run.len())).unwrap_or("");
        let mut address = take_address(segment, units);
        address.front = front.take();
        let gap = segment.get(address.raw.len()..).unwrap_or("");
        // One mail filter puts two underscores before the address that it wraps.
        address.runs_into_next = next.is_some() && (matches!(gap, "" | "__") || may_be_address(gap));
        found.push(address);
        units += utf16_length(segment);
        match next {
            Some(next) => start = next,
            None => return,
        }
    }
}

/// Where an address without a scheme starts: behind brackets, and behind a word with a colon.
fn bare_start(run: &str) -> usize {
    let word = split_once(run, b':').map_or("", |(word, _)| word);
    let skipped = if word.bytes().any(|b| matches!(b, b'.' | b'/')) { 0 } else { word.len() };
    let rest = run.get(skipped..).unwrap_or("");
    skipped + rest.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(rest.len())
}

/// Text that may lead on to what follows: not a word in front of a bracket or a colon.
fn may_be_address(text: &str) -> bool {
    text.bytes().any(|b| matches!(b, b'/' | b'=' | b'?')) && !text.ends_with(|last| is_one_of("([{',;|", last))
}

/// The length of `http:` or `https:` with all the slashes behind it; browsers mind neither their number nor their kind.
fn scheme(text: &str) -> usize {
    let Some(rest) = strip_prefix_ignoring_case(text, "http") else { return 0 };
    let rest = strip_prefix_ignoring_case(rest, "s").unwrap_or(rest);
    let Some(rest) = rest.strip_prefix(':') else { return 0 };
    text.len() - rest.trim_start_matches(['/', '\\']).len()
}

/// What the text around an address made of a character in it: the character, the length of the escape, its name.
fn escaped(text: &str) -> Option<(char, usize, DefectName)> {
    if let Some(rest) = strip_prefix_ignoring_case(text, "&amp;") {
        let mut rest = rest;
        while let Some(twice) = strip_prefix_ignoring_case(rest, "amp;") {
            rest = twice;
        }
        return Some(('&', text.len() - rest.len(), DefectName::HtmlEscapes));
    }
    let (prefix, radix, end, name) = if strip_prefix_ignoring_case(text, "&#x").is_some() {
        ("&#x", 16, ";", DefectName::HtmlEscapes)
    } else if text.starts_with("&#") {
        ("&#", 10, ";", DefectName::HtmlEscapes)
    } else if text.starts_with("\\u") {
        ("\\u", 16, "", DefectName::JsonEscapes)
    } else {
        let character = text.strip_prefix('\\')?.chars().next()?;
        let name = if character == '/' { DefectName::JsonEscapes } else { DefectName::MarkdownEscapes };
        return is_one_of("/&#?=_.-~*%!+()[]{}", character).then_some((character, 2, name));
    };
    let digits = text.get(prefix.len()..)?;
    let most = if end.is_empty() { 4 } else { 6 };
    let length = digits.bytes().take(most).take_while(u8::is_ascii_alphanumeric).count();
    let code = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
    let character = char::from_u32(code).filter(char::is_ascii_graphic)?;
    digits.get(length..)?.strip_prefix(end)?;
    Some((character, prefix.len() + length + end.len(), name))
}

/// Does the text close an address here, as one closes a quotation?
fn closes(text: &str, first: char) -> bool {
    const ENTITIES: &[&str] = &["&lt;", "&gt;", "&quot;", "&apos;", "&nbsp;"];
    let breaks_line = || matches!(text.chars().nth(1), None | Some('n' | 'r' | 't' | '"' | '\'' | '\\'));
    first == '\\' && breaks_line()
        || first == '&' && ENTITIES.iter().any(|entity| strip_prefix_ignoring_case(text, entity).is_some())
        || escaped(text).is_some_and(|(character, length, _)| length > 2 && is_one_of("\"'<>", character))
}

fn take_address(segment: &str, start: usize) -> Found<'_> {
    let mut defects = Defects::default();
    let mut at = scheme(segment);
    let mut plain = segment.get(..at).unwrap_or("").trim_end_matches(['/', '\\']).to_owned();
    if at > 0 {
        plain.push_str("//");
    }
    let mut open = 0;
    let mut in_authority = true;
    let mut closed = false;
    // Punctuation at the end belongs to the sentence.
    let mut end = (at, plain.len());
    while let Some(rest) = segment.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        closed = closes(rest, first);
        if closed {
            break;
        }
        let (character, length) = match escaped(rest) {
            Some((character, length, name)) => {
                defects.add(name, &[]);
                (character, length)
            }
            // A backslash is a slash to browsers, also in front of the host that it hides.
            None if first == '\\' => ('/', 1),
            None => {
                open += i32::from(is_one_of("([{", first)) - i32::from(is_one_of(")]}", first));
                if open < 0 || is_one_of("'|^", first) || !(first.is_ascii() || in_authority) {
                    break;
                }
                (first, first.len_utf8())
            }
        };
        in_authority = in_authority && !is_one_of("/?#", character);
        plain.push(character);
        at += length;
        if !is_one_of(".,;:!?*_~", character) || length > 1 {
            end = (at, plain.len());
        }
    }
    let behind = segment.get(at..).unwrap_or("");
    let prose: String = behind.chars().take_while(|&c| is_letter(c)).collect();
    let goes_on = behind.bytes().any(|b| matches!(b, b'&' | b'=' | b'/' | b'%' | b'@'))
        || prose.is_empty() && open >= 0 && behind.bytes().any(|b| b.is_ascii_alphanumeric());
    let (length, plain_length) =
        if closed || behind.is_empty() || !goes_on { end } else { (segment.len(), plain.len()) };
    plain.truncate(plain_length);
    if !closed && goes_on {
        defects.add(DefectName::ForeignCharacters, &[]);
        plain.push_str(behind);
    } else if !prose.is_empty() {
        defects.add(DefectName::GluedText, &[("text", &prose)]);
    }
    let raw = segment.get(..length).unwrap_or(segment);
    Found { raw, plain, start, front: None, runs_into_next: false, defects }
}
