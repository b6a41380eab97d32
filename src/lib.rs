//! What a CSP partner may do to a customer who may work with several partners, and the invitation links by which the
//! customer grants a partner a relationship.
//!
//! Facts go in, an answer with reasons comes out. There is no network, no clock and no configuration. The rules are
//! those of Partner Center's multi-partner page, edition by edition since 2016; the server decides in the end.
//!
//! ```
//! use multipartner::{
//!     Action, Locale, Outcome, Situation, check, explain,
//!     locale::{self, Subject},
//!     plan,
//! };
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let situation: Situation = serde_json::from_str(
//!     r#"{
//!         "asOf": "2018-04-24",
//!         "partner": { "tenantId": "11111111-2222-4333-8444-555555555555" },
//!         "customer": { "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa" },
//!         "otherPartners": true
//!     }"#,
//! )?;
//! let request = Action::RequestResellerRelationship { dap: None };
//! let decision = check(&situation, &request)?;
//! assert_eq!((decision.outcome, decision.edition), (Outcome::Allowed, "E5"));
//!
//! let administer: Action = serde_json::from_str(r#"{ "type": "administer-service" }"#)?;
//! let steps = plan(&situation, &administer)?.steps;
//! let names: Vec<&str> = steps.iter().map(|step| step.step.name()).collect();
//! assert_eq!(names, ["request-dap", "accept-invitation"]);
//!
//! let english: Locale = serde_json::from_str(locale::EN)?;
//! let first = steps.first().and_then(|step| explain(Subject::Step(step.step), &english));
//! assert!(first.is_some_and(|text| text.title.starts_with("Ask the customer")));
//! # Ok(())
//! # }
//! ```
//!
//! What goes in is read with any format of serde's, as strictly as from JavaScript and by the same names; what comes
//! out becomes data again with [`data::Write`]. The shapes are those of the npm package's `types.d.ts`.
//!
//! # The way through
//!
//! A [`situation`] and an [`action`] hold no nonsense: their identifiers and days parse, or there is none. Together
//! they make a [`case`], which is small and finite. Every [`rule`] is a pure function of a case; those that speak are
//! told in a [`decision`]. An [`invitation`] becomes a link by the [`format`](mod@format) of its day, and a
//! [`reading`] recovers it from a text. Prose comes from a [`locale`].
//!
//! A rule that says `not-yet` names the [`step`]s that lead on, and a [`plan`](mod@plan) is a search over them by the
//! rules themselves. A [`mail`] takes invitations to the customer, and a [`briefing`] tells what accepting one would do.

#![no_std]

extern crate alloc;
#[cfg(not(all(feature = "module", target_arch = "wasm32")))]
extern crate std; // for its allocator and its panics alone

mod acceptance;
pub mod action;
mod address;
pub mod briefing;
pub mod case;
pub mod cloud;
pub mod comparison;
pub mod data;
pub mod day;
pub mod decision;
pub mod defect;
pub mod duration;
pub mod edition;
pub mod era;
pub mod error;
pub mod format;
pub mod gdap;
pub mod gdap_status;
mod generation;
pub mod graph;
pub mod id;
pub mod invitation;
pub mod line;
pub mod locale;
pub mod mail;
mod mime;
#[cfg(all(feature = "module", target_arch = "wasm32"))]
mod module;
mod name;
pub mod option;
pub mod parts;
pub mod plan;
pub mod reading;
pub mod request;
pub mod role;
pub mod rule;
pub mod rules;
mod search;
pub mod situation;
mod slot;
pub mod source;
pub mod step;
mod template;
mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
mod wrapper;

pub use action::Action;
pub use briefing::explain_invitation;
pub use comparison::compare;
pub use decision::{Decision, Finding, Outcome, check};
pub use error::InputError;
pub use gdap_status::gdap_status;
pub use invitation::{Invitation, invite};
pub use locale::{Locale, explain};
pub use mail::invitation_mail;
pub use option::options;
pub use plan::plan;
pub use reading::{Reading, read_invitations};
pub use request::gdap_request;
pub use situation::Situation;
