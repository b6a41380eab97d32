//! Taking an address apart.

use percent_encoding::percent_decode_str;

/// The pieces of an address. They are as written, but for the host, which is in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Url<'a> {
    pub scheme: Option<&'a str>,
    pub user_info: Option<&'a str>,
    pub host: String,
    pub port: Option<&'a str>,
    pub path: &'a str,
    pub query: Option<&'a str>,
    pub fragment: Option<&'a str>,
}

impl<'a> Url<'a> {
    pub fn of(text: &'a str) -> Url<'a> {
        let (scheme, rest) = match text.split_once(':') {
            Some((scheme, rest)) if rest.starts_with("//") => (Some(scheme), rest.trim_start_matches(['/', '\\'])),
            _ => (None, text),
        };
        let (rest, fragment) = cut(rest, '#');
        let (rest, query) = cut(rest, '?');
        let authority = rest.split_once('/').map_or(rest, |(authority, _)| authority);
        let path = rest.get(authority.len()..).unwrap_or("");
        let (user_info, server) = match authority.rsplit_once('@') {
            Some((user_info, server)) => (Some(user_info), server),
            None => (None, authority),
        };
        let (host, port) = match server.split_once(']') {
            Some((host, rest)) => (host.trim_start_matches('['), rest.strip_prefix(':')),
            None => cut(server, ':'),
        };
        let host = percent_decode_str(host).decode_utf8().unwrap_or(host.into()).to_ascii_lowercase();
        let host = host.strip_suffix('.').map_or_else(|| host.clone(), str::to_owned);
        Url { scheme, user_info, host, port, path, query, fragment }
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
    let mut pairs = Vec::new();
    let mut rest = query;
    while !rest.is_empty() {
        let (pair, behind) = rest.split_once('&').unwrap_or((rest, ""));
        if !pair.is_empty() {
            pairs.push(pair.split_once('=').unwrap_or((pair, "")));
        }
        rest = behind;
    }
    pairs
}
