//! What a packed request consists of: `generated.rs` tells `pack.js`.

use crate::{
    model::{
        cancellation::CancellationEnd,
        day::{Day, Moment},
        id::{PartnerId, SubscriptionId, TenantId},
        role::RoleReference,
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
        /// The types of text in it of which the module is asked, each by its name, with what packs one.
        pub const TEXTS: &[(&str, PackText)] = &[$((stringify!($Type), pack_text::<$Type>)),+];
    };
}

/// Of those, the types that take any GUID for an id.
pub const IDS: &[&str] = &["SoldBy", "SubscriptionId", "TenantId"];

/// And those that take a moment in UTC for the day on which it falls.
pub const TIMES: &[&str] = &["CancellationEnd", "Day", "Moment"];

// `generated.rs` misses what a request holds and this list does not.
texts![CancellationEnd, Day, Moment, PartnerId, RoleReference, SoldBy, SubscriptionId, TenantId];
