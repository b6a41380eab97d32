//! Finding addresses in a text, however the text has changed them.

use crate::{
    link::{
        address::split_scheme,
        defect::{DefectName, Defects},
    },
    wire::text::{is_letter, strip_prefix_ignore_case},
};

/// Part of a text that may be an address.
#[derive(Debug)]
pub(crate) struct Candidate<'t> {
    /// As it is in the text.
    pub raw: &'t str,
    /// Without the escapes that the text around it required.
    pub unescaped: String,
    /// Where it starts, in bytes.
    pub start: usize,
    /// What precedes it without a gap, if that may be an address, too.
    pub prefix: Option<&'t str>,
    /// Whether another follows without a gap.
    pub glued_to_next: bool,
    /// What the text has changed in it.
    pub defects: Defects,
}

/// Everything in the text that may be an address, in order.
pub(crate) fn candidates(text: &str) -> Vec<Candidate<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut start) = (text, 0);
    while !rest.is_empty() {
        let length = run_length(rest);
        let gap = rest.chars().next().map_or(0, char::len_utf8);
        let (passed, after) = rest.split_at_checked(if length > 0 { length } else { gap }).unwrap_or((rest, ""));
        if length > 0 {
            read_run(passed, start, &mut found);
        }
        start += passed.len();
        rest = after;
    }
    found
}

/// The length of the text up to the next gap.
fn run_length(text: &str) -> usize {
    let mut before = ' ';
    let mut length = 0;
    while let Some((passed, rest)) = text.split_at_checked(length) {
        let Some(first) = rest.chars().next() else { break };
        let placeholder = if before == '=' { unfilled_length(rest) } else { 0 };
        if placeholder == 0 && (first.is_whitespace() || first.is_control() || "\"<>`".contains(first)) {
            break;
        }
        length = passed.len() + placeholder.max(first.len_utf8());
        before = first;
    }
    length
}

/// The length of a placeholder in angle brackets that was not filled in.
fn unfilled_length(text: &str) -> usize {
    let Some(after) = text.strip_prefix('<') else { return 0 };
    let length = after.bytes().take(64).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
    if length > 0 && after.get(length..).is_some_and(|end| end.starts_with('>')) { length + 2 } else { 0 }
}

/// The candidates in text without gaps: each extends to the next scheme at most. Without a scheme, all of it may be one.
fn read_run<'t>(run: &'t str, offset: usize, found: &mut Vec<Candidate<'t>>) {
    let schemes: Vec<usize> = run
        .char_indices()
        .map(|(place, _)| place)
        .filter(|&place| scheme_length(run.get(place..).unwrap_or("")) > 0)
        .collect();
    let mut starts = schemes.iter().copied().peekable();
    let first = match starts.peek() {
        Some(first) => *first,
        None if run.bytes().any(|b| b == b'/') => bare_start(run),
        None => return,
    };
    let prefix = run.get(..first).unwrap_or("");
    let mut prefix = (!schemes.is_empty() && may_be_address(prefix)).then_some(prefix);
    starts.next();
    let mut start = first;
    loop {
        let next = starts.next();
        let segment = run.get(start..next.unwrap_or(run.len())).unwrap_or("");
        let mut address = take_candidate(segment, offset + start);
        address.prefix = prefix.take();
        let gap = segment.get(address.raw.len()..).unwrap_or("");
        // Proofpoint puts two underscores before the address that it wraps.
        address.glued_to_next = next.is_some() && (matches!(gap, "" | "__") || may_be_address(gap));
        found.push(address);
        match next {
            Some(next) => start = next,
            None => return,
        }
    }
}

/// Where an address without a scheme starts: after brackets, and after a word with a colon.
fn bare_start(run: &str) -> usize {
    let word = run.split_once(':').map_or("", |(word, _)| word);
    let skipped = if word.bytes().any(|b| matches!(b, b'.' | b'/')) { 0 } else { word.len() };
    let rest = run.get(skipped..).unwrap_or("");
    skipped + rest.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(rest.len())
}

/// Whether the text may be an address that leads on to what follows.
fn may_be_address(text: &str) -> bool {
    text.bytes().any(|b| matches!(b, b'/' | b'=' | b'?')) && !text.ends_with(['(', '[', '{', '\'', ',', ';', '|'])
}

/// The length of `http:` or `https:` and the slashes after it.
fn scheme_length(text: &str) -> usize {
    split_scheme(text).map_or(0, |(_, rest)| text.len() - rest.len())
}

