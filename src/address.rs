//! An address, taken apart as a browser does.

use std::sync::LazyLock;

use percent_encoding::percent_decode_str;

use crate::{
    defect::{DefectName, Defects},
    format::FORMATS,
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

pub(crate) fn strip_prefix_ignoring_case<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let (head, tail) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(tail)
}

/// Does the text hold this, in any letter case?
pub(crate) fn holds(text: &str, part: &str) -> bool {
    text.to_ascii_lowercase().contains(part)
}

impl<'a> Address<'a> {
    pub fn of(text: &'a str) -> Address<'a> {
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) if scheme.bytes().all(|b| b.is_ascii_alphabetic()) => {
                (Some(scheme), rest.trim_start_matches(['/', '\\']))
            }
            _ => (None, text),
        };
        let (rest, fragment) = cut(rest, '#');
        let (rest, query) = cut(rest, '?');
        let slash = rest.find('/').unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(slash).unwrap_or((rest, ""));
        let (user_info, server) = match authority.rsplit_once('@') {
            Some((user_info, server)) => (Some(user_info), server),
            None => (None, authority),
        };
        let (host, port) = cut(server, ':');
        let host = percent_decode_str(host).decode_utf8_lossy().to_lowercase();
        Address { scheme, user_info, host, port, path, query, fragment }
    }

    /// The parameters of the query, in order.
    pub fn parameters(&self) -> Vec<(&'a str, &'a str)> {
        parameters(self.query.unwrap_or(""))
    }
}

/// What stands before and behind the first of these characters.
fn cut(text: &str, separator: char) -> (&str, Option<&str>) {
    match text.split_once(separator) {
        Some((before, behind)) => (before, Some(behind)),
        None => (text, None),
    }
}

/// The parameters of a query, in order.
pub(crate) fn parameters(query: &str) -> Vec<(&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect()
}

/// The hosts of the links that a source prints.
pub(crate) fn hosts() -> impl Iterator<Item = &'static str> {
    static HOSTS: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let mut hosts: Vec<&str> =
            FORMATS.iter().filter_map(|format| format.template.strip_prefix("https://")?.split('/').next()).collect();
        hosts.dedup();
        hosts
    });
    HOSTS.iter().copied()
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
    } else if hosts().any(|known| known == host) {
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
    let folded = host.replace("rn", "m").replace("vv", "w").replace(['0', 'ο', 'о'], "o").replace(['1', 'і', 'ı'], "l");
    let ends_in_own =
        |domain: &str| host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'));
    let own = ["microsoft.com", "office.com", "cloud.microsoft", "microsoftonline.com"].into_iter().any(ends_in_own);
    let near = hosts().find(|known| distance(host, known) <= 2 || distance(&folded, known) <= 2);
    let borrowed = || {
        let borrows = !own
            && (["microsoft", "office"].iter().any(|name| folded.contains(name))
                || !host.is_ascii()
                || host.contains("xn--"));
        hosts().find(|known| borrows && host.contains(known)).or_else(|| hosts().find(|_| borrows))
    };
    if own { None } else { near.or_else(borrowed) }
}

/// The number of letters to insert, delete or replace; capped, since only small ones matter.
fn distance(one: &str, other: &str) -> usize {
    if one.len().abs_diff(other.len()) > 4 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
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
