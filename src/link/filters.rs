//! Mail filters and redirects that rewrite a link to an address of their own, and where that address has the original.
//!
//! One row for each form, with its source. Only the named place counts, because that is where a click leads.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::{
    link::{
        address::{Address, strip_scheme},
        base64::{Bits, digit},
    },
    wire::text::{contains_ignore_case, strip_prefix_ignore_case, trim_end},
};

/// A form of rewritten links.
struct Filter {
    /// How its host names end: a domain with whatever is below it, or what follows a hyphen.
    hosts: &'static [&'static str],
    /// How its path begins, in lower case.
    path: &'static str,
    place: Place,
}

/// Where a rewritten link has the original.
#[derive(Clone, Copy)]
enum Place {
    /// In one of these parameters.
    Parameter(&'static [&'static str]),
    /// In a parameter, in Base64.
    Base64(&'static str),
    /// In the path, in Base64, before the last slash. Where that cannot be read, it is hidden.
    Segment,
    /// After the last slash of the path.
    PathEnd,
    /// In the parameter `u`, with hyphens and underscores for percent signs and slashes.
    Proofpoint2,
    /// Between underscores, with asterisks for characters that follow in Base64.
    Proofpoint3,
    /// Between underscores, with escapes that begin with an asterisk.
    CheckPoint,
    /// Nowhere; the parameter `domain` may name its host.
    Hidden,
}

/// Where the rewritten link leads.
#[derive(Debug)]
pub(crate) enum Target {
    /// To this address.
    Address(String),
    /// That cannot be seen; this is the host that it names.
    Hidden(Option<String>),
    /// Nowhere that a filter would lead.
    Nothing,
}

const fn filter(hosts: &'static [&'static str], path: &'static str, place: Place) -> Filter {
    Filter { hosts, path, place }
}

const URL: Place = Place::Parameter(&["url"]);

const FILTERS: &[Filter] = &[
    // Microsoft, Safe Links in mails, also of the national clouds:
    // https://learn.microsoft.com/defender-office-365/safe-links-about; the hosts: public third-party code
    filter(
        &["safelinks.protection.outlook.com", "safelinks.protection.office365.us", "safelinks.protection.outlook.cn"],
        "/",
        URL,
    ),
    // Microsoft, Safe Links in Teams: public third-party code
    filter(&["teams.cdn.office.net"], "/evergreen-assets/safelinks/", URL),
    // Microsoft, Safe Links in Outlook on the web: public third-party code
    filter(&["outlook.office.com", "outlook.office365.com", "outlook.cloud.microsoft"], "/mail/safelink.html", URL),
    // Microsoft, Outlook on the web: public third-party code. On hosts of customers it cannot be told from any other page.
    filter(&["outlook.office.com", "outlook.office365.com", "outlook.live.com"], "/owa/redir.aspx", URL),
    // Proofpoint: https://help.proofpoint.com/@api/deki/files/2775/urldecoder.py?revision=1
    filter(PROOFPOINT, "/v1/", Place::Parameter(&["u"])),
    filter(PROOFPOINT, "/v2/", Place::Proofpoint2),
    filter(PROOFPOINT, "/v3/__", Place::Proofpoint3),
    // Mimecast: https://mimecastsupport.zendesk.com/hc/en-us/articles/34000769379219
    filter(&["mimecastprotect.com", "mimecast.com"], "/s/", Place::Hidden),
    // Barracuda: public third-party code
    filter(&["linkprotect.cudasvc.com"], "/url", Place::Parameter(&["a"])),
    // Cisco: public third-party code
    filter(&["secure-web.cisco.com"], "/", Place::PathEnd),
    // Trend Micro: public third-party code
    filter(&["-ctp.trendmicro.com", "ctp.trendmicro.com"], "/wis/clicktime/", URL),
    // Sophos: public third-party code
    filter(&["protection.sophos.com"], "/", Place::Base64("u")),
    // Check Point, once Avanan, and its brand for SonicWall: public third-party code
    filter(&["protect.checkpoint.com", "url.avanan.click", "checkpoint.url-protection.com"], "/v2/", Place::CheckPoint),
    filter(&["url-protection.com", "url.avanan.click"], "/v1/", Place::Parameter(&["o"])),
    // Symantec, now Broadcom: public third-party code
    filter(&["clicktime.symantec.com"], "/", Place::Parameter(&["u"])),
    // Fortinet: public third-party code. Customers' own hosts cannot be told from any other page.
    filter(&["fortimailcloud.com"], "/fmlurlsvc/", URL),
    // Bitdefender: https://www.bitdefender.com/business/support/en/77211-294998-working-with-linkscan.html
    filter(&["lsems.gravityzone.bitdefender.com", "linkscan.io"], "/scan/", Place::Segment),
    // Trellix, once FireEye: public third-party code
    filter(&["protect.fireeye.com", "protect2.fireeye.com"], "/", Place::Parameter(&["u"])),
    // Google: public third-party code
    filter(&["www.google.com"], "/url", Place::Parameter(&["q", "url"])),
];

const PROOFPOINT: &[&str] = &["urldefense.com", "urldefense.proofpoint.com", "urldefense.us"];

impl Filter {
    fn has_host(&self, host: &str) -> bool {
        self.hosts.iter().any(|end| {
            let rest = host.strip_suffix(end);
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.') || end.starts_with('-'))
        })
    }