/// A character that the text has escaped: the character, the length of the escape, and the defect.
fn escaped(text: &str) -> Option<(char, usize, DefectName)> {
    if let Some(rest) = strip_prefix_ignore_case(text, "&amp;") {
        let mut rest = rest;
        while let Some(twice) = strip_prefix_ignore_case(rest, "amp;") {
            rest = twice;
        }
        return Some(('&', text.len() - rest.len(), DefectName::HtmlEscapes));
    }
    let (prefix, radix, end, name) = if strip_prefix_ignore_case(text, "&#x").is_some() {
        ("&#x", 16, ";", DefectName::HtmlEscapes)
    } else if text.starts_with("&#") {
        ("&#", 10, ";", DefectName::HtmlEscapes)
    } else if text.starts_with("\\u") {
        ("\\u", 16, "", DefectName::JsonEscapes)
    } else {
        let character = text.strip_prefix('\\')?.chars().next()?;
        let name = if character == '/' { DefectName::JsonEscapes } else { DefectName::MarkdownEscapes };
        return "/&#?=_.-~*%!+()[]{}".contains(character).then_some((character, 2, name));
    };
    let digits = text.get(prefix.len()..)?;
    let most = if end.is_empty() { 4 } else { 6 };
    let length = digits.bytes().take(most).take_while(u8::is_ascii_alphanumeric).count();
    let code = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
    let character = char::from_u32(code).filter(char::is_ascii_graphic)?;
    digits.get(length..)?.strip_prefix(end)?;
    Some((character, prefix.len() + length + end.len(), name))
}

/// Whether the text ends an address here, like a closing quotation mark.
fn closes(text: &str, first: char) -> bool {
    const ENTITIES: &[&str] = &["&lt;", "&gt;", "&quot;", "&apos;", "&nbsp;"];
    let breaks_line = || matches!(text.chars().nth(1), None | Some('n' | 'r' | 't' | '"' | '\'' | '\\'));
    first == '\\' && breaks_line()
        || first == '&' && ENTITIES.iter().any(|entity| strip_prefix_ignore_case(text, entity).is_some())
        || escaped(text).is_some_and(|(character, length, _)| length > 2 && "\"'<>".contains(character))
}

fn take_candidate(segment: &str, start: usize) -> Candidate<'_> {
    let mut defects = Defects::default();
    let mut at = scheme_length(segment);
    let mut unescaped = segment.get(..at).unwrap_or("").to_owned();
    let mut open = 0;
    let mut in_authority = true;
    let mut closed = false;
    // Punctuation at the end belongs to the sentence around it.
    let mut end = (at, unescaped.len());
    while let Some(rest) = segment.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        closed = closes(rest, first);
        if closed {
            break;
        }
        let (character, length) = match escaped(rest) {
            Some((character, length, name)) => {
                // A browser takes the backslash for the end of the host.
                let shortens_host = in_authority && first == '\\' && !"/?#".contains(character);
                defects.add(if shortens_host { DefectName::ForeignCharacters } else { name }, &[]);
                (character, length)
            }
            None => {
                open += i32::from("([{".contains(first)) - i32::from(")]}".contains(first));
                if open < 0 || "'|^".contains(first) || !(first.is_ascii() || in_authority) {
                    break;
                }
                (first, first.len_utf8())
            }
        };
        in_authority = in_authority && !"/\\?#".contains(character);
        unescaped.push(character);
        at += length;
        if !".,;:!?*_~".contains(character) || length > 1 {
            end = (at, unescaped.len());
        }
    }
    let after = segment.get(at..).unwrap_or("");
    let prose: String = after.chars().take_while(|&c| is_letter(c)).collect();
    let goes_on = after.bytes().any(|b| matches!(b, b'&' | b'=' | b'/' | b'%' | b'@'))
        || prose.is_empty() && open >= 0 && after.bytes().any(|b| b.is_ascii_alphanumeric());
    let (length, unescaped_length) =
        if closed || after.is_empty() || !goes_on { end } else { (segment.len(), unescaped.len()) };
    unescaped.truncate(unescaped_length);
    if !closed && goes_on {
        defects.add(DefectName::ForeignCharacters, &[]);
        unescaped.push_str(after);
    } else if !prose.is_empty() {
        defects.add(DefectName::GluedText, &[("text", &prose)]);
    }
    let raw = segment.get(..length).unwrap_or(segment);
    Candidate { raw, unescaped, start, prefix: None, glued_to_next: false, defects }
}
