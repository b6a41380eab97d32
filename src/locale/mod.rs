//! Languages, and putting answers into words. This layer uses `link`, `engine` and what lies below them.
//!
//! The crate parses no JSON; natively a language is read with any of serde's formats:
//! `serde_json::from_str::<Locale>(multipartner::locale::EN)`.

pub mod explain;
pub mod template;
pub mod texts;

/// English, as JSON.
pub const EN: &str = include_str!("en.json");
/// Spanish, as JSON.
pub const ES: &str = include_str!("es.json");

/// The words for customers, of mails and briefings, in further languages: tags and JSON.
///
/// Read as a `Locale`, they serve [`invitation_mail`](crate::invitation_mail) and
/// [`explain_invitation`](crate::explain_invitation), which also lists the defects of a link. Nothing else is worded in
/// them: [`explain`](crate::explain) has texts for defects only.
pub const CUSTOMER: &[(&str, &str)] = &[
    ("de", include_str!("customer/de.json")),
    ("fr", include_str!("customer/fr.json")),
    ("it", include_str!("customer/it.json")),
    ("ja", include_str!("customer/ja.json")),
    ("nl", include_str!("customer/nl.json")),
    ("pt-BR", include_str!("customer/pt-BR.json")),
];
