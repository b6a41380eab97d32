//! Texts with placeholders in braces.

/// Replaces the placeholders by the arguments of those names. Arguments are not searched for placeholders; a placeholder
/// without an argument stays.
pub(crate) fn fill<'a>(text: &str, argument: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
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
