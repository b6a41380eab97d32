//! Invitation links: their formats, building them, and reading them back from any text. This layer uses `engine` and
//! what lies below it.

mod address;
mod base64;
pub mod build;
mod carrier;
pub mod defect;
mod detect;
#[cfg(feature = "mail")]
pub mod eml;
mod filters;
pub mod format;
mod found;
mod host;
mod markup;
mod placeholder;
pub mod reader;
pub mod reading;
pub mod rules;
mod scan;
mod shown;
pub mod stored_mail;
mod unwrap;
pub mod url;
mod versions;
