//! Finding addresses in a text, however the text has changed them.

use crate::{
    link::{
        address::{Written, strip_scheme},
        defect::{DefectName, Defects},
        filters,
        format::HOSTS,
    },
    wire::text::{
        Characters, ends_with, is_letter, parts, split_before, starts_with, strip_prefix_ignore_case, trim_end,
        trim_start,
    },
};

/// Part of a text that may be an address.
#[derive(Debug, Default)]
pub(crate) struct Candidate<'t> {
    /// As it is in the text.
    pub raw: &'t str,
    /// Without the escapes that the text around it required.
    pub unescaped: String,
    /// Where it starts, in bytes.
    pub start: usize,
    /// Where what precedes it without white space starts, if that may be opened in its place. It has no scheme.
    pub front: Option<usize>,
    /// The scheme in front of it, if a browser would not take it for `http` or `https`.
    pub other_scheme: Option<String>,
    /// Whether another precedes it without white space.
    pub in_list: bool,
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

/// The length of the text up to the next gap: white space that no program takes for part of an address, or a delimiter of
/// markup. Whatever else stands between two addresses, some program opens the first one.
fn run_length(text: &str) -> usize {
    let mut before = ' ';
    let mut length = 0;
    while let Some((passed, rest)) = text.split_at_checked(length) {
        let Some(first) = rest.chars().next() else { break };
        let placeholder = if before == '=' { unfilled_length(rest) } else { 0 };
        if placeholder == 0 && (first.is_ascii_whitespace() || first == '\u{b}' || "\"<>".contains(first)) {
            break;
        }
        length = passed.len() + placeholder.max(first.len_utf8());
        before = first;
    }
    length
}

/// Whether an address ends here, although what follows may be opened with it.
fn ends_address(character: char) -> bool {
    character.is_whitespace() || character.is_control() || character == '`'
}

/// The length of a placeholder in angle brackets that was not filled in.
fn unfilled_length(text: &str) -> usize {
    let Some(after) = text.strip_prefix('<') else { return 0 };
    let length = after.bytes().take(64).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
    if length > 0 && after.get(length..).is_some_and(|end| end.starts_with('>')) { length + 2 } else { 0 }
}

/// The candidates in text without gaps: each extends to the next scheme at most. Without a scheme, all of it may be one.
fn read_run<'t>(run: &'t str, offset: usize, found: &mut Vec<Candidate<'t>>) {
    let at = |place: usize| run.get(place..).unwrap_or("");
    let mut starts: Vec<usize> =
        run.char_indices().map(|(place, _)| place).filter(|&place| scheme_length(at(place)) > 0).collect();
    if starts.is_empty() {
        return read_bare(run, offset, found);
    }
    if let Some(last) = starts.iter().position(|&start| filters::embeds(at(start))) {
        starts.truncate(last + 1);
    }
    let mut text = run.get(..starts.first().copied().unwrap_or(0)).unwrap_or("");
    for (place, &start) in starts.iter().enumerate() {
        let next = starts.get(place + 1).copied();
        let segment = run.get(start..next.unwrap_or(run.len())).unwrap_or("");
        let mut address = take_candidate(segment, offset + start);
        let prefix = text.get(last_end(text)..).unwrap_or("");
        address.other_scheme =
            attached_scheme(prefix).or_else(|| slashed_scheme(text)).or_else(|| scheme_in(prefix)).map(str::to_owned);
        address.in_list = place > 0;
        // Without slashes, the scheme may be the end of a host.
        let scheme = at(start).get(..scheme_length(at(start))).unwrap_or("");
        let word = if scheme.ends_with(':') { scheme.len() } else { 0 };
        if let Some(host) = host_in(run.get(start - text.len()..start + word).unwrap_or("")) {
            address.front = Some(offset + start - text.len() + host);
        } else if place == 0 && may_be_address(prefix) {
            address.front = Some(offset + start - prefix.len());
        }
        let gap = segment.get(address.raw.len()..).unwrap_or("");
        let is_glue = gap.chars().all(|c| is_scheme_character(c) || c == '_') || may_be_address(gap);
        address.glued_to_next = next.is_some() && is_glue;
        // Some programs end an address earlier, and begin another one behind that.
        let end = split_before(segment, |c| !(c.is_ascii_alphanumeric() || "/?=&#%._:-".contains(c))).0.len();
        text = segment.get(end.min(address.raw.len())..).unwrap_or("");
        found.push(address);
    }
}

