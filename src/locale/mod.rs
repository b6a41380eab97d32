//! Languages, and putting answers into words. This room uses `link`, `engine` and what lies below them.
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
