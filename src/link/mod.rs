//! Invitation links: their formats, building them, and reading them back from any text. This room uses `engine` and
//! what lies below it.

mod address;
pub mod build;
pub mod defect;
mod detect;
pub mod format;
mod host;
mod placeholder;
pub mod reading;
pub mod rules;
mod scan;
mod unwrap;
pub mod url;