/// Likewise, where there is no scheme.
fn read_bare<'t>(run: &'t str, mut offset: usize, found: &mut Vec<Candidate<'t>>) {
    // Some programs take white space that is not ASCII for a part of an address.
    let mut front = None;
    let mut scheme = None;
    for piece in parts(run, ends_address) {
        if piece.bytes().any(|b| b == b'/') {
            let start = bare_start(piece);
            let mut address = take_candidate(piece.get(start..).unwrap_or(""), offset + start);
            address.other_scheme = scheme_in(piece.get(..start).unwrap_or("")).or(scheme).map(str::to_owned);
            address.front = front;
            found.push(address);
        }
        scheme = scheme.or_else(|| slashed_scheme(piece));
        front = front.or(host_in(piece).map(|host| offset + host));
        offset += piece.len();
    }
}

/// Where the last part of the text starts that is not cut off by white space.
fn last_end(text: &str) -> usize {
    text.char_indices().rev().find(|(_, c)| ends_address(*c)).map_or(0, |(place, end)| place + end.len_utf8())
}

fn is_scheme_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || "+-.".contains(character)
}

/// The scheme at the end of the text, if it has the form of one.
fn scheme_at_end(text: &str) -> Option<&str> {
    let before = trim_end(text, is_scheme_character);
    let scheme = text.get(before.len()..)?;
    // In a word of other letters, it is none.
    let is_word = ends_with(before, is_letter);
    (starts_with(scheme, |c| c.is_ascii_alphabetic()) && !is_word).then_some(scheme)
}

/// What belongs to the scheme `http` or `https` that follows the text, so that it is another one.
pub(crate) fn attached_scheme(text: &str) -> Option<&str> {
    let before = trim_end(text, is_scheme_character);
    let scheme = trim_start(text.get(before.len()..)?, |c| !c.is_ascii_alphabetic());
    (!scheme.is_empty()).then_some(scheme)
}

/// A scheme somewhere in the text. A label is none.
fn scheme_in(text: &str) -> Option<&str> {
    const LABELS: &[&str] = &["link", "links", "url", "uri", "here", "invitation", "gdap", "dap", "enlace", "web"];
    let schemes = text.match_indices(':').filter_map(|(colon, _)| scheme_at_end(text.get(..colon)?));
    let mut schemes = schemes.filter(|word| !LABELS.iter().any(|label| label.eq_ignore_ascii_case(word)));
    schemes.next().or_else(|| slashed_scheme(text))
}

/// A scheme with slashes somewhere in the text.
fn slashed_scheme(text: &str) -> Option<&str> {
    text.match_indices("://").find_map(|(colon, _)| attached_scheme(text.get(..colon)?))
}

/// The scheme of an address, if it is neither `http` nor `https`.
pub(crate) fn other_scheme(text: &str) -> Option<String> {
    let (scheme, _) = text.split_once(':').filter(|_| strip_scheme(text).is_none())?;
    (scheme_at_end(scheme) == Some(scheme)).then(|| scheme.to_owned())
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
    let leads_on = text.bytes().any(|b| matches!(b, b'/' | b'?' | b'\\'));
    leads_on && !ends_with(text, |c| "([{',;|".contains(c))
}

