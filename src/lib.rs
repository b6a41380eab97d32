//! Checks what a Microsoft CSP partner may do to a customer who may work with several partners, and builds and reads the
//! invitation links by which a customer grants a partner a relationship.
//!
//! Facts go in; an answer with reasons comes out. There is no network, no clock and no configuration. The rules are
//! those of Partner Center's multi-partner page and the pages around it, edition by edition since 2016. Partner Center
//! itself has the last word.
//!
//! ```
//! use multipartner::{Customer, Locale, Outcome, Partner, Situation, check, explain, locale, plan};
//! use multipartner::action::{AdministerService, RequestResellerRelationship};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse()?);
//! let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
//! let situation = Situation::new(partner, customer).as_of("2018-04-24".parse()?).other_partners(true);
//!
//! let decision = check(&situation, &RequestResellerRelationship::new().into())?;
//! assert_eq!(decision.outcome, Outcome::Allowed);
//!
//! let plan = plan(&situation, &AdministerService::new().into())?;
//! let steps: Vec<&str> = plan.steps.iter().map(|step| step.step.as_str()).collect();
//! assert_eq!(steps, ["request-dap", "accept-invitation"]);
//!
//! let english: Locale = serde_json::from_str(locale::EN)?;
//! for step in &plan.steps {
//!     println!("{}", explain(step.step, &english)?.title);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Everything that goes in implements [`serde::Deserialize`], everything that comes out [`serde::Serialize`], with the
//! names of the npm package's types.
//!
//! # Overview
//!
//! A [`Situation`] and an [`Action`] contain only valid values. Together they are reduced to a *case*, which is small
//! and finite: ids have been compared, dates evaluated. Each rule is a pure function of a case; the rules that apply
//! become the findings of a [`Decision`]. A `not-yet` rule names steps, and a [`Plan`] is a search over them.
//!
//! An [`Invitation`] becomes a [`Link`] in the format of its day, and a [`Reading`] recovers it from any text.
//! [`explain`] puts findings, steps, defects and problems into the words of a [`Locale`].

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod catalog;
mod engine;
mod gdap;
#[doc(hidden)]
pub mod js;
mod link;
mod mail;
mod model;
mod policy;
mod portal;
mod wire;

pub mod locale;

pub mod action {
    //! The actions, one type for each variant of [`Action`](crate::Action).

    pub use crate::model::action::{
        AdministerService, ChangePartnerOfRecord, ChangeSubscription, ChangeTerms, OpenSupportRequest,
        PurchaseSubscription, RemoveResellerRelationship, RequestGdap, RequestResellerRelationship, RequestTransfer,
        TransitionAccountOwnership, TransitionSubscription,
    };
}

pub mod invitation {
    //! The kinds of invitation, one type for each variant of [`Invitation`](crate::Invitation).

    pub use crate::model::invitation::{Dap, Gdap, IndirectReseller, Reseller};
}

pub use catalog::{RuleEntry, RuleSubject, days_of_change, rules, rules_on};
pub use engine::{
    compare::{Comparison, compare},
    decision::{Decision, Outcome, check},
    finding::Finding,
    many::check_many,
    options::{ActionOption, options},
    plan::{Plan, plan},
    steps::Step,
};
pub use gdap::{
    graph::GraphRelationship,
    request::{
        GdapRequest, GdapRequestAccess, GdapRequestBody, GdapRequestCustomer, GdapRequestReport, GdapRequestRole,
        RequestedRole, gdap_request,
    },
    status::{GdapStatus, gdap_status},
};
#[cfg(feature = "mail")]
pub use link::eml::read_mail;
pub use link::{
    build::{Link, invite},
    defect::{Defect, DefectName, DefectSeverity},
    format::{FormatName, Provenance},
    reader::read_invitations,
    reading::{Reading, ReadingKind},
    stored_mail::{MailPart, MailReading, Sender},
};
pub use locale::{
    explain::{Explanation, Subject, explain},
    texts::{Locale, MissingText},
};
pub use mail::{
    briefing::{Briefing, explain_invitation},
    draft::{Mail, MailError, MailRequest, invitation_mail},
    text::{EmailAddress, MultiLine, SingleLine},
};
pub use model::{
    action::{
        Action, ActionType, AtTermEnd, Family, MicrosoftAgreement, Qualification, RefundableSeats, Subscription,
        SubscriptionChange, SubscriptionStatus,
    },
    cancellation::CancellationEnd,
    cloud::{Cloud, Clouds},
    day::{Day, Moment},
    duration::Duration,
    entra_roles::RoleMatchKind,
    id::{PartnerId, RelationshipId, RoleId, SubscriptionId, TenantId},
    invitation::{Invitation, InvitationKind, InvitationParts},
    role::RoleReference,
    situation::{
        AccessAssignment, AccessAssignmentStatus, Customer, CustomerAgreement, GdapRelationship,
        GdapRelationshipStatus, GrantStatus, Partner, PartnerAgreement, PartnerRole, PartnerStanding, PartnerType,
        Relationship, ResellerOfRecord, Situation, TenantUse,
    },
    sold_by::SoldBy,
};
pub use policy::{
    clouds::{CLOUDS, CloudEntry},
    edition::{Edition, EditionId},
    entra_roles::{Role, RoleListing, RoleMatch, RolePreset, RoleUse, find_roles, roles, roles_on},
    period::Period,
    rule::{RoleGroup, RuleInfo, Severity},
    source::ReadFrom,
    step::{Actor, StepName},
};
pub use portal::{
    answer::{CustomerFacts, GdapFacts, PartyFacts, SubscriptionFacts},
    gdap::gdap_facts,
    object::{Answers, ApiObject},
    party::{customer_facts, relationship_facts},
    subscription::{SubscriptionOptions, subscription_facts},
};
pub use wire::error::{ErrorCode, InputError, MAX_PROBLEMS, MessageArgs, Problem};

#[doc(hidden)]
pub mod internals {
    //! What the tests and the generator of the npm package's types look at. Not part of the API.

    pub use crate::{
        engine::{decision::decide, packed, steps::STEPS},
        gdap::request::StatedRequest,
        js::{
            codes::RuntimeCode,
            texts::{DECISION_WORDS, IDS, REQUEST_WORDS, TEXTS, TIMES},
        },
        link::{format, stored_mail::MailTexts, url},
        mail::briefing::{ReadingFacts, briefing},
        policy::{
            case, entra_roles::RolesQuery, fact::Fact, gdap, gdap_request, index, role_names, rule, rules, source,
        },
        portal::family,
        wire::{read, shape, value, write},
    };
}
