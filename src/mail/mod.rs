//! The mail in which a partner sends an invitation, and the briefing for the customer who receives it. This layer uses
//! `locale`, `link` and what lies below them.

mod acceptance;
pub mod briefing;
pub mod draft;
mod facts;
mod mime;
mod render;
pub mod rules;
pub mod text;