/// Where a host is in the text with something after it, as in an address without a scheme, or at its end. One that has
/// invitations counts only if there is no other.
fn host_in(text: &str) -> Option<usize> {
    let is_end: Characters = |c| "/\\?#:".contains(c);
    let is_part: Characters = |c| c.is_ascii_alphanumeric() || "-_.".contains(c) || !c.is_ascii() && !c.is_whitespace();
    let mut known = text.find("//");
    let mut at = 0;
    for part in parts(text, is_end) {
        let place = at;
        at += part.len();
        let part = trim_end(part, is_end);
        let start = trim_end(part, is_part).len();
        let host = part.get(start..).unwrap_or("");
        let Some((before, last)) = host.rsplit_once(['.', '。']) else { continue };
        let is_number = last.bytes().all(|b| b.is_ascii_digit()) && host.matches('.').count() < 3;
        if !before.is_empty() && !last.is_empty() && !is_number {
            if !HOSTS.contains(&host) {
                return Some(place + start);
            }
            known = known.or(Some(place + start));
        }
    }
    known
}

/// The length of `http:` or `https:` and the slashes after it.
fn scheme_length(text: &str) -> usize {
    strip_scheme(text).map_or(0, |rest| text.len() - rest.len())
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
        || escaped(text).is_some_and(|(character, ..)| "\"'<>".contains(character))
}

