//! Searching short texts. The standard library's searches are made for long ones, and bring kilobytes along.

/// What stands before and behind the first of these ASCII characters.
pub(crate) fn split_once(text: &str, separator: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().position(|b| b == separator)?)
}

/// What stands before and behind the last of these ASCII characters.
pub(crate) fn rsplit_once(text: &str, separator: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().rposition(|b| b == separator)?)
}

fn around(text: &str, place: usize) -> Option<(&str, &str)> {
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// Does the text hold this, in any letter case?
pub(crate) fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

/// Is it one of these characters?
pub(crate) fn is_one_of(set: &str, character: char) -> bool {
    set.chars().any(|one| one == character)
}

/// What stands behind this, in any letter case.
pub(crate) fn strip_prefix_ignoring_case<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let (head, tail) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(tail)
}
