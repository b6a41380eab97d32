//! What a packed request consists of: `generated.rs` tells `pack.js`.

use crate::{
    model::{
        action::{
            ActionType, AtTermEnd, Family, MicrosoftAgreement, Qualification, SubscriptionChange, SubscriptionStatus,
        },
        cancellation::CancellationEnd,
        cloud::Cloud,
        day::{Day, Moment},
        id::{PartnerId, SubscriptionId, TenantId},
        role::RoleReference,
        situation::{
            AccessAssignmentStatus, CustomerAgreement, GdapRelationshipStatus, GrantStatus, PartnerAgreement,
            PartnerRole, PartnerStanding, PartnerType, ResellerOfRecord, TenantUse,
        },
        sold_by::SoldBy,
    },
    wire::packed::{PackText, pack_text},
};

/// How many words a request may have.
pub const REQUEST_WORDS: usize = 2048;
/// How many the decisions on every type of action may take.
pub const DECISION_WORDS: usize = 1024;

macro_rules! texts {
    ($($Type:ident),+ $(,)?) => {
        /// The types of text in it, each by its name, with what packs one.
        pub const TEXTS: &[(&str, PackText)] = &[$((stringify!($Type), pack_text::<$Type>)),+];
    };
}

// `generated.rs` misses what a request holds and this list does not.
texts![
    AccessAssignmentStatus,
    ActionType,
    AtTermEnd,
    CancellationEnd,
    Cloud,
    CustomerAgreement,
    Day,
    Family,
    GdapRelationshipStatus,
    GrantStatus,
    MicrosoftAgreement,
    Moment,
    PartnerAgreement,
    PartnerId,
    PartnerRole,
    PartnerStanding,
    PartnerType,
    Qualification,
    ResellerOfRecord,
    RoleReference,
    SoldBy,
    SubscriptionChange,
    SubscriptionId,
    SubscriptionStatus,
    TenantId,
    TenantUse,
];
