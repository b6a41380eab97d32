//! Links whose words are not their address: in HTML, in Markdown, and as chats and mail programs write them.
//!
//! HTML is taken apart by hand: only anchors matter, the well-kept tokenizers are several times the size of this file in
//! the module, and places in the text have to be kept.

use std::ops::Range;

use crate::wire::text::{Characters, split_before, strip_prefix_ignore_case, trim_end, trim_start};

/// A link with words of its own.
#[derive(Debug)]
pub(crate) struct Link {
    /// Where the address is that opens.
    pub target: Range<usize>,
    /// Where its words are.
    pub shown: Range<usize>,
    /// Whether it is HTML, in which the address has escapes.
    pub is_html: bool,
}

/// The links of a text in which the words stand apart from the address.
pub(crate) fn links(text: &str) -> Vec<Link> {
    let mut links = anchors(text);
    for (place, character) in text.char_indices() {
        let link = match character {
            ']' => markdown(text, place),
            '<' => angled(text, place),
            '|' => jira(text, place),
            _ => continue,
        };
        links.extend(link);
    }
    links
}

/// The furthest that words and addresses are looked for, in bytes.
const FAR: usize = 1_000;

/// The part of the text around a place in which a link is looked for.
fn before(text: &str, place: usize) -> &str {
    let start = (place.saturating_sub(FAR)..=place).find(|start| text.is_char_boundary(*start)).unwrap_or(place);
    text.get(start..place).unwrap_or("")
}

fn after(text: &str, place: usize) -> &str {
    let end = (place + FAR).min(text.len());
    let end = (place..=end).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(place);
    text.get(place..end).unwrap_or("")
}

/// Whether the text begins with a scheme.
pub(crate) fn is_address(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, _)| {
        let scheme = scheme.trim_start();
        !scheme.is_empty() && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
    })
}

/// `[words](address)`, of which the text has `]` at this place.
fn markdown(text: &str, place: usize) -> Option<Link> {
    let target = after(text, place + 1).strip_prefix('(')?;
    let words = before(text, place);
    let mut depth = 0;
    let start = words.char_indices().rev().find_map(|(start, c)| match c {
        '[' if depth == 0 => Some(start),
        '[' | ']' => {
            depth += if c == ']' { 1 } else { -1 };
            None
        }
        _ => None,
    })?;
    let skipped = target.len() - trim_start(target, |c| " <".contains(c)).len();
    let mut open = 0;
    let length = target.get(skipped..)?.find(|c: char| {
        open += i32::from(c == '(') - i32::from(c == ')');
        open < 0 || c.is_whitespace() || c == '>'
    })?;
    let from = place + 2 + skipped;
    let shown = place - (words.len() - start - 1)..place;
    Some(Link { target: from..from + length, shown, is_html: false })
}

/// `<address|words>` and `words<address>`, of which the text has `<` at this place.
fn angled(text: &str, place: usize) -> Option<Link> {
    let inner = after(text, place + 1);
    let inner = inner
        .get(..inner.find(['<', '>'])?)
        .filter(|start| inner.get(start.len()..).is_some_and(|end| end.starts_with('>')))?;
    if !is_address(inner) || inner.contains('\n') || inner.contains('"') {
        return None;
    }
    let from = place + 1;
    if let Some((address, words)) = inner.split_once('|') {
        let middle = from + address.len();
        return Some(Link { target: from..middle, shown: middle + 1..middle + 1 + words.len(), is_html: false });
    }
    let words = before(text, place);
    let words = words.strip_suffix(' ').unwrap_or(words);
    let start = words.rfind(|c: char| c.is_whitespace() || c == '>').map_or(0, |start| start + 1);
    let word = words.get(start..).or_else(|| words.get(words.rfind(char::is_whitespace)?..)).unwrap_or("");
    let end = place - before(text, place).len() + words.len();
    Some(Link { target: from..from + inner.len(), shown: end - word.len()..end, is_html: false })
}

/// `[words|address]`, of which the text has `|` at this place.
fn jira(text: &str, place: usize) -> Option<Link> {
    let target = after(text, place + 1);
    let target = target.get(..target.find([']', '|', '\n'])?).filter(|target| is_address(target))?;
    let words = before(text, place);
    let start =
        words.rfind(['[', ']', '\n']).filter(|start| words.get(*start..).is_some_and(|w| w.starts_with('[')))?;
    let shown = place - (words.len() - start - 1)..place;
    Some(Link { target: place + 1..place + 1 + target.len(), shown, is_html: false })
}

