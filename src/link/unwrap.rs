//! Unwrapping: addresses around an invitation, put there by mail filters or by others.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use percent_encoding::percent_decode_str;

use crate::{
    link::{
        defect::{DefectName, Defects},
        detect,
        format::HOSTS,
        host,
        url::Url,
    },
    wire::text::contains_ignore_case,
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

fn rewriter(address: &Url<'_>) -> Option<&'static UrlRewriter> {
    URL_REWRITERS.iter().find(|filter| {
        let rest = address.host.strip_suffix(filter.domain);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Whether the address itself is meant to be an invitation, rather than only containing one.
pub(crate) fn is_meant_as_invitation(text: &str) -> bool {
    let address = Url::of(text);
    rewriter(&address).is_none() && detect::is_meant_as_invitation(&address)
}

/// Adds the address around an invitation as a defect: whoever opens the link goes there first.
pub(crate) fn note_outer(outer: &Url<'_>, defects: &mut Defects) {
    defects.add(DefectName::InsideAnotherAddress, &[("host", &outer.host)]);
    let is_rewriter = rewriter(outer).is_some();
    let expected = if is_rewriter { outer.host.as_str() } else { HOSTS.first().copied().unwrap_or_default() };
    host::judge(outer, Some(expected), defects);
}

/// The invitation inside an address that was wrapped up to eight times.
pub(crate) fn unwrap(outer: &str, defects: &mut Defects) -> Option<String> {
    let mut text = outer.to_owned();
    for _ in 0..8 {
        let inner = inner(&text)?;
        note_outer(&Url::of(&text), defects);
        if is_meant_as_invitation(&inner) {
            return Some(inner);
        }
        text = inner;
    }
    None
}

/// The address inside another one.
fn inner(text: &str) -> Option<String> {
    let address = Url::of(text);
    let parameters = address.parameters();
    let the_only = |wanted: &str| {
        let mut found = parameters.iter().filter(|(name, _)| *name == wanted);
        found.next().filter(|_| found.next().is_none()).map(|(_, value)| *value)
    };
    match rewriter(&address).map(|rewriter| &rewriter.location) {
        Some(Location::Parameter(name)) => find_url(the_only(name)?),
        Some(Location::PathEnd) => find_url(address.path.rsplit_once('/')?.1),
        Some(Location::Proofpoint) if address.path.starts_with("/v1/") => find_url(the_only("u")?),
        Some(Location::Proofpoint) if address.path.starts_with("/v2/") => {
            find_url(&the_only("u")?.replace('_', "/").replace('-', "%"))
        }
        Some(Location::Proofpoint) => {
            let start = text.as_bytes().windows(6).position(|window| window == b"/v3/__")?;
            decode_v3(text, text.get(start + 6..)?)
        }
        None => {
            let mut places = vec![address.path, address.fragment.unwrap_or("")];
            places.extend(parameters.iter().map(|(_, value)| *value));
            places.into_iter().find_map(find_url)
        }
    }
}

/// The address in this part of another one, plain or percent-encoded.
fn find_url(place: &str) -> Option<String> {
    let decoded = percent_decode_str(place).decode_utf8().ok()?;
    let start = decoded.char_indices().map(|(start, _)| start).find(|&start| {
        let rest = decoded.get(start..).unwrap_or("");
        ["http:", "https:", "http%", "https%"]
            .iter()
            .any(|scheme| contains_ignore_case(rest.get(..6).unwrap_or(""), scheme))
    })?;
    decoded.get(start..).map(str::to_owned)
}

/// The original inside a link of Proofpoint's third version: it ends in `__;`, has asterisks for some characters, and
/// those characters follow in Base64.
pub(crate) fn decode_v3(outer: &str, inner: &str) -> Option<String> {
    if Url::of(outer).host != "urldefense.com" {
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
