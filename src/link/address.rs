//! An address in a text: as it is written, and as a browser reads it.

use crate::{
    link::url::{Url, pairs},
    wire::text::strip_prefix_ignore_case,
};

/// The pieces of an address as they are written. They are quoted, and they show what a browser tidies up; where the
/// address leads is for [`Url`] to say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written<'t> {
    /// Whether it begins with `http:` or `https:`.
    pub has_scheme: bool,
    pub authority: &'t str,
    pub path: &'t str,
    pub query: &'t str,
    pub fragment: &'t str,
}

impl<'t> Written<'t> {
    pub fn of(text: &'t str) -> Written<'t> {
        let (has_scheme, rest) = strip_scheme(text).map_or((false, text), |rest| (true, rest));
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = rest.split_at_checked(rest.find(SLASHES).unwrap_or(rest.len())).unwrap_or((rest, ""));
        Written { has_scheme, authority, path, query, fragment }
    }

    /// The parameters of the query, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&'t str, &'t str)> + use<'t> {
        written_pairs(self.query)
    }
}

/// The parameters of a query as they are written, in order.
pub(crate) fn written_pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// To a browser, a backslash before the query is a slash, and any number of slashes may follow the scheme.
const SLASHES: [char; 2] = ['/', '\\'];

/// What follows `http:` or `https:` and the slashes after it.
pub(crate) fn strip_scheme(text: &str) -> Option<&str> {
    let rest = strip_prefix_ignore_case(text, "http")?;
    let rest = strip_prefix_ignore_case(rest, "s").unwrap_or(rest);
    Some(rest.strip_prefix(':')?.trim_start_matches(SLASHES))
}

/// An address, as it is written and as a browser reads it.
#[derive(Clone, Debug)]
pub(crate) struct Address<'t> {
    pub text: &'t str,
    pub written: Written<'t>,
    /// As a browser reads it; without a scheme and a host if no browser would open it.
    pub url: Url,
}

impl<'t> Address<'t> {
    pub fn of(text: &'t str) -> Address<'t> {
        let written = Written::of(text);
        // An address that is typed without its scheme means the usual one.
        let url = if written.has_scheme { Url::parse(text) } else { Url::parse(&["https://", text].concat()) };
        let url = url.unwrap_or_else(|| Url {
            path: written.path.to_owned(),
            pairs: pairs(written.query),
            fragment: written.fragment.to_owned(),
            ..Url::default()
        });
        Address { text, written, url }
    }

    /// The host, without a trailing dot, which changes nothing.
    pub fn host(&self) -> &str {
        self.url.host.strip_suffix('.').unwrap_or(&self.url.host)
    }

    /// The host, or what is written in its place.
    pub fn shown_host(&self) -> &str {
        if self.url.host.is_empty() { self.written.authority } else { self.host() }
    }

    /// The user name and password before the host, even if they are empty.
    pub fn user_info(&self) -> Option<&str> {
        let parsed = Some(self.url.username.as_str()).filter(|name| !name.is_empty());
        self.written.authority.rsplit_once('@').map(|(user_info, _)| user_info).or(parsed)
    }

    /// The port, if it is not the one that the scheme implies.
    pub fn port(&self) -> Option<&str> {
        if !self.url.host.is_empty() {
            return Some(self.url.port.as_str()).filter(|port| !port.is_empty());
        }
        // An IPv6 address has colons, too, inside its brackets.
        let after_host = self.written.authority.rsplit(['@', ']']).next().filter(|rest| !rest.contains('['));
        after_host.and_then(|rest| rest.split_once(':')).map(|(_, port)| port)
    }
}