/// The address at the start of the text.
pub(crate) fn take_candidate(segment: &str, start: usize) -> Candidate<'_> {
    let mut defects = Defects::default();
    let mut at = scheme_length(segment);
    let mut unescaped = segment.get(..at).unwrap_or("").to_owned();
    let mut open = 0;
    let mut in_authority = true;
    let mut closed = false;
    // Punctuation at the end belongs to the sentence around it.
    let mut end = (at, unescaped.len());
    // Where a list goes on, if it is one.
    let mut separator = None;
    while let Some(rest) = segment.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        closed = closes(rest, first);
        if closed {
            break;
        }
        let (character, length) = match escaped(rest) {
            Some((character, length, name)) => {
                // A browser does not undo it there: a backslash, for one, ends the host.
                let is_slash = first == '\\' && "/?#".contains(character) && length == 2;
                defects.add(if in_authority && !is_slash { DefectName::ForeignCharacters } else { name }, &[]);
                (character, length)
            }
            None => {
                open += i32::from("([{".contains(first)) - i32::from(")]}".contains(first));
                if separator.is_none() && ",;|".contains(first) && !in_authority {
                    separator = Some(end);
                }
                let ends = ends_address(first) || "'|^".contains(first);
                if open < 0 || ends || !(first.is_ascii() || in_authority) {
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
    let after = split_before(segment.get(at..).unwrap_or(""), ends_address).0;
    if let Some((length, plain)) = separator.filter(|(length, _)| is_list(segment, *length)) {
        unescaped.truncate(plain);
        return Candidate {
            raw: segment.get(..length).unwrap_or(segment),
            unescaped,
            start,
            defects,
            ..Candidate::default()
        };
    }
    let prose: String = after.chars().take_while(|&c| is_letter(c)).collect();
    let goes_on = after.bytes().any(|b| matches!(b, b'&' | b'=' | b'/' | b'%' | b'@'))
        || prose.is_empty() && open >= 0 && after.bytes().any(|b| b.is_ascii_alphanumeric());
    let whole = at + after.len();
    let (length, unescaped_length) =
        if closed || after.is_empty() || !goes_on { end } else { (whole, unescaped.len()) };
    unescaped.truncate(unescaped_length);
    if !closed && goes_on {
        defects.add(DefectName::ForeignCharacters, &[]);
        unescaped.push_str(after);
    } else if !prose.is_empty() {
        defects.add(DefectName::GluedText, &[("text", &prose)]);
    }
    let raw = segment.get(..length).unwrap_or(segment);
    Candidate { raw, unescaped, start, defects, ..Candidate::default() }
}

/// Whether the address ends here because a list or a table goes on: it is on a known host, and what follows cannot change
/// its parameters.
fn is_list(segment: &str, length: usize) -> bool {
    let (address, rest) = segment.split_at_checked(length).unwrap_or((segment, ""));
    let rest = split_before(rest, ends_address).0;
    let host = Written::of(address).authority;
    HOSTS.iter().any(|known| host.eq_ignore_ascii_case(known)) && !(rest.contains('&') && rest.contains('='))
}

#[cfg(test)]
mod tests {
    use crate::link::scan::{candidates, other_scheme, take_candidate};

    /// Each address with what stands before it, the scheme that it has with that, and whether it is one of a list.
    fn found(text: &str) -> Vec<String> {
        let tell = |found: &crate::link::scan::Candidate<'_>| {
            assert!(text.get(found.start..).is_some_and(|rest| rest.starts_with(found.raw)), "{found:?}");
            let front = found.front.map(|front| format!("after {}", text.get(front..found.start).unwrap_or("?")));
            let scheme = found.other_scheme.as_ref().map(|scheme| format!("scheme {scheme}"));
            let list = found.in_list.then(|| "in list".to_owned());
            let glued = found.glued_to_next.then(|| "glued".to_owned());
            let parts = [Some(found.raw.to_owned()), front, scheme, list, glued];
            parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
        };
        candidates(text).iter().map(tell).collect()
    }

    #[test]
    fn addresses_are_found_with_what_programs_open_in_their_place() {
        for (text, expected) in [
            ("é https://a.example/x, (HTTP://b.example) end", &["https://a.example/x", "HTTP://b.example"][..]),
            ("é a.example/x?y", &["a.example/x?y"][..]),
            ("é link:a.example/x", &["a.example/x"][..]),
            ("é x:a.example/x", &["a.example/x; scheme x"][..]),
            ("é javascript:https://a.example/", &["https://a.example/; scheme javascript"][..]),
            ("é javascript://https://a.example/", &["https://a.example/; after //; scheme javascript"][..]),
            ("é a+https://a.example/", &["https://a.example/; scheme a+"][..]),
            ("é link:https://a.example/", &["https://a.example/"][..]),
            ("é b.example/https://a.example/", &["https://a.example/; after b.example/"][..]),
            ("é b.example/?u=https://a.example/", &["https://a.example/; after b.example/?u="][..]),
            ("é(b.example/?u=https://a.example/)", &["https://a.example/; after b.example/?u="][..]),
            ("é b.example?[https://a.example/", &["https://a.example/; after b.example?["][..]),
            ("é b.examplehttps:a.example/", &["https:a.example/; after b.example; scheme b.example"][..]),
            ("é b.examplehttps://a.example/", &["https://a.example/; after b.example; scheme b.example"][..]),
            ("é admin.microsoft.com/https://a.example/", &["https://a.example/; after admin.microsoft.com/"][..]),
            ("é admin.microsoft.com/b.example/https://a.example/", &["https://a.example/; after b.example/"][..]),
            ("é //x?https://a.example/", &["https://a.example/; after //x?"][..]),
            ("é 1.2/https://a.example/", &["https://a.example/; after 1.2/"][..]),
            ("é 1.2.3.4/https://a.example/", &["https://a.example/; after 1.2.3.4/"][..]),
            ("é .a/https://a.example/", &["https://a.example/; after .a/"][..]),
            ("é b./https://a.example/", &["https://a.example/; after b./"][..]),
            ("é b。example/https://a.example/", &["https://a.example/; after b。example/"][..]),
            ("é bé.example/https://a.example/", &["https://a.example/; after bé.example/"][..]),
            ("é b.example/\u{a0}https://a.example/", &["https://a.example/; after b.example/\u{a0}"][..]),
            ("é b.example/\u{a0}c/https://a.example/", &["https://a.example/; after b.example/\u{a0}c/"][..]),
            ("é x/y?https://a.example/", &["https://a.example/; after x/y?"][..]),
            ("é x/y,https://a.example/", &["https://a.example/"][..]),
            ("é x\\https://a.example/", &["https://a.example/; after x\\"][..]),
            ("é 1.2:https://a.example/", &["https://a.example/"][..]),
            ("é 1.2.3.4:https://a.example/", &["https://a.example/; after 1.2.3.4:"][..]),
            ("é .a:https://a.example/", &["https://a.example/"][..]),
            (
                "é x:(admin.microsoft.com/https://a.example/",
                &["https://a.example/; after admin.microsoft.com/; scheme x"][..],
            ),
            ("é x:\u{a0}https://a.example/", &["https://a.example/"][..]),
            ("é x\u{a0}y:https://a.example/", &["https://a.example/; scheme y"][..]),
            (
                "é https://a.example/https://b.example/",
                &["https://a.example/; glued", "https://b.example/; in list"][..],
            ),
            (
                "é https://a.example/._https://b.example/",
                &["https://a.example/; glued", "https://b.example/; in list"][..],
            ),
            (
                "é https://protect.checkpoint.com/v2/https://b.example/",
                &["https://protect.checkpoint.com/v2/; glued", "https://b.example/; in list"][..],
            ),
            ("é https://a.example/,https://b.example/", &["https://a.example/", "https://b.example/; in list"][..]),
            ("é https://a.example/)https://b.example/", &["https://a.example/", "https://b.example/; in list"][..]),
            (
                "é https://a.example/)?https://b.example/",
                &["https://a.example/; glued", "https://b.example/; in list"][..],
            ),
            (
                "é https://a.example/)x:https://b.example/",
                &["https://a.example/", "https://b.example/; scheme x; in list"][..],
            ),
            (
                "é https://a.example/)x_y:https://b.example/",
                &["https://a.example/", "https://b.example/; scheme y; in list"][..],
            ),
            ("é https://a.example/)é:https://b.example/", &["https://a.example/", "https://b.example/; in list"][..]),
            (
                "é https://a.example/)é?https://b.example/",
                &["https://a.example/; glued", "https://b.example/; in list"][..],
            ),
            (
                "é https://a.example/é/b.example/https://c.example/",
                &["https://a.example/é/b.example/; glued", "https://c.example/; after b.example/; in list"][..],
            ),
            ("é https://a.example/?x=<your_id>&y=1", &["https://a.example/?x=<your_id>&y=1"][..]),
            ("é https://a.example/?x=<your-id>&y=1", &["https://a.example/?x=<your-id>&y=1"][..]),
            (
                "é https://a.example/?x=<your_id> https://b.example/",
                &["https://a.example/?x=<your_id>", "https://b.example/"][..],
            ),
            ("é https://a.example/?x=<>&y=1", &["https://a.example/?x="][..]),
            ("é https://a.example/?x=<a b>&y=1", &["https://a.example/?x="][..]),
            ("é https://a.example/?x=<a", &["https://a.example/?x="][..]),
            ("é https://a.example/x<a>", &["https://a.example/x"][..]),
            ("é x://y\u{a0}a.example/z", &["y; scheme x", "a.example/z; after //y\u{a0}; scheme x"][..]),
            ("é b.example\u{a0}a.example/z", &["a.example/z"][..]),
            ("é x\u{a0}b.example\u{a0}a.example/z", &["a.example/z"][..]),
            ("é [a.example/x] (1)", &["a.example/x"][..]),
            ("é a.b:c.example/x", &["a.b:c.example/x"][..]),
            ("é a/b:c.example/x", &["a/b:c.example/x"][..]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn an_address_ends_where_the_text_around_it_goes_on() {
        for (text, raw, unescaped, defects) in [
            ("https://a.example/x", "https://a.example/x", "https://a.example/x", &[][..]),
            ("https://a.example/x.,", "https://a.example/x", "https://a.example/x", &[][..]),
            ("https://a.example/(x).", "https://a.example/(x)", "https://a.example/(x)", &[][..]),
            ("https://a.example/x)y", "https://a.example/x", "https://a.example/x", &[][..]),
            ("https://a.example/x'y", "https://a.example/x'y", "https://a.example/x'y", &["foreign-characters"][..]),
            ("https://a.example/\\\"x", "https://a.example/", "https://a.example/", &[][..]),
            ("https://a.example/&quot;x", "https://a.example/", "https://a.example/", &[][..]),
            (
                "https://a.example/&amp;amp;b",
                "https://a.example/&amp;amp;b",
                "https://a.example/&b",
                &["html-escapes"][..],
            ),
            (
                "https://a.example/&#38;b&#x26;c\\u0026d",
                "https://a.example/&#38;b&#x26;c\\u0026d",
                "https://a.example/&b&c&d",
                &["html-escapes", "json-escapes"][..],
            ),
            (
                "https://a\\.example/b\\_c\\/d",
                "https://a\\.example/b\\_c\\/d",
                "https://a.example/b_c/d",
                &["foreign-characters", "markdown-escapes", "json-escapes"][..],
            ),
            ("https://a\\/b", "https://a\\/b", "https://a/b", &["json-escapes"][..]),
            ("https://a.example/xé", "https://a.example/x", "https://a.example/x", &["glued-text"][..]),
            ("https://a.example/xé=1", "https://a.example/xé=1", "https://a.example/xé=1", &["foreign-characters"][..]),
            ("https://aé.example/xé", "https://aé.example/x", "https://aé.example/x", &["glued-text"][..]),
            (
                "https://admin.microsoft.com/a,b",
                "https://admin.microsoft.com/a",
                "https://admin.microsoft.com/a",
                &[][..],
            ),
            (
                "https://admin.microsoft.com/a,b?c=d&e",
                "https://admin.microsoft.com/a,b?c=d&e",
                "https://admin.microsoft.com/a,b?c=d&e",
                &[][..],
            ),
            ("https://a.example/a,b", "https://a.example/a,b", "https://a.example/a,b", &[][..]),
            ("https://a.example/x\\n", "https://a.example/x", "https://a.example/x", &[][..]),
            ("https://a.example/x\\r\\n", "https://a.example/x", "https://a.example/x", &[][..]),
            ("https://a.example/x\\ty", "https://a.example/x", "https://a.example/x", &[][..]),
            ("https://a.example/x\\'y", "https://a.example/x", "https://a.example/x", &[][..]),
            ("https://a.example/x\\\\n", "https://a.example/x", "https://a.example/x", &[][..]),
            // In Markdown, that breaks the line.
            ("https://a.example/x\\", "https://a.example/x", "https://a.example/x", &[][..]),
            ("https://a.example/x\\_", "https://a.example/x\\_", "https://a.example/x_", &["markdown-escapes"][..]),
            (
                "https://a.example/x'y\u{a0}z",
                "https://a.example/x'y",
                "https://a.example/x'y",
                &["foreign-characters"][..],
            ),
            ("https://a.example/xé&y", "https://a.example/xé&y", "https://a.example/xé&y", &["foreign-characters"][..]),
            (
                "https://a.example/xé%41",
                "https://a.example/xé%41",
                "https://a.example/xé%41",
                &["foreign-characters"][..],
            ),
            ("https://a.example/xé@y", "https://a.example/xé@y", "https://a.example/xé@y", &["foreign-characters"][..]),
            (
                "https://admin.microsoft.com/a&amp;b,c",
                "https://admin.microsoft.com/a&amp;b",
                "https://admin.microsoft.com/a&b",
                &["html-escapes"][..],
            ),
            ("https://a.example/&#34;b", "https://a.example/", "https://a.example/", &[][..]),
        ] {
            let found = take_candidate(text, 5);
            let names: Vec<_> = found.defects.0.iter().map(|defect| defect.defect.as_str()).collect();
            assert_eq!((found.raw, found.unescaped.as_str(), found.start), (raw, unescaped, 5), "{text}");
            assert_eq!(names, defects, "{text}");
        }
    }

    #[test]
    fn what_is_no_web_address_has_another_scheme() {
        let scheme = |text| other_scheme(text);
        assert_eq!(["javascript:x", "a+b:c"].map(scheme), ["javascript", "a+b"].map(|scheme| Some(scheme.to_owned())));
        assert_eq!(["https:x", "Http://a", "x y:z", "é:x", "xé:y", "1:x", ":x", "x"].map(scheme), [const { None }; 8]);
    }
}
