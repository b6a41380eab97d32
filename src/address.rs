//! An address, taken apart as a browser does.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use percent_encoding::percent_decode_str;

use crate::{
    defect::{DefectName, Defects},
    format::HOSTS,
    search::{holds, rsplit_once, split_once},
};

/// The pieces of an address. They are as written, but for the host, which is in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address<'a> {
    pub scheme: Option<&'a str>,
    pub user_info: Option<&'a str>,
    pub host: String,
    pub port: Option<&'a str>,
    pub path: &'a str,
    pub query: Option<&'a str>,
    pub fragment: Option<&'a str>,
}

/// Near enough to a letter of some script: Unicode's own table would bring 4 kB along.
pub(crate) fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphabetic(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{ff20}' => false,
        '\u{1f000}'..='\u{1ffff}' => false,
        _ => true,
    }
}

impl<'a> Address<'a> {
    pub fn of(text: &'a str) -> Address<'a> {
        let (scheme, rest) = match split_once(text, b':') {
            Some((scheme, rest)) if rest.starts_with("//") => (Some(scheme), rest.trim_start_matches(['/', '\\'])),
            _ => (None, text),
        };
        let (rest, fragment) = cut(rest, b'#');
        let (rest, query) = cut(rest, b'?');
        let authority = split_once(rest, b'/').map_or(rest, |(authority, _)| authority);
        let path = rest.get(authority.len()..).unwrap_or("");
        let (user_info, server) = match rsplit_once(authority, b'@') {
            Some((user_info, server)) => (Some(user_info), server),
            None => (None, authority),
        };
        let (host, port) = match split_once(server, b']') {
            Some((host, rest)) => (host.trim_start_matches('['), rest.strip_prefix(':')),
            None => cut(server, b':'),
        };
        let host = percent_decode_str(host).decode_utf8().unwrap_or(host.into()).to_ascii_lowercase();
        let host = host.strip_suffix('.').map_or_else(|| host.clone(), str::to_owned);
        Address { scheme, user_info, host, port, path, query, fragment }
    }

    /// The parameters of the query, in order.
    pub fn parameters(&self) -> Vec<(&'a str, &'a str)> {
        parameters(self.query.unwrap_or(""))
    }
}

/// What stands before and behind the first of these characters.
fn cut(text: &str, separator: u8) -> (&str, Option<&str>) {
    match split_once(text, separator) {
        Some((before, behind)) => (before, Some(behind)),
        None => (text, None),
    }
}

/// The parameters of a query, in order.
pub(crate) fn parameters(query: &str) -> Vec<(&str, &str)> {
    let mut pairs = Vec::new();
    let mut rest = query;
    while !rest.is_empty() {
        let (pair, behind) = split_once(rest, b'&').unwrap_or((rest, ""));
        if !pair.is_empty() {
            pairs.push(split_once(pair, b'=').unwrap_or((pair, "")));
        }
        rest = behind;
    }
    pairs
}

/// Admin centers of the national clouds. No invitation link on them is in any source.
const NATIONAL_HOSTS: &[&str] = &[
    "admin.microsoft.us",
    "portal.office365.us",
    "portal.apps.mil",
    "portal.office.de",
    "portal.partner.microsoftonline.cn",
];

/// What is wrong with where the address leads; `expected` is the host of its generation.
pub(crate) fn authority(address: &Address<'_>, expected: Option<&str>, defects: &mut Defects) {
    let host = address.host.as_str();
    match address.scheme {
        None => defects.add(DefectName::NoScheme, &[]),
        Some(scheme) if scheme.eq_ignore_ascii_case("https") => {}
        Some(_) => defects.add(DefectName::PlainHttp, &[]),
    }
    if let Some(user_info) = address.user_info {
        defects.add(DefectName::UserInfo, &[("found", user_info), ("host", host)]);
    }
    if let Some(port) = address.port {
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
    let carried = || HOSTS.iter().find(|known| holds(&plain, known));
    let borrows = !host.is_ascii() || ["microsoft", "office", "xn--"].iter().any(|name| holds(&plain, name));
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
            diagonal = core::mem::replace(cell, left);
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}
