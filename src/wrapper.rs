//! Addresses around an invitation: those that mail filters put there, and any other that leads on to it.

use alloc::{borrow::ToOwned, string::String, vec};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use percent_encoding::percent_decode_str;

use crate::{
    address::{Address, authority},
    defect::{DefectName, Defects},
    format::HOSTS,
    generation,
    search::{holds, rsplit_once, split_once},
};

/// A mail filter that puts its own address around every link of a mail.
struct MailFilter {
    /// The end of its host name.
    domain: &'static str,
    /// Where its address has the one that it wraps. Only that place counts: it is where a click leads.
    place: Place,
}

enum Place {
    /// In this parameter.
    Parameter(&'static str),
    /// Behind the last slash of the path.
    PathEnd,
    /// Proofpoint's: in a parameter, with signs of its own, or written out between underscores.
    Proofpoint,
}

const MAIL_FILTERS: &[MailFilter] = &[
    MailFilter { domain: "safelinks.protection.outlook.com", place: Place::Parameter("url") },
    MailFilter { domain: "safelinks.protection.office365.us", place: Place::Parameter("url") },
    MailFilter { domain: "linkprotect.cudasvc.com", place: Place::Parameter("a") },
    MailFilter { domain: "secure-web.cisco.com", place: Place::PathEnd },
    MailFilter { domain: "urldefense.proofpoint.com", place: Place::Proofpoint },
    MailFilter { domain: "urldefense.com", place: Place::Proofpoint },
];

fn filter(address: &Address<'_>) -> Option<&'static MailFilter> {
    MAIL_FILTERS.iter().find(|filter| {
        let rest = address.host.strip_suffix(filter.domain);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Does the address itself try to be an invitation, and not only carry one?
pub(crate) fn tries(text: &str) -> bool {
    let address = Address::of(text);
    filter(&address).is_none() && generation::tries(&address)
}

/// Says which address leads to the invitation. Whoever opens it goes there first.
pub(crate) fn inside(outer: &Address<'_>, defects: &mut Defects) {
    defects.add(DefectName::InsideAnotherAddress, &[("host", &outer.host)]);
    let is_filter = filter(outer).is_some();
    let expected = if is_filter { outer.host.as_str() } else { HOSTS.first().copied().unwrap_or_default() };
    authority(outer, Some(expected), defects);
}

/// The invitation that an address carries, however often it was wrapped.
pub(crate) fn unwrapped(outer: &str, defects: &mut Defects) -> Option<String> {
    let mut text = outer.to_owned();
    for _ in 0..8 {
        let inner = carried_by(&text)?;
        inside(&Address::of(&text), defects);
        if tries(&inner) {
            return Some(inner);
        }
        text = inner;
    }
    None
}

/// The address that another one leads on to.
fn carried_by(text: &str) -> Option<String> {
    let address = Address::of(text);
    let parameters = address.parameters();
    let the_only = |wanted: &str| {
        let mut found = parameters.iter().filter(|(name, _)| *name == wanted);
        found.next().filter(|_| found.next().is_none()).map(|(_, value)| *value)
    };
    match filter(&address).map(|filter| &filter.place) {
        Some(Place::Parameter(name)) => carried(the_only(name)?),
        Some(Place::PathEnd) => carried(rsplit_once(address.path, b'/')?.1),
        Some(Place::Proofpoint) if address.path.starts_with("/v1/") => carried(the_only("u")?),
        Some(Place::Proofpoint) if address.path.starts_with("/v2/") => {
            carried(&the_only("u")?.replace('_', "/").replace('-', "%"))
        }
        Some(Place::Proofpoint) => {
            let start = text.as_bytes().windows(6).position(|window| window == b"/v3/__")?;
            restored(text, text.get(start + 6..)?)
        }
        None => {
            let mut places = vec![address.path, address.fragment.unwrap_or("")];
            places.extend(parameters.iter().map(|(_, value)| *value));
            places.into_iter().find_map(carried)
        }
    }
}

/// The address that stands in this part of another one, plain or escaped.
fn carried(place: &str) -> Option<String> {
    let decoded = percent_decode_str(place).decode_utf8().ok()?;
    let start = decoded.char_indices().map(|(start, _)| start).find(|&start| {
        let rest = decoded.get(start..).unwrap_or("");
        ["http:", "https:", "http%", "https%"].iter().any(|scheme| holds(rest.get(..6).unwrap_or(""), scheme))
    })?;
    decoded.get(start..).map(str::to_owned)
}

/// What stood inside an address of Proofpoint's third version, where it is one that stands around this: there the
/// inner address ends in `__;`, has asterisks for some characters, and those follow, in Base64.
pub(crate) fn restored(outer: &str, inner: &str) -> Option<String> {
    if Address::of(outer).host != "urldefense.com" {
        return None;
    }
    let end = inner.as_bytes().windows(3).position(|window| window == b"__;")?;
    let (url, rest) = (inner.get(..end)?, inner.get(end + 3..)?);
    let code = split_once(rest, b'!').map_or(rest, |(code, _)| code);
    let mut bytes = URL_SAFE_NO_PAD.decode(code.trim_end_matches('=')).ok()?.into_iter();
    let mut restored = String::new();
    for character in url.chars() {
        restored.push(if character == '*' { char::from(bytes.next()?) } else { character });
    }
    Some(restored)
}
