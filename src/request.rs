//! What a request for a granular delegated admin relationship asks for, as the rules see it.

use alloc::vec::Vec;

use crate::{
    duration::Duration,
    id::RoleId,
    role::{GLOBAL_ADMINISTRATOR, Listed, Role},
};

/// The longest display name, in characters.
///
/// Source: Graph v1.0, delegatedAdminRelationship resource type.
const LONGEST_NAME: usize = 50;

/// The longest duration, in days.
///
/// Source: as above: `P1D` to `P2Y`, both included.
const LONGEST_DURATION: u64 = 730;

/// A display name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestName {
    /// Letters, digits, dashes and underscores.
    Plain,
    /// Other characters too.
    Unusual,
    /// Nothing to see.
    Empty,
    /// Longer than fits.
    TooLong,
}

/// How long the relationship is to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestDuration {
    /// From a day to two years.
    Fits,
    /// Shorter or longer.
    Outside,
}

/// By how long it is to extend itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AutoExtend {
    /// Not at all.
    Off,
    /// By 180 days.
    On,
    /// By anything else.
    Other,
}

/// The roles that it is to carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestRoles {
    /// Microsoft's list has them all.
    Listed,
    /// A third party's list has some of them.
    ListedByThirdParty,
    /// No list has some of them.
    SomeUnknown,
    /// No list has any of them.
    Unknown,
    /// One of them cannot be asked for.
    NotRequestable,
    /// There are none.
    None,
}

/// All of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GranularRequest {
    /// Its display name.
    pub name: RequestName,
    /// How long it lasts.
    pub duration: RequestDuration,
    /// By how long it extends itself.
    pub auto_extend: AutoExtend,
    /// Its roles.
    pub roles: RequestRoles,
    /// Is Global Administrator among them?
    pub global_administrator: bool,
}

impl GranularRequest {
    /// What is asked for.
    pub fn of(name: &str, duration: &Duration, auto_extend: Option<&Duration>, roles: &[RoleId]) -> GranularRequest {
        GranularRequest {
            name: request_name(name),
            duration: match duration.days() {
                Some(1..=LONGEST_DURATION) => RequestDuration::Fits,
                _ => RequestDuration::Outside,
            },
            auto_extend: match auto_extend.map(Duration::text) {
                None | Some("P0D" | "PT0S") => AutoExtend::Off,
                Some("P180D") => AutoExtend::On,
                Some(_) => AutoExtend::Other,
            },
            roles: request_roles(roles),
            global_administrator: roles.iter().any(|role| role.text() == GLOBAL_ADMINISTRATOR),
        }
    }
}

fn request_name(name: &str) -> RequestName {
    if name.trim().is_empty() {
        RequestName::Empty
    } else if name.chars().count() > LONGEST_NAME {
        RequestName::TooLong
    } else if name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')) {
        RequestName::Plain
    } else {
        RequestName::Unusual
    }
}

fn request_roles(roles: &[RoleId]) -> RequestRoles {
    let mut lists = Vec::new();
    for id in roles {
        lists.push(Role::of(id).map(|role| role.listed));
    }
    if lists.is_empty() {
        RequestRoles::None
    } else if lists.contains(&Some(Listed::NotRequestable)) {
        RequestRoles::NotRequestable
    } else if lists.iter().all(Option::is_none) {
        RequestRoles::Unknown
    } else if lists.contains(&None) {
        RequestRoles::SomeUnknown
    } else if lists.contains(&Some(Listed::ByThirdParty)) {
        RequestRoles::ListedByThirdParty
    } else {
        RequestRoles::Listed
    }
}
