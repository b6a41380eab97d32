//! Small helpers for text: quoting it, and telling letters and invisible characters apart.

use crate::wire::value::{NotData, Value, is_integer};

/// The longest part of a refused text that an error repeats, in characters.
pub(crate) const MAX_QUOTED: usize = 60;

/// Text in quotes, shortened if long; control characters and invisible characters are escaped.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown = String::from("\"");
    let mut characters = text.chars();
    for character in characters.by_ref().take(MAX_QUOTED) {
        if character.is_control() || is_invisible(character) || matches!(character, '"' | '\\') {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown.push('"');
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// A value as an error message shows it.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::Undefined => "undefined".into(),
        Value::Null => "null".into(),
        Value::Bool(value) => if *value { "true" } else { "false" }.into(),
        // Formatting other numbers would add 20 kB to the module.
        Value::Number(value) if is_integer(*value) && value.abs() < 1e15 => {
            let sign = if *value < 0.0 { "-" } else { "" };
            sign.to_owned() + &decimal(value.abs() as u64)
        }
        Value::Number(value) if value.is_nan() => "NaN".into(),
        Value::Number(_) => "number".into(),
        Value::Text(text) => quoted(text),
        Value::List(_) => "array".into(),
        Value::Object(_) => "object".into(),
        Value::NotData(NotData::IllFormedText) => "string".into(),
        Value::NotData(NotData::Unreadable) => "unreadable".into(),
        Value::NotData(NotData::OfType(name)) => (*name).into(),
    }
}

/// Names, separated by commas.
pub(crate) fn joined(names: &[&str]) -> String {
    names.join(", ")
}

/// The number that these decimal digits write; `None` if there is anything but digits, or too many.
pub(crate) fn parse_digits(text: &str) -> Option<u64> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// A number in decimal digits, without the code that formats numbers in other ways.
pub(crate) fn decimal(number: u64) -> String {
    let digit = char::from(b'0' + (number % 10) as u8);
    let mut text = if number < 10 { String::new() } else { decimal(number / 10) };
    text.push(digit);
    text
}

/// Whether the character is not displayed, or changes how others are displayed.
///
/// Source: Unicode's `Default_Ignorable_Code_Point`, with the separators of lines, what annotates or arranges other
/// characters, and the blank Braille pattern.
pub(crate) fn is_invisible(character: char) -> bool {
    const RANGES: &[(char, char)] = &[
        ('\u{ad}', '\u{ad}'),
        ('\u{34f}', '\u{34f}'),
        ('\u{61c}', '\u{61c}'),
        ('\u{115f}', '\u{1160}'),
        ('\u{17b4}', '\u{17b5}'),
        ('\u{180b}', '\u{180f}'),
        ('\u{200b}', '\u{200f}'),
        ('\u{2028}', '\u{202e}'),
        ('\u{2060}', '\u{206f}'),
        ('\u{2800}', '\u{2800}'),
        ('\u{3164}', '\u{3164}'),
        ('\u{fe00}', '\u{fe0f}'),
        ('\u{feff}', '\u{feff}'),
        ('\u{ffa0}', '\u{ffa0}'),
        ('\u{fff0}', '\u{fffb}'),
        ('\u{13430}', '\u{1343f}'),
        ('\u{1bca0}', '\u{1bca3}'),
        ('\u{1d173}', '\u{1d17a}'),
        ('\u{e0000}', char::MAX),
    ];
    RANGES.iter().any(|(first, last)| (*first..=*last).contains(&character))
}

/// Whether it is a letter. An approximation by blocks: Unicode's own table would add 4 kB.
pub(crate) fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphabetic(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{ff20}' => false,
        '\u{1f000}'..='\u{1ffff}' => false,
        _ => true,
    }
}

/// Whether the text contains this, in any ASCII letter case.
pub(crate) fn contains_ignore_case(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

/// What follows this prefix, in any ASCII letter case.
pub(crate) fn strip_prefix_ignore_case<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let (head, tail) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(tail)
}

/// Some characters. The functions that take them exist once in the module, and not once for every closure.
pub(crate) type Characters = fn(char) -> bool;

/// The text without these at its beginning.
pub(crate) fn trim_start(text: &str, these: Characters) -> &str {
    text.trim_start_matches(these)
}

/// The text without these at its end.
pub(crate) fn trim_end(text: &str, these: Characters) -> &str {
    text.trim_end_matches(these)
}

/// The text before the first of these, and the rest with it.
pub(crate) fn split_before(text: &str, these: Characters) -> (&str, &str) {
    text.split_at_checked(text.find(these).unwrap_or(text.len())).unwrap_or((text, ""))
}

/// The parts of the text, each with the one of these that ends it.
pub(crate) fn parts(text: &str, these: Characters) -> impl Iterator<Item = &str> {
    text.split_inclusive(these)
}

/// Whether the text begins with one of these.
pub(crate) fn starts_with(text: &str, these: Characters) -> bool {
    text.chars().next().is_some_and(these)
}

/// Whether the text ends with one of these.
pub(crate) fn ends_with(text: &str, these: Characters) -> bool {
    text.chars().next_back().is_some_and(these)
}
