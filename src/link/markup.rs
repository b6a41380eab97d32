//! Links whose words are not their address: in HTML, in Markdown, and as chats and mail programs write them.
//!
//! HTML is taken apart by hand: only anchors matter, the well-kept tokenizers are several times the size of this file in
//! the module, and places in the text have to be kept.

use std::ops::Range;

use crate::wire::text::{Characters, split_before, starts_with, strip_prefix_ignore_case, trim_end, trim_start};

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
            // Browsers end one that begins with its end, or ends in `--!>`, too.
            let is_end = |before: &str| {
                before.ends_with("--") || before.strip_prefix("<!--").is_some_and(|comment| comment.ends_with("--!"))
            };
            let mut ends = rest.match_indices('>').map(|(end, _)| end);
            let Some(length) = ends.find(|end| rest.get(..*end).is_some_and(is_end)) else { break };
            at = place + length;
            continue;
        }
        let start = if rest.starts_with("</") { 2 } else { 1 };
        let tag = rest.get(start..).unwrap_or("");
        at = place + start;
        if !starts_with(tag, |c| c.is_ascii_alphabetic()) {
            continue;
        }
        let (name, _) = split_before(tag, |c| c.is_ascii_whitespace() || "/>".contains(c));
        let closes = start == 2 && name.eq_ignore_ascii_case("a");
        let opens = start == 1 && ["a", "area"].iter().any(|one| name.eq_ignore_ascii_case(one));
        if closes || opens {
            if let Some(last) = links.last_mut().filter(|_| is_open) {
                last.shown.end = place;
            }
            is_open = false;
        }
        at += name.len();
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

#[cfg(test)]
mod tests {
    use crate::link::markup::{is_address, links, unescaped, words};

    /// The address and the words of each link.
    fn found(text: &str) -> Vec<(&str, &str)> {
        let part = |range: &std::ops::Range<usize>| text.get(range.clone()).unwrap_or("?");
        links(text).iter().map(|link| (part(&link.target), part(&link.shown))).collect()
    }

    #[test]
    fn links_are_where_their_words_and_addresses_are() {
        for (text, expected) in [
            ("“é” [some words](https://a.example/) more", &[("https://a.example/", "some words")][..]),
            ("é [w](https://a.example/p(1)?q) (more)", &[("https://a.example/p(1)?q", "w")]),
            (
                "é [a [b] c](  <https://a.example/> t) d",
                &[("https://a.example/", "a [b] c"), ("https://a.example/", "")],
            ),
            ("é [w](https://a.example/ \"title\") d", &[("https://a.example/", "w")]),
            ("é [w] (https://a.example/)", &[]),
            ("é w](https://a.example/)", &[]),
            ("é [w](https://a.example/", &[]),
            ("é <https://a.example/|some words> more", &[("https://a.example/", "some words")]),
            ("é <https://a.example/|a|b> more", &[("https://a.example/", "a|b")]),
            ("é <mailto:a@b.example> more", &[("mailto:a@b.example", "é")]),
            ("some words<https://a.example/> more", &[("https://a.example/", "words")]),
            ("some words <https://a.example/> more", &[("https://a.example/", "words")]),
            ("some>words <https://a.example/> more", &[("https://a.example/", "words")]),
            ("words <https://a.example/> more", &[("https://a.example/", "words")]),
            ("some é  <https://a.example/> more", &[("https://a.example/", "")]),
            ("a <b and c> d", &[]),
            ("a <x:\"b\"> c", &[]),
            ("a <x:b\nc> d", &[]),
            ("a <x:b <c> d", &[]),
            ("a < :b> d", &[]),
            ("é [some words|https://a.example/] more", &[("https://a.example/", "some words")]),
            ("é [x] [w|https://a.example/|t] more", &[("https://a.example/", "w")]),
            ("é [x] w|https://a.example/] more", &[]),
            ("é [w\nx|https://a.example/] more", &[]),
            ("é [w|x] more", &[]),
            ("é <a href=\"https://a.example/\">some words</a> more", &[("https://a.example/", "some words")]),
            (
                "é <A HREF='https://a.example/'>some <b>words</b></A> more",
                &[("https://a.example/", "some <b>words</b>")],
            ),
            ("é <a title=x href=https://a.example/>w</a> <b>x</b>", &[("https://a.example/", "w")]),
            ("é <a title = \"x > y\" href = \" https://a.example/\n\" >w</a>", &[("https://a.example/", "w")]),
            ("é <a href=x: href=y:>w</a>", &[("x:", "w")]),
            ("é <a =href=x: href=y:>w</a>", &[("y:", "w")]),
            ("é <a/href=x:>w<a href=y:>v", &[("x:", "w"), ("y:", "v")]),
            ("é <a data-href=x:>w</a> <area href=y:>v</a>", &[("y:", "v")]),
            ("é <abbr href=x:>w</abbr> <a href>v</a> u", &[]),
            ("é <a href=x:>w</a> v</a>", &[("x:", "w")]),
            ("é <!-- <a href=x:>w</a> --> <svg><a xlink:href=y:>v</a>", &[("y:", "v")]),
            ("é <!-- <a href=x:>w</a>", &[]),
            ("é <!--><a href=x:>w</a> -->", &[("x:", "w")]),
            ("é <!-- --!><a href=x:>w</a> -->", &[("x:", "w")]),
            ("é <!--!><a href=x:>w</a> -->", &[]),
            ("é <<a href=x:>w</a/ > v</a>", &[("x:", "w")]),
            ("é <b<a href=x:>w</a>", &[]),
            ("é < a href=x:>w</a>", &[]),
            ("é <a href=\"x:>w</a>", &[]),
            ("é <a href=x:", &[("x:", "")]),
        ] {
            let found = found(text).into_iter().filter(|(target, _)| is_address(target)).collect::<Vec<_>>();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn schemes_are_told_by_their_characters() {
        let told = ["https:", " svn+ssh:x", "a-b.c1:"].map(is_address);
        let others = ["https", ":x", "a b:", "ä:"].map(is_address);
        assert_eq!((told, others), ([true; 3], [false; 4]));
    }

    #[test]
    fn words_and_addresses_are_without_escapes() {
        assert_eq!(words("a <b>&lt;b&gt;</b> c&#x41;&#66d&nbsp;&;&x; e<i"), "a <b> cABd\u{a0}&;&x; e");
        assert_eq!(unescaped("\n &#104;ttps&colon;//a&sol;?b&equals;c&amp;d&#X26;\te\r\n"), "https://a/?b=c&d&e");
        assert_eq!(unescaped("&#;&#x;&#x110000;&#99999999999;"), "&#;&#x;&#x110000;&#99999999999;");
    }
}