    fn of(address: &Address<'_>) -> Option<&'static Filter> {
        FILTERS.iter().find(|filter| filter.has_host(address.host()) && begins(&address.url.path, filter.path))
    }
}

/// Whether it is a filter's.
pub(crate) fn is_filter(address: &Address<'_>) -> bool {
    Filter::of(address).is_some()
}

fn begins(path: &str, expected: &str) -> bool {
    strip_prefix_ignore_case(path, expected).is_some()
}

/// Where a filter's address leads; `None` if it is no filter's.
pub(crate) fn target(address: &Address<'_>) -> Option<Target> {
    let filter = Filter::of(address)?;
    let path = address.url.path.as_str();
    let parameter = |names: &[&str]| {
        let mut found =
            address.url.pairs.iter().filter(|(name, _)| names.iter().any(|one| name.eq_ignore_ascii_case(one)));
        found.next().filter(|_| found.next().is_none()).map(|(_, value)| value.as_str())
    };
    let rest = strip_prefix_ignore_case(path, filter.path).unwrap_or("");
    let text = match filter.place {
        Place::Parameter(names) => parameter(names).map(str::to_owned),
        Place::Base64(name) => parameter(&[name]).and_then(from_base64),
        Place::Segment => match rest.rsplit_once('/').and_then(|(code, _)| from_base64(code)).and_then(whole_url) {
            None => return Some(Target::Hidden(None)),
            found => found,
        },
        Place::PathEnd => path.rsplit_once('/').map(|(_, end)| decoded(end).into_owned()),
        Place::Proofpoint2 => {
            parameter(&["u"]).map(|text| decoded(&text.replace('_', "/").replace('-', "%")).into_owned())
        }
        Place::Proofpoint3 => after(address.text, "/v3/__").and_then(decode_v3),
        Place::CheckPoint => match after(address.text, "/___").and_then(decode_check_point).and_then(whole_url) {
            None => return Some(Target::Hidden(None)),
            found => found,
        },
        Place::Hidden => return Some(Target::Hidden(parameter(&["domain"]).map(str::to_owned))),
    };
    // It has to begin with the original: what merely contains it leads elsewhere.
    Some(text.and_then(whole_url).map_or(Target::Nothing, Target::Address))
}

/// Whether the address has the original unchanged in its path, so that another scheme in it begins no other address.
pub(crate) fn embeds(text: &str) -> bool {
    let Some(rest) = strip_scheme(text) else { return false };
    let start = rest.char_indices().nth(64).map_or(rest, |(end, _)| rest.get(..end).unwrap_or(rest));
    let Some((host, path)) = start.split_once('/') else { return false };
    let host = host.to_ascii_lowercase();
    FILTERS.iter().any(|filter| match filter.place {
        Place::Proofpoint3 => path.starts_with("v3/__") && filter.has_host(&host),
        Place::CheckPoint => path.starts_with("v2/") && path.contains("/___") && filter.has_host(&host),
        _ => false,
    })
}

fn after<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    text.split_once(start).map(|(_, rest)| rest)
}

pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

/// The address that this is.
pub(crate) fn whole_url(text: impl AsRef<str>) -> Option<String> {
    strip_scheme(text.as_ref()).map(|_| text.as_ref().to_owned())
}

fn from_base64(text: &str) -> Option<String> {
    let mut bits = Bits::default();
    let mut bytes = Vec::new();
    for byte in trim_end(text, |c| c == '=').bytes() {
        // In a query, a plus sign is a space.
        bytes.extend(bits.add(digit(if byte == b' ' { b'+' } else { byte })?));
    }
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
}

/// It ends in `__;`, has asterisks for some characters, two of them and a letter for a run, and those follow in Base64.
fn decode_v3(text: &str) -> Option<String> {
    const LENGTHS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (url, rest) = text.split_once("__;")?;
    let code = rest.split_once('!').map_or(rest, |(code, _)| code);
    let replaced = if code.is_empty() { String::new() } else { from_base64(code)? };
    let mut replaced = replaced.chars();
    let mut decoded = String::new();
    let mut characters = url.chars().peekable();
    while let Some(character) = characters.next() {
        if character != '*' {
            decoded.push(character);
        } else if characters.next_if_eq(&'*').is_some() {
            let length = LENGTHS.find(characters.next()?)? + 2;
            let before = decoded.chars().count();
            decoded.extend(replaced.by_ref().take(length));
            (decoded.chars().count() == before + length).then_some(())?;
        } else {
            decoded.push(replaced.next()?);
        }
    }
    Some(decoded)
}

/// It ends in `___.`; a fragment follows what identifies the link.
fn decode_check_point(text: &str) -> Option<String> {
    let (url, rest) = text.split_once("___.")?;
    let fragment = rest.split_once('#').map_or("", |(_, fragment)| fragment);
    let url = decoded(&url.replace('*', "%")).into_owned();
    Some(if fragment.is_empty() { url } else { [&url, "#", fragment].concat() })
}

/// The text with escapes of escapes undone at once, however deep they are.
pub(crate) fn fully_decoded(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        plain.push_str(before);
        plain.push('%');
        rest = after;
        while let Some(deeper) = rest.strip_prefix("25") {
            rest = deeper;
        }
    }
    plain.push_str(rest);
    decoded(&plain).into_owned()
}

/// Whether the text has one of the words that every invitation has.
pub(crate) fn mentions_invitation(text: &str) -> bool {
    ["granularadminrelationships", "invtype", "partnersignup", "partners/invitation", "partner-invitation"]
        .iter()
        .any(|word| contains_ignore_case(text, word))
}
