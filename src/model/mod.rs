//! What callers state: identifiers, days, the situation, the action, and invitations. A value of these types is valid:
//! reading checks it once. This layer uses `wire` alone.

pub mod action;
pub mod cancellation;
pub mod cloud;
pub mod day;
pub mod duration;
pub mod entra_roles;
pub mod id;
pub mod invitation;
pub mod resource;
pub mod role;
pub mod situation;
pub mod sold_by;
