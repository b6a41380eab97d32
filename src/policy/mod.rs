//! What the sources say: editions, dated rules about actions, and the facts that the rules look at.
//!
//! A rule is plain information and a predicate over a [`Case`](case::Case), the small, finite summary of a situation
//! and an action. Rules about links, GDAP relationships and mails lie in the layers of their own facts. This layer uses
//! `model` and `wire`.

pub mod case;
pub mod clouds;
pub mod edition;
pub mod entra_roles;
pub mod fact;
pub mod gdap;
pub mod gdap_request;
pub mod index;
pub mod period;
pub mod role_names;
pub mod rule;
pub mod rules;
pub mod source;
pub mod step;
