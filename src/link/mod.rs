//! Invitation links: their formats, building them, and reading them back from any text. This room uses `engine` and
//! what lies below it.

mod address;
mod base64;
pub mod build;
mod carrier;
pub mod defect;
mod detect;
mod filters;
pub mod format;
mod host;
mod markup;
mod placeholder;
pub mod reading;
pub mod rules;
mod scan;
mod unwrap;
pub mod url;
