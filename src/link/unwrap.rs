//! Unwrapping: addresses around an invitation, put there by mail filters or by others.

use std::borrow::Cow;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use percent_encoding::percent_decode_str;

use crate::link::{
    address::{Address, split_scheme},
    defect::{DefectName, Defects},
    detect,
    format::HOSTS,
    host,
};

/// A mail filter that rewrites every link in a mail to one of its own, which contains the original.
struct UrlRewriter {
    /// The end of its host name.
    domain: &'static str,
    /// Where its link contains the original. Only that place counts, because that is where a click leads.
    location: Location,
}

/// Where a rewritten link contains the original.
enum Location {
    /// In this parameter.
    Parameter(&'static str),
    /// After the last slash of the path.
    PathEnd,
    /// Proofpoint's three versions: in a parameter, with escapes of its own, or between underscores.
    Proofpoint,
}

const URL_REWRITERS: &[UrlRewriter] = &[
    UrlRewriter { domain: "safelinks.protection.outlook.com", location: Location::Parameter("url") },
    UrlRewriter { domain: "safelinks.protection.office365.us", location: Location::Parameter("url") },
    UrlRewriter { domain: "linkprotect.cudasvc.com", location: Location::Parameter("a") },
    UrlRewriter { domain: "secure-web.cisco.com", location: Location::PathEnd },
    UrlRewriter { domain: "urldefense.proofpoint.com", location: Location::Proofpoint },
    UrlRewriter { domain: "urldefense.com", location: Location::Proofpoint },
];

fn rewriter(address: &Address<'_>) -> Option<&'static UrlRewriter> {
    URL_REWRITERS.iter().find(|filter| {
        let rest = address.host().strip_suffix(filter.domain);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Whether the address itself is meant to be an invitation, rather than only containing one.
pub(crate) fn is_meant_as_invitation(address: &Address<'_>) -> bool {
    rewriter(address).is_none() && detect::is_meant_as_invitation(address)
}

/// Adds the address around an invitation as a defect: whoever opens the link goes there first.
pub(crate) fn note_outer(outer: &Address<'_>, defects: &mut Defects) {
    defects.add(DefectName::InsideAnotherAddress, &[("host", outer.shown_host())]);
    let is_rewriter = rewriter(outer).is_some();
    let expected = if is_rewriter { outer.host() } else { HOSTS.first().copied().unwrap_or_default() };
    host::judge(outer, Some(expected), defects);
}

/// The invitation inside an address that was wrapped at most this many times.
pub(crate) fn unwrap(outer: &Address<'_>, times: usize, defects: &mut Defects) -> Option<String> {
    let text = inner(outer).filter(|_| times > 0)?;
    note_outer(outer, defects);
    let address = Address::of(&text);
    if is_meant_as_invitation(&address) { Some(address.text.to_owned()) } else { unwrap(&address, times - 1, defects) }
}

/// The address inside another one.
fn inner(address: &Address<'_>) -> Option<String> {
    let pairs = &address.url.pairs;
    let the_only = |wanted: &str| {
        let mut found = pairs.iter().filter(|(name, _)| name == wanted);
        found.next().filter(|_| found.next().is_none()).map(|(_, value)| value.as_str())
    };
    let path = address.url.path.as_str();
    match rewriter(address).map(|rewriter| &rewriter.location) {
        Some(Location::Parameter(name)) => whole_url(the_only(name)?),
        Some(Location::PathEnd) => whole_url(&decoded(path.rsplit_once('/')?.1)),
        Some(Location::Proofpoint) if path.starts_with("/v1/") => whole_url(the_only("u")?),
        Some(Location::Proofpoint) if path.starts_with("/v2/") => {
            whole_url(&decoded(&the_only("u")?.replace('_', "/").replace('-', "%")))
        }
        Some(Location::Proofpoint) => {
            let start = address.text.as_bytes().windows(6).position(|window| window == b"/v3/__")?;
            decode_v3(address, address.text.get(start + 6..)?)
        }
        None => {
            let places = [decoded(path), decoded(&address.url.fragment)];
            let mut places = places.iter().map(AsRef::as_ref).chain(pairs.iter().map(|(_, value)| value.as_str()));
            places.find_map(find_url)
        }
    }
}

fn decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

/// The address that this is.
fn whole_url(text: &str) -> Option<String> {
    split_scheme(text).map(|_| text.to_owned())
}

/// The address somewhere in this part of another one.
fn find_url(place: &str) -> Option<String> {
    place.char_indices().find_map(|(start, _)| whole_url(place.get(start..)?))
}

/// The original inside a link of Proofpoint's third version: it ends in `__;`, has asterisks for some characters, and
/// those characters follow in Base64.
pub(crate) fn decode_v3(outer: &Address<'_>, inner: &str) -> Option<String> {
    if outer.host() != "urldefense.com" {
        return None;
    }
    let end = inner.as_bytes().windows(3).position(|window| window == b"__;")?;
    let (url, rest) = (inner.get(..end)?, inner.get(end + 3..)?);
    let code = rest.split_once('!').map_or(rest, |(code, _)| code);
    let mut bytes = URL_SAFE_NO_PAD.decode(code.trim_end_matches('=')).ok()?.into_iter();
    let mut decoded = String::new();
    for character in url.chars() {
        decoded.push(if character == '*' { char::from(bytes.next()?) } else { character });
    }
    Some(decoded)
}
