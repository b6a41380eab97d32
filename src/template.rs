//! Texts with places for arguments in braces.

use alloc::string::String;

use crate::search::split_once;

/// Puts the arguments into the places that bear their names; what they say is never read as a template again.
pub(crate) fn fill<'a>(text: &str, argument: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, (name, after))) =
        split_once(rest, b'{').and_then(|(before, rest)| Some((before, split_once(rest, b'}')?)))
    {
        filled.push_str(before);
        match argument(name) {
            Some(value) => filled.push_str(value),
            None => filled.extend(["{", name, "}"]),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}
