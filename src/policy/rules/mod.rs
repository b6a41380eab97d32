//! The rules about actions, a chapter a file.

pub mod acceptance;
mod clouds;
mod conditions;
pub mod contradictions;
mod from_microsoft;
mod gdap_requests;
mod indirect;
mod offers;
mod own_subscriptions;
mod privileges;
mod removal;
mod resale;
mod roles;
mod several_partners;
mod standing;
mod subscription_roles;
mod subscriptions;
mod transfers;

use crate::policy::{case::Case, gdap_request::GdapRequestFacts, rule::Rule};

/// A chapter of rules, by what they look at.
#[derive(Clone, Copy, Debug)]
pub enum Chapter {
    /// Rules about actions.
    Actions(&'static [Rule<Case>]),
    /// Rules about what a request for a GDAP relationship asks for, whether as an action or on its own.
    GdapRequests(&'static [Rule<GdapRequestFacts>]),
}

use Chapter::{Actions, GdapRequests};

/// The chapters. Findings of one severity come in this order.
pub const CHAPTERS: &[Chapter] = &[
    Actions(clouds::RULES),
    Actions(contradictions::RULES),
    Actions(standing::RULES),
    Actions(subscriptions::RULES),
    Actions(own_subscriptions::RULES),
    Actions(subscription_roles::RULES),
    Actions(offers::RULES),
    Actions(from_microsoft::RULES),
    Actions(transfers::RULES),
    Actions(resale::RULES),
    Actions(indirect::RULES),
    Actions(conditions::RULES),
    Actions(privileges::RULES),
    GdapRequests(gdap_requests::FIELD_RULES),
    Actions(gdap_requests::RULES),
    Actions(removal::RULES),
    Actions(roles::RULES),
    Actions(several_partners::RULES),
    Actions(acceptance::RULES),
];
