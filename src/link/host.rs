//! Judging where an address leads.

use crate::{
    link::{
        defect::{DefectName, Defects},
        format::HOSTS,
        url::Url,
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

/// What is wrong with where the address leads; `expected` is the host of its generation.
pub(crate) fn judge(url: &Url<'_>, expected: Option<&str>, defects: &mut Defects) {
    let host = url.host.as_str();
    match url.scheme {
        None => defects.add(DefectName::NoScheme, &[]),
        Some(scheme) if scheme.eq_ignore_ascii_case("https") => {}
        Some(_) => defects.add(DefectName::PlainHttp, &[]),
    }
    if let Some(user_info) = url.user_info {
        defects.add(DefectName::UserInfo, &[("found", user_info), ("host", host)]);
    }
    if let Some(port) = url.port {
        defects.add(DefectName::Port, &[("found", port)]);
    }
    if expected == Some(host) {
    } else if HOSTS.contains(&host) {
        if let Some(expected) = expected {
            defects.add(DefectName::UnusualHost, &[("host", host), ("expected", expected)]);
        }
    } else if NATIONAL_HOSTS.contains(&host) {
        defects.add(DefectName::NationalHost, &[("host", host)]);
    } else if let Some(known) = looks_like(host) {
        defects.add(DefectName::LookAlikeHost, &[("host", host), ("expected", known)]);
    } else {
        defects.add(DefectName::WrongHost, &[("host", host)]);
    }
}

/// The known host that this one passes itself off as: by a slip of a letter or two, by letters that look the same,
/// or by carrying Microsoft's names in front of somebody else's domain.
fn looks_like(host: &str) -> Option<&'static str> {
    const OWN: [&str; 4] = ["microsoft.com", "office.com", "cloud.microsoft", "microsoftonline.com"];
    let ends_in = |domain: &&str| host.strip_suffix(*domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if OWN.iter().any(ends_in) {
        return None;
    }
    let plain = plain_letters(host);
    let near = HOSTS.iter().find(|known| distance(host, known) <= 2 || distance(&plain, known) <= 2);
    let carried = || HOSTS.iter().find(|known| contains_ignore_case(&plain, known));
    let borrows =
        !host.is_ascii() || ["microsoft", "office", "xn--"].iter().any(|name| contains_ignore_case(&plain, name));
    near.or_else(carried).copied().or(if borrows { Some("admin.microsoft.com") } else { None })
}

/// The host in the letters that it seems to be written in.
fn plain_letters(host: &str) -> String {
    let mut plain = String::new();
    for letter in host.chars() {
        match (plain.chars().next_back(), letter) {
            (Some('r'), 'n') => {
                plain.pop();
                plain.push('m');
            }
            (Some('v'), 'v') => {
                plain.pop();
                plain.push('w');
            }
            (_, '0' | 'ο' | 'о') => plain.push('o'),
            (_, '1' | 'і' | 'ı') => plain.push('i'),
            _ => plain.push(letter),
        }
    }
    plain
}

/// The number of letters to insert, delete or replace; capped, since only small ones matter.
fn distance(one: &str, other: &str) -> usize {
    if one.len().abs_diff(other.len()) > 4 {
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
