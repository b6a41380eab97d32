//! Judging where an address leads.

use crate::{
    link::{
        address::Address,
        defect::{DefectName, Defects},
        format::HOSTS,
    },
    wire::text::contains_ignore_case,
};

/// Admin centers of the national clouds. No invitation link on them is in any source.
const NATIONAL_HOSTS: &[&str] = &[
    "admin.microsoft.us",
    "portal.office365.us",
    "portal.apps.mil",
    "portal.office.de",
    "portal.partner.microsoftonline.cn",
];

/// Whether a browser opens it on one of the hosts that have invitations, over HTTPS.
pub(crate) fn is_known(address: &Address<'_>) -> bool {
    let is_https = address.url.scheme == "https";
    is_https && HOSTS.contains(&address.host()) && address.user_info().is_none() && address.port().is_none()
}

/// Adds what is wrong with where the address leads; `expected` is the host of its format.
pub(crate) fn judge(address: &Address<'_>, expected: Option<&str>, defects: &mut Defects) {
    let (written, host) = (address.written.authority, address.host());
    if !address.written.has_scheme {
        defects.add(DefectName::NoScheme, &[]);
    } else if address.url.scheme == "http" {
        defects.add(DefectName::PlainHttp, &[]);
    }
    if let Some(user_info) = address.user_info() {
        defects.add(DefectName::UserInfo, &[("found", user_info), ("host", address.shown_host())]);
    }
    if let Some(port) = address.port() {
        defects.add(DefectName::Port, &[("found", port)]);
    }
    if !written.is_ascii() && !is_foreign(host) {
        defects.add(DefectName::ForeignCharacters, &[]);
    }
    if HOSTS.contains(&host) || expected == Some(host) {
        if let Some(expected) = expected.filter(|expected| *expected != host) {
            defects.add(DefectName::UnusualHost, &[("host", host), ("expected", expected)]);
        }
    } else if NATIONAL_HOSTS.contains(&host) {
        defects.add(DefectName::NationalHost, &[("host", host)]);
    } else if let Some(known) = looks_like(host, written) {
        defects.add(DefectName::LookAlikeHost, &[("host", host), ("expected", known)]);
    } else {
        defects.add(DefectName::WrongHost, &[("host", address.shown_host())]);
    }
}

/// Whether the host has letters that are not ASCII; a browser writes them in Punycode.
fn is_foreign(host: &str) -> bool {
    host.split('.').any(|label| label.starts_with("xn--"))
}

/// The known host that this one imitates: with a letter or two changed, with letters that look the same, or with one of
/// Microsoft's names in front of another domain.
fn looks_like(host: &str, written: &str) -> Option<&'static str> {
    const OWN: [&str; 4] = ["microsoft.com", "office.com", "cloud.microsoft", "microsoftonline.com"];
    let ends_in = |domain: &&str| host.strip_suffix(*domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if OWN.iter().any(ends_in) {
        return None;
    }
    let plain = plain_letters(host);
    let seen = plain_letters(&written.to_ascii_lowercase());
    let near = HOSTS.iter().find(|known| [host, &plain, &seen].iter().any(|one| distance(one, known) <= 2));
    let carried = || HOSTS.iter().find(|known| contains_ignore_case(&plain, known));
    let borrows = is_foreign(host) || ["microsoft", "office"].iter().any(|name| contains_ignore_case(&plain, name));
    near.or_else(carried).copied().or(if borrows { Some("admin.microsoft.com") } else { None })
}

/// The host with look-alike letters replaced by those that they look like.
fn plain_letters(host: &str) -> String {
    let mut plain = String::new();
    for letter in host.chars() {
        match (plain.chars().next_back(), letter) {
            (Some('r'), 'n') => {
                plain.pop();
                plain.push('m');
            }
            (_, '0' | 'ο' | 'о') => plain.push('o'),
            (_, '1' | 'і' | 'ı') => plain.push('i'),
            _ => plain.push(letter),
        }
    }
    plain
}

/// The number of letters to insert, delete or replace to get the other text, which is ASCII. Large numbers do not matter.
fn distance(one: &str, other: &str) -> usize {
    if one.chars().count().abs_diff(other.len()) > 4 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, a) in one.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, b) in row.iter_mut().skip(1).zip(other.chars()) {
            left = (left + 1).min(*cell + 1).min(diagonal + usize::from(a != b));
            diagonal = std::mem::replace(cell, left);
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use crate::link::host::{distance, looks_like};

    #[test]
    fn distances_are_counted_in_letters() {
        for (one, other, expected) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abd", "abc", 1),
            ("ab", "abc", 1),
            ("bc", "abc", 1),
            ("xabc", "abc", 1),
            ("äbc", "abc", 1),
            ("acb", "abc", 2),
            ("kitten", "sitting", 3),
            ("", "abc", 3),
            ("abcdefg", "abc", 4),
            ("abcdefgh", "abc", usize::MAX),
        ] {
            assert_eq!(distance(one, other), expected, "{one} and {other}");
        }
    }

    #[test]
    fn hosts_that_imitate_a_known_one_are_told() {
        for (host, expected) in [
            ("admin.micosoft.com", Some("admin.microsoft.com")),
            ("admln.micosoft.com", Some("admin.microsoft.com")),
            ("admln.micosft.com", None),
            ("admin.cloud.micr0s0ft", Some("admin.cloud.microsoft")),
            ("adrnin.rnicr0s0ft.c0m", Some("admin.microsoft.com")),
            ("portal.office.com.login.example", Some("portal.office.com")),
            ("microsoft-invitations.example", Some("admin.microsoft.com")),
            ("0ffice.example", Some("admin.microsoft.com")),
            ("xn--dmin-hqa.example", Some("admin.microsoft.com")),
            ("login.microsoft.com", None),
            ("office.com", None),
            ("login.example", None),
        ] {
            assert_eq!(looks_like(host, host), expected, "{host}");
        }
    }
}
