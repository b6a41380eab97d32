//! Taking an address apart as browsers do.

pub use target::pairs;

/// The pieces of an address by the [URL standard](https://url.spec.whatwg.org): what the getters of JavaScript's `URL`
/// give, without separators. A missing piece is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Url {
    /// In lower case.
    pub scheme: String,
    /// The user name before the host, without the password.
    pub username: String,
    /// In lower case and ASCII: other scripts are in Punycode.
    pub host: String,
    /// Empty also if it is the default port of the scheme.
    pub port: String,
    /// Without segments such as `..`.
    pub path: String,
    /// The parameters of the query, decoded and in order.
    pub pairs: Vec<(String, String)>,
    /// Percent-encoded where a browser does that, like the path.
    pub fragment: String,
}

impl Url {
    /// Takes an address apart; `None` if no browser would open it.
    pub fn parse(text: &str) -> Option<Url> {
        target::parse(text)
    }
}

/// In JavaScript, its own `URL` does it.
#[cfg(target_arch = "wasm32")]
mod target {
    use js_sys::Array;
    use wasm_bindgen::prelude::*;
    use web_sys::UrlSearchParams;

    use crate::link::url::Url;

    #[wasm_bindgen]
    extern "C" {
        // `web_sys` does not have it.
        #[wasm_bindgen(js_namespace = URL, js_name = canParse)]
        fn can_parse(text: &str) -> bool;
    }

    pub fn parse(text: &str) -> Option<Url> {
        // wasm-bindgen never frees an exception that a constructor throws, so an address that does not parse is not tried.
        let url = if can_parse(text) { web_sys::Url::new(text).ok()? } else { return None };
        Some(Url {
            scheme: without(':', &url.protocol()),
            username: url.username(),
            host: url.hostname(),
            port: url.port(),
            path: url.pathname(),
            pairs: pairs(&without('?', &url.search())),
            fragment: without('#', &url.hash()),
        })
    }

    fn without(separator: char, text: &str) -> String {
        text.strip_prefix(separator).or(text.strip_suffix(separator)).unwrap_or(text).to_owned()
    }

    /// The parameters of a query, decoded and in order.
    pub fn pairs(query: &str) -> Vec<(String, String)> {
        // The constructor drops a question mark at the beginning, which may be part of a name.
        let Ok(parameters) = UrlSearchParams::new_with_str(&["?", query].concat()) else { return Vec::new() };
        let text = |pair: &Array, place| pair.get(place).as_string().unwrap_or_default();
        let pair = |pair: JsValue| {
            let pair = pair.unchecked_into();
            (text(&pair, 0), text(&pair, 1))
        };
        Array::from(&parameters).iter().map(pair).collect()
    }
}

/// Elsewhere, the crate `url` does it, by the same standard.
#[cfg(not(target_arch = "wasm32"))]
mod target {
    use url::form_urlencoded;

    use crate::link::url::Url;

    pub fn parse(text: &str) -> Option<Url> {
        let url = url::Url::parse(text).ok()?;
        Some(Url {
            scheme: url.scheme().to_owned(),
            username: url.username().to_owned(),
            host: url.host_str().unwrap_or("").to_owned(),
            port: url.port().map(|port| port.to_string()).unwrap_or_default(),
            path: url.path().to_owned(),
            pairs: pairs(url.query().unwrap_or("")),
            fragment: url.fragment().unwrap_or("").to_owned(),
        })
    }

    /// The parameters of a query, decoded and in order.
    pub fn pairs(query: &str) -> Vec<(String, String)> {
        form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    }
}