/// The anchors of HTML that have an address.
fn anchors(text: &str) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    // Whether the last one is not closed yet.
    let mut is_open = false;
    let mut at = 0;
    while let Some((place, rest)) = find(text, at, '<') {
        if rest.starts_with("<!--") {
            let Some(length) = rest.find("-->") else { break };
            at = place + length;
            continue;
        }
        let name_end = rest.char_indices().skip(1).find(|(_, c)| !(c.is_ascii_alphanumeric() || "/:-".contains(*c)));
        let name = rest.get(1..name_end.map_or(rest.len(), |(end, _)| end)).unwrap_or("");
        let closes = name.eq_ignore_ascii_case("/a");
        let opens = ["a", "a/", "area"].iter().any(|one| name.eq_ignore_ascii_case(one));
        if closes || opens {
            if let Some(last) = links.last_mut().filter(|_| is_open) {
                last.shown.end = place;
            }
            is_open = false;
        }
        at = place + 1 + name.len();
        if opens {
            let (target, end) = href(text, at);
            at = end;
            if let Some(target) = target {
                links.push(Link { target, shown: end..text.len(), is_html: true });
                is_open = true;
            }
        }
    }
    links
}

fn find(text: &str, at: usize, wanted: char) -> Option<(usize, &str)> {
    let place = at + text.get(at..)?.find(wanted)?;
    Some((place, text.get(place..)?))
}

/// Where the value of `href` is in a tag whose attributes begin at this place, and where the tag ends.
fn href(text: &str, start: usize) -> (Option<Range<usize>>, usize) {
    let mut found = None;
    let mut at = start;
    let space: Characters = |c| c.is_ascii_whitespace() || c == '/';
    loop {
        let rest = text.get(at..).unwrap_or("");
        at += rest.len() - trim_start(rest, space).len();
        let rest = text.get(at..).unwrap_or("");
        if rest.is_empty() || rest.starts_with('>') {
            return (found, (at + 1).min(text.len()));
        }
        // A name may begin with an equals sign, but with nothing else that ends one.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let tail = rest.get(first..).unwrap_or("");
        let length = first + split_before(tail, |c| c.is_ascii_whitespace() || "/=>".contains(c)).0.len();
        let name = rest.get(..length).unwrap_or("");
        at += length;
        let rest = text.get(at..).unwrap_or("");
        let Some(value) = trim_start(rest, is_space).strip_prefix('=') else {
            continue;
        };
        let value = trim_start(value, is_space);
        at = text.len() - value.len();
        let quote = value.chars().next().filter(|c| "\"'".contains(*c));
        let (from, length) = match quote {
            Some(quote) => match value.get(1..).and_then(|value| value.find(quote)) {
                Some(length) => (at + 1, length),
                // The tag does not end.
                None => return (None, text.len()),
            },
            None => (at, split_before(value, |c| c.is_ascii_whitespace() || c == '>').0.len()),
        };
        at = from + length + usize::from(quote.is_some());
        let is_href = ["href", "xlink:href"].iter().any(|one| name.eq_ignore_ascii_case(one));
        // Of two with the same name, browsers take the first.
        if is_href && found.is_none() {
            let value = text.get(from..from + length).unwrap_or("");
            let inner = trim_start(value, is_around);
            let from = from + value.len() - inner.len();
            found = Some(from..from + trim_end(inner, is_around).len());
        }
    }
}

fn is_space(character: char) -> bool {
    character.is_ascii_whitespace()
}

/// Whether browsers leave a character out that stands before or behind an address.
fn is_around(character: char) -> bool {
    character <= ' '
}

/// An address in HTML as a browser reads it: without escapes, line breaks and white space around it.
pub(crate) fn unescaped(text: &str) -> String {
    let plain = entities(text);
    let plain = trim_end(trim_start(&plain, is_around), is_around);
    plain.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect()
}

/// The words of a link in HTML, without tags and escapes.
pub(crate) fn words(html: &str) -> String {
    let mut words = String::new();
    for (place, part) in html.split('<').enumerate() {
        words.push_str(if place == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) });
    }
    entities(&words)
}

fn entities(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let (character, length) = entity(after).unwrap_or(('&', 0));
        plain.push(character);
        rest = after.get(length..).unwrap_or("");
    }
    plain + rest
}

/// The character that an escape stands for, and its length after the ampersand.
fn entity(text: &str) -> Option<(char, usize)> {
    const NAMES: &[(&str, char)] = &[
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("Tab", '\t'),
        ("NewLine", '\n'),
        ("colon", ':'),
        ("sol", '/'),
        ("bsol", '\\'),
        ("period", '.'),
        ("num", '#'),
        ("quest", '?'),
        ("equals", '='),
        ("percnt", '%'),
        ("lowbar", '_'),
        ("commat", '@'),
    ];
    if let Some(number) = text.strip_prefix('#') {
        let (radix, digits) = match strip_prefix_ignore_case(number, "x") {
            Some(digits) => (16, digits),
            None => (10, number),
        };
        let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let code = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
        let end = text.len() - digits.len() + length;
        return Some((char::from_u32(code)?, end + usize::from(digits.get(length..)?.starts_with(';'))));
    }
    NAMES
        .iter()
        .find_map(|(name, character)| text.strip_prefix(name)?.strip_prefix(';').map(|_| (*character, name.len() + 1)))
}
