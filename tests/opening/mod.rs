//! What a browser opens, by the crate `url`.

use multipartner::{DefectName, DefectSeverity, Reading, internals::format::HOSTS};
use url::Url;

/// Hosts of mail filters.
const FILTERS: &[&str] = &[
    "avanan.click",
    "checkpoint.url-protection.com",
    "clicktime.symantec.com",
    "ctp.trendmicro.com",
    "fortimailcloud.com",
    "linkprotect.cudasvc.com",
    "linkscan.io",
    "lsems.gravityzone.bitdefender.com",
    "mimecast.com",
    "mimecastprotect.com",
    "outlook.cloud.microsoft",
    "outlook.live.com",
    "outlook.office.com",
    "outlook.office365.com",
    "protect.checkpoint.com",
    "protect.fireeye.com",
    "protect2.fireeye.com",
    "protection.sophos.com",
    "safelinks.protection.office365.us",
    "safelinks.protection.outlook.cn",
    "safelinks.protection.outlook.com",
    "secure-web.cisco.com",
    "teams.cdn.office.net",
    "url-protection.com",
    "urldefense.com",
    "urldefense.proofpoint.com",
    "urldefense.us",
    "www.google.com",
];

/// Whether something is wrong with it that keeps people from opening it.
pub fn has_error(reading: &Reading) -> bool {
    reading.defects.iter().any(|defect| defect.severity == DefectSeverity::Error)
}

/// Whether a browser opens the address on a host that has invitations, or on that of a filter around one, over HTTPS.
pub fn opens_there(address: &str, reading: &Reading) -> bool {
    // What a browser leaves out of it.
    let address: String =
        address.trim_matches(|c| c <= ' ').chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let is_bare = !address.to_ascii_lowercase().starts_with("http");
    let Ok(url) = Url::parse(&if is_bare { format!("https://{address}") } else { address }) else {
        return false;
    };
    let host = url.host_str().unwrap_or("").trim_end_matches('.');
    let is_wrapped = reading.defects.iter().any(|defect| defect.defect == DefectName::InsideAnotherAddress);
    // Before a host is a dot; before one of them, also a customer's name with a hyphen.
    let is_filter = FILTERS
        .iter()
        .any(|filter| host.strip_suffix(filter).is_some_and(|rest| rest.is_empty() || rest.ends_with(['.', '-'])));
    url.scheme() == "https" && (HOSTS.contains(&host) || is_wrapped && is_filter)
}
